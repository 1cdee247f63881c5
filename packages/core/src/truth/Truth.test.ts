import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Derive from '../graph/Derive.js'
import * as Seed from '../random/Seed.js'
import type { Signature } from '../signature/Signature.js'
import * as Calendar from '../time/Calendar.js'
import * as Declare from '../world/Declare.js'
import type { Phrases } from '../world/Phrases.js'
import * as ToolError from '../world/ToolError.js'
import type { World } from '../world/World.js'
import * as Confusion from './Confusion.js'
import * as Foreign from './Foreign.js'
import * as Truth from './Truth.js'

// A cloakroom: a key opens the desk, coats are hung up and handed out by their numbers, and have a colour.
type Room = { readonly open: boolean; readonly coats: number }

const Coat = Declare.id('Coat', 'the number of a coat', /^C-\d{3}$/, { nouns: ['coat'] })
const Owner = Declare.text('Owner', 'the name of somebody', { nouns: ['owner'] })
const Colour = Declare.choice('Colour', ['red', 'blue'])
const Words = Declare.text('Words', 'some words')
const Open = Declare.flag('Open')

const phrases: Phrases = { ask: [], answer: [], lack: [], service: '', wants: {}, tells: [] }
const said = { toolClass: 'room', phrases }
const number = (index: number): string => `C-${String(index * 37 + 104).padStart(3, '0')}`
const index = (room: Room, coat: string): number =>
  Array.from({ length: room.coats }, (_, at) => number(at)).indexOf(coat)
const refusal = E.left(ToolError.make('not_found', 'No such thing.'))
const write = Declare.write<Room>('room')
const read = Declare.read<Room>('room')

const unlock = write({
  ...said,
  name: 'open_desk',
  description: 'Opens the desk.',
  parameters: {},
  returns: Declare.object({ open: Open }),
  run: () => (room) => E.right([{ open: true }, { ...room, open: true }])
})
const hang = write({
  ...said,
  name: 'hang_up',
  description: 'Hangs up a coat.',
  parameters: { colour: Declare.required(Colour, 'Its colour.') },
  returns: Declare.object({ coat: Coat }),
  run: () => (room) =>
    room.open ? E.right([{ coat: number(room.coats) }, { ...room, coats: room.coats + 1 }]) : refusal
})
const look = read({
  ...said,
  name: 'look_at',
  description: 'Looks at a coat.',
  parameters: { coat: Declare.required(Coat, 'The coat.'), words: Declare.optional(Words, 'What to say.') },
  returns: Declare.object({ colour: Colour, owner: Owner }),
  run:
    ({ coat }) =>
    (room) =>
      index(room, coat) < 0 ? refusal : E.right([{ colour: 'red', owner: `Owner ${coat}` }, room])
})
const whose = read({
  ...said,
  name: 'find_coat',
  description: 'Finds the coat of somebody.',
  parameters: { owner: Declare.required(Owner, 'Whose coat.') },
  returns: Declare.object({ coat: Coat }),
  run:
    ({ owner }) =>
    (room) => {
      const coat = owner.slice('Owner '.length)
      return index(room, coat) < 0 ? refusal : E.right([{ coat }, room])
    }
})

const world: World = Declare.world<Room>({
  name: 'room',
  version: 1,
  description: 'A cloakroom.',
  types: [Coat, Owner, Colour, Words, Open],
  functions: [unlock, hang, look, whose],
  init: () => ({ open: false, coats: 0 }),
  visible: () => [],
  context: () => ({ now: '2026-05-04T09:00:00Z', timezone: 'UTC', profile: {} })
})

const truth = Truth.of([world], Seed.root(1))
const pair = (from: Signature, to: Signature): Truth.Pair | undefined => Truth.pair(truth, from.name, to.name)

