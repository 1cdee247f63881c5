/** One way of saying a value: the words that stand for it, with what surrounds them. */
import type { Json, Stream } from '@magnet/core'

/** A wording. The words alone are the span; `before` and `after` stand around it. */
export interface Wording {
  readonly words: string
  readonly before?: string
  readonly after?: string
  /** The op that recomputes the value from the words; none where they equal it. */
  readonly op?: string
  readonly with?: Json.JsonObject
  /** Whether the op also needs to know the present day. */
  readonly now?: boolean
  readonly weight: number
}

/** The words are the value itself. */
export const literal = (words: string): Wording => ({ words, weight: 1 })

/** One of several wordings, by weight. */
export const draw = (wordings: ReadonlyArray<Wording>, stream: Stream.Stream): Wording | undefined =>
  stream.weighted(wordings, (wording) => wording.weight)
