/**
 * The value of a source in a record, at the call that uses it: what the messages, the outputs before that call, the
 * shown context and the listed schema give, and what ops make of them. Nothing is taken on trust.
 *
 * Laws: a value depends only on messages before the call; a source that resolves has one value.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { isList } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import * as Pointer from '../json/Pointer.js'
import * as Calendar from '../time/Calendar.js'
import * as Dossier from '../trajectory/Dossier.js'
import { isSource } from '../trajectory/Sources.js'
import * as Literal from './Literal.js'
import type { Reason } from './Op.js'
import { fail } from './Op.js'
import * as Ops from './Ops.js'
import type { Derived, Source, Span } from './Source.js'

/** Where a source is resolved: at a call of a record, for a place in its arguments with this schema. */
export interface Site {
  readonly dossier: Dossier.Dossier
  readonly entry: Dossier.Entry
  readonly target: JsonSchema
}

/** The value of a source. A span's value is its text. */
export const value = (site: Site, source: Source): Either<Reason, Json> => {
  switch (source.tag) {
    case 'user':
      return spoken(site, 'user', source.message, source.span)
    case 'offered':
      return accepted(site, source.message, source.accepted)
        ? spoken(site, 'assistant', source.message, source.span)
        : fail('Unresolved', `message ${source.accepted} is no user message between the offer and the call`)
    case 'output':
      return returned(site, source.call, source.pointer)
    case 'context':
      return shown(site, source.pointer)
    case 'default':
      return site.target.default === undefined
        ? fail('Unresolved', 'the schema has no default')
        : E.right(site.target.default)
    case 'derived':
      return derived(site, source)
    case 'documented':
    case 'created':
      return fail('Unresolved', `a ${source.tag} source has no value by itself`)
  }
}

/** The values of several sources, or the reason why the first of them has none. */
export const values = (site: Site, sources: ReadonlyArray<Source>): Either<Reason, ReadonlyArray<Json>> => {
  const found: Array<Json> = []
  for (const source of sources) {
    const one = value(site, source)
    if (E.isLeft(one)) return one
    found.push(one.right)
  }
  return E.right(found)
}

const spoken = (
  { dossier, entry }: Site,
  role: 'user' | 'assistant',
  index: number,
  [from, to]: Span
): Either<Reason, string> => {
  const message = dossier.record.messages[index]
  if (message?.role !== role) return fail('Unresolved', `message ${index} is no ${role} message`)
  if (index >= entry.message) return fail('Unresolved', `message ${index} comes after the call`)
  const text = Literal.slice(message.content, from, to)
  return text === undefined ? fail('Unresolved', `message ${index} has no span [${from}, ${to}]`) : E.right(text)
}

const accepted = ({ dossier, entry }: Site, offer: number, index: number): boolean =>
  dossier.record.messages[index]?.role === 'user' && index > offer && index < entry.message

const returned = ({ dossier, entry }: Site, call: string, pointer: Pointer.Pointer): Either<Reason, Json> => {
  const provider = dossier.byId.get(call)
  if (provider === undefined || provider.result < 0) return fail('Unresolved', `there is no answered call ${call}`)
  if (provider.result >= entry.message) return fail('Unresolved', `the output of ${call} comes after the call`)
  const found = Pointer.get(Dossier.output(dossier, provider), pointer)
  return found === undefined ? fail('Unresolved', `the output of ${call} has nothing at "${pointer}"`) : E.right(found)
}

const shown = ({ dossier }: Site, pointer: Pointer.Pointer): Either<Reason, Json> => {
  const { now, timezone, profile, policy } = dossier.record.context
  const found = Pointer.get({ now, timezone, profile, policy }, pointer)
  if (found === undefined) return fail('Unresolved', `the context has nothing at "${pointer}"`)
  const seen = pointer === '/now' ? showsDay(dossier.shown, now) : shows(dossier.shown, found)
  return seen ? E.right(found) : fail('Unresolved', `the system message does not show "${pointer}"`)
}

/** Whether a system message shows the day of a date-time. */
export const showsDay = (text: string, now: string): boolean => {
  const day = text === '' ? undefined : Calendar.parse(now)
  if (day === undefined) return false
  const month = Calendar.months[day.month - 1] ?? ''
  return (
    text.includes(`${day.day} ${month} ${day.year}`) ||
    text.includes(`${month} ${day.day}, ${day.year}`) ||
    text.includes(Calendar.format(day))
  )
}

// Every text and number in it stands literally in the text.
const shows = (text: string, part: Json): boolean =>
  typeof part === 'boolean' || part === null
    ? text !== ''
    : typeof part !== 'object'
      ? String(part) !== '' && text.includes(String(part))
      : (isList(part) ? part : Object.values(part)).every((inner) => shows(text, inner))

const derived = (site: Site, source: Derived): Either<Reason, Json> => {
  const inputs = values(site, source.from)
  if (E.isLeft(inputs)) return inputs
  const parameters = filled(site, source.with)
  return E.isLeft(parameters) ? parameters : Ops.recompute(source.op, inputs.right, parameters.right, site.target)
}

const none: JsonObject = {}

/** `with`, in which the sources of `because` stand as their values. */
const filled = (site: Site, parameters: Derived['with']): Either<Reason, JsonObject> => {
  if (parameters === undefined) return E.right(none)
  const because = Object.hasOwn(parameters, 'because') ? parameters.because : undefined
  if (because === undefined) return E.right(parameters)
  if (!isList(because) || !because.every(isSource)) return fail('BadParameters', 'because is no list of sources')
  const resolved = values(site, because)
  return E.isLeft(resolved) ? resolved : E.right({ ...parameters, because: resolved.right })
}

/** Whether a text stands in what the tool itself prescribes: its schema, its description, or an error that it gave. */
export const documented = (
  { dossier, entry, target }: Site,
  where: 'schema' | 'description' | 'error',
  given: Json
): boolean => {
  const tool = dossier.tools.get(entry.call.function)
  if (given === null || typeof given === 'object') return false
  const said = (text: unknown): boolean => typeof text === 'string' && mentions(text, String(given))
  switch (where) {
    case 'schema': {
      const { enum: choices, const: only, examples } = target
      return (
        (choices?.length === 1 && choices[0] === given) ||
        only === given ||
        (Array.isArray(examples) && examples.includes(given))
      )
    }
    case 'description':
      return said(target.description) || said(tool?.function.description)
    case 'error':
      return dossier.entries.some(
        (other) =>
          other.call.function === entry.call.function &&
          !other.call.ok &&
          other.result >= 0 &&
          other.result < entry.message &&
          said(Dossier.content(dossier, other))
      )
  }
}

/** Whether a value stands in a text as a word of its own. */
export const mentions = (text: string, given: string): boolean => {
  if (given === '') return false
  for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) {
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at + given.length)
    if (
      !(isWord(before) && isWord(given.charCodeAt(0))) &&
      !(isWord(after) && isWord(given.charCodeAt(given.length - 1)))
    )
      return true
  }
  return false
}

const isWord = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 || unit > 191
