/**
 * Whose end a function is: what a delete is given the identifier of is gone afterwards. Who takes something out of
 * something else ends neither.
 */
import type { JsonSchema, Signature } from '@magnet/core'
import * as Entity from './Entity.js'
import * as Words from './Words.js'

/** What is known of a function. */
export interface Known {
  readonly function: string
  readonly description: string
  /** With the meanings of its parameters. */
  readonly parameters: JsonSchema.JsonSchema
  readonly endpoint: Signature.Endpoint | undefined
}

/** The types whose thing is gone after a call. */
export const of = ({ function: name, description, parameters, endpoint }: Known): ReadonlyArray<string> => {
  const identifiers = Object.entries(parameters.properties ?? {}).flatMap(([parameter, schema]) => {
    const meaning = schema['x-magnet']
    return meaning?.voice === 'opaque' && !meaning.type.startsWith('?') && parameters.required?.includes(parameter)
      ? [{ parameter, type: meaning.type }]
      : []
  })
  if (endpoint?.method === 'DELETE') {
    const last = /\{([^{}]+)\}\/?(?:\.json)?$/.exec(endpoint.path)?.[1]
    const named = identifiers.find(({ parameter }) => {
      const place = endpoint.places[parameter]
      return place?.in === 'path' && place.name === last
    })
    return named === undefined ? [] : [named.type]
  }
  const words = Words.of(name)
  const verb = words.find((word) => ends.has(word))
  if (verb === undefined || (words[0] !== verb && words.at(-1) !== verb)) return []
  if (words.includes('from') || (verb === 'remove' && /\bfrom\b/i.test(description.slice(0, 160)))) return []
  const { gives } = Entity.of(name)
  const found =
    gives === undefined
      ? identifiers.length === 1
        ? identifiers[0]
        : undefined
      : identifiers.find(({ type }) => new RegExp(`(?:^|\\.)${Words.pascal([gives])}(?:Id|Slug|Code|Path)$`).test(type))
  return found === undefined ? [] : [found.type]
}

const ends = new Set(['delete', 'erase', 'destroy', 'cancel', 'terminate', 'remove', 'discard'])
