/**
 * The system message: as much of the context as a record shows, in one of several forms. Whatever the form, every value
 * stands literally, so that an argument may draw on it, and the day can be read off.
 */
import { Calendar, type Json, type Plan, Seed, Stream as Draws, type Stream, type World } from '@magnet/core'

/** The text of a plan, by the seed of its tools. */
export const of = (plan: Plan.Plan, seed: Seed.Seed): string | undefined =>
  text(
    plan.context,
    plan.shown,
    Draws.make(Seed.derive(seed, 'system')),
    (plan.policies ?? []).map((policy) => policy.sentence)
  )

/** The text, or none where nothing is shown. `rules` are sentences that bind the assistant. */
export const text = (
  context: World.Context,
  shown: Plan.Shown,
  stream: Stream.Stream,
  rules: ReadonlyArray<string> = []
): string | undefined => {
  if (shown === 'none' && rules.length === 0) return undefined
  const form = stream.weighted(forms, ([, weight]) => weight)?.[0] ?? prose
  const facts = shown === 'profile' ? Object.entries(context.profile) : []
  return form({ now: shown === 'none' ? undefined : context.now, timezone: context.timezone, facts, rules }, stream)
}

/** What is shown. */
interface Shown {
  /** Absent where only rules are. */
  readonly now: string | undefined
  readonly timezone: string
  readonly facts: ReadonlyArray<readonly [name: string, value: Json.Json]>
  readonly rules: ReadonlyArray<string>
}

type Form = (shown: Shown, stream: Stream.Stream) => string

/** Sentences one after another. */
const prose: Form = ({ now, timezone, facts, rules }, stream) => {
  const told = stream.pick(tellings)
  return [...today(now, timezone, stream), ...facts.map(([key, value]) => told(key, value)), ...rules].join(' ')
}

/** A line for each value: `Date: 2027-11-12`. */
const lines: Form = ({ now, timezone, facts, rules }, stream) => {
  const mark = stream.pick(['', '', '- ', '* '] as const)
  const day = now === undefined ? [] : dated(now, timezone, stream)
  const title = stream.pick(titles)
  return [
    ...(mark === '' ? [] : [title]),
    ...[...day, ...facts.map(([key, value]) => [label(key), inline(value)] as const)].map(
      ([key, value]) => `${mark}${key}: ${value}`
    ),
    ...rules.map((rule) => `${mark}${rule}`)
  ].join('\n')
}

/** Who the assistant is, and for whom it works. */
const briefing: Form = ({ now, timezone, facts, rules }, stream) => {
  const role = stream.pick(roles)
  const days = today(now, timezone, stream)
  const name = facts.find(([key, value]) => key === 'name' && typeof value === 'string')
  const others = facts.filter((fact) => fact !== name)
  const whose = stream.pick(tellings)
  return [
    [role, ...(name === undefined ? [] : [stream.pick(introductions)(inline(name[1]))])].join(' '),
    ...(others.length > 0 || days.length > 0
      ? [[...days, ...others.map(([key, value]) => whose(key, value))].join(' ')]
      : []),
    ...rules
  ].join(stream.chance(0.5) ? ' ' : '\n')
}

const forms: ReadonlyArray<readonly [form: Form, weight: number]> = [
  [prose, 4],
  [lines, 3],
  [briefing, 3]
]

const titles: readonly [string, ...ReadonlyArray<string>] = ['Context', 'Session', 'What you know:', '## Context']

const roles: readonly [string, ...ReadonlyArray<string>] = [
  'You are a helpful assistant.',
  'You are a personal assistant with access to tools.',
  'You assist one user and can call the functions that you are given.',
  'You are an assistant. Use the tools where they help, and ask where something is missing.',
  'You handle everyday tasks for your user by calling tools.'
]

const introductions: readonly [(name: string) => string, ...ReadonlyArray<(name: string) => string>] = [
  (name) => `You work for ${name}.`,
  (name) => `The user is ${name}.`,
  (name) => `You are talking to ${name}.`,
  (name) => `You are helping ${name}.`
]

type Telling = (key: string, value: Json.Json) => string
const tellings: readonly [Telling, ...ReadonlyArray<Telling>] = [
  (key, value) => `The user's ${words(key)}: ${inline(value)}.`,
  (key, value) => `${label(key)} of the user: ${inline(value)}.`,
  (key, value) => `User ${words(key)}: ${inline(value)}.`
]

/** The day as a sentence. */
const today = (now: string | undefined, timezone: string, stream: Stream.Stream): ReadonlyArray<string> => {
  if (now === undefined) return []
  const day = written(now, stream)
  return [
    stream.pick([
      `Today is ${day} (${timezone}).`,
      `It is ${day}. Time zone: ${timezone}.`,
      `Current date: ${day} (${timezone}).`,
      `The date is ${day}, in the time zone ${timezone}.`
    ])
  ]
}

/** The day as lines. */
const dated = (
  now: string,
  timezone: string,
  stream: Stream.Stream
): ReadonlyArray<readonly [key: string, value: string]> => {
  const day = written(now, stream)
  return stream.pick([
    [
      ['Date', day],
      ['Time zone', timezone]
    ],
    [['Today', `${day} (${timezone})`]],
    [
      ['Now', now],
      ['Weekday', Calendar.weekdayName(now)],
      ['Time zone', timezone]
    ],
    [
      ['current_date', day],
      ['timezone', timezone]
    ]
  ])
}

/** A day in one of the ways in which days are written. */
const written = (now: string, stream: Stream.Stream): string => {
  const day = Calendar.parse(now)
  const weekday = Calendar.weekdayName(now)
  return stream.pick([
    Calendar.words(now),
    day === undefined ? Calendar.words(now) : `${weekday}, ${Calendar.monthName(now)} ${day.day}, ${day.year}`,
    `${weekday}, ${Calendar.dateOf(now)}`
  ])
}

const words = (key: string): string => key.replaceAll('_', ' ')

const label = (key: string): string => `${key.slice(0, 1).toUpperCase()}${words(key.slice(1))}`

const inline = (value: Json.Json): string => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json.Json>).map(inline).join(', ') || 'none'
  if (typeof value !== 'object' || value === null) return String(value)
  // The first member names the item; the others say more about it.
  const [first, ...rest] = Object.entries(value)
  return first === undefined
    ? 'none'
    : [inline(first[1]), ...rest.map(([key, member]) => `${words(key)} ${inline(member)}`)].join(' ')
}
