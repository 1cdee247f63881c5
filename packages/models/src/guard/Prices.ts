/**
 * What tokens cost. Sums are whole billionths of a dollar, so that they do not depend on their order.
 *
 * A price that is not in the table has to be given: a budget that guesses is none.
 */
import type { Model } from '@magnet/synth'
import type { Use } from '@magnet/core'

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number
  readonly output: number
}

/** Prices by the name of the model, as in `openai:gpt-4.1`. */
export type Table = Readonly<Record<string, Price>>

/** When `known` was written. Providers change their prices: check theirs. */
export const dated = '2026-11-05'

/**
 * List prices of common models: standard service, no discount for repeated input. Where a price rises with the length of a
 * request (beyond 200,000 tokens, which no request of a run comes near), it is that of shorter ones; where a price is known
 * to rise at a date, it is the later one.
 */
export const known: Table = {
  'openai:gpt-6-astra': { input: 10, output: 50 },
  'openai:gpt-6.1-sol': { input: 2, output: 10 },
  'openai:gpt-6-sol': { input: 2, output: 10 },
  'openai:gpt-6-luna': { input: 0.1, output: 0.5 },
  'openai:gpt-5.6-sol': { input: 4, output: 20 },
  'openai:gpt-5.6-terra': { input: 2, output: 12 },
  'openai:gpt-5.6-luna': { input: 0.2, output: 1.2 },
  'openai:gpt-5.5': { input: 5, output: 30 },
  'openai:gpt-5.4': { input: 2.5, output: 15 },
  'openai:gpt-5.4-mini': { input: 0.75, output: 4.5 },
  'openai:gpt-5.4-nano': { input: 0.2, output: 1.25 },
  'openai:gpt-5.2': { input: 1.75, output: 14 },
  'openai:gpt-5.1': { input: 1.25, output: 10 },
  'openai:gpt-5': { input: 1.25, output: 10 },
  'openai:gpt-5-mini': { input: 0.25, output: 2 },
  'openai:gpt-5-nano': { input: 0.05, output: 0.4 },
  'openai:gpt-4.1': { input: 2, output: 8 },
  'openai:gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'openai:gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'openai:gpt-4o': { input: 2.5, output: 10 },
  'openai:gpt-4o-mini': { input: 0.15, output: 0.6 },
  'google:gemini-3.8-flash': { input: 1.5, output: 7.5 },
  'google:gemini-3.5-flash': { input: 1.5, output: 9 },
  'google:gemini-3.5-flash-lite': { input: 0.3, output: 2.5 },
  'google:gemini-3.1-pro-preview': { input: 2, output: 12 },
  'google:gemini-3-flash-preview': { input: 0.5, output: 3 },
  'google:gemini-2.5-pro': { input: 1.25, output: 10 },
  'google:gemini-2.5-flash': { input: 0.3, output: 2.5 },
  'google:gemini-2.5-flash-lite': { input: 0.1, output: 0.4 }
}

/** What tokens cost, in billionths of a dollar. */
export const nano = ({ input, output }: Price, usage: Model.Usage): number =>
  Math.round(usage.input * input * 1000) + Math.round(usage.output * output * 1000)

/** The price of a model; undefined where it is not known. */
export const of = (table: Table, model: string): Price | undefined =>
  Object.hasOwn(table, model) ? table[model] : undefined

/** What a use cost in US dollars; undefined where the price is not known. */
export const usd =
  (table: Table) =>
  (use: Use.Use): number | undefined => {
    const price = of(table, use.model)
    return price === undefined ? undefined : nano(price, use) / 1e9
  }
