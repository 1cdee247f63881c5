/**
 * Derives the dependency graph of a pool from what its signatures say of their values: an output of a semantic type
 * can be an input of the same type; a function that grants a premise comes before those that require it.
 *
 * Laws: the graph does not depend on the order of the signatures; the same seed gives the same graph.
 * Source: Magnet §3.2; candidates are chosen as there, 30 at random of the same category and class.
 */
import { tokens } from '../json/Pointer.js'
import type { Voice } from '../json/JsonSchema.js'
import type { Seed } from '../random/Seed.js'
import { derive as seedOf } from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import { words } from '../signature/FunctionName.js'
import type { Output, Signature } from '../signature/Signature.js'
import type { Edge, Link } from './Edge.js'
import * as Facet from './Facet.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { make } from './FunctionGraph.js'

/** Which functions are looked at as possible targets of a function. */
export interface DeriveOptions {
  /** All functions, or so many at random of the same category, those of the same class first. All by default. */
  readonly candidates?: 'all' | number
  /** Most targets that one function may reach by one semantic type; 40 by default. */
  readonly fanOut?: number
  readonly seed: Seed
}

/** The graph of a pool. */
export const derive = (signatures: ReadonlyArray<Signature>, options: DeriveOptions): FunctionGraph => {
  const pool = [...new Map(signatures.map((each) => [each.name, each])).values()].toSorted((left, right) =>
    left.name < right.name ? -1 : 1
  )
  const facets = new Map(pool.map((each) => [each, Facet.of(each)] as const))
  const reach =
    options.candidates === undefined || options.candidates === 'all' ? everywhere : nearby(options.candidates)
  const targets = reach(pool, facets, options)
  const edges = pool.flatMap((source) =>
    [...targets(source)].flatMap((target) => between(source, target, facets.get(source), facets.get(target)) ?? [])
  )
  return make(pool, edges)
}

/** The edge that two signatures speak for, or undefined. */
export const edge = (source: Signature, target: Signature): Edge | undefined =>
  between(source, target, Facet.of(source), Facet.of(target))

/**
 * The edges along which a conversation stays with one thing: from a function that returns an identifier as it took it to
 * one that takes it. Nothing new is learnt there, so such a function is nobody's hidden provider.
 */
export const stays = (signatures: ReadonlyArray<Signature>): ReadonlyArray<Edge> =>
  signatures.flatMap((source) => {
    const kept = source.outputs.filter(
      (output) => output.voice === 'opaque' && !output.many && Facet.known(output.type) && Facet.echoes(source, output)
    )
    return kept.length === 0
      ? []
      : signatures.flatMap((target): ReadonlyArray<Edge> => {
          const links = kept.flatMap((output) =>
            target.inputs
              .filter((input) => input.type === output.type)
              .map((input) => ({ pointer: output.pattern, parameter: input.name }))
          )
          return links.length === 0 || target.name === source.name
            ? []
            : [
                {
                  from: source.name,
                  to: target.name,
                  kind: 'partial',
                  nested: false,
                  links,
                  evidence: ['types'],
                  confirmed: false,
                  confidence: trust.spoken
                }
              ]
        })
  })

const guessed = ({ responseOrigin: origin }: Signature): boolean => origin === 'inferred' || origin === 'model'

// What is guessed of a response is not all of it, but for a function that is named after the one value: "get menu id".
const isAll = (source: Signature, { pattern }: Output): boolean => {
  const last = words(tokens(pattern).at(-1) ?? '').at(-1)
  return !guessed(source) || (last !== undefined && words(source.name).includes(last))
}

