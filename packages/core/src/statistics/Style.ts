/**
 * Whether the sides of pairs can be told apart by their words alone: a logistic regression over a bag of words and the
 * length, trained on four fifths of the families and tried on the fifth, for each fifth in turn. Its AUC is the chance that
 * a chosen side looks more chosen than a rejected one: 0.5 says that there is no style to learn, 1 that there is nothing
 * else.
 *
 * Laws: the same pairs give the same figure; pairs of one family are never on both sides of a fold.
 */
import * as Sha256 from '../json/Sha256.js'
import type { Direction, Pair } from '../preference/Pair.js'
import type { Message } from '../trajectory/Trajectory.js'

const folds = 5
const rounds = 12
const rate = 0.1
const decay = 1e-4
/** Words that stand in fewer sides teach nothing that holds elsewhere. */
const fewest = 2

/** A side in words. */
interface Sample {
  readonly fold: number
  readonly words: ReadonlyArray<string>
  readonly chosen: boolean
}

/** The measure of pairs in one direction. */
export interface Measure {
  readonly pairs: number
  /** Undefined where a fold has nothing to learn from or to try. */
  readonly auc: number | undefined
}

/** Pairs that are measured. */
export interface Style {
  readonly add: (pair: Pair) => void
  readonly measures: () => { readonly [direction in Direction]?: Measure }
}

/** Begins to measure; it keeps the words of the sides. */
export const make = (): Style => {
  const samples = new Map<Direction, Array<Sample>>()
  return {
    add: (pair) => {
      const own = samples.get(pair.mistake.direction) ?? []
      samples.set(pair.mistake.direction, own)
      const fold = Number.parseInt(Sha256.ofText(pair.family).slice(0, 8), 16) % folds
      own.push({ fold, words: words(pair.chosen), chosen: true })
      own.push({ fold, words: words(pair.rejected), chosen: false })
    },
    measures: () =>
      Object.fromEntries(
        [...samples].map(([direction, own]) => [direction, { pairs: own.length / 2, auc: auc(own) }] as const)
      )
  }
}

/** The words of what the assistant says and calls; what tools say is no style. */
const words = (side: ReadonlyArray<Message>): ReadonlyArray<string> =>
  side.flatMap((message) =>
    message.role === 'assistant'
      ? [message.content, ...(message.tool_calls ?? []).map((call) => JSON.stringify(call.function))].flatMap(
          (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
        )
      : []
  )

const auc = (samples: ReadonlyArray<Sample>): number | undefined => {
  const scored = Array.from({ length: folds }, (_, fold) => {
    const learnt = samples.filter((one) => one.fold !== fold)
    const tried = samples.filter((one) => one.fold === fold)
    if (learnt.length === 0 || tried.length === 0) return undefined
    const score = train(learnt)
    return tried.map(({ words: own, chosen }) => ({ chosen, score: score(own) }))
  })
  const areas = scored.flatMap((one) => (one === undefined ? [] : [{ area: area(one), weight: one.length }]))
  const weight = areas.reduce((sum, one) => sum + one.weight, 0)
  return weight === 0
    ? undefined
    : Math.round((areas.reduce((sum, one) => sum + one.area * one.weight, 0) / weight) * 1e4) / 1e4
}

/** The share of pairs of a chosen and a rejected side in which the chosen one scores more; a tie is half. */
const area = (scored: ReadonlyArray<{ readonly chosen: boolean; readonly score: number }>): number => {
  const order = scored.toSorted((left, right) => left.score - right.score)
  let [below, sum, chosen] = [0, 0, 0]
  for (let at = 0; at < order.length;) {
    let [end, ties, own] = [at, 0, 0]
    for (; order[end]?.score === order[at]?.score && end < order.length; end++)
      if (order[end]?.chosen === true) own += 1
      else ties += 1
    sum += own * (below + ties / 2)
    chosen += own
    below += ties
    at = end
  }
  return chosen === 0 || below === 0 ? 0.5 : sum / (chosen * below)
}

/** Learns by gradient descent in the order given; the weights are local. */
const train = (samples: ReadonlyArray<Sample>): ((words: ReadonlyArray<string>) => number) => {
  const counts = new Map<string, number>()
  for (const { words: own } of samples) for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const places = new Map(
    [...counts].filter(([, count]) => count >= fewest).map(([word], index) => [word, index] as const)
  )
  const weights = new Float64Array(places.size)
  const mean = samples.reduce((sum, { words: own }) => sum + Math.log1p(own.length), 0) / samples.length
  let [bias, length] = [0, 0]
  const features = (own: ReadonlyArray<string>): { readonly at: ReadonlyArray<number>; readonly size: number } => {
    const at = [...new Set(own)].flatMap((word) => places.get(word) ?? [])
    return { at, size: Math.log1p(own.length) - mean }
  }
  const sum = (at: ReadonlyArray<number>, size: number): number => {
    const norm = 1 / Math.sqrt(Math.max(1, at.length))
    return at.reduce((so, place) => so + (weights[place] ?? 0) * norm, bias + length * size)
  }
  const known = samples.map(({ words: own, chosen }) => ({ ...features(own), chosen }))
  for (let round = 0; round < rounds; round++)
    for (const { at, size, chosen } of known) {
      const error = (chosen ? 1 : 0) - 1 / (1 + Math.exp(-sum(at, size)))
      const step = rate * error
      const norm = 1 / Math.sqrt(Math.max(1, at.length))
      for (const place of at) weights[place] = (weights[place] ?? 0) * (1 - decay) + step * norm
      bias += step
      length += step * size
    }
  return (own) => {
    const { at, size } = features(own)
    return sum(at, size)
  }
}
