/**
 * A plan: a path whose calls have arguments, outputs and steps, but no words yet. Binding makes it (execute first);
 * translation into language reads it. What the user will have to say stands in `mentions`.
 */
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Call, CallId, MissingPolicy } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Accept, Failure } from '../trajectory/Trajectory.js'
import type { Policy } from '../world/Policy.js'
import type { Context } from '../world/World.js'

/** The identity of something that the user says: `m1`, `m2`, … */
export type MentionId = string

/** What the user says, before it has words. */
export type Say =
  /** A value of a semantic type: a city, a date, an amount. */
  | { readonly tag: 'value'; readonly type: string; readonly value: Json }
  /** The least or greatest of a list by a field: "the earliest". `type` is the field's. */
  | { readonly tag: 'rank'; readonly type: string; readonly rule: 'min' | 'max' }
  /** The item at a place of a list that an answer has read out, from 1: "the second one". */
  | { readonly tag: 'place'; readonly place: number }
  /** The item of a list whose field has this value: "the one ending 4417", "the message from Maya". */
  | { readonly tag: 'equals'; readonly type: string; readonly value: Json }
  /** Free text that the user dictates, word for word. */
  | { readonly tag: 'text'; readonly value: string }

/** Something that the user says in one message, for a parameter of a call. */
export interface Mention {
  readonly id: MentionId
  /** The index of the turn (in `Plan.turns`) whose user message says it. */
  readonly turn: number
  readonly call: CallId
  readonly parameter: string
  readonly say: Say
  /** What would do in place of something else that the same message says first: "or else the day after". */
  readonly fallback?: boolean
}

/** A source before the query has words: as `Source`, but what the user says is a mention. */
export type Planned =
  | { readonly tag: 'said'; readonly mention: MentionId }
  | { readonly tag: 'output'; readonly call: CallId; readonly pointer: Pointer }
  | { readonly tag: 'context'; readonly pointer: Pointer }
  | { readonly tag: 'default' }
  | { readonly tag: 'created'; readonly facts: ReadonlyArray<Planned> }
  | {
      readonly tag: 'derived'
      readonly op: string
      readonly from: ReadonlyArray<Planned>
      readonly with?: JsonObject
      /** The mentions whose words choose or parametrise; they become `with.because`. */
      readonly because?: ReadonlyArray<Planned>
    }

/** A bound and executed call. */
export interface PlannedCall {
  readonly call: Call
  readonly arguments: JsonObject
  /** By pointer into the arguments. Parameters left to their default are absent from both. */
  readonly sources: { readonly [pointer: Pointer]: Planned }
  readonly output: Json
  readonly ok: boolean
  /** Why it fails and what is done about it, exactly if it does. */
  readonly failure?: Failure
  /** Groups the calls of one assistant message within the turn, from 0. */
  readonly step: number
  readonly needs: ReadonlyArray<CallId>
  readonly executor: string
  readonly accept: { readonly [pointer: Pointer]: Accept }
  /** The call of an earlier turn whose act this one undoes or amends: the user has changed their mind. */
  readonly changes?: CallId
  /** A read beyond the reference: the assistant looked something up by itself. */
  readonly extra?: boolean
}

/** What a turn lacks, with the call that the user asks for all the same. */
export interface PlannedMissing {
  readonly tag: 'function' | 'parameters'
  readonly parameters: ReadonlyArray<string>
  readonly policy: MissingPolicy
  /** The withheld call as it is made in the next turn, or as it would have been made if it is a ghost. */
  readonly withheld: PlannedCall
  readonly ghost: boolean
  /** How a function is supplied: it joins the list and the user asks again, or the user announces it in words. */
  readonly form: 'silent' | 'announced'
  /** Of an irrelevance record: listed functions of which the assistant says that it can do them. */
  readonly instead?: ReadonlyArray<FunctionName>
}

/**
 * A call that fails before the call of the same identity in the turns goes through. The turns speak of what comes of it;
 * `Attempts` puts both in their order.
 */
export interface Attempt {
  readonly call: PlannedCall
  /** The identity that the path gives to the call that goes through; until then an answer names the failing call by it. */
  readonly again: CallId
}

/**
 * One turn. Its user message asks for the asked calls and says its mentions. In a missing turn it asks for the calls
 * of the turn, the withheld call, and (unless a ghost) everything else that the next turn does; the next turn's
 * message then only supplies what was missing.
 */
export interface PlannedTurn {
  readonly calls: ReadonlyArray<PlannedCall>
  readonly missing?: PlannedMissing
  /** What happens instead of calls, in a turn that is no part of the path. */
  readonly aside?: Aside
}

/** A turn beside the path. */
export type Aside =
  /** The user says thanks, or asks for a fact that an earlier output holds: nothing has to be called. */
  | {
      readonly tag: 'talk'
      readonly about?: { readonly call: CallId; readonly pointer: Pointer }
      readonly topic?: Topic
    }
  /** The user asks for what the next turn does, and a rule has the assistant ask for a yes to one act of it. */
  | { readonly tag: 'confirm'; readonly policy: Policy; readonly act: PlannedCall }
  /** The user asks for what a rule forbids. */
  | { readonly tag: 'refuse'; readonly policy: Policy; readonly act: PlannedCall }

