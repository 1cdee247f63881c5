/**
 * Query first, the order of the paper: for each turn a message for its functions, then arguments for its calls from what was
 * said and returned, then execution. Every argument has its source found again; what has none, or is refused, is objected to
 * once and then rejected. The turns are worded before the assistant answers, as in the paper.
 *
 * Reasons: `unsourced_argument`, `dangling_reference`, `refused`, `repeated_call`, `unfilled`, `not_crossing`.
 */
import { type Json, type Path, type Plan, Seed, Stream, type World } from '@magnet/core'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { isNone, isSome } from 'fp-ts/lib/Option.js'
import * as Scene from '../derive/Scene.js'
import type { Halt } from '../Halt.js'
import type { Query } from '../port/BackTranslator.js'
import type { Teacher } from '../port/Teacher.js'
import { type Made, TurnTranslator, type Wanted } from '../port/TurnTranslator.js'
import * as Rejection from '../Rejection.js'
import * as Dependence from './Dependence.js'
import * as Dialogue from './Dialogue.js'
import * as Excluded from './Excluded.js'
import type { Done, Objection, Result, Scope } from './Fulfilment.js'
import * as Fulfilment from './Fulfilment.js'
import * as Steps from './Steps.js'
import type { Realised, Task } from './Strategy.js'

/** The conversation of a task. */
export const realise: (task: Task) => Effect.Effect<Realised, Rejection.Rejection | Halt, Teacher> = Effect.fnUntraced(
  function* (task: Task) {
    const translator = yield* TurnTranslator
    const { path, edits } = task.derivation
    const { source } = task.scene
    const whole = source.world.context(task.initial)
    const messages: Array<{ readonly text: string; readonly register: string }> = []
    const done: Array<Done> = []
    const ghosts = new Map<number, Done>()
    let state = task.initial
    for (const [turn, { calls, missing }] of path.entries()) {
      const request = {
        path,
        edits,
        turn,
        source,
        seed: Seed.derive(task.seed, 'turn', turn),
        person: Seed.derive(task.seed, 'language'),
        initial: task.initial,
        context: shown(whole, task.shown),
        explicit: task.explicit,
        announced: announces(task),
        messages: messages.map((one) => one.text),
        made: done.map(({ call, arguments: given, output }): Made => ({ call, arguments: given, output }))
      }
      messages.push(yield* translator.query(request))
      const ghost = isSome(missing) && isNone(missing.value.call) ? ghostOf(turn, missing.value) : undefined
      const wanted = ghost === undefined ? calls : [...calls, ghost]
      if (wanted.length === 0) continue
      const scope: Scope = { task, whole, turn, messages: messages.map((one) => one.text), done, state }
      const fill = (
        objections: ReadonlyArray<string>
      ): Effect.Effect<E.Either<Objection, Result>, Rejection.Rejection | Halt> =>
        Effect.map(
          translator.fill({ ...request, messages: scope.messages, calls: wanted, objections } satisfies Wanted),
          (filled) => Fulfilment.execute(scope, wanted, ghost, filled)
        )
      const first = yield* fill([])
      // What was wrong is told once.
      const result = E.isRight(first) ? first : yield* fill([first.left.text])
      if (E.isLeft(result)) {
        const { reason, place, evidence } = result.left
        return yield* Effect.fail(Rejection.make('binding', reason, place, evidence))
      }
      for (const one of result.right.done)
        if (one.call === ghost) ghosts.set(turn, one)
        else done.push(one)
      state = result.right.state
    }
    const plan = planned(task, whole, done, ghosts)
    if (task.scene.crosses && !Scene.crossed(task.scene, plan))
      return yield* Effect.fail(Rejection.make('binding', 'not_crossing'))
    const heard = [...done, ...ghosts.values()].flatMap((one) => one.heard)
    const queries = messages.map((message, turn): Query => ({
      ...message,
      words: new Map(heard.flatMap((one) => (one.mention.turn === turn ? [[one.mention.id, one.words] as const] : [])))
    }))
    const bound = {
      plan,
      final: state,
      excluded: Excluded.of(source, path)
    }
    return yield* Dialogue.answered(task, bound, (_, turn) =>
      Effect.succeed(queries[turn] ?? { text: '', register: 'plain', words: new Map() })
    )
  }
)

const announces = (task: Task): boolean => Stream.make(task.seed).chance(0.5)

const shown = (context: World.Context, how: Plan.Shown): Json.JsonObject =>
  how === 'none'
    ? {}
    : {
        now: context.now,
        timezone: context.timezone,
        ...(how === 'profile' ? { profile: context.profile } : {})
      }

/** A call that is asked for, and never made. */
const ghostOf = (turn: number, missing: Path.Missing): Path.Call => ({
  id: `ghost${turn + 1}` as Path.CallId,
  function: missing.function,
  origin: { _tag: 'Walked' },
  intent: 'asked'
})

const planned = (
  task: Task,
  context: World.Context,
  done: ReadonlyArray<Done>,
  ghosts: ReadonlyMap<number, Done>
): Plan.Plan => {
  const { world, executor } = task.scene.source
  const steps = Steps.of(world, done)
  const call = (one: Done, step: number): Plan.PlannedCall => ({
    ...Dependence.changed(done, one, one.needs),
    call: one.call,
    arguments: one.arguments,
    sources: one.sources,
    output: one.output,
    ok: true,
    step,
    needs: one.needs,
    executor,
    accept: Object.fromEntries(
      Object.entries(one.sources).flatMap(([at, { tag }]) =>
        tag === 'created' ? [[at, { tag: 'facts' as const }]] : []
      )
    )
  })
  const made = new Map(done.map((one, index) => [one.id, call(one, steps[index] ?? 0)] as const))
  return {
    turns: task.derivation.path.map(({ calls, missing }, turn): Plan.PlannedTurn => {
      const own = calls.flatMap((one) => made.get(one.id) ?? [])
      if (isNone(missing)) return { calls: own }
      const ghost = ghosts.get(turn)
      const withheld = isSome(missing.value.call)
        ? made.get(missing.value.call.value)
        : ghost === undefined
          ? undefined
          : call(ghost, 0)
      return withheld === undefined
        ? { calls: own }
        : {
            calls: own,
            missing: {
              tag: missing.value._tag === 'Function' ? 'function' : 'parameters',
              parameters: missing.value.parameters,
              policy: missing.value.policy,
              withheld,
              ghost: isNone(missing.value.call),
              form: announces(task) ? 'announced' : 'silent'
            }
          }
    }),
    mentions: [...done, ...ghosts.values()].flatMap((one) => one.heard.map((heard) => heard.mention)),
    context,
    shown: task.shown,
    explicit: task.explicit
  }
}
