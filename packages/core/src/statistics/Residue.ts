/** What a template leaves behind in a text that a person would read: marks, doubled words, wrong articles and plurals. */

/** A kind of residue with what shows it. */
export interface Residue {
  readonly kind: string
  readonly found: string
}

const doubled =
  /(?<![\p{L}\p{N}])(the|an?|to|of|in|on|at|it|is|are|this|there|please|and|me|for|with|then|also|by|my|your) \1(?![\p{L}\p{N}])/iu

const patterns: ReadonlyArray<readonly [kind: string, pattern: RegExp]> = [
  ['brace', /[{}]/],
  ['bracket', /[[\]]/],
  ['double_space', / {2,}/],
  ['no_value', /\b(?:undefined|null|NaN)\b|\[object/],
  [
    'article',
    /(?<![\p{L}\p{N}'’.])[Aa] (?:[aeio](?!nce\b|ne\b|ne-|u(?![tn]))[a-z]|hours?\b|honest|8(?:\d?\b|th)|1[18]\b)/u
  ],
  ['article', /(?<![\p{L}\p{N}])[Aa]n (?:[bcdfgjklmnpqrstvwxyz][a-z]|h(?!our|on(?:est|ou?r)|eir)[a-z]|[2-79]\b)/u],
  [
    'plural',
    /(?<![\d.,:/#-])\b1 (?:[a-z]+ )?(?:items|minutes|hours|days|nights|weeks|months|years|people|guests|places|messages|points|visits|reviews|results|orders|files|tasks|tickets|seats|rooms|bags|units|shares|songs|photos|miles)\b/
  ],
  ['doubled_word', doubled],
  ['space_before_mark', / [,;:!?.](?=\s|$)/],
  ['doubled_mark', /,[,.;:]|[;:][,.;:]|\?[.,;:]|!\.|(?<!\.)\.\.(?!\.)|(?<![.\s][A-Za-z])\.[,;]/],
  ['loose_capital', /[a-z,] (?:And|Then|Could|Would|Please|Also) (?=[a-z])/],
  ['its', /\b(?:of|for|with|in) it's (?:details|name|price|address)\b/]
]

/** A text with what it quotes left out: that is not the template's. */
const unquoted = (text: string): string =>
  text.includes('"') || text.includes('“') ? text.replaceAll(/"[^"]*"|“[^”]*”/g, '“x”') : text

/** Whether a text stumbles over a little word, as in "who it was for for me": two wordings met that do not go together. */
export const stumbles = (text: string): boolean => repeats(text) && doubled.test(unquoted(text))

/** Whether any word stands twice, whatever its capitals: few texts have one, and the pattern takes its time. */
const repeats = (text: string): boolean => {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === space && at > start && isSaidAgain(text, start, at)) return true
    if (!isWordly(code)) start = at + 1
  }
  return false
}

const space = 0x20

const isSaidAgain = (text: string, start: number, end: number): boolean => {
  const further = end + 1 - start
  for (let at = start; at < end; at++)
    if ((text.charCodeAt(at) | space) !== (text.charCodeAt(at + further) | space)) return false
  return true
}

const isWordly = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/** The residue of a text, one of each kind at most. */
export const of = (text: string): ReadonlyArray<Residue> => {
  const own = unquoted(text)
  return patterns.flatMap(([kind, pattern]) => {
    const found = pattern.exec(own)
    return found === null
      ? []
      : [{ kind, found: own.slice(Math.max(0, found.index - 20), found.index + found[0].length + 20) }]
  })
}
