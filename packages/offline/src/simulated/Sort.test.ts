import { describe, expect, test } from 'vitest'
import * as Sort from './Sort.js'

describe('what an object says that it is', () => {
  test('is its only choice, its example, or the one word that the description quotes', () => {
    expect(Sort.told({ type: 'string', enum: ['artist'] })).toBe('artist')
    expect(Sort.told({ type: 'string', example: 'audio_features' })).toBe('audio_features')
    expect(Sort.told({ type: 'string', description: 'The object type: "track".' })).toBe('track')
  })

  test('is open where there is a choice', () => {
    expect(Sort.told({ type: 'string', enum: ['artist', 'user'] })).toBeUndefined()
    expect(Sort.told({ type: 'string', description: 'Either "track" or "episode".' })).toBeUndefined()
  })

  test('stands under names that say so', () => {
    expect(['type', 'object', 'kind', 'objectType'].map(Sort.says)).toEqual([true, true, true, true])
    expect(['album_type', 'blood_type', 'objective'].map(Sort.says)).toEqual([false, false, false])
  })

  test('is one of the letters that a description explains', () => {
    expect(Sort.meanings('The type of copyright: C = the copyright, P = the sound recording.')).toEqual(['C', 'P'])
  })
})
