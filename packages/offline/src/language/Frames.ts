/** Which frame a request takes, and the request in it. */
import type * as Clause from './Clause.js'
import { gerund } from './Inflection.js'
import * as Manner from './Manner.js'
import type { Frame, Place, Register } from './register/Register.js'
import * as Registers from './register/Registers.js'
import type { Talk } from './Talk.js'
import type * as Text from './Text.js'

/** Where a frame may stand, with what each place weighs. */
export type Places = ReadonlyArray<readonly [Place, number]>

/** What earlier messages and earlier sentences of this one have used. */
export interface Used {
  readonly history: ReadonlyArray<string>
  /** The frames of this message; it grows. */
  readonly frames: Set<string>
  /** Whether the message has so many requests that one of them asks for all: nobody says "would you please" five times. */
  readonly crowded: boolean
}

/** A clause in a frame of the speaker's register at one of some places. */
export const sentence = (talk: Talk, clause: Clause.Clause, places: Places, used: Used): Text.Text => {
  const frame = draw(talk, clause, places, used)
  used.frames.add(frame.before)
  if (isCourteous(frame)) used.frames.add(courtesy)
  if (frame.after === '!') used.frames.add('!')
  return put(talk, frame, clause)
}

/** A clause as a sentence of its own, with nothing around it. */
export const bare = (talk: Talk, clause: Clause.Clause): Text.Text =>
  put(talk, clause.kind === 'question' ? asked : done, clause)

const done: Frame = { kind: 'do', place: 'any', before: '', after: '.', weight: 1 }
const asked: Frame = { kind: 'question', place: 'any', before: '', after: '?', weight: 1 }

/** A clause as a sentence behind some words, which may be none. */
export const led = (talk: Talk, before: string, clause: Clause.Clause): Text.Text =>
  put(talk, { ...(clause.kind === 'question' ? asked : done), before }, clause)

// No frame has these words: they stand for all that ask somebody to be so kind.
const courtesy = '?'

const isCourteous = ({ before, after }: Frame): boolean => courteous.test(`${before}{}${after}`)

const courteous =
  /\b(?:could|would|might|may I|can you|mind|grateful|appreciate|hoping|wondering|glad|kind|if you|love to|chance|think you|favour|like you to|want you to|need you to|able to|possible|wish|ask you|help me|trying to|need that|want that|be sure to|please be|go ahead and)\b/i

const draw = (talk: Talk, clause: Clause.Clause, places: Places, used: Used): Frame => {
  const begins = places.some(([place]) => place === 'first' || place === 'next')
  const { slots, again, forMe } = byPlace(talk, places)
  const request = requestOf(clause, again, forMe)
  const spent = used.crowded && used.frames.has(courtesy)
  // Who calls out once in a message has called out.
  const loud = used.frames.has('!')
  // Nothing comes before a message that stands by itself, or after it.
  const alone = talk.plan.turns.length === 1
  const open = slots.filter(
    (one) =>
      !(alone && one.goesOn) && !(spent && one.courteous) && !(loud && one.frame.after === '!') && takes(one, request)
  )
  for (let tries = 0; tries < 4; tries++) {
    const drawn = talk.stream.weighted(open, ({ weight }) => weight)
    if (drawn === undefined) break
    const { frame: found, beginning: own } = drawn
    if (found.before === '' || tries === 3) return found
    if (used.frames.has(found.before)) continue
    // Nor does a message begin as an earlier one does.
    if (begins && used.history.some((earlier) => beginning(earlier) === own)) continue
    // What somebody says a second time in a conversation is noticed if it is long.
    if (found.before.length > 9 && used.history.some((earlier) => earlier.includes(found.before))) continue
    return found
  }
  return clause.kind === 'question' ? asked : done
}

/** The first two words, in small letters. */
const beginning = (text: string): string => {
  const second = text.indexOf(' ', text.indexOf(' ') + 1)
  return (second < 0 ? text : text.slice(0, second)).toLowerCase()
}

/** A frame at a place, with what of its words decides which requests it takes. */
interface Slot {
  readonly frame: Frame
  readonly weight: number
  readonly beginning: string
  /** Whether nothing follows the request but its mark. */
  readonly closed: boolean
  readonly again: boolean
  readonly forMe: boolean
  readonly prohibits: boolean
  readonly hedged: boolean
  readonly courteous: boolean
  /** Whether it counts on something before or after the message. */
  readonly goesOn: boolean
}

