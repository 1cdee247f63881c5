/** One line on the terminal that says how far the work is; silence where nobody looks. */
import { performance } from 'node:perf_hooks'
import { Effect, type Scope } from 'effect'
import * as Output from '../terminal/Output.js'
import * as Text from '../terminal/Text.js'

/** The line. */
export interface Progress {
  /** Says what is being done, before slots are made. */
  readonly stage: (name: string) => void
  /** Counts a slot that is done, with its failed attempts. */
  readonly slot: (rejected: number) => void
}

const silent: Progress = { stage: () => undefined, slot: () => undefined }

const between = 100

/** A line for slots up to `total`, of which `done` exist already; it is wiped away when the scope ends. */
export const open = (total: number, done: () => number, quiet: boolean): Effect.Effect<Progress, never, Scope.Scope> =>
  quiet || !Output.isTerminal('stderr')
    ? Effect.succeed(silent)
    : Effect.acquireRelease(
        Effect.sync(() => line(total, done)),
        () => Effect.sync(() => Output.notice(wipe))
      )

const wipe = '\r\u001B[2K'

const line = (total: number, done: () => number): Progress => {
  let made = 0
  let rejected = 0
  let began = 0
  let drawn = -between
  const draw = (text: string): void => Output.notice(`${wipe}${text.slice(0, Output.columns() - 1)}`)
  return {
    stage: (name) => draw(`${name} …`),
    slot: (failed) => {
      const now = performance.now()
      if (made === 0) began = now
      made += 1
      rejected += failed
      if (now - drawn < between) return
      drawn = now
      draw(counts(total, done() + made, made, rejected, (now - began) / 1000))
    }
  }
}

const counts = (total: number, done: number, made: number, rejected: number, seconds: number): string => {
  const rate = seconds > 0.5 ? (made - 1) / seconds : 0
  const width = 24
  const full = Math.round((done / total) * width)
  return [
    `making records [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${Text.count(done)} of ${Text.count(total)}`,
    `${Text.count(rejected)} rejected`,
    ...(rate === 0
      ? []
      : [
          `${rate < 10 ? rate.toFixed(1) : Text.count(Math.round(rate))} a second`,
          `${Text.duration((total - done) / rate)} left`
        ])
  ].join(', ')
}
