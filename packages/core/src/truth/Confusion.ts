/**
 * How far derived edges agree with what execution says: of those along which a value could be tried, the share along which
 * one was taken (precision); of the pairs that need each other, the share that was derived (recall).
 *
 * Laws: figures lie in [0, 1]; an edge more never lowers recall.
 */
import type { Edge } from '../graph/Edge.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Truth from './Truth.js'

/** One function and another, and the parameters that are meant. */
export interface Case {
  readonly from: FunctionName
  readonly to: FunctionName
  readonly parameters: ReadonlyArray<string>
}

/** Agreement of derived edges with the truth. */
export interface Confusion {
  readonly derived: number
  /** Edges along which no value of a fitting form ever came up. */
  readonly untried: number
  /** Edges along which a value was taken, or after whose premise the call worked. */
  readonly right: number
  readonly precision: number
  readonly needed: number
  readonly found: number
  readonly recall: number
  readonly wrong: ReadonlyArray<Case>
  readonly missed: ReadonlyArray<Case>
}

/** The agreement of edges with the truth about the functions that it knows. */
export const of = (truth: Truth.Truth, edges: ReadonlyArray<Edge>): Confusion => {
  const judged = edges.flatMap((edge) => {
    const pair = Truth.pair(truth, edge.from, edge.to)
    return pair === undefined ? [] : [{ edge, verdict: verdict(edge, pair) }]
  })
  const derived = new Set(judged.map(({ edge }) => `${edge.from} ${edge.to}`))
  const needed = [...truth.values()].flatMap((row) =>
    [...row.values()].filter((pair) => pair.premise || pair.needed.length > 0)
  )
  const missed = needed.filter(({ from, to }) => !derived.has(`${from} ${to}`))
  const right = judged.filter((one) => one.verdict === 'right').length
  const wrong = judged.filter((one) => one.verdict === 'wrong')
  return {
    derived: judged.length,
    untried: judged.length - right - wrong.length,
    right,
    precision: share(right, right + wrong.length),
    needed: needed.length,
    found: needed.length - missed.length,
    recall: share(needed.length - missed.length, needed.length),
    wrong: wrong.map(({ edge: { from, to, links } }) => ({ from, to, parameters: distinct(links) })),
    missed: missed.map((pair) => ({ from: pair.from, to: pair.to, parameters: distinct(pair.needed) }))
  }
}

const verdict = (edge: Edge, pair: Truth.Pair): 'right' | 'wrong' | 'untried' => {
  if (edge.kind === 'premise' && pair.premise) return 'right'
  const parameters = edge.links.map(({ parameter }) => parameter)
  if (parameters.some((parameter) => pair.works.has(parameter))) return 'right'
  return parameters.some((parameter) => pair.tried.has(parameter)) ? 'wrong' : 'untried'
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const distinct = (links: Edge['links']): ReadonlyArray<string> => [...new Set(links.map(({ parameter }) => parameter))]
