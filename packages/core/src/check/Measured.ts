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
export const check: Static = (record) =>
  Labels.measure(record).turns.flatMap((measured, turn) => {
    const stated = record.turns[turn]
    if (stated === undefined) return []
    const kind = (stated.kind === 'missing') === (stated.missing !== undefined) ? [] : [otherKind(turn)]
    if (stated === measured) return kind
    const labels = stated.labels.toSorted()
    const wrong = equals(labels, measured.labels)
      ? []
      : [
          violation(
            'labels',
            `/turns/${turn}/labels`,
            `expected ${measured.labels.join(', ') || 'none'}, found ${labels.join(', ') || 'none'}`
          )
        ]
    return [
      ...kind,
      ...wrong,
      ...measured.calls.flatMap((call, index) =>
        call.distance === stated.calls[index]?.distance
          ? []
          : [
              violation(
                'labels.distance',
                `/turns/${turn}/calls/${index}/distance`,
                `expected ${call.distance ?? 'none'}, found ${stated.calls[index]?.distance ?? 'none'}`
              )
            ]
      )
    ]
  })

const otherKind = (turn: number): Violation =>
  violation('labels.kind', `/turns/${turn}/kind`, 'a turn is of the kind "missing" exactly if it lacks something')
