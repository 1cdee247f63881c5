/** A time limit for each call: a reply that has not come by then does not come. Law: a faster reply is not changed. */
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'

/** A model that gives up after so many seconds. */
export const make =
  (seconds: number) =>
  (model: Model.Model): Model.Model => ({
    ask: (request) =>
      Effect.timeoutOrElse(model.ask(request), {
        duration: seconds * 1000,
        orElse: () =>
          Effect.fail<Model.ModelError>({ _tag: 'TimedOut', seconds, detail: `no reply within ${seconds} s` })
      })
  })
