/** Requests as sentences: one by one, in one sentence, as a list, one after another without ado, or as they come to mind. */
import * as Clause from './Clause.js'
import * as Enumeration from './Enumeration.js'
import * as Frames from './Frames.js'
import * as Manner from './Manner.js'
import type { Layout } from './register/Register.js'
import * as Registers from './register/Registers.js'
import type { Talk } from './Talk.js'
import type * as Text from './Text.js'

/** Where a message stands. */
export interface Position {
  readonly first: boolean
  /** Whether it is about something else than the message before. */
  readonly turns: boolean
  /** The earlier messages, whose beginnings this one should not repeat. */
  readonly history: ReadonlyArray<string>
}

type Clauses = ReadonlyArray<Clause.Clause>

/** The clauses of a message as sentences. */
export const compose = (talk: Talk, clauses: Clauses, position: Position): Text.Text => {
  const [head, ...rest] = clauses
  if (head === undefined) return []
  const used: Frames.Used = {
    history: position.history,
    frames: new Set(),
    crowded: clauses.length > 2
  }
  const opening = openings(position)
  if (rest.length === 0) return Frames.sentence(talk, head, opening, used)
  switch (layout(talk, clauses)) {
    case 'joined':
      return Frames.sentence(talk, joined(talk, clauses), opening, used)
    case 'split':
      return split(talk, clauses, opening, used)
    case 'after':
      return [...after(talk, head, rest[0] ?? head), ...following(talk, rest.slice(1), used)]
    case 'list':
      return Enumeration.lines(talk, clauses, position.history) ?? sentences(talk, clauses, opening, used)
    case 'several':
      return Enumeration.several(talk, clauses, position.history) ?? sentences(talk, clauses, opening, used)
    case 'fragments':
      return fragments(talk, clauses)
    case 'afterthought':
      return [
        ...Frames.sentence(talk, head, opening, used),
        ...following(talk, rest.slice(0, -1), used),
        ' ',
        ...Frames.sentence(talk, rest.at(-1) ?? head, last, used)
      ]
    case 'sentences':
      return sentences(talk, clauses, opening, used)
  }
}

const sentences = (talk: Talk, [head, ...rest]: Clauses, opening: Frames.Places, used: Frames.Used): Text.Text =>
  head === undefined ? [] : [...Frames.sentence(talk, head, opening, used), ...following(talk, rest, used)]

const first: Frames.Places = [
  ['any', 1],
  ['first', 1.2]
]
const next: Frames.Places = [
  ['any', 1],
  ['next', 1]
]
const turning: Frames.Places = [
  ['any', 0.7],
  ['turn', 1.2]
]
const then: Frames.Places = [
  ['then', 1],
  ['any', 0.25]
]
const last: Frames.Places = [['last', 1]]

const openings = (position: Position): Frames.Places => (position.first ? first : position.turns ? turning : next)

/** The layouts that a message allows, one of them by the habits of its register. */
const layout = (talk: Talk, clauses: Clauses): Layout => {
  const { layouts } = Registers.of(talk.occasion.persona.register)
  const joinable = clauses.map((clause) => clause.kind === 'ask' && isSimple(clause))
  const noted = clauses.some((clause) => clause.note !== undefined)
  const [head = clauses[0], second = clauses[1]] = clauses
  // The more there is to say, the more it is put in order.
  const many = Math.max(0, clauses.length - 2)
  const allowed: ReadonlyArray<readonly [Layout, number]> = [
    ['sentences', layouts.sentences / (1 + many / 2)],
    ['joined', joinable.every(Boolean) && clauses.length < 4 ? layouts.joined / (clauses.length - 1) : 0],
    ['split', clauses.length > 2 && (pair(joinable, 0) || pair(joinable, -2)) ? layouts.split : 0],
    [
      'after',
      pair(joinable, 0) && head !== undefined && second !== undefined && Frames.canGerund(head.words) && !noted
        ? layouts.after
        : 0
    ],
    ['list', many === 0 ? layouts.list / 10 : layouts.list * (0.5 + many / 2)],
    ['several', many === 0 ? 0 : layouts.several * (0.5 + many / 2)],
    ['fragments', noted ? 0 : layouts.fragments],
    ['afterthought', layouts.afterthought]
  ]
  return talk.stream.weighted(allowed, ([, weight]) => weight)?.[0] ?? 'sentences'
}

