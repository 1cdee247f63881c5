/** What a run draws on: the functions, their world, and the graph of their dependencies. */
import { type Candidates, FunctionGraph, type FunctionName, Union, type World } from '@magnet/core'
import type { Service } from './Service.js'

/** A function without a judgement. */
export interface Unjudged {
  readonly name: FunctionName.FunctionName
  readonly reason: string
}

export interface Source {
  readonly world: World.World
  /** The worlds that make it up, as records name them; one for a pool. */
  readonly parts: ReadonlyArray<World.World>
  readonly graph: FunctionGraph.FunctionGraph
  /** What calls are executed by: `world` or `simulated`. */
  readonly executor: 'world' | 'simulated'
  /** What answers calls that nobody has recorded; absent where they are simulated. */
  readonly service?: Service
  /** Functions that the judge could not judge, and why: what depends on them is what their types say. */
  readonly unjudged?: ReadonlyArray<Unjudged>
  /** How many edges that types speak for the judge denied, where it denied any. */
  readonly denied?: number
  /** What so many functions share that not every pair of them was looked at. */
  readonly thinned?: ReadonlyArray<Candidates.Thinned>
  /** What this is a part of, if of anything: tool lists hold functions of the other worlds too. */
  readonly whole?: Source
}

/** The names of worlds by the functions that belong to them. */
export const owners = ({ parts }: Source): ReadonlyMap<string, string> => Union.owners(parts)

const extracts = new WeakMap<Source, Map<string, Source>>()

/** A source with some of its worlds only; the same value for the same worlds. */
export const within = (source: Source, names: ReadonlyArray<string>): Source => {
  const [first, ...rest] = source.parts.filter((part) => names.includes(part.name))
  if (first === undefined || rest.length + 1 === source.parts.length) return source
  let known = extracts.get(source)
  if (known === undefined) extracts.set(source, (known = new Map<string, Source>()))
  const name = [first, ...rest].map((part) => part.name).join('+')
  const found = known.get(name)
  if (found !== undefined) return found
  const owner = owners(source)
  const has = (one: FunctionName.FunctionName): boolean => names.includes(owner.get(one) ?? '')
  const fresh: Source = {
    // The steps are those of the whole, which remembers them: checks replay in all worlds what is bound in a few.
    world: { ...Union.union(name, [first, ...rest]), step: source.world.step },
    parts: [first, ...rest],
    graph: FunctionGraph.within(source.graph, has),
    executor: source.executor,
    whole: source
  }
  known.set(name, fresh)
  return fresh
}
