/** Ctrl-C: the first one asks the work to come to an end, a second one ends the process; nothing is lost either way. */
import { Deferred, Effect, type Scope } from 'effect'

/** The status of a process that was interrupted. */
const status = 130

/** What ends when the process is asked to stop. */
export interface Interrupt {
  readonly asked: Effect.Effect<void>
  readonly wasAsked: () => boolean
}

/** Listens until the scope ends. */
export const listen: Effect.Effect<Interrupt, never, Scope.Scope> = Effect.gen(function* () {
  const deferred = yield* Deferred.make<void>()
  let asked = false
  const stop = (): void => {
    if (asked) process.exit(status)
    asked = true
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
  return { asked: Deferred.await(deferred), wasAsked: () => asked }
})
