/** What stands in a slot of a phrase. It follows from the planned source of the argument. */
import { type Json, type Plan, Pointer, type SemanticType, type Signature } from '@magnet/core'
import * as Fields from '../binding/Fields.js'
import * as Listed from './Listed.js'
import * as Pasted from './Pasted.js'
import * as Nouns from './Nouns.js'
import * as Outputs from './Place.js'
import * as Reference from './Reference.js'
import * as Saying from './Saying.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** The filling of a slot. */
export type Filling =
  /** Words of the user: a value, a pick, dictated text. */
  | { readonly tag: 'said' | 'dictated'; readonly text: Text.Text }
  /** A reference to what the conversation holds. */
  | { readonly tag: 'reference'; readonly words: string; readonly place: boolean }
  /** A value that the conversation holds and that has no other name. */
  | { readonly tag: 'plain'; readonly words: string }
  /** What a message should tell, where the assistant words it. */
  | { readonly tag: 'news'; readonly words: string }
  /** Nothing is said: of a default, or of what is given in the next message or never, which still has a noun. */
  | { readonly tag: 'absent'; readonly noun: string | undefined }

const absent: Filling = { tag: 'absent', noun: undefined }

/** There is something to say and no way to say it. */
const stuck = undefined

/** What stands for the result of a hidden call; none if it has no words of its own. */
export type Stand = (talk: Talk.Talk, progress: Talk.Progress, provider: Plan.PlannedCall) => Text.Text | undefined

/**
 * Fills the slot of a call's parameter, which is one of the inputs of its function, between the words around it; none
 * if there is something to say and no way to say it.
 */
export const fill = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  inputs: ReadonlyArray<Signature.Parameter>,
  { name, at }: { readonly name: string; readonly at: Pointer.Pointer },
  around: Reference.Around,
  stand: Stand
): Filling | undefined => {
  const source = planned.sources[at]
  const input = source === undefined ? undefined : inputs.find((one) => one.name === name)
  if (source === undefined || input === undefined) return absent
  return spoken({ talk, progress, planned, input, value: planned.arguments[name], around, stand }, source)
}

interface Place {
  readonly talk: Talk.Talk
  readonly progress: Talk.Progress
  readonly planned: Plan.PlannedCall
  readonly input: Signature.Parameter
  readonly value: Json.Json | undefined
  readonly around: Reference.Around
  readonly stand: Stand
}

const spoken = (place: Place, source: Plan.Planned): Filling | undefined => {
  switch (source.tag) {
    case 'said':
      return said(place, source.mention, '')
    case 'output':
      return output(place, source)
    case 'derived':
      return derived(place, source)
    case 'created':
      return news(place, source.facts)
    case 'context':
      return own(place, source.pointer)
    case 'default':
      return absent
  }
}

const said = (place: Place, id: Plan.MentionId, by: Pointer.Pointer, source?: Plan.Planned): Filling | undefined => {
  const { talk, progress, input } = place
  const mention = talk.mentions.get(id)
  if (mention === undefined || mention.turn > talk.turn)
    return { tag: 'absent', noun: Reference.noun(talk, input.type) }
  if (mention.turn < talk.turn || progress.said.includes(id))
    return refer(place, { tag: 'said', mention: id }, mention.turn === talk.turn)
  // "As a {category} expense" has no room for "the category of the latest claim".
  if (mention.say.tag !== 'value' && mention.say.tag !== 'text' && /\b(?:an?|the|my)\s*$/.test(place.around.before))
    return stuck
  if (mention.say.tag === 'place' && !Listed.isReadOut(talk, source, mention.say.place)) return stuck
  const text = Saying.text(
    talk,
    mention,
    { noun: picked(place, source), of: item(place, source), by },
    input,
    place.planned
  )
  if (text === undefined) return stuck
  progress.said.push(id)
  return { tag: mention.say.tag === 'text' ? 'dictated' : 'said', text }
}

