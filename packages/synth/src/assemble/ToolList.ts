/**
 * The tool list of a record: what it calls, what it lacks, and distractors beside them, in shuffled order. Some
 * distractors are what the needed functions are confused with, those of their category and their neighbours in the graph;
 * others have nothing to do with them.
 */
import { FunctionGraph as Graph, type FunctionName, Signature, type Stream, Tokens } from '@magnet/core'
import * as Reach from '../derive/Reach.js'
import type { Source } from '../Source.js'

/** What a list is drawn from. */
export interface Wish {
  readonly source: Source
  /** What the record calls or lacks. */
  readonly called: ReadonlySet<FunctionName.FunctionName>
  /** What must not be listed beside it. */
  readonly excluded: ReadonlyArray<FunctionName.FunctionName>
  /** The least and the greatest number of distractors, as far as there are functions and there is room. */
  readonly distractors: readonly [number, number]
  /** How many tokens the list may take: response schemas, then distractors, give way to it. */
  readonly room: number
}

/** How often response schemas are listed. */
const responding = 0.5

/** The list. Short lists are more frequent than long ones. */
export const draw = (wish: Wish, stream: Stream.Stream): ReadonlyArray<Signature.Tool> => {
  const { source, called, excluded, distractors, room } = wish
  const functions = Reach.index(source.world)
  const [least, most] = distractors
  const count = least + Math.floor((most - least + 1) * stream.real() ** 2)
  const wished = stream.chance(responding)
  const needed = [...called].flatMap((name) => functions.get(name)?.signature ?? [])
  const withResponse = wished && tokens(needed.map((one) => Signature.tool(one, true))) <= room
  const tools = needed.map((one) => Signature.tool(one, withResponse))
  const out = new Set<FunctionName.FunctionName>([...called, ...excluded])
  const shelves = shelvesOf(source)
  const wanted = needed.length + count
  let left = room - tokens(tools)
  // Drawn with returning: where little is left to draw, a few draws more find it.
  for (let draws = 0; tools.length < wanted && draws < 4 * count; draws++) {
    const kind = stream.real()
    const near = kind < 0.6 ? stream.some(needed) : undefined
    const shelf =
      near === undefined
        ? shelves.all
        : kind < 0.35
          ? (shelves.byCategory.get(near.category) ?? [])
          : (shelves.neighbours.get(near.name) ?? [])
    const signature = stream.some(shelf)
    if (signature === undefined || out.has(signature.name)) continue
    const tool = Signature.tool(signature, withResponse)
    const size = tokens([tool])
    if (size > left) continue
    out.add(signature.name)
    tools.push(tool)
    left -= size
  }
  return stream.shuffle(tools)
}

interface Shelves {
  readonly all: ReadonlyArray<Signature.Signature>
  readonly byCategory: ReadonlyMap<string, ReadonlyArray<Signature.Signature>>
  /** What a function leads to or comes from. */
  readonly neighbours: ReadonlyMap<FunctionName.FunctionName, ReadonlyArray<Signature.Signature>>
}

const known = new WeakMap<Source, Shelves>()
const shelvesOf = (source: Source): Shelves => {
  const found = known.get(source)
  if (found !== undefined) return found
  const functions = Reach.index(source.world)
  const all = source.world.functions.map((f) => f.signature)
  const fresh: Shelves = {
    all,
    byCategory: Map.groupBy(all, (signature) => signature.category),
    neighbours: new Map(
      all.map(({ name }) => {
        const around = new Set([
          ...Graph.out(source.graph, name).map((edge) => edge.to),
          ...Graph.into(source.graph, name).map((edge) => edge.from)
        ])
        return [name, [...around].flatMap((one) => functions.get(one)?.signature ?? [])] as const
      })
    )
  }
  known.set(source, fresh)
  return fresh
}

const tokens = (tools: ReadonlyArray<Signature.Tool>): number => Tokens.estimate({ tools, messages: [] })
