import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Schemas from '../trajectory/Schemas.js'
import * as Published from './Published.js'

const formats = resolve(import.meta.dirname, '../../../../docs/formats')
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(formats, name), 'utf8'))

describe('docs/formats (written by docs/formats/generate.mjs)', () => {
  test('has the registry of ops as it is', () => {
    expect(read('ops.json')).toEqual(Published.document())
  })
  test.each(Object.entries(Schemas.files))('has the schema of %s as it is', (file, schema) => {
    expect(read(`${file}.schema.json`)).toEqual(schema)
  })
})
