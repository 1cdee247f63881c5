/**
 * The proof of a record's labels, by execution: what was tried, and what it shows. For each turn with calls, that there is
 * no other way (`unique`, and `needed` for its implied calls); for each that lacks something, that it is out of reach
 * (`unreachable`); for each message with several calls, that they commute.
 *
 * Laws: the same record gives the same proof; the order of its tools does not matter.
 */
import type { Json } from '../../json/Json.js'
import type { TurnEvidence, EvidenceRecord } from '../../trajectory/Evidence.js'
import type { Trajectory } from '../../trajectory/Trajectory.js'
import * as Commuting from '../Commuting.js'
import type { Environment } from '../Environment.js'
import * as Replay from '../Replay.js'
import { violation } from '../Rule.js'
import type { Violation } from '../Violation.js'
import * as Withheld from '../Withheld.js'
import * as Bound from './Bound.js'
import type { Node } from './Exploration.js'
import * as History from './History.js'
import * as Lack from './Lack.js'
import type { Made } from './Reference.js'
import * as Reference from './Reference.js'
import * as Turn from './Turn.js'

/** A proof: what the record states of it, what it finds wrong, and functions whose absence from the list would mend that. */
export interface Proof {
  readonly evidence: EvidenceRecord
  readonly violations: ReadonlyArray<Violation>
  readonly spare: ReadonlyArray<string>
}

/** Proves the labels of a record. */
export const of =
  (environment: Environment) =>
  (record: Trajectory): Proof => {
    const replay = Replay.run(environment)(record)
    const owned = Reference.functions(environment)
    const history = History.make(environment, record, replay)
    const byTurn = record.turns.map((): Array<Made> => [])
    for (const one of replay.made) {
      const made = Reference.made(environment, one)
      if (made !== undefined) byTurn[one.entry.turn]?.push(made)
    }
    const parallel = Commuting.check(environment)(record)
    const draft: Draft = { record, violations: [...parallel], spare: new Set(), turns: [] }
    for (const [index, turn] of record.turns.entries()) {
      const calls = byTurn[index] ?? []
      const listed = listedAt(record, owned, turn.user)
      const before = record.turns[index - 1]
      const lack = before?.missing?.supplied === turn.user ? before.missing : undefined
      const valued = lack?.tag === 'parameters' ? calls.find((one) => one.call.function === lack.function) : undefined
      if (lack !== undefined && valued !== undefined)
        lacking(draft, index - 1, 'labels.guessable', [
          Lack.ofValues(listedAt(record, owned, before?.user ?? 0), history, lack, valued)
        ])
      const computed = Reference.introduced(calls, history.scope)
      if (calls.length > 0) whole(draft, index, Turn.prove({ turn, calls, listed, history, computed }))
      for (const made of calls) {
        if (lack?.tag === 'function' && made.call.function === lack.function && made.call.extra !== true) {
          const facts = (turn.answer?.must ?? []).flatMap((fact) => (fact.call === made.call.id ? [fact.pointer] : []))
          const others = listedAt(record, owned, before?.user ?? 0)
          if (made.execution !== undefined)
            lacking(draft, index - 1, 'labels.reachable', [Lack.ofFunction(others, history, made, facts)])
        }
        history.push(made)
      }
      const ghost = turn.missing?.supplied === null && turn.missing.tag === 'function' ? turn.missing : undefined
      const absent = ghost === undefined ? undefined : owned.get(ghost.function)
      if (ghost !== undefined && absent !== undefined) {
        const goals =
          ghost.arguments === undefined
            ? Lack.imagined(absent, history)
            : [Lack.wanted(absent, history, ghost.arguments)]
        lacking(
          draft,
          index,
          'labels.reachable',
          goals.map((made) => Lack.ofFunction(listed, history, made, ghost.facts ?? []))
        )
      }
      const unsaid = turn.missing?.tag === 'parameters' ? turn.missing : undefined
      const given = unsaid?.supplied === null ? unsaid.arguments : undefined
      const open = unsaid === undefined || given === undefined ? undefined : owned.get(unsaid.function)
      if (unsaid !== undefined && given !== undefined && open !== undefined)
        lacking(draft, index, 'labels.guessable', [
          Lack.ofValues(listed, history, unsaid, Lack.wanted(open, history, given))
        ])
    }
    return {
      evidence: { bound: Bound.standard, turns: draft.turns },
      violations: draft.violations,
      spare: [...draft.spare]
    }
  }

