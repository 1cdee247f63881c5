import { type Path, Seed, Stream } from '@magnet/core'
import { describe, expect, it } from 'vitest'
import type * as Report from './Report.js'
import * as Told from './Told.js'

const stream = (seed: number): Stream.Stream => Stream.make(Seed.root(seed))
const seeds = Array.from({ length: 50 }, (_, seed) => seed)
const fact = (words: string, person: boolean): Report.Fact => ({
  call: 'c1' as Path.CallId,
  pointer: '/name',
  words,
  person
})
const report = (text: string, ...facts: ReadonlyArray<Report.Fact>): Report.Report => ({ text, must: facts, may: [] })

describe('Told', () => {
  it('gives a person the full name once, but in quotations', () => {
    const maya = fact('Maya Abara', true)
    const reports = [
      report('Maya Abara is in your contacts.', maya),
      report('Maya Abara writes: "Yours, Maya Abara"', maya)
    ]
    for (const seed of seeds)
      expect(Told.text(reports, undefined, () => 'running', stream(seed))).toMatch(
        /Maya Abara is in your contacts\. Maya writes: "Yours, Maya Abara"$/
      )
  })

  it('keeps full names apart that share a first name, and the names of things whole', () => {
    const text = 'Maya Abara and Maya Ito know Blue Heron.'
    const reports = [
      report(text, fact('Maya Abara', true), fact('Maya Ito', true), fact('Blue Heron', false)),
      report(text)
    ]
    for (const seed of seeds)
      expect(Told.text(reports, undefined, () => 'running', stream(seed)).endsWith(`${text} ${text}`)).toBe(true)
  })

  it('never puts a name in small letters', () => {
    const reports = [report('Booked.'), report('The Salt Cellar is full.'), report('The table is yours.')]
    for (const seed of seeds) {
      const text = Told.text(reports, undefined, () => 'running', stream(seed))
      expect(text).toContain('The Salt Cellar is full.')
      expect(text).toMatch(/[Tt]he table is yours\.$/)
    }
  })

  it('sets much out as the conversation does, and what is lacking last', () => {
    const reports = ['Paris', 'Rome', 'Oslo'].map((city) => report(`${'In the middle of '.repeat(8)}${city} it rains.`))
    const list = Told.text(reports, 'To where?', () => 'list', stream(1)).split('\n')
    expect(list.filter((line) => line.startsWith('- '))).toEqual(reports.map((one) => `- ${one.text}`))
    expect(list.at(-1)).toBe('To where?')
    expect(Told.text(reports, undefined, () => 'paragraphs', stream(1)).split('\n\n')).toHaveLength(2)
  })
})