const between = (
  source: Signature,
  target: Signature,
  from: Facet.Facet | undefined,
  to: Facet.Facet | undefined
): Edge | undefined => {
  if (source.name === target.name || from === undefined || to === undefined) return undefined
  const links: Array<Link> = []
  let confidence = 0
  let nested = false
  let whole = false
  for (const taken of to.takes)
    for (const output of from.gives.get(taken.type) ?? []) {
      links.push({ pointer: output.pattern, parameter: taken.parameter })
      confidence = Math.max(confidence, trust[taken.voice])
      nested ||= taken.required
      whole ||= taken.whole && !output.many && source.outputs.length === 1 && isAll(source, output)
    }
  for (const taken of to.takes)
    // What a service says of itself is no news for its own messages.
    if (taken.carries && speaker(source) !== speaker(target))
      for (const output of from.news) {
        links.push({ pointer: output.pattern, parameter: taken.parameter })
        confidence = Math.max(confidence, trust.composed)
      }
  const premise = source.grants.some((grant) => target.requires.includes(grant))
  if (links.length === 0 && !premise) return undefined
  return {
    from: source.name,
    to: target.name,
    kind: premise ? 'premise' : whole ? 'whole' : 'partial',
    nested: nested || premise,
    links,
    evidence: [...(links.length > 0 ? (['types'] as const) : []), ...(premise ? (['premise'] as const) : [])],
    confirmed: false,
    confidence: premise ? 0.95 : confidence * trusted(source)
  }
}

// What was always there in one recorded response need not be in the next; the more of them, the less is to be doubted.
const trusted = (source: Signature): number =>
  guessed(source)
    ? trust.guessed
    : source.responseOrigin === 'recorded' && source.responseCalls !== undefined
      ? 1 - trust.once / Math.max(1, source.responseCalls)
      : 1

// Whose messages they are: a category that nobody gave tells no services apart.
const speaker = ({ category, categoryOrigin, toolClass, classOrigin, source }: Signature): string =>
  categoryOrigin === undefined ? category : classOrigin === undefined ? toolClass : source

// An identifier means one thing; a city or a date occurs in many places.
const trust: { readonly [voice in Voice | 'guessed' | 'once']: number } = {
  opaque: 0.9,
  spoken: 0.6,
  composed: 0.4,
  guessed: 0.7,
  once: 0.2
}

type Reach = (
  pool: ReadonlyArray<Signature>,
  facets: ReadonlyMap<Signature, Facet.Facet>,
  options: DeriveOptions
) => (source: Signature) => ReadonlySet<Signature>

const everywhere: Reach = (pool, facets, { fanOut = 40, seed }) => {
  const takers = new Map<string, Array<Signature>>()
  const needers = new Map<string, Array<Signature>>()
  const carriers: Array<Signature> = []
  for (const each of pool) {
    for (const type of new Set(facets.get(each)?.takes.map((taken) => taken.type))) push(takers, type, each)
    if (facets.get(each)?.takes.some((taken) => taken.carries) === true) carriers.push(each)
    for (const premise of each.requires) push(needers, premise, each)
  }
  return (source) => {
    const reached = new Set<Signature>()
    for (const type of facets.get(source)?.gives.keys() ?? [])
      for (const target of sample(takers.get(type) ?? [], fanOut, seed, 'type', type, source.name)) reached.add(target)
    if ((facets.get(source)?.news.length ?? 0) > 0)
      for (const target of sample(carriers, fanOut, seed, 'news', source.name)) reached.add(target)
    for (const premise of source.grants)
      for (const target of sample(needers.get(premise) ?? [], fanOut, seed, 'premise', premise, source.name))
        reached.add(target)
    return reached
  }
}

const nearby =
  (count: number): Reach =>
  (pool, _, { seed }) => {
    const categories = Map.groupBy(pool, (each) => each.category)
    return (source) => {
      const others = (categories.get(source.category) ?? []).filter((each) => each !== source)
      const [same, rest] = [true, false].map((want) =>
        others.filter((each) => (each.toolClass === source.toolClass) === want)
      )
      const first = sample(same ?? [], count, seed, 'class', source.name)
      return new Set([...first, ...sample(rest ?? [], count - first.length, seed, 'category', source.name)])
    }
  }

// The first of a shuffle, as far as it is needed.
const sample = (
  items: ReadonlyArray<Signature>,
  count: number,
  seed: Seed,
  ...labels: ReadonlyArray<string>
): ReadonlyArray<Signature> => {
  if (items.length <= count) return items
  const stream = Stream.make(seedOf(seed, 'candidates', ...labels))
  const order = [...items]
  for (let index = 0; index < count; index++) {
    const other = stream.int(index, order.length - 1)
    const moved = order[index] as Signature
    order[index] = order[other] as Signature
    order[other] = moved
  }
  return order.slice(0, Math.max(0, count))
}

const push = (lists: Map<string, Array<Signature>>, key: string, item: Signature): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
