/** Texts as unit vectors: words weighed by how often they come up here and how seldom elsewhere. */
import type { Terms } from './Terms.js'

/** A vector: which of the words, in ascending order, and their weights. Its length is 1, or it is empty. */
export interface Vector {
  readonly terms: Int32Array
  readonly weights: Float64Array
}

/** The vectors of texts, and the words that they are made of. */
export interface Vectors {
  readonly vectors: ReadonlyArray<Vector>
  readonly words: ReadonlyArray<string>
}

/** The vectors. A word of one text alone makes nothing alike and is left out. */
export const of = (texts: ReadonlyArray<Terms>): Vectors => {
  const among = new Map<string, number>()
  for (const text of texts) for (const term of text.keys()) among.set(term, (among.get(term) ?? 0) + 1)
  const words = [...among].flatMap(([term, count]) => (count > 1 ? [term] : []))
  const places = new Map(words.map((term, index) => [term, index] as const))
  const rarity = Float64Array.from(words, (term) => Math.log((texts.length + 1) / (among.get(term) ?? 1)))
  return { words, vectors: texts.map((text) => vector(text, places, rarity)) }
}

const vector = (text: Terms, places: ReadonlyMap<string, number>, rarity: Float64Array): Vector => {
  const known = [...text].flatMap(([term, count]) => {
    const place = places.get(term)
    return place === undefined ? [] : [[place, (1 + Math.log(Math.max(1, count))) * (rarity[place] ?? 0)] as const]
  })
  const sorted = known.toSorted(([one], [other]) => one - other)
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return length === 0
    ? { terms: new Int32Array(0), weights: new Float64Array(0) }
    : {
        terms: Int32Array.from(sorted, ([place]) => place),
        weights: Float64Array.from(sorted, ([, weight]) => weight / length)
      }
}

/** The product of a vector with a dense one. */
export const dot = ({ terms, weights }: Vector, dense: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < terms.length; at++) sum += (weights[at] ?? 0) * (dense[terms[at] ?? 0] ?? 0)
  return sum
}

/** Adds a multiple of a vector to a dense one, in place. */
export const addTo = (dense: Float64Array, { terms, weights }: Vector, factor: number): void => {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    dense[term] = (dense[term] ?? 0) + factor * (weights[at] ?? 0)
  }
}

/** The length of a dense vector. */
export const length = (dense: Float64Array): number => {
  let sum = 0
  for (const one of dense) sum += one * one
  return Math.sqrt(sum)
}
