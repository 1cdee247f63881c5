/**
 * What a run would ask of language models, and what that would cost, before anything is sent: a few slots are made with a
 * stand-in for the models that answers by rules, and what it was asked is scaled to the whole run.
 *
 * `expected` counts a token for four bytes, as often as it was asked. `most` is the bound: every question is put again as
 * often as it may be, a token is one byte of the request, and every reply is as long as it is allowed to be.
 */
import { responder } from '@magnet/mock-model'
import { Key, Prices, Roles } from '@magnet/models'
import { Repair } from '@magnet/prompts'
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as Text from '../terminal/Text.js'
import * as Bill from './Bill.js'

/** How many slots are tried at most. */
export const sample = 20

/** Requests with their tokens. */
export interface Amount {
  readonly requests: number
  readonly input: number
  readonly output: number
  /** US dollars; absent where the price is not known. */
  readonly usd?: number
}

/** What one role would ask of one model. */
export interface Line {
  readonly stage: string
  readonly role: Model.Role
  readonly model: string
  readonly expected: Amount
  readonly most: Amount
}

/** The estimate of a run. */
export interface Estimate {
  readonly slots: number
  /** Pairs of a student that is sampled. */
  readonly pairs?: number
  /** How many of them were tried. */
  readonly sample: number
  readonly lines: ReadonlyArray<Line>
}

/** What a stand-in was asked, by role and model. */
export interface Taken {
  readonly role: Model.Role
  readonly model: string
  readonly requests: number
  readonly input: number
  readonly output: number
  /** Bounds of both. */
  readonly mostInput: number
  readonly mostOutput: number
}

/** A model that answers by rules and counts. */
export interface StandIn {
  readonly model: Model.Model
  readonly taken: () => ReadonlyArray<Taken>
}

/** Stands in for the models of all roles. */
export const standIn = (roles: Roles.Roles): StandIn => {
  const counts = new Map<string, Taken>()
  const counted = (name: string): Model.Model => ({
    ask: (request) =>
      Effect.sync(() => {
        const { text, value, calls, finish } = responder(request)
        const bytes = Key.tokens(request)
        const usage = { input: tokens(bytes), output: tokens(JSON.stringify([text, value, calls]).length) }
        const key = `${request.role} ${name}`
        const so = counts.get(key)
        counts.set(key, {
          role: request.role,
          model: name,
          requests: (so?.requests ?? 0) + 1,
          input: (so?.input ?? 0) + usage.input,
          output: (so?.output ?? 0) + usage.output,
          mostInput: (so?.mostInput ?? 0) + bytes,
          mostOutput: (so?.mostOutput ?? 0) + request.maxTokens
        })
        return {
          text: value === undefined ? text : JSON.stringify(value),
          ...(value === undefined ? {} : { value }),
          calls: calls.flatMap(({ id, name: called, arguments: given }) =>
            isObject(given) ? [{ id, name: called, arguments: given }] : []
          ),
          finish,
          usage,
          model: name
        }
      })
  })
  return {
    model: Roles.make(roles, counted),
    taken: () => [...counts.values()]
  }
}

