/** Sentences of a message: clauses put into frames, one by one or joined. */
import * as Clause from './Clause.js'
import * as Follower from './Follower.js'
import { gerund } from './Inflection.js'
import * as Opening from './Opening.js'
import type { Talk } from './Talk.js'
import * as Text from './Text.js'

/** Where a sentence stands. */
export interface Position {
  readonly first: boolean
  /** Beginnings of earlier messages, which this one should not repeat. */
  readonly used: ReadonlySet<string>
  /** The earlier messages. */
  readonly history: ReadonlyArray<string>
}

/** The clauses of a message as sentences. */
export const compose = (talk: Talk, clauses: ReadonlyArray<Clause.Clause>, position: Position): Text.Text => {
  const [head, ...rest] = clauses
  if (head === undefined) return []
  const joinable = clauses.every((clause) => clause.kind === 'ask' && simple(clause))
  if (clauses.length > 2 && joinable && talk.stream.chance(0.3)) return listed(talk, clauses)
  if (clauses.length > 1 && joinable && talk.stream.chance(clauses.length === 2 ? 0.55 : 0.2))
    return framed(talk, joined(talk, clauses), position)
  const second = rest[0]
  if (
    clauses.length === 3 &&
    second !== undefined &&
    [head, second].every((one) => one.kind === 'ask' && simple(one)) &&
    talk.stream.chance(0.35)
  )
    return [
      ...framed(talk, joined(talk, [head, second]), position),
      ...Follower.sentences(talk, rest.slice(1), 2, position.history)
    ]
  return [...framed(talk, head, position), ...Follower.sentences(talk, rest, 1, position.history)]
}

const simple = (clause: Clause.Clause): boolean => {
  const words = Clause.words(clause)
  return words.length < 75 && !/ and |["”]$|[,;:] |[?!]$|^don't/.test(words)
}

const joined = (talk: Talk, clauses: ReadonlyArray<Clause.Clause>): Clause.Clause => {
  const last = clauses.length - 1
  const word = talk.stream.pick([' and ', ' and ', ' and ', ', then ', ' and then ', ' and also '] as const)
  return {
    kind: 'ask',
    text: clauses.flatMap((clause, index): Text.Text =>
      index === 0 ? clause.text : index < last ? [', ', ...clause.text] : [word, ...clause.text]
    ),
    note: clauses.flatMap((clause) => clause.note ?? [])
  }
}

/** Requests one by one behind a colon: "A few things: find …, book … and tell …". */
const listed = (talk: Talk, clauses: ReadonlyArray<Clause.Clause>): Text.Text => {
  const { text, note = [] } = joined(talk, clauses)
  const [before, after] = talk.stream.pick(talk.occasion.persona.register === 'polite' ? politeLists : lists)
  return [before, ...text, after, ...note]
}

const lists: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['A few things: ', '.'],
  ['Some things to do: ', '.'],
  ["Here's what I need you to do: ", '.'],
  ["Here's the plan: ", '.'],
  ['My list: ', '.'],
  ['I need help with a few things: ', '.'],
  ['In this order, please: ', '.'],
  ['Several things at once: ', '.']
]
const politeLists: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['I have a few requests: ', ', please.'],
  ['Might I ask for several things? Please ', '.'],
  ['If you could do the following for me: ', '. Thank you!'],
  ["There are a few things you'd help me with: ", ', if you please.']
]

/** A clause in a frame of the speaker's register. */
const framed = (talk: Talk, clause: Clause.Clause, { first, used }: Position): Text.Text => {
  const words = Clause.words(clause)
  const open = Opening.of[talk.occasion.persona.register].filter(
    (opening) => (opening.place === 'any' || (opening.place === 'first') === first) && takes(opening, clause, words)
  )
  for (let tries = 0; tries < 4; tries++) {
    const opening = talk.stream.weighted(open, (one) => (one.place === 'any' ? one.weight : one.weight * 1.2))
    if (opening === undefined) break
    const begun = opening.before.split(' ', 2).join(' ').toLowerCase()
    if (opening.before === '' || !used.has(begun) || tries === 3) return put(opening, clause)
  }
  return put({ kind: 'do', place: 'any', before: '', after: clause.kind === 'ask' ? '.' : '?', weight: 1 }, clause)
}

const put = (opening: Opening.Opening, clause: Clause.Clause): Text.Text => {
  const text =
    opening.kind === 'doing' ? doing(clause.text) : opening.kind === 'know' ? known(clause.text) : clause.text
  const inner = /[.!?]\s*$|^$/.test(opening.before) ? Text.capitalised(text) : text
  return [...Text.capitalised([opening.before, ...inner, opening.after]), ...(clause.note ?? [])]
}

// Frames that make the speaker the subject do not take "get me …"; long requests do not take words after them.
const takes = (opening: Opening.Opening, clause: Clause.Clause, words: string): boolean => {
  if (opening.after.length > 1 && (words.length > 60 || /["”]$/.test(words))) return false
  if (/ for me/.test(opening.after) && /\b(?:I|me|us|tell|know|say\w*|text|write|message|post)\b/.test(words))
    return false
  if (/^don't\b/.test(words))
    return opening.kind === 'do' && opening.after === '.' && /^(?:.*\bplease )?$/i.test(opening.before)
  if (Follower.isAside(words) && (opening.after !== '.' || opening.kind !== 'do')) return false
  switch (opening.kind) {
    case 'question':
      return clause.kind === 'question' && (opening.after !== ', please?' || /^(?:can|could|would|will)\b/.test(words))
    case 'do':
      return clause.kind === 'ask' && !/^let's\b/.test(words)
    case 'doing':
      return clause.kind === 'ask' && !/ and |, |^let\b/.test(words) && /^[a-z]+ /.test(words)
    case 'agent':
      return (
        clause.kind === 'ask' &&
        !/\b(?:me|us)\b/.test(words) &&
        !/^(?:tell|show|give|let|remind|help|make sure|pull up|list|suggest|recommend|point|name|come up|pick out|fill|ask|read|fetch|draw up|sort out where|search|report)\b/.test(
          words
        )
      )
    case 'know':
      return clause.kind === 'ask' && telling.test(words) && !/ and |["”]/.test(words)
  }
}

const telling =
  /^(?:tell me|let me know|find out|check|see|work out|figure out) (?=(?:how|what|when|where|who|which|whether|if)\b)/

const known = (text: Text.Text): Text.Text => replaceStart(text, telling, () => '')

const doing = (text: Text.Text): Text.Text => replaceStart(text, /^[a-z]+/, gerund)

const replaceStart = (text: Text.Text, pattern: RegExp, by: (found: string) => string): Text.Text => {
  const [first, ...rest] = text
  return typeof first === 'string' ? [first.replace(pattern, by), ...rest] : text
}
