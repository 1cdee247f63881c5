/**
 * Rows for trainers that train every assistant message, or the last one alone: a set of conversations to train whole, and
 * a set of those of which only the last message may be trained.
 */
import type { Trajectory } from '@magnet/core'
import * as Cut from './Cut.js'
import * as Example from './Example.js'
import * as Format from './Format.js'

/** Writes a conversation; undefined where the format cannot hold it. */
export type Write = (
  messages: ReadonlyArray<Trajectory.Message>,
  example: Example.Example,
  id: string
) => Format.Fields | undefined

/** What makes rows of a record. */
export type Make = (record: Trajectory.Trajectory) => Format.Made

/** The rows of both sets. */
export const both = (write: Write): Make => made(write, true)

/** The rows to train whole alone, for trainers that cannot train the last message alone. */
export const whole = (write: Write): Make => made(write, false)

const made = (write: Write, withLast: boolean): Make =>
  Example.each((example) => {
    const cuts = Cut.of(example.messages)
    return Format.concat([
      cuts.whole === undefined ? Format.rows([]) : row('sft', write(cuts.whole, example, example.id)),
      withLast
        ? Format.concat(
            cuts.last.map((messages, index) => row('last', write(messages, example, `${example.id}.l${index}`)))
          )
        : cuts.last.length === 0
          ? Format.rows([])
          : Format.none('unmaskable', 'message', cuts.last.length)
    ])
  })

const row = (set: string, value: Format.Fields | undefined): Format.Made =>
  value === undefined ? Format.none('not_alternating', 'record') : Format.rows([{ set, value }])

/** The two sets, of a format that has both. */
export const sets: ReadonlyArray<Format.Set> = [
  { name: 'sft', about: 'conversations in which every assistant message is trained' },
  { name: 'last', about: 'conversations of which only the last message is trained' }
]
