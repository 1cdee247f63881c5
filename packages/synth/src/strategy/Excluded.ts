/**
 * Functions that must not be listed beside a conversation in which something is missing, because they might do the
 * withheld job: those that return one of the things which the withheld function is asked for, or that do its kind of
 * act on the same things, and near-duplicates by name, description and parameters. The check of the record shows by execution that those which remain do not reach the goal.
 */
import { type FunctionGraph, type FunctionName, Path, type Signature, Substitute } from '@magnet/core'
import { isNone } from 'fp-ts/lib/Option.js'
import type { Source } from '../Source.js'

/** The functions to leave out beside a path, but for those that the path itself calls. */
export const of = (source: Source, path: Path.Path): ReadonlyArray<FunctionName.FunctionName> => {
  const { graph, executor } = source.whole ?? source
  const names = path.flatMap(({ missing }, turn) =>
    isNone(missing)
      ? []
      : isNone(missing.value.call)
        ? [missing.value.function]
        : // All that was asked for with the withheld call waits for the next turn.
          (path[turn + 1]?.calls ?? []).map((call) => call.function)
  )
  if (names.length === 0) return []
  const called = new Set(Path.calls(path).map((call) => call.function))
  const out = new Set(
    [...new Set(names)].flatMap((name) => {
      const signature = graph.signatures.get(name)
      return signature === undefined ? [] : rivals(graph, signature, executor !== 'world')
    })
  )
  return [...out].filter((name) => !called.has(name))
}

// By identity: every function of a graph is withheld in many records.
const known = new WeakMap<
  FunctionGraph.FunctionGraph,
  Map<Signature.Signature, ReadonlyArray<FunctionName.FunctionName>>
>()
const rivals = (
  graph: FunctionGraph.FunctionGraph,
  withheld: Signature.Signature,
  /** Whether descriptions are all there is to go by: what is executed shows what it does. */
  described: boolean
): ReadonlyArray<FunctionName.FunctionName> => {
  let ofGraph = known.get(graph)
  if (ofGraph === undefined)
    known.set(graph, (ofGraph = new Map<Signature.Signature, ReadonlyArray<FunctionName.FunctionName>>()))
  let found = ofGraph.get(withheld)
  if (found === undefined)
    ofGraph.set(
      withheld,
      (found = [...graph.signatures.values()].flatMap((other) =>
        covers(other, withheld, described) ? [other.name] : []
      ))
    )
  return found
}

const covers = (other: Signature.Signature, withheld: Signature.Signature, described: boolean): boolean =>
  other.name !== withheld.name && (sharesTypes(other, withheld) || (described && Substitute.could(other, withheld)))

const sharesTypes = (other: Signature.Signature, withheld: Signature.Signature): boolean =>
  withheld.effect === 'write'
    ? other.effect === 'write' &&
      withheld.inputs.some((input) => input.voice === 'opaque' && other.inputs.some((one) => one.type === input.type))
    : withheld.outputs.some(
        (output) => !output.type.startsWith('?') && other.outputs.some((one) => one.type === output.type)
      )
