import { readFileSync } from 'node:fs'
import type { Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as PoolError from '../PoolError.js'
import * as Pools from '../Pools.js'
import type { Kind } from './Kind.js'
import * as KindFile from './KindFile.js'
import * as KindSchema from './KindSchema.js'
import * as Meaning from './Meaning.js'

const read = (value: unknown): ReadonlyArray<Kind> => {
  const found = KindFile.read({ name: 'kinds.json', text: JSON.stringify(value) })
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return found.right
}

const fault = (value: unknown): string => {
  const found = KindFile.read({ name: 'kinds.json', text: JSON.stringify(value) })
  return E.isLeft(found) ? PoolError.message(found.left) : 'nothing is wrong'
}

const tools = [
  {
    name: 'find_flights',
    description: 'Find flights to a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    response: { type: 'object', properties: { flightNo: { type: 'string' }, speed_kn: { type: 'number' } } }
  },
  {
    name: 'track_flight',
    description: 'Track a flight.',
    parameters: {
      type: 'object',
      properties: {
        leg: { type: 'string', format: 'flight' },
        altitude: { type: 'number', description: 'Lowest altitude (ft).' },
        cabin: { type: 'string', enum: ['C', 'Y'] }
      },
      required: ['leg']
    },
    response: { type: 'object', properties: { status: { type: 'string' } } }
  }
]

const flight = {
  name: 'FlightNumber',
  names: ['flight no'],
  formats: ['flight'],
  making: { tag: 'pattern', pattern: '@@###' }
}
const speed = {
  name: 'Speed',
  units: ['kn'],
  types: ['number'],
  making: { tag: 'number', least: 1, most: 9, decimals: 0 }
}
const altitude = { name: 'Altitude', units: ['ft'], examples: [3000, 5000] }
const cabin = { name: 'Cabin', enum: ['F', 'C', 'Y'], links: 'nowhere' }

const pool = (value: unknown, kinds: ReadonlyArray<Kind>): ReadonlyArray<Signature.Signature> => {
  const found = Pools.all({ name: 'tools.json', value }, { kinds })
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return found.right.signatures
}

const types = (signatures: ReadonlyArray<Signature.Signature>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    signatures.flatMap(({ inputs, outputs }) => [
      ...inputs.map(({ name, type }) => [name, type] as const),
      ...outputs.map(({ pattern, type }) => [pattern, type] as const)
    ])
  )

describe('kinds of a file', () => {
  test('are known by names, formats, units and values, and come before the built-in ones', () => {
    const found = types(
      pool(tools, read([flight, speed, altitude, cabin, { name: 'Port', names: ['city'], examples: ['Oslo'] }]))
    )
    expect(found).toMatchObject({
      '/flightNo': 'FlightNumber',
      leg: 'FlightNumber',
      '/speed_kn': 'Speed',
      altitude: 'Altitude',
      cabin: '?Cabin',
      city: 'Port'
    })
    expect(types(pool(tools, []))['city']).toBe('City')
  })

  test('that fit nothing change nothing', () => {
    const other = read([{ name: 'Other', names: ['nothing of that sort'], examples: ['x'] }])
    expect(Pools.write({ signatures: pool(tools, other) })).toBe(Pools.write({ signatures: pool(tools, []) }))
  })

  test('are not meant where a value cannot be of their JSON types', () => {
    const words = read([{ name: 'Words', names: ['speed kn', 'altitude', 'leg'], types: ['string'], examples: ['x'] }])
    expect(types(pool(tools, words))).toMatchObject({ leg: 'Words', altitude: types(pool(tools, []))['altitude'] })
  })

  test('travel with the pool, so that it is understood without the file', () => {
    const [kind] = read([flight])
    const text = Pools.write({ signatures: pool(tools, read([flight])) })
    const again = Pools.all({ name: 'pool.jsonl', text })
    if (E.isLeft(again)) throw new Error(PoolError.message(again.left))
    expect(Pools.write(again.right)).toBe(text)
    const leg = again.right.signatures[1]?.inputs.find(({ name }) => name === 'leg')
    const reading = Meaning.read(
      { path: ['leg'], side: 'takes', function: 'track_flight', toolClass: '', things: new Set() },
      leg?.schema ?? {}
    )
    expect(reading.kind?.making).toEqual(kind?.making)
  })

  test('come before what a pool inferred, and after what a person wrote into a tool', () => {
    const imported = JSON.parse(
      `[${Pools.write({ signatures: pool(tools, []) })
        .trim()
        .split('\n')
        .join(',')}]`
    ) as unknown
    expect(types(pool(imported, read([flight])))).toMatchObject({ '/flightNo': 'FlightNumber', leg: 'FlightNumber' })
    const [first, second] = tools
    const written = {
      ...first,
      response: {
        type: 'object',
        properties: { flightNo: { type: 'string', 'x-magnet': { type: 'Mine', voice: 'opaque' } } }
      }
    }
    expect(types(pool([written, second], read([flight])))['/flightNo']).toBe('Mine')
  })

  test('of a thing are its identifiers or its names', () => {
    const [id, name] = read([
      {
        name: 'Plane',
        names: ['tail'],
        voice: 'opaque',
        entity: 'plane',
        making: { tag: 'pattern', pattern: 'D-@@@@' }
      },
      { name: 'PlaneName', names: ['called'], entity: 'plane', examples: ['Anna'] }
    ])
    const place = { side: 'takes', function: 'x', toolClass: '', things: new Set<string>() } as const
    const own = [id, name].flatMap((one) => one ?? [])
    expect(Meaning.read({ ...place, path: ['tail'] }, { type: 'string' }, own)).toMatchObject({
      role: 'id',
      entity: 'plane'
    })
    expect(Meaning.read({ ...place, path: ['called'] }, { type: 'string' }, own)).toMatchObject({
      role: 'name',
      entity: 'plane'
    })
  })
})

test('a kind of a file is the meaning of every value that bears its sign, whatever else it could mean', () => {
  const names = ['city', 'booking_id', 'page', 'api_key', 'start_date', 'url', 'name', 'total price', 'zzz']
  for (const name of names)
    for (const type of ['string', 'number', 'integer', undefined])
      for (const side of ['takes', 'gives'] as const) {
        const [kind] = read([{ name: 'Own', names: [name], examples: ['x'] }])
        const place = {
          path: ['rows', '*', name],
          side,
          function: 'get_booking',
          toolClass: 'shop',
          things: new Set<string>()
        }
        const schema = type === undefined ? {} : { type }
        expect(Meaning.read(place, schema, kind === undefined ? [] : [kind]).kind).toBe(kind)
      }
})

describe('phrases for names', () => {
  const isNamed = (phrase: string, text: string): boolean =>
    read([{ name: 'K', names: [phrase], examples: ['x'] }]).some(({ names }) => names.test(text))

  test('are words, in which * stands for any or none', () => {
    for (const [phrase, yes, no] of [
      ['flight number', 'flight number', 'my flight number'],
      ['flightNumber', 'flight number', 'flight'],
      ['* number', 'big flight number', 'numbers'],
      ['* number', 'number', 'number plate'],
      ['flight *', 'flight to paris', 'no flight'],
      ['flight * id', 'flight id', 'flight idea'],
      ['/^(?:x|y) no$/', 'y no', 'z no']
    ] as const) {
      expect([phrase, yes, isNamed(phrase, yes)]).toEqual([phrase, yes, true])
      expect([phrase, no, isNamed(phrase, no)]).toEqual([phrase, no, false])
    }
  })
})

describe('a file that is wrong', () => {
  test('is refused with the place, what is expected there and what was found', () => {
    const one = { name: 'A', names: ['a'], examples: ['x'] }
    for (const [value, message] of [
      [{ kind: [] }, /kinds\.json, \/kinds: expected a list of kinds/],
      [[], /expected at least one kind/],
      [[one, { ...one }], /\/1\/name: expected a name that no other kind of the file has, found A/],
      [{ kinds: [{ ...one, name: 'flight' }] }, /\/kinds\/0\/name: expected a name such as FlightNumber/],
      [[{ ...one, nouns: ['x'] }], /\/0\/nouns: expected one of name, names/],
      [[{ ...one, names: ['/(/'] }], /\/0\/names\/0: expected words of a name .* found "\/\(\/"/],
      [[{ ...one, names: [] }], /\/0\/names: expected at least one/],
      [[{ name: 'A', examples: ['x'] }], /\/0: expected a sign by which it is known/],
      [[{ name: 'A', names: ['a'] }], /\/0\/examples: expected values to draw from/],
      [[{ ...one, making: { tag: 'time' } }], /\/0\/examples: expected either examples or making/],
      [[{ ...one, voice: 'loud' }], /\/0\/voice: expected spoken or opaque or composed, found "loud"/],
      [[{ ...one, joins: 'of' }], /\/0\/joins: expected a phrase with \{\}/],
      [
        [{ name: 'A', names: ['a'], making: { tag: 'number', least: 3, most: 2, decimals: 0 } }],
        /\/0\/making\/most: expected a number from 3 on/
      ]
    ] as const)
      expect(fault(value)).toMatch(message)
  })

  test('says so of text that is no JSON', () => {
    expect(KindFile.read({ name: 'k', text: 'nothing' })).toMatchObject({ left: { reason: 'not_json' } })
  })
})

test('the published schema is in step', () => {
  const published = readFileSync(new URL('../../../../docs/formats/kinds.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(KindSchema.schema)
})