const slot = (frame: Frame, weight: number): Slot => ({
  frame,
  weight,
  beginning: beginning(frame.before),
  closed: frame.after.length === 1,
  again: / (?:too|as well|again|instead|now)\b/.test(frame.after),
  forMe: / for me/.test(frame.after),
  prohibits:
    frame.kind === 'do' &&
    frame.after === '.' &&
    /^(?:Then|And|Also|Plus|And then|After that,|Please|Now|)\s*$/.test(frame.before),
  hedged: / (?:maybe|just|quickly)\b/.test(frame.before),
  courteous: isCourteous(frame),
  goesOn: /^(?:First of all|To begin with|To be exact|The next|Me again)\b/.test(frame.before)
})

interface Slots {
  readonly slots: ReadonlyArray<Slot>
  /** Whether any of them says something again, or "for me". */
  readonly again: boolean
  readonly forMe: boolean
}

// The frames of the registers at some places: a handful of combinations, asked for in every sentence.
const known = new WeakMap<Places, Map<Register, Slots>>()

const byPlace = (talk: Talk, places: Places): Slots => {
  const register = Registers.of(talk.occasion.persona.register)
  let registers = known.get(places)
  if (registers === undefined) known.set(places, (registers = new Map<Register, Slots>()))
  let found = registers.get(register)
  if (found === undefined) {
    const slots = register.frames.flatMap((frame): ReadonlyArray<Slot> => {
      const weight = places.find(([place]) => place === frame.place)?.[1]
      return weight === undefined ? [] : [slot(frame, frame.weight * weight)]
    })
    found = { slots, again: slots.some((one) => one.again), forMe: slots.some((one) => one.forMe) }
    registers.set(register, found)
  }
  return found
}

const put = (talk: Talk, frame: Frame, clause: Clause.Clause): Text.Text => {
  const { persona } = talk.occasion
  const text = frame.kind === 'doing' ? doing(clause.text) : frame.kind === 'know' ? content(clause.text) : clause.text
  const before = Manner.framed(persona, frame.before)
  // A sentence of its own begins behind "Good morning."
  const inner = before === '' || /[.!?]\s*$/.test(before) ? Manner.begun(persona, text) : text
  return [before, ...inner, frame.after, ...(clause.note ?? [])]
}

/** What the words of a request say about which frames take it; what no frame at hand looks at is not read of them. */
interface Request {
  readonly kind: Clause.Clause['kind']
  /** Whether nothing can follow it. */
  readonly long: boolean
  readonly again: boolean
  readonly personal: boolean
  readonly prohibition: boolean
  /** Whether it has its reason with it, after which no more follows: "stop it, I've changed my mind". */
  readonly aside: boolean
  readonly modal: boolean
  readonly lets: boolean
  readonly lends: boolean
  readonly gerund: boolean
  readonly agent: boolean
  readonly telling: boolean
}

const requestOf = ({ kind, words }: Clause.Clause, again: boolean, forMe: boolean): Request => {
  const asks = kind === 'ask'
  return {
    kind,
    long: words.length > 60 || /["”!?]$/.test(words),
    again: again && /\b(?:too|as well|again|instead|now|also)\b/.test(words),
    personal: forMe && /\b(?:I|me|us|tell|know|say\w*|text|write|message|post)\b/.test(words),
    prohibition: /^don't\b/.test(words),
    aside: words.includes(', ') && /, (?:I|I've|I'm|we|there|it)\b/.test(words),
    modal: !asks && /^(?:can|could|would|will)\b/.test(words),
    lets: asks && /^let's\b/.test(words),
    lends: asks && /^let\b/.test(words),
    gerund: asks && canGerund(words),
    agent: asks && !/\b(?:me|us)\b/.test(words) && !served.test(words),
    telling: asks && telling.test(words) && !/ and |["”]/.test(words)
  }
}

// Long requests take nothing after them; frames that make the speaker the subject do not take "get me …".
const takes = ({ frame, closed, again, forMe, prohibits, hedged }: Slot, request: Request): boolean => {
  if (!closed && request.long) return false
  if (again && request.again) return false
  if (forMe && request.personal) return false
  if (request.prohibition) return prohibits
  if (request.aside && (frame.after !== '.' || frame.kind !== 'do')) return false
  if (frame.kind === 'question') return request.kind === 'question' && (frame.after !== ', please?' || request.modal)
  if (request.kind !== 'ask') return false
  switch (frame.kind) {
    case 'do':
      return !request.lets && !(request.lends && hedged)
    case 'doing':
      return request.gerund
    case 'agent':
      return request.agent
    case 'know':
      return request.telling
  }
}

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
