/** English word forms: gerunds, ordinals, lists. */

const doubling = new Set(
  'get put set let cut run plan stop drop log tag flag pin unpin map swap cancel trim skip ship scan submit refer transfer begin shut spot grab chat'.split(
    ' '
  )
)

/** The gerund of a verb: "book" is "booking", "get" is "getting". */
export const gerund = (verb: string): string => {
  const lower = verb.toLowerCase()
  if (doubling.has(lower)) return `${verb}${lower === 'cancel' ? 'l' : (verb.at(-1) ?? '')}ing`
  if (lower.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(lower) && lower !== 'be') return `${verb.slice(0, -1)}ing`
  return `${verb}ing`
}

const irregular: ReadonlyMap<string, string> = new Map(
  'send sent|set set|put put|make made|pay paid|build built|find found|get got|give given|hold held|keep kept|leave left|read read|run run|sell sold|buy bought|write written|rewrite rewritten|take taken|do done|begin begun|choose chosen|draw drawn|hide hidden|lose lost|split split|withdraw withdrawn|show shown|reset reset|redo redone|undo undone'
    .split('|')
    .map((pair): [string, string] => {
      const [verb = '', form = ''] = pair.split(' ')
      return [verb, form]
    })
)

/** The past participle of a verb: "save" is "saved", "send" is "sent", "copy" is "copied". */
export const participle = (verb: string): string => {
  const lower = verb.toLowerCase()
  const known = irregular.get(lower)
  if (known !== undefined) return known
  if (lower.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(lower)) return `${verb.slice(0, -1)}ied`
  return `${verb}${doubling.has(lower) ? (verb.at(-1) ?? '') : ''}ed`
}

/** An ordinal number: "1st", "12th", "23rd". */
export const ordinal = (number: number): string => {
  const teens = number % 100 >= 11 && number % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/** Items as a list in running text: "a", "a and b", "a, b and c". */
export const list = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** A text with a capital first letter. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A text with what is counted once in the singular: "1 minute", "1 unread message". */
export const one = (text: string): string =>
  // Few texts count one of something: the patterns are long.
  text.includes('1 ')
    ? text
        .replace(single, (_, before: string, noun: string) => `${before}${singular(noun)}`)
        .replaceAll(/\b([Tt])here are (?=1 [a-z])/g, '$1here is ')
    : text

const singular = (noun: string): string =>
  noun === 'people' ? 'person' : noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)

// Not "bus" and "address", and not the first of a month.
const single =
  /(?<![\d.,:/$€£#-]|(?:January|February|March|April|May|June|July|August|September|October|November|December) )\b(1 (?:unread |more |other |free |new )?)(people|[a-z]{2,}[^\Wsiu]s)\b/g

/** Names of countries that take an article in running text. */
export const articled: RegExp =
  /^(?:United (?:Kingdom|States|Arab Emirates)|Netherlands|Philippines|Czech Republic|Bahamas|Maldives)\b/

/** A text in which countries have their article: "in the United Kingdom". */
export const country = (text: string): string =>
  text.includes('United ') || /Netherlands|Philippines|Czech Rep|Bahamas|Maldives/.test(text)
    ? text.replaceAll(countries, '$1 the $2')
    : text

const countries =
  /\b(in|for|to|of|from|into|enter|entering|visit|leave|leaving|by) (United (?:Kingdom|States|Arab Emirates)|Netherlands|Philippines|Czech Republic|Bahamas|Maldives)\b/g
