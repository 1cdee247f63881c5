/**
 * Only a user who pastes identifiers (the register `explicit`) repeats one that a call has returned; and the value that a
 * turn lacks does not stand in the message that leaves it out.
 *
 * Reasons: `query_leak.id`, `withheld.early`.
 */
import * as Pointers from '../json/Pointer.js'
import { mentions } from '../provenance/Resolve.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Dossier from '../trajectory/Dossier.js'
import { supplies } from '../trajectory/Sources.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Environment } from './Environment.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Executed = (environment) => (record) => {
  const found: Array<Violation> = []
  let known: ReadonlyMap<string, number> | undefined
  for (const [index, turn] of record.turns.entries()) {
    early(record, index, found)
    const text = record.messages[turn.user]?.content ?? ''
    if (turn.register === undefined || turn.register === 'explicit' || !/\d/.test(text)) continue
    known ??= returned(environment, record)
    for (const [value, at] of known)
      if (at < turn.user && text.includes(value) && mentions(text, value))
        found.push(violation('query_leak.id', Dossier.messageAt(turn.user), `the user repeats ${value}`))
  }
  return found
}

/** The identifiers that calls have returned, and the message that did so first. */
const returned = ({ graph }: Environment, record: Trajectory): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const dossier = Dossier.of(record)
  for (const entry of dossier.entries) {
    const signature = graph.signatures.get(entry.call.function as FunctionName)
    if (signature === undefined) continue
    for (const { pattern, voice } of signature.outputs)
      if (voice === 'opaque')
        for (const value of Pointers.values(Dossier.output(dossier, entry), pattern))
          if (typeof value === 'string' && !found.has(value) && /\d/.test(value)) found.set(value, entry.result)
  }
  return found
}

/** What is said to supply a missing value, said already in the message that lacks it. */
const early = (record: Trajectory, index: number, found: Array<Violation>): void => {
  const { missing, user } = record.turns[index] ?? {}
  const next = record.turns[index + 1]
  if (missing?.tag !== 'parameters' || missing.supplied === null || user === undefined || next === undefined) return
  const text = record.messages[user]?.content ?? ''
  const supplying = [...(record.messages[missing.supplied]?.content ?? '')]
  for (const call of next.calls)
    if (call.function === missing.function)
      for (const [place, source] of Object.entries(call.sources))
        if (missing.parameters.includes(Pointers.tokens(place)[0] ?? ''))
          for (const part of supplies(source)) {
            if (part.tag !== 'user' || part.message !== missing.supplied) continue
            const words = supplying.slice(...part.span).join('')
            if (words.length > 3 && mentions(text, words))
              found.push(violation('withheld.early', Dossier.messageAt(user), `"${words}" is what it lacks`))
          }
}
