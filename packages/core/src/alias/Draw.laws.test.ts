import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record as loan } from '../check/fixture/Loan.js'
import * as Seed from '../random/Seed.js'
import * as FunctionName from '../signature/FunctionName.js'
import * as Signature from '../signature/Signature.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Aliased from './Aliased.js'
import * as Draw from './Draw.js'
import { pool, signature } from './fixture/Functions.js'

const listing = (signatures: ReadonlyArray<Signature.Signature>): Trajectory => ({
  ...loan,
  tools: signatures.map((one) => Signature.tool(one, false)),
  toolsets: [{ from: 0, withheld: [] }],
  messages: [],
  turns: [],
  derivation: { base: [], edits: [], path: [], functions: {} }
})

const tables = (signatures: ReadonlyArray<Signature.Signature>): Draw.Signatures =>
  new Map(signatures.map((one) => [one.name, one] as const))

const seeds = fc.integer({ min: 0, max: 10_000 }).map((number) => Seed.root(number))

const flat = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()

describe('an alias of any tool list', () => {
  test('is undone to the byte', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const record = listing(signatures)
        const renamed = Aliased.apply(Draw.of(tables(signatures))(seed, record))(record)
        // As a file gives it back: nothing is known by identity.
        const read = JSON.parse(JSON.stringify(renamed)) as Trajectory
        expect(JSON.stringify(Aliased.undo(read))).toBe(JSON.stringify(record))
      }),
      { numRuns: 150 }
    )
  })

  test('has valid names, each once, none of which is what the pool calls another function or parameter', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const { alias, tools } = Draw.of(tables(signatures))(seed, listing(signatures))
        const names = Object.keys(alias.functions)
        expect(new Set(names).size).toBe(signatures.length)
        expect(names.filter((name) => !FunctionName.is(name))).toEqual([])
        const others = new Map(signatures.map(({ name }) => [flat(name), name] as const))
        for (const [name, own] of Object.entries(alias.functions))
          if (name !== own && flat(name) !== flat(own)) expect(others.get(flat(name))).toBeUndefined()
        for (const { name, parameters } of signatures) {
          const before = Object.keys(parameters.properties ?? {})
          const after = Object.keys(tools.get(name)?.function.parameters.properties ?? {})
          expect(new Set(after).size).toBe(before.length)
          for (const [index, one] of after.entries())
            if (one !== before[index]) {
              expect(before).not.toContain(one)
              expect(one).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
            }
        }
      }),
      { numRuns: 150 }
    )
  })

  test('gives two functions that would be called the same two names', () => {
    const both = ['find_booking', 'lookup_booking', 'get_booking', 'retrieve_booking', 'fetch_booking'].map((name) =>
      signature(
        name as FunctionName.FunctionName,
        'Finds a booking.',
        {
          type: 'object',
          properties: { date: { type: 'string', format: 'date' }, day: { type: 'string', format: 'date' } }
        },
        'travel'
      )
    )
    for (let number = 0; number < 60; number++) {
      const { alias, tools } = Draw.of(tables(both))(Seed.root(number), listing(both))
      expect(Object.keys(alias.functions)).toHaveLength(both.length)
      for (const tool of tools.values()) {
        const names = Object.keys(tool.function.parameters.properties ?? {})
        expect(new Set(names).size).toBe(2)
        expect(names[0]).not.toBe('day')
        expect(names[1]).not.toBe('date')
      }
    }
  })

  test('is decided by the seed', () => {
    fc.assert(
      fc.property(pool, seeds, (signatures, seed) => {
        const record = listing(signatures)
        const draw = Draw.of(tables(signatures))
        expect(draw(seed, record).alias).toEqual(draw(seed, record).alias)
      }),
      { numRuns: 50 }
    )
  })
})