/** What a pick picks: "the cheapest one" of the list at hand, "the cheapest restaurant" of one further back. */
const picked = ({ talk, progress, input }: Place, source: Plan.Planned | undefined): string | undefined => {
  const noun = Reference.noun(talk, input.type)
  const list = source?.tag === 'derived' ? source.from[0] : undefined
  if (noun === undefined || list?.tag !== 'output') return noun
  // A time that is picked is no "one" of a list of tables.
  const latest = list.call === progress.latest?.call.id && input.voice === 'opaque'
  if (latest && talk.stream.chance(0.4)) return 'one'
  return noun === 'place' ? (Nouns.placeOf(Pointer.tokens(list.pointer).at(-1) ?? '') ?? noun) : noun
}

/** What the items of the list are called that a pick is from. */
const item = ({ talk }: Place, source: Plan.Planned | undefined): string | undefined => {
  const list = source?.tag === 'derived' ? source.from[0] : undefined
  const call = list?.tag === 'output' ? talk.calls.get(list.call) : undefined
  const lister = call === undefined ? undefined : Talk.phrased(talk, call)
  if (lister === undefined || list?.tag !== 'output') return undefined
  const id = Fields.of(lister.signature)
    .items.get(list.pointer)
    ?.find((field) => field.voice === 'opaque')
  return Reference.noun(talk, id?.type)
}

const output = (place: Place, source: Extract<Plan.Planned, { tag: 'output' }>): Filling | undefined => {
  const { talk, progress, input } = place
  const provider = hidden(talk, progress, source)
  if (provider === undefined) return refer(place, source, progress.stood.includes(source.call))
  const text = place.stand(talk, progress, provider)
  if (text === undefined) return Talk.due(talk, provider).length > 0 ? stuck : refer(place, source, true)
  // The only item of a list is told apart by what the list is of: "the flight from LA to New York".
  const noun = Reference.noun(talk, input.type) ?? 'one'
  return {
    tag: 'said',
    text: /\/\d+(?:\/|$)/.test(source.pointer) && modifies(text) ? [`the ${noun} `, ...text] : text
  }
}

/** Whether a text tells something of a noun before it: "from LA", "on file", "I have booked". */
const modifies = ([first]: Text.Text): boolean =>
  typeof first === 'string' &&
  /^(?:from|to|in|on|at|for|of|with|by|near|around|about|among|going|that|which|I|I've|we)\b/.test(first)

const derived = (place: Place, source: Extract<Plan.Planned, { tag: 'derived' }>): Filling | undefined => {
  const chosen = [...(source.because ?? []), ...source.from].find((one) => one.tag === 'said')
  if (chosen === undefined) return refer(place, source, false)
  const by = source.with?.['by']
  const mention = place.talk.mentions.get(chosen.mention)
  if (mention !== undefined && (mention.turn < place.talk.turn || place.progress.said.includes(mention.id)))
    return refer(place, source, mention.turn === place.talk.turn)
  const filling = said(place, chosen.mention, typeof by === 'string' ? by : '', source)
  const list = source.from.find((one) => one.tag === 'output')
  const provider = list === undefined ? undefined : hidden(place.talk, place.progress, list)
  if (provider === undefined || filling?.tag !== 'said') return filling
  // The list comes from a hidden call: what it is a list of has to be said with the pick.
  const text = place.stand(place.talk, place.progress, provider)
  // A name needs no word on where it is listed: "my booking to Oslo", not "the booking to Oslo I have booked".
  const named = text !== undefined && Text.mentions(text).length === 0 && source.with?.['rule'] === 'equals'
  const spare = named && (/name|title|label/.test(typeof by === 'string' ? by : '') || place.talk.stream.chance(0.6))
  if (text !== undefined && !spare) return { tag: 'said', text: [...filling.text, ...remainder(filling.text, text)] }
  if (Talk.due(place.talk, provider).length > 0) return stuck
  return { tag: 'said', text: isOwn(place.talk, provider) ? owned(filling.text) : filling.text }
}

// "the latest message" and "the message about dinner" are "the latest message about dinner".
const remainder = (pick: Text.Text, stands: Text.Text): Text.Text => {
  const noun = /(\S+)$/.exec(Text.plain(pick))?.[1] ?? ''
  const [first, ...rest] = stands
  if (typeof first !== 'string') return [' ', ...stands]
  const begun = /^(?:the|a|an|my) (\S+?)s?(?= |$)/.exec(first)
  if (begun === null) return [' ', ...stands]
  return begun[1] === noun || noun === 'one' ? [first.slice(begun[0].length), ...rest] : [' of ', ...stands]
}

/** Whether a call lists what is the user's own: "show me my favourites". */
const isOwn = (talk: Talk.Talk, provider: Plan.PlannedCall): boolean =>
  Talk.phrased(talk, provider)?.phrases.ask.some((ask) => /\bmy\b/.test(ask)) === true

const owned = ([first, ...rest]: Text.Text): Text.Text =>
  typeof first === 'string'
    ? [first.replace(/^the\b/, 'my'), ...rest]
    : [...(first === undefined ? [] : [first]), ...rest]

/** A hidden provider of this message for which nothing stands yet. */
const hidden = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  source: Extract<Plan.Planned, { tag: 'output' }>
): Plan.PlannedCall | undefined =>
  talk.serves.has(source.call) && !talk.processors.has(source.call) && !progress.stood.includes(source.call)
    ? talk.calls.get(source.call)
    : undefined

