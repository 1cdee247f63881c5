/**
 * Functions that must not be listed beside a conversation in which something is missing, because they might do the
 * withheld job: those that return one of the things which the withheld function is asked for, or that do its kind of
 * act on the same things. The check of the record shows by execution that those which remain do not reach the goal.
 */
import { type FunctionGraph, type FunctionName, type Signature } from '@magnet/core'
import type { Frame } from './Frame.js'

/** The functions to leave out for the frames of a path, without those that the path itself calls. */
export const of = (
  graph: FunctionGraph.FunctionGraph,
  frames: ReadonlyArray<Frame>
): ReadonlyArray<FunctionName.FunctionName> => {
  const withheld = new Set(
    frames.flatMap((frame) => (frame.ghost || frame.asked < frame.turn ? [frame.signature] : []))
  )
  if (withheld.size === 0) return []
  const called = new Set(frames.flatMap((frame) => (frame.ghost ? [] : [frame.signature.name])))
  const out = new Set([...withheld].flatMap((signature) => rivals(graph, signature)))
  return [...out].filter((name) => !called.has(name))
}

// By identity: every function of a graph is withheld in many records.
const known = new WeakMap<
  FunctionGraph.FunctionGraph,
  Map<Signature.Signature, ReadonlyArray<FunctionName.FunctionName>>
>()
const rivals = (
  graph: FunctionGraph.FunctionGraph,
  withheld: Signature.Signature
): ReadonlyArray<FunctionName.FunctionName> => {
  let ofGraph = known.get(graph)
  if (ofGraph === undefined)
    known.set(graph, (ofGraph = new Map<Signature.Signature, ReadonlyArray<FunctionName.FunctionName>>()))
  let found = ofGraph.get(withheld)
  if (found === undefined)
    ofGraph.set(
      withheld,
      (found = [...graph.signatures.values()].flatMap((other) => (covers(other, withheld) ? [other.name] : [])))
    )
  return found
}

const covers = (other: Signature.Signature, withheld: Signature.Signature): boolean =>
  other.name !== withheld.name &&
  (withheld.effect === 'write'
    ? other.effect === 'write' &&
      withheld.inputs.some((input) => input.voice === 'opaque' && other.inputs.some((one) => one.type === input.type))
    : withheld.outputs.some(
        (output) => !output.type.startsWith('?') && other.outputs.some((one) => one.type === output.type)
      ))
