/**
 * Labels are those that the sources of the record measure, and so are distances.
 *
 * Reasons: `labels` (a turn's labels), `labels.distance` (a call's distance), `labels.kind` (a turn of another kind).
 * Which world a call belongs to is what the record says; the replay shows that this is true.
 */
import { equals } from '../json/Json.js'
import * as Labels from '../trajectory/Labels.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const found: Array<Violation> = []
  for (const [turn, { labels, distances }] of Labels.of(record).entries()) {
    const stated = record.turns[turn]
    if (stated === undefined) continue
    if ((stated.kind === 'missing') !== (stated.missing !== undefined)) found.push(otherKind(turn))
    if (!equals(stated.labels, labels) && !equals(stated.labels.toSorted(), labels))
      found.push(
        violation(
          'labels',
          `/turns/${turn}/labels`,
          `expected ${labels.join(', ') || 'none'}, found ${stated.labels.toSorted().join(', ') || 'none'}`
        )
      )
    for (const [index, call] of stated.calls.entries())
      if (call.distance !== distances[index])
        found.push(
          violation(
            'labels.distance',
            `/turns/${turn}/calls/${index}/distance`,
            `expected ${distances[index] ?? 'none'}, found ${call.distance ?? 'none'}`
          )
        )
  }
  return found
}

const otherKind = (turn: number): Violation =>
  violation('labels.kind', `/turns/${turn}/kind`, 'a turn is of the kind "missing" exactly if it lacks something')
