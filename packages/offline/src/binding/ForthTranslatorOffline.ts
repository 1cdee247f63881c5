/** The forth-translator without a model: arguments by constraint search, executed as they are bound. */
import { ForthTranslator } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as Bind from './Bind.js'

/** The layer of the port. */
export const layer: Layer.Layer<ForthTranslator.ForthTranslator> = Layer.succeed(ForthTranslator.ForthTranslator, {
  bind: (request) =>
    Effect.suspend(() => {
      const bound = Bind.bind(request)
      return isLeft(bound) ? Effect.fail(bound.left) : Effect.succeed(bound.right)
    })
})
