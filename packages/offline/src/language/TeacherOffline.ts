/** The assistant's words without a model: it follows the plan and words the results. */
import { Teacher } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as Answer from './Answer.js'

/** The layer. */
export const layer: Layer.Layer<Teacher.Teacher> = Layer.succeed(Teacher.Teacher, {
  reply: (request) =>
    Effect.suspend(() => {
      const written = Answer.write(request)
      return isLeft(written) ? Effect.fail(written.left) : Effect.succeed(written.right)
    })
})
