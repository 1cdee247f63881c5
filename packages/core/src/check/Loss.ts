/**
 * Loss stands on every assistant message, and never on a mistake: a message that makes a mistaken call is not learnt,
 * and says so; a refusal by the world keeps its loss.
 *
 * Reasons: `loss` (neither 0 nor 1), `loss.reason` (0 without a reason, or a reason without 0), `loss.mistake`.
 */
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const mistaken = new Set<number>()
  for (const { call, message } of Dossier.of(record).entries)
    if (call.failure?.cause === 'mistake') mistaken.add(message)
  const found: Array<Violation> = []
  for (const [index, message] of record.messages.entries()) {
    if (message.role !== 'assistant') continue
    const loss: unknown = message.loss
    const say = (reason: string, text: string): void =>
      void found.push(violation(reason, Dossier.messageAt(index), text))
    if (loss !== 0 && loss !== 1) say('loss', 'the loss of an assistant message is 0 or 1')
    else if ((loss === 0) !== (message.loss_reason !== undefined))
      say('loss.reason', 'a reason stands exactly beside a loss of 0')
    else if (mistaken.has(index) !== (message.loss_reason === 'mistake'))
      say('loss.mistake', 'exactly the message of a mistaken call has the reason "mistake"')
  }
  return found
}
