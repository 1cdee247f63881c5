/** Execute first: the path is bound and executed, then each turn gets its words: the user's, and the assistant's. */
import { Path, Seed } from '@magnet/core'
import { Effect } from 'effect'
import * as Scene from '../derive/Scene.js'
import type { Halt } from '../Halt.js'
import type { BackTranslator } from '../port/BackTranslator.js'
import { type Bound, ForthTranslator } from '../port/ForthTranslator.js'
import type { Teacher } from '../port/Teacher.js'
import * as Rejection from '../Rejection.js'
import * as Dialogue from './Dialogue.js'
import type { Realised, Task } from './Strategy.js'

/** How often a path is bound again until a value crosses worlds. */
const rebinds = 4

/** The conversation of a task. */
export const realise: (
  task: Task
) => Effect.Effect<Realised, Rejection.Rejection | Halt, BackTranslator | ForthTranslator | Teacher> =
  Effect.fnUntraced(function* (task: Task) {
    const { derivation, scene, seed, initial, shown, explicit, aside, failing } = task
    const forth = yield* ForthTranslator
    const bind = (binding: Seed.Seed): Effect.Effect<Bound, Rejection.Rejection | Halt> =>
      forth.bind({
        path: derivation.path,
        edits: derivation.edits,
        source: scene.source,
        seed: binding,
        shown,
        explicit,
        initial,
        ...(failing ? { failing: derivation } : {}),
        ...(aside === undefined ? {} : { aside })
      })
    let bound = yield* bind(Seed.derive(seed, 'binding'))
    // A walk goes from world to world; whether a value does is a matter of what is said and what is referred to.
    for (let again = 1; scene.crosses && !Scene.crossed(scene, bound.plan); again++) {
      if (again > rebinds)
        return yield* Effect.fail(
          Rejection.make(
            'binding',
            'not_crossing',
            '',
            Path.calls(derivation.path).map((call) => call.function)
          )
        )
      bound = yield* bind(Seed.derive(seed, 'binding', again))
    }
    return yield* Dialogue.write(task, bound)
  })
