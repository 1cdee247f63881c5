/** The lines of a file, one after the other, with their numbers and where they end. */
import { Effect, Stream } from 'effect'
import { Disk } from './Disk.js'
import * as StoreError from './StoreError.js'

/** A line without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** The length of the file up to and with this line. */
  readonly end: number
  /** Whether a line feed ends it; a process that was killed leaves half a line. */
  readonly complete: boolean
}

// A record has some ten kilobytes; a line without an end is no JSON Lines.
const longest = 1 << 26

/** The lines of a file; none where there is no file. */
export const read = (path: string): Stream.Stream<Line, StoreError.StoreError, Disk> =>
  Stream.unwrap(
    Effect.map(Disk, (disk) =>
      Stream.suspend(() => {
        const splitter = make()
        return disk.bytes(path).pipe(
          Stream.mapEffect((bytes) =>
            splitter.pending() + bytes.length > longest && bytes.indexOf(feed) < 0
              ? Effect.fail(StoreError.make('read', path, { _tag: 'TooLarge', limit: longest }))
              : Effect.succeed(splitter.push(bytes))
          ),
          Stream.concat(Stream.suspend(() => Stream.succeed(splitter.rest()))),
          Stream.flattenIterable
        )
      })
    )
  )

const feed = 0x0a

// Cuts pieces of a file into lines; the local buffer is visible to nobody else.
const make = (): {
  readonly push: (bytes: Uint8Array) => ReadonlyArray<Line>
  readonly rest: () => ReadonlyArray<Line>
  readonly pending: () => number
} => {
  const decoder = new TextDecoder()
  let parts: Array<Uint8Array> = []
  let held = 0
  let number = 0
  let end = 0
  const take = (last: Uint8Array, complete: boolean): Line => {
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last])
    parts = []
    held = 0
    number += 1
    end += whole.length + (complete ? 1 : 0)
    return { number, text: decoder.decode(whole), end, complete }
  }
  return {
    push: (bytes) => {
      const lines: Array<Line> = []
      let from = 0
      for (let at = bytes.indexOf(feed); at >= 0; at = bytes.indexOf(feed, from)) {
        lines.push(take(bytes.subarray(from, at), true))
        from = at + 1
      }
      if (from < bytes.length) {
        parts.push(bytes.subarray(from))
        held += bytes.length - from
      }
      return lines
    },
    rest: () => (held === 0 ? [] : [take(new Uint8Array(0), false)]),
    pending: () => held
  }
}
