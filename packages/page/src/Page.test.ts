import { Coverage, Language, Repetition, Report, Tally } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Page from './Page.js'
import type { Contamination, Manifest, Run } from './Run.js'

const bare: Run = {
  records: 0,
  aliased: 0,
  statistics: Report.statistics(Tally.empty),
  categories: Coverage.make(new Map()).categories(),
  language: Language.of([]),
  repetition: Repetition.make().measures(),
  sample: []
}

const manifest: Manifest = {
  configuration: { profile: 'everyday' },
  seed: '<b>7</b>',
  versions: { magnet: '1.2.3' },
  pool: { digest: 'sha256:0', functions: 3, skipped: [], uncalled: [] },
  models: {},
  prompts: {},
  slots: 4,
  shortfalls: [],
  yield: Report.yields(Tally.empty),
  cost: { replies: 0 }
}

/** The words of a section, one space between them. */
const words = async (run: Run, id: string): Promise<string> => {
  const section = new RegExp(`<section id="${id}".*?</section>`, 's').exec(await Page.render(run))?.[0] ?? ''
  return section
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

describe('a page says what is not known', () => {
  test.each([
    ['yield', 'a file of records does not say what failed'],
    ['mixture', 'does not say what was planned'],
    ['cost', 'does not say what it cost'],
    ['setup', 'does not say how it was made'],
    ['pairs', 'This run has no preference pairs. To make some: magnet synth --pairs N'],
    ['contamination', 'Not checked against any benchmark'],
    ['conversations', 'The run holds no records yet']
  ])('of a file without records, in %s', async (id, said) => {
    expect(await words(bare, id)).toContain(said)
  })
})

describe('a page of a run', () => {
  test('says how many slots are empty, and which kinds are short, and why', async () => {
    const kinds = {
      single: {
        planned: 3,
        records: 1,
        walked: 6,
        share: 0.1667,
        rejected: { 'check/kind.calls': 4, 'walk/too_short': 1 }
      },
      multi_turn: { planned: 1, records: 1, walked: 1, share: 1, rejected: {} }
    }
    const run = { ...bare, manifest: { ...manifest, shortfalls: [1, 2], yield: { ...manifest.yield, kinds } } }
    expect(await words(run, 'yield')).toContain('2 of the 4 slots stayed empty')
    const mixture = await words(run, 'mixture')
    expect(mixture).toContain('Short of the plan: single by 2.')
    expect(mixture).toContain('single 1 3 6 16.7 %')
    expect(mixture).toContain('single check, kind.calls 4')
    expect(mixture).not.toContain('multi turn check')
  })

  test('says what models were asked and what that cost, or that a price is not known', async () => {
    const models = { teacher: { 'openai:small': { replies: 1200, input: 34_000, output: 5600 } } }
    const asked = { ...manifest, models, cost: { replies: 1200, input: 34_000, output: 5600 } }
    expect(await words({ ...bare, manifest }, 'cost')).toContain('No language model was asked')
    const unpriced = await words({ ...bare, manifest: asked }, 'cost')
    expect(unpriced).toContain(
      '1,200 replies with 34,000 tokens in and 5,600 out; the price of some model is not known'
    )
    expect(unpriced).toContain('openai:small teacher 1,200 34,000 5,600')
    const priced = { ...asked, cost: { ...asked.cost, usd: 12.5 } }
    expect(await words({ ...bare, manifest: priced }, 'cost')).toContain('cost 12.50 US dollars')
  })

  test('says how many duplicates were turned away', async () => {
    const stages = { ...manifest.yield.stages, duplicate: { entered: 10, passed: 8, rejected: { queries: 2 } } }
    const repetition = { records: 8, families: 6, duplicates: { queries: 0, calls: 1 }, exact: 1, shape: 2 }
    const run = { ...bare, repetition, manifest: { ...manifest, yield: { ...manifest.yield, accepted: 8, stages } } }
    const said = await words(run, 'duplicates')
    expect(said).toContain('2 of the 10 records that passed all checks (20.0 %) were turned away and made again.')
    expect(said).toContain('1 (12.5 %): 0 by words, 1 by calls; 1 of them the same')
  })

  test('says what it shares with benchmarks, and whether that still holds', async () => {
    const contamination: Contamination = {
      against: [{ file: 'BFCL_v3_simple.json' }],
      benchmark: { queries: 400, paths: 390, functions: 370 },
      records: 200,
      contaminated: 3,
      reasons: { query: 1, path: 2 },
      paths: {
        plain: { bigrams: { all: 90, shared: 4, records: 5 } },
        mapped: { bigrams: { all: 90, shared: 9, records: 8 } }
      },
      names: ['get_weather'],
      functions: { all: 297, mapped: [{ function: 'find_flight', benchmark: 'search_flights' }] },
      literals: [{ literal: 'LH 454' }],
      shared_literals: 1,
      found: [{ record: 'mt-000004', findings: [{ reason: 'query', with: 'simple_7', shared: ['book <it>'] }] }]
    }
    const said = await words({ ...bare, records: 200, contamination }, 'contamination')
    expect(said).toContain('3 of 200 records (1.5 %) overlap with BFCL_v3_simple.json: 400 messages')
    expect(said).toContain('4 of 90 pairs of adjacent functions, in 5 records')
    expect(said).toContain('mt-000004 a whole message simple_7 book <it>')
    expect(said).not.toContain('check it again')
    const removed = { ...contamination, removed: { records: 4, pairs: 1 } }
    expect(await words({ ...bare, records: 196, contamination: removed }, 'contamination')).not.toContain(
      'check it again'
    )
    expect(await words({ ...bare, records: 300, contamination }, 'contamination')).toContain(
      '300 records now: check it again'
    )
  })

  test('escapes what its manifest holds', async () => {
    expect(await Page.render({ ...bare, manifest })).not.toContain('<b>7')
    expect(await words({ ...bare, manifest }, 'setup')).toContain('seed <b>7</b>')
  })
})

test('a page allows one style sheet, by its digest, and holds no script', async () => {
  const page = await Page.render({ ...bare, manifest })
  expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/]{43}=&#39;; base-uri/)
  expect(page).not.toMatch(/<script| style="| on\w+="/)
  expect(page).toBe(await Page.render({ ...bare, manifest }))
})
