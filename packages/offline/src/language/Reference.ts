/**
 * How something already in the conversation is spoken of: "it", "that booking", "the same city", "Maya", never by its
 * id. "It" goes to what was spoken of last, and to one thing a clause; where a noun could mean another thing of the
 * kind, a name or "the earlier booking" tells them apart.
 */
import { Json, type Plan, Pointer } from '@magnet/core'
import * as Fields from '../binding/Fields.js'
import * as Called from './Called.js'
import * as Listed from './Listed.js'
import * as Nouns from './Nouns.js'
import * as Persons from './Persons.js'
import * as Talk from './Talk.js'
import type * as Template from './Template.js'

/** What is referred to. */
export interface Referent {
  readonly type: string | undefined
  readonly value: Json.Json | undefined
  /** Where the value comes from. */
  readonly source: Plan.Planned
  readonly opaque: boolean
  /** Whether the same message has said it already. */
  readonly here: boolean
}

/** The words around a slot. */
export interface Around {
  readonly before: string
  readonly behind: Template.Behind
}

/** Words that refer to something, and whether "there" could take the place of a preposition and them. */
export interface Reference {
  readonly words: string
  readonly place: boolean
}

/** A noun for the values of a type. */
export const noun = (talk: Talk.Talk, type: string | undefined): string | undefined =>
  talk.stream.some(Talk.speech(talk, type)?.nouns ?? [])

/** Draws a reference. */
export const draw = (talk: Talk.Talk, progress: Talk.Progress, referent: Referent, around: Around): Reference => {
  const name = noun(talk, referent.type)
  const recent = isLatest(talk, progress, referent)
  const plain = !around.behind.possessed
  // Only of what was spoken of last could "it" be said.
  const free =
    recent &&
    plain &&
    (progress.its.value === undefined || Json.equals(progress.its.value, referent.value)) &&
    !isOvershadowed(talk, progress, referent)
  const kind = name === undefined ? 'thing' : Nouns.isPerson(name) ? 'person' : Nouns.isPlace(name) ? 'place' : 'thing'
  const found = Called.of(talk, referent, recent)
  // "Whoever is in charge of it's details" is how nobody speaks.
  const called = !plain && found?.includes(' ') === true ? undefined : found
  const first = referent.opaque && plain && isItem(referent.source)
  const titled = name !== undefined && Nouns.isTitled(name)
  // Nobody has seen the value yet: it goes by what it is, not by "that city", or by its place on a list.
  const unseen = (called !== undefined || first || titled) && Called.isUnseen(talk, progress, referent)
  if (called !== undefined && (unseen || isTwin(talk, referent))) return { words: called, place: false }
  if (unseen && first) return { words: talk.stream.pick(['the first one', `the first ${name ?? 'one'}`]), place: false }
  const title =
    unseen || !titled
      ? undefined
      : (titleOf(talk, referent, name) ??
        (kind === 'person' ? Persons.nameOf(talk, referent.value ?? null) : undefined))
  const clear =
    referent.here ||
    !(kind === 'person'
      ? Persons.isRivalled(talk, progress, referent.value ?? null)
      : rivalled(talk, progress, referent))
  // Within a message what was just named needs no name again.
  const just = recent && progress.clauses.length > 0
  const open: Array<readonly [string, number]> = []
  if (title !== undefined)
    open.push([title, !clear ? 20 : just ? 0 : kind === 'person' ? (recent ? 0.8 : 4) : recent ? 0.5 : 2])
  // What was not spoken of last goes by what it is, if that can be said.
  if (recent || referent.here || called === undefined)
    if (clear) open.push(...pronouns(name, kind, referent, recent, free, around))
    else open.push([distant(talk, progress, referent, name), 1])
  if (called !== undefined) open.push([called, recent && clear ? 1.2 : 8])
  else {
    const own = field(talk, referent)
    if (own !== undefined) open.push([own, 6])
  }
  const words = talk.stream.weighted(open, ([, weight]) => weight)?.[0] ?? 'it'
  if (words === 'it' || words === 'them') progress.its.value = referent.value
  return { words, place: kind === 'place' && words !== title && words !== called && !unseen && clear }
}

/** Whether a source is an item of a list, without a rule: there is only one. */
const isItem = (source: Plan.Planned): boolean => source.tag === 'output' && /\/\d+(?:\/|$)/.test(source.pointer)

