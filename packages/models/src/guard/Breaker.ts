/**
 * A pause when a service keeps failing. After some failures in a row nothing more is sent but one probe at a time; the
 * first that is answered lets all others go on. If none is for a while, the run has given up on the service: every request
 * fails as `Stopped`. A key that is refused, or a model that does not exist, ends it at once: waiting changes neither.
 *
 * Laws: while it is open at most one request is on its way; what fails because of a request itself never opens it.
 */
import type { Model } from '@magnet/synth'
import { Clock, Effect, Exit, Option, Semaphore } from 'effect'

/** When to pause, and when to give up. */
export interface Options {
  /** Failures in a row. Default: 5. */
  readonly failures?: number
  /** Seconds of probing before it gives up. Default: 45. */
  readonly seconds?: number
  /** Seconds between probes. Default: 2. */
  readonly every?: number
  /** The longest wait in seconds that a service may ask for: one whose quota of the day is used up asks for hours. Default: 120. */
  readonly patience?: number
  readonly onNotice?: (notice: Notice) => void
}

/** What a run should tell. */
export type Notice =
  | { readonly _tag: 'Paused'; readonly model: string; readonly detail: string; readonly seconds: number }
  | { readonly _tag: 'Resumed'; readonly model: string; readonly seconds: number }
  | { readonly _tag: 'Stopped'; readonly model: string; readonly detail: string }

/** A notice in one sentence. */
export const message = (notice: Notice): string => {
  switch (notice._tag) {
    case 'Paused':
      return `${notice.model} keeps failing, so the run pauses and tries it for ${notice.seconds} s: ${notice.detail}`
    case 'Resumed':
      return `${notice.model} answers again after ${Math.round(notice.seconds)} s: the run goes on.`
    case 'Stopped':
      return notice.detail
  }
}

/** A model that pauses. `name` is that of the model, for the reader. */
export const make =
  (name: string, { failures = 5, seconds = 45, every = 2, patience = 120, onNotice }: Options = {}) =>
  (model: Model.Model): Model.Model => {
    const probe = Semaphore.makeUnsafe(1)
    /** Failures in a row, requests denied in a row, and whether there ever was an answer. */
    let failed = 0
    let denied = 0
    let answered = false
    /** What an answer takes, in milliseconds: the mean, in which the last counts a tenth. */
    let usual: number | undefined
    /** Since when it is open, whether that was told, and how many probes were sent. */
    let open: { readonly since: number; told: boolean; probes: number } | undefined
    let stopped: Model.ModelError | undefined

    const stop = (detail: string): Model.ModelError => {
      stopped ??= { _tag: 'Stopped', detail }
      onNotice?.({ _tag: 'Stopped', model: name, detail })
      return stopped
    }

    /** What an outcome changes. Returns the failure to go on with. */
    const heard = (error: Model.ModelError | undefined, now: number): Model.ModelError | undefined => {
      if (stopped !== undefined) return stopped
      // Not the service's doing.
      if (error?._tag === 'OverBudget' || error?._tag === 'Stopped') return error
      if (error !== undefined && 'after' in error && error.after > patience)
        return stop(later(error.after, error.detail))
      if (error !== undefined && isOutage(error)) {
        failed += 1
        if (failed >= failures) open ??= { since: now, told: false, probes: 0 }
        return error
      }
      if (error?._tag === 'Denied') {
        denied += 1
        if (denied >= denials(error.status, answered)) return stop(denial(error.detail))
        return error
      }
      // A service that says when to come back is there, and so is one that declines.
      failed = 0
      if (error === undefined || error._tag === 'Refused' || error._tag === 'Unusable') {
        denied = 0
        answered = true
      }
      if (open?.told === true) onNotice?.({ _tag: 'Resumed', model: name, seconds: (now - open.since) / 1000 })
      open = undefined
      return error
    }

    const asked = (request: Model.Request): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.flatMap(Clock.currentTimeMillis, (began) =>
        Effect.flatMap(Effect.exit(model.ask(request)), (exit) => {
          const error = Option.getOrUndefined(Exit.findErrorOption(exit))
          if (Exit.isFailure(exit) && error === undefined) return exit
          return Effect.flatMap(Clock.currentTimeMillis, (now) => {
            if (error === undefined) usual = usual === undefined ? now - began : 0.9 * usual + 0.1 * (now - began)
            const told = heard(error, now)
            return told === undefined ? exit : Effect.fail(told)
          })
        })
      )

    /** One try while it is open; after it, or when another got an answer meanwhile, the request goes its way. */
    const probed = (request: Model.Request): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.flatMap(
        Semaphore.withPermit(
          probe,
          Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<Model.Reply | undefined, Model.ModelError> => {
            if (stopped !== undefined) return Effect.fail(stopped)
            if (open === undefined) return Effect.succeed(undefined)
            const left = open.since + seconds * 1000 - now
            if (left <= 0 && open.probes > 0) return Effect.fail(stop(giving(name, seconds, last)))
            open.probes += 1
            // A call that hangs is no answer, and says little of the next: there is time for several.
            const patient = usual === undefined ? 20_000 : Math.max(10_000, 4 * usual)
            const limit = left > 0 ? Math.min(left, patient) : patient
            const hung: Model.ModelError = {
              _tag: 'TimedOut',
              seconds: limit / 1000,
              detail: `no reply within ${Math.round(limit / 1000)} s`
            }
            const tried = Effect.timeoutOrElse(asked(request), { duration: limit, orElse: () => Effect.fail(hung) })
            return Effect.catch(tried, (error) => {
              if (!isOutage(error)) return Effect.fail(error)
              last = own(name, error.detail)
              if (open !== undefined && !open.told) {
                open.told = true
                onNotice?.({ _tag: 'Paused', model: name, detail: own(name, error.detail), seconds })
              }
              return Effect.as(Effect.sleep(every * 1000), undefined)
            })
          })
        ),
        (reply) => (reply === undefined ? through(request) : Effect.succeed(reply))
      )
    let last = ''

    const through = (request: Model.Request): Effect.Effect<Model.Reply, Model.ModelError> =>
      Effect.suspend(() => {
        if (stopped !== undefined) return Effect.fail(stopped)
        return open === undefined ? asked(request) : probed(request)
      })

    return { ask: through }
  }

const isOutage = (error: Model.ModelError): boolean =>
  error._tag === 'Unavailable' ||
  error._tag === 'TimedOut' ||
  (error._tag === 'RateLimited' && error.after === undefined)

/** How many denials in a row end it: a wrong key is wrong from the first request on, a wrong request may be one of many. */
const denials = (status: number, answered: boolean): number =>
  [401, 402, 403, 404, 429].includes(status) ? (answered ? 5 : 1) : answered ? Number.POSITIVE_INFINITY : 10

/** A detail without the name of the model, where a message says it already. */
const own = (name: string, detail: string): string =>
  detail.startsWith(`${name}: `) ? detail.slice(name.length + 2) : detail

const denial = (detail: string): string => `The run stops: ${detail} Check the key, the model's id and the address.`

const later = (after: number, detail: string): string =>
  `The run stops: the service wants to be asked again in ${after < 7200 ? `${Math.ceil(after / 60)} minutes` : `${Math.ceil(after / 3600)} hours`}. ${detail} Run the same command again then: what was paid for is kept.`

const giving = (name: string, seconds: number, detail: string): string =>
  `The run stops: ${name} did not answer for ${seconds} s. ${detail === '' ? 'It gave no reply at all.' : `The last failure was: ${detail}`}`
