/** What verification found so far: counts of everything, and the first findings in full. */
import * as Text from '../terminal/Text.js'
import type { Finding } from './Finding.js'

/** Findings that are kept; the rest is only counted. */
const most = 1000

/** An account that grows. */
export interface Account {
  /** Counts a record with what is wrong with it. */
  readonly record: (findings: ReadonlyArray<Finding>) => void
  /** Counts something that is wrong with the run as a whole. */
  readonly run: (findings: ReadonlyArray<Finding>) => void
  readonly summary: () => Summary
}

/** The account of a whole run. */
export interface Summary {
  readonly records: number
  /** Records with at least one finding. */
  readonly faulty: number
  readonly violations: number
  readonly reasons: { readonly [reason: string]: number }
  readonly findings: ReadonlyArray<Finding>
}

export const make = (): Account => {
  const findings: Array<Finding> = []
  const reasons = new Map<string, number>()
  let [records, faulty, violations] = [0, 0, 0]
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
    summary: () => ({ records, faulty, violations, reasons: Object.fromEntries(reasons), findings })
  }
}

/** The account in one sentence. */
export const verdict = ({ records, faulty, violations, reasons }: Summary): string => {
  const by = Object.entries(reasons)
    .toSorted(([, left], [, right]) => right - left)
    .map(([reason, count]) => `${Text.safe(reason)} ${Text.count(count)}`)
  return `${Text.plural(violations, 'violation')}; ${Text.count(faulty)} of ${Text.plural(records, 'record')} concerned (${by.join(', ')}).`
}
