/**
 * A way of speaking, the same throughout a conversation: a register, and habits of writing dates, times and
 * quotations.
 */
import { Seed, Stream } from '@magnet/core'

/** How a person speaks to an assistant. */
export type Register = 'plain' | 'terse' | 'polite' | 'chatty' | 'businesslike' | 'hurried'

/** A person, as far as words go. */
export interface Persona {
  readonly register: Register
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
}

const registers: ReadonlyArray<readonly [Register, weight: number, warmth: number]> = [
  ['plain', 0.3, 0.2],
  ['terse', 0.15, 0.05],
  ['polite', 0.15, 0.45],
  ['chatty', 0.17, 0.6],
  ['businesslike', 0.13, 0.15],
  ['hurried', 0.1, 0.15]
]

const plain: (typeof registers)[number] = ['plain', 0.3, 0.2]

// Every message of a conversation asks for its person.
const known = new Map<Seed.Seed, Persona>()

/** The person of a conversation. */
export const of = (conversation: Seed.Seed): Persona => {
  const before = known.get(conversation)
  if (before !== undefined) return before
  const fresh = draw(conversation)
  if (known.size >= 64) known.clear()
  known.set(conversation, fresh)
  return fresh
}

const draw = (conversation: Seed.Seed): Persona => {
  const stream = Stream.make(Seed.derive(conversation, 'persona'))
  const [register, , warmth] = stream.weighted(registers, ([, weight]) => weight) ?? plain
  const dayFirst = stream.chance(0.45)
  const clock24 = stream.chance(0.35)
  const short = stream.chance(register === 'terse' || register === 'hurried' ? 0.5 : 0.08)
  const curly = stream.chance(0.25)
  return { register, dayFirst, clock24, short, quotes: curly ? ['“', '”'] : ['"', '"'], warmth }
}
