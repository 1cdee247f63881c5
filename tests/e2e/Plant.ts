/** What kinds of faults are made of: where they apply, and what they change. */
import { Json, Pointer, type Trajectory } from '@magnet/core'
import { calls, type Made, sourced } from './Fault.js'

/** A call with the place of one of its arguments. */
export type Sited = ReturnType<typeof sourced>[number]

/** What a fault changes in a record; nothing where it does not apply. */
export type Kind = (record: Trajectory.Trajectory) => { readonly [pointer: Pointer.Pointer]: Json.Json } | undefined

export const json = (value: unknown): Json.Json => JSON.parse(JSON.stringify(value)) as Json.Json

/** The first of some things to which a fault applies. */
export const first = <A>(all: ReadonlyArray<A>, plant: (one: A) => ReturnType<Kind>): ReturnType<Kind> => {
  for (const one of all) {
    const changes = plant(one)
    if (changes !== undefined) return changes
  }
  return undefined
}

export const output = (record: Trajectory.Trajectory, made: Made): Json.Json =>
  JSON.parse(record.messages[made.result]?.content ?? 'null') as Json.Json

export const given = (made: Made, name: string, value: Json.Json): { readonly [pointer: string]: Json.Json } => ({
  [`${made.place}/arguments/${name}`]: value,
  [`${made.made}/arguments/${name}`]: value
})

/** A copy of an object without a member. */
export const without = (value: unknown, name: string): Json.Json => {
  const { [name]: _, ...rest } = json(value) as Json.JsonObject
  return rest
}

export const user = (
  record: Trajectory.Trajectory,
  index: number,
  more: string
): { readonly [pointer: string]: Json.Json } => ({
  [`/messages/${index}/content`]: `${record.messages[index]?.content ?? ''} ${more}`
})

export const span =
  (by: readonly [number, number]): Kind =>
  (record) =>
    first(sourced(record, 'user'), ({ call, place, at }) => {
      const source = call.sources[at]
      return source?.tag === 'user'
        ? { [`${place}/sources${Pointer.of(at)}/span`]: [source.span[0] + by[0], source.span[1] + by[1]] }
        : undefined
    })

export const inCall =
  (plant: (made: Made, record: Trajectory.Trajectory) => ReturnType<Kind>): Kind =>
  (record) =>
    first(calls(record).toReversed(), (made) => plant(made, record))

export const inDerived =
  (op: string, plant: (source: Json.JsonObject, at: Pointer.Pointer) => ReturnType<Kind>): Kind =>
  (record) =>
    first(sourced(record, 'derived'), ({ call, place, at }) => {
      const source = call.sources[at]
      return source?.tag === 'derived' && source.op === op
        ? plant(json(source) as Json.JsonObject, `${place}/sources${Pointer.of(at)}`)
        : undefined
    })

export const lacking =
  (tag: 'function' | 'parameters', plant: (turn: number, record: Trajectory.Trajectory) => ReturnType<Kind>): Kind =>
  (record) =>
    first(
      [...record.turns.keys()].filter((turn) => record.turns[turn]?.missing?.tag === tag),
      (turn) => plant(turn, record)
    )

export const leavesOf = (
  value: Json.Json,
  at: Pointer.Pointer = ''
): ReadonlyArray<readonly [Pointer.Pointer, Json.Json]> =>
  Json.isList(value)
    ? value.flatMap((item, index) => leavesOf(item, Pointer.child(at, index)))
    : Json.isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, Pointer.child(at, key)))
      : [[at, value]]

export const isDigit = /\d/

export const inSource =
  (
    tag: 'output' | 'user' | 'derived' | 'created' | 'context',
    plant: (made: Sited, at: string, source: Json.JsonObject, record: Trajectory.Trajectory) => ReturnType<Kind>
  ): Kind =>
  (record) =>
    first(sourced(record, tag), (made) =>
      plant(
        made,
        `${made.place}/sources${Pointer.of(made.at)}`,
        json(made.call.sources[made.at]) as Json.JsonObject,
        record
      )
    )

export const labelled =
  (plant: (labels: ReadonlyArray<string>) => ReadonlyArray<string> | undefined): Kind =>
  (record) =>
    first([...record.turns.entries()], ([turn, { labels }]) => {
      const other = plant(labels)
      return other === undefined ? undefined : { [`/turns/${turn}/labels`]: [...other].toSorted() }
    })

export const epoch =
  (plant: (record: Trajectory.Trajectory) => ReturnType<Kind>): Kind =>
  (record) =>
    record.toolsets.some(({ withheld }) => withheld.length > 0) ? plant(record) : undefined
