/** What is said where a rule of the context comes in: the assistant asks for a yes, or declines; the user agrees. */
import { type Path, type Plan, Pointer, type Stream, type Trajectory } from '@magnet/core'
import type { Teacher } from '@magnet/synth'
import type * as Vocabulary from '../binding/Vocabulary.js'
import { list } from './Inflection.js'
import * as Manner from './Manner.js'
import type * as Talk from './Talk.js'
import type * as Text from './Text.js'
import * as ValueWords from './ValueWords.js'
import * as Written from './Written.js'

/** How the user agrees. */
export const agreement = (talk: Talk.Talk): Text.Text => {
  const { persona } = talk.occasion
  const brief = persona.register === 'terse' || persona.register === 'hurried'
  const warm = persona.register === 'polite' || persona.register === 'chatty'
  return [Manner.framed(persona, talk.stream.pick(brief ? brieflyYes : warm ? warmlyYes : yes))]
}

/** What the assistant says: the figures of the act and the question, or the reason why it declines. */
export const words = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  turn: number,
  aside: Exclude<Plan.Aside, { tag: 'talk' }>,
  style: Written.Style,
  query: string,
  stream: Stream.Stream
): Teacher.Reply | undefined => {
  const rule = stream.some(aside.policy.words)
  if (rule === undefined) return undefined
  if (aside.tag === 'refuse') return { text: rule, answer: { must: [], may: [] } }
  const { things, said } = details(vocabulary, plan, aside.act, style, query)
  const told = [...things, ...said]
  // Of several requests only one waits for the yes.
  const several = (plan.turns[turn + 1]?.calls ?? []).filter(({ call }) => call.intent === 'asked').length > 1
  const lead =
    told.length === 0
      ? several
        ? stream.pick(firsts)
        : ''
      : stream
          .pick(things.length === 0 ? amounts : several ? among : leads)
          .replace('{}', () => joined(told.map((one) => one.words)))
  return {
    text: lead === '' ? rule : `${lead} ${rule}`,
    answer: { must: told.flatMap((one) => (one.fact === undefined ? [] : [one.fact])), may: [] }
  }
}

// "The one of 1 April, a total of $2,277", but "Ski Weekend and 7:30 pm".
const joined = (words: ReadonlyArray<string>): string =>
  words.some((one) => /^(?:a|the) /.test(one)) ? words.join(', ') : list(words)

interface Detail {
  readonly words: string
  readonly fact?: Trajectory.AnswerFact
}

/** The most that is told of an act: of what it is about, and of what was said for it. */
const most = 2

/** What an act is about: what stands beside the ids that it takes, and what was said for it. */
const details = (
  vocabulary: Vocabulary.Vocabulary,
  plan: Plan.Plan,
  act: Plan.PlannedCall,
  style: Written.Style,
  query: string
): { readonly things: ReadonlyArray<Detail>; readonly said: ReadonlyArray<Detail> } => {
  const known = earlier(plan, act)
  const inputs = vocabulary.functions.get(act.call.function)?.signature.inputs ?? []
  const things = inputs.flatMap((input): ReadonlyArray<Detail> => {
    const source = act.sources[Pointer.of(input.name)]
    return input.voice === 'opaque' && source?.tag === 'output' ? beside(vocabulary, known, source, style) : []
  })
  const said = inputs.flatMap((input): ReadonlyArray<Detail> => {
    const value = Object.hasOwn(act.arguments, input.name) ? act.arguments[input.name] : undefined
    if (input.voice !== 'spoken' || (typeof value !== 'string' && typeof value !== 'number')) return []
    const form = ValueWords.form(vocabulary.types.get(input.type)?.speech, value)
    // A bare number says nothing, and a day that nobody has named would come from nowhere.
    const odd =
      form === 'number' ||
      (form === 'plain' && typeof value === 'number') ||
      (form === 'date' && !isNamed(String(value), style, query))
    return odd ? [] : [{ words: Written.value(value, form, style, act.arguments, Pointer.of(input.name)) }]
  })
  return { things: things.slice(0, most), said: said.slice(0, most) }
}

/** Whether the figures of a day stand in what the user said. */
const isNamed = (day: string, { today }: Written.Style, query: string): boolean =>
  day.slice(0, 4) === today?.slice(0, 4) &&
  [...query.matchAll(/\d+/g)].some(([number]) => Number(number) === Number(day.slice(8, 10)))

