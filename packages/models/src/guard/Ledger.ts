/**
 * What a session asked, of whom, and what came of it: for live progress and for `telemetry.json`. It counts what happened,
 * so two runs that make the same records have different ones.
 *
 * Law: every call has an end: `calls = replies + faults + open`.
 */
import type { Model } from '@magnet/synth'
import { Effect, Exit, Option } from 'effect'
import * as Prices from './Prices.js'

/** The kinds of failures. */
export type Fault = Model.ModelError['_tag'] | 'Interrupted'

/** The counts of one role at one model. */
export interface Line {
  readonly role: Model.Role
  readonly model: string
  /** Requests that were sent, each try counted. */
  readonly calls: number
  readonly replies: number
  /** Requests that the cache answered, and those that another's reply answered. */
  readonly cached: number
  readonly shared: number
  readonly retries: number
  readonly faults: Readonly<Partial<Record<Fault, number>>>
  /** Tokens of the replies of this session. */
  readonly input: number
  readonly output: number
  /** US dollars of this session; absent where the price is not known. */
  readonly usd?: number
}

type Counting = { -readonly [K in Exclude<keyof Line, 'faults' | 'usd'>]: Line[K] } & {
  readonly faults: Partial<Record<Fault, number>>
}

/** A ledger. It mutates: one belongs to one session. */
export interface Ledger {
  /** The counts as they stand, by role and model. */
  readonly lines: () => ReadonlyArray<Line>
  /** Requests that are on their way. */
  readonly open: () => number
  readonly hit: (request: Model.Request, model: string, origin: 'cached' | 'shared') => void
  readonly retried: (request: Model.Request, model: string) => void
  /** A model whose calls are counted. `onIdle` hears when nothing is on its way any more. */
  readonly counted: (name: string) => (model: Model.Model) => Model.Model
}

/** An empty ledger. */
export const make = (prices: Prices.Table, onIdle: () => void = () => undefined): Ledger => {
  const lines = new Map<string, Counting>()
  let open = 0
  const at = (role: Model.Role, model: string): Counting => {
    const key = `${role} ${model}`
    const line = lines.get(key) ?? {
      role,
      model,
      calls: 0,
      replies: 0,
      cached: 0,
      shared: 0,
      retries: 0,
      faults: {},
      input: 0,
      output: 0
    }
    lines.set(key, line)
    return line
  }
  const ended = (line: Counting, exit: Exit.Exit<Model.Reply, Model.ModelError>): void => {
    const error = Option.getOrUndefined(Exit.findErrorOption(exit))
    const usage = Exit.isSuccess(exit)
      ? exit.value.usage
      : error !== undefined && 'usage' in error
        ? error.usage
        : undefined
    line.input += usage?.input ?? 0
    line.output += usage?.output ?? 0
    if (Exit.isSuccess(exit)) line.replies += 1
    else {
      const fault = error?._tag ?? 'Interrupted'
      line.faults[fault] = (line.faults[fault] ?? 0) + 1
    }
  }
  return {
    lines: () =>
      [...lines.entries()]
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, line]) => {
          const price = Prices.of(prices, line.model)
          return {
            ...line,
            faults: { ...line.faults },
            ...(price === undefined ? {} : { usd: Prices.nano(price, line) / 1e9 })
          }
        }),
    open: () => open,
    hit: (request, model, origin) => {
      at(request.role, model)[origin] += 1
    },
    retried: (request, model) => {
      at(request.role, model).retries += 1
    },
    counted: (name) => (model) => ({
      ask: (request) =>
        Effect.suspend(() => {
          const line = at(request.role, name)
          line.calls += 1
          open += 1
          return Effect.onExit(model.ask(request), (exit) =>
            Effect.sync(() => {
              ended(line, exit)
              open -= 1
              if (open === 0) onIdle()
            })
          )
        })
    })
  }
}

/** The counts of a whole session. */
export interface Total extends Omit<Line, 'role' | 'model' | 'usd' | 'faults'> {
  readonly faults: number
  readonly usd: number | undefined
}

/** The sum of lines. */
export const total = (lines: ReadonlyArray<Line>): Total => {
  const sum = (of: (line: Line) => number): number => lines.reduce((so, line) => so + of(line), 0)
  return {
    calls: sum(({ calls }) => calls),
    replies: sum(({ replies }) => replies),
    cached: sum(({ cached }) => cached),
    shared: sum(({ shared }) => shared),
    retries: sum(({ retries }) => retries),
    faults: sum(({ faults }) => Object.values(faults).reduce((so, count) => so + count, 0)),
    input: sum(({ input }) => input),
    output: sum(({ output }) => output),
    usd: lines.some((line) => line.usd === undefined) ? undefined : sum(({ usd = 0 }) => usd)
  }
}
