/** Back-translation without a model: a grammar over the phrases of functions. */
import { BackTranslator } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as Query from './Query.js'

/** The layer. */
export const layer: Layer.Layer<BackTranslator.BackTranslator> = Layer.succeed(BackTranslator.BackTranslator, {
  query: (request) =>
    Effect.suspend(() => {
      const written = Query.write(request)
      return isLeft(written) ? Effect.fail(written.left) : Effect.succeed(written.right)
    })
})
