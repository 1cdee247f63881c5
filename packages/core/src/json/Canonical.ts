/** Canonical JSON (RFC 8785) and its digest: the same value has the same bytes, whatever the order of its keys. */
import canonicalize from 'canonicalize'
import type { Json } from './Json.js'
import * as Sha256 from '#sha256'

/** `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`

/** The canonical text of a value. */
export const text = (value: Json): string => canonicalize(value) ?? 'null'

/** The digest of a value's canonical text. */
export const digest = (value: Json): Digest => ofText(text(value))

/** The digest of a text as it stands. */
export const ofText = (value: string): Digest => `sha256:${Sha256.ofText(value)}`

/**
 * The digest of a value whose parts are shared between versions, as the state of a world is: the digest of the
 * digests of its members. A member that did not change is not read again, nor is a value that was seen before.
 */
export const merkle = (value: { readonly [key: string]: Json }): Digest => {
  const known = wholes.get(value)
  if (known !== undefined) return known
  let lines = ''
  for (const key of Object.keys(value).toSorted())
    lines += `${lines === '' ? '' : '\n'}${JSON.stringify(key)}:${memo(value[key] ?? null)}`
  const fresh = ofText(lines)
  wholes.set(value, fresh)
  return fresh
}

// Digests of immutable values and members by identity: caches that no caller can observe.
const wholes = new WeakMap<object, Digest>()
const members = new WeakMap<object, Digest>()
const plain = new Map<Json, Digest>()
const memo = (value: Json): Digest => {
  const isPlain = typeof value !== 'object' || value === null
  const known = isPlain ? plain.get(value) : members.get(value)
  if (known !== undefined) return known
  const fresh = digest(value)
  if (plain.size >= 1000) plain.clear()
  if (isPlain) plain.set(value, fresh)
  else members.set(value, fresh)
  return fresh
}
