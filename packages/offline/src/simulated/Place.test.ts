import { Towns } from '@magnet/pools'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Place from './Place.js'

const none: ReadonlyMap<string, string> = new Map()

describe('where something is', () => {
  test('is one town, whichever part of it is told', () => {
    fc.assert(
      fc.property(fc.integer(), (key) => {
        const row = ['City', 'Country', 'CountryCode', 'TimeZone'].map((kind) => Place.of(kind, none, key, undefined))
        expect(Towns.all).toContainEqual(row)
      })
    )
  })

  test('is where the call says', () => {
    fc.assert(
      fc.property(fc.integer(), (key) => {
        const given = new Map([['Country', 'Ireland']])
        expect(Place.of('CountryCode', given, key, undefined)).toBe('IE')
        expect(Place.of('City', given, key, 3)).toBe('Dublin')
      })
    )
  })

  test('is nothing of other kinds, nor of a country that is not known', () => {
    expect(Place.of('Phone', none, 1, undefined)).toBeUndefined()
    expect(Place.of('City', new Map([['Country', 'Atlantis']]), 1, undefined)).toBeUndefined()
  })
})
