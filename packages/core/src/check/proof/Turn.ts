/**
 * What a turn's calls are for, and whether there is another way to it.
 *
 * A set of calls that reaches the goal, and from which nothing can be left out, is either that of the turn or lacks one of
 * its calls. So the turn's calls are the only ones exactly if without each of them the goal is out of reach; and that is
 * what makes an implied call needed.
 */
import type { Pointer } from '../../json/Pointer.js'
import * as Latest from '../../memo/Latest.js'
import type { Answer, CallRecord, TurnRecord } from '../../trajectory/Trajectory.js'
import * as Bound from './Bound.js'
import * as Component from './Component.js'
import type { Computed, Node } from './Exploration.js'
import * as Exploration from './Exploration.js'
import type { Fact } from './Fact.js'
import * as Facts from './Fact.js'
import * as Finding from './Finding.js'
import type { Goal } from './Goal.js'
import type { History } from './History.js'
import * as Reference from './Reference.js'
import type { Made, Owned } from './Reference.js'
import * as Relevant from './Relevant.js'
import * as Way from './Way.js'

/** What is proven: the calls of a turn, what may be called beside them, and what the conversation holds before. */
export interface Subject {
  readonly turn: TurnRecord
  readonly calls: ReadonlyArray<Made>
  readonly listed: ReadonlyArray<Owned>
  readonly history: History
  readonly computed: ReadonlyArray<Computed>
}

/** Another way to the goal, without a call of the turn. */
export interface Rival {
  readonly call: CallRecord
  readonly way: ReadonlyArray<Node>
}

/** Why a search proves nothing: it was cut off, gave up, or did not even find what the turn does. */
export type Gap = 'executions' | 'ways' | 'reference'

/** What a search found out about a turn. */
export interface Result {
  readonly rivals: ReadonlyArray<Rival>
  /** Calls that the turn could do without, but for the user's words, which ask for them. */
  readonly asked: ReadonlyArray<CallRecord>
  readonly gap?: Gap
  readonly executions: number
  readonly states: number
}

/** Looks for other ways to what a turn reaches. */
export const prove = (subject: Subject): Result => {
  const { history, listed } = subject
  const calls = subject.calls.filter((one) => one.execution !== undefined && one.call.extra !== true)
  const rivals: Array<Rival> = []
  const asked: Array<CallRecord> = []
  let gap: Gap | undefined
  let executions = 0
  let states = 0
  for (const group of Component.of(calls)) {
    const goal = goalOf(subject, group)
    const most = group.length + Bound.standard.longer
    const candidates = Relevant.of(listed, group, goal, history.scope, most, false)
    const problem: Exploration.Problem = {
      states: new Map(candidates.map(({ world }) => [world.name, history.state(world)])),
      scope: history.scope,
      candidates,
      chosen: new Set(group.flatMap(({ items }) => items.map(({ item }) => item))),
      computed: subject.computed,
      goal,
      calls: most,
      executions: Bound.standard.executions - executions,
      values: Bound.standard.values
    }
    const explored = Exploration.explore(problem)
    executions += explored.executions
    states += explored.places.length
    const finding = Finding.of(problem, explored)
    if (explored.isCut) gap ??= 'executions'
    if (!Way.follows(finding)) gap ??= 'reference'
    const own = new Set(group.map(({ name }) => name))
    for (const one of group) {
      const { call, name } = one
      if (isWish(subject, one)) {
        asked.push(call)
        continue
      }
      const verdict = Way.without(name)(finding)
      if (verdict.tag === 'unknown') gap ??= 'ways'
      if (verdict.tag !== 'way') continue
      // What the rest of the turn makes superfluous is asked for by the user's words, or should not be there.
      if (call.intent === 'asked' && verdict.calls.every((node) => own.has(node.name))) asked.push(call)
      else rivals.push({ call, way: verdict.calls })
    }
  }
  return { rivals, asked, executions, states, ...(gap === undefined ? {} : { gap }) }
}

/** The states that calls leave, and the facts that only they give. */
const goalOf = (subject: Subject, group: ReadonlyArray<Made>): Goal => {
  const { history, calls } = subject
  const others = calls.filter((one) => !group.includes(one))
  const facts: Array<Fact> = []
  const confirmed = new Set<Fact>()
  for (const one of group)
    for (const fact of factsOf(subject, one)) {
      // What is asked for again is to be looked up again: what was told before is no answer to it.
      if (one.call.intent === 'implied' && history.tells(fact)) continue
      if (others.some((other) => tells(other, fact))) continue
      facts.push(fact)
      if (one.before !== one.after) confirmed.add(fact)
    }
  return { changes: Reference.changes(group), facts, confirmed }
}

/** Whether a read is asked for that tells nothing but what the user has said: whether there is such a thing. */
const isWish = (subject: Subject, one: Made): boolean =>
  one.call.intent === 'asked' && one.before === one.after && factsOf(subject, one).length === 0

const tells = ({ items, execution }: Made, fact: Fact): boolean =>
  execution !== undefined && Facts.conveys(fact, items, execution)

const purposes = Latest.of((_subject: Subject) => new Map<Made, ReadonlyArray<Fact>>())

/** What a call is made for, looked up once. */
const factsOf = (subject: Subject, one: Made): ReadonlyArray<Fact> => {
  const known = purposes(subject)
  let found = known.get(one)
  if (found === undefined) known.set(one, (found = purpose(subject, one)))
  return found
}

/**
 * What a call is made for: what the answer must say of it. Where that is nothing, and nothing in the turn goes on with it:
 * what the answer may say, what later turns go on with, or all that it gives, if it was asked for.
 */
const purpose = ({ turn, history }: Subject, one: Made): ReadonlyArray<Fact> => {
  const { id, intent } = one.call
  const pointersOf = (facts: Answer['must'] = []): ReadonlyArray<Pointer> =>
    facts.flatMap((fact) => (fact.call === id ? [fact.pointer] : []))
  const drawn = history.drawn(id)
  const must = pointersOf(turn.answer?.must)
  const isDone = drawn.within || one.before !== one.after
  const rest = isDone ? [] : [pointersOf(turn.answer?.may), drawn.later, intent === 'asked' ? [''] : []]
  for (const pointers of [must, ...rest]) {
    const facts = Reference.facts(one, pointers)
    if (facts.length > 0) return facts
  }
  return []
}
