/** What a source draws on, at any depth. */
import { isList, isObject } from '../json/Json.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { Source } from '../provenance/Source.js'

/** A source that supplies a value from the conversation: said, offered, or returned by a call. */
export type Supply = Extract<Source, { readonly tag: 'user' | 'offered' | 'output' }>

/** The sources that supply a value: those of `from` and `facts`, at any depth, but not the words that choose. */
export const supplies = (source: Source): ReadonlyArray<Supply> => {
  switch (source.tag) {
    case 'user':
    case 'offered':
    case 'output':
      return [source]
    case 'created':
      return source.facts.flatMap(supplies)
    case 'derived':
      return source.from.flatMap(supplies)
    default:
      return []
  }
}

/** Visits every source that a source is made of, itself first. */
export const each = (source: Source, visit: (part: Source) => void): void => {
  visit(source)
  if (source.tag === 'created') for (const fact of source.facts) each(fact, visit)
  else if (source.tag === 'derived') {
    for (const from of source.from) each(from, visit)
    for (const because of source.with?.because ?? []) if (isSource(because)) each(because, visit)
  }
}

/** Whether something holds of one of the sources that a source is made of, itself included. */
export const some = (source: Source, holds: (part: Source) => boolean): boolean =>
  holds(source) ||
  (source.tag === 'created'
    ? source.facts.some((fact) => some(fact, holds))
    : source.tag === 'derived' &&
      (source.from.some((from) => some(from, holds)) ||
        (source.with?.because ?? []).some((because) => isSource(because) && some(because, holds))))

/** Every source that a source is made of, itself included. */
export const parts = (source: Source): ReadonlyArray<Source> => {
  const found: Array<Source> = []
  each(source, (part) => found.push(part))
  return found
}

/** Whether a value in `because` has the shape of a source, own fields only. */
export const isSource = (value: Json): value is Source & { readonly [key: string]: Json } => {
  if (!isObject(value)) return false
  switch (own(value, 'tag')) {
    case 'user':
      return typeof own(value, 'message') === 'number' && isSpan(own(value, 'span'))
    case 'offered':
      return (
        typeof own(value, 'message') === 'number' &&
        isSpan(own(value, 'span')) &&
        typeof own(value, 'accepted') === 'number'
      )
    case 'output':
      return typeof own(value, 'call') === 'string' && typeof own(value, 'pointer') === 'string'
    case 'context':
      return typeof own(value, 'pointer') === 'string'
    case 'documented':
      return places.has(own(value, 'in'))
    case 'default':
      return true
    case 'created':
      return isSources(own(value, 'facts'))
    case 'derived':
      return (
        typeof own(value, 'op') === 'string' &&
        isSources(own(value, 'from')) &&
        (own(value, 'with') === undefined || isObject(own(value, 'with')))
      )
    default:
      return false
  }
}

const places: ReadonlySet<Json | undefined> = new Set(['schema', 'description', 'error'])

const own = (value: JsonObject, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined)

const isSources = (value: Json | undefined): boolean => isList(value) && value.every(isSource)

const isSpan = (value: Json | undefined): boolean =>
  isList(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