interface Draft {
  readonly record: Trajectory
  readonly violations: Array<Violation>
  readonly spare: Set<string>
  readonly turns: Array<TurnEvidence>
}

const listedAt = (
  { tools, toolsets }: Trajectory,
  owned: ReadonlyMap<string, Reference.Owned>,
  message: number
): ReadonlyArray<Reference.Owned> => {
  const absent = toolsets.findLast((epoch) => epoch.from <= message)?.withheld ?? []
  return tools.flatMap(({ function: { name } }) => (absent.includes(name) ? [] : (owned.get(name) ?? [])))
}

/** Enters what was found out about the calls of a turn. */
const whole = (draft: Draft, index: number, { rivals, asked, gap, executions, states }: Turn.Result): void => {
  const calls = draft.record.turns[index]?.calls ?? []
  const implied = calls.some((call) => call.intent === 'implied' && call.ok && call.extra !== true)
  const parallel = calls.some((call, at) => calls.some((other, before) => before < at && other.step === call.step))
  const verdict = gap === undefined ? 'proven' : 'unproven'
  for (const { call, way } of rivals) {
    const own = new Set(calls.map((one) => one.function))
    const isOwn = call.intent === 'implied' && way.every((node) => own.has(node.function))
    const at = calls.indexOf(call)
    draft.violations.push(
      violation(
        isOwn ? 'labels.needed' : 'labels.ambiguous',
        `/turns/${index}/calls/${at}`,
        isOwn
          ? `the turn comes to the same without ${call.function}`
          : `${told(way)} comes to the same without ${call.function}`,
        way.map(written)
      )
    )
    spare(draft, way)
  }
  draft.turns.push({
    turn: index,
    unique: verdict,
    ...(implied ? { needed: verdict } : {}),
    ...(parallel ? { commuting: 'proven' } : {}),
    ...(asked.length === 0 ? {} : { asked: asked.map((call) => call.id) }),
    ...(gap === undefined ? {} : { because: gap }),
    executions,
    states
  })
}

/** Enters what was found out about something that a turn lacks. */
const lacking = (draft: Draft, index: number, reason: string, results: ReadonlyArray<Lack.Result>): void => {
  const found = results.find((result) => result.way !== undefined)?.way
  if (found !== undefined) {
    const name = draft.record.turns[index]?.missing?.function ?? ''
    draft.violations.push(
      violation(reason, `/turns/${index}/missing`, `${told(found)} reaches what ${name} lacks`, found.map(written))
    )
    spare(draft, found)
  }
  const isCut = results.some((result) => result.isCut)
  const at = draft.turns.findIndex((one) => one.turn === index)
  const known = draft.turns[at]
  const entry: TurnEvidence = {
    ...(known ?? { turn: index }),
    unreachable: isCut ? 'unproven' : 'proven',
    ...(isCut ? { because: 'executions' } : {}),
    executions: results.reduce((sum, result) => sum + result.executions, known?.executions ?? 0),
    states: results.reduce((sum, result) => sum + result.states, known?.states ?? 0)
  }
  if (at >= 0) draft.turns[at] = entry
  else draft.turns.push(entry)
}

/** The first function of a way that no call of the record needs: without it in the list, this way is closed. */
const spare = ({ record, spare: found }: Draft, way: ReadonlyArray<Node>): void => {
  const called = new Set(record.turns.flatMap((turn) => turn.calls.map((call) => call.function)))
  const name = way.find((node) => !called.has(node.function) && !withheld(record, node.function))?.function
  if (name !== undefined) found.add(name)
}

const withheld = (record: Trajectory, name: string): boolean =>
  record.toolsets.some((epoch, index) => Withheld.at(record, epoch.from).includes(name) && index >= 0)

const told = (way: ReadonlyArray<Node>): string => way.map((node) => node.function).join(', ') || 'nothing'

const written = ({ function: called, arguments: given }: Node): Json => ({ function: called, arguments: given })
