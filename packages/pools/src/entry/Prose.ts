/** Descriptions as people can read them: no markup, no addresses, no more than a few sentences. */

/** The first sentences of a description, up to a number of characters. */
export const short = (text: string, longest: number): string => {
  const clean = plain(text)
  if (clean.length <= longest) return clean
  const cut = clean.slice(0, longest)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  return end > longest / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`
}

/** A text without markup and without characters that nobody sees. */
const plain = (text: string): string =>
  text
    .slice(0, 4000)
    .replaceAll(/<[^>]{0,200}>/g, ' ')
    .replaceAll(/!?\[([^\]]{0,200})\]\([^)]{0,400}\)/g, '$1')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/[*`#_]{1,}(?=\S)|(?<=\S)[*`#]{1,}/g, '')
    .replaceAll(/[\u200B-\u200F\uFEFF\u00AD]/g, '')
    .replaceAll(/(?:^|\n)\s*[-*•>]\s+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The values that a description lists: "one of: a, b, c", "[ true, false ]", or bullets of single words. */
export const choices = (text: string): ReadonlyArray<string> => {
  if (text.length > 3000) return []
  const bullets = [...text.matchAll(/(?:^|\n)\s*[-*•]\s*`?([A-Za-z0-9_-]{1,24})`?\s*,?\s*(?=\n|$)/g)].flatMap(
    (found) => found[1] ?? []
  )
  if (bullets.length > 1) return distinct(bullets)
  const said =
    /(?:one of|allowed values?|possible values?|valid values?|available values?|accepted values?|options?|values|supported|choose from|can be|either)(?: are| is)?\s*:?\s*[([{]?\s*((?:[`'"]?[A-Za-z0-9_-]{1,24}[`'"]?\s*(?:,|\||\/|\bor\b|\band\b)\s*)+[`'"]?[A-Za-z0-9_-]{1,24}[`'"]?)/i.exec(
      text
    )?.[1]
  const listed =
    said ??
    /\[\s*((?:[A-Za-z0-9_-]{1,24}(?: \(default\))?\s*,\s*)+[A-Za-z0-9_-]{1,24})\s*(?:\(default\))?\s*\]/.exec(text)?.[1]
  if (listed === undefined) return []
  return distinct(
    listed
      .replaceAll('(default)', '')
      .split(/,|\||\/|\bor\b|\band\b/)
      .map((one) => one.trim().replaceAll(/^[`'"]|[`'"]$/g, ''))
      .filter((one) => /^[A-Za-z0-9_-]+$/.test(one))
  )
}

const distinct = (values: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(values)].slice(0, 24)
