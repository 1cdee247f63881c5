/**
 * What one message of the user is about: the calls it asks for, the hidden calls that hang on them, what it has to
 * say, and what came before.
 */
import {
  type Json,
  Latest,
  type Path,
  type Plan,
  Plan as Plans,
  type SemanticType,
  type Signature,
  Stream,
  Seed,
  type World
} from '@magnet/core'
import type { BackTranslator } from '@magnet/synth'
import * as Vocabulary from '../binding/Vocabulary.js'
import * as Persona from './Persona.js'
import type { Occasion } from './ValueWords.js'

/** Everything that a message is made from. */
export interface Talk {
  readonly plan: Plan.Plan
  readonly turn: number
  readonly vocabulary: Vocabulary.Vocabulary
  readonly occasion: Omit<Occasion, 'currency'>
  readonly stream: Stream.Stream
  /** All calls that the message brings about, hidden ones included. */
  readonly group: ReadonlyArray<Plan.PlannedCall>
  /** Those that it asks for. */
  readonly asked: ReadonlyArray<Plan.PlannedCall>
  /** The asked call that each hidden call serves, directly or through others. */
  readonly serves: ReadonlyMap<Path.CallId, Path.CallId>
  /** Hidden calls that process the result of what they serve, rather than feed it. */
  readonly processors: ReadonlySet<Path.CallId>
  readonly mentions: ReadonlyMap<Plan.MentionId, Plan.Mention>
  /** Those that the message has to say. */
  readonly said: ReadonlyArray<Plan.Mention>
  readonly calls: ReadonlyMap<Path.CallId, Plan.PlannedCall>
  /** What the assistant has said so far. */
  readonly answers: ReadonlyArray<string>
  /** Calls of earlier messages, in order. */
  readonly earlier: ReadonlyArray<Plan.PlannedCall>
}

/** What a message has said so far. It changes while the message is composed; every try has its own. */
export interface Progress {
  readonly said: Array<Plan.MentionId>
  /** Hidden providers that something stands for already. */
  readonly stood: Array<Path.CallId>
  /** The call that was spoken of last. */
  readonly latest: Plan.PlannedCall | undefined
  /** The asked calls of this message that have their clauses. */
  readonly clauses: ReadonlyArray<Plan.PlannedCall>
  /** What "it" or "them" means in the clause at hand. */
  readonly its: { value: Json.Json | undefined }
}

/** The talk of a turn; a try has its own draws. */
export const of = (request: BackTranslator.Request, attempt: number): Talk => {
  const { plan, turn } = request
  const group = wished(plan, Plans.brought(plan, turn))
  const asked = group.filter(asks)
  const { serves, processors } = asked.length === group.length ? alone : hanging(group)
  const { mentions, said, calls } = indexed(plan)
  return {
    plan,
    turn,
    vocabulary: Vocabulary.of(request.world),
    occasion: {
      persona: Persona.of(request.seed, plan.explicit),
      today: plan.shown === 'none' ? undefined : plan.context.now.slice(0, 10)
    },
    stream: Stream.make(Seed.derive(request.seed, 'query', turn, attempt)),
    group,
    asked,
    serves,
    processors,
    mentions,
    said: said.get(turn) ?? [],
    calls,
    answers: request.answers,
    earlier: earlier(plan, turn)
  }
}

interface Indexed extends Pick<Talk, 'mentions' | 'calls'> {
  readonly said: ReadonlyMap<number, ReadonlyArray<Plan.Mention>>
}

// All tries at all messages of a conversation look up the same.
const indexed = Latest.of((plan: Plan.Plan): Indexed => {
  const mentions = new Map<Plan.MentionId, Plan.Mention>()
  for (const mention of plan.mentions) mentions.set(mention.id, mention)
  const calls = new Map<Path.CallId, Plan.PlannedCall>()
  for (const { missing } of plan.turns) if (missing !== undefined) calls.set(missing.withheld.call.id, missing.withheld)
  for (const turn of plan.turns) for (const planned of turn.calls) calls.set(planned.call.id, planned)
  return { mentions, said: Map.groupBy(plan.mentions, (mention) => mention.turn), calls }
})

const earlier = (plan: Plan.Plan, turn: number): ReadonlyArray<Plan.PlannedCall> => {
  const found: Array<Plan.PlannedCall> = []
  for (let before = 0; before < turn; before++) found.push(...(plan.turns[before]?.calls ?? []))
  return found
}

/** The progress of a message at its beginning. */
export const start = (talk: Talk): Progress => ({
  said: [],
  stood: [],
  // After something that came to nothing, "it" could be that.
  latest:
    talk.plan.turns[talk.turn - 1]?.missing?.ghost === true || talk.plan.turns[talk.turn - 1]?.aside?.tag === 'refuse'
      ? undefined
      : talk.earlier.findLast((planned) => planned.call.intent === 'asked'),
  clauses: [],
  its: { value: undefined }
})

