/**
 * What an earlier call found free for the same thing, such as the tables of a restaurant on a day: who has just been told
 * takes one of those, on that day, and names no other.
 */
import { type Edge, FunctionGraph as Graph, type FunctionName, type Json, Pointer, type Signature } from '@magnet/core'
import * as Fields from './Fields.js'
import * as Scope from './Scope.js'
import type { Search, Setting } from './Search.js'

/** The last call that offers something that a user would say, for the thing that the call is about. */
export const of = ({ setting, frame, scope, values }: Search): Scope.Entry | undefined => {
  const { call, signature } = frame
  const things = call.intent === 'asked' ? signature.inputs.filter(({ voice }) => voice === 'opaque') : []
  if (things.length === 0) return undefined
  const offers = offering(setting, signature)
  return scope.findLast(
    (entry) =>
      offers.has(entry.signature.name) && things.some(({ type, name }) => Scope.took(entry, type, values[name]))
  )
}

/** What it offers of a type, one of which can be named. */
export const items = (entry: Scope.Entry, type: string): ReadonlyArray<Json.Json> =>
  (Fields.of(entry.signature).listed.get(type) ?? []).flatMap(({ list, field }) =>
    Fields.items(entry.output, list).flatMap((item) => Pointer.get(item, field) ?? [])
  )

// The edges of a graph stay what they are.
const known = new WeakMap<Graph.FunctionGraph, Map<FunctionName.FunctionName, ReadonlySet<FunctionName.FunctionName>>>()

/** The functions that list what a user would say to a function, for the thing that it is about. */
const offering = ({ graph }: Setting, to: Signature.Signature): ReadonlySet<FunctionName.FunctionName> => {
  let ofGraph = known.get(graph)
  if (ofGraph === undefined)
    known.set(graph, (ofGraph = new Map<FunctionName.FunctionName, ReadonlySet<FunctionName.FunctionName>>()))
  let found = ofGraph.get(to.name)
  if (found === undefined)
    ofGraph.set(
      to.name,
      (found = new Set(Graph.into(graph, to.name).flatMap((edge) => (lists(edge, to) ? [edge.from] : []))))
    )
  return found
}

const lists = ({ links }: Edge.Edge, to: Signature.Signature): boolean => {
  const is = (parameter: string, voice: Signature.Parameter['voice']): boolean =>
    to.inputs.some((input) => input.name === parameter && input.voice === voice)
  return (
    links.some(({ parameter }) => is(parameter, 'opaque')) &&
    links.some(({ pointer, parameter }) => pointer.includes('/*') && is(parameter, 'spoken'))
  )
}
