import { describe, expect, test } from 'vitest'
import * as Sample from '../test/Sample.js'
import * as Formats from './Formats.js'

const lines = (rows: ReadonlyArray<{ readonly set: string; readonly value: object }>): string =>
  rows.map(({ set, value }) => `${set} ${JSON.stringify(value, undefined, 1)}`).join('\n')

describe.each(Formats.all.map((format) => [format.name, format] as const))('rows of %s', (name, format) => {
  test('of a record with two tool sets and a mistake', async () => {
    const { rows, left } = format.ofRecord(Sample.masked(5))
    await expect(`${lines(rows)}\n${JSON.stringify(left)}\n`).toMatchFileSnapshot(`../test/rows/${name}.txt`)
  })

  test('of pairs', async () => {
    const made = [format.ofPair(Sample.pair), format.ofPair(Sample.longer)]
    await expect(
      made.map(({ rows, left }) => `${lines(rows)}\n${JSON.stringify(left)}\n`).join('')
    ).toMatchFileSnapshot(`../test/rows/${name}.pairs.txt`)
  })

  test('belong to sets that it has', () => {
    const sets = format.sets.map((set) => set.name)
    for (const { set } of [...format.ofRecord(Sample.record).rows, ...format.ofPair(Sample.pair).rows])
      expect(sets).toContain(set)
  })
})
