/**
 * Documents to function pools: OpenAI-style tools, lines of `pool.jsonl`, entries of ToolBench's `api_list`. What
 * cannot be used is left out with its place and reason; a document that gives no pool at all is an error.
 *
 * Laws: names are valid and unique; reading a written pool gives the same signatures; reading never throws.
 */
import { Derive, Json, type JsonSchema, PoolCodec, Seed, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Document from './document/Document.js'
import type { Draft, Skipped } from './entry/Draft.js'
import { skip } from './entry/Draft.js'
import * as Own from './entry/Own.js'
import * as Tool from './entry/Tool.js'
import * as ToolBench from './entry/ToolBench.js'
import * as Annotate from './meaning/Annotate.js'
import * as Effects from './meaning/Effects.js'
import * as Entity from './meaning/Entity.js'
import * as Evident from './meaning/Evident.js'
import type { Kind } from './meaning/Kind.js'
import * as Purpose from './meaning/Purpose.js'
import * as Summary from './meaning/Summary.js'
import * as Unify from './meaning/Unify.js'
import * as Naming from './Naming.js'
import * as PoolError from './PoolError.js'

/** A document: what to call it in messages, and its text (unpacked by the caller). */
export interface Source {
  readonly name: string
  readonly text: string
}

/** A function that got another name. */
export interface Renamed {
  readonly from: string
  readonly to: string
  readonly why: string
}

/** A pool. */
export interface Pool {
  readonly signatures: ReadonlyArray<Signature.Signature>
  readonly skipped: ReadonlyArray<Skipped>
  readonly renamed: ReadonlyArray<Renamed>
  /** How many entries the document has. */
  readonly read: number
}

/** Settings of reading. */
export interface Options {
  /** Meanings of one's own, tried before the built-in ones. */
  readonly kinds?: ReadonlyArray<Kind>
}

/** Reads a document as a pool to make conversations from: functions that people could ask for, of which some are connected. */
export const read = (source: Source, options: Options = {}): E.Either<PoolError.PoolError, Pool> =>
  E.flatMap((pool: Pool) => enough(source.name, pool))(functions(source, options, sayable))

/** Every function of a document, also those of which nobody could ask, and whether or not they are connected. */
export const all = (source: Source, options: Options = {}): E.Either<PoolError.PoolError, Pool> =>
  functions(source, options, () => undefined)

// Why nobody could ask for a function.
const sayable = (draft: Draft, signature: Signature.Signature): string | undefined =>
  draft.shape === 'toolbench' ? Purpose.fault(signature) : undefined

const functions = (
  { name: file, text }: Source,
  options: Options,
  fault: (draft: Draft, signature: Signature.Signature) => string | undefined
): E.Either<PoolError.PoolError, Pool> => {
  const entries = Document.read(file, text)
  if (E.isLeft(entries)) return entries
  const skipped: Array<Skipped> = []
  const drafts: Array<Draft> = []
  for (const { place, value } of entries.right) {
    const draft = entry(file, place, value)
    if (E.isLeft(draft)) skipped.push(draft.left)
    else drafts.push(draft.right)
  }
  const distinct = merged(file, drafts)
  if (E.isLeft(distinct)) return distinct
  const kinds = options.kinds ?? []
  const services = new Map(
    [...Map.groupBy(distinct.right, (draft) => draft.toolClass)].map(
      ([tool, some]) => [tool, service(some, kinds)] as const
    )
  )
  const linked = new Set(distinct.right.flatMap((draft) => parameterTypes(around(draft, kinds, services), draft)))
  const renamed: Array<Renamed> = []
  const signatures: Array<Signature.Signature> = []
  const taken = new Set<string>()
  // Names that are right as they are come first, so that they are never what is renamed.
  for (const draft of distinct.right.toSorted(
    (left, right) => Number(right.shape !== 'toolbench') - Number(left.shape !== 'toolbench')
  )) {
    const named = Naming.unique(draft.name, taken)
    const place = around(draft, kinds, services)
    const signature = sign(draft, named.name, place, linked, services.get(draft.toolClass)?.takers ?? new Map())
    const reason = fault(draft, signature)
    if (reason !== undefined) {
      skipped.push(skip(draft.place, draft.original, reason, 'a name or description that says in English what it does'))
      continue
    }
    taken.add(named.name)
    signatures.push(signature)
    if (draft.original !== named.name && draft.shape !== 'pool')
      renamed.push({
        from: draft.original,
        to: named.name,
        why: named.why ?? 'a name of tool and function that a model can call'
      })
  }
  return E.right({ signatures: consistent(signatures), skipped, renamed, read: entries.right.length })
}

const entry = (file: string, place: string, value: unknown): E.Either<Skipped, Draft> => {
  if (!Own.is(value)) return E.left(skip(place, '', 'it is no object', 'a tool or an API description'))
  if (Own.depth(value, 128) > 128) return E.left(skip(place, '', 'it is nested too deep', 'at most 128 levels'))
  if (ToolBench.is(value)) return ToolBench.read(place, value, file)
  if (Tool.is(value)) return Tool.read(place, value, file)
  return E.left(
    skip(
      place,
      '',
      `its members are ${Object.keys(value).slice(0, 5).join(', ') || 'missing'}`,
      'a tool (name, description, parameters) or an API description (api_name, …)'
    )
  )
}

// A list of tools has one function of a name; ToolBench's names are made here and are made unique later.
const merged = (file: string, drafts: ReadonlyArray<Draft>): E.Either<PoolError.PoolError, ReadonlyArray<Draft>> => {
  const byName = new Map<string, Draft>()
  const kept: Array<Draft> = []
  for (const draft of drafts) {
    const key = `${draft.shape === 'toolbench' ? 'api' : 'tool'} ${draft.name}`
    const before = byName.get(key)
    if (before === undefined) byName.set(key, draft)
    else if (same(before, draft)) continue
    else if (draft.shape !== 'toolbench')
      return E.left(
        PoolError.make(
          'conflict',
          file,
          draft.place,
          `one function called ${JSON.stringify(draft.name)}`,
          `another one than that at ${before.place}`,
          'Give one of the two another name.'
        )
      )
    kept.push(draft)
  }
  return E.right(kept)
}

const same = (left: Draft, right: Draft): boolean =>
  left.description === right.description &&
  Json.equals(left.parameters as Json.Json, right.parameters as Json.Json) &&
  Json.equals(left.response as Json.Json | undefined, right.response as Json.Json | undefined)

/** What the functions of one tool say of each other. */
interface Service {
  readonly things: ReadonlySet<string>
  readonly takers: Evident.Takers
}

const service = (drafts: ReadonlyArray<Draft>, kinds: ReadonlyArray<Kind>): Service => {
  const things = new Set(drafts.flatMap((draft) => Entity.things(called(draft))))
  return {
    things,
    takers: Evident.takers(
      drafts.map((draft) => ({
        around: { function: called(draft), toolClass: tool(draft), kinds, things },
        parameters: draft.parameters
      }))
    )
  }
}

const around = (draft: Draft, kinds: ReadonlyArray<Kind>, services: ReadonlyMap<string, Service>): Annotate.Around => ({
  function: called(draft),
  toolClass: tool(draft),
  kinds,
  things: services.get(draft.toolClass)?.things ?? new Set()
})

const tool = ({ shape, toolClass }: Draft): string => (shape === 'toolbench' ? toolClass : '')

const called = ({ shape, original, toolClass, name }: Draft): string =>
  shape === 'toolbench' ? original.slice(toolClass === '' ? 0 : toolClass.length + 2) : name

const parameterTypes = (place: Annotate.Around, draft: Draft): ReadonlyArray<string> =>
  Unify.used(Annotate.parameters(place, draft.parameters)).map(([type]) => type)

const sign = (
  draft: Draft,
  name: Signature.Signature['name'],
  place: Annotate.Around,
  linked: ReadonlySet<string>,
  takers: Evident.Takers
): Signature.Signature => {
  const loose = draft.shape === 'toolbench'
  const parameters = Annotate.parameters(place, draft.parameters)
  const known = loose ? summary(draft, place, linked) : draft.response
  const inferred =
    known === undefined && draft.shape !== 'pool'
      ? Evident.response(
          {
            around: place,
            parameters: draft.parameters,
            description: draft.description,
            declared: draft.whole !== undefined
          },
          takers
        )
      : undefined
  const kept = known ?? inferred
  const response = kept === undefined ? undefined : Annotate.response(place, kept)
  const origin = inferred !== undefined ? 'inferred' : loose && known !== undefined ? 'example' : draft.responseOrigin
  return Signature.make({
    name,
    originalName: draft.original,
    description: draft.description,
    parameters: loose ? Unify.loose(parameters) : parameters,
    ...(response === undefined ? {} : { response: loose ? Unify.loose(response) : response }),
    ...(origin === undefined ? {} : { responseOrigin: origin }),
    category: draft.category,
    toolClass: draft.toolClass,
    source: draft.source,
    effect: draft.effect ?? Effects.of(place.function, draft.method),
    requires: draft.requires,
    grants: draft.grants,
    undoes: draft.undoes
  })
}

// What comes before the eye, and whatever else another function takes.
const summary = (
  { response, whole }: Draft,
  place: Annotate.Around,
  taken: ReadonlySet<string>
): JsonSchema.JsonSchema | undefined => {
  const first = response === undefined ? undefined : Summary.of(response, place, taken)
  const more = whole === undefined ? undefined : Summary.linked(whole, place, taken)
  return first === undefined || more === undefined ? (first ?? more) : Summary.join(first, more)
}

// Values are passed on as they are, so a number never meets a parameter that is a text.
const consistent = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> => {
  const found = new Map<string, Set<string>>()
  for (const { parameters, response } of signatures)
    for (const [type, json] of [...Unify.used(parameters), ...(response === undefined ? [] : Unify.used(response))])
      found.set(type, (found.get(type) ?? new Set<string>()).add(json))
  const mixed = new Set([...found].flatMap(([type, jsons]) => (jsons.size > 1 ? [type] : [])))
  if (mixed.size === 0) return signatures
  return signatures.map((one) =>
    Signature.make({
      ...one,
      parameters: Unify.strict(mixed, one.parameters),
      ...(one.response === undefined ? {} : { response: Unify.strict(mixed, one.response) })
    })
  )
}

const enough = (file: string, pool: Pool): E.Either<PoolError.PoolError, Pool> => {
  const first = pool.skipped[0]
  const why =
    first === undefined
      ? ''
      : ` The first that was left out: ${first.place} ${first.name}: ${first.reason}; expected ${first.expected}.`
  if (pool.signatures.length < 2)
    return E.left(
      PoolError.make(
        'too_few',
        file,
        '',
        'at least two functions that can be used',
        `${pool.signatures.length} of ${pool.read}`,
        `Add functions, or correct those that were left out.${why}`
      )
    )
  if (Derive.derive(pool.signatures, { seed: Seed.root(0), fanOut: 2 }).edges.length === 0)
    return E.left(
      PoolError.make(
        'unconnected',
        file,
        '',
        'at least two connected functions',
        `${pool.signatures.length} functions of which none returns what another takes`,
        `Give functions a response schema ("response") whose fields are named like the parameters of others.${why}`
      )
    )
  return E.right(pool)
}

/** A pool as the lines of `pool.jsonl`. */
export const write = (pool: Pool): string =>
  pool.signatures.map((one) => `${JSON.stringify(PoolCodec.encode(one))}\n`).join('')
