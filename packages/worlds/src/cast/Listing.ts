/** How an answer reads a list: each item in a few words, the first as facts that matter, the others in passing. */
import { Json, type Phrases, Pointer } from '@magnet/core'

/** How many items the list at a place of the output has. */
export const size = (told: Phrases.Told, at: Pointer.Pointer): number => {
  const found = Pointer.get(told.output, at)
  return Json.isList(found) ? found.length : 0
}

/** A moment after another one has been told: without the day if that is the same, with a word before it. */
export const after = (told: Phrases.Told, before: Pointer.Pointer, at: Pointer.Pointer, word = ''): string => {
  const isSame = day(told, before) === day(told, at)
  return isSame ? `${word}${told.may(at, 'time')}` : told.may(at, 'datetime')
}

const day = (told: Phrases.Told, at: Pointer.Pointer): string | undefined => {
  const moment = Pointer.get(told.output, at)
  return typeof moment === 'string' ? moment.slice(0, 10) : undefined
}

/** Whether the list is not the beginning of a longer one, but a later page. */
export const isFurther = (told: Phrases.Told): boolean => Number(told.arguments['page'] ?? 1) > 1

/** An item in words: how its facts are read, and where it stands. */
type Item = (read: Phrases.Told['must'], here: Pointer.Pointer) => string

const read = (told: Phrases.Told, at: Pointer.Pointer, count: number, item: Item): ReadonlyArray<string> => {
  const items: Array<string> = []
  for (let index = 0; index < count; index++) items.push(item(index < 2 ? told.must : told.may, `${at}/${index}`))
  return items
}

/** The items in running text: "a, b and c", with semicolons where an item has commas. Empty of an empty list. */
export const text = (told: Phrases.Told, at: Pointer.Pointer, item: Item, separator: ',' | ';' = ','): string => {
  const items = read(told, at, size(told, at), item)
  const last = separator === ',' ? ' and' : '; and'
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(`${separator} `)}${last} ${items.at(-1) ?? ''}`
}

/** "one flight", "three flights". */
export const count = (amount: number, noun: string): string =>
  `${words[amount] ?? String(amount)} ${amount === 1 ? noun : `${noun}s`}`

const words: ReadonlyArray<string> = 'no one two three four five six seven eight nine ten'.split(' ')

/** The items of a list in words, and whether there are several. */
export interface Items {
  readonly text: string
  readonly many: boolean
}

/** A sentence about a list, or the one for an empty list. A separator other than a comma sets apart items with commas. */
export const sentence = (
  told: Phrases.Told,
  at: Pointer.Pointer,
  full: (items: Items) => string,
  empty: string,
  item: Item,
  separator: ',' | ';' = ','
): string => {
  const amount = size(told, at)
  return amount === 0 ? empty : full({ text: text(told, at, item, separator), many: amount > 1 })
}

/** The first items in running text, of a list that nobody reads out: "a, b and several more". */
export const first = (told: Phrases.Told, at: Pointer.Pointer, most: number, item: Item): string => {
  const amount = size(told, at)
  if (amount <= most + 1) return text(told, at, item)
  return `${read(told, at, most, item).join(', ')} and several more`
}
