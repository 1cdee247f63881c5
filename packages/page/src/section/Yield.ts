/** Which attempts became records, at which stage the others failed, and why. */
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = async ({ manifest }: Run): Promise<Section.Section> => {
  const head = { id: 'yield', title: 'Yield' }
  if (manifest === undefined)
    return { ...head, body: Section.absent('Not known: a file of records does not say what failed.') }
  const { yield: yielded, slots, shortfalls } = manifest
  const stages = Object.entries(yielded.stages).filter(
    // Every record passes where no benchmark was given.
    ([stage, { entered, passed }]) => stage !== 'contamination' || passed < entered
  )
  const reasons = stages.flatMap(([stage, { rejected }]) =>
    Object.entries(rejected)
      .toSorted(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
      .map(([reason, count]) => ({ stage, reason, count }))
  )
  const failed = reasons.reduce((sum, { count }) => sum + count, 0)
  const funnel = await Figure.of({
    title: 'From attempts to records',
    note: 'Each stage takes what the one before it let pass.',
    wide: true,
    key: [
      ['first', 'passed'],
      ['second', 'rejected']
    ],
    chart: Bars.chart(
      stages.map(([stage, { entered, passed }]) => ({
        label: about[stage] ?? stage,
        value: passed,
        rest: entered - passed,
        of: entered,
        text: entered === passed ? Words.count(passed) : `${Words.count(passed)} of ${Words.count(entered)}`
      }))
    ),
    columns: [
      { title: 'stage' },
      { title: 'entered', numeric: true },
      { title: 'passed', numeric: true },
      { title: 'rejected', numeric: true },
      { title: 'passed, share', numeric: true }
    ],
    rows: stages.map(([stage, { entered, passed }]) => [
      about[stage] ?? stage,
      Words.count(entered),
      Words.count(passed),
      Words.count(entered - passed),
      entered === 0 ? '' : Words.percent(passed / entered)
    ])
  })
  const worlds = Object.entries(yielded.worlds)
  const byWorld = await Figure.of({
    title: 'Yield by world',
    wide: true,
    note: 'Of the attempts whose walk goes through a world.',
    chart: Bars.chart(
      worlds
        .toSorted(([, left], [, right]) => left.share - right.share)
        .map(([name, { walked, accepted, share }]) => ({
          label: name,
          value: share,
          of: 1,
          text: `${Words.count(accepted)} of ${Words.count(walked)}`
        }))
    ),
    columns: [
      { title: 'world' },
      { title: 'walked', numeric: true },
      { title: 'accepted', numeric: true },
      { title: 'yield', numeric: true }
    ],
    rows: worlds.map(([name, { walked, accepted, share }]) => [
      name,
      Words.count(walked),
      Words.count(accepted),
      Words.percent(share)
    ])
  })
  return {
    ...head,
    lead: `${Words.percent(yielded.share)} of the ${Words.plural(yielded.walked, 'attempt')} whose walk was long enough became records. ${
      shortfalls.length === 0
        ? `Every one of the ${Words.plural(slots, 'slot')} is filled.`
        : `${Words.count(shortfalls.length)} of the ${Words.plural(slots, 'slot')} stayed empty.`
    } Failed attempts stand in rejected.jsonl, each with its reason.`,
    body: [
      Figure.row(funnel),
      Section.part(
        'Why attempts failed',
        reasons.length === 0
          ? Section.absent('No attempt failed.')
          : Table.table(
              'Reasons by stage',
              [
                { title: 'reason' },
                { title: 'stage' },
                { title: 'attempts', numeric: true },
                { title: 'share', numeric: true }
              ],
              reasons.map(({ stage, reason, count }) => [
                Words.name(reason),
                Words.name(stage),
                Words.count(count),
                Words.percent(count / failed)
              ])
            )
      ),
      Figure.row(byWorld)
    ]
  }
}

const about: { readonly [stage: string]: string } = {
  walk: 'walk of functions',
  operations: 'operations',
  binding: 'arguments',
  query: 'words of the user',
  teacher: 'assistant',
  check: 'checks',
  duplicate: 'duplicates',
  contamination: 'contamination'
}