const refer = (place: Place, source: Plan.Planned, here: boolean): Filling | undefined => {
  const { talk, progress, input, value, around } = place
  const pasted = Pasted.text(talk, place.planned, input, source)
  if (pasted !== undefined) return { tag: 'said', text: pasted }
  if (input.voice === 'composed') return { tag: 'news', words: 'the same as before' }
  const opaque = input.voice === 'opaque'
  const speech = Talk.speech(talk, input.type)
  // What has no noun is no thing to point at ("Mexican", "miles"), nor is there room for it after an article.
  if (
    !opaque &&
    ((speech?.nouns.length ?? 0) === 0 || /\b(?:an?|the)\s*$/.test(around.before)) &&
    (typeof value === 'string' || typeof value === 'number')
  )
    return { tag: 'plain', words: talk.stream.some(named(speech, String(value))) ?? String(value) }
  const { words, place: stands } = Reference.draw(
    talk,
    progress,
    { type: input.type, value, source, opaque, here },
    around
  )
  return { tag: 'reference', words, place: stands }
}

/** The words of a value of a closed list. */
const named = (speech: SemanticType.Speech | undefined, value: string): ReadonlyArray<string> =>
  speech?.words !== undefined && Object.hasOwn(speech.words, value) ? (speech.words[value] ?? []) : []

const news = ({ talk }: Place, facts: ReadonlyArray<Plan.Planned>): Filling | undefined => {
  const asks: Array<string> = []
  for (const fact of facts) {
    const call = fact.tag === 'output' ? talk.calls.get(fact.call) : undefined
    if (fact.tag !== 'output' || call === undefined) continue
    const signature = Talk.phrased(talk, call)?.signature
    const type = signature === undefined ? undefined : Outputs.of(signature, fact.pointer).type
    const ask = talk.stream.some(Talk.speech(talk, type)?.tell?.ask ?? [])
    if (ask !== undefined && !asks.includes(ask)) asks.push(ask)
  }
  return asks.length === 0 ? stuck : { tag: 'news', words: asks.join(' and ') }
}

/** A value of the user's profile: "my card", "my home city". */
const own = ({ talk, input }: Place, pointer: Pointer.Pointer): Filling | undefined => {
  const noun = Reference.noun(talk, input.type)
  const key = Pointer.tokens(pointer).findLast((token) => !/^\d+$/.test(token)) ?? ''
  const words = key.replaceAll('_', ' ')
  if (input.voice === 'opaque' || /\bid$/.test(words))
    return noun === undefined ? absent : { tag: 'reference', words: `my ${noun}`, place: false }
  return {
    tag: 'reference',
    words: words.includes(' ') || noun === undefined ? `my ${words}` : `my ${noun}`,
    place: false
  }
}
