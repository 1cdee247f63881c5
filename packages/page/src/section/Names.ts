/** How many records have names of their own for functions, parameters and values. */
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = ({ aliased, records }: Run): Section.Section => {
  const head = { id: 'names', title: 'Names of tools' }
  return aliased === 0
    ? {
        ...head,
        body: Section.absent(
          'All records have the names of the pool. To make some with names of their own, so that a model learns to read tool lists:',
          'magnet synth --alias P'
        )
      }
    : {
        ...head,
        lead: `${Words.percent(aliased / records)} of the records (${Words.count(aliased)} of ${Words.count(records)}) have names of their own for functions, parameters and values. Figures count the functions of the pool; conversations show both names.`,
        body: undefined
      }
}
