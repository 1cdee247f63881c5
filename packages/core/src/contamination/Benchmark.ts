/** What benchmarks hold, indexed so that a record is held against all of it at once. */
import type { Described, Read } from './Entry.js'
import * as Wording from './Wording.js'

/** Where something of a benchmark stands: file and id or line. */
export type Reference = string

/** The index. */
export interface Benchmark {
  readonly add: (read: Read, at: Reference) => void
  readonly functions: () => ReadonlyArray<Described>
  readonly sizes: () => {
    readonly queries: number
    readonly paths: number
    readonly functions: number
    readonly literals: number
  }
  /** Where the message, the run of words, the path or the pair of functions stands first. */
  readonly query: (words: ReadonlyArray<string>) => Reference | undefined
  readonly run: (run: string) => Reference | undefined
  readonly path: (path: ReadonlyArray<string>) => Reference | undefined
  readonly bigram: (one: string, other: string) => Reference | undefined
  /** Everywhere where the literal stands. */
  readonly literal: (literal: string) => ReadonlyArray<Reference>
  readonly isName: (name: string) => boolean
}

/** The places of a literal that are kept: it is rare only if it has few. */
const most = 20

/** An empty index. */
export const make = (): Benchmark => {
  const functions = new Map<string, Described>()
  const [queries, runs, paths, bigrams] = Array.from({ length: 4 }, () => new Map<string, Reference>()) as [
    Map<string, Reference>,
    Map<string, Reference>,
    Map<string, Reference>,
    Map<string, Reference>
  ]
  const literals = new Map<string, Array<Reference>>()
  const names = new Set<string>()
  const first = (table: Map<string, Reference>, key: string, at: Reference): void => {
    if (!table.has(key)) table.set(key, at)
  }
  return {
    add: ({ entry, functions: described }, at) => {
      for (const one of described) {
        names.add(Wording.name(one.name))
        if (!functions.has(one.name)) functions.set(one.name, one)
      }
      for (const query of entry.queries) {
        const words = Wording.words(query)
        if (words.length >= Wording.fewest) first(queries, words.join(' '), at)
        for (const run of Wording.runs(words)) first(runs, run, at)
      }
      const path = entry.path.map(Wording.name)
      for (const name of path) names.add(name)
      if (path.length > 0) first(paths, path.join('>'), at)
      for (let place = 1; place < path.length; place++) first(bigrams, `${path[place - 1]}>${path[place]}`, at)
      const special = [...entry.literals.filter(Wording.isSpecial), ...entry.queries.flatMap(Wording.special)]
      for (const literal of new Set(special.map(Wording.literal))) {
        const places = literals.get(literal) ?? []
        literals.set(literal, places)
        if (places.length < most) places.push(at)
      }
    },
    functions: () => [...functions.values()],
    sizes: () => ({
      queries: queries.size,
      paths: paths.size,
      functions: names.size,
      literals: literals.size
    }),
    query: (words) => (words.length < Wording.fewest ? undefined : queries.get(words.join(' '))),
    run: (run) => runs.get(run),
    path: (path) => paths.get(path.join('>')),
    bigram: (one, other) => bigrams.get(`${one}>${other}`),
    literal: (literal) => literals.get(literal) ?? [],
    isName: (name) => names.has(name)
  }
}
