/**
 * Identifiers that mean nothing to a reader but hold a number for the world that issued them, so that a quote needs
 * no entry in the state: a read stays a read. Each world and kind of thing permutes the numbers in its own way.
 *
 * Laws: `read(salt, write(salt, n)) = n` for whole n in [0, 2²⁵); distinct numbers have distinct codes.
 */

/** A kind of identifier. */
export interface Code {
  readonly write: (salt: number, value: number) => string
  /** The number behind a code, or undefined of anything that was not issued. */
  readonly read: (salt: number, code: string) => number | undefined
}

/** How many numbers there are: five digits of base 32. */
export const size: number = 2 ** 25

// Without the letters that look like digits.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const values = new Map([...alphabet].map((digit, value) => [digit, value]))
const factor = 20_170_913

// Newton's iteration doubles the number of right bits; all products stay below 2⁵⁰.
const inverse = [1, 2, 3, 4, 5].reduce((guess) => wrap(guess * wrap(2 - wrap(factor * guess))), factor)

/** Codes behind a prefix: `BK` gives `BK7M2QA`. */
export const of = (prefix: string): Code => {
  const own = [...prefix].reduce((sum, letter) => wrap(sum * 131 + letter.charCodeAt(0)), 7)
  return {
    write: (salt, value) => {
      let left = wrap(value * factor + wrap(own * 8191 + salt))
      let digits = ''
      for (let count = 0; count < 5; count++) {
        digits = (alphabet[left % 32] ?? '') + digits
        left = Math.floor(left / 32)
      }
      return prefix + digits
    },
    read: (salt, code) => {
      if (!code.startsWith(prefix) || code.length !== prefix.length + 5) return undefined
      let value = 0
      for (const digit of code.slice(prefix.length)) {
        const digitValue = values.get(digit)
        if (digitValue === undefined) return undefined
        value = value * 32 + digitValue
      }
      return wrap(wrap(value - wrap(own * 8191 + salt)) * inverse)
    }
  }
}

function wrap(value: number): number {
  return ((value % size) + size) % size
}