/** Whether something was made of another of its kind, as a copy: "that document" would be either. */
const isTwin = (talk: Talk.Talk, { source, value, type, opaque }: Referent): boolean => {
  const call = source.tag === 'output' && opaque ? talk.calls.get(source.call) : undefined
  const inputs = call === undefined ? undefined : Talk.phrased(talk, call)?.signature.inputs
  return (
    inputs?.some(
      (input) =>
        input.type === type &&
        call?.arguments[input.name] !== undefined &&
        !Json.equals(call.arguments[input.name], value)
    ) === true
  )
}

/** What a place in an output is called, where that says more than the type. */
const fields: ReadonlyMap<string, string> = new Map([
  ...'deposit fee refund total price fare balance deadline discount'
    .split(' ')
    .map((name) => [name, `the ${name}`] as const),
  ['birthday', 'their birthday']
])

const days: ReadonlyArray<readonly [RegExp, string]> = [
  [/^check_?in/i, 'the check-in date'],
  [/^check_?out/i, 'the check-out date'],
  [/^due/, 'the due date'],
  [/^expir/, 'the expiry date']
]

/** A value that its place in an output names: "the deposit", "their birthday". */
const field = (talk: Talk.Talk, { source, opaque, type }: Referent): string | undefined => {
  if (opaque || source.tag !== 'output') return undefined
  const token = Pointer.tokens(source.pointer).at(-1) ?? ''
  const words = fields.get(token)
  if (words !== undefined) return words
  const day = days.find(([pattern]) => pattern.test(token))?.[1]
  return day === undefined || Talk.speech(talk, type)?.form !== 'date' ? undefined : day
}

/** What was overtaken by another of its kind: "the earlier booking", "the date of the reservation". */
const distant = (talk: Talk.Talk, progress: Talk.Progress, referent: Referent, name: string | undefined): string => {
  const { source, opaque } = referent
  if (opaque || name === undefined)
    return Listed.words(talk, referent.value, name) ?? among(things(talk, progress, referent), referent, name ?? 'one')
  const call = source.tag === 'output' ? talk.calls.get(source.call) : undefined
  const owner =
    call === undefined
      ? undefined
      : Talk.phrased(talk, call)?.signature.outputs.find((one) => one.voice === 'opaque' && !one.many)
  const thing = Talk.speech(talk, owner?.type)?.nouns[0]
  // A place has no day: it was asked about one.
  if (thing === undefined || owner === undefined || Nouns.isPlace(thing)) return `the same ${name} as before`
  // Where the message makes another one, "the reservation" would be that.
  const another = talk.group.some(
    (planned) => Talk.phrased(talk, planned)?.signature.outputs.some((one) => one.type === owner.type) === true
  )
  return `the ${name} of the ${another ? 'last ' : ''}${thing}`
}

/** Of two things the earlier one, of more the first, the second, as they came up. */
const among = (all: ReadonlyArray<Json.Json>, { value }: Referent, name: string): string => {
  const place = all.findIndex((one) => value !== undefined && Json.equals(one, value))
  const word = all.length > 2 ? ['first', 'second', 'third', 'fourth'][place] : undefined
  return word === undefined ? `the earlier ${name}` : `the ${word} ${name}`
}

/** The different things of the referent's type that have come up one by one, in order. */
const things = (talk: Talk.Talk, progress: Talk.Progress, { type = '' }: Referent): ReadonlyArray<Json.Json> => {
  const found: Array<Json.Json> = []
  for (const planned of Talk.come(talk, progress))
    for (const one of heldBy(talk, planned, type)) if (!found.some((other) => Json.equals(other, one))) found.push(one)
  return found
}

/** The values of a type that a call took or returned, but for lists. */
const heldBy = (talk: Talk.Talk, planned: Plan.PlannedCall, type: string): ReadonlyArray<Json.Json> => {
  const signature = Talk.phrased(talk, planned)?.signature
  if (signature === undefined) return []
  const found: Array<Json.Json> = []
  for (const { read } of Fields.of(signature).single.get(type) ?? []) {
    const value = read(planned.output)
    if (value !== undefined) found.push(value)
  }
  for (const input of signature.inputs) {
    if (input.type !== type || !Object.hasOwn(planned.arguments, input.name)) continue
    const value = planned.arguments[input.name]
    if (value !== undefined) found.push(value)
  }
  return found
}

