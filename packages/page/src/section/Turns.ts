/** How long conversations are, and what their turns and calls are like. */
import type { Report } from '@magnet/core'
import * as Bars from '../chart/Bars.js'
import * as Columns from '../chart/Columns.js'
import * as Figure from '../chart/Figure.js'
import type * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import type * as Section from './Section.js'
import * as Shares from './Shares.js'

/** The means of the paper's multi-turn and single-turn records. */
const paper = { turns: 4.71, calls: 15.13, requests: 1.8 } as const

/** The section. */
export const section = async (run: Run): Promise<Section.Section> => {
  const { manifest, statistics } = run
  const { single_turn: single, turn_kinds, registers, intents, origins, distances, failures, missing } = statistics
  const isPaper = manifest?.configuration['profile'] === 'paper'
  const spread = (title: string, noun: 'turns' | 'calls'): Promise<Html.Html | undefined> => {
    const { mean, histogram } = statistics[noun]
    const sizes = Object.entries(histogram)
    return Figure.of({
      title,
      note: 'Of multi-turn records.',
      chart: Columns.chart({ mean, histogram, ...(isPaper ? { aim: { mean: paper[noun], of: 'paper' } } : {}) }),
      columns: [{ title: noun }, { title: 'records', numeric: true }],
      rows: sizes.map(([size, count]) => [size, Words.count(count)])
    })
  }
  return {
    id: 'turns',
    title: 'Turns and calls',
    lead: lead(run),
    body: [
      Figure.row(
        await spread('Turns a record', 'turns'),
        await spread('Calls a record', 'calls'),
        single === undefined ? undefined : await requests(single)
      ),
      Figure.row(
        await Shares.figure('Kinds of turns', turn_kinds, { of: 'kind' }),
        await Shares.figure('How users speak', registers, { of: 'register', note: 'The register of each turn.' }),
        await Shares.figure('What users ask for', intents, {
          of: 'intent',
          note: 'Calls that are asked for, and calls that only the goal needs.'
        }),
        await Shares.figure('Where calls come from', origins, {
          of: 'origin',
          note: 'From the walk, or from an operation on its turns.'
        }),
        await Shares.figure('Distance of long dependencies', distances, {
          of: 'turns',
          sizes: true,
          note: 'Turns between a call and what its arguments draw on.'
        }),
        await Shares.figure('Why nothing is called', statistics.irrelevance ?? {}, {
          of: 'reason',
          note: 'Of irrelevance records.'
        }),
        await Shares.figure(
          'What is missing',
          Object.fromEntries(
            Object.entries({ ...missing.kinds }).map(([kind, count]) => [
              kind === 'function' ? 'a function is not listed' : 'a value is not given',
              count
            ])
          ),
          { of: 'missing' }
        ),
        await Shares.figure('Calls that fail', failures, {
          of: 'cause and recovery',
          note: 'Whose fault it is, and what the assistant does about it.'
        })
      )
    ]
  }
}

const lead = ({ manifest, statistics: { turns, calls, single_turn: single, kinds } }: Run): string =>
  [
    ...((kinds['multi_turn'] ?? 0) === 0
      ? []
      : [
          `A multi-turn record has ${turns.mean} turns and ${calls.mean} calls on average${
            manifest?.configuration['profile'] === 'paper'
              ? `; those of the paper have ${paper.turns} and ${paper.calls}, which its profile aims at.`
              : '.'
          }`
        ]),
    ...(single === undefined
      ? []
      : [
          `A single-turn record has ${single.calls} calls on average (the paper: ${paper.requests.toFixed(2)}), and ${Words.percent(single.ending)} of them end at the call.`
        ])
  ].join(' ')

/** The calls of single-turn records, by kind. */
const requests = ({ kinds }: NonNullable<Report.Statistics['single_turn']>): Promise<Html.Html | undefined> =>
  Figure.of({
    title: 'Calls of single-turn records',
    note: 'On average, by kind.',
    chart: Bars.chart(
      Object.entries(kinds).map(([kind, { calls, records }]) => ({
        label: Words.name(kind),
        value: calls,
        text: `${calls} · ${Words.plural(records, 'record')}`
      }))
    ),
    columns: [{ title: 'kind' }, { title: 'records', numeric: true }, { title: 'calls', numeric: true }],
    rows: Object.entries(kinds).map(([kind, { calls, records }]) => [
      Words.name(kind),
      Words.count(records),
      String(calls)
    ])
  })
