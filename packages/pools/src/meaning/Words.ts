/** Names of programs as words: `userId`, `user_id` and `userid` are all "user id". */
import { FunctionName } from '@magnet/core'

/** The words of a name, with what is written together taken apart. */
export const of = (name: string): ReadonlyArray<string> => {
  const known = cache.get(name)
  if (known !== undefined) return known
  const fresh = FunctionName.words(name).flatMap(apart)
  if (cache.size >= 20_000) cache.clear()
  cache.set(name, fresh)
  return fresh
}

// Names repeat thousands of times in a pool: a cache that no caller can observe.
const cache = new Map<string, ReadonlyArray<string>>()

/** The words of a name, joined by spaces. */
export const text = (name: string): string => of(name).join(' ')

const whole = new Set(
  'paid valid invalid grid void solid liquid android uuid guid covid avoid bid rapid kid fluid said laid raid aid hybrid mid squid pyramid euclid druid acid humid candid splendid david madrid username nickname hostname pathname surname rename codename filename barcode encode decode unicode postcode zipcode episode opcode geocode update validate candidate mandate curl url'.split(
    ' '
  )
)

const apart = (word: string): ReadonlyArray<string> => {
  if (whole.has(word)) return [word]
  const glued = /^([a-z]{3,})(ids|id|names|name|code|codes|date|url|urls|number|type|count)$/.exec(word)
  return glued?.[1] === undefined || glued[2] === undefined ? [word] : [...apart(glued[1]), glued[2]]
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['movies', 'movie'],
  ['series', 'series'],
  ['news', 'news'],
  ['species', 'species'],
  ['data', 'data'],
  ['cookies', 'cookie'],
  ['calories', 'calorie'],
  ['indices', 'index'],
  ['currencies', 'currency'],
  ['statuses', 'status'],
  ['addresses', 'address'],
  ['stories', 'story'],
  ['lyrics', 'lyrics'],
  ['odds', 'odds'],
  ['sports', 'sport'],
  ['houses', 'house'],
  ['courses', 'course'],
  ['exercises', 'exercise'],
  ['expenses', 'expense'],
  ['purchases', 'purchase'],
  ['releases', 'release'],
  ['phrases', 'phrase'],
  ['horses', 'horse'],
  ['nurses', 'nurse'],
  ['verses', 'verse'],
  ['bus', 'bus'],
  ['gas', 'gas'],
  ['lens', 'lens']
])

/** The singular of a noun. */
export const singular = (word: string): string => {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Whether a noun is in the plural. */
export const isPlural = (word: string): boolean => singular(word) !== word

/** The plural of a noun. */
export const plural = (word: string): string => {
  for (const [many, one] of irregular) if (one === word) return many
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh|z)$/.test(word) ? `${word}es` : `${word}s`
}

/** The words as one name of a type: "order item" is `OrderItem`. */
export const pascal = (words: ReadonlyArray<string>): string =>
  words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
