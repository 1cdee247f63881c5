import { Table } from '@magnet/pools'
import { describe, expect, test } from 'vitest'
import * as Chance from './Chance.js'
import * as Names from './Names.js'
import * as Passages from './Passages.js'

const many = (name: string, thing: string | undefined, schema = {}): ReadonlySet<string> =>
  new Set(
    Array.from({ length: 200 }, (_, index) =>
      Passages.of({ type: 'string', ...schema }, name, thing, Chance.ofText(`draw ${index}`))
    )
  )
const shared = (left: Iterable<string>, right: ReadonlySet<string>): ReadonlyArray<string> =>
  [...left].filter((one) => right.has(one))

describe('a text', () => {
  test('is of the theme of its thing', () => {
    const themes = ['album', 'audiobook', 'episode', 'product', 'envelope', 'hotel', 'news'].map((thing) =>
      many('description', thing)
    )
    for (const [index, theme] of themes.entries()) {
      expect(theme.size).toBeGreaterThan(4)
      for (const other of themes.slice(index + 1)) expect(shared(theme, other)).toEqual([])
    }
  })

  test('is a word where it is a reason, and says whose a copyright is', () => {
    for (const one of many('reason', 'restriction')) expect(one.split(' ').length).toBeLessThan(3)
    for (const one of many('text', 'copyright')) expect(one).toMatch(/^20\d\d /)
  })

  test('is what the schema shows, where that is a phrase', () => {
    expect([...many('message', 'playlist', { example: 'Popular Playlists' })]).toEqual(['Popular Playlists'])
    expect([...many('note', 'order', { description: 'A note, e.g. "leave at the door".' })]).toEqual([
      'leave at the door'
    ])
  })

  test('is one of many where the schema shows a whole text or only a placeholder', () => {
    const example = 'An album that was made in a barn by four friends.'
    const texts = many('description', 'album', { example })
    expect(texts.has(example)).toBe(true)
    expect(texts.size).toBeGreaterThan(4)
    expect(many('description', 'album', { example: 'string' }).has('string')).toBe(false)
  })

  test('of a service that reports of itself is no letter', () => {
    expect(shared(many('message', 'forecast'), many('message', 'sms'))).toEqual([])
  })
})

describe('a name', () => {
  test('is of its kind of thing', () => {
    const kinds = ['audiobook', 'chapter', 'episode', 'band', 'playlist', 'folder', 'template', 'room'].map(
      (noun) => new Set(Names.of(noun))
    )
    for (const [index, kind] of kinds.entries()) {
      expect(kind.size).toBeGreaterThan(7)
      for (const other of [...kinds.slice(index + 1), new Set(Table.proper)]) expect(shared(kind, other)).toEqual([])
    }
  })

  test('is a person’s where a person has it', () => {
    expect(Names.of('narrator')).toEqual(Table.things['person'])
  })

  test('is as the table has it of what is not known here', () => {
    expect(Names.of('hotel')).toEqual(Table.things['hotel'])
    expect(Names.of('organization')).toEqual(Table.things['company'])
    expect(Names.of('gizmo')).toBeUndefined()
  })
})
