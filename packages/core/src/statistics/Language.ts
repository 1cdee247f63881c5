/**
 * How varied the words of a run are, and how clean: figures over what its users say, to be held against those of human
 * requests (CLINC150: most common opening 2.9 to 3.3 %, distinct-2 0.36). Measured are the user messages of `calls` and
 * `missing` turns that have at least six words; residue and figures also in answers.
 *
 * What several records of a family say counts once.
 *
 * Laws: the figures do not depend on how records are divided between calls of `add`; a message counts once.
 */
import * as Figures from '../check/Figures.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Residue from './Residue.js'

/** The fewest words of a message that is measured. */
const fewest = 6

/** The bigrams over which their variety is measured: it falls with the size of a text. */
const sample = 37_000

/** Something that stands out, with how often it occurs. */
export interface Frequent {
  readonly words: string
  readonly count: number
  readonly share: number
}

/** The figures of a run. Shares are in [0, 1]; those of no message are 0. */
export interface Measures {
  readonly messages: number
  /** Different messages ÷ messages. */
  readonly distinct: number
  /** The most common beginnings of three words. */
  readonly openings: ReadonlyArray<Frequent>
  /** Different bigrams ÷ bigrams, over the first `bigrams`. */
  readonly distinct2: number
  readonly bigrams: number
  readonly words: { readonly mean: number; readonly deviation: number; readonly p10: number; readonly p90: number }
  /** The mean number of words by register. */
  readonly registers: { readonly [register: string]: { readonly messages: number; readonly words: number } }
  /** Texts with residue by kind, and some of them. */
  readonly residue: { readonly [kind: string]: { readonly count: number; readonly examples: ReadonlyArray<string> } }
  readonly answers: {
    readonly messages: number
    readonly distinct: number
    readonly openings: ReadonlyArray<Frequent>
    /** Numbers, dates, times and identifiers that answers state, and those that come from nowhere. */
    readonly figures: number
    readonly unknown: number
  }
}

/** Measures that grow. */
export interface Language {
  readonly add: (record: Trajectory) => void
  readonly measures: () => Measures
}

/** Begins to measure. It counts in local maps: a run has some ten thousand messages. */
export const make = (): Language => {
  /** Every message, with the record that said it last. */
  const texts = new Map<string, { readonly id: string; readonly family: string }>()
  const openings = new Map<string, number>()
  const bigrams = new Set<string>()
  const lengths = new Map<number, number>()
  const registers = new Map<string, { messages: number; words: number }>()
  const residue = new Map<string, { count: number; examples: Array<string> }>()
  const answers = new Map<string, number>()
  const answerOpenings = new Map<string, number>()
  let [messages, pairs, figures, unknown, answered] = [0, 0, 0, 0, 0]

  const clean = (text: string, id: string): void => {
    for (const { kind, found } of Residue.of(text)) {
      const known = residue.get(kind) ?? { count: 0, examples: [] }
      known.count += 1
      if (known.examples.length < 3) known.examples.push(`${id}: ${found}`)
      residue.set(kind, known)
    }
  }

  const said = (text: string, register: string, { id, family }: Trajectory): void => {
    const spoken = words(text)
    if (spoken.length < fewest) return
    // Twins are asked in the same words, so that what is listed makes the difference.
    const before = texts.get(text)
    if (before !== undefined && before.family === family && before.id !== id) return
    messages += 1
    texts.set(text, { id, family })
    count(openings, spoken.slice(0, 3).join(' '))
    count(lengths, spoken.length)
    for (let index = 1; index < spoken.length && pairs < sample; index++) {
      pairs += 1
      bigrams.add(`${spoken[index - 1] ?? ''} ${spoken[index] ?? ''}`)
    }
    const own = registers.get(register) ?? { messages: 0, words: 0 }
    registers.set(register, { messages: own.messages + 1, words: own.words + spoken.length })
  }

  return {
    add: (record) => {
      const dossier = Dossier.of(record)
      for (const [index, turn] of record.turns.entries()) {
        const query = record.messages[turn.user]
        if (query !== undefined) {
          clean(query.content, record.id)
          if (turn.kind === 'calls' || turn.kind === 'missing') said(query.content, turn.register ?? '', record)
        }
        const answer = Dossier.answer(record, index)
        if (answer === undefined) continue
        clean(answer.text, record.id)
        answered += 1
        count(answers, answer.text)
        count(answerOpenings, words(answer.text).slice(0, 3).join(' '))
        const stated = Dossier.figures(dossier, answer.index)
        figures += stated.numbers.length + stated.dates.length + stated.times.length + stated.ids.length
        unknown += Figures.unknown(dossier, stated, answer.index).length
      }
    },
    measures: () => ({
      messages,
      distinct: share(texts.size, messages),
      openings: frequent(openings, messages),
      distinct2: share(bigrams.size, pairs),
      bigrams: pairs,
      words: spread(lengths, messages),
      registers: Object.fromEntries(
        [...registers]
          .toSorted(([left], [right]) => (left < right ? -1 : 1))
          .map(([name, own]) => [name, { messages: own.messages, words: round(own.words / own.messages, 10) }])
      ),
      residue: Object.fromEntries([...residue].toSorted(([left], [right]) => (left < right ? -1 : 1))),
      answers: {
        messages: answered,
        distinct: share(answers.size, answered),
        openings: frequent(answerOpenings, answered),
        figures,
        unknown
      }
    })
  }
}

/** The measures of some records. */
export const of = (records: Iterable<Trajectory>): Measures => {
  const language = make()
  for (const record of records) language.add(record)
  return language.measures()
}

/** The words of a text in lower case, without the marks around them. */
export const words = (text: string): ReadonlyArray<string> => text.toLowerCase().match(word) ?? []

const word = /[\p{L}\p{N}]+(?:['’.,:@/_-][\p{L}\p{N}]+)*/gu

const count = <A>(counts: Map<A, number>, key: A): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const frequent = (counts: ReadonlyMap<string, number>, whole: number): ReadonlyArray<Frequent> =>
  [...counts]
    .toSorted(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
    .slice(0, 10)
    .map(([words_, times]) => ({ words: words_, count: times, share: share(times, whole) }))

const spread = (lengths: ReadonlyMap<number, number>, whole: number): Measures['words'] => {
  const sorted = [...lengths].toSorted(([left], [right]) => left - right)
  const mean = sorted.reduce((sum, [length, times]) => sum + length * times, 0) / Math.max(1, whole)
  const variance = sorted.reduce((sum, [length, times]) => sum + (length - mean) ** 2 * times, 0) / Math.max(1, whole)
  const quantile = (part: number): number => {
    let seen = 0
    for (const [length, times] of sorted) {
      seen += times
      if (seen >= part * whole) return length
    }
    return 0
  }
  return { mean: round(mean, 10), deviation: round(Math.sqrt(variance), 10), p10: quantile(0.1), p90: quantile(0.9) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : round(part / whole, 10_000))

const round = (value: number, by: number): number => Math.round(value * by) / by
