/**
 * The tool list of an irrelevance record, made from that of its twin: without what has to do with the request, with
 * look-alikes of the function that is needed, or with the rest of its service. What is needed itself is withheld.
 */
import {
  type Environment,
  type FunctionName,
  Irrelevance,
  IrrelevanceCheck,
  Resemblance,
  type Signature as Signatures,
  Signature,
  type Stream,
  Tokens
} from '@magnet/core'
import type { Source } from '../Source.js'

/** What a list is made for. */
export interface Wish {
  readonly source: Source
  readonly environment: Environment.Environment
  readonly sort: Irrelevance.Sort
  readonly needed: Signatures.Signature
  /** The list of the twin. */
  readonly twin: ReadonlyArray<Signatures.Tool>
  /** What might do the job of what is needed, and must not be listed where it is not. */
  readonly excluded: ReadonlyArray<FunctionName.FunctionName>
  /** How many tokens the list may take. */
  readonly room: number
}

/** How many look-alikes are drawn from, and how many are listed. */
const near = { among: 8, least: 2, most: 5 } as const

/** How much of the rest of a service is listed. */
const rest = { least: 4, most: 14 } as const

/** The list, with what is needed among it; nothing where the source has too little for the sort. */
export const draw = (wish: Wish, stream: Stream.Stream): ReadonlyArray<Signatures.Tool> | undefined => {
  const { source, sort, needed, twin } = wish
  if (!Irrelevance.lacksFunction(sort)) return twin
  const withResponse = twin.some((tool) => tool.function.response !== undefined)
  const before = twin.flatMap(
    (tool) => source.graph.signatures.get(tool.function.name as FunctionName.FunctionName) ?? []
  )
  const chosen = choose(wish, before, stream)
  if (chosen === undefined) return undefined
  const tools = [needed, ...new Set(chosen)].map((one) => Signature.tool(one, withResponse))
  while (tools.length > 1 && Tokens.estimate({ tools, messages: [] }) > wish.room) tools.pop()
  return tools.length - 1 < Math.min(chosen.length, IrrelevanceCheck.least) ? undefined : stream.shuffle(tools)
}

const choose = (
  { source, environment, sort, needed, excluded }: Wish,
  before: ReadonlyArray<Signatures.Signature>,
  stream: Stream.Stream
): ReadonlyArray<Signatures.Signature> | undefined => {
  const out = new Set<FunctionName.FunctionName>([needed.name, ...excluded])
  const open = (all: ReadonlyArray<Signatures.Signature>): ReadonlyArray<Signatures.Signature> =>
    all.filter((one) => !out.has(one.name))
  const isRelated = (one: Signatures.Signature): boolean => IrrelevanceCheck.isRelated(environment, one, needed)
  const all = open(source.world.functions.map((one) => one.signature))
  const others = open(before)
  switch (sort) {
    case 'unrelated': {
      const fit = all.filter((one) => !isRelated(one) && Resemblance.of(one, needed) < Resemblance.alike)
      if (fit.length < IrrelevanceCheck.least) return undefined
      const kept = others.filter((one) => fit.includes(one))
      const count = Math.max(IrrelevanceCheck.least + stream.int(0, 3), before.length - 1)
      return [...kept, ...stream.shuffle(fit.filter((one) => !kept.includes(one)))].slice(0, count)
    }
    case 'near_miss': {
      const ranked = all
        .map((one) => [one, Resemblance.of(one, needed)] as const)
        .filter(([, likeness]) => likeness >= Resemblance.alike)
        .toSorted(([, left], [, right]) => right - left)
        .slice(0, near.among)
        .map(([one]) => one)
      if (ranked.length === 0) return undefined
      const some = stream.shuffle(ranked).slice(0, stream.int(near.least, near.most))
      const [best] = ranked
      const alike = best === undefined || some.includes(best) ? some : [best, ...some]
      const count = Math.max(alike.length, before.length - 1)
      return [...alike, ...others.filter((one) => !alike.includes(one))].slice(0, count)
    }
    case 'withheld': {
      const fit = all.filter(isRelated)
      if (fit.length < IrrelevanceCheck.least) return undefined
      const some = stream.shuffle(fit).slice(0, stream.int(rest.least, rest.most))
      const few = stream.shuffle(others.filter((one) => !isRelated(one))).slice(0, stream.int(0, 3))
      return [...some, ...few]
    }
    case 'no_tool':
    case 'missing_value':
      return before
  }
}
