/** What was asked of language models and what it cost, in words. */
import { Ledger } from '@magnet/models'
import * as Text from '../terminal/Text.js'

/** An amount of US dollars: cents, or more digits where it is less than that. */
export const dollars = (usd: number): string => `$${usd.toFixed(usd === 0 || usd >= 1 ? 2 : 4)}`

/** Tokens: `812`, `12.4k`, `3.1M`. */
export const tokens = (count: number): string =>
  count < 1000 ? String(count) : count < 1e6 ? `${(count / 1e3).toFixed(1)}k` : `${(count / 1e6).toFixed(1)}M`

/** For the line of progress: `340 requests, 212.0k tokens, $0.1234`. */
export const brief = (lines: ReadonlyArray<Ledger.Line>): string => {
  if (lines.length === 0) return ''
  const { calls, input, output, usd, faults } = Ledger.total(lines)
  return [
    Text.plural(calls, 'request'),
    `${tokens(input + output)} tokens`,
    ...(usd === undefined ? [] : [dollars(usd)]),
    ...(faults === 0 ? [] : [Text.plural(faults, 'fault')])
  ].join(', ')
}

/** For the summary: what was sent, what was already there, what failed, and the cost. */
export const whole = (lines: ReadonlyArray<Ledger.Line>): string => {
  const { calls, cached, shared, faults, retries, input, output, usd } = Ledger.total(lines)
  const known = cached + shared
  const kinds = new Map<string, number>()
  for (const line of lines)
    for (const [kind, count] of Object.entries(line.faults)) kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  return [
    `${Text.plural(calls, 'request')} to ${[...new Set(lines.map(({ model }) => model))].map(Text.safe).join(', ')}`,
    ...(known === 0 ? [] : [`${Text.count(known)} answered from the cache`]),
    `${tokens(input)} tokens in and ${tokens(output)} out`,
    usd === undefined ? 'of unknown price' : dollars(usd),
    ...(faults === 0
      ? []
      : [
          `${Text.plural(faults, 'fault')} (${[...kinds].map(([kind, count]) => `${kind} ${Text.count(count)}`).join(', ')}), ${Text.count(retries)} tried again`
        ])
  ].join('; ')
}
