/** The tool list of a record: what it calls, what it lacks, and others beside them, in shuffled order. */
import { type FunctionGraph, type FunctionName, Signature, type Stream } from '@magnet/core'

/** How long the list is: drawn between the two, and at least what the record needs. */
const sizes = { min: 8, max: 16 } as const

/** The list. Half of the distractors are neighbours of the functions that are called, since those are confused. */
export const draw = (
  graph: FunctionGraph.FunctionGraph,
  called: ReadonlySet<FunctionName.FunctionName>,
  excluded: ReadonlyArray<FunctionName.FunctionName>,
  stream: Stream.Stream
): ReadonlyArray<Signature.Tool> => {
  const size = stream.int(sizes.min, sizes.max)
  const withResponse = stream.chance(0.5)
  const out = new Set<FunctionName.FunctionName>([...called, ...excluded])
  const chosen = new Set(called)
  const categories = new Set([...called].map((name) => graph.signatures.get(name)?.category))
  const related = graph.nodes.filter((name) => !out.has(name) && categories.has(graph.signatures.get(name)?.category))
  const room = Math.max(0, size - called.size)
  for (let count = 0; count < room; count++) {
    const name = stream.some(related.length > 0 && stream.chance(0.5) ? related : graph.nodes)
    if (name !== undefined && !out.has(name)) chosen.add(name)
  }
  return stream.shuffle([...chosen]).flatMap((name) => {
    const signature = graph.signatures.get(name)
    return signature === undefined ? [] : [Signature.tool(signature, withResponse)]
  })
}
