/**
 * SHA-256 (FIPS 180-4) of texts, in hexadecimal. A record needs some sixty, most of them of short texts: what goes in and
 * what comes out is text, so the words of a block are filled from its characters, without bytes laid out in between.
 */

/** The 64 hexadecimal digits of a text's hash, in UTF-8. Half of a surrogate pair counts as U+FFFD. */
export const ofText = (text: string): string => {
  state.set(start)
  return finish(read(text, 0))
}

/** What was read of a text that goes on. */
export interface Begun {
  /** The state, and the block that is not full. */
  readonly words: Int32Array
  /** Bytes so far. */
  readonly length: number
}

/** Reads a part of a text, after what was read of it before. Parts end between whole characters. */
export const begin = (part: string, before?: Begun): Begun => {
  const length = read(part, resume(before))
  const words = new Int32Array(24)
  words.set(state)
  for (let word = 0; word < 16; word++) words[8 + word] = schedule[word] as number
  return { words, length }
}

/** The digits of a text of which the last part is read now. */
export const end = (part: string, before: Begun): string => finish(read(part, resume(before)))

const resume = (before: Begun | undefined): number => {
  if (before === undefined) {
    state.set(start)
    return 0
  }
  for (let word = 0; word < 8; word++) state[word] = before.words[word] as number
  for (let word = 0; word < 16; word++) schedule[word] = before.words[8 + word] as number
  return before.length
}

/** Reads on after some bytes: the number of bytes since the beginning. What fills no block stands in the schedule. */
const read = (text: string, before: number): number => {
  const bytes = beyond.test(text) ? text.toWellFormed().replaceAll(wide, encoded) : text
  const { length } = bytes
  const filled = before % size
  let at = 0
  if (filled > 0) {
    at = Math.min(length, size - filled)
    for (let index = 0; index < at; index++) place(filled + index, bytes.charCodeAt(index))
    if (filled + at < size) return before + at
    compress()
  }
  for (; at + size <= length; at += size) {
    for (let word = 0; word < 16; word++) schedule[word] = packed(bytes, at + 4 * word)
    compress()
  }
  schedule.fill(0, 0, 16)
  const words = (length - at) >> 2
  for (let word = 0; word < words; word++) schedule[word] = packed(bytes, at + 4 * word)
  for (let index = at + 4 * words; index < length; index++) place(index - at, bytes.charCodeAt(index))
  return before + length
}

/** What is left, one bit, and the number of bits in the last two words: one block, or two. */
const finish = (length: number): string => {
  const rest = length % size
  place(rest, 0x80)
  if (rest >= size - 8) {
    compress()
    schedule.fill(0, 0, 16)
  }
  schedule[14] = Math.floor(length / 2 ** 29)
  schedule[15] = length << 3
  compress()
  let digits = ''
  for (let index = 0; index < 8; index++) {
    const word = state[index] as number
    digits += `${pairs[word >>> 24]}${pairs[(word >>> 16) & 0xff]}${pairs[(word >>> 8) & 0xff]}${pairs[word & 0xff]}`
  }
  return digits
}

// The digits of each byte: those of a word above 2^31 are slow to make.
const pairs: ReadonlyArray<string> = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes of a block. */
const size = 64

// Nearly all texts are ASCII, of which a character is a byte; of others the rest becomes characters that are bytes.
const beyond = /[^\u0000-\u007f]/
const wide = /[^\u0000-\u007f]/gu
const encoded = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f)
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(0))
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(6), tail(0))
  return String.fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0))
}

// The first 32 bits of the fractional parts of the roots of the first primes: square roots begin, cube roots are added.
const primes: ReadonlyArray<number> = Array.from({ length: 312 }, (_, index) => index).filter(
  (number) => number > 1 && !Array.from({ length: number - 2 }, (_, index) => index + 2).some((by) => number % by === 0)
)
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
const start: Int32Array = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const rounds: Int32Array = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

// One text is hashed at a time, so the working memory is kept.
const state = new Int32Array(8)
const schedule = new Int32Array(64)

/** Four bytes as a word. */
const packed = (bytes: string, from: number): number =>
  (bytes.charCodeAt(from) << 24) |
  (bytes.charCodeAt(from + 1) << 16) |
  (bytes.charCodeAt(from + 2) << 8) |
  bytes.charCodeAt(from + 3)

const place = (offset: number, byte: number): void => {
  const word = offset >> 2
  schedule[word] = (schedule[word] as number) | (byte << (24 - 8 * (offset & 3)))
}

/** Takes the block in the first 16 words of the schedule into the state. */
const compress = (): void => {
  for (let index = 16; index < 64; index++) {
    const early = schedule[index - 15] as number
    const late = schedule[index - 2] as number
    const first = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    schedule[index] = ((schedule[index - 16] as number) + first + (schedule[index - 7] as number) + second) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let index = 0; index < 64; index++) {
    const second = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const choice = (e & f) ^ (~e & g)
    const one = (h + second + choice + (rounds[index] as number) + (schedule[index] as number)) | 0
    const first = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (first + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
  state[4] = (state[4] as number) + e
  state[5] = (state[5] as number) + f
  state[6] = (state[6] as number) + g
  state[7] = (state[7] as number) + h
}
