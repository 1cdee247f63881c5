/**
 * Edits as record files write them. A record names calls by identity only; their functions stand beside the edits, in
 * `derivation.functions`.
 *
 * Law: `decode(functions) ∘ encode = id` for functions that name the call of the edit.
 */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import type { DecodeError } from '../json/DecodeError.js'
import { check, make as mismatch } from '../json/DecodeError.js'
import { BecauseCodec, CallIdCodec, fromMissing, missing, MissingCodec } from '../path/Codec.js'
import type { Call, CallId, Origin } from '../path/Path.js'
import type { FunctionName } from '../signature/FunctionName.js'
import { is } from '../signature/FunctionName.js'
import type { EditRecord } from '../trajectory/Trajectory.js'
import type { Edit } from './Edit.js'

/** The functions of calls, by identity. */
export type Functions = { readonly [call: string]: string }

/** An edit as a record writes it. */
export const encode = (edit: Edit): EditRecord => {
  switch (edit._tag) {
    case 'Merge':
      return { tag: 'merge', at: edit.at }
    case 'InsertBefore':
      return { tag: 'insert_before', call: edit.call.id, consumer: edit.consumer, because: edit.because }
    case 'InsertAfter':
      return { tag: 'insert_after', call: edit.call.id, source: edit.source }
    case 'InsertLater':
      return { tag: 'insert_later', call: edit.call.id, source: edit.source, before: edit.before }
    case 'Repeat':
      return { tag: 'repeat', call: edit.call.id, of: edit.of }
    case 'Split':
      return {
        tag: 'split',
        before: edit.before,
        missing: { ...missing(edit.missing), call: O.toNullable(edit.missing.call) }
      }
  }
}

/** The edit that a record stands for, or where it is none. */
export const decode =
  (functions: Functions) =>
  (value: unknown): E.Either<ReadonlyArray<DecodeError>, Edit> => {
    const decoded = check(EditJson)(value)
    return E.isLeft(decoded) ? decoded : build(functions, decoded.right)
  }

const build = (functions: Functions, json: t.TypeOf<typeof EditJson>): E.Either<ReadonlyArray<DecodeError>, Edit> => {
  switch (json.tag) {
    case 'merge':
      return E.right({ _tag: 'Merge', at: json.at })
    case 'insert_before': {
      const { consumer, because } = json
      return added(functions, json.call, { _tag: 'Inserted', partner: consumer, because }, 'implied', (call) => ({
        _tag: 'InsertBefore',
        call,
        consumer,
        because
      }))
    }
    case 'insert_after':
      return added(functions, json.call, { _tag: 'Inserted', partner: json.source }, 'implied', (call) => ({
        _tag: 'InsertAfter',
        call,
        source: json.source
      }))
    case 'insert_later':
      return added(functions, json.call, { _tag: 'Inserted', partner: json.source }, 'asked', (call) => ({
        _tag: 'InsertLater',
        call,
        source: json.source,
        before: json.before
      }))
    case 'repeat':
      return added(functions, json.call, { _tag: 'Repeated', of: json.of }, 'asked', (call) => ({
        _tag: 'Repeat',
        call,
        of: json.of
      }))
    case 'split': {
      const lack = fromMissing(json.missing)
      // A record without the call is one of another writer: the function tells whether it was supplied.
      const supplied =
        json.missing.call === undefined ? named(functions, json.before) === lack.function : json.missing.call !== null
      return E.right({
        _tag: 'Split',
        before: json.before,
        missing: { ...lack, call: supplied ? O.some(json.missing.call ?? json.before) : O.none }
      })
    }
  }
}

const added = (
  functions: Functions,
  id: CallId,
  origin: Origin,
  intent: Call['intent'],
  edit: (call: Call) => Edit
): E.Either<ReadonlyArray<DecodeError>, Edit> => {
  const name = named(functions, id)
  return name === undefined
    ? E.left([mismatch('/call', 'a call whose function the derivation names', id)])
    : E.right(edit({ id, function: name, origin, intent }))
}

/** The function of a call, where the table holds a valid one of its own. */
export const named = (functions: Functions, id: CallId): FunctionName | undefined => {
  const name = Object.hasOwn(functions, id) ? functions[id] : undefined
  return name !== undefined && is(name) ? name : undefined
}

const EditJson = t.union(
  [
    t.type({ tag: t.literal('merge'), at: CallIdCodec }),
    t.type({ tag: t.literal('insert_before'), call: CallIdCodec, consumer: CallIdCodec, because: BecauseCodec }),
    t.type({ tag: t.literal('insert_after'), call: CallIdCodec, source: CallIdCodec }),
    t.type({
      tag: t.literal('insert_later'),
      call: CallIdCodec,
      source: CallIdCodec,
      before: t.union([t.literal('end'), CallIdCodec])
    }),
    t.type({ tag: t.literal('repeat'), call: CallIdCodec, of: CallIdCodec }),
    t.type({
      tag: t.literal('split'),
      before: CallIdCodec,
      missing: t.intersection([MissingCodec, t.partial({ call: t.union([t.null, CallIdCodec]) })])
    })
  ],
  'an edit'
)