/** The calls before an act. */
const earlier = (plan: Plan.Plan, act: Plan.PlannedCall): ReadonlyArray<Plan.PlannedCall> => {
  const turn = plan.turns.findIndex(({ aside }) => aside?.tag === 'confirm' && aside.act.call.id === act.call.id)
  return plan.turns.slice(0, turn).flatMap(({ calls }) => calls)
}

/** What people would know a thing by: the amount, the day and the name that stand beside its id. */
const beside = (
  vocabulary: Vocabulary.Vocabulary,
  known: ReadonlyArray<Plan.PlannedCall>,
  { call: id, pointer }: { readonly call: Path.CallId; readonly pointer: Pointer.Pointer },
  style: Written.Style
): ReadonlyArray<Detail> => {
  const call = known.find((one) => one.call.id === id)
  const outputs = vocabulary.functions.get(call?.call.function ?? '')?.signature.outputs ?? []
  const parent = pointer.slice(0, pointer.lastIndexOf('/'))
  if (call === undefined) return []
  return outputs.flatMap((output): ReadonlyArray<Detail> => {
    const at = output.pattern.replace('*', Pointer.tokens(pointer).find((token) => /^\d+$/.test(token)) ?? '*')
    const value = at.slice(0, at.lastIndexOf('/')) === parent ? Pointer.get(call.output, at) : undefined
    const speech = vocabulary.types.get(output.type)?.speech
    if (output.voice !== 'spoken' || (typeof value !== 'string' && typeof value !== 'number')) return []
    const form = ValueWords.form(speech, value)
    const words = Written.value(value, form, style, call.output, at)
    const token = Pointer.tokens(at).at(-1) ?? ''
    const told =
      form === 'money'
        ? sums.test(token)
          ? `a ${token} of ${words}`
          : undefined
        : form === 'date'
          ? `the one of ${words}`
          : names.test(token)
            ? words
            : undefined
    return told === undefined ? [] : [{ words: told, fact: { call: id, pointer: at } }]
  })
}

const sums = /^(?:deposit|total|price|fee)$/
const names = /name|title|city|restaurant|hotel|guest|shop/

const leads: readonly [string, ...ReadonlyArray<string>] = [
  'To be sure: this is about {}.',
  'Just to check: {}.',
  'This is about {}.',
  'Before I do that: it is about {}.'
]

/** Where other requests wait as well. */
const among: readonly [string, ...ReadonlyArray<string>] = [
  'One thing first, about {}.',
  'Before I start, a word about {}.',
  'First, about {}.',
  'I have to ask about {} first.'
]

const firsts: readonly [string, ...ReadonlyArray<string>] = [
  'One thing before I start.',
  'One question first.',
  'Before I get to the rest, I have to ask.',
  'First something that I have to check with you.'
]

/** Where only what the user said is told. */
const amounts: readonly [string, ...ReadonlyArray<string>] = [
  'That would be {}.',
  'So that is {}.',
  'Just to check: {}.',
  "I've understood {}."
]

const yes: readonly [string, ...ReadonlyArray<string>] = [
  'Yes, please.',
  'Yes, go ahead.',
  "Yes, I'm sure.",
  'Go ahead.',
  "That's right, please do.",
  'Yes, do that.',
  'OK, go ahead.',
  "Yes, that's fine with me.",
  'Correct. Go ahead.',
  'I am sure, yes.',
  "Yes, that's what I want.",
  'Confirmed.'
]
const brieflyYes: readonly [string, ...ReadonlyArray<string>] = [
  'Yes.',
  'Yep.',
  'Do it.',
  'Go ahead.',
  'Sure.',
  'OK.',
  'Yes, go.',
  'Yup, go ahead.',
  'Fine.'
]
const warmlyYes: readonly [string, ...ReadonlyArray<string>] = [
  'Yes, please, that would be great.',
  'Oh yes, please go ahead!',
  'Yes, thank you for asking. Please do.',
  "Absolutely, I'm sure. Go for it.",
  'Yes, that is quite all right, thank you.',
  'Please do, yes.',
  "I've thought about it, so yes, please.",
  'Sure thing, go ahead!'
]
