/**
 * A wish that the world refuses: the user asks for something that is sold out, taken or not to be had, found by trying
 * other values of what they say. Either they said what else would do, or they are told and decide in the next turn.
 */
import { Json, type Path, type Plan, Plan as Plans, Pointer, type Signature, type Stream } from '@magnet/core'
import * as Vocabulary from '../binding/Vocabulary.js'
import * as Candidate from './Candidate.js'
import * as Later from './Later.js'
import * as Proposal from './Proposal.js'
import * as Variants from './Variants.js'

/** Values of one parameter that are tried. */
const tries = 12

/** Refusals that say something of the world, and not of the form of a call. */
const reasons: ReadonlySet<string> = new Set([
  'not_found',
  'conflict',
  'sold_out',
  'insufficient_funds',
  'forbidden',
  'unavailable'
])

// Who asks for what is so already has no second choice.
const idle = /\balready\b/

/** A wish for a call, or none. */
export const of = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
): Proposal.Proposal | undefined => {
  const { plan, setting } = conversation
  const { planned, turn, implementation } = candidate
  const lacking = Candidate.lacking(conversation)
  for (const input of stream.shuffle(implementation.signature.inputs)) {
    const mention = said(plan, candidate, input)
    if (mention === undefined || lacking.has(input.type) || !isFree(plan, planned, mention.id)) continue
    for (const value of values(conversation, candidate, input, stream)) {
      const given = { ...planned.arguments, [input.name]: value }
      const error = Candidate.refusal(setting, candidate, given)
      if (error === undefined || !reasons.has(error.code) || idle.test(error.message)) continue
      const wish: Plan.Mention = {
        id: `${mention.id}.wish`,
        turn,
        call: planned.call.id,
        parameter: input.name,
        say: { tag: 'value', type: input.type, value }
      }
      const sources = { ...planned.sources, [Pointer.of(input.name)]: { tag: 'said' as const, mention: wish.id } }
      const later = stream.chance(0.7) ? Later.of(conversation, candidate) : undefined
      const failure = { cause: 'world', recovery: later === undefined ? 'alternative' : 'report' } as const
      return {
        candidate,
        attempt: Proposal.refused(candidate, failure, error, given, sources),
        wish,
        ...(later === undefined ? {} : { later })
      }
    }
  }
  return undefined
}

/** What the user says for a parameter of a call in the turn of the call, as a value. */
const said = (
  plan: Plan.Plan,
  { planned, turn }: Candidate.Candidate,
  input: Signature.Parameter
): Plan.Mention | undefined => {
  const source = planned.sources[Pointer.of(input.name)]
  const mention = source?.tag === 'said' ? plan.mentions.find((one) => one.id === source.mention) : undefined
  return mention !== undefined &&
    mention.turn === turn &&
    mention.call === planned.call.id &&
    mention.say.tag === 'value' &&
    input.voice === 'spoken'
    ? mention
    : undefined
}

/** Whether no other argument draws on what is said. */
const isFree = (plan: Plan.Plan, planned: Plan.PlannedCall, id: Plan.MentionId): boolean =>
  [...Plans.calls(plan), ...plan.turns.flatMap(({ missing }) => (missing === undefined ? [] : [missing.withheld]))]
    .flatMap((call) =>
      Object.values(call.sources)
        .filter((source) => speaks(source, id))
        .map(() => call.call.id)
    )
    .every((call: Path.CallId, index) => index === 0 && call === planned.call.id)

const speaks = (source: Plan.Planned, id: Plan.MentionId): boolean => {
  switch (source.tag) {
    case 'said':
      return source.mention === id
    case 'created':
      return source.facts.some((fact) => speaks(fact, id))
    case 'derived':
      return [...source.from, ...(source.because ?? [])].some((one) => speaks(one, id))
    default:
      return false
  }
}

/** Other values of a parameter that a person could say. */
const values = (
  { setting }: Candidate.Conversation,
  { planned, implementation, before }: Candidate.Candidate,
  input: Signature.Parameter,
  stream: Stream.Stream
): ReadonlyArray<Json.Json> => {
  const suggested = (implementation.suggest?.(before) ?? []).flatMap((one) =>
    Object.hasOwn(one, input.name) ? [one[input.name] ?? null] : []
  )
  const taken = Object.values(planned.arguments)
  const form = setting.vocabulary.types.get(input.type)?.speech.form
  const open = [
    ...suggested,
    ...Variants.of(input, form, planned.arguments[input.name] ?? null, setting.context.now),
    ...(input.schema.enum ?? Vocabulary.facts(setting.world, setting.initial, input.type))
  ].filter((value) => value !== null && !taken.some((other) => Json.equals(other, value)))
  return stream.shuffle([...new Set(open)]).slice(0, tries)
}
