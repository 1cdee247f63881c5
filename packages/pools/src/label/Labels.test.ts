import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Pools from '../Pools.js'
import * as Labels from './Labels.js'

const tool = (name: string, description: string, more: object = {}): object => ({
  type: 'function',
  function: { name, description, parameters: { type: 'object', properties: {} } },
  ...more
})

const music = ['find_song', 'play_song', 'queue_song', 'rate_song', 'skip_song', 'share_song'].map((name) =>
  tool(name, 'A song of an artist in the music library.')
)
const trips = ['search_flight', 'book_flight', 'cancel_flight', 'change_flight', 'price_flight', 'track_flight'].map(
  (name) => tool(name, 'A flight between two airports of a trip.')
)

const pool = (value: unknown): Pools.Pool => {
  const read = Pools.all({ name: 'tools', value })
  if (E.isLeft(read)) throw new Error(read.left.reason)
  return read.right
}

describe('functions whose source says no category', () => {
  test('are put together by what their names and descriptions have in common, under a word of theirs', () => {
    const shelves = Labels.shelves(pool([...music, ...trips]).signatures)
    const of = (name: string): string =>
      pool([...music, ...trips]).signatures.find((one) => one.name === name)?.category ?? ''
    expect(new Set(music.map((_, index) => of(['find_song', 'play_song', 'skip_song'][index % 3] ?? ''))).size).toBe(1)
    expect(of('find_song')).not.toBe(of('book_flight'))
    expect(of('find_song')).toMatch(/song/)
    expect(shelves.length).toBeLessThanOrEqual(4)
    expect(shelves.every(({ origin }) => origin === 'clustered')).toBe(true)
  })

  test('keep together by service where there are services enough', () => {
    const servers = Object.fromEntries(
      ['songs', 'flights', 'recipes', 'invoices'].map((server) => [
        server,
        {
          tools: ['get', 'add', 'edit'].map((verb) => ({
            name: `${verb}_${server}`,
            description: server,
            inputSchema: {}
          }))
        }
      ])
    )
    const { signatures } = pool([{ tools: servers }])
    for (const members of Map.groupBy(signatures, ({ toolClass }) => toolClass).values())
      expect(new Set(members.map(({ category }) => category)).size).toBe(1)
    expect(
      signatures.every(({ classOrigin, categoryOrigin }) => classOrigin === undefined && categoryOrigin === 'clustered')
    ).toBe(true)
  })

  test('are read from a written pool with the category that they were given, and with where it comes from', () => {
    const first = pool([...music, ...trips])
    const text = Pools.write(first)
    const again = Pools.all({ name: 'pool.jsonl', text })
    expect(E.isRight(again) ? Pools.write(again.right) : '').toBe(text)
    expect(text).toContain('"category_origin":"clustered","class_origin":"clustered"')
  })

  test('do not change what a source says of others, nor take its name', () => {
    const { signatures } = pool([...music.map((one) => ({ ...one, category: 'flight' })), ...trips])
    expect(
      signatures.filter(({ categoryOrigin }) => categoryOrigin === undefined).map(({ category }) => category)
    ).toEqual(music.map(() => 'flight'))
    expect(
      signatures
        .filter(({ categoryOrigin }) => categoryOrigin !== undefined)
        .every(({ category }) => category !== 'flight')
    ).toBe(true)
  })
})
