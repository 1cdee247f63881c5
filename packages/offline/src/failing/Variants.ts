/** Values that a person could as well have said, near one that they say: another day, another hour, more of it. */
import { Calendar, type Json, type SemanticType, type Signature } from '@magnet/core'

const days: ReadonlyArray<number> = [1, 2, 3, 7, 14, 30, 90, 300]
const hours: ReadonlyArray<number> = [7, 10, 12, 15, 18, 19, 20, 21, 22]
const factors: ReadonlyArray<number> = [2, 3, 5, 10, 20, 0.5]

/** Near values of a spoken parameter; none for what has no order. */
export const of = (
  input: Signature.Parameter,
  form: SemanticType.Form | undefined,
  value: Json.Json,
  now: string
): ReadonlyArray<Json.Json> => {
  if (typeof value === 'string' && form === 'date') {
    const today = Calendar.parse(now)
    return today === undefined
      ? []
      : days.map((count) => Calendar.format(Calendar.ofCount(Calendar.count(today) + count)))
  }
  if (typeof value === 'string' && form === 'time')
    return hours.flatMap((hour) => ['00', '30'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`))
  if (typeof value !== 'number' || value <= 0) return []
  const { minimum, maximum } = input.schema
  return factors
    .map((factor) => (Number.isInteger(value) ? Math.round(value * factor) : value * factor))
    .filter(
      (other) =>
        other > 0 &&
        (typeof minimum !== 'number' || other >= minimum) &&
        (typeof maximum !== 'number' || other <= maximum)
    )
}
