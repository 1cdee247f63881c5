/** What makes conversations hard, measured on their sources; and what was proven of it. */
import * as Figure from '../chart/Figure.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import type * as Section from './Section.js'
import * as Shares from './Shares.js'

/** The section. */
export const section = async ({ statistics: { labels, evidence } }: Run): Promise<Section.Section> => ({
  id: 'labels',
  title: 'Labels',
  lead: 'Labels are measured from the sources of arguments, not taken from the operation that meant to make them.',
  body: [
    Figure.row(
      await Shares.figure('Labels', labels, {
        of: 'label',
        note: 'Multi-turn records that have a label in some turn.'
      }),
      evidence === undefined
        ? undefined
        : await Shares.figure('Proven by execution', evidence.proven, {
            of: 'what is proven',
            note: `Of the turns that were searched for another way; ${Words.count(evidence.tried)} calls were tried for a record on average.`
          }),
      evidence === undefined
        ? undefined
        : await Shares.figure('Not proven', evidence.unproven, { of: 'reason', note: 'Why a proof was not found.' })
    )
  ]
})
