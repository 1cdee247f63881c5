/**
 * A reply is paid for once. It is stored before anybody sees it, so that whatever was made from it can be made again; equal
 * requests that are on their way at the same time are sent once.
 *
 * Laws: a request whose reply was stored is not sent; of equal requests at once one is sent; nobody has a reply that is not
 * stored; a failure without a reply is not stored.
 */
import type { Model, ReplyCache } from '@magnet/synth'
import { Deferred, Effect, Exit, Option } from 'effect'
import * as Key from './Key.js'

/** Where a reply came from. */
export type Origin = 'cached' | 'shared'

/** What a cache is told. */
export interface Options {
  /** Hears of every request that was not sent. */
  readonly onHit?: (request: Model.Request, origin: Origin) => void
}

type Outcome = Exit.Exit<Model.Reply, Model.ModelError>

/** A model that remembers. `name` is that of the model: its replies have a place of their own. */
export const make =
  (cache: ReplyCache.ReplyCache, name: string, { onHit }: Options = {}) =>
  (model: Model.Model): Model.Model => {
    /** Requests on their way. `undefined` comes to those who wait where the one who asked was interrupted. */
    const onTheWay = new Map<string, Deferred.Deferred<Outcome | undefined>>()

    const join = (
      request: Model.Request,
      key: string,
      deferred: Deferred.Deferred<Outcome | undefined>
    ): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.flatMap(Deferred.await(deferred), (outcome): Effect.Effect<Model.Reply, Model.ModelError> => {
        if (outcome === undefined) return look(request, key)
        onHit?.(request, 'shared')
        return outcome
      })

    const lead = (request: Model.Request, key: string): Effect.Effect<Model.Reply, Model.ModelError> => {
      const deferred = Deferred.makeUnsafe<Outcome | undefined>()
      onTheWay.set(key, deferred)
      const asked = Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(
          Effect.exit(restore(model.ask(request))),
          (exit): Effect.Effect<Model.Reply, Model.ModelError> => {
            const stored = storable(exit)
            if (stored === undefined) return exit
            const entry = { key, model: name, role: request.role, prompt: request.prompt, stored }
            return Effect.andThen(Effect.mapError(cache.put(entry), unkept), exit)
          }
        )
      )
      return Effect.onExit(asked, (exit) => {
        onTheWay.delete(key)
        return Deferred.succeed(deferred, Exit.hasInterrupts(exit) ? undefined : exit)
      })
    }

    const look = (request: Model.Request, key: string): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.suspend(() => {
        const other = onTheWay.get(key)
        if (other !== undefined) return join(request, key, other)
        return Effect.flatMap(Effect.mapError(cache.get(key), unkept), (stored) => {
          if (stored !== undefined) {
            onHit?.(request, 'cached')
            return stored._tag === 'Replied' ? Effect.succeed(stored.reply) : Effect.fail(stored)
          }
          // Another may have begun while this one looked.
          const meanwhile = onTheWay.get(key)
          return meanwhile === undefined ? lead(request, key) : join(request, key, meanwhile)
        })
      })

    return { ask: (request) => Effect.suspend(() => look(request, Key.of(name, request))) }
  }

/** What of an outcome is a reply. */
const storable = (exit: Outcome): ReplyCache.Stored | undefined => {
  if (Exit.isSuccess(exit)) return { _tag: 'Replied', reply: exit.value }
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  return error?._tag === 'Refused' || error?._tag === 'Unusable' ? error : undefined
}

const unkept = ({ message }: ReplyCache.CacheError): Model.ModelError => ({ _tag: 'Stopped', detail: message })

/** Replies in memory, for a library that keeps none. */
export const memory = (): ReplyCache.ReplyCache => {
  const all = new Map<string, ReplyCache.Stored>()
  return {
    get: (key) => Effect.sync(() => all.get(key)),
    put: ({ key, stored }) =>
      Effect.sync(() => {
        if (!all.has(key)) all.set(key, stored)
      })
  }
}
