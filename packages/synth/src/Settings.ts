/** What a run is: with the seed and the model's replies, this decides every byte. */
import type { Irrelevance, Mixture, Plan, Seed } from '@magnet/core'

/** Statistics to aim at: the paper's, or those of everyday assistants. */
export type Profile = 'paper' | 'everyday'

/**
 * How a derivation becomes a conversation. `execute-first`: arguments are bound and executed, then worded. `query-first`, the
 * paper's order: a model words the query, fills in the arguments from it, then they are executed. `paraphrase`: as
 * `execute-first`, with words that a model has put anew.
 */
export type Strategy = 'execute-first' | 'query-first' | 'paraphrase'

/**
 * What draws a walk beside what reads well: how sure edges are, or that every edge of the graph comes up in turn. By novelty,
 * each conversation goes along an edge that a plan of graph and seed gives its slot.
 */
export type Walking = 'confidence' | 'novelty'

/** The settings of the generator. Probabilities are in [0, 1]. */
export interface Settings {
  readonly seed: Seed.Seed
  readonly profile: Profile
  /** Functions of a walk, its start included. */
  readonly steps: number
  /** The fewest functions of a walk that is used. */
  readonly minimum: number
  /** Chance that one boundary between turns dissolves. */
  readonly merge: number
  /** Most asked calls that a turn may hold. */
  readonly maxCalls: number
  /** Chance of each hidden call that is possible but not necessary. Necessary ones are always inserted. */
  readonly insert: number
  /** Chance that a look-up is asked for of a second thing too, in the same message. */
  readonly repeat: number
  /** Asked calls on average up to which later turns fill a walk that ended early. */
  readonly asked: number
  /** Least chance that a walked call is come back to in a later turn of its own. */
  readonly later: number
  /** Share of slots that realise φ̂, the variant in which something is missing. */
  readonly split: number
  /** Share of slots whose conversations cross worlds. The others play in one world. */
  readonly cross: number
  /** Share of slots in which the user changes their mind about an act: undoes it, or wants it otherwise. */
  readonly change: number
  /** Share of slots in which a call fails at first, and the assistant does something about it. */
  readonly errors: number
  /** Share of slots with a turn beside the path: talk, a yes that is asked for, an act that is declined. */
  readonly talk: number
  /** Share of slots whose records have names of their own for functions, parameters and values. */
  readonly alias: number
  /** Whether each derivation is realised as φ and φ̂, in adjacent slots. */
  readonly families: boolean
  /** The least and the greatest number of tools that a record lists beside those that it needs. */
  readonly distractors: readonly [number, number]
  /** What is shown of the labels of a record: what the checks hold of each, or by search that nothing else would do. */
  readonly proofs: 'labels' | 'all'
  /** The most tokens of a record, at 3.5 characters a token. */
  readonly maxTokens: number
  /** Whether a thought stands on every message of the assistant, apart from its words. */
  readonly reasoning?: boolean
  /** `execute-first` where absent. */
  readonly strategy?: Strategy
  /** How often each kind of record comes up; conversations alone where absent. */
  readonly mixture?: Mixture.Mixture
  /** Share of single-turn records that end at their last calls: no result and no answer comes after them. */
  readonly ending: number
  /** How much of each sort of irrelevance there is; all alike where absent. */
  readonly irrelevance?: Irrelevance.Shares
  /** As sure as it is where absent. */
  readonly walk?: Walking
  /** What becomes of a record that is much like an earlier one: its slot tries again (`reject`, where absent), or not. */
  readonly duplicates?: 'reject' | 'keep'
  /** Tries per slot. */
  readonly attempts: number
}

/** The share of conversations whose user pastes identifiers, paths and exact names. */
export const explicit = 0.2

/** Shares of how much of the context the system message shows. */
export const shown: ReadonlyArray<readonly [Plan.Shown, number]> = [
  ['none', 0.4],
  ['date', 0.3],
  ['profile', 0.3]
]