/** The progress after the clause of a call. */
export const after = (progress: Progress, planned: Plan.PlannedCall): Progress => ({
  said: progress.said,
  stood: progress.stood,
  latest: planned,
  clauses: [...progress.clauses, planned],
  its: { value: undefined }
})

/** The calls that have come up so far, in order: those of earlier messages, and those that this one has spoken of. */
export const come = (talk: Talk, progress: Progress): ReadonlyArray<Plan.PlannedCall> => {
  if (progress.clauses.length === 0) return talk.earlier
  const found = [...talk.earlier]
  for (const planned of talk.group) if (isDone(talk, progress, planned)) found.push(planned)
  return found
}

// What a message has spoken of is what has its clause, with the hidden calls in its service.
const isDone = (talk: Talk, { clauses }: Progress, { call }: Plan.PlannedCall): boolean => {
  const id = talk.serves.get(call.id) ?? call.id
  return clauses.some((one) => one.call.id === id)
}

/** The same progress, to be changed apart. */
export const fork = ({ said, stood, latest, clauses, its }: Progress): Progress => ({
  said: [...said],
  stood: [...stood],
  latest,
  clauses,
  its: { value: its.value }
})

/** Takes over what a fork has said, which goes on from where the progress stands. */
export const join = (progress: Progress, forked: Progress): void => {
  progress.said.push(...forked.said.slice(progress.said.length))
  progress.stood.push(...forked.stood.slice(progress.stood.length))
  progress.its.value = forked.its.value
}

/** The implementation of a call's function, with its phrases. */
export const phrased = (talk: Talk, planned: Plan.PlannedCall): World.WorldFunction | undefined =>
  talk.vocabulary.functions.get(planned.call.function)

/** How people speak of a type. */
export const speech = (talk: Talk, type: string | undefined): SemanticType.Speech | undefined =>
  type === undefined ? undefined : talk.vocabulary.types.get(type)?.speech

/** The mentions of this message that a call or the hidden calls in its service have to say. */
export const due = (talk: Talk, { call: { id } }: Plan.PlannedCall): ReadonlyArray<Plan.MentionId> => {
  const found: Array<Plan.MentionId> = []
  for (const { fallback, call, id: mention } of talk.said)
    if (fallback !== true && (call === id || talk.serves.get(call) === id)) found.push(mention)
  return found
}

// What the world refuses is what the user asks for; what does instead comes after it, as the second best.
const wished = (plan: Plan.Plan, group: ReadonlyArray<Plan.PlannedCall>): ReadonlyArray<Plan.PlannedCall> =>
  plan.attempts === undefined
    ? group
    : group.map((planned) => {
        const attempt = Plans.attempted(plan, planned.call.id)?.call
        return attempt?.failure?.cause === 'world' ? attempt : planned
      })

const alone: Pick<Talk, 'serves' | 'processors'> = { serves: new Map(), processors: new Set() }

const hanging = (group: ReadonlyArray<Plan.PlannedCall>): Pick<Talk, 'serves' | 'processors'> => {
  const place = new Map(group.map((planned, index) => [planned.call.id, index]))
  const serves = new Map<Path.CallId, Path.CallId>()
  const processors = new Set<Path.CallId>()
  for (const [index, planned] of group.entries()) {
    if (planned.call.intent === 'asked') continue
    let at = index
    // Partners of partners: each step leads to another call, so the way is no longer than the group.
    for (let steps = 0; steps < group.length; steps++) {
      const call = group[at]?.call
      if (call === undefined || call.intent === 'asked') break
      const next = call.origin._tag === 'Inserted' ? place.get(call.origin.partner) : undefined
      if (next === undefined) break
      if (next < at && at === index) processors.add(planned.call.id)
      at = next
    }
    const served = group[at]
    const root = served?.call.intent === 'asked' ? served : (group.slice(index).find(asks) ?? group.findLast(asks))
    if (root !== undefined) serves.set(planned.call.id, root.call.id)
  }
  return { serves, processors }
}

const asks = (planned: Plan.PlannedCall): boolean => planned.call.intent === 'asked'

/** The currency of the amounts of a call: dollars, unless the call has a currency of its own. */
export const currency = (talk: Talk, planned: Plan.PlannedCall): string | undefined =>
  phrased(talk, planned)?.signature.inputs.some(
    (input) => Object.hasOwn(planned.arguments, input.name) && isCurrency(input)
  ) === true
    ? undefined
    : 'USD'

/** Whether a parameter says in which currency amounts are, and not into which they are to be changed. */
const isCurrency = (input: Signature.Parameter): boolean => {
  let found = currencies.get(input)
  if (found === undefined) {
    const words = `${input.name.replaceAll('_', ' ')} ${input.schema.description ?? ''}`
    found = /currency/i.test(input.type + input.name) && !/\b(?:to|into|target)\b/i.test(words)
    currencies.set(input, found)
  }
  return found
}

// By identity: the parameters of a run are few.
const currencies = new WeakMap<Signature.Parameter, boolean>()
