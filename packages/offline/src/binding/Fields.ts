/** Where the outputs of a function hold values of a type: single fields, and fields of the items of a list. */
import { type Json, Pointer, type Signature } from '@magnet/core'

/** A field of the items of a list. */
export interface ListField {
  /** Where the list stands. */
  readonly list: string
  /** Where the field stands in an item: `/flight_id`, or the empty pointer of a list of plain values. */
  readonly field: string
  readonly type: string
  readonly voice: Signature.Output['voice']
}

/** A field that stands once in an output. */
export interface SingleField {
  readonly pointer: Pointer.Pointer
  readonly voice: Signature.Output['voice']
  readonly read: (output: Json.Json) => Json.Json | undefined
}

/** The fields of a response. */
export interface Fields {
  readonly single: ReadonlyMap<string, ReadonlyArray<SingleField>>
  readonly listed: ReadonlyMap<string, ReadonlyArray<ListField>>
  /** All fields of the items of a list, by the list's pointer. */
  readonly items: ReadonlyMap<string, ReadonlyArray<ListField>>
  /** Where the lists stand. */
  readonly lists: ReadonlyArray<string>
}

const cache = new WeakMap<Signature.Signature, Fields>()

/**
 * The fields of a function's response. Lists inside lists are left out: no rule of speech picks from them. So is the identifier
 * of what a thing only refers to, where the thing has one of that type itself: a track by its name is not the one that it is
 * linked from.
 */
export const of = (signature: Signature.Signature): Fields => {
  const known = cache.get(signature)
  if (known !== undefined) return known
  const listed = signature.outputs.flatMap((output): ReadonlyArray<ListField> => {
    const at = output.pattern.indexOf('/*')
    if (at < 0) return []
    const field = output.pattern.slice(at + 2)
    return field.includes('/*')
      ? []
      : [{ list: output.pattern.slice(0, at), field, type: output.type, voice: output.voice }]
  })
  const outputs = signature.outputs.filter((output) => !output.many)
  const inLists = Map.groupBy(listed, (field) => field.list)
  const fresh: Fields = {
    single: new Map(
      [...Map.groupBy(outputs, ({ type }) => type)].map(
        ([type, same]) => [type, own(same, ({ pattern }) => pattern).map(single)] as const
      )
    ),
    listed: new Map(
      [...Map.groupBy(listed, ({ type }) => type)].map(
        ([type, same]) => [type, own(same, ({ list, field }) => `${list}/*${field}`)] as const
      )
    ),
    items: inLists,
    lists: [...inLists.keys()]
  }
  cache.set(signature, fresh)
  return fresh
}

const own = <A extends { readonly voice: Signature.Output['voice'] }>(
  same: ReadonlyArray<A>,
  at: (field: A) => string
): ReadonlyArray<A> =>
  same.length < 2
    ? same
    : same.filter(
        (field) =>
          field.voice !== 'opaque' ||
          !same.some((other) => {
            const holder = at(other).slice(0, at(other).lastIndexOf('/') + 1)
            return at(field).startsWith(holder) && at(field).slice(holder.length).includes('/')
          })
      )

const single = ({ pattern, voice }: Signature.Output): SingleField => ({
  pointer: pattern,
  voice,
  read: Pointer.reader(pattern)
})

/** The items of a list in an output, or none. */
export const items = (output: Json.Json, list: string): ReadonlyArray<Json.Json> => {
  const value = Pointer.get(output, list)
  return Array.isArray(value) ? (value as ReadonlyArray<Json.Json>) : []
}
