/** What a source draws on, at any depth. */
import { isList, isObject } from '../json/Json.js'
import type { Json } from '../json/Json.js'
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

/** Every source that a source is made of, itself included. */
export const parts = (source: Source): ReadonlyArray<Source> => {
  const found: Array<Source> = []
  each(source, (part) => found.push(part))
  return found
}

/** Whether a value in `because` has the shape of a source, own fields only. */
export const isSource = (value: Json): value is Source & { readonly [key: string]: Json } => {
  if (!isObject(value)) return false
  const own = (key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined)
  switch (own('tag')) {
    case 'user':
      return typeof own('message') === 'number' && isSpan(own('span'))
    case 'offered':
      return typeof own('message') === 'number' && isSpan(own('span')) && typeof own('accepted') === 'number'
    case 'output':
      return typeof own('call') === 'string' && typeof own('pointer') === 'string'
    case 'context':
      return typeof own('pointer') === 'string'
    case 'documented':
      return own('in') === 'schema' || own('in') === 'description' || own('in') === 'error'
    case 'default':
      return true
    case 'created':
      return isSources(own('facts'))
    case 'derived':
      return (
        typeof own('op') === 'string' && isSources(own('from')) && (own('with') === undefined || isObject(own('with')))
      )
    default:
      return false
  }
}

const isSources = (value: Json | undefined): boolean => isList(value) && value.every(isSource)

const isSpan = (value: Json | undefined): boolean =>
  isList(value) && value.length === 2 && value.every((place) => typeof place === 'number')
