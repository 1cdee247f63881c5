/** What the run shares with benchmarks. */
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = (_run: Run): Section.Section => ({
  id: 'contamination',
  title: 'Contamination',
  body: Section.absent('Not checked against any benchmark.')
})
