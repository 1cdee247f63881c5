import { describe, expect, test } from 'vitest'
import * as Worlds from '../Worlds.js'
import { household } from './Household.js'
import { leisure } from './Leisure.js'
import { money } from './Money.js'
import { trips } from './Trips.js'
import { work } from './Work.js'

const tables = { household, leisure, money, trips, work }
const functions = new Map(
  (await Worlds.all()).flatMap((world) => world.functions.map((one) => [String(one.signature.name), one] as const))
)

const slots = (template: string): ReadonlyArray<string> =>
  [...template.matchAll(/\{([^}]*)\}/g)].map((found) => found[1] ?? '')

describe('requests that leave a value unsaid', () => {
  test('are of functions that there are, each in one table', () => {
    const names = Object.values(tables).flatMap((table) => Object.keys(table))
    expect(names.filter((name) => !functions.has(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('stand on the functions of every world', () => {
    for (const [name, { phrases }] of functions)
      expect(phrases.leaves).toEqual(Object.values(tables).find((table) => Object.hasOwn(table, name))?.[name])
  })

  test('leave out what is required and asked for, and say the rest of it', () => {
    for (const [name, { signature, phrases }] of functions)
      for (const [left, wordings] of Object.entries(phrases.leaves ?? {})) {
        const input = signature.inputs.find((one) => one.name === left)
        expect([name, left, input?.required, input?.voice]).toEqual([name, left, true, 'spoken'])
        expect(phrases.wants[left]).toBeDefined()
        expect(wordings.length).toBeGreaterThan(1)
        for (const wording of wordings) {
          const said = slots(wording)
          expect(said).not.toContain(left)
          expect(said.filter((slot) => !signature.inputs.some((one) => one.name === slot))).toEqual([])
          const due = signature.inputs.filter((one) => one.required && one.name !== left)
          expect([wording, due.filter((one) => !said.includes(one.name)).map((one) => one.name)]).toEqual([wording, []])
        }
      }
  })
})
