/**
 * A record is of the kind that it says. The kind is measured from what was done, and never from what was meant:
 *
 * - `single`: one user message and one asked call.
 * - `parallel`: one user message and several asked calls of one function, with other arguments each, in one message.
 * - `multiple`: one user message and several asked calls, each of another function. Functions are related: they are of
 *   one world, or one goes on with what the other gave.
 * - `parallel_multiple`: one user message and asked calls of several functions, one of which at least is called several
 *   times, with other arguments each, in one message.
 * - `multi_turn`: several user messages.
 *
 * A helper may stand hidden among the calls of any kind. No kind of one message lacks anything, has a call that fails, or
 * is anything but calls; and only such a record ends at its last calls.
 *
 * Reasons: `kind.turns` (the number of user messages), `kind.turn` (a turn that is not one of calls, or lacks something),
 * `kind.calls` (other calls than those of the kind), `kind.arguments` (a function is called twice with the same arguments),
 * `kind.message` (calls of one function in several messages), `kind.failure` (a call fails), `kind.unrelated` (functions
 * that have nothing to do with each other), `kind.choice` (a call goes on with one of several things that the user asked
 * for, and nothing says with which), `kind.ends` (a record of several messages ends at a call).
 */
import { equals } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Sources from '../trajectory/Sources.js'
import * as Kinds from '../trajectory/Kind.js'
import type { CallRecord, Kind, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const group = Kinds.group(record.kind)
  if (group === 'irrelevance') return []
  const ends =
    record.ends !== undefined && group !== 'single_turn'
      ? [violation('kind.ends', '/ends', `a record of kind ${record.kind} does not end at a call`)]
      : []
  if (group === 'multi_turn') return record.turns.length > 1 ? ends : [...ends, turns(record, 'several user messages')]
  const [turn, ...others] = record.turns
  return turn === undefined || others.length > 0 ? [turns(record, 'one user message')] : single(record.kind, turn)
}

const turns = (record: Trajectory, expected: string): Violation =>
  violation('kind.turns', '/turns', `a record of kind ${record.kind} has ${expected}, not ${record.turns.length}`)

const single = (kind: Kind, turn: TurnRecord): ReadonlyArray<Violation> => {
  const found: Array<Violation> = []
  const say = (reason: string, place: Pointer, text: string): void => void found.push(violation(reason, place, text))
  if (turn.kind !== 'calls' || turn.missing !== undefined)
    say('kind.turn', '/turns/0', `a record of kind ${kind} is nothing but calls`)
  for (const [index, call] of turn.calls.entries())
    if (!call.ok) say('kind.failure', `/turns/0/calls/${index}`, `${call.function} fails, which is for conversations`)
  const asked = turn.calls.filter((call) => call.intent === 'asked' && call.extra !== true)
  const measured = measure(asked)
  if (measured !== kind)
    say('kind.calls', '/turns/0/calls', `the calls are those of ${measured ?? 'no kind'}, not of ${kind}`)
  for (const calls of byFunction(asked).values()) {
    const [first, ...rest] = calls
    if (first === undefined || rest.length === 0) continue
    const place = `/turns/0/calls/${turn.calls.indexOf(first)}`
    if (rest.some((call) => call.step !== first.step))
      say('kind.message', place, `${first.function} is called in several messages`)
    if (calls.some((call, at) => calls.some((other, before) => before < at && equals(other.arguments, call.arguments))))
      say('kind.arguments', place, `${first.function} is called twice with the same arguments`)
  }
  for (const [index, call] of turn.calls.entries())
    if (picks(asked, call))
      say('kind.choice', `/turns/0/calls/${index}`, `${call.function} goes on with one of several things alike`)
  if (measured === 'multiple' || measured === 'parallel_multiple') unrelated(turn, asked, say)
  return found
}

/** The kind of one user message that asks for some calls; none where it asks for nothing. */
const measure = (asked: ReadonlyArray<CallRecord>): Kind | undefined => {
  const functions = byFunction(asked).size
  if (functions === 0) return undefined
  if (functions === asked.length) return functions === 1 ? 'single' : 'multiple'
  return functions === 1 ? 'parallel' : 'parallel_multiple'
}

const byFunction = (calls: ReadonlyArray<CallRecord>): ReadonlyMap<string, ReadonlyArray<CallRecord>> =>
  Map.groupBy(calls, (call) => call.function)

/** Whether a call draws on some but not all of several calls of one function. */
const picks = (asked: ReadonlyArray<CallRecord>, call: CallRecord): boolean => {
  const drawn = new Set<string>()
  for (const source of Object.values(call.sources))
    Sources.each(source, (part) => {
      if (part.tag === 'output') drawn.add(part.call)
    })
  if (drawn.size === 0) return false
  return [...byFunction(asked).values()].some(
    (calls) => calls.some((one) => drawn.has(one.id)) && !calls.every((one) => drawn.has(one.id))
  )
}

/** Functions are related that are of one world, or of which one goes on with what the other gave. */
const unrelated = (
  turn: TurnRecord,
  asked: ReadonlyArray<CallRecord>,
  say: (reason: string, place: Pointer, text: string) => void
): void => {
  for (const call of asked) {
    const others = asked.filter((other) => other.function !== call.function)
    const related = others.some(
      (other) =>
        (call.world !== undefined && call.world === other.world) ||
        needs(turn, call).has(other.id) ||
        needs(turn, other).has(call.id)
    )
    if (!related)
      say(
        'kind.unrelated',
        `/turns/0/calls/${turn.calls.indexOf(call)}`,
        `${call.function} has nothing to do with what else is asked for`
      )
  }
}

/** The calls that a call needs, at any depth. */
const needs = (turn: TurnRecord, call: CallRecord): ReadonlySet<string> => {
  const found = new Set<string>(call.needs)
  // A set is visited in the order in which it grows.
  for (const id of found) for (const next of turn.calls.find((one) => one.id === id)?.needs ?? []) found.add(next)
  return found
}
