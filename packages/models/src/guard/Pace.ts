/**
 * So much a minute: when the next may go, by the generic cell rate algorithm. It mutates; one belongs to one limit.
 *
 * Law: in any minute no more goes than the limit and what may go at once, which is a second's worth.
 */

/** A limit as it goes. Times are in milliseconds. */
export interface Pace {
  /** Takes a share of the limit and says how long to wait before using it. */
  readonly take: (amount: number, now: number) => number
  /** Gives back what was taken and not used; takes more where it is negative. */
  readonly give: (amount: number) => void
}

/** At most so much a minute. */
export const perMinute = (limit: number): Pace => {
  const each = 60_000 / limit
  const burst = Math.max(1000, each)
  let next = Number.NEGATIVE_INFINITY
  return {
    take: (amount, now) => {
      const from = Math.max(next, now - burst)
      next = from + amount * each
      return Math.max(0, from - now)
    },
    give: (amount) => {
      next -= amount * each
    }
  }
}
