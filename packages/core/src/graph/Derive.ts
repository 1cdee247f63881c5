/**
 * Derives the dependency graph of a pool from what its signatures say of their values: an output of a semantic type
 * can be an input of the same type; a function that grants a premise comes before those that require it.
 *
 * Laws: the graph does not depend on the order of the signatures; the same seed gives the same graph.
 * Source: Magnet §3.2; candidates are chosen as there, 30 at random of the same category and class.
 */
import { tokens } from '../json/Pointer.js'
import type { Voice } from '../json/JsonSchema.js'
import * as Seed from '../random/Seed.js'
import { words } from '../signature/FunctionName.js'
import type { Output, Signature } from '../signature/Signature.js'
import * as Candidates from './Candidates.js'
import type { Edge, Link } from './Edge.js'
import * as Facet from './Facet.js'
import type { FunctionGraph } from './FunctionGraph.js'
import { make } from './FunctionGraph.js'

/** Which functions are looked at as possible targets of a function. */
export interface DeriveOptions extends Candidates.Bounds {
  /** All functions, or so many at random of the same category, those of the same class first. All by default. */
  readonly candidates?: 'all' | number
  readonly seed: Seed.Seed
}

/** A graph, and the pairs that were not looked at because too many share what they share. */
export interface Derived {
  readonly graph: FunctionGraph
  /** Those that lost most come first. */
  readonly thinned: ReadonlyArray<Candidates.Thinned>
}

/** The graph of a pool. */
export const derive = (signatures: ReadonlyArray<Signature>, options: DeriveOptions): FunctionGraph =>
  derived(signatures, options).graph

/** The graph of a pool, with what its bounds left out. */
export const derived = (signatures: ReadonlyArray<Signature>, options: DeriveOptions): Derived => {
  const pool = ordered(signatures)
  const { of, thinned } =
    options.candidates === undefined || options.candidates === 'all'
      ? Candidates.everywhere(pool, options, options.seed)
      : Candidates.nearby(pool, options.candidates, options.seed)
  const facets = pool.map(Facet.of)
  const edges: Array<Edge> = []
  for (const [at, source] of pool.entries())
    for (const position of of[at] ?? []) {
      const [target, from, to] = [pool[position], facets[at], facets[position]]
      const found = target && from && to && between(source, target, from, to)
      if (found !== undefined) edges.push(found)
    }
  return { graph: make(pool, edges), thinned }
}

/** Whether any function gives what another takes. */
export const connects = (signatures: ReadonlyArray<Signature>): boolean =>
  (signatures.length > few && connected(signatures.slice(0, few))) || connected(signatures)

// In a large pool some of the first functions are connected, or hardly any are.
const few = 500

const connected = (signatures: ReadonlyArray<Signature>): boolean => {
  const pool = ordered(signatures)
  const { of } = Candidates.everywhere(pool, { fanOut: 2 }, Seed.root(0))
  return pool.some((source, at) =>
    of[at]?.some((target) => {
      const other = pool[target]
      return other !== undefined && edge(source, other) !== undefined
    })
  )
}

const ordered = (signatures: ReadonlyArray<Signature>): ReadonlyArray<Signature> =>
  [...new Map(signatures.map((each) => [each.name, each])).values()].toSorted((left, right) =>
    left.name < right.name ? -1 : 1
  )

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

const between = (source: Signature, target: Signature, from: Facet.Facet, to: Facet.Facet): Edge | undefined => {
  if (source.name === target.name) return undefined
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
