/** What clusters are called: by the one or two words that are most their own. */
import type { Cluster } from './Cluster.js'
import type { Vectors } from './Vectors.js'

/** What texts without words of their own stand under. */
export const unnamed = 'other'

/** How much of a cluster the second word has to be about, compared to the first, to be said as well. */
const second = 0.55

/** What a word weighs that stands in sentences only. */
const sentence = 0.2

/** A name for each cluster, of which no two are alike nor one of those that are taken. */
export const of = (
  { vectors, words }: Vectors,
  clusters: ReadonlyArray<Cluster>,
  taken: ReadonlySet<string>,
  /** Words of names: they name things more often than those of sentences do. */
  names: ReadonlySet<string>
): ReadonlyArray<string> => {
  const total = new Float64Array(words.length)
  for (const { terms, weights } of vectors)
    for (let at = 0; at < terms.length; at++) add(total, terms[at] ?? 0, weights[at] ?? 0)
  const used = new Set(taken)
  return clusters.map((members) => {
    const own = new Map<number, number>()
    for (const member of members) {
      const { terms, weights } = vectors[member] ?? { terms: [], weights: [] }
      for (let at = 0; at < terms.length; at++)
        own.set(terms[at] ?? 0, (own.get(terms[at] ?? 0) ?? 0) + (weights[at] ?? 0))
    }
    const ranked = [...own]
      // What the cluster is about, and others are not.
      .map(([term, weight]) => {
        const word = words[term] ?? ''
        return [word, ((weight * weight) / (total[term] ?? 1)) * (names.has(word) ? 1 : sentence)] as const
      })
      .toSorted(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .slice(0, 12)
    const name = fresh(ranked, used)
    used.add(name)
    return name
  })
}

const add = (dense: Float64Array, place: number, weight: number): void => {
  dense[place] = (dense[place] ?? 0) + weight
}

const fresh = (ranked: ReadonlyArray<readonly [string, number]>, used: ReadonlySet<string>): string => {
  const [first, ...rest] = ranked
  if (first === undefined) return numbered(unnamed, used)
  const [word, weight] = first
  // Forms of one word say nothing new of each other.
  const others = rest.filter(([other]) => !other.startsWith(word.slice(0, 4)))
  const pairs = others.map(([other]) => `${word} and ${other}`)
  const [next] = others
  const wished =
    next !== undefined && next[1] >= second * weight ? [...pairs.slice(0, 1), word, ...pairs] : [word, ...pairs]
  return wished.find((one) => !used.has(one)) ?? numbered(word, used)
}

const numbered = (name: string, used: ReadonlySet<string>): string => {
  if (!used.has(name)) return name
  for (let count = 2; ; count++) if (!used.has(`${name} ${count}`)) return `${name} ${count}`
}
