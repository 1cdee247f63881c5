/**
 * Numbers in [0, 1) that spread evenly over slots, whatever `--count` is: every prefix of a sequence is near its quota,
 * and so is every prefix of several together, since their steps are independent (a Kronecker sequence).
 */

// The square roots of primes have no rational relation to each other.
const steps: { readonly [dimension in Dimension]: number } = {
  crossing: Math.SQRT2,
  target: Math.sqrt(3),
  change: Math.sqrt(5),
  error: Math.sqrt(7),
  aside: Math.sqrt(11),
  ending: Math.sqrt(13),
  hidden: Math.sqrt(17),
  alias: Math.sqrt(19),
  irrelevance: Math.sqrt(23)
}

/** What is spread: whether slots cross worlds, which function they pass through, whether the user changes their mind,
 * whether a call fails, whether a turn stands beside the path, whether a record ends at its last calls, whether a
 * single message brings about hidden calls, whether names are others than those of the pool, why
 * nothing is called. */
export type Dimension =
  | 'crossing'
  | 'target'
  | 'change'
  | 'error'
  | 'aside'
  | 'ending'
  | 'hidden'
  | 'alias'
  | 'irrelevance'

/** The number of a slot. */
export const of = (dimension: Dimension, slot: number): number => ((slot + 1) * steps[dimension]) % 1
