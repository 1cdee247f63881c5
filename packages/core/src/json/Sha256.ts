/** SHA-256 of texts, in hexadecimal. A record needs some fifty, most of them of short texts. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The 64 hexadecimal digits of a text's hash, in UTF-8. */
export const ofText = (text: string): string => bytesToHex(sha256(bytes(text)))

// Nearly all texts are ASCII, of which a character is a byte.
const bytes = (text: string): Uint8Array => {
  const ascii = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) return utf8ToBytes(text)
    ascii[index] = unit
  }
  return ascii
}
