/** Ctrl-C: the first one asks the work to come to an end, a second one ends the process; nothing is lost either way. */
import { performance } from 'node:perf_hooks'
import { Deferred, Effect, type Scope } from 'effect'

/** The status of a process that was interrupted. */
const status = 130

/** Milliseconds after which a second signal is another one. */
const patience = 300

/** What ends when the process is asked to stop. */
export interface Interrupt {
  readonly asked: Effect.Effect<void>
}

/** Listens until the scope ends. */
export const listen: Effect.Effect<Interrupt, never, Scope.Scope> = Effect.gen(function* () {
  const deferred = yield* Deferred.make<void>()
  let asked: number | undefined
  const stop = (): void => {
    // A signal may come twice at once, from the terminal and from the process that started this one.
    if (asked !== undefined) {
      if (performance.now() - asked > patience) process.exit(status)
      return
    }
    asked = performance.now()
    Effect.runSync(Deferred.succeed(deferred, undefined))
  }
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
    }),
    () =>
      Effect.sync(() => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
      })
  )
  return { asked: Deferred.await(deferred) }
})
