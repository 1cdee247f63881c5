import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from './Json.js'
import * as Serial from './Serial.js'

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json)

describe('the text of a value', () => {
  it('is its JSON, however often it is asked for', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value)
        expect([Serial.text(value), Serial.text(value)]).toEqual([text, text])
      })
    )
  })

  it('is read as what it was written from', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.stringify(Serial.parse(Serial.text(value)))).toBe(JSON.stringify(value))
      })
    )
  })

  it('is read as JSON reads it where nobody wrote it', () => {
    fc.assert(
      fc.property(json, (value) => {
        const source = ` ${JSON.stringify(value)}`
        expect([Serial.parse(source), Serial.parse(source)]).toEqual([JSON.parse(source), JSON.parse(source)])
      })
    )
  })

  it('is nothing where it is no JSON', () => {
    expect(Serial.parse('{"a":')).toBeUndefined()
    expect(Serial.parse('null')).toBeNull()
  })
})
