import { Seed } from '@magnet/core'
import { describe, expect, it } from 'vitest'
import * as Calendar from './Calendar.js'
import * as Cast from './Cast.js'
import * as Code from './Code.js'

const seeds = Array.from({ length: 40 }, (_none, index) => Seed.root(`cast ${index}`))

const distinct = (values: ReadonlyArray<string>): void => expect(new Set(values).size).toBe(values.length)

describe('a cast', () => {
  it('is the same for the same seed, whatever was asked for between', () => {
    const [first] = seeds
    const once = JSON.stringify(Cast.of(first ?? Seed.root(0)))
    for (const seed of seeds) Cast.of(seed)
    expect(JSON.stringify(Cast.of(first ?? Seed.root(0)))).toBe(once)
  })

  it('has distinct first names, cities, places and card endings', () => {
    for (const seed of seeds) {
      const cast = Cast.of(seed)
      distinct([cast.user.first, ...cast.people.map((person) => person.first)])
      distinct(cast.cities.map((city) => city.name))
      distinct(cast.cities.map((city) => city.airport))
      distinct(cast.places.map((place) => place.name))
      distinct(cast.user.cards.map((card) => card.ending))
      distinct(cast.user.cards.map((card) => card.card_id))
      for (const card of cast.user.cards) expect(card.ending).toMatch(/^\d{4}$/)
      expect(cast.people).toHaveLength(18)
      expect(cast.cities).toHaveLength(14)
      expect(cast.cities[0].name).toBe(cast.user.home_city)
      expect(cast.places.length).toBeGreaterThanOrEqual(40)
    }
  })

  it('has its now on a weekday, in the daytime, with the offset of its zone', () => {
    for (const seed of seeds) {
      const { now, today, timezone } = Cast.of(seed)
      expect(now).toMatch(/^202[5-8]-\d\d-\d\dT(?:0[89]|1\d):\d[05]:00[+-]\d\d:\d\d$/)
      expect(Calendar.weekday(today) % 6).not.toBe(0)
      const offset = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
        .formatToParts(new Date(now))
        .find((part) => part.type === 'timeZoneName')?.value
      expect(`GMT${now.slice(19)}`).toBe(offset)
    }
  })

  it('writes to addresses that belong to nobody', () => {
    for (const seed of seeds)
      for (const person of Cast.of(seed).people) expect(person.email).toMatch(/^[a-z]+\.[a-z]+@example\.com$/)
  })
})

describe('a code', () => {
  const codes = Code.of('BK')

  it('is read as the number that was written', () => {
    for (const salt of [0, 1, 12_345, Code.size - 1])
      for (const value of [0, 1, 2, 31, 32, 4711, 1_000_000, Code.size - 1]) {
        expect(codes.write(salt, value)).toMatch(/^BK[2-9A-HJ-NP-Z]{5}$/)
        expect(codes.read(salt, codes.write(salt, value))).toBe(value)
      }
  })

  it('is distinct for distinct numbers', () => {
    distinct(Array.from({ length: 5000 }, (_none, value) => codes.write(99, value)))
  })

  it('holds nothing of another kind', () => {
    expect(codes.read(5, Code.of('ST').write(5, 17))).toBeUndefined()
    expect(codes.read(5, 'BK')).toBeUndefined()
    expect(codes.read(5, 'BK0000O')).toBeUndefined()
  })
})
