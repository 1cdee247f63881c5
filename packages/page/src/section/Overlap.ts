/** Duplicates within the run, and what it shares with benchmarks. */
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** What is said of duplicates. */
export const duplicates = (_run: Run): Section.Section => ({
  id: 'duplicates',
  title: 'Duplicates',
  body: Section.absent('Not checked.')
})

/** What is said of contamination. */
export const contamination = (_run: Run): Section.Section => ({
  id: 'contamination',
  title: 'Contamination',
  body: Section.absent('Not checked against any benchmark.')
})
