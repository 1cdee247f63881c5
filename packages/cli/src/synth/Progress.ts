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
  /** Says something that the reader should know even if they look later. */
  readonly notice: (text: string) => void
  /** Has the line say how much was asked and spent, too. */
  readonly account: (totals: () => string) => void
}

const between = 100

/** A line for slots up to `total`, of which `done` exist already; it is wiped away when the scope ends. */
export const open = (total: number, done: () => number, quiet: boolean): Effect.Effect<Progress, never, Scope.Scope> =>
  quiet || !Output.isTerminal('stderr')
    ? Effect.succeed(silent(quiet))
    : Effect.acquireRelease(
        Effect.sync(() => line(total, done)),
        ({ close }) => Effect.sync(close)
      )

const silent = (quiet: boolean): Progress => ({
  stage: () => undefined,
  slot: () => undefined,
  notice: (text) => {
    if (!quiet) Output.notice(`${text}\n`)
  },
  account: () => undefined
})

const wipe = '\r\u001B[2K'

const line = (total: number, done: () => number): Progress & { readonly close: () => void } => {
  let made = 0
  let rejected = 0
  let began = 0
  let drawn = -between
  let account: () => string = () => ''
  let stage: string | undefined
  let timer: NodeJS.Timeout | undefined
  const draw = (text: string): void => {
    drawn = performance.now()
    const totals = account()
    Output.notice(`${wipe}${`${text}${totals === '' ? '' : `, ${totals}`}`.slice(0, Output.columns() - 1)}`)
  }
  const show = (): void =>
    draw(stage ?? counts(total, done() + made, made, rejected, (performance.now() - began) / 1000))
  return {
    stage: (name) => {
      stage = `${name} …`
      show()
    },
    slot: (failed) => {
      const now = performance.now()
      if (made === 0) began = now
      stage = undefined
      made += 1
      rejected += failed
      if (now - drawn >= between) show()
    },
    notice: (text) => {
      Output.notice(`${wipe}${text}\n`)
      show()
    },
    account: (totals) => {
      // A model is waited for: what is asked goes on between slots.
      account = totals
      timer ??= setInterval(show, 1000)
    },
    close: () => {
      clearInterval(timer)
      Output.notice(wipe)
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
