/**
 * A mixture: how often each kind of record comes up, and so which kind every slot of a run has. Kinds follow each other by
 * Tijdeman's rule for the chairman assignment problem: of the kinds that are due, the one whose time is up first.
 *
 * Laws: every prefix of the slots holds less than one record more or less of each kind than its weight asks for; the kind
 * of a slot does not depend on how many slots there are; the twin of an irrelevance slot is a `single` slot that comes
 * before it, and no two have the same one; weights of one proportion make one sequence.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as Kinds from '../trajectory/Kind.js'
import type { Kind } from '../trajectory/Trajectory.js'

/** Weights by kind; a kind without one does not come up. */
export type Mixture = { readonly [kind in Kind]?: number }

/** What a slot is to hold. */
export interface Place {
  readonly slot: number
  readonly kind: Kind
  /** How many slots of this kind come before it. */
  readonly ordinal: number
  /** Of an irrelevance slot: the slot in which the right tool is listed and called. */
  readonly twin?: number
}

/** How a group of single-turn records is made up: 1.80 calls on average. */
const singleTurn: Mixture = { single: 54, parallel: 22, multiple: 16, parallel_multiple: 8 }

/** The paper's: 20,000 single-turn, 7,800 multi-turn and 6,200 irrelevance records. */
export const paper: Mixture = { ...singleTurn, multi_turn: 39, irrelevance: 31 }

/** Conversations alone. */
export const conversations: Mixture = { multi_turn: 1 }

/** The largest weight; three decimals of it count. */
export const most = 1_000_000

/** What weights may be called: a kind, or `single_turn` for the single-turn kinds in the paper's proportion. */
const names: ReadonlyArray<string> = [...Kinds.all, 'single_turn']

/** The mixture of weights by name, or what is wrong with them. */
export const of = (weights: { readonly [name: string]: unknown }): E.Either<string, Mixture> => {
  const sums = new Map<Kind, number>()
  const add = (kind: Kind, weight: number): void => void sums.set(kind, (sums.get(kind) ?? 0) + weight)
  for (const [name, weight] of Object.entries(weights)) {
    if (!names.includes(name)) return E.left(`there is no kind "${name}"; the kinds are ${names.join(', ')}`)
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= most))
      return E.left(`the weight of ${name} is a number from 0 to ${most}, found ${JSON.stringify(weight) ?? 'nothing'}`)
    if (name === 'single_turn')
      for (const [kind, share] of entries(singleTurn)) add(kind, Math.round(share * weight * 10) / 1000)
    else for (const kind of Kinds.all) if (kind === name) add(kind, weight)
  }
  const mixture: Mixture = Object.fromEntries(
    Kinds.all.flatMap((kind) => {
      const weight = sums.get(kind) ?? 0
      return weight > 0 ? [[kind, weight] as const] : []
    })
  )
  if (entries(whole(mixture)).length === 0) return E.left('some kind needs a weight above 0')
  return (mixture.irrelevance ?? 0) > (mixture.single ?? 0)
    ? E.left('each irrelevance record has a twin of kind single: give single at least the weight of irrelevance')
    : E.right(mixture)
}

/** The mixture that a text names: `paper`, a kind, or weights such as `single=3,parallel=1,multi_turn=2`. */
export const parse = (text: string): E.Either<string, Mixture> => {
  if (text.trim() === 'paper') return E.right(paper)
  const parts = text.split(',').map((part) => part.split('=').map((side) => side.trim()))
  const wrong = parts.find((sides) => sides.length > 2 || sides[0] === '' || sides[1] === '')
  if (wrong !== undefined) return E.left(`expected paper, or weights such as single=3,multi_turn=2, found "${text}"`)
  const weights = parts.map(([name = '', weight = '1']) => [name, Number(weight)] as const)
  return new Set(weights.map(([name]) => name)).size < weights.length
    ? E.left(`a kind has two weights in "${text}"`)
    : of(Object.fromEntries(weights))
}

/** How many records of each kind the first slots are to hold: the quotas. */
export const quotas = (mixture: Mixture, count: number): { readonly [kind in Kind]?: number } => {
  const sums = new Map<Kind, number>()
  const { kinds, weights, total } = sequence(mixture)
  const rest = count % total
  const plan = grown(sequence(mixture), rest)
  for (const [index, kind] of kinds.entries()) sums.set(kind, Math.floor(count / total) * (weights[index] ?? 0))
  for (const index of plan.order.slice(0, rest)) {
    const kind = kinds[index]
    if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + 1)
  }
  return Object.fromEntries(sums)
}

