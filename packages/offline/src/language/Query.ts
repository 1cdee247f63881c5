/**
 * The user's message of a turn.
 *
 * Laws: it says every mention of its turn exactly once and none of another turn, and the spans cut exactly those
 * words; it asks for every asked call and for no hidden one; it names no function; the same seed gives the same text.
 */
import { FunctionName, type Json, Plan as Plans, Residue, type World } from '@magnet/core'
import { type BackTranslator, Rejection } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Change from './Change.js'
import * as Chat from './chat/Chat.js'
import * as Clause from './Clause.js'
import * as Courtesy from './Courtesy.js'
import * as Lead from './Lead.js'
import * as Manner from './Manner.js'
import * as Reason from './Reason.js'
import * as Repeated from './Repeated.js'
import * as Ruling from './Ruling.js'
import * as SecondBest from './SecondBest.js'
import * as Sentence from './Sentence.js'
import * as Supply from './Supply.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** Tries before a turn counts as having no wording. */
const tries = 8

/** Writes the message of a turn. */
export const write = (request: BackTranslator.Request): E.Either<Rejection.Rejection, BackTranslator.Query> => {
  let reason = 'no_wording'
  let evidence: Json.Json = null
  for (let attempt = 0; attempt < tries; attempt++) {
    const talk = Talk.of(request, attempt)
    const text = draft(talk, request)
    if (text === undefined) continue
    const written = Text.write(Manner.of(talk.occasion.persona, talk.stream, text))
    const fault = flaw(talk, written)
    if (fault === undefined)
      return E.right({ text: written.text, words: written.words, register: talk.occasion.persona.register })
    reason = fault
    evidence = written.text
  }
  return E.left(Rejection.make('query', reason, `/turns/${request.turn}`, evidence))
}

const draft = (talk: Talk.Talk, request: BackTranslator.Request): Text.Text | undefined => {
  let progress = Talk.start(talk)
  const aside = talk.plan.turns[talk.turn]?.aside
  if (aside?.tag === 'talk')
    return aside.topic === undefined ? Courtesy.said(talk, aside) : Chat.said(talk, aside.topic)
  if (Plans.confirmed(talk.plan, talk.turn) !== undefined) return Ruling.agreement(talk)
  const supplied = Plans.supplies(talk.plan, talk.turn)
  if (supplied !== undefined) return Supply.text(talk, progress, supplied)
  const [only] = talk.asked
  if (only !== undefined && Plans.decided(talk.plan, talk.turn) !== undefined)
    return SecondBest.decision(talk, progress, only)
  const clauses: Array<Clause.Clause> = []
  const inquisitive = talk.stream.chance(0.45)
  const groups = Repeated.grouped(talk.asked)
  for (const group of groups) {
    const question = groups.length === 1 ? inquisitive : talk.stream.chance(0.2)
    const together = group.length === 1 ? undefined : Repeated.of(talk, progress, group, question)
    if (group.length > 1 && together === undefined && Repeated.alone(talk)) return undefined
    if (together !== undefined) clauses.push(together)
    for (const planned of group) {
      const clause = together ?? SecondBest.after(talk, progress, planned, Clause.of(talk, progress, planned, question))
      if (clause === undefined) return undefined
      if (together === undefined) clauses.push(clause)
      progress = Talk.after(progress, planned)
    }
  }
  if (clauses.length === 0) return undefined
  const first = request.history.length === 0
  const change = Change.lead(talk, request.history)
  const body = Reason.around(
    talk,
    request.history,
    Sentence.compose(talk, clauses, {
      first,
      turns: change === undefined && Lead.turns(talk),
      history: request.history
    })
  )
  if (first) return body
  // "Brilliant! Great, so …" is one word too many.
  const thanked = /^(?:great|ok|okay|right|alright|thanks)\b/i.test(Text.plain(body))
  return [...(change ?? (thanked ? [] : Lead.text(talk, request.history))), ...body]
}

/** Where a sentence ends, or a text that is dictated. */
const sentence = /[.!?]\s|[\n"“”]/

/** By what a message would give a function away. */
interface Telling {
  readonly name: string
  /** Whether the name is none of English: `find_hotels`, `findHotels`. */
  readonly odd: boolean
  /** The words of the name, if there are several. */
  readonly words: ReadonlyArray<{ readonly word: string; readonly pattern: RegExp }>
  readonly tells: ReadonlyArray<string>
}

const known = new WeakMap<World.WorldFunction, Telling>()

const telling = (f: World.WorldFunction): Telling => {
  const before = known.get(f)
  if (before !== undefined) return before
  const name = String(f.signature.name)
  const words = FunctionName.words(name)
  const fresh: Telling = {
    name,
    odd: /[^a-z]/.test(name),
    words: words.length > 1 ? words.map((word) => ({ word, pattern: new RegExp(`\\b${word}s?\\b`) })) : [],
    tells: (f.phrases.tells ?? []).map((tell) => tell.toLowerCase())
  }
  known.set(f, fresh)
  return fresh
}

/** Whether a sentence has all words of a function's name, as in "find out which group". */
const asksByName = ({ words }: Telling, lower: string): boolean => {
  const isNamed = (part: string): boolean =>
    words.every(({ word, pattern }) => part.includes(word) && pattern.test(part))
  return words.length > 0 && isNamed(lower) && lower.split(sentence).some(isNamed)
}

/** What is wrong with a message, as the reason of a rejection. */
const flaw = (talk: Talk.Talk, { text, words }: Text.Written): string | undefined => {
  const due = talk.said
  let said = 0
  for (const id of words.keys()) if (!Plans.isPasted(id)) said += 1
  if (due.length !== said || due.some((mention) => !words.has(mention.id))) return 'unsaid_mention'
  if (/[{}]|undefined|\bnull\b|NaN/.test(text) && !due.some((mention) => mention.say.tag === 'text')) return 'malformed'
  if (Residue.stumbles(text)) return 'malformed'
  const lower = text.toLowerCase()
  const underscored = text.includes('_')
  for (const { call } of talk.group) {
    // What the message asks for anyway is no secret where it is hidden a second time.
    const told = call.intent === 'asked' || talk.asked.some((one) => one.call.function === call.function)
    // No function is named where its name could not stand.
    if (told && !underscored && call.function.includes('_')) continue
    const f = talk.vocabulary.functions.get(call.function)
    if (f === undefined) continue
    const own = telling(f)
    if (own.odd && text.includes(own.name)) return 'function_named'
    if (!told && (own.tells.some((tell) => lower.includes(tell)) || asksByName(own, lower))) return 'implied_asked'
  }
  return undefined
}
