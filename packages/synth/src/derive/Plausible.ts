/**
 * How natural it is to go from one world to another along an edge, in [0, 1]. People carry names, places, days and news
 * from one service to the next; an amount that happens to be money is rarely what ties two things together.
 */
import { type Edge, type JsonSchema, Signature } from '@magnet/core'
import * as Source from '../Source.js'

/** Below this a link between worlds is taken for chance. */
export const least = 0.1

const plausibilities = new WeakMap<Source.Source, Map<Edge.Edge, number>>()

/** The plausibility of an edge; 1 within a world. */
export const of = (source: Source.Source, edge: Edge.Edge): number => {
  const { whole = source } = source
  if (whole.parts.length < 2) return 1
  let known = plausibilities.get(whole)
  if (known === undefined) plausibilities.set(whole, (known = new Map<Edge.Edge, number>()))
  let found = known.get(edge)
  if (found === undefined) known.set(edge, (found = compute(whole, edge)))
  return found
}

const compute = (source: Source.Source, edge: Edge.Edge): number => {
  const owner = Source.owners(source)
  if (owner.get(edge.from) === owner.get(edge.to) || edge.kind === 'premise') return 1
  const target = source.graph.signatures.get(edge.to)
  return Math.max(
    0,
    ...edge.links.map((link) => {
      const input = target === undefined ? undefined : Signature.parameter(target, link.parameter)
      return input === undefined ? 0 : ofLink(source, input)
    })
  )
}

const ofLink = (source: Source.Source, { schema, type, voice }: Signature.Parameter): number => {
  if (voice === 'opaque') return 1
  if (voice === 'composed') return 0.8
  const speech = source.world.types.find((one) => one.name === type)?.speech
  if (speech === undefined || isChoice(schema)) return 0.05
  switch (speech.form) {
    case 'plain':
    case 'quoted':
      return speech.nouns.length > 0 ? 0.9 : 0.1
    case 'date':
    case 'datetime':
      return 0.35
    case 'time':
      return 0.15
    case 'money':
      return 0.12
    case 'number':
    case 'percent':
    case 'distance':
      return 0.03
  }
}

// One of a few words, such as a currency, is said anew wherever it is needed.
const isChoice = (schema: JsonSchema.JsonSchema): boolean => schema.enum !== undefined || schema.type === 'boolean'
