/** What verification found so far: counts of everything, and the first findings in full. */
import * as Text from '../terminal/Text.js'
import type { Finding } from './Finding.js'

/** Findings that are kept; the rest is only counted. */
const most = 1000

/** An account that grows. */
export interface Account {
  /** Counts a record with what is wrong with it. */
  readonly record: (findings: ReadonlyArray<Finding>) => void
  /** Counts a pair with what is wrong with it. */
  readonly pair: (findings: ReadonlyArray<Finding>) => void
  /** Counts something that is wrong with the run as a whole. */
  readonly run: (findings: ReadonlyArray<Finding>) => void
  /** Counts a record whose worlds are not at hand. */
  readonly unexecuted: () => void
  readonly summary: () => Summary
}

/** The account of a whole run. */
export interface Summary {
  readonly records: number
  readonly pairs: number
  /** Records that were checked without executing their calls. */
  readonly unexecuted: number
  /** Records and pairs with at least one finding. */
  readonly faulty: number
  readonly violations: number
  readonly reasons: { readonly [reason: string]: number }
  readonly findings: ReadonlyArray<Finding>
}

export const make = (): Account => {
  const findings: Array<Finding> = []
  const reasons = new Map<string, number>()
  let [records, pairs, unexecuted, faulty, violations] = [0, 0, 0, 0, 0]
  const run = (found: ReadonlyArray<Finding>): void => {
    violations += found.length
    for (const finding of found) {
      reasons.set(finding.reason, (reasons.get(finding.reason) ?? 0) + 1)
      if (findings.length < most) findings.push(finding)
    }
  }
  return {
    run,
    record: (found) => {
      records += 1
      if (found.length > 0) faulty += 1
      run(found)
    },
    pair: (found) => {
      pairs += 1
      if (found.length > 0) faulty += 1
      run(found)
    },
    unexecuted: () => {
      unexecuted += 1
    },
    summary: () => ({ records, pairs, unexecuted, faulty, violations, reasons: Object.fromEntries(reasons), findings })
  }
}

/** What is said where nothing is wrong. */
export const praise = ({ records, pairs, unexecuted }: Summary, seconds: number): string =>
  unexecuted === 0
    ? `${what(records, pairs)} checked and executed again in ${Text.duration(seconds)}: nothing is wrong.`
    : `${what(records, pairs)} checked in ${Text.duration(seconds)}: nothing is wrong. ${
        unexecuted === records ? 'Nothing' : `All but ${Text.count(unexecuted)}`
      } was executed again, because the worlds are not at hand.`

/** The account in one sentence. */
export const verdict = ({ records, pairs, faulty, violations, reasons }: Summary): string => {
  const by = Object.entries(reasons)
    .toSorted(([, left], [, right]) => right - left)
    .map(([reason, count]) => `${Text.safe(reason)} ${Text.count(count)}`)
  return `${Text.plural(violations, 'violation')}; ${Text.count(faulty)} of ${what(records, pairs)} concerned (${by.join(', ')}).`
}

const what = (records: number, pairs: number): string =>
  pairs === 0 ? Text.plural(records, 'record') : `${Text.plural(records, 'record')} and ${Text.plural(pairs, 'pair')}`
