/** Canonical JSON (RFC 8785) and its digest: the same value has the same bytes, whatever the order of its keys. */
import type { Json } from './Json.js'
import { isList } from './Json.js'
import * as Sha256 from './Sha256.js'

/** `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`

/** The canonical text of a value. */
export const text = (value: Json): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (isList(value)) return `[${listed(value, 0, value.length)}]`
  const { keys, labels } = ordered(Object.keys(value))
  let whole = '{'
  for (let index = 0; index < keys.length; index++) {
    const member = value[keys[index] ?? '']
    if (member === undefined) continue
    if (whole.length > 1) whole += ','
    whole += labels[index] ?? ''
    whole += text(member)
  }
  return `${whole}}`
}

/** The items of a list from one place to another, with commas between them, and before them where they are not the first. */
const listed = (values: ReadonlyArray<Json>, from: number, to: number): string => {
  let items = ''
  for (let index = from; index < to; index++) {
    if (index > 0) items += ','
    items += text(values[index] ?? null)
  }
  return items
}

const quoted = (value: string): string => (special.test(value) ? JSON.stringify(value) : `"${value}"`)
const special = /["\\\u0000-\u001f\ud800-\udfff]/

/** The keys of an object in their order. */
interface Ordered {
  readonly given: ReadonlyArray<string>
  readonly keys: ReadonlyArray<string>
  /** `"key":` for each. */
  readonly labels: ReadonlyArray<string>
}

// The rows of a table have the same keys, so most objects are put in order as the latest was that began as they do.
const orders = new Map<string, Ordered>()
const ordered = (given: ReadonlyArray<string>): Ordered => {
  const first = given[0] ?? ''
  const known = orders.get(first)
  if (known !== undefined && isSame(given, known.given)) return known
  const keys = given.toSorted()
  const fresh = { given, keys, labels: keys.map((key) => `${quoted(key)}:`) }
  if (orders.size >= 1000) orders.clear()
  orders.set(first, fresh)
  return fresh
}

const isSame = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false
  return true
}

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
  const { keys, labels } = ordered(Object.keys(value))
  let lines = ''
  for (let index = 0; index < keys.length; index++) {
    if (index > 0) lines += '\n'
    lines += labels[index] ?? ''
    lines += memo(value[keys[index] ?? ''] ?? null)
  }
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
  const fresh = isList(value) && value.length >= long ? ofRows(value) : digest(value)
  if (plain.size >= 1000) plain.clear()
  if (isPlain) plain.set(value, fresh)
  else members.set(value, fresh)
  return fresh
}

/** A long list that was read before. */
interface Version {
  readonly rows: ReadonlyArray<Json>
  /** What was read up to each multiple of `stride` rows. */
  readonly marks: ReadonlyArray<Sha256.Begun>
}

const long = 16
const stride = 8

// By identity of the first row: a table that changes keeps its rows but for a few, so its text is read on from there.
const versions = new WeakMap<object, Version>()
const ofRows = (rows: ReadonlyArray<Json>): Digest => {
  const [first = null] = rows
  if (typeof first !== 'object' || first === null) return digest(rows)
  let known = versions.get(first)
  if (known === undefined) versions.set(first, (known = version(rows)))
  let shared = 0
  while (shared < rows.length && rows[shared] === known.rows[shared]) shared += 1
  const at = Math.floor(shared / stride)
  return `sha256:${Sha256.end(`${listed(rows, at * stride, rows.length)}]`, known.marks[at] as Sha256.Begun)}`
}

const version = (rows: ReadonlyArray<Json>): Version => {
  let latest = Sha256.begin('[')
  const marks = [latest]
  for (let row = stride; row <= rows.length; row += stride)
    marks.push((latest = Sha256.begin(listed(rows, row - stride, row), latest)))
  return { rows, marks }
}
