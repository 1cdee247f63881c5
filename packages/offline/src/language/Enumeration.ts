/** Several requests after an opening that says so: line by line, or one sentence after another. */
import type * as Clause from './Clause.js'
import * as Frames from './Frames.js'
import * as Manner from './Manner.js'
import * as NumberWords from './NumberWords.js'
import type { Register } from './register/Register.js'
import * as Registers from './register/Registers.js'
import type { Talk } from './Talk.js'
import type * as Text from './Text.js'

type Clauses = ReadonlyArray<Clause.Clause>

/** Requests line by line, with numbers, dashes, or nothing but the line; none if every opening has been used. */
export const lines = (talk: Talk, clauses: Clauses, history: ReadonlyArray<string>): Text.Text | undefined => {
  const intro = opening(talk, clauses, history, openings(talk).lines)
  const mark = talk.stream.pick(marks)
  return intro === undefined
    ? undefined
    : [intro, ...clauses.flatMap((clause, index): Text.Text => ['\n', mark(index), ...line(talk, clause)])]
}

/** Requests one after another behind an opening that says how many there are; none if every opening has been used. */
export const several = (talk: Talk, clauses: Clauses, history: ReadonlyArray<string>): Text.Text | undefined => {
  const intro = opening(talk, clauses, history, openings(talk).several)
  const last = clauses.length - 1
  const [begin, between, end] = talk.stream.pick(orders)
  const then = talk.stream.shuffle(between)
  return intro === undefined
    ? undefined
    : [
        intro,
        ...clauses.flatMap((clause, index): Text.Text => {
          // "Also add it as well" says it twice, and "then don't" is no way to say it.
          const free = /\b(?:also|too|as well|then|now)\b|^don't\b/.test(clause.words)
          const before = free ? '' : index === 0 ? begin : index < last ? (then[index - 1] ?? '') : end
          return [' ', ...Frames.led(talk, before, clause)]
        })
      ]
}

// What stands before the first request, one in the middle, and the last one.
const orders: readonly [
  readonly [string, ReadonlyArray<string>, string],
  ...ReadonlyArray<readonly [string, ReadonlyArray<string>, string]>
] = [
  ['', ['', '', 'Then '], 'And '],
  ['', ['', '', 'And '], ''],
  ['First, ', ['Then ', 'Next, ', ''], 'And finally, '],
  ['First, ', ['Then ', 'After that, ', ''], 'Last, '],
  ['', ['Then ', '', 'Also, '], 'And ']
]

/** What several requests may begin with. */
interface Opening {
  readonly words: string
  /** Whether it says how many there are. */
  readonly counts: boolean
  /** The words that stay whatever the number, in small letters and without the mark. */
  readonly stem: string
}

const read = (words: string): Opening => ({
  words,
  counts: words.includes('{n}'),
  stem: words
    .split('{n}')
    .reduce((left, right) => (left.length > right.length ? left : right))
    .replace(/[.:?]$/, '')
    .toLowerCase()
})

interface Openings {
  readonly lines: ReadonlyArray<Opening>
  readonly several: ReadonlyArray<Opening>
}

const known = new WeakMap<Register, Openings>()

const openings = (talk: Talk): Openings => {
  const register = Registers.of(talk.occasion.persona.register)
  const before = known.get(register)
  if (before !== undefined) return before
  const { intros, counted } = register
  const fresh: Openings = {
    lines: [...intros, ...counted.map((words) => `${words}:`)].map(read),
    several: counted.map((words) => read(`${words}.`))
  }
  known.set(register, fresh)
  return fresh
}

const opening = (
  talk: Talk,
  clauses: Clauses,
  history: ReadonlyArray<string>,
  all: ReadonlyArray<Opening>
): string | undefined => {
  const { persona } = talk.occasion
  // What a question will ask for could be told by the number of the requests.
  const silent = talk.plan.turns[talk.turn]?.missing?.tag === 'parameters'
  const number = NumberWords.word(clauses.length)
  const earlier = history.map((text) => text.toLowerCase())
  const open = all.filter(
    ({ counts, stem }) =>
      (number !== undefined && !silent ? counts || clauses.length > 2 : !counts) &&
      !earlier.some((text) => text.includes(stem))
  )
  const words = talk.stream.some(open)?.words
  if (words === undefined) return undefined
  const told = words.replace('{n}', number ?? '')
  return Manner.framed(persona, words.startsWith('{n}') ? `${told.charAt(0).toUpperCase()}${told.slice(1)}` : told)
}

const line = (talk: Talk, clause: Clause.Clause): Text.Text => [
  ...Manner.begun(talk.occasion.persona, clause.text),
  clause.kind === 'question' ? '?' : clause.note === undefined ? '' : '.',
  ...(clause.note ?? [])
]

type Mark = (index: number) => string

const numbered: Mark = (index) => `${index + 1}. `
const dashed: Mark = () => '- '
const marks: readonly [Mark, ...ReadonlyArray<Mark>] = [
  numbered,
  numbered,
  numbered,
  dashed,
  dashed,
  (index) => `${index + 1}) `,
  () => '',
  () => ''
]