const isObject = (value: Model.ToolCall['arguments'][string] | undefined): value is Model.ToolCall['arguments'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const tokens = (bytes: number): number => Math.ceil(bytes / 4)

const stages: { readonly [role in Model.Role]: string } = {
  label: 'pool',
  rewrite: 'pool',
  describe: 'pool',
  judge: 'graph',
  back: 'query',
  forth: 'binding',
  teacher: 'answer',
  student: 'mistakes',
  mistakes: 'mistakes',
  tools: 'execution',
  paraphrase: 'words',
  reader: 'check'
}

/** A stage that was tried: what was asked before it, and after so many of its slots. */
export interface Tried {
  readonly before: ReadonlyArray<Taken>
  readonly after: ReadonlyArray<Taken>
  readonly sample: number
  readonly slots: number
  readonly prices: Prices.Table
  /** How many times more may be asked than was tried. */
  readonly more?: number
}

/** The estimate of records, and of pairs from them where a student is sampled. */
export const of = (records: Tried, pairs?: Tried): Estimate => ({
  slots: records.slots,
  ...(pairs === undefined ? {} : { pairs: pairs.slots }),
  sample: records.sample,
  lines: [...stage(records), ...(pairs === undefined ? [] : stage(pairs))]
})

/** What a stage asks, of whom it asks something. */
const stage = (tried: Tried): ReadonlyArray<Line> => {
  const scale = tried.slots / Math.max(1, tried.sample)
  const most = again * (tried.more ?? 1)
  return tried.after
    .filter((after) => {
      const before = tried.before.find(({ role, model }) => role === after.role && model === after.model)
      return (before?.requests ?? 0) < after.requests || tried.more === undefined
    })
    .map((after): Line => {
      const before = tried.before.find(({ role, model }) => role === after.role && model === after.model)
      // What is asked before the slots does not grow with them.
      const whole = (of: (taken: Taken) => number): number => {
        const fixed = before === undefined ? 0 : of(before)
        return Math.round(fixed + (of(after) - fixed) * scale)
      }
      const price = Prices.of(tried.prices, after.model)
      const amount = (requests: number, input: number, output: number): Amount => ({
        requests,
        input,
        output,
        ...(price === undefined ? {} : { usd: Prices.nano(price, { input, output }) / 1e9 })
      })
      const requests = whole((taken) => taken.requests)
      return {
        stage: stages[after.role],
        role: after.role,
        model: after.model,
        expected: amount(
          requests,
          whole((taken) => taken.input),
          whole((taken) => taken.output)
        ),
        most: amount(
          Math.ceil(requests * most),
          // A question that is put again comes with the reply and what is wrong with it.
          Math.ceil(whole((taken) => taken.mostInput + taken.mostOutput) * most),
          Math.ceil(whole((taken) => taken.mostOutput) * most)
        )
      }
    })
}

/** How often a question is put at most: once, again for every repair, and once more with what does not hold. */
const again = 1 + Repair.limit + 1

const sum = (lines: ReadonlyArray<Line>, of: (line: Line) => Amount): Amount => {
  const amounts = lines.map(of)
  const usd = amounts.reduce<number | undefined>(
    (so, one) => (so === undefined || one.usd === undefined ? undefined : so + one.usd),
    0
  )
  return {
    requests: amounts.reduce((so, one) => so + one.requests, 0),
    input: amounts.reduce((so, one) => so + one.input, 0),
    output: amounts.reduce((so, one) => so + one.output, 0),
    ...(usd === undefined ? {} : { usd })
  }
}

const cells = ({ requests, input, output, usd }: Amount): ReadonlyArray<string> => [
  Text.count(requests),
  Bill.tokens(input),
  Bill.tokens(output),
  usd === undefined ? 'unknown' : Bill.dollars(usd)
]

/** The estimate as a person reads it. */
export const render = ({ slots, pairs, sample: tried, lines }: Estimate): string =>
  lines.length === 0
    ? 'This run asks no model anything: no role that it needs has one.'
    : [
        `What a run of ${Text.plural(slots, 'slot')}${pairs === undefined ? '' : ` and ${Text.plural(pairs, 'pair')}`} would ask, from ${Text.count(tried)} that were tried by rules. Nothing was sent.`,
        '',
        Text.table([
          ['stage', 'role', 'model', 'requests', 'tokens in', 'out', 'cost', 'at most', 'in', 'out', 'cost'],
          ...lines.map(({ stage, role, model, expected, most }) => [
            stage,
            role,
            Text.safe(model),
            ...cells(expected),
            ...cells(most)
          ]),
          ['total', '', '', ...cells(sum(lines, (line) => line.expected)), ...cells(sum(lines, (line) => line.most))]
        ]),
        '',
        Text.wrap(
          `"At most" has every question put ${again} times, every byte of a request count as a token, and every reply as long as it may be${
            pairs === undefined ? '' : ', and the student play every turn of a record as often as --samples allows'
          }. Prices are those of the configuration, else a table of ${Prices.dated}; a price that is not known is given as prices in a configuration file. --budget USD is a hard cap.`,
          100
        )
      ].join('\n')

/** The estimate for programs. */
export const json = (estimate: Estimate): string =>
  JSON.stringify(
    {
      ...estimate,
      expected: sum(estimate.lines, (line) => line.expected),
      most: sum(estimate.lines, (line) => line.most),
      prices: Prices.dated
    },
    undefined,
    2
  )
