/** The measures of language over a run of all worlds: what `magnet report` prints, held to its aims. */
import { Language, Tally, Report, type Trajectory } from '@magnet/core'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

const count = 400

let records: ReadonlyArray<Trajectory.Trajectory> = []
let measures: Language.Measures = Language.of([])
beforeAll(async () => {
  const outcomes = await Run.outcomes(await Run.source(), Run.settings('language'), { to: count })
  records = Run.records(outcomes)
  measures = Language.of(records)
}, 120_000)

describe('what users say', () => {
  test('is hardly ever said twice, and opens in many ways', () => {
    expect(measures.messages).toBeGreaterThan(1000)
    expect(measures.distinct).toBeGreaterThanOrEqual(0.995)
    expect(measures.openings[0]?.share).toBeLessThanOrEqual(0.03)
  })

  test('is made of many different pairs of words', () => {
    expect(measures.bigrams).toBe(37_000)
    expect(measures.distinct2).toBeGreaterThanOrEqual(0.3)
  })

  test('is neither short nor long on the whole, and both at times', () => {
    expect(measures.words.mean).toBeGreaterThan(12)
    expect(measures.words.mean).toBeLessThan(31)
    expect(measures.words.deviation).toBeGreaterThan(8)
    expect(measures.words.p10).toBeLessThan(14)
  })

  test('comes in all registers, and a person keeps to one', () => {
    const registers = Report.statistics(
      Tally.of(records.map((record, slot) => ({ slot, record, rejected: [] })))
    ).registers
    expect(Object.keys(registers).toSorted()).toEqual(
      ['businesslike', 'chatty', 'explicit', 'hurried', 'non_native', 'plain', 'polite', 'terse'].toSorted()
    )
    const of = records.map((record) => new Set(record.turns.map((turn) => turn.register)))
    expect(of.every((own) => own.size === 1)).toBe(true)
    const explicit = of.filter((own) => own.has('explicit')).length / records.length
    expect(explicit).toBeGreaterThan(0.15)
    expect(explicit).toBeLessThan(0.25)
  })

  test('calls a copy what it is, since "the document" would be its original as well', () => {
    const spoken = records.flatMap(({ turns, messages }) => {
      const made = new Map<string, number>()
      return turns.flatMap((turn, index) =>
        turn.calls.flatMap((call) => {
          const source = call.sources['/doc_id']
          const copied = source?.tag === 'output' ? made.get(source.call) : undefined
          if (call.function === 'copy_document') made.set(call.id, index)
          // Where it was spoken of before, "it" is clear.
          if (source?.tag === 'output') made.delete(source.call)
          return copied === undefined || copied === index || turn.register === 'explicit'
            ? []
            : [messages[turn.user]?.content ?? '']
        })
      )
    })
    expect(spoken.length).toBeGreaterThan(2)
    expect(spoken.filter((text) => !/\bcopy\b/.test(text))).toEqual([])
  })

  test('leaves nothing of a template behind, nor do the answers', () => {
    expect(measures.residue).toEqual({})
  })
})

describe('what the assistant says', () => {
  test('states no figure that comes from nowhere', () => {
    expect(measures.answers.figures).toBeGreaterThan(5000)
    expect(measures.answers.unknown).toBe(0)
  })

  test('varies, never says "successfully", and does not begin alike', () => {
    expect(measures.answers.distinct).toBeGreaterThan(0.98)
    expect(measures.answers.openings[0]?.share).toBeLessThan(0.05)
    const said = records.flatMap((record) =>
      record.messages.flatMap((message) => (message.role === 'assistant' ? [message.content] : []))
    )
    expect(said.filter((text) => /successfully/i.test(text))).toEqual([])
  })
})
