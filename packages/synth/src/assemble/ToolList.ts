/** The tool list of a record: what it calls, what it lacks, and others beside them, in shuffled order. */
import { type FunctionGraph, type FunctionName, Signature, type Stream, Tokens } from '@magnet/core'

/** How long the list is: drawn between the two, and at least what the record needs. */
const sizes = { min: 8, max: 16 } as const

/**
 * The list. Half of the distractors are of the categories of the functions that are called, since those are confused.
 * `room` is how many tokens it may take: response schemas, then distractors, give way to it.
 */
export const draw = (
  graph: FunctionGraph.FunctionGraph,
  called: ReadonlySet<FunctionName.FunctionName>,
  excluded: ReadonlyArray<FunctionName.FunctionName>,
  room: number,
  stream: Stream.Stream
): ReadonlyArray<Signature.Tool> => {
  const size = stream.int(sizes.min, sizes.max)
  const wished = stream.chance(0.5)
  const needed = [...called].flatMap((name) => graph.signatures.get(name) ?? [])
  const withResponse = wished && tokens(needed.map((one) => Signature.tool(one, true))) <= room
  const tools = needed.map((one) => Signature.tool(one, withResponse))
  const out = new Set<FunctionName.FunctionName>([...called, ...excluded])
  const categories = new Set(needed.map((one) => one.category))
  const related = graph.nodes.filter(
    (name) => !out.has(name) && categories.has(graph.signatures.get(name)?.category ?? '')
  )
  let left = room - tokens(tools)
  for (let count = called.size; count < size; count++) {
    const name = stream.some(related.length > 0 && stream.chance(0.5) ? related : graph.nodes)
    const signature = name === undefined || out.has(name) ? undefined : graph.signatures.get(name)
    if (signature === undefined) continue
    const tool = Signature.tool(signature, withResponse)
    if (tokens([tool]) > left) continue
    out.add(signature.name)
    tools.push(tool)
    left -= tokens([tool])
  }
  return stream.shuffle(tools)
}

const tokens = (tools: ReadonlyArray<Signature.Tool>): number => Tokens.estimate({ tools, messages: [] })
