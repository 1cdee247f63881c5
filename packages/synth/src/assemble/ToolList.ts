/** The tool list of a record: what it calls, what it lacks, and others beside them, in shuffled order. */
import { type FunctionName, Signature, type Stream, Tokens, type World } from '@magnet/core'
import * as Reach from '../derive/Reach.js'

/** How long the list is: drawn between the two, and at least what the record needs. */
const sizes = { min: 8, max: 16 } as const

/**
 * The list. Half of the distractors are of the categories of the functions that are called, since those are confused.
 * `room` is how many tokens it may take: response schemas, then distractors, give way to it.
 */
export const draw = (
  world: World.World,
  called: ReadonlySet<FunctionName.FunctionName>,
  excluded: ReadonlyArray<FunctionName.FunctionName>,
  room: number,
  stream: Stream.Stream
): ReadonlyArray<Signature.Tool> => {
  const functions = Reach.index(world)
  const size = stream.int(sizes.min, sizes.max)
  const wished = stream.chance(0.5)
  const needed = [...called].flatMap((name) => functions.get(name)?.signature ?? [])
  const withResponse = wished && tokens(needed.map((one) => Signature.tool(one, true))) <= room
  const tools = needed.map((one) => Signature.tool(one, withResponse))
  const out = new Set<FunctionName.FunctionName>([...called, ...excluded])
  const shelves = byCategory(world)
  const categories = [...new Set(needed.map((one) => one.category))]
  let left = room - tokens(tools)
  for (let count = called.size; count < size; count++) {
    const shelf = stream.chance(0.5) ? shelves.get(stream.some(categories) ?? '') : undefined
    const signature = stream.some(shelf ?? world.functions)?.signature
    if (signature === undefined || out.has(signature.name)) continue
    const tool = Signature.tool(signature, withResponse)
    if (tokens([tool]) > left) continue
    out.add(signature.name)
    tools.push(tool)
    left -= tokens([tool])
  }
  return stream.shuffle(tools)
}

type Shelves = ReadonlyMap<string, ReadonlyArray<World.WorldFunction>>

const known = new WeakMap<World.World, Shelves>()
const byCategory = (world: World.World): Shelves => {
  const found = known.get(world) ?? Map.groupBy(world.functions, (f) => f.signature.category)
  known.set(world, found)
  return found
}

const tokens = (tools: ReadonlyArray<Signature.Tool>): number => Tokens.estimate({ tools, messages: [] })