/** What a slot is to hold. */
export const at = (mixture: Mixture, slot: number): Place => {
  const plan = sequence(mixture)
  const { kinds, weights, total } = plan
  const { order, ordinals } = grown(plan, (slot % total) + 1)
  const index = order[slot % total] ?? 0
  const kind = kinds[index] ?? 'multi_turn'
  const ordinal = Math.floor(slot / total) * (weights[index] ?? 1) + (ordinals[slot % total] ?? 0)
  if (kind !== 'irrelevance') return { slot, kind, ordinal }
  // The last of the twins that are due by then: they come before, and close to each other.
  const singles = weights[kinds.indexOf('single')] ?? 1
  return {
    slot,
    kind,
    ordinal,
    twin: slotOf(mixture, 'single', Math.floor((ordinal * singles) / (weights[index] ?? 1)))
  }
}

/** The slot of the record of a kind that so many of its kind come before. */
export const slotOf = (mixture: Mixture, kind: Kind, ordinal: number): number => {
  const plan = sequence(mixture)
  const index = plan.kinds.indexOf(kind)
  const weight = plan.weights[index] ?? 1
  const within = ordinal % weight
  while ((plan.slots[index]?.length ?? Infinity) <= within) grown(plan, plan.order.length + 1)
  return Math.floor(ordinal / weight) * plan.total + (plan.slots[index]?.[within] ?? 0)
}

/** A period of the sequence in the making: after it, all kinds have exactly their weights, and it begins anew. */
interface Sequence {
  readonly kinds: ReadonlyArray<Kind>
  /** Whole, and without a common divisor. */
  readonly weights: ReadonlyArray<number>
  readonly total: number
  /** By slot, the index of its kind and its ordinal. */
  readonly order: Array<number>
  readonly ordinals: Array<number>
  /** By kind, its slots. */
  readonly slots: ReadonlyArray<Array<number>>
}

const sequences = new WeakMap<Mixture, Sequence>()

const sequence = (mixture: Mixture): Sequence => {
  const known = sequences.get(mixture)
  if (known !== undefined) return known
  const weighted = entries(whole(mixture))
  const fresh: Sequence = {
    kinds: weighted.map(([kind]) => kind),
    weights: weighted.map(([, weight]) => weight),
    total: weighted.reduce((sum, [, weight]) => sum + weight, 0),
    order: [],
    ordinals: [],
    slots: weighted.map(() => [])
  }
  sequences.set(mixture, fresh)
  return fresh
}

const grown = (plan: Sequence, length: number): Sequence => {
  const { kinds, weights, total, order, ordinals, slots } = plan
  const scale = Math.max(1, 2 * kinds.length - 2)
  while (order.length < length) {
    const now = order.length + 1
    let next = 0
    let soonest = Infinity
    for (const [index, weight] of weights.entries()) {
      const made = slots[index]?.length ?? 0
      if (kinds.length > 1 && scale * (weight * now - total * made) < total) continue
      const deadline = (scale - 1 + scale * made) / weight
      if (deadline < soonest) [next, soonest] = [index, deadline]
    }
    const own = slots[next]
    ordinals.push(own?.length ?? 0)
    own?.push(order.length)
    order.push(next)
  }
  return plan
}

/** Weights as whole numbers without a common divisor. */
const whole = (mixture: Mixture): Mixture => {
  const scale = entries(mixture).every(([, weight]) => Number.isInteger(weight)) ? 1 : 1000
  const scaled = entries(mixture).flatMap(([kind, weight]) => {
    const rounded = Math.round(weight * scale)
    return rounded > 0 ? [[kind, rounded] as const] : []
  })
  const common = scaled.reduce((so, [, weight]) => divisor(so, weight), 0)
  return Object.fromEntries(scaled.map(([kind, weight]) => [kind, weight / common]))
}

const divisor = (left: number, right: number): number => (right === 0 ? left : divisor(right, left % right))

const entries = (mixture: Mixture): ReadonlyArray<readonly [Kind, number]> =>
  Kinds.all.flatMap((kind) => {
    const weight = mixture[kind] ?? 0
    return weight > 0 ? [[kind, weight] as const] : []
  })
