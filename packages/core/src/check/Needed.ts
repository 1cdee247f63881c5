/**
 * The label `nested` is true: each implied call is needed. It feeds an argument or a fact of the answer with a value
 * that stands nowhere before it, or it is a premise: without it the replay of a call that needs it fails.
 *
 * Reason: `labels.needed`.
 */
import type { Json } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import { mentions } from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import { some } from '../trajectory/Sources.js'
import type { AnswerFact, Trajectory } from '../trajectory/Trajectory.js'
import type { State } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check, by values and by execution. */
export const check: Executed = (environment) => (record) =>
  unneeded(record, (entry) => isPremise(environment, record, entry))

/** The check by values alone: a call that others say they need passes. */
export const byValues = (record: Trajectory): ReadonlyArray<Violation> =>
  unneeded(record, (entry) => Dossier.of(record).entries.some(({ call }) => call.needs.includes(entry.call.id)))

const unneeded = (record: Trajectory, premise: (entry: Dossier.Entry) => boolean): ReadonlyArray<Violation> => {
  const dossier = Dossier.of(record)
  const found: Array<Violation> = []
  for (const entry of dossier.entries) {
    const { call, place } = entry
    if (call.intent === 'implied' && call.extra !== true && !feeds(dossier, entry) && !premise(entry))
      found.push(violation('labels.needed', place, `${call.function} is implied, but nothing needs it`))
  }
  return found
}

/** Whether a call gives something new to a later call, or to an answer. */
const feeds = (dossier: Dossier.Dossier, entry: Dossier.Entry): boolean => {
  const own = Dossier.output(dossier, entry)
  const isNew = (value: Json | undefined): boolean =>
    scalars(value).some((scalar) => !stands(dossier, scalar, entry.message))
  const { id } = entry.call
  for (const { call, sources } of dossier.entries)
    for (const [at, source] of sources)
      if (
        some(
          source,
          (part) =>
            part.tag === 'output' &&
            part.call === id &&
            isNew(source.tag === 'created' ? Pointer.get(own, part.pointer) : Pointer.get(call.arguments, at))
        )
      )
        return true
  const isTold = (fact: AnswerFact): boolean => fact.call === id && isNew(Pointer.get(own, fact.pointer))
  return dossier.record.turns.some(
    ({ answer }) => answer !== undefined && (answer.must.some(isTold) || (answer.may ?? []).some(isTold))
  )
}

const scalars = (value: Json | undefined): ReadonlyArray<string | number> =>
  typeof value === 'string' || typeof value === 'number'
    ? [value]
    : isList(value)
      ? value.flatMap(scalars)
      : isObject(value)
        ? Object.values(value).flatMap(scalars)
        : []

/** Whether a value stands in a message before another, as a word of its own. */
const stands = ({ record }: Dossier.Dossier, value: string | number, before: number): boolean => {
  const text = String(value)
  const quoted =
    typeof value === 'string' && /["\\\u0000-\u001f]/.test(value) ? JSON.stringify(value).slice(1, -1) : text
  for (let index = 0; index < before; index++) {
    const message = record.messages[index]
    if (message !== undefined && mentions(message.content, message.role === 'tool' ? quoted : text)) return true
  }
  return false
}

/** Whether a call that needs this one fails, or gives something else, in a replay that leaves this one out. */
const isPremise = (environment: Environment, record: Trajectory, entry: Dossier.Entry): boolean => {
  const { made } = Replay.run(environment)(record)
  const from = made.findIndex((one) => one.entry === entry)
  let state: State | undefined = made[from]?.before
  for (const one of made.slice(from + 1)) {
    if (state === undefined) return false
    const again = Replay.step(environment, one.entry, state, record)
    if (one.entry.call.needs.includes(entry.call.id) && !equals(again.output, one.output)) return true
    state = again.after
  }
  return false
}