/** What people speak of with an assistant where nothing has to be called, with no turn before it. */
export type Topic =
  /** A word of greeting, or thanks for something of another day. */
  | { readonly tag: 'greeting' | 'thanks' }
  /** What the assistant can do: some of the functions that are listed. */
  | { readonly tag: 'abilities'; readonly functions: ReadonlyArray<FunctionName> }
  /** A value of the context that the system message shows. */
  | { readonly tag: 'shown'; readonly pointer: Pointer }
  /** A general question around a service. Which one, a number in [0, 1) chooses. */
  | { readonly tag: 'general'; readonly service: string; readonly choice: number }

/** How much of the context the system message shows. */
export type Shown = 'none' | 'date' | 'profile'

/** A bound path. */
export interface Plan {
  readonly turns: ReadonlyArray<PlannedTurn>
  readonly mentions: ReadonlyArray<Mention>
  readonly context: Context
  readonly shown: Shown
  /** Whether the user pastes identifiers, paths and exact names. */
  readonly explicit: boolean
  /** The rules that the system message states. */
  readonly policies?: ReadonlyArray<Policy>
  /** What fails first. */
  readonly attempts?: ReadonlyArray<Attempt>
}

/** The calls of a plan in order. */
export const calls = (plan: Plan): ReadonlyArray<PlannedCall> => plan.turns.flatMap((turn) => turn.calls)

/** The calls of a turn by step, in their order. */
export const steps = (all: ReadonlyArray<PlannedCall>): ReadonlyArray<ReadonlyArray<PlannedCall>> => {
  const found: Array<Array<PlannedCall>> = []
  for (const call of all) {
    const own = found.find(([first]) => first?.step === call.step)
    if (own === undefined) found.push([call])
    else own.push(call)
  }
  return found
}

/** The mentions that the message of a turn has to say. */
export const said = (plan: Plan, turn: number): ReadonlyArray<Mention> =>
  plan.mentions.filter((mention) => mention.turn === turn)

/**
 * The identity of a value that a message may paste though its plan takes it from an earlier output: an identifier that
 * the assistant has told. Where the message says it, it is the source.
 */
export const pasted = (call: CallId, parameter: string): MentionId => `${call}#${parameter}`

/** Whether a mention is something pasted. */
export const isPasted = (mention: MentionId): boolean => mention.includes('#') && /^[^.]*#/.test(mention)

/** The act that the previous turn asked the user's yes for. */
export const confirmed = (plan: Plan, turn: number): PlannedCall | undefined => {
  const aside = plan.turns[turn - 1]?.aside
  return aside?.tag === 'confirm' ? aside.act : undefined
}

/** What the previous turn lacked and this one supplies. */
export const supplies = (plan: Plan, turn: number): PlannedMissing | undefined => {
  const missing = turn === 0 ? undefined : plan.turns[turn - 1]?.missing
  return missing === undefined || missing.ghost ? undefined : missing
}

/** The call that the previous turn could only report as failed, where this turn makes it with what the user decides. */
export const decided = (plan: Plan, turn: number): PlannedCall | undefined => {
  const failed = plan.turns[turn - 1]?.calls.find((call) => call.failure?.recovery === 'report')
  return failed === undefined || plan.turns[turn]?.calls[0]?.call.function !== failed.call.function ? undefined : failed
}

/** The try that fails before a call of the turns goes through. */
export const attempted = (plan: Plan, id: CallId): Attempt | undefined =>
  plan.attempts?.find((attempt) => attempt.call.call.id === id)

/** What is lacking in a conversation of one message, to which nothing but words is the answer. */
export const unmet = (plan: Plan): PlannedMissing | undefined => {
  const only = plan.turns.length === 1 ? plan.turns[0] : undefined
  return only?.missing?.ghost === true && only.calls.length === 0 ? only.missing : undefined
}

/** The calls that the message of a turn brings about: one that lacks something is asked for with what comes once it is supplied. */
export const brought = (plan: Plan, turn: number): ReadonlyArray<PlannedCall> => {
  const here = plan.turns[turn]
  if (here === undefined) return []
  if (here.aside?.tag === 'confirm') return plan.turns[turn + 1]?.calls ?? []
  if (here.aside?.tag === 'refuse') return [here.aside.act]
  if (here.missing === undefined) return here.calls
  return [...here.calls, ...(here.missing.ghost ? [here.missing.withheld] : (plan.turns[turn + 1]?.calls ?? []))]
}

/** The calls whose outputs a source draws on, at any depth. */
export const draws = (planned: Planned): ReadonlyArray<CallId> => {
  switch (planned.tag) {
    case 'output':
      return [planned.call]
    case 'created':
      return planned.facts.flatMap(draws)
    case 'derived':
      return [...planned.from, ...(planned.because ?? [])].flatMap(draws)
    case 'said':
    case 'context':
    case 'default':
      return []
  }
}