const pair = (joinable: ReadonlyArray<boolean>, from: number): boolean =>
  joinable.at(from) === true && joinable.at(from + 1) === true

const isSimple = ({ apart, words }: Clause.Clause): boolean =>
  apart !== true && words.length < 75 && !/ and |["”]$|[,;:] |[?!]$|^don't/.test(words)

const joined = (talk: Talk, clauses: Clauses): Clause.Clause => {
  const end = clauses.length - 1
  const word = talk.stream.pick([' and ', ' and ', ' and ', ', then ', ' and then '] as const)
  const note = clauses.flatMap((clause) => clause.note ?? [])
  const text = clauses.flatMap((clause, index): Text.Text =>
    index === 0 ? clause.text : index < end ? [', ', ...clause.text] : [word, ...clause.text]
  )
  return Clause.make('ask', text, note)
}

/** The first two or the last two requests in one sentence. */
const split = (talk: Talk, clauses: Clauses, opening: Frames.Places, used: Frames.Used): Text.Text => {
  const joinable = clauses.map((clause) => clause.kind === 'ask' && isSimple(clause))
  const front = pair(joinable, 0) && (!pair(joinable, -2) || talk.stream.chance(0.5))
  if (front)
    return [
      ...Frames.sentence(talk, joined(talk, clauses.slice(0, 2)), opening, used),
      ...following(talk, clauses.slice(2), used)
    ]
  const [head, ...rest] = clauses
  if (head === undefined) return []
  return [
    ...Frames.sentence(talk, head, opening, used),
    ...following(talk, [...rest.slice(0, -2), joined(talk, rest.slice(-2))], used)
  ]
}

/** Requests that follow others, each with a frame that ties it to what came before, or with none. */
const following = (talk: Talk, clauses: Clauses, used: Frames.Used): Text.Text => {
  const habit = Registers.of(talk.occasion.persona.register).bare
  const bare = used.crowded ? (1 + habit) / 2 : habit
  return clauses.flatMap((clause): Text.Text => [
    ' ',
    ...(talk.stream.chance(bare) ? Frames.bare(talk, clause) : Frames.sentence(talk, clause, then, used))
  ])
}

/** "After finding me a hotel, please book it." */
const after = (talk: Talk, head: Clause.Clause, second: Clause.Clause): Text.Text => {
  const { persona } = talk.occasion
  const [before, close] = talk.stream.pick(talk.occasion.persona.register === 'polite' ? gently : plainly)
  const [open, comma] = talk.stream.pick(afters)
  return [Manner.framed(persona, open), ...Frames.doing(head.text), comma, before, ...second.text, close]
}

const afters: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['After ', ', '],
  ['After ', ', '],
  ['Start by ', ', then '],
  ['Begin with ', ' and then ']
]
const plainly: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['', '.'],
  ['', '.'],
  ['please ', '.']
]
const gently: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['please ', '.'],
  ['kindly ', '.'],
  ['please ', ', if you would.']
]

/** Requests one after another, without ado: "Find a hotel in Oslo; book it; tell Maya." */
const fragments = (talk: Talk, clauses: Clauses): Text.Text => {
  const { persona } = talk.occasion
  const simple = clauses.every((clause) => clause.kind === 'ask' && !/["”?!]$|[,;:] /.test(clause.words))
  const mark = simple ? talk.stream.pick(['. ', '. ', '; ', ', ', ', '] as const) : '. '
  return clauses.flatMap((clause, index): Text.Text => {
    const last = index === clauses.length - 1
    const end = clause.kind === 'question' ? (last ? '?' : '? ') : last ? '.' : mark
    return [...(index === 0 || mark === '. ' ? Manner.begun(persona, clause.text) : clause.text), end]
  })
}
