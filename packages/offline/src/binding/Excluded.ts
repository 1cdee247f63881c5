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
  const withheld = frames.filter((frame) => frame.ghost || frame.asked < frame.turn)
  if (withheld.length === 0) return []
  const called = new Set(frames.filter((frame) => !frame.ghost).map((frame) => frame.signature.name))
  return [...graph.signatures.values()]
    .filter((other) => !called.has(other.name) && withheld.some((frame) => covers(other, frame.signature)))
    .map((other) => other.name)
}

const covers = (other: Signature.Signature, withheld: Signature.Signature): boolean =>
  other.name !== withheld.name &&
  (withheld.effect === 'write'
    ? other.effect === 'write' &&
      withheld.inputs.some((input) => input.voice === 'opaque' && other.inputs.some((one) => one.type === input.type))
    : withheld.outputs.some(
        (output) => !output.type.startsWith('?') && other.outputs.some((one) => one.type === output.type)
      ))
