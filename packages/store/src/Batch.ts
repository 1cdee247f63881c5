/**
 * Lines on their way to a file, as bytes at once: a text that is added to is kept in pieces and, where one of its characters
 * is not Latin, twice as wide, until it is joined and encoded as a whole.
 *
 * Law: what is taken is the UTF-8 of the lines in order.
 */

/** Lines that wait. */
export interface Batch {
  readonly add: (line: string) => void
  /** How many bytes wait. */
  readonly size: () => number
  /** The bytes that wait; after that none do. */
  readonly take: () => Uint8Array
}

/** An empty batch. */
export const make = (): Batch => {
  const encoder = new TextEncoder()
  let bytes = new Uint8Array(1 << 16)
  let size = 0
  const reserve = (more: number): void => {
    if (size + more <= bytes.length) return
    const wider = new Uint8Array(Math.max(2 * bytes.length, size + more))
    wider.set(bytes.subarray(0, size))
    bytes = wider
  }
  return {
    add: (line) => {
      // A UTF-16 unit is three bytes at most.
      reserve(3 * line.length)
      size += encoder.encodeInto(line, bytes.subarray(size)).written
    },
    size: () => size,
    take: () => {
      const taken = bytes.subarray(0, size)
      // Who writes what was taken may be slow.
      bytes = new Uint8Array(bytes.length)
      size = 0
      return taken
    }
  }
}
