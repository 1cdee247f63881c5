/** How much of a run says or does again what an earlier record does, and what was turned away for it. */
import * as Figure from '../chart/Figure.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'
import * as Shares from './Shares.js'

/** The section. */
export const section = async ({ repetition, manifest }: Run): Promise<Section.Section> => {
  const head = { id: 'duplicates', title: 'Duplicates' }
  const { records, families, duplicates, exact, shape } = repetition
  if (records === 0) return { ...head, body: Section.absent('The run holds no records yet.') }
  const left = duplicates.queries + duplicates.calls
  const rejected = manifest?.yield.stages.duplicate.rejected ?? {}
  const gone = Object.values(rejected).reduce((sum, count) => sum + count, 0)
  const passed = gone + (manifest?.yield.accepted ?? 0)
  return {
    ...head,
    lead: [
      'A record is a duplicate where what its users say, or what is called with which arguments, is much like in an earlier record of another family.',
      manifest === undefined
        ? 'A file of records does not say what was turned away.'
        : manifest.configuration['duplicates'] === 'keep'
          ? 'This run turns none away.'
          : gone === 0
            ? `None of the ${Words.plural(passed, 'record')} that passed all checks had to be turned away.`
            : `${Words.count(gone)} of the ${Words.plural(passed, 'record')} that passed all checks (${Words.percent(gone / passed)}) were turned away and made again.`
    ].join(' '),
    body: [
      Table.facts([
        [
          'duplicates left',
          left === 0
            ? 'none'
            : `${Words.count(left)} (${Words.percent(left / records)}): ${Words.count(duplicates.queries)} by words, ${Words.count(duplicates.calls)} by calls; ${Words.count(exact)} of them the same`
        ],
        [
          'families',
          `${Words.count(families)} in ${Words.plural(records, 'record')}; members of one are no duplicates of each other`
        ],
        [
          'same functions',
          `${Words.count(shape)} (${Words.percent(shape / records)}) call the same functions in the same order as an earlier record of another family`
        ]
      ]),
      Figure.row(await Shares.figure('Turned away', rejected, { of: 'what is alike', names }))
    ]
  }
}

const names = { queries: 'what users say', calls: 'what is called' }
