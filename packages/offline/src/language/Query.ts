/**
 * The user's message of a turn.
 *
 * Laws: it says every mention of its turn exactly once and none of another turn, and the spans cut exactly those
 * words; it asks for every asked call and for no hidden one; it names no function; the same seed gives the same text.
 */
import { FunctionName, type Json, Plan as Plans, Residue } from '@magnet/core'
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
    if (fault === undefined) return E.right({ ...written, register: talk.occasion.persona.register })
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
      used: new Set(request.history.map(beginning)),
      history: request.history
    })
  )
  // "Brilliant! Great, so …" is one word too many.
  const thanked = /^(?:great|ok|okay|right|alright|thanks)\b/i.test(Text.plain(body))
  return first ? body : [...(change ?? (thanked ? [] : Lead.text(talk, request.history))), ...body]
}

const beginning = (text: string): string => text.split(' ', 2).join(' ').toLowerCase()

/** Where a sentence ends, or a text that is dictated. */
const sentence = /[.!?]\s|[\n"“”]/

/** Whether a sentence has all words of a function's name, as in "find out which group". */
const asksByName = (name: string, lower: string): boolean => {
  const own = patterns.get(name) ?? FunctionName.words(name).map((word) => new RegExp(`\\b${word}s?\\b`))
  // The names of a pool: the cache is no larger than its functions.
  patterns.set(name, own)
  const isNamed = (part: string): boolean => own.every((pattern) => pattern.test(part))
  return own.length > 1 && isNamed(lower) && lower.split(sentence).some(isNamed)
}

const patterns = new Map<string, ReadonlyArray<RegExp>>()

/** What is wrong with a message, as the reason of a rejection. */
const flaw = (talk: Talk.Talk, written: Text.Written): string | undefined => {
  const due = Plans.said(talk.plan, talk.turn)
  const said = [...written.words.keys()].filter((id) => !Plans.isPasted(id))
  if (due.length !== said.length || due.some((mention) => !written.words.has(mention.id))) return 'unsaid_mention'
  if (/[{}]|undefined|\bnull\b|NaN/.test(written.text) && !due.some((mention) => mention.say.tag === 'text'))
    return 'malformed'
  if (Residue.stumbles(written.text)) return 'malformed'
  const lower = written.text.toLowerCase()
  const asked = new Set(talk.asked.map((planned) => planned.call.function))
  for (const planned of talk.group) {
    const name = String(planned.call.function)
    if (/[^a-z]/.test(name) && written.text.includes(name)) return 'function_named'
    // What the message asks for anyway is no secret where it is hidden a second time.
    if (asked.has(planned.call.function)) continue
    const tells = Talk.phrased(talk, planned)?.phrases.tells ?? []
    if (tells.some((tell) => lower.includes(tell.toLowerCase())) || asksByName(name, lower)) return 'implied_asked'
  }
  return undefined
}
