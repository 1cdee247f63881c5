/**
 * How long the record of a path will be, before anything is executed: its tools, and what its calls return as far as
 * their response schemas tell. Functions of real APIs are so large that a walk of the wanted length may not fit a record;
 * such a walk is cut where it is full. Those of worlds are written for records.
 */
import { type FunctionGraph as Graph, type FunctionName, Path, Signature, Tokens } from '@magnet/core'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'

/** The share of a record that a walk may fill: hidden calls, and distractors, come to it. */
const walked = 0.7

/** The share that a whole path may fill. */
const whole = 0.94

/** Tokens of a call and its result beside what is returned: the request, the arguments, the answer. */
const spoken = 70

/** Items of a list, and characters of a value with what stands around it. */
const items = 3
const value = 18

/** The beginning of a walk that a record has room for; never shorter than it has to be. */
export const cut = (settings: Settings, { graph, executor }: Source, walk: Path.Path, minimum: number): Path.Path => {
  if (executor === 'world') return walk
  const room = settings.maxTokens * walked
  const seen = new Set<FunctionName.FunctionName>()
  let sum = 0
  for (const [index, { calls }] of walk.entries()) {
    for (const call of calls) sum += more(graph, seen, call.function)
    if (sum > room && index >= minimum) return walk.slice(0, index)
  }
  return walk
}

/** Whether a record has room for a path. */
export const fits = (settings: Settings, { graph, executor }: Source, path: Path.Path): boolean => {
  if (executor === 'world') return true
  const seen = new Set<FunctionName.FunctionName>()
  let sum = 0
  for (const call of Path.calls(path)) sum += more(graph, seen, call.function)
  return sum <= settings.maxTokens * whole
}

const more = (
  graph: Graph.FunctionGraph,
  seen: Set<FunctionName.FunctionName>,
  name: FunctionName.FunctionName
): number => {
  const signature = graph.signatures.get(name)
  if (signature === undefined) return 0
  const { tool, call } = sizeOf(signature)
  if (seen.has(name)) return call
  seen.add(name)
  return tool + call
}

interface Size {
  readonly tool: number
  readonly call: number
}

// By identity: signatures are values.
const sizes = new WeakMap<Signature.Signature, Size>()

const sizeOf = (signature: Signature.Signature): Size => {
  const known = sizes.get(signature)
  if (known !== undefined) return known
  const returned = signature.outputs.reduce(
    (sum, { pattern, many }) => sum + (value + pattern.length - pattern.lastIndexOf('/')) * (many ? items : 1),
    0
  )
  const fresh = {
    tool: Tokens.estimate({ tools: [Signature.tool(signature, false)], messages: [] }),
    call: spoken + Math.ceil(returned / Tokens.characters)
  }
  sizes.set(signature, fresh)
  return fresh
}
