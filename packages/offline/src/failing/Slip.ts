/**
 * A slip of the assistant in one argument, which the error then puts right: a date or a time in another form than the
 * schema asks for, a name where an id belongs, the id of another thing. What is passed has a source of its own that
 * gives exactly it, so the mistake is which value is passed, never where it comes from.
 */
import { Json, Ops, type Plan, Plan as Plans, Pointer, type Signature, type Stream } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Candidate from './Candidate.js'
import * as Proposal from './Proposal.js'

/** A wrong value with its source. */
interface Wrong {
  readonly value: Json.Json
  readonly source: Plan.Planned
}

/** A slip in a call, or none. */
export const of = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
): Proposal.Proposal | undefined => {
  const { planned, implementation } = candidate
  for (const input of stream.shuffle(implementation.signature.inputs)) {
    const value = planned.arguments[input.name]
    const source = planned.sources[Pointer.of(input.name)]
    if (value === undefined || source === undefined) continue
    for (const wrong of stream.shuffle([
      ...otherwise(value, source, input, stream),
      ...(input.voice === 'opaque' ? [...named(conversation, source), ...mistaken(conversation, candidate, input)] : [])
    ])) {
      if (Json.equals(wrong.value, value)) continue
      const given = { ...planned.arguments, [input.name]: wrong.value }
      const error = Candidate.refusal(conversation.setting, candidate, given)
      if (error === undefined) continue
      const sources = { ...planned.sources, [Pointer.of(input.name)]: wrong.source }
      const used = new Set(Object.values(sources).flatMap(Plans.draws))
      return {
        candidate,
        attempt: Proposal.refused(
          candidate,
          { cause: 'mistake', recovery: 'fix' },
          error,
          given,
          sources,
          needs(conversation.plan, candidate, used)
        )
      }
    }
  }
  return undefined
}

/** What the sources draw on, and what the call needs for its effect. */
const needs = (
  plan: Plan.Plan,
  { planned }: Candidate.Candidate,
  used: ReadonlySet<string>
): Plan.PlannedCall['needs'] => {
  const drawn = new Set<string>(Object.values(planned.sources).flatMap(Plans.draws))
  return Plans.calls(plan).flatMap(({ call }) =>
    used.has(call.id) || (planned.needs.includes(call.id) && !drawn.has(call.id)) ? [call.id] : []
  )
}

/** A date or a time in a form that people write. */
const otherwise = (
  value: Json.Json,
  source: Plan.Planned,
  input: Signature.Parameter,
  stream: Stream.Stream
): ReadonlyArray<Wrong> => {
  if (typeof value !== 'string') return []
  const forms: ReadonlyArray<readonly [op: string, style: string]> = /^\d{4}-\d\d-\d\d$/.test(value)
    ? [['format_date', stream.pick(['long', 'us', 'mdy', 'dmy'])]]
    : /^\d\d:\d\d$/.test(value)
      ? [['format_time', '12h']]
      : []
  return forms.flatMap(([op, style]) => {
    const made = Ops.recompute(op, [value], { style }, input.schema)
    return E.isRight(made)
      ? [{ value: made.right, source: { tag: 'derived' as const, op, from: [source], with: { style } } }]
      : []
  })
}

/** The name by which something was picked or looked up, in place of its id. */
const named = ({ plan }: Candidate.Conversation, source: Plan.Planned): ReadonlyArray<Wrong> => {
  if (source.tag === 'derived' && source.op === 'select')
    return (source.because ?? []).flatMap((because) => {
      const mention = because.tag === 'said' ? plan.mentions.find((one) => one.id === because.mention) : undefined
      return mention?.say.tag === 'equals' ? [{ value: mention.say.value, source: because }] : []
    })
  if (source.tag !== 'output') return []
  const call = Plans.calls(plan).find((one) => one.call.id === source.call)
  const parent = source.pointer.slice(0, source.pointer.lastIndexOf('/'))
  const beside = Pointer.get(call?.output ?? null, parent)
  return Json.isObject(beside)
    ? Object.entries(beside).flatMap(([key, held]) =>
        /name|title/.test(key) && typeof held === 'string'
          ? [
              {
                value: held,
                source: { tag: 'output' as const, call: source.call, pointer: Pointer.child(parent, key) }
              }
            ]
          : []
      )
    : []
}

/** The id of something else that was spoken of before. */
const mistaken = (
  { plan, setting }: Candidate.Conversation,
  { planned, turn, implementation }: Candidate.Candidate,
  input: Signature.Parameter
): ReadonlyArray<Wrong> => {
  // What the same message calls has not answered yet.
  const earlier = plan.turns
    .slice(0, turn + 1)
    .flatMap(({ calls }, index) => (index === turn ? calls.filter((one) => one.step < planned.step) : calls))
  return earlier.slice(-5).flatMap((other) => {
    const signature = setting.vocabulary.functions.get(other.call.function)?.signature
    // Ids of another service look nothing like it.
    if (signature?.category !== implementation.signature.category) return []
    return signature.outputs.flatMap((output) => {
      const value = output.many || output.type === input.type ? undefined : Pointer.get(other.output, output.pattern)
      return output.voice === 'opaque' && typeof value === 'string'
        ? [{ value, source: { tag: 'output' as const, call: other.call.id, pointer: output.pattern } }]
        : []
    })
  })
}
