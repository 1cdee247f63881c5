/** A range of whole numbers as people write it: `5-30`. */

const pattern = /^(\d{1,3})-(\d{1,3})$/

/** The ends of a range. */
export const of = (text: string): readonly [number, number] => {
  const [, least, most] = pattern.exec(text) ?? []
  return [Number(least ?? 0), Number(most ?? 0)]
}

/** Whether a value is a range whose ends are in order. */
export const is = (value: unknown): value is string => {
  if (typeof value !== 'string' || !pattern.test(value)) return false
  const [least, most] = of(value)
  return least <= most
}
