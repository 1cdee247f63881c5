import type { JsonSchema } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import type { Argument } from './Argument.js'
import * as Extent from './Extent.js'

const long = 'what it is for, in many words '.repeat(4)

const object = (members: number, required: ReadonlyArray<string>): JsonSchema.JsonSchema => ({
  type: 'object',
  description: long,
  properties: Object.fromEntries(
    Array.from({ length: members }, (_, index) => [`member${index}`, { type: 'string', description: long }])
  ),
  required
})

const argument = (name: string, schema: JsonSchema.JsonSchema, required = false): Argument => ({
  place: { in: 'body', name },
  required,
  schema
})

const size = (arguments_: ReadonlyArray<Argument>): number => JSON.stringify(arguments_.map((one) => one.schema)).length

const needed = argument('needed', object(12, ['member3']), true)

describe('arguments that a tool list can hold', () => {
  test('are as they are where they are short', () => {
    const few = [needed, argument('note', { type: 'string' })]
    expect(Extent.fit(few)).toEqual({ arguments: few, cut: false })
  })

  test('lose what is inside of optional ones first', () => {
    const { arguments: kept, cut } = Extent.fit([needed, argument('more', object(30, []))])
    expect(cut).toBe(true)
    expect(kept[0]).toEqual(needed)
    expect(kept[1]?.schema).toEqual({ type: 'object', description: long })
  })

  test('keep what is needed, with all that it needs itself', () => {
    const { arguments: kept } = Extent.fit([argument('needed', object(150, ['member3', 'member80']), true)])
    expect(Object.keys(kept[0]?.schema.properties ?? {})).toEqual(['member3', 'member80'])
    expect(kept[0]?.schema.required).toEqual(['member3', 'member80'])
  })

  test('are short enough in the end, without the last of the optional ones', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      argument(`option${index}`, { type: 'string', enum: ['a', 'b'] })
    )
    const { arguments: kept } = Extent.fit([...many, needed])
    expect(size(kept)).toBeLessThan(3600)
    expect(kept.at(-1)).toMatchObject({ place: needed.place })
    expect(kept.slice(0, -1)).toEqual(many.slice(0, kept.length - 1))
    expect(kept.length).toBeGreaterThan(9)
  })
})
