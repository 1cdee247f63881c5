/** What a parameter or field is called in a sentence: `wagon_no` is the "wagon number". */
import { Words } from '@magnet/pools'

const spelled: ReadonlyMap<string, string> = new Map([
  ['no', 'number'],
  ['num', 'number'],
  ['nr', 'number'],
  ['qty', 'quantity'],
  ['lang', 'language'],
  ['lat', 'latitude'],
  ['lon', 'longitude'],
  ['lng', 'longitude'],
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['avg', 'average'],
  ['temp', 'temperature'],
  ['desc', 'description'],
  ['addr', 'address'],
  ['img', 'image'],
  ['pct', 'percentage'],
  ['yr', 'year'],
  ['dob', 'date of birth'],
  ['tz', 'time zone'],
  ['tld', 'domain ending'],
  ['cnt', 'count'],
  ['usd', 'in dollars'],
  ['msg', 'message'],
  ['dept', 'department'],
  ['org', 'organization'],
  ['info', 'information'],
  ['expires', 'expiry date'],
  ['geo', 'place'],
  ['cat', 'category'],
  ['ip', 'IP'],
  ['vat', 'VAT'],
  ['url', 'link'],
  ['id', 'number']
])

const short = new Set(
  'id ip vat iq tv uv ph pm am of in on to by at up kg km cm mm ft gas age day sex tax fee set air sky sun wind rain snow low high open cast team city song time date rank size type name term word year sale step hint team game goal card'.split(
    ' '
  )
)

/** The words of a name, or undefined where nobody would know what they mean. */
export const of = (name: string): string | undefined => {
  const words = Words.of(name).filter((word) => !/^\d+$/.test(word))
  if (words.length === 0 || words.length > 4) return undefined
  const said = words.map((word) => spelled.get(word) ?? word)
  return said.every(
    (word) =>
      short.has(word) ||
      /\s/.test(word) ||
      word === word.toUpperCase() ||
      (word.length > 2 && /^[a-z]+$/.test(word) && /[aeiouy]/.test(word) && !/[^aeiouy]{5,}/.test(word))
  )
    ? said.join(' ')
    : undefined
}

/** With an article. */
export const article = (words: string): string => `${/^(?:[aeio]|u(?!ni|se|rl))/i.test(words) ? 'an' : 'a'} ${words}`
