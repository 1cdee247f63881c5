/**
 * Loss stands on every assistant message, and never on a mistake: a message that makes a mistaken call is not learnt,
 * and says so; a refusal by the world keeps its loss.
 *
 * Reasons: `loss` (neither 0 nor 1), `loss.reason` (0 without a reason, or a reason without 0), `loss.mistake`.
 */
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'

/** The check. */
export const check: Static = (record) => {
  const mistaken = new Set(
    Dossier.of(record)
      .entries.filter((entry) => entry.call.failure?.cause === 'mistake')
      .map((entry) => entry.message)
  )
  return record.messages.flatMap((message, index) => {
    if (message.role !== 'assistant') return []
    const place = Dossier.messageAt(index)
    const known: ReadonlyArray<unknown> = [0, 1]
    if (!known.includes(message.loss)) return [violation('loss', place, 'the loss of an assistant message is 0 or 1')]
    if ((message.loss === 0) !== (message.loss_reason !== undefined))
      return [violation('loss.reason', place, 'a reason stands exactly beside a loss of 0')]
    return mistaken.has(index) !== (message.loss_reason === 'mistake')
      ? [violation('loss.mistake', place, 'exactly the message of a mistaken call has the reason "mistake"')]
      : []
  })
}
