/** A value in an output or in the context: a single one, or the item of a list that somebody's words choose. */
import type { Planned } from '../episode/Plan.js'
import type { Json } from '../json/Json.js'
import { equals, isList } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import * as Chosen from './Chosen.js'
import * as Held from './Held.js'
import type { FieldAt, Located, Seeker } from './Seeker.js'
import { hear, nameOf } from './Seeker.js'

/** What is let through beside a value of the right type, or of none. */
export interface Latitude {
  /** A small figure or a yes, which stands in many outputs by chance. */
  readonly loose?: boolean
  /** A field of another type. */
  readonly links?: (field: Pointer) => boolean
}

const none = (): boolean => false

/** Where the value stands. An equal value of another type is a coincidence, and no source. */
export const find = (
  seeker: Seeker,
  whole: Json,
  from: (pointer: Pointer) => Planned,
  field: FieldAt,
  { loose = false, links = none }: Latitude = {}
): Located | undefined => {
  const { argument, name } = seeker
  const { value, target } = argument
  const places = Held.places(Held.of(whole), value)
  const wanted = target['x-magnet']?.type
  const affinity = ({ pointer }: Held.Place): number => {
    const pattern = Pointers.pattern(pointer)
    const type = field(pattern)?.type
    if (type !== undefined && type === wanted) return 2
    if (type !== undefined && wanted !== undefined && isPublic(type) && isPublic(wanted))
      return links(pattern) ? 2 : other
    const own = nameOf(pointer)
    return own.some((word) => name.includes(word)) ? 1 : 0
  }
  const ordered = places
    .map((place) => ({ place, close: affinity(place) }))
    // A small figure or a yes stands in many outputs by chance.
    .filter(
      ({ close }) =>
        close !== other &&
        (loose ||
          close > 0 ||
          typeof value === 'string' ||
          (typeof value === 'number' && Math.abs(value) > 12) ||
          isList(value))
    )
    .toSorted((left, right) => right.close - left.close)
  const single = ordered.find(({ place }) => place.list === undefined || agrees(whole, place, value))
  if (single !== undefined) return { planned: from(single.place.pointer), heard: [] }
  for (const { place } of ordered) {
    const found = chosen(seeker, whole, place, from, field)
    if (found !== undefined) return found
  }
  return undefined
}

const other = -1

// A type that a schema does not name has a name of its own.
const isPublic = (type: string): boolean => !type.startsWith('?')

/** Whether all items of a list hold the value: then nothing is chosen. */
const agrees = (whole: Json, { pointer, list }: Held.Place, value: Json): boolean => {
  const items = list === undefined ? undefined : Pointers.get(whole, list.pointer)
  return (
    list !== undefined &&
    isList(items) &&
    items.every((item) => equals(Pointers.get(item, list.take), value)) &&
    // Lists inside lists would have to agree too.
    !/\/\d+(?:\/|$)/.test(pointer.slice(list.pointer.length).replace(/^\/\d+/, ''))
  )
}

/** How many messages back the words may stand that choose. */
const back = 12

const chosen = (
  seeker: Seeker,
  whole: Json,
  { list }: Held.Place,
  from: (pointer: Pointer) => Planned,
  field: FieldAt
): Located | undefined => {
  const { argument, scope, now } = seeker
  const items = list === undefined ? undefined : Pointers.get(whole, list.pointer)
  if (list === undefined || !isList(items)) return undefined
  const question: Chosen.Question = {
    items,
    take: list.take,
    value: argument.value,
    field: (pointer) => field(`${Pointers.pattern(list.pointer)}/*${Pointers.pattern(pointer)}`)
  }
  for (let message = scope.messages.length - 1; message >= Math.max(0, scope.messages.length - back); message--) {
    const text = scope.messages[message]?.text ?? ''
    const choice = Chosen.find(question, text, now, argument.phrase)
    if (choice === undefined) continue
    const heard = hear(seeker, message, choice.say, choice.words)
    return {
      planned: {
        tag: 'derived',
        op: 'select',
        from: [from(list.pointer)],
        with: choice.with,
        because: [{ tag: 'said', mention: heard.mention.id }]
      },
      heard: [heard]
    }
  }
  return undefined
}
