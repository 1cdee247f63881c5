/**
 * Functions of several documents as one pool: what is given twice is merged, names become valid and unique, and values get
 * their meanings over all of them together.
 *
 * Laws: every function that is read is kept, merged or skipped with a reason; names are valid and unique.
 */
import { Json, type JsonSchema, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from './entry/Draft.js'
import { skip } from './entry/Draft.js'
import * as Format from './entry/Format.js'
import * as Labels from './label/Labels.js'
import type { Kind } from './meaning/Kind.js'
import * as Purpose from './meaning/Purpose.js'
import * as Naming from './Naming.js'
import * as PoolError from './PoolError.js'
import * as Heard from './recorded/Heard.js'
import * as Sign from './Sign.js'

/** A function that got another name. */
export interface Renamed {
  readonly from: string
  readonly to: string
  readonly why: string
}

/** A function that is the same as one that was read before. */
export interface Merged {
  readonly place: string
  readonly name: string
  readonly with: string
}

/** A function of whose source something is not in the pool. */
export interface Shortened {
  readonly place: string
  readonly name: string
  readonly lost: string
}

/** What became of the functions of one document. */
export interface Account {
  readonly name: string
  readonly formats: ReadonlyArray<Format.Format>
  /** How many functions the document has. */
  readonly read: number
  readonly kept: number
  readonly skipped: ReadonlyArray<Skipped>
  readonly renamed: ReadonlyArray<Renamed>
  readonly merged: ReadonlyArray<Merged>
  readonly shortened: ReadonlyArray<Shortened>
}

/** The functions of a document, before they become one pool with those of others. */
export interface Part {
  readonly file: string
  readonly found: ReadonlyArray<E.Either<Skipped, Draft>>
}

/** A pool, and what became of each document. */
export interface Gathered {
  readonly signatures: ReadonlyArray<Signature.Signature>
  readonly accounts: ReadonlyArray<Account>
}

/** Settings of gathering. */
export interface Options {
  /** Meanings of one's own, tried before the built-in ones. */
  readonly kinds?: ReadonlyArray<Kind>
  /** Recorded calls, from which responses are inferred that no document declares. */
  readonly heard?: Heard.Heard
  /** Responses that a model expects, by the names of functions in the pool; what a document says comes first. */
  readonly predicted?: ReadonlyMap<string, JsonSchema.JsonSchema>
  /** What happens to a second, different function of one name in plain tool lists: it is an error, or gets another name. */
  readonly sameName: 'refuse' | 'rename'
  /** What happens to a function of which nobody could ask. */
  readonly unsayable?: 'skip' | 'keep'
}

/** A draft, and of which part. */
interface Placed {
  readonly draft: Draft
  readonly part: number
}

/** What becomes of a part, while it does. */
interface Ledger {
  readonly skipped: Array<Skipped>
  readonly renamed: Array<Renamed>
  readonly merged: Array<Merged>
  readonly shortened: Array<Shortened>
  kept: number
}

/** The pool of some parts. */
export const gather = (parts: ReadonlyArray<Part>, options: Options): E.Either<PoolError.PoolError, Gathered> => {
  const ledgers = parts.map(({ found }): Ledger => ({
    skipped: found.flatMap((one) => (E.isLeft(one) ? [one.left] : [])),
    renamed: [],
    merged: [],
    shortened: [],
    kept: 0
  }))
  const distinct = unlike(heeding(parts, options.heard ?? Heard.nothing), ledgers, options.sameName)
  if (E.isLeft(distinct)) return distinct
  const signatures = signed(distinct.right, ledgers, options)
  return E.right({
    signatures: Labels.fill(Sign.consistent(signatures)),
    accounts: parts.map(({ file, found }, index) => {
      const { skipped = [], renamed = [], merged = [], shortened = [], kept = 0 } = ledgers[index] ?? {}
      const formats = new Set(found.flatMap((one) => (E.isRight(one) ? [one.right.format] : [])))
      return { name: file, formats: [...formats], read: found.length, kept, skipped, renamed, merged, shortened }
    })
  })
}

// What is declared stays; what was only inferred gives way to what was seen.
const heeding = (parts: ReadonlyArray<Part>, heard: Heard.Heard): ReadonlyArray<Part> => {
  if (heard.size === 0) return parts
  const heeded = (draft: Draft): Draft => {
    const { response, responseOrigin, name, original: originalName, toolClass } = draft
    if (response !== undefined && responseOrigin !== 'inferred' && responseOrigin !== 'model') return draft
    const known = Heard.response(heard, { name, originalName, toolClass })
    return known === undefined
      ? draft
      : {
          ...draft,
          response: known.schema,
          whole: known.schema,
          responseOrigin: 'recorded',
          responseCalls: known.calls
        }
  }
  return parts.map((part) => ({ ...part, found: part.found.map((one) => E.map(heeded)(one)) }))
}

// What is known stays; what was only inferred gives way to what somebody with more knowledge expects.
const expecting = (draft: Draft, predicted: JsonSchema.JsonSchema | undefined): Draft => {
  const { response, responseOrigin } = draft
  const isKnown = response !== undefined && responseOrigin !== 'inferred' && responseOrigin !== 'model'
  return predicted === undefined || isKnown
    ? draft
    : { ...draft, response: predicted, whole: predicted, responseOrigin: 'model' }
}

const signed = (
  distinct: ReadonlyArray<Placed>,
  ledgers: ReadonlyArray<Ledger>,
  { kinds = [], unsayable = 'skip', predicted }: Options
): ReadonlyArray<Signature.Signature> => {
  const sign = Sign.over(
    distinct.map(({ draft }) => draft),
    kinds
  )
  const signatures: Array<Signature.Signature> = []
  const taken = new Set<string>()
  // Names that are right as they are come first, so that they are never what is renamed.
  for (const { draft, part } of distinct.toSorted(
    (left, right) => Number(right.draft.format !== 'toolbench') - Number(left.draft.format !== 'toolbench')
  )) {
    const ledger = ledgers[part]
    if (ledger === undefined) continue
    const named = Naming.unique(draft.name, taken, draft.format === 'toolbench' ? '' : draft.toolClass)
    const signature = sign(expecting(draft, predicted?.get(named.name)), named.name)
    const reason = draft.format === 'toolbench' && unsayable === 'skip' ? Purpose.fault(signature) : undefined
    if (reason !== undefined) {
      ledger.skipped.push(
        skip(draft.place, draft.original, reason, 'a name or description that says in English what it does')
      )
      continue
    }
    taken.add(named.name)
    signatures.push(signature)
    ledger.kept += 1
    const before = draft.format === 'pool' ? draft.name : draft.original
    if (before !== named.name)
      ledger.renamed.push({
        from: before,
        to: named.name,
        why:
          named.why ??
          (draft.format === 'toolbench'
            ? 'a name of tool and function that a model can call'
            : 'a name that a model can call')
      })
    for (const lost of draft.lost) ledger.shortened.push({ place: draft.place, name: named.name, lost })
  }
  return signatures
}

// Functions of one tool are told apart by name. ToolBench's names are made here, and are made unique later.
const unlike = (
  parts: ReadonlyArray<Part>,
  ledgers: ReadonlyArray<Ledger>,
  sameName: Options['sameName']
): E.Either<PoolError.PoolError, ReadonlyArray<Placed>> => {
  const byName = new Map<string, Array<Draft & { readonly file: string }>>()
  const kept: Array<Placed> = []
  for (const [part, { file, found }] of parts.entries())
    for (const one of found) {
      if (E.isLeft(one)) continue
      const draft = one.right
      const plain = Format.isPlain(draft.format) || draft.format === 'pool'
      const key =
        draft.format === 'toolbench'
          ? `api ${draft.name}`
          : plain
            ? `tool ${draft.name}`
            : `of ${draft.toolClass}: ${draft.name}`
      const before = byName.get(key) ?? []
      const twin = before.find((other) => same(other, draft))
      if (twin !== undefined) {
        ledgers[part]?.merged.push({
          place: draft.place,
          name: draft.original,
          with: twin.file === file ? twin.place : `${twin.file} ${twin.place}`.trim()
        })
        continue
      }
      const [first] = before
      if (first !== undefined && plain && sameName === 'refuse')
        return E.left(
          PoolError.make(
            'conflict',
            file,
            draft.place,
            `one function called ${JSON.stringify(draft.name)}`,
            `another one than that at ${first.place}`,
            'Give one of the two another name.'
          )
        )
      byName.set(key, [...before, { ...draft, file }])
      kept.push({ draft, part })
    }
  return E.right(kept)
}

const same = (left: Draft, right: Draft): boolean =>
  left.description === right.description &&
  Json.equals(left.parameters as Json.Json, right.parameters as Json.Json) &&
  Json.equals(left.response as Json.Json | undefined, right.response as Json.Json | undefined)
