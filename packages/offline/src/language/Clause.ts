/** What a message says of one asked call: a verb phrase or a question, with all that the call and its hidden calls need. */
import { type Plan, Plan as Plans } from '@magnet/core'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Template from './Template.js'
import * as Text from './Text.js'

/** A clause. */
export interface Clause {
  readonly kind: 'ask' | 'question'
  readonly text: Text.Text
  /** Its words, for judging how it can be built into a sentence. */
  readonly words: string
  /** How the result should come, as a sentence of its own: "Amounts in euros, please." */
  readonly note?: Text.Text
  /** Whether the note follows at once: another request between them would take it for its own. */
  readonly apart?: boolean
}

/** A clause of a text. */
export const make = (kind: Clause['kind'], text: Text.Text, note: Text.Text = []): Clause => {
  const words = Text.plain(text)
  return note.length === 0 ? { kind, text, words } : { kind, text, words, note }
}

/** The clause of an asked call, or none if no wording says all that is due. `question` asks for a question if there is one. */
export const of = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  question: boolean
): Clause | undefined => {
  const phrases = Talk.phrased(talk, planned)?.phrases
  if (phrases === undefined) return undefined
  const due = Talk.due(talk, planned).filter((id) => !progress.said.includes(id))
  const now = talk.serves.size === 0 ? due : due.filter((id) => !saidApart(talk, id))
  const fits = (after: Talk.Progress): boolean => now.every((id) => after.said.includes(id))
  const questions = question ? (phrases.question ?? []) : []
  const unsaid = Plans.unmet(talk.plan)?.parameters[0]
  const leaves = unsaid === undefined ? [] : (phrases.leaves?.[unsaid] ?? [])
  const asked =
    attempt(talk, progress, planned, 'ask', leaves, fits) ??
    attempt(talk, progress, planned, 'question', questions, fits) ??
    attempt(talk, progress, planned, 'ask', phrases.ask, fits) ??
    (question ? undefined : attempt(talk, progress, planned, 'question', phrases.question ?? [], fits)) ??
    patched(talk, progress, planned, due)
  if (asked === undefined) return undefined
  const text = [...asked.text]
  const note: Array<Text.Piece> = []
  for (const hidden of talk.group) {
    const { id, intent } = hidden.call
    if (intent === 'asked' || talk.serves.get(id) !== planned.call.id || progress.stood.includes(id)) continue
    if (!talk.processors.has(id) && isSaid(talk, progress, hidden)) continue
    const tail = Phrase.best(talk, progress, hidden, Talk.phrased(talk, hidden)?.phrases.tail ?? [])
    if (tail === undefined) continue
    if (Text.plain(tail.text).startsWith('in ') && !measured.test(Text.plain(text)))
      note.push(...noted(talk, hidden, tail.text))
    else text.push(' ', ...tail.text)
  }
  if (!due.every((id) => progress.said.includes(id))) return undefined
  return make(asked.kind, text, note)
}

/** Whether a clause speaks of an amount, so that "in euros" can follow it. */
const measured =
  /\b(?:how (?:much|far|long|big|tall|heavy|many)|costs?|pric(?:e|es|ey)|distance|apart|pay for|fee|amount|worth|sum|measure)\b/i

const notes: ReadonlyArray<readonly [string, string]> = [
  [' ', ', please.'],
  [' Please give me ', '.'],
  [" I'd like ", '.'],
  [' I need ', '.']
]

const noted = (talk: Talk.Talk, hidden: Plan.PlannedCall, tail: Text.Text): Text.Text => {
  const money = Object.values(hidden.sources).some((source) => source.tag === 'output' && isMoney(talk, source))
  const [before, after] = talk.stream.pick([[' ', ', please.'], ...notes])
  const what = money ? talk.stream.pick(['amounts', 'the amount', 'prices', 'the figures']) : 'distances'
  return [before, before === ' ' ? what.replace(/^\w/, (letter) => letter.toUpperCase()) : what, ' ', ...tail, after]
}

const isMoney = (talk: Talk.Talk, source: Extract<Plan.Planned, { tag: 'output' }>): boolean => {
  const call = talk.calls.get(source.call)
  const output =
    call === undefined
      ? undefined
      : Talk.phrased(talk, call)?.signature.outputs.find((one) => one.pattern === source.pointer)
  return Talk.speech(talk, output?.type)?.form === 'money'
}

type Worded = Pick<Clause, 'kind' | 'text'>

const attempt = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  kind: Clause['kind'],
  sources: ReadonlyArray<string>,
  fits: (progress: Talk.Progress) => boolean
): Worded | undefined => {
  const phrase = Phrase.best(talk, progress, planned, sources, fits)
  return phrase === undefined ? undefined : { kind, text: phrase.text }
}

/** A wording that leaves something out, with what it leaves out added in the way that it would be given on its own. */
const patched = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  due: ReadonlyArray<Plan.MentionId>
): Worded | undefined => {
  const phrases = Talk.phrased(talk, planned)?.phrases
  const phrase = Phrase.best(talk, progress, planned, phrases?.ask ?? [])
  if (phrase === undefined) return undefined
  const text = [...phrase.text]
  for (const id of due) {
    const mention = talk.mentions.get(id)
    if (mention === undefined || mention.call !== planned.call.id || progress.said.includes(id)) continue
    const gives = (
      Object.hasOwn(phrases?.gives ?? {}, mention.parameter) ? (phrases?.gives?.[mention.parameter] ?? []) : []
    ).filter((give) => adverbial.test(give))
    const give = talk.stream.some(gives)
    if (give === undefined) return undefined
    const more = Phrase.fill(talk, progress, planned, Template.parse(give.replace(/\{\}/, `{${mention.parameter}}`)))
    if (more === undefined) return undefined
    text.push(' ', ...more.text)
  }
  return { kind: 'ask', text }
}

const adverbial = /^(?:on|at|in|from|to|for|until|by|with|within|as|after|before|under|over|near|around|up to)\b/

/** Whether a mention is left to the words of a hidden call that has no slot to stand in. */
const saidApart = (talk: Talk.Talk, id: Plan.MentionId): boolean => {
  const call = talk.mentions.get(id)?.call
  const hidden = call === undefined ? undefined : talk.calls.get(call)
  if (hidden === undefined || !talk.serves.has(hidden.call.id)) return false
  return (Talk.phrased(talk, hidden)?.phrases.tail ?? []).length > 0
}

/** Whether all has been said that a hidden call has to say, with what serves it. */
const isSaid = (talk: Talk.Talk, progress: Talk.Progress, { call: { id } }: Plan.PlannedCall): boolean =>
  talk.said.every(
    (mention) =>
      progress.said.includes(mention.id) ||
      (mention.call !== id && (mention.fallback === true || talk.serves.get(mention.call) !== id))
  )
