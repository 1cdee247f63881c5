import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Arbitrary } from '@magnet/laws'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import * as GraphCodec from '../graph/Codec.js'
import * as Statistics from '../graph/Statistics.js'
import * as Schemas from './Schemas.js'

const ajv = new Ajv2020({ allErrors: true, strict: false })
const errors = (file: string, value: unknown): ReadonlyArray<string> => {
  const validate = ajv.compile(Schemas.files[file] ?? false)
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

describe('schemas of files', () => {
  test('accept a record', () => {
    expect(errors('sft.jsonl', record)).toEqual([])
  })
  test('refuse records that lack something', () => {
    const { worlds: _, ...rest } = record
    expect(errors('sft.jsonl', { ...rest, kind: 'dialogue' }).length).toBeGreaterThanOrEqual(2)
    expect(errors('sft.jsonl', { ...record, messages: [{ role: 'assistant', content: '' }] })).not.toEqual([])
  })
  test('tell what belongs to neither side of a split, a record or a pair', () => {
    const line = { family: 'f-000001', reason: 'mixed', held_out: ['find_book'] }
    expect(errors('left-out.jsonl', { record: 'mt-000001', ...line })).toEqual([])
    expect(errors('left-out.jsonl', { pair: 'pd-000001', ...line })).toEqual([])
    expect(errors('left-out.jsonl', line)).not.toEqual([])
    expect(errors('split.json', { schema: 1, finished: false })).toEqual([])
    expect(errors('split.json', { schema: 1, finished: true })).not.toEqual([])
  })
  test('tell why a function of a graph has no edges', () => {
    const printed = { ...GraphCodec.encode(Arbitrary.travel), statistics: Statistics.of(Arbitrary.travel) }
    expect(printed.statistics.looseEnds).not.toEqual([])
    expect(errors('graph-printed.json', printed)).toEqual([])
    const odd = { name: 'find_airport', leadsNowhere: { reason: 'bored', types: [] } }
    const statistics = { ...printed.statistics, looseEnds: [odd] }
    expect(errors('graph-printed.json', { ...printed, statistics })).not.toEqual([])
  })
  test('are themselves valid', () => {
    for (const schema of Object.values(Schemas.files)) expect(ajv.validateSchema(schema)).toBe(true)
  })
})

const examples = resolve(import.meta.dirname, '../../../../../shared/examples')

describe.skipIf(!existsSync(examples))('the examples (skipped where they are not at hand)', () => {
  test.each([
    ['record.json', 'sft.jsonl'],
    ['pair.json', 'preference.jsonl']
  ])('%s is a line of %s', (name, file) => {
    expect(errors(file, JSON.parse(readFileSync(resolve(examples, name), 'utf8')))).toEqual([])
  })
})
