/**
 * What an earlier call found free for the same thing, such as the tables of a restaurant on a day: who has just been told
 * takes one of those, on that day, and names no other.
 */
import { FunctionGraph as Graph, type Json, Pointer, type Signature } from '@magnet/core'
import * as Fields from './Fields.js'
import * as Scope from './Scope.js'
import type { Search, Setting } from './Search.js'

/** The last call that offers something that a user would say, for the thing that the call is about. */
export const of = ({ setting, frame, scope, values }: Search): Scope.Entry | undefined =>
  frame.call.intent === 'asked'
    ? scope.findLast(
        (entry) =>
          lists(setting, entry.signature, frame.signature) &&
          frame.signature.inputs.some(
            ({ type, voice, name }) => voice === 'opaque' && Scope.took(entry, type, values[name])
          )
      )
    : undefined

/** What it offers of a type, one of which can be named. */
export const items = (entry: Scope.Entry, type: string): ReadonlyArray<Json.Json> =>
  (Fields.of(entry.signature).listed.get(type) ?? []).flatMap(({ list, field }) =>
    Fields.items(entry.output, list).flatMap((item) => Pointer.get(item, field) ?? [])
  )

// The edges of a graph between two functions stay what they are.
const known = new WeakMap<Graph.FunctionGraph, Map<Signature.Signature, Map<Signature.Signature, boolean>>>()

const lists = ({ graph }: Setting, from: Signature.Signature, to: Signature.Signature): boolean => {
  let ofGraph = known.get(graph)
  if (ofGraph === undefined)
    known.set(graph, (ofGraph = new Map<Signature.Signature, Map<Signature.Signature, boolean>>()))
  let ofTarget = ofGraph.get(to)
  if (ofTarget === undefined) ofGraph.set(to, (ofTarget = new Map<Signature.Signature, boolean>()))
  let found = ofTarget.get(from)
  if (found === undefined) {
    const spoken = new Set(to.inputs.flatMap(({ name, voice }) => (voice === 'spoken' ? [name] : [])))
    const links = Graph.edge(graph, from.name, to.name)?.links ?? []
    const own = links.some(({ parameter }) =>
      to.inputs.some(({ name, voice }) => name === parameter && voice === 'opaque')
    )
    ofTarget.set(
      from,
      (found = own && links.some(({ pointer, parameter }) => pointer.includes('/*') && spoken.has(parameter)))
    )
  }
  return found
}
