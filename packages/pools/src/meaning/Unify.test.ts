import type { JsonSchema } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Unify from './Unify.js'

const sid = (pattern: string): JsonSchema.JsonSchema => ({
  type: 'string',
  pattern,
  'x-magnet': { type: 'Chat.ThingId', voice: 'opaque' }
})
const schema = (...patterns: ReadonlyArray<string>): JsonSchema.JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(patterns.map((pattern, index) => [`sid${index}`, sid(pattern)]))
})

describe('identifiers of several forms', () => {
  const usual = new Map([['Chat.ThingId', '^CH[0-9a-f]{32}$']])

  test('mean something of their own where they look otherwise', () => {
    const { properties } = Unify.apart(usual, schema('^CH[0-9a-f]{32}$', '^IM[0-9a-f]{32}$'))
    expect(properties?.['sid0']?.['x-magnet']?.type).toBe('Chat.ThingId')
    expect(properties?.['sid1']?.['x-magnet']?.type).not.toBe('Chat.ThingId')
    expect(properties?.['sid1']?.['x-magnet']?.voice).toBe('opaque')
  })

  test('are the same whether or not capital letters are allowed', () => {
    expect(Unify.forms(schema('^CH[0-9a-fA-F]{32}$'))).toEqual(Unify.forms(schema('^CH[0-9a-f]{32}$')))
  })
})
