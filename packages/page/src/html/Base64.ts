/** Digests as content security policies write them. */
import { Sha256 } from '@magnet/core'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The SHA-256 of a text in base 64. */
export const sha256 = (text: string): string => {
  const bits = [...Sha256.ofText(text)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const digits = (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[Number.parseInt(six.padEnd(6, '0'), 2)] ?? '')
  return digits.join('').padEnd(Math.ceil(bits.length / 24) * 4, '=')
}
