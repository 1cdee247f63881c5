/**
 * The words of all turns of a bound plan, in order: a message may refer to those before it. A teacher that acts by itself may
 * leave another plan behind than it was given, by which the next turns are worded.
 */
import { Seed } from '@magnet/core'
import { Effect } from 'effect'
import * as SystemMessage from '../assemble/SystemMessage.js'
import type * as Messages from '../assemble/Messages.js'
import type { Halt } from '../Halt.js'
import { BackTranslator, type Query } from '../port/BackTranslator.js'
import type { Bound } from '../port/ForthTranslator.js'
import { Teacher } from '../port/Teacher.js'
import type { Rejection } from '../Rejection.js'
import type { Realised, Task } from './Strategy.js'

/** Words a plan, query by query. */
export const write: (task: Task, bound: Bound) => Effect.Effect<Realised, Rejection | Halt, BackTranslator | Teacher> =
  Effect.fnUntraced(function* (task: Task, bound: Bound) {
    const back = yield* BackTranslator
    const seed = Seed.derive(task.seed, 'language')
    return yield* answered(task, bound, (current, turn, worded) =>
      back.query({
        plan: current.plan,
        turn,
        world: task.scene.source.world,
        seed,
        history: worded.map((one) => one.query.text),
        answers: replies(worded)
      })
    )
  })

const replies = (worded: ReadonlyArray<Messages.Worded>): ReadonlyArray<string> =>
  worded.flatMap((one) => one.reply?.text ?? [])

/** Has every query answered, but for one that the conversation ends before. */
export const answered: <R>(
  task: Task,
  bound: Bound,
  query: (
    bound: Bound,
    turn: number,
    worded: ReadonlyArray<Messages.Worded>
  ) => Effect.Effect<Query, Rejection | Halt, R>
) => Effect.Effect<Realised, Rejection | Halt, R | Teacher> = Effect.fnUntraced(function* (task, bound, query) {
  const teacher = yield* Teacher
  const seed = Seed.derive(task.seed, 'language')
  const worded: Array<Messages.Worded> = []
  const system = SystemMessage.of(bound.plan, Seed.derive(task.seed, 'tools'))
  let current = bound
  for (const turn of bound.plan.turns.keys()) {
    const said = yield* query(current, turn, worded)
    if (task.ends && !task.reasoning && turn === bound.plan.turns.length - 1) {
      worded.push({ query: said })
      continue
    }
    const reply = yield* teacher.reply({
      plan: current.plan,
      turn,
      world: task.scene.source.world,
      seed,
      query: said.text,
      history: replies(worded),
      ...(task.reasoning ? { reasoning: true } : {}),
      stage: {
        asked: worded.map((one) => one.query.text),
        initial: task.initial,
        ...(system === undefined ? {} : { system })
      }
    })
    worded.push({ query: said, reply })
    if (reply.acted === undefined) continue
    const { plan, final, heard } = reply.acted
    current = { ...current, plan, final }
    for (const { message, mention, words } of heard) {
      const one = worded[message]
      if (one !== undefined)
        worded[message] = { ...one, query: { ...one.query, words: new Map([...one.query.words, [mention.id, words]]) } }
    }
  }
  return { bound: current, worded, system }
})