describe('the truth of dependencies', () => {
  it('needs a value that only an output gives, and that its target knows', () => {
    expect(pair(hang.signature, look.signature)?.needed).toEqual([{ pointer: '/coat', parameter: 'coat' }])
  })

  it('does not need what the target takes in any form, and no choice that the signature states', () => {
    const found = pair(hang.signature, look.signature)
    expect(found?.works.has('words')).toBe(true)
    expect(found?.needed.some(({ parameter }) => parameter === 'words')).toBe(false)
    expect(pair(look.signature, hang.signature)).toMatchObject({ needed: [] })
    expect(pair(look.signature, hang.signature)?.works.has('colour')).toBe(true)
  })

  it('does not need what leads back to the thing that one had', () => {
    expect(pair(look.signature, whose.signature)?.works.has('owner')).toBe(true)
    expect(pair(look.signature, whose.signature)?.needed).toEqual([])
  })

  it('knows the act without which a call is refused', () => {
    expect(pair(unlock.signature, hang.signature)?.premise).toBe(true)
    expect(pair(unlock.signature, look.signature)?.premise).toBe(false)
    expect(pair(look.signature, hang.signature)?.premise).toBe(false)
  })

  it('is the same for the same seed, and what it needs works', () => {
    expect(Truth.of([world], Seed.root(1))).toEqual(truth)
    for (const row of truth.values())
      for (const { needed, works, tried } of row.values()) {
        for (const { parameter } of needed) expect(works.has(parameter)).toBe(true)
        for (const parameter of works) expect(tried.has(parameter)).toBe(true)
      }
  })
})

describe('a confusion', () => {
  const signatures = world.functions.map((f) => f.signature)
  const { edges } = Derive.derive(signatures, { seed: Seed.root(1) })

  it('says which edges are wrong, and which are missed', () => {
    const all = Confusion.of(truth, edges)
    expect(all.missed).toEqual([{ from: 'open_desk', to: 'hang_up', parameters: [] }])
    expect(all).toMatchObject({ wrong: [], precision: 1, needed: all.found + 1 })
    const [edge] = Derive.derive([hang.signature, look.signature], { seed: Seed.root(1) }).edges
    const back = edge && { ...edge, from: look.signature.name, to: whose.signature.name, links: [] }
    expect(Confusion.of(truth, edge === undefined || back === undefined ? [] : [edge, back])).toMatchObject({
      derived: 2,
      untried: 1,
      right: 1
    })
    const odd = edge && { ...edge, from: whose.signature.name, to: hang.signature.name }
    expect(Confusion.of(truth, odd === undefined ? [] : [odd])).toMatchObject({ derived: 1, right: 0 })
  })

  it('has figures in [0, 1], and no edge more lowers recall', () => {
    fc.assert(
      fc.property(fc.subarray([...edges]), fc.subarray([...edges]), (some, more) => {
        const [few, many] = [Confusion.of(truth, some), Confusion.of(truth, [...new Set([...some, ...more])])]
        for (const { precision, recall } of [few, many])
          for (const figure of [precision, recall]) expect(figure >= 0 && figure <= 1).toBe(true)
        expect(many.recall).toBeGreaterThanOrEqual(few.recall)
      })
    )
  })
})

describe('foreign values', () => {
  it('differ from the value and have its form', () => {
    const schemas = [
      { type: 'string' },
      { type: 'string', format: 'date' },
      { type: 'string', pattern: '^[A-Z]{2}-\\d{3}$' }
    ]
    const date = fc.integer({ min: 0, max: 20_000 }).map((days) => Calendar.format(Calendar.ofCount(days)))
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.oneof(fc.string(), date, fc.constant('AB-123')), (schema, value) => {
        for (const other of Foreign.values(schema, value)) {
          expect(other).not.toBe(value)
          expect(Foreign.fits(schema, other)).toBe(true)
        }
      })
    )
    expect(Foreign.values({ type: 'string', format: 'date' }, '2026-05-31')).toContain('2026-06-01')
    expect(Foreign.values({ type: 'string', enum: ['red', 'blue'] }, 'red')).toEqual([])
    expect(Foreign.values({ type: 'number' }, 3)).toEqual([])
  })
})
