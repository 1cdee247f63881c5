/** SHA-256 of texts where Node is at hand: the same function as that of `Sha256`, in native code. */
import { hash } from 'node:crypto'

/** The 64 hexadecimal digits of a text's hash, in UTF-8. */
export const ofText = (text: string): string => hash('sha256', text, 'hex')
