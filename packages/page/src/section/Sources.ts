/** Where the arguments of calls come from, and how that is shown. */
import * as Figure from '../chart/Figure.js'
import type { Run } from '../Run.js'
import type * as Section from './Section.js'
import * as Shares from './Shares.js'

/** The section. */
export const section = async ({ statistics: { sources, proofs, ops } }: Run): Promise<Section.Section> => ({
  id: 'sources',
  title: 'Sources of arguments',
  lead: 'Every argument of every call has a source, and each source is proven: the value is found or computed again from the conversation.',
  body: Figure.row(
    await Shares.figure('Sources', sources, { of: 'source', names }),
    await Shares.figure('Proofs', proofs, {
      of: 'proof',
      note: 'Literal: it stands there as it is. Computed: an operation gives it. Judged: a model says so.'
    }),
    await Shares.figure('Operations', ops, { of: 'operation', note: 'What computes the arguments that are derived.' })
  )
})

const names = {
  user: 'said by the user',
  offered: 'offered, and agreed to',
  output: 'output of an earlier call',
  context: 'context of the conversation',
  documented: 'prescribed by the tool',
  default: 'default of the schema',
  created: 'written by the assistant',
  derived: 'computed from others'
}
