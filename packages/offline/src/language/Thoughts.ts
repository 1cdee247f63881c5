/**
 * What the assistant thinks before each message of a turn, written from the needs and sources of its calls: what is known from
 * where, what has to be found out first. Thoughts speak to nobody: they name no function, and hold values that were said.
 */
import { FunctionName, type Json, type Plan, Plan as Plans, Pointer, Seed, Stream } from '@magnet/core'

/** The thoughts of a turn, the one before the answer last. Where a call fails, only that one is written. */
export const of = (plan: Plan.Plan, turn: number, seed: Seed.Seed): ReadonlyArray<string> => {
  const own = plan.turns[turn]
  const stream = Stream.make(Seed.derive(seed, 'thoughts', turn))
  const calls = own?.calls ?? []
  const fails = calls.some((one) => !one.ok || plan.attempts?.some(({ call }) => call.call.id === one.call.id) === true)
  const steps = fails ? [] : Plans.steps(calls)
  const made = new Set<string>()
  return [
    ...steps.map((step) => {
      const words = step.map((one) => before(plan, turn, one, made, stream)).filter((one) => one !== '')
      for (const one of step) made.add(one.call.id)
      return words.length === 0 ? stream.pick(ready) : [...new Set(words)].join(' ')
    }),
    last(own, fails, stream)
  ]
}

const ready = ['Everything for this is at hand.', 'This needs nothing more.', 'This can be done at once.'] as const

/** Before a call: what it is for, where it is hidden, and where its values come from. */
const before = (
  plan: Plan.Plan,
  turn: number,
  planned: Plan.PlannedCall,
  made: ReadonlySet<string>,
  stream: Stream.Stream
): string => {
  const purpose = planned.call.intent === 'implied' ? hidden(plan.turns[turn]?.calls ?? [], planned, stream) : undefined
  const early = new Set(plan.mentions.flatMap((mention) => (mention.turn < turn ? [mention.id] : [])))
  const known = Map.groupBy(
    Object.entries(planned.sources).map(([at, source]) => origin(source, planned, at, made, early)),
    (one) => one.kind
  )
  const facts = kinds.flatMap(({ kind, lead }) => {
    const some = (known.get(kind) ?? []).map((one) => one.words).slice(0, 3)
    return some.length === 0 ? [] : [sentence(`${lead}${listed(some)}`)]
  })
  return [...(purpose === undefined ? [] : [purpose]), ...facts].join(' ')
}

/** What a call that nobody asked for is needed for. */
const hidden = (calls: ReadonlyArray<Plan.PlannedCall>, planned: Plan.PlannedCall, stream: Stream.Stream): string => {
  for (const other of calls)
    for (const [at, source] of Object.entries(other.sources))
      if (source.tag !== 'said' && drawsOn(source, planned))
        return sentence(
          stream.pick([
            `the ${named(at)} is not known yet, so that comes first`,
            `nothing so far tells the ${named(at)}; it has to be looked up`,
            `first the ${named(at)} has to be found`
          ] as const)
        )
  return calls.some((other) => other.needs.includes(planned.call.id))
    ? 'What comes next is possible only after this.'
    : 'What was returned is not yet in the form that is wanted.'
}

const drawsOn = (source: Plan.Planned, planned: Plan.PlannedCall): boolean =>
  source.tag === 'output'
    ? source.call === planned.call.id
    : source.tag === 'derived' && source.from.some((one) => drawsOn(one, planned))

type Kind = 'given' | 'returned' | 'early' | 'shown' | 'picked' | 'written' | 'default'

/** How a thought begins that tells where values come from. A default needs no thought. */
const kinds: ReadonlyArray<{ readonly kind: Kind; readonly lead: string }> = [
  { kind: 'given', lead: 'given: ' },
  { kind: 'returned', lead: 'just returned: ' },
  { kind: 'early', lead: 'known from before: ' },
  { kind: 'shown', lead: 'on file: ' },
  { kind: 'picked', lead: 'the words single out one of the list for ' },
  { kind: 'written', lead: 'to be written from what is known: ' }
]

/** Where a value comes from. */
const origin = (
  source: Plan.Planned,
  planned: Plan.PlannedCall,
  at: string,
  made: ReadonlySet<string>,
  early: ReadonlySet<Plan.MentionId>
): { readonly kind: Kind; readonly words: string } => {
  const name = named(at)
  switch (source.tag) {
    case 'said':
      return early.has(source.mention)
        ? { kind: 'early', words: name }
        : { kind: 'given', words: `${name}${told(Pointer.get(planned.arguments, at))}` }
    case 'output':
      return { kind: made.has(source.call) ? 'returned' : 'early', words: name }
    case 'context':
      return { kind: 'shown', words: name }
    case 'default':
      return { kind: 'default', words: name }
    case 'created':
      return { kind: 'written', words: name }
    case 'derived':
      return source.op === 'select'
        ? { kind: 'picked', words: `the ${name}` }
        : { kind: 'given', words: `${name}${told(Pointer.get(planned.arguments, at))}` }
  }
}

/** A short value, as it is passed. */
const told = (value: Json.Json | undefined): string =>
  (typeof value === 'string' && value.length <= 24 && !/[.!?;{}\n]/.test(value)) || typeof value === 'number'
    ? ` ${String(value)}`
    : ''

const named = (at: string): string => FunctionName.words(Pointer.tokens(at)[0] ?? '').join(' ')

const listed = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`

const last = (turn: Plan.PlannedTurn | undefined, fails: boolean, stream: Stream.Stream): string => {
  if (turn?.aside !== undefined)
    return {
      talk: 'Nothing has to be done for this.',
      confirm: 'A rule wants a yes before this is done, so ask for it.',
      refuse: 'A rule forbids this, so it has to be declined.'
    }[turn.aside.tag]
  if (turn?.missing?.tag === 'function')
    return stream.pick([
      'Nothing at hand can do this; say so, and ask for a way.',
      'There is no way to do this at present, and that has to be said.'
    ] as const)
  if (turn?.missing !== undefined)
    return `The ${turn.missing.parameters.map((one) => FunctionName.words(one).join(' ')).join(' and the ')} was left out and stands nowhere; ask for it.`
  if (fails) return 'Something went wrong on the way, and the answer has to be open about it.'
  return stream.pick([
    'All of it is done; what came back answers the request.',
    'That is everything; tell what matters of it.',
    'Nothing is left to do but to report.'
  ] as const)
}
