/** Preference pairs: what is wrong with their rejected sides, and whether words alone give it away. */
import { Pair } from '@magnet/core'
import * as Figure from '../chart/Figure.js'
import * as Points from '../chart/Points.js'
import type * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'
import * as Shares from './Shares.js'

/** The AUC above which the words of a side give it away. */
const limit = 0.65

/** The section. */
export const section = async (run: Run): Promise<Section.Section> => {
  const { pairs, sizes = {} } = run
  const head = { id: 'pairs', title: 'Preference pairs' }
  if (pairs === undefined)
    return {
      ...head,
      body: Section.absent('This run has no preference pairs. To make some:', 'magnet synth --pairs N')
    }
  const { errors, types, directions, scopes, kinds, wrong, refused, sources, sampled } = pairs
  return {
    ...head,
    lead: `${Words.plural(pairs.made, 'mistake')}${pairs.made === pairs.asked ? '' : ` of ${Words.count(pairs.asked)} asked for`}, each shown to be wrong by execution or by facts. ${Words.percent(pairs.right)} of all candidates turned out right and were refused.`,
    body: [
      Figure.row(
        await Shares.figure('Types of error', errors, { of: 'error' }),
        await Shares.figure('Directions', directions, {
          of: 'direction',
          note: 'What the chosen and the rejected side do: “call for text” rejects a call where words were right.'
        }),
        await Shares.figure('Concrete mistakes', types, { of: 'mistake' }),
        await Shares.figure('What shows that they are wrong', wrong, { of: 'level and evidence' }),
        await Shares.figure('Scopes', scopes, { of: 'scope', note: 'Lines of preference.jsonl.' }),
        await Shares.figure('Kinds of records', kinds, { of: 'kind' }),
        await Shares.figure('Who made them', sources, {
          of: 'source',
          names: { corruption: 'rules', student: 'a student model' },
          note:
            sampled === undefined
              ? 'Rules, or a model that was sampled.'
              : `Of ${Words.plural(sampled.turns, 'turn')} that the student played, ${Words.percent(sampled.turns === 0 ? 0 : sampled.same / sampled.turns)} are as in the record, ${Words.count(sampled.extra)} of them with reads beside that change nothing.`
        }),
        await Shares.figure('Candidates refused', refused, {
          of: 'reason',
          note: 'Mistakes that made no pair, and why.'
        })
      ),
      Figure.row(await style(run)),
      Object.keys(sizes).length === 0
        ? undefined
        : Section.part(
            'Records that mistakes come from',
            Table.table(
              'Means by kind',
              [{ title: 'kind' }, { title: 'turns', numeric: true }, { title: 'calls', numeric: true }],
              Object.entries(sizes).map(([kind, { turns, calls }]) => [
                Words.name(kind),
                turns.toFixed(2),
                calls.toFixed(2)
              ])
            )
          )
    ]
  }
}

// Where one side calls and the other speaks, anybody sees the difference: that is what is to be learnt.
const style = ({ style: scopes }: Run): Promise<Html.Html | undefined> => {
  const measured =
    scopes === undefined
      ? []
      : Pair.scopes.flatMap((scope) =>
          (['call_for_call', 'text_for_text'] as const).flatMap((direction) => {
            const own = scopes[scope][direction]
            return own === undefined ? [] : [{ name: `${scope}, ${Words.name(direction)}`, ...own }]
          })
        )
  const points = measured.flatMap(({ name, auc, pairs }) =>
    auc === undefined ? [] : [{ label: name, value: auc, text: `${auc.toFixed(3)} · ${Words.plural(pairs, 'pair')}` }]
  )
  return Figure.of({
    title: 'Told apart by words alone',
    note: `AUC of a classifier that sees the words and the length of a side, tried on families that it did not learn from. 0.5 says that there is no style to learn; at most ${limit} is wanted.`,
    chart: Points.chart(points, 0.5, limit),
    columns: [{ title: 'pairs' }, { title: 'count', numeric: true }, { title: 'AUC', numeric: true }],
    rows: measured.map(({ name, auc, pairs }) => [
      name,
      Words.count(pairs),
      auc === undefined ? 'too few' : auc.toFixed(3)
    ])
  })
}
