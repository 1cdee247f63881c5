/** All registers by name. */
import { businesslike } from './Businesslike.js'
import { chatty } from './Chatty.js'
import { explicit } from './Explicit.js'
import { hurried } from './Hurried.js'
import { nonNative } from './NonNative.js'
import { plain } from './Plain.js'
import { polite } from './Polite.js'
import type { Register } from './Register.js'
import { terse } from './Terse.js'

/** The name of a register, as records have it. */
export type Name = 'plain' | 'terse' | 'polite' | 'chatty' | 'businesslike' | 'hurried' | 'non_native' | 'explicit'

export const all: { readonly [name in Name]: Register } = {
  plain,
  terse,
  polite,
  chatty,
  businesslike,
  hurried,
  non_native: nonNative,
  explicit
}

/** A register by its name. */
export const of = (name: Name): Register => all[name]
