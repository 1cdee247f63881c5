/**
 * A wish that the world refuses: the user asks for something that is sold out, taken or not to be had, found by trying
 * other values of what they say. Either they said what else would do, or they are told and decide in the next turn.
 */
import { Json, Latest, type Path, type Plan, Plan as Plans, Pointer, Signature, type Stream } from '@magnet/core'
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

/** Another value that the user could have said, with what they say for it. */
interface Other {
  readonly value: Json.Json
  readonly say: Plan.Say
}

/** A wish that is refused and followed by what the user named as second best, or none. */
export const provided = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
): Proposal.Proposal | undefined => refused(conversation, candidate, 'alternative', stream)

/** A wish that is refused, reported, and replaced by the user in the next turn, or none. */
export const reported = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
): Proposal.Proposal | undefined => {
  const later = Later.of(conversation, candidate)
  const found = later === undefined ? undefined : refused(conversation, candidate, 'report', stream)
  return found === undefined || later === undefined ? undefined : { ...found, later }
}

// All calls of a conversation are tried, each in several ways.
const lackingIn = Latest.of(Candidate.lacking)

const refused = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  recovery: 'alternative' | 'report',
  stream: Stream.Stream
): Proposal.Proposal | undefined => {
  const { plan, setting } = conversation
  const { planned, turn, implementation } = candidate
  const lacking = lackingIn(conversation)
  // Who turns a page has no second choice.
  const open = implementation.signature.inputs.filter((input) => input !== Signature.page(implementation.signature))
  for (const input of stream.shuffle(open)) {
    const at = Pointer.of(input.name)
    const source = planned.sources[at]
    const mention = source === undefined ? undefined : said(plan, candidate, source)
    if (source === undefined || mention === undefined || lacking.has(input.type)) continue
    if (!isFree(plan, planned, mention.id)) continue
    const others =
      source.tag === 'said' ? values(conversation, candidate, input, mention) : items(conversation, source, mention)
    for (const { value, say } of stream.shuffle(others).slice(0, tries)) {
      const given = { ...planned.arguments, [input.name]: value }
      const error = Candidate.refusal(setting, candidate, given)
      if (error === undefined || !reasons.has(error.code) || idle.test(error.message)) continue
      const wish: Plan.Mention = { ...mention, id: `${mention.id}.wish`, turn, say }
      const words: Plan.Planned = { tag: 'said', mention: wish.id }
      const own: Plan.Planned = source.tag === 'derived' ? { ...source, because: [words] } : words
      return {
        candidate,
        attempt: Proposal.refused(candidate, { cause: 'world', recovery }, error, given, {
          ...planned.sources,
          [at]: own
        }),
        wish
      }
    }
  }
  return undefined
}

/** What the user says for an argument of a call in the turn of the call: its value, or which item of a list it is. */
const said = (
  plan: Plan.Plan,
  { planned, turn }: Candidate.Candidate,
  source: Plan.Planned
): Plan.Mention | undefined => {
  const words =
    source.tag === 'derived' &&
    source.op === 'select' &&
    source.with?.['rule'] === 'equals' &&
    source.because?.length === 1
      ? source.because[0]
      : source
  const mention = words?.tag === 'said' ? plan.mentions.find((one) => one.id === words.mention) : undefined
  return mention !== undefined &&
    mention.turn === turn &&
    mention.call === planned.call.id &&
    mention.say.tag === (source.tag === 'said' ? 'value' : 'equals')
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
  { say }: Plan.Mention
): ReadonlyArray<Other> => {
  if (input.voice !== 'spoken' || say.tag !== 'value') return []
  const suggested = (implementation.suggest?.(before) ?? []).flatMap((one) =>
    Object.hasOwn(one, input.name) ? [one[input.name] ?? null] : []
  )
  const taken = Object.values(planned.arguments)
  const form = setting.vocabulary.types.get(input.type)?.speech.form
  const open = [
    ...suggested,
    ...Variants.of(input, form, say.value, setting.context.now),
    ...(input.schema.enum ?? Vocabulary.facts(setting.world, setting.initial, input.type))
  ].filter((value) => value !== null && !taken.some((other) => Json.equals(other, value)))
  return [...new Set(open)].map((value) => ({ value, say: { ...say, value } }))
}

/** Other items of the list that an argument was picked from, by the same field. */
const items = (
  { setting, plan }: Candidate.Conversation,
  source: Plan.Planned,
  { say }: Plan.Mention
): ReadonlyArray<Other> => {
  const list = source.tag === 'derived' ? source.from[0] : undefined
  const { by, take } = (source.tag === 'derived' ? source.with : undefined) ?? {}
  if (say.tag !== 'equals' || typeof by !== 'string' || typeof take !== 'string') return []
  const { profile } = setting.context
  const held =
    list?.tag === 'context'
      ? Pointer.get({ profile }, list.pointer)
      : list?.tag === 'output'
        ? Pointer.get(Plans.calls(plan).find((one) => one.call.id === list.call)?.output ?? null, list.pointer)
        : undefined
  if (!Json.isList(held)) return []
  return held.flatMap((item): ReadonlyArray<Other> => {
    const [value, operand] = [Pointer.get(item, take), Pointer.get(item, by)]
    const alone = held.filter((other) => Json.equals(Pointer.get(other, by), operand)).length === 1
    return value === undefined || typeof operand !== 'string' || !alone || Json.equals(operand, say.value)
      ? []
      : [{ value, say: { ...say, value: operand } }]
  })
}
