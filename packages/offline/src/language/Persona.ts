/**
 * A way of speaking, the same throughout a conversation: a register, and habits of writing dates, times, quotations,
 * capitals, full stops, contractions and articles.
 */
import { Seed, Stream } from '@magnet/core'
import * as Registers from './register/Registers.js'

/** A person, as far as words go. */
export interface Persona {
  readonly register: Registers.Name
  /** "14 May" rather than "May 14". */
  readonly dayFirst: boolean
  /** "19:40" rather than "7:40 pm". */
  readonly clock24: boolean
  /** Months and weekdays cut short: "14 Aug". */
  readonly short: boolean
  /** The marks around quotations. */
  readonly quotes: readonly [open: string, close: string]
  /** How likely an acknowledgement or lead-in is. */
  readonly warmth: number
  /** Sentences begin with small letters. */
  readonly lower: boolean
  /** The last full stop is left out. */
  readonly open: boolean
  /** "I would like" rather than "I'd like". */
  readonly expanded: boolean
}

const drawn = Object.entries(Registers.all).map(([name, { weight }]) => [name as Registers.Name, weight] as const)

// Every message of a conversation asks for its person, and every answer.
const known = new Map<Seed.Seed, Persona>()

/** The person of a conversation, who pastes identifiers if it is `explicit`. */
export const of = (conversation: Seed.Seed, explicit: boolean): Persona => {
  const before = known.get(conversation)
  if (before !== undefined && (before.register === 'explicit') === explicit) return before
  const fresh = draw(conversation, explicit)
  if (known.size >= 64) known.clear()
  known.set(conversation, fresh)
  return fresh
}

const draw = (conversation: Seed.Seed, explicit: boolean): Persona => {
  const stream = Stream.make(Seed.derive(conversation, 'persona'))
  const other = stream.weighted(drawn, ([, weight]) => weight)?.[0] ?? 'plain'
  const register = explicit ? 'explicit' : other
  const { warmth, short, lower, open, expanded } = Registers.of(register)
  const dayFirst = stream.chance(0.45)
  const clock24 = stream.chance(0.35)
  const cut = stream.chance(short)
  const curly = stream.chance(0.25)
  return {
    register,
    dayFirst,
    clock24,
    short: cut,
    quotes: curly ? ['“', '”'] : ['"', '"'],
    warmth,
    lower: stream.chance(lower),
    open: stream.chance(open),
    expanded: stream.chance(expanded)
  }
}
