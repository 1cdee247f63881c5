/**
 * Clusters of texts: the most scattered cluster is divided along its principal direction until there are enough, then every
 * text joins the cluster that it is most alike. There is no chance in it.
 *
 * Laws: every text is in exactly one cluster; there are at most as many clusters as asked for, and one of texts without
 * words; the same texts give the same clusters.
 *
 * Sources: Boley, Principal direction divisive partitioning (1998); Dhillon and Modha, Concept decompositions (2001).
 */
import type { Vector, Vectors } from './Vectors.js'
import * as Vector_ from './Vectors.js'

/** Places of texts, in ascending order. */
export type Cluster = ReadonlyArray<number>

/** How often texts change to the cluster that they are most alike. */
const rounds = 8

/** At most `most` clusters, and one of texts without words. */
export const of = ({ vectors, words }: Vectors, most: number): ReadonlyArray<Cluster> => {
  const [said, unsaid] = [true, false].map((want) =>
    vectors.flatMap((vector, index) => (vector.terms.length > 0 === want ? [index] : []))
  )
  const divided = said === undefined || said.length === 0 ? [] : divide(vectors, words.length, said, most)
  const settled = settle(vectors, words.length, divided)
  return [...settled, ...(unsaid === undefined || unsaid.length === 0 ? [] : [unsaid])]
}

interface Part {
  readonly members: Cluster
  /** By how much its members are unlike each other, all together. */
  readonly scatter: number
}

const divide = (vectors: ReadonlyArray<Vector>, size: number, all: Cluster, most: number): ReadonlyArray<Cluster> => {
  const part = (members: Cluster): Part => ({
    members,
    scatter: members.length - Vector_.length(sum(vectors, size, members))
  })
  const parts: Array<Part> = [part(all)]
  while (parts.length < most) {
    let widest = 0
    for (const [index, { scatter }] of parts.entries()) if (scatter > (parts[widest]?.scatter ?? 0)) widest = index
    const found = parts[widest]
    if (found === undefined || found.scatter < 1e-6) break
    const halves = bisect(vectors, size, found.members)
    if (halves === undefined) parts[widest] = { ...found, scatter: 0 }
    else parts.splice(widest, 1, part(halves[0]), part(halves[1]))
  }
  return parts.map(({ members }) => members)
}

const sum = (vectors: ReadonlyArray<Vector>, size: number, members: Cluster): Float64Array => {
  const total = new Float64Array(size)
  for (const member of members) Vector_.addTo(total, at(vectors, member), 1)
  return total
}

const empty: Vector = { terms: new Int32Array(0), weights: new Float64Array(0) }
const at = (vectors: ReadonlyArray<Vector>, index: number): Vector => vectors[index] ?? empty

const steps = 12

// The direction in which members differ most, by repeated multiplication; then two means from its two sides.
const bisect = (
  vectors: ReadonlyArray<Vector>,
  size: number,
  members: Cluster
): readonly [Cluster, Cluster] | undefined => {
  const mean = sum(vectors, size, members)
  for (let term = 0; term < size; term++) mean[term] = (mean[term] ?? 0) / members.length
  let least = Infinity
  let farthest = members[0] ?? 0
  for (const member of members) {
    const near = Vector_.dot(at(vectors, member), mean)
    if (near < least - 1e-12) [least, farthest] = [near, member]
  }
  let direction = mean.map((one) => -one)
  Vector_.addTo(direction, at(vectors, farthest), 1)
  const shifts = new Float64Array(members.length)
  for (let step = 0; step < steps; step++) {
    const along = Vector_.length(direction)
    if (along < 1e-12) return undefined
    const offset = product(mean, direction)
    const next = new Float64Array(size)
    let total = 0
    for (const [index, member] of members.entries()) {
      const shift = (Vector_.dot(at(vectors, member), direction) - offset) / along
      shifts[index] = shift
      total += shift
      Vector_.addTo(next, at(vectors, member), shift)
    }
    for (let term = 0; term < size; term++) next[term] = (next[term] ?? 0) - total * (mean[term] ?? 0)
    direction = next
  }
  const sides: readonly [Array<number>, Array<number>] = [[], []]
  for (const [index, member] of members.entries()) sides[(shifts[index] ?? 0) > 0 ? 1 : 0].push(member)
  const [left = [], right = []] = settle(vectors, size, sides)
  return left.length === 0 || right.length === 0 ? undefined : [left, right]
}

const product = (one: Float64Array, other: Float64Array): number => {
  let total = 0
  for (let term = 0; term < one.length; term++) total += (one[term] ?? 0) * (other[term] ?? 0)
  return total
}

/** Lets every member join the cluster whose mean it is most alike, until none moves. What has no member left goes. */
const settle = (
  vectors: ReadonlyArray<Vector>,
  size: number,
  clusters: ReadonlyArray<Cluster>
): ReadonlyArray<Cluster> => {
  let now = clusters.filter(({ length }) => length > 0)
  for (let round = 0; round < rounds && now.length > 1; round++) {
    const means = inverted(vectors, size, now)
    const next: ReadonlyArray<Array<number>> = now.map(() => [])
    const near = new Float64Array(now.length)
    let moved = 0
    for (const [own, members] of now.entries())
      for (const member of members) {
        near.fill(0)
        const { terms, weights } = at(vectors, member)
        for (let place = 0; place < terms.length; place++) {
          const mean = means[terms[place] ?? 0]
          if (mean === undefined) continue
          for (let index = 0; index < mean.clusters.length; index++) {
            const cluster = mean.clusters[index] ?? 0
            near[cluster] = (near[cluster] ?? 0) + (weights[place] ?? 0) * (mean.weights[index] ?? 0)
          }
        }
        let best = own
        for (let cluster = 0; cluster < near.length; cluster++)
          if ((near[cluster] ?? 0) > (near[best] ?? 0) + 1e-12) best = cluster
        if (best !== own) moved++
        next[best]?.push(member)
      }
    now = next.map((members) => members.toSorted((one, other) => one - other)).filter(({ length }) => length > 0)
    if (moved === 0) break
  }
  return now
}

interface Posting {
  readonly clusters: Array<number>
  readonly weights: Array<number>
}

// By word, the clusters that have it: most words stand in few of them.
const inverted = (
  vectors: ReadonlyArray<Vector>,
  size: number,
  clusters: ReadonlyArray<Cluster>
): ReadonlyArray<Posting | undefined> => {
  const postings = Array.from<Posting | undefined>({ length: size })
  const total = new Float64Array(size)
  for (const [cluster, members] of clusters.entries()) {
    const met: Array<number> = []
    for (const member of members) {
      const vector = at(vectors, member)
      for (const term of vector.terms) if (total[term] === 0) met.push(term)
      Vector_.addTo(total, vector, 1)
    }
    let square = 0
    for (const term of met) square += (total[term] ?? 0) ** 2
    const length = Math.sqrt(square)
    for (const term of met) {
      const posting = (postings[term] ??= { clusters: [], weights: [] })
      posting.clusters.push(cluster)
      posting.weights.push((total[term] ?? 0) / length)
      total[term] = 0
    }
  }
  return postings
}
