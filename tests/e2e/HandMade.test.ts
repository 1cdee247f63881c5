import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Check, Derivation, type Json, PathCodec, type Trajectory, TrajectoryCodec } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { Environment, Pipeline, type Source } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Run from './Run.js'

/** A path that no walk gives: it jumps from a seat to a message. Two hidden look-ups feed one search. */
const own: Json.JsonObject = {
  base: [['c1'], ['c2'], ['c3'], ['c4'], ['c5']],
  edits: [
    { tag: 'merge', at: 'c2' },
    { tag: 'insert_before', call: 'c6', consumer: 'c1', because: { parameter: 'origin' } },
    { tag: 'insert_before', call: 'c7', consumer: 'c1', because: { parameter: 'destination' } },
    { tag: 'insert_before', call: 'c8', consumer: 'c2', because: { parameter: 'fare_id' } },
    { tag: 'insert_before', call: 'c9', consumer: 'c4', because: { parameter: 'to' } },
    {
      tag: 'split',
      before: 'c5',
      missing: { tag: 'function', function: 'get_invoice', parameters: [], policy: 'all_or_nothing' }
    }
  ],
  path: [['c6', 'c7', 'c1', 'c8', 'c2'], ['c3'], ['c9', 'c4'], [], ['c5']],
  functions: {
    c1: 'search_flights',
    c2: 'book_flight',
    c3: 'choose_seat',
    c4: 'send_message',
    c5: 'get_invoice',
    c6: 'find_airport',
    c7: 'find_airport',
    c8: 'price_flight',
    c9: 'find_contact'
  }
}

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

const settings = Run.settings('by hand')

/** Records of a derivation given by hand, in several worlds, all with the profile in the system message. */
const realise = (
  source: Source.Source,
  derivation: unknown,
  count: number
): Promise<ReadonlyArray<Trajectory.Trajectory>> =>
  Effect.runPromise(
    Effect.forEach(
      Array.from({ length: count }, (_, slot) => slot),
      (slot) =>
        Pipeline.realise(
          settings,
          source,
          {
            ...Pipeline.draw(settings, source, slot, 0),
            shown: 'profile',
            explicit: false
          },
          right(Derivation.fromRecord(source.graph)(derivation))
        )
    ).pipe(Effect.provide(Offline.layer))
  )

/** What a record did, turn by turn. */
const done = (record: Trajectory.Trajectory): ReadonlyArray<ReadonlyArray<string>> =>
  record.turns.map((turn) => turn.calls.map((call) => `${call.id} ${call.function} ${call.intent}`))

const labels = (record: Trajectory.Trajectory): ReadonlySet<string> =>
  new Set(record.turns.flatMap((turn) => turn.labels))

let source: Source.Source
beforeAll(async () => {
  source = await Run.source()
})

describe('a path given by hand', () => {
  let records: ReadonlyArray<Trajectory.Trajectory> = []
  beforeAll(async () => {
    records = await realise(source, own, 12)
  })

  test('is bound, executed and worded call by call as it was given', () => {
    for (const record of records) {
      expect(done(record)).toEqual([
        [
          'c6 find_airport implied',
          'c7 find_airport implied',
          'c1 search_flights asked',
          'c8 price_flight implied',
          'c2 book_flight asked'
        ],
        ['c3 choose_seat asked'],
        ['c9 find_contact implied', 'c4 send_message asked'],
        [],
        ['c5 get_invoice asked']
      ])
      expect(record.derivation).toMatchObject({ base: own['base'], path: own['path'], functions: own['functions'] })
    }
  })

  test('gives records that pass every check, with execution and without', () => {
    const all = Check.all(Environment.of(source, settings.maxTokens))
    expect(records.flatMap((record) => [...all(record), ...Check.static(record)])).toEqual([])
  })

  test('has the labels that it was made for, measured', () => {
    for (const record of records) {
      expect([...labels(record)]).toEqual(
        expect.arrayContaining(['nested', 'short_dependency', 'long_dependency', 'miss_func'])
      )
      expect(record.turns.map((turn) => turn.labels.includes('miss_func'))).toEqual([false, false, false, true, false])
    }
  })

  test('looks two different cities up in one message, and feeds each end with its own', () => {
    for (const record of records) {
      const [from, to, search] = record.turns[0]?.calls ?? []
      expect([from?.step, to?.step, search?.step]).toEqual([0, 0, 1])
      expect(from?.arguments['city']).not.toBe(to?.arguments['city'])
      expect(search?.sources['/origin']).toMatchObject({ tag: 'output', call: 'c6', pointer: '/code' })
      expect(search?.sources['/destination']).toMatchObject({ tag: 'output', call: 'c7', pointer: '/code' })
    }
  })

  test('books with the priced fare and a card of the profile, and keeps to that booking', () => {
    for (const record of records) {
      const [, , , price, book] = record.turns[0]?.calls ?? []
      expect(price?.sources['/flight_id']).toMatchObject({ tag: 'derived', op: 'select' })
      expect(book?.sources['/fare_id']).toMatchObject({ tag: 'output', call: 'c8' })
      expect(book?.sources['/card_id']).toMatchObject({ from: [{ tag: 'context' }] })
      for (const turn of [1, 4])
        expect(record.turns[turn]?.calls[0]?.sources['/booking_id']).toMatchObject({ tag: 'output', call: 'c2' })
    }
  })

  test('withholds the invoice from the first message until it is supplied, then calls it', () => {
    for (const record of records) {
      const supplied = record.turns[4]?.user ?? 0
      expect(record.toolsets).toEqual([
        { from: 0, withheld: ['get_invoice'] },
        { from: supplied, withheld: [] }
      ])
      expect(record.turns[3]?.missing).toMatchObject({ function: 'get_invoice', supplied })
      expect(record.tools.map((tool) => tool.function.name)).toContain('get_invoice')
    }
  })

  test('reads back from its text as it was', () => {
    for (const record of records) {
      const read = right(TrajectoryCodec.decode(JSON.parse(JSON.stringify(record))))
      expect(read).toEqual(record)
      expect(PathCodec.encode(right(Derivation.fromRecord(source.graph)(read.derivation)).path)).toEqual(
        PathCodec.encode(right(Derivation.fromRecord(source.graph)(own)).path)
      )
    }
  })
})

const example = resolve(import.meta.dirname, '../../../shared/examples/record.json')

describe.skipIf(!existsSync(example))('the example record (skipped where ../shared/examples is not at hand)', () => {
  const read = (): Trajectory.Trajectory => right(TrajectoryCodec.decode(JSON.parse(readFileSync(example, 'utf8'))))

  test('decodes, and passes every check that needs no world', () => {
    expect(Check.static(read())).toEqual([])
  })

  test('has a path that the built-in worlds can bind, execute and word, past all checks', async () => {
    const { derivation, turns } = read()
    const records = await realise(source, derivation, 12)
    const all = Check.all(Environment.of(source, settings.maxTokens))
    expect(records.flatMap(all)).toEqual([])
    for (const record of records) {
      expect(done(record)).toEqual(done({ ...record, turns }))
      expect(record.turns.map((turn) => turn.kind)).toEqual(turns.map((turn) => turn.kind))
      expect([...labels(record)]).toEqual(expect.arrayContaining([...labels({ ...record, turns })]))
    }
  })
})
