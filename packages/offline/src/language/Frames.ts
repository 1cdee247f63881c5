/** Which frame a request takes, and the request in it. */
import type * as Clause from './Clause.js'
import { gerund } from './Inflection.js'
import * as Manner from './Manner.js'
import type { Frame, Place } from './register/Register.js'
import * as Registers from './register/Registers.js'
import type { Talk } from './Talk.js'
import * as Text from './Text.js'

/** What earlier messages and earlier sentences of this one have used. */
export interface Used {
  /** The beginnings of earlier messages. */
  readonly beginnings: ReadonlySet<string>
  readonly history: ReadonlyArray<string>
  /** The frames of this message; it grows. */
  readonly frames: Set<string>
}

/** A clause in a frame of the speaker's register at one of some places. */
export const sentence = (
  talk: Talk,
  clause: Clause.Clause,
  places: ReadonlyArray<readonly [Place, number]>,
  used: Used
): Text.Text => {
  const frame = draw(talk, clause, places, used)
  used.frames.add(frame.before)
  return put(talk, frame, clause)
}

/** A clause as a sentence of its own, with nothing around it. */
export const bare = (talk: Talk, clause: Clause.Clause): Text.Text =>
  put(talk, clause.kind === 'question' ? asked : done, clause)

const done: Frame = { kind: 'do', place: 'any', before: '', after: '.', weight: 1 }
const asked: Frame = { kind: 'question', place: 'any', before: '', after: '?', weight: 1 }

const draw = (
  talk: Talk,
  clause: Clause.Clause,
  places: ReadonlyArray<readonly [Place, number]>,
  used: Used
): Frame => {
  const text = clause.text.map(Text.words).join('')
  const begins = places.some(([place]) => place === 'first' || place === 'next')
  const open = byPlace(talk, places).filter(([frame]) => takes(frame, clause, text))
  for (let tries = 0; tries < 4; tries++) {
    const found = talk.stream.weighted(open, ([, weight]) => weight)?.[0]
    if (found === undefined) break
    if (found.before === '' || tries === 3) return found
    if (used.frames.has(found.before)) continue
    if (begins && used.beginnings.has(found.before.split(' ', 2).join(' ').toLowerCase())) continue
    // What somebody says a second time in a conversation is noticed if it is long.
    if (found.before.length > 9 && used.history.some((earlier) => earlier.includes(found.before))) continue
    return found
  }
  return clause.kind === 'question' ? asked : done
}

// The frames of a register at some places: a handful of combinations, asked for in every sentence.
const known = new Map<string, ReadonlyArray<readonly [Frame, number]>>()

const byPlace = (
  talk: Talk,
  places: ReadonlyArray<readonly [Place, number]>
): ReadonlyArray<readonly [Frame, number]> => {
  const { register } = talk.occasion.persona
  const key = `${register} ${places.join(' ')}`
  const before = known.get(key)
  if (before !== undefined) return before
  const fresh = Registers.of(register).frames.flatMap((frame): ReadonlyArray<readonly [Frame, number]> => {
    const weight = places.find(([place]) => place === frame.place)?.[1]
    return weight === undefined ? [] : [[frame, frame.weight * weight]]
  })
  known.set(key, fresh)
  return fresh
}

const put = (talk: Talk, frame: Frame, clause: Clause.Clause): Text.Text => {
  const { persona } = talk.occasion
  const text = frame.kind === 'doing' ? doing(clause.text) : frame.kind === 'know' ? content(clause.text) : clause.text
  const before = Manner.framed(persona, frame.before)
  // A sentence of its own begins behind "Good morning."
  const inner = /(?:^|[.!?])\s*$/.test(before) ? Manner.begun(persona, text) : text
  return [before, ...inner, frame.after, ...(clause.note ?? [])]
}

/** Whether a request has its reason with it, after which no more follows: "stop it, I've changed my mind". */
const isAside = (words: string): boolean => /, (?:I|I've|I'm|we|there|it)\b/.test(words)

// Long requests take nothing after them; frames that make the speaker the subject do not take "get me …".
const takes = (frame: Frame, clause: Clause.Clause, words: string): boolean => {
  const closed = frame.after.length === 1
  if (!closed && (words.length > 60 || /["”!?]$/.test(words))) return false
  if (
    / (?:too|as well|again|instead|now)\b/.test(frame.after) &&
    /\b(?:too|as well|again|instead|now|also)\b/.test(words)
  )
    return false
  if (/ for me/.test(frame.after) && /\b(?:I|me|us|tell|know|say\w*|text|write|message|post)\b/.test(words))
    return false
  if (/^don't\b/.test(words)) return frame.kind === 'do' && frame.after === '.' && prohibiting.test(frame.before)
  if (isAside(words) && (frame.after !== '.' || frame.kind !== 'do')) return false
  switch (frame.kind) {
    case 'question':
      return clause.kind === 'question' && (frame.after !== ', please?' || /^(?:can|could|would|will)\b/.test(words))
    case 'do':
      return (
        clause.kind === 'ask' &&
        !/^let's\b/.test(words) &&
        !(/^let\b/.test(words) && / (?:maybe|just|quickly)\b/.test(frame.before))
      )
    case 'doing':
      return clause.kind === 'ask' && canGerund(words)
    case 'agent':
      return clause.kind === 'ask' && !/\b(?:me|us)\b/.test(words) && !served.test(words)
    case 'know':
      return clause.kind === 'ask' && telling.test(words) && !/ and |["”]/.test(words)
  }
}

const prohibiting = /^(?:Then|And|Also|Plus|And then|After that,|Please|Now|)\s*$/

const served =
  /^(?:tell|show|give|let|remind|help|make sure|pull up|list|suggest|recommend|point|name|come up|pick out|fill|ask|read|fetch|draw up|sort out where|search|report|walk|talk|run through|bring up|set me|get me)\b/

/** Whether a request can be said with its verb in "-ing". */
export const canGerund = (words: string): boolean =>
  !/ and |, |^(?:let|don't|make sure|please)\b/.test(words) && /^[a-z]+ /.test(words)

const telling =
  /^(?:tell me|let me know|find out|check|see|work out|figure out) (?=(?:how|what|when|where|who|which|whether|if)\b)/

const content = (text: Text.Text): Text.Text => replaceStart(text, telling, () => '')

/** A request with its verb in "-ing". */
export const doing = (text: Text.Text): Text.Text => replaceStart(text, /^[a-z]+/, gerund)

const replaceStart = (text: Text.Text, pattern: RegExp, by: (found: string) => string): Text.Text => {
  const [first, ...rest] = text
  return typeof first === 'string' ? [first.replace(pattern, by), ...rest] : text
}
