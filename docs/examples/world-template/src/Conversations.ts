/** Conversations of this world, also together with worlds that come with Magnet. */
import { Seed, type Trajectory, type World } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { Dependencies, type Halt, type Outcome, Pipeline, Profiles, type Rejection } from '@magnet/synth'
import { Effect, Stream } from 'effect'

/** So many conversations, with the attempts that failed. */
export const make = (
  worlds: readonly [World.World, ...ReadonlyArray<World.World>],
  count: number
): Promise<ReadonlyArray<Outcome.Outcome>> => {
  const settings = Profiles.settings('paper', 'my first run')
  const program: Effect.Effect<ReadonlyArray<Outcome.Outcome>, Rejection.Rejection | Halt.Halt> = Effect.gen(
    function* () {
      // What can follow what: judged by types, then tried by execution.
      const judged = yield* Dependencies.joined(worlds, Seed.derive(settings.seed, 'graph'))
      const source = yield* Dependencies.confirmed(judged, Seed.derive(settings.seed, 'graph'))
      return yield* Stream.runCollect(Pipeline.slots(settings, source, 0, count, 1))
    }
  ).pipe(Effect.provide(Offline.layer))
  return Effect.runPromise(program)
}

/** A conversation as one reads it: calls and outputs are indented. */
export const text = ({ messages }: Trajectory.Trajectory): string =>
  messages
    .flatMap((message) => {
      switch (message.role) {
        case 'system':
          return []
        case 'tool':
          return [`    -> ${message.content}`]
        case 'user':
          return [`USER: ${message.content}`]
        case 'assistant':
          return [
            ...(message.content === '' ? [] : [`ASSISTANT: ${message.content}`]),
            ...(message.tool_calls ?? []).map(
              (call) => `    ${call.function.name} ${JSON.stringify(call.function.arguments)}`
            )
          ]
      }
    })
    .join('\n')
