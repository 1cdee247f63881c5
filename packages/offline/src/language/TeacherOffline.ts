/** The assistant's words without a model: it follows the plan and words the results. */
import { Teacher } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as Answer from './Answer.js'
import * as Thoughts from './Thoughts.js'

/** The layer. */
export const layer: Layer.Layer<Teacher.Teacher> = Layer.succeed(Teacher.Teacher, {
  reply: (request) =>
    Effect.suspend(() => {
      const written = Answer.write(request)
      if (isLeft(written)) return Effect.fail(written.left)
      const { plan, turn, seed, reasoning } = request
      return Effect.succeed(
        reasoning === true ? { ...written.right, reasoning: Thoughts.of(plan, turn, seed) } : written.right
      )
    })
})
