/**
 * Maps functions to those of a benchmark that take, give and do the same, whatever they are called: renaming hides an overlap.
 *
 * Laws: similarity is symmetric, from 0 to 1, and 1 for a function of three words and itself under another name; it does not depend on the order of
 * parameters.
 */
import * as Overlap from '../likeness/Overlap.js'
import * as FunctionName from '../signature/FunctionName.js'
import type { Described } from './Entry.js'
import * as Wording from './Wording.js'

/** From which similarity on a function counts as one of the benchmark. */
export const threshold = 0.65

/** The fewest words that two functions share, or else nothing speaks for it. */
const fewest = 3

/** How much each part counts. A part that either function lacks does not count. */
const weights = { parameters: 0.4, outputs: 0.2, description: 0.4 } as const

/** A function and the benchmark's that it is nearest to. */
export interface Mapped {
  readonly function: string
  readonly benchmark: string
  readonly similarity: number
}

/** A function in words. */
interface Worded {
  readonly name: string
  readonly parameters: ReadonlySet<string>
  readonly outputs: ReadonlySet<string>
  readonly description: ReadonlySet<string>
}

const empty = new Set(
  'a an the of to in on by for with and or is are be this that it its as at from into which what who whether if not no can may will your you their them they there one each all any given specified get gets returns return'.split(
    ' '
  )
)

const stem = (word: string): string => word.replace(/(?:ies|es|s|ed|ing)$/, '')

const stems = (words: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(words.filter((word) => !empty.has(word)).map((word) => (word.length > 4 ? stem(word) : word)))

const worded = ({ name, description, parameters, outputs }: Described): Worded => ({
  name,
  parameters: stems(parameters.flatMap(FunctionName.words)),
  outputs: stems(outputs.flatMap(FunctionName.words)),
  // BFCL says in each description what the whole class of functions is for.
  description: stems(Wording.words(description.replace(/^.*Tool description:/s, '')))
})

const compare = (one: Worded, other: Worded): number => {
  let [sum, weight] = [0, 0]
  const count = (
    part: keyof typeof weights,
    similarity: (left: ReadonlySet<string>, right: ReadonlySet<string>) => number
  ): void => {
    // Neither takes anything: that says nothing.
    if (one[part].size + other[part].size === 0 || (part !== 'parameters' && one[part].size * other[part].size === 0))
      return
    sum += weights[part] * (one[part].size * other[part].size === 0 ? 0 : similarity(one[part], other[part]))
    weight += weights[part]
  }
  count('parameters', Overlap.jaccard)
  count('outputs', Overlap.jaccard)
  count('description', Overlap.cosine)
  const common =
    Overlap.common(one.parameters, other.parameters) +
    Overlap.common(one.outputs, other.outputs) +
    Overlap.common(one.description, other.description)
  return weight === 0 || common < fewest ? 0 : sum / weight
}

/** How alike two functions are, but for their names. */
export const similarity = (one: Described, other: Described): number => compare(worded(one), worded(other))

/** Each function with the nearest one of the benchmark, where that is near enough; of equals the first. */
export const of = (functions: ReadonlyArray<Described>, benchmark: ReadonlyArray<Described>): ReadonlyArray<Mapped> => {
  const others = benchmark.map(worded)
  // Only what shares a word can be near.
  const containing = new Map<string, Array<number>>()
  for (const [place, { parameters, description }] of others.entries())
    for (const word of new Set([...parameters, ...description])) {
      const places = containing.get(word) ?? []
      containing.set(word, places)
      places.push(place)
    }
  return functions.flatMap((own) => {
    const one = worded(own)
    const near = new Set([...one.parameters, ...one.description].flatMap((word) => containing.get(word) ?? []))
    let best: Mapped | undefined
    for (const place of [...near].toSorted((left, right) => left - right)) {
      const other = others[place]
      const found = other === undefined ? 0 : compare(one, other)
      if (other !== undefined && found >= threshold && found > (best?.similarity ?? 0))
        best = { function: own.name, benchmark: other.name, similarity: found }
    }
    return best === undefined ? [] : [{ ...best, similarity: Math.round(best.similarity * 1000) / 1000 }]
  })
}