const pronouns = (
  name: string | undefined,
  kind: 'person' | 'place' | 'thing',
  referent: Referent,
  recent: boolean,
  free: boolean,
  around: Around
): ReadonlyArray<readonly [string, number]> => {
  if (name === undefined)
    return [
      ['it', free ? 2 : 0.1],
      ['that one', 1]
    ]
  if (kind === 'person')
    return [
      ['them', free && isObject(around) ? 4 : 0],
      [`that ${name}`, 0.6],
      [`the same ${name}`, 0.15]
    ]
  if (!referent.opaque)
    return [
      [`the same ${name}`, referent.here ? 0.8 : 0.4],
      [`that ${name}`, referent.here ? 0.4 : 1]
    ]
  const bare = free && kind === 'place' && / (?:in|at|to) $/.test(around.before)
  return [
    ['it', free && !bare ? 1.6 : 0],
    [`that ${name}`, 1],
    [`the ${name}`, recent ? 0.6 : 0.9],
    [`this ${name}`, recent ? 0.15 : 0]
  ]
}

// "Them" is an object: after a preposition or a verb, and not before what it would be the subject of.
const isObject = ({ before, behind }: Around): boolean =>
  /(?:^| )(?:to|for|with|from|about|of|on|tell|send|text|message|write|add|remove|drop|kick|let|put|take|invite|call|ask|block|unblock|allow|give|show|remind|email|ping|bring|look) $/.test(
    before
  ) && !/^ (?:is|are|was|has|had|lives?|opens?|does|can|will|wrote|said|sent)\b/.test(behind.text)

/** Whether a referent belongs to what was spoken of last. */
const isLatest = (talk: Talk.Talk, progress: Talk.Progress, { source, value }: Referent): boolean => {
  const latest = progress.latest
  if (latest === undefined) return false
  const call = source.tag === 'output' ? source.call : undefined
  if (call !== undefined && (call === latest.call.id || talk.serves.get(call) === latest.call.id)) return true
  if (value === undefined) return false
  for (const name in latest.arguments) if (Json.equals(latest.arguments[name], value)) return true
  return false
}

/** Whether what was spoken of last brought something else about, which "it" could be: a reminder of an event. */
const isOvershadowed = (talk: Talk.Talk, { latest }: Talk.Progress, { type, opaque, value }: Referent): boolean => {
  const outputs = latest === undefined || !opaque ? undefined : Talk.phrased(talk, latest)?.signature.outputs
  if (latest === undefined || outputs === undefined) return false
  let other = false
  for (const one of outputs) {
    if (one.voice !== 'opaque' || one.many) continue
    if (Json.equals(Pointer.get(latest.output, one.pattern) ?? null, value ?? null)) return false
    other ||= one.type !== type && (Talk.speech(talk, one.type)?.nouns.length ?? 0) > 0
  }
  return other
}

/** Whether another thing of the type came up after this one. */
const rivalled = (talk: Talk.Talk, progress: Talk.Progress, { type, value }: Referent): boolean => {
  if (type === undefined || value === undefined) return false
  const spoken = Talk.come(talk, progress)
  for (let index = spoken.length - 1; index >= 0; index--) {
    const planned = spoken[index]
    const signature = planned === undefined ? undefined : Talk.phrased(talk, planned)?.signature
    if (planned === undefined || signature === undefined) continue
    // Of what was copied and the copy, the copy came last.
    const told = Fields.of(signature).single.get(type) ?? []
    const held = told.length > 0 ? told.map(({ read }) => read(planned.output)) : heldBy(talk, planned, type)
    if (held.length > 0) return !held.some((one) => Json.equals(one, value))
    // Of a list that came later "that message" would be on it.
    const lists = Fields.of(signature).listed.get(type) ?? []
    if (planned.call.intent === 'asked' && lists.length > 0 && !Listed.holds(planned, lists, value)) return true
  }
  return false
}

/** The name that a person, a place or a group goes by: it stands beside the id, or picked it; or it is the value. */
const titleOf = (talk: Talk.Talk, { source, value, opaque }: Referent, name: string): string | undefined => {
  if (!opaque) return Nouns.isPerson(name) && typeof value === 'string' ? value : undefined
  if (source.tag === 'output') {
    const call = talk.calls.get(source.call)
    if (call === undefined) return undefined
    const beside = Pointer.get(call.output, source.pointer.slice(0, source.pointer.lastIndexOf('/')))
    return Called.nameIn(beside) ?? Called.nameIn(call.arguments)
  }
  const list = source.tag === 'derived' ? source.from[0] : undefined
  const take = source.tag === 'derived' ? source.with?.['take'] : undefined
  if (list?.tag !== 'output' || typeof take !== 'string') return undefined
  const items = Pointer.get(talk.calls.get(list.call)?.output, list.pointer)
  return Json.isList(items)
    ? Called.nameIn(items.find((item) => Json.equals(Pointer.get(item, take), value)))
    : undefined
}
