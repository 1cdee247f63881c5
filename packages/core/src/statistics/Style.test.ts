import { describe, expect, test } from 'vitest'
import type { Pair } from '../preference/Pair.js'
import * as Seed from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import * as Style from './Style.js'

const vocabulary = Array.from({ length: 60 }, (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`)
const stream = Stream.make(Seed.root('style'))
const said = (): string => Array.from({ length: 12 }, () => stream.some(vocabulary) ?? '').join(' ')

const pair = (index: number, chosen: string, rejected: string): Pair => ({
  id: `pd-${index}`,
  family: `f-${index}`,
  trajectory: 'mt-000000',
  turn: 0,
  scope: 'decision',
  tools: [],
  prompt: [],
  chosen: [{ role: 'assistant', content: chosen, loss: 1 }],
  rejected: [{ role: 'assistant', content: rejected, loss: 1 }],
  mistake: { error: 'wrong_summary', type: 'x', direction: 'text_for_text', place: '/rejected/0', evidence: {} },
  wrong: { level: 'action', by: 'facts' },
  source: 'corruption'
})

const auc = (pairs: ReadonlyArray<Pair>): number | undefined => {
  const style = Style.make()
  for (const one of pairs) style.add(one)
  return style.measures().text_for_text?.auc
}

const many = Array.from({ length: 300 }, (_, index) => index)

describe('the style of pairs', () => {
  test('is none where both sides draw their words alike', () => {
    const found = auc(many.map((index) => pair(index, said(), said())))
    expect(found).toBeGreaterThan(0.42)
    expect(found).toBeLessThan(0.58)
  })

  test('is seen where a word gives a side away, and where its length does', () => {
    expect(auc(many.map((index) => pair(index, said(), `${said()} alas`)))).toBeGreaterThan(0.95)
    expect(auc(many.map((index) => pair(index, said(), `${said()} ${said()}`)))).toBeGreaterThan(0.9)
  })

  test('is seen in part where a word gives some sides away', () => {
    const found = auc(many.map((index) => pair(index, said(), index % 3 === 0 ? `${said()} alas` : said())))
    expect(found).toBeGreaterThan(0.6)
    expect(found).toBeLessThan(0.8)
  })

  test('does not learn from the family that it is tried on', () => {
    // Every family has words of its own: by heart they would tell everything, elsewhere nothing.
    const found = auc(many.map((index) => pair(index, `own${index} good${index}`, `own${index} bad${index}`)))
    expect(found).toBeGreaterThan(0.4)
    expect(found).toBeLessThan(0.6)
  })

  test('says nothing of too few', () => {
    expect(auc([pair(0, said(), said())])).toBeUndefined()
  })
})
