/**
 * Where the value of an argument comes from, found again in a conversation: in what was just said, in the outputs of this
 * turn, in what was said and returned before, in the shown context, in the schema's default, or composed from all of that.
 * So whoever chooses arguments need not say where they took them from, and need not be believed.
 *
 * Laws: what is found is accepted by the check of sources, and resolves to the value; nothing is found in what comes later or
 * is not shown; the result depends on the arguments alone.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Planned, Say } from '../episode/Plan.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { property } from '../json/JsonSchema.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import type { CallId } from '../path/Path.js'
import * as Calendar from '../time/Calendar.js'
import * as Chosen from './Chosen.js'
import * as Composed from './Composed.js'
import * as Inside from './Inside.js'
import type { Argument, FieldAt, Heard, Located, Scope, Seeker } from './Seeker.js'
import { derived, fieldsOf, hear, make } from './Seeker.js'
import * as Wording from './Wording.js'

export type { Argument, Heard, Located, Message, Output, Scope } from './Seeker.js'
export type { Worded } from './Wording.js'

/** What somebody is to have said, and where: `phrase` holds the words that they say they used. */
export interface Sought {
  readonly say: Say
  readonly target: JsonSchema
  readonly phrase?: string
}

/** Where a text says something that was to be said. Ranks and places need a phrase, or one of the usual words. */
export const worded = ({ say, target, phrase }: Sought, text: string, now?: string): Wording.Worded | undefined => {
  switch (say.tag) {
    case 'value':
      return Wording.find({ value: say.value, target, ...(phrase === undefined ? {} : { phrase }) }, text, now)
    case 'text':
    case 'equals':
      return Wording.find({ value: say.value, target: {}, ...(phrase === undefined ? {} : { phrase }) }, text, now)
    case 'rank':
      return Chosen.ranking(say.rule, text, phrase)
    case 'place':
      return Chosen.placing(say.place, text, phrase)
  }
}

/** The source of a value. */
export const source = (argument: Argument, scope: Scope): Located | undefined => {
  const seeker = make(argument, scope)
  for (let turn = scope.turn; turn >= 0; turn--) {
    const found = said(seeker, turn) ?? returned(seeker, turn)
    if (found !== undefined) return found
  }
  return (
    shown(seeker) ??
    byDefault(seeker) ??
    Composed.adapted(seeker) ??
    Composed.restyled(seeker, (value) => source({ ...argument, value, target: {} }, scope)) ??
    Composed.created(seeker) ??
    // A small figure stands in many outputs by chance, so everything else comes first.
    (typeof argument.value === 'number' ? anywhere(seeker) : undefined)
  )
}

/** The sources of the arguments of a call by pointer, or the pointers of those values that come from nowhere. */
export const sources = (
  call: CallId,
  given: JsonObject,
  parameters: JsonSchema,
  scope: Scope,
  phrases: { readonly [parameter: string]: string } = {}
): E.Either<
  ReadonlyArray<Pointer>,
  { readonly sources: { readonly [at: Pointer]: Planned }; readonly heard: ReadonlyArray<Heard> }
> => {
  const found: Record<Pointer, Planned> = {}
  const heard: Array<Heard> = []
  const lost: Array<Pointer> = []
  const visit = (value: Json, target: JsonSchema, at: Pointer, phrase: string | undefined): void => {
    const argument = { call, at, value, target, ...(phrase === undefined ? {} : { phrase }) }
    const one = source(argument, scope)
    if (one !== undefined) {
      found[at] = one.planned
      heard.push(...one.heard)
    } else if (isList(value) && value.length > 0)
      for (const [index, item] of value.entries()) visit(item, target.items ?? {}, Pointers.child(at, index), phrase)
    else if (isObject(value) && Object.keys(value).length > 0)
      for (const [key, inner] of Object.entries(value))
        visit(inner, property(target, key) ?? {}, Pointers.child(at, key), phrase)
    else lost.push(at)
  }
  for (const [name, value] of Object.entries(given))
    visit(
      value,
      property(parameters, name) ?? {},
      Pointers.of(name),
      Object.hasOwn(phrases, name) ? phrases[name] : undefined
    )
  return lost.length > 0 ? E.left(lost) : E.right({ sources: found, heard })
}

/** The messages of a turn, the last first. */
const messagesOf = ({ messages }: Scope, turn: number): ReadonlyArray<readonly [index: number, text: string]> =>
  messages.flatMap((one, index) => (one.turn === turn ? [[index, one.text] as const] : [])).toReversed()

const said = (seeker: Seeker, turn: number): Located | undefined => {
  const { argument, now } = seeker
  for (const [message, text] of messagesOf(seeker.scope, turn)) {
    const words = Wording.find(argument, text, now)
    if (words === undefined) continue
    const { value, target } = argument
    const meaning = target['x-magnet']
    const say: Say =
      meaning?.voice === 'composed' && typeof value === 'string'
        ? { tag: 'text', value }
        : { tag: 'value', type: meaning?.type ?? '', value }
    const heard = hear(seeker, message, say, words)
    return { planned: { tag: 'said', mention: heard.mention.id }, heard: [heard] }
  }
  return undefined
}

const returned = (seeker: Seeker, turn: number, loose = false): Located | undefined => {
  const { scope, argument } = seeker
  const parameter = Pointers.tokens(argument.at)[0] ?? ''
  for (let index = scope.outputs.length - 1; index >= 0; index--) {
    const one = scope.outputs[index]
    if (one === undefined || one.turn !== turn) continue
    const from = (pointer: Pointer): Planned => ({ tag: 'output', call: one.call, pointer })
    const found = Inside.find(seeker, one.output, from, fieldsOf(one.signature, scope.types), {
      loose,
      links: (field) => one.links?.(field, parameter) ?? false
    })
    if (found !== undefined) return found
  }
  return undefined
}

const anywhere = (seeker: Seeker): Located | undefined => {
  for (let turn = seeker.scope.turn; turn >= 0; turn--) {
    const found = returned(seeker, turn, true)
    if (found !== undefined) return found
  }
  return undefined
}

const shown = (seeker: Seeker): Located | undefined => {
  const { argument, scope, now } = seeker
  if (scope.shown === 'profile') {
    const types = scope.context.meanings ?? {}
    const field: FieldAt = (pattern) => {
      const type = Object.hasOwn(types, `/profile${pattern}`) ? types[`/profile${pattern}`] : undefined
      return type === undefined ? undefined : { type }
    }
    const from = (pointer: Pointer): Planned => ({ tag: 'context', pointer: `/profile${pointer}` })
    const found = Inside.find(seeker, scope.context.profile, from, field)
    if (found !== undefined) return found
  }
  // Today, where nobody says it: what is to be done is done now.
  return now !== undefined && argument.value === Calendar.dateOf(now)
    ? derived('format_date', { tag: 'context', pointer: '/now' }, { style: 'iso' })
    : undefined
}

const byDefault = ({ argument }: Seeker): Located | undefined =>
  argument.target.default !== undefined && equals(argument.target.default, argument.value)
    ? { planned: { tag: 'default' }, heard: [] }
    : undefined
