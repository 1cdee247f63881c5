/**
 * Chance as a function: what a world holds of a thing it need not store (the price of a flight on a day) follows from
 * the world's salt and the numbers of the thing.
 */

/** A number in [0, 1), the same for the same labels. */
export const unit = (salt: number, ...labels: ReadonlyArray<number>): number => {
  let mixed = (salt ^ 0x9e3779b9) | 0
  for (const label of labels) {
    mixed = Math.imul(mixed ^ label, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return (mixed >>> 0) / 2 ** 32
}

/** A whole number from `min` to `max`, both included. */
export const int = (min: number, max: number, salt: number, ...labels: ReadonlyArray<number>): number =>
  min + Math.floor(unit(salt, ...labels) * (max - min + 1))

/** One of the items. */
export const pick = <A>(items: readonly [A, ...ReadonlyArray<A>], salt: number, ...labels: ReadonlyArray<number>): A =>
  items[Math.floor(unit(salt, ...labels) * items.length)] ?? items[0]
