import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { world as music } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('music'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  music.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))

const track = (position: number): string =>
  at(step(start, 'find_track', { title: start.tracks[position]?.title ?? '' })[0], '/track_id')
const playlist = (state: World.State, position: number): string =>
  at(step(state, 'find_playlist', { name: start.playlists[position]?.name ?? '' })[0], '/playlist_id')
const absent = start.tracks.findIndex((_track, position) => start.playlists[0]?.tracks.includes(position) === false)

/** Held seats of some concert that has enough of them. */
const held = (seats: number): readonly [Json.Json, World.State] => {
  for (const { artist, city } of start.concerts) {
    const found = step(start, 'find_concerts', { artist: start.artists[artist]?.name ?? '', city })[0]
    const result = call(start, 'hold_concert_seats', { concert_id: at(found, '/concerts/0/concert_id'), seats })
    if (E.isRight(result)) return result.right
  }
  throw new Error('everything is sold out')
}

describe('songs', () => {
  it('are listed by how often they are played, as many as are asked for', () => {
    const [found] = step(start, 'search_songs', { genre: 'jazz', limit: 4 })
    const plays = Pointer.matches(found, '/songs/*/plays').map(([, value]) => Number(value))
    expect(plays).toHaveLength(4)
    expect(plays.toSorted((left, right) => right - left)).toEqual(plays)
  })

  it('are missed with the closest title', () => {
    const title = `Unheard ${start.tracks[0]?.title.split(' ')[1] ?? ''}`
    expect(refusal(start, 'find_track', { title }).message).toMatch(/^No song is called ".*"\. The closest title is "/)
  })

  it('are queued once, and twelve at most', () => {
    let state: World.State = start
    for (let position = 0; position < 12; position++)
      state = step(state, 'queue_song', { track_id: track(position) })[1]
    expect(refusal(state, 'queue_song', { track_id: track(0) })).toMatchObject({ code: 'conflict' })
    expect(refusal(state, 'queue_song', { track_id: track(12) })).toMatchObject({ code: 'rate_limited' })
  })
})

describe('playlists', () => {
  it('take a song once, and give it back', () => {
    const args = { playlist_id: playlist(start, 0), track_id: track(absent) }
    const [, added] = step(start, 'add_to_playlist', args)
    expect(refusal(added, 'add_to_playlist', args).message).toContain('is on')
    const [, removed] = step(added, 'remove_from_playlist', args)
    expect(removed['playlists']).toEqual(start.playlists)
    expect(refusal(removed, 'remove_from_playlist', args).code).toBe('not_found')
  })

  it('of others can be heard, not changed', () => {
    const playlist_id = playlist(start, 7)
    expect(E.isRight(call(start, 'list_playlist_songs', { playlist_id }))).toBe(true)
    expect(refusal(start, 'add_to_playlist', { playlist_id, track_id: track(absent) })).toMatchObject({
      code: 'forbidden',
      parameter: 'playlist_id'
    })
  })

  it('are shared with friends, once there is something on them', () => {
    const [made, state] = step(start, 'create_playlist', { name: 'For nobody' })
    const playlist_id = at(made, '/playlist_id')
    expect(refusal(state, 'share_playlist', { playlist_id, person: start.friends[0] ?? '' }).code).toBe('conflict')
    const [, filled] = step(state, 'add_to_playlist', { playlist_id, track_id: track(0) })
    expect(at(step(filled, 'share_playlist', { playlist_id, person: start.friends[0] ?? '' })[0], '/link')).toContain(
      'https://'
    )
    expect(refusal(filled, 'share_playlist', { playlist_id, person: 'Zebulon' }).code).toBe('not_found')
  })

  it('that are private are never shared', () => {
    const policy = music.policies?.find((one) => one.name === 'music.private')
    const shares = (position: number) =>
      policy?.applies({ function: 'share_playlist', arguments: { playlist_id: playlist(start, position) } })(start)
    expect([shares(5), shares(0)]).toEqual([true, false])
  })
})

describe('tickets', () => {
  it('are paid from the account, and give most of it back', () => {
    const [hold, kept] = held(2)
    const [order, paid] = step(kept, 'buy_concert_tickets', { hold_id: at(hold, '/hold_id') })
    expect(Pointer.get(order, '/paid')).toBe(Pointer.get(hold, '/total'))
    expect(paid['balance']).toBe(start.balance - Number(at(order, '/paid')))
    const ticket_id = at(order, '/ticket_id')
    const [back, returned] = step(paid, 'return_concert_tickets', { ticket_id })
    expect(Number(at(back, '/refund'))).toBeCloseTo(Number(at(order, '/paid')) * 0.8, 2)
    expect(refusal(returned, 'return_concert_tickets', { ticket_id }).code).toBe('conflict')
  })

  it('are not bought twice, nor beyond what the account holds', () => {
    const [hold, kept] = held(2)
    const hold_id = at(hold, '/hold_id')
    expect(refusal({ ...kept, balance: 3 }, 'buy_concert_tickets', { hold_id })).toMatchObject({
      code: 'insufficient_funds',
      message: expect.stringContaining('the ticket account holds 3.00') as string
    })
    const [, paid] = step(kept, 'buy_concert_tickets', { hold_id })
    expect(refusal(paid, 'buy_concert_tickets', { hold_id }).code).toBe('not_found')
  })

  it('are gone where a concert is sold out', () => {
    const concert = start.concerts.find((one) => one.left === 0)
    const found = step(start, 'find_concerts', {
      artist: start.artists[concert?.artist ?? 0]?.name ?? '',
      city: concert?.city ?? ''
    })[0]
    const gone = Pointer.matches(found, '/concerts/*').find(([, one]) => at(one, '/date') === concert?.date)
    expect(
      refusal(start, 'hold_concert_seats', { concert_id: at(gone?.[1] ?? null, '/concert_id'), seats: 2 })
    ).toMatchObject({ code: 'sold_out', message: expect.stringContaining('is sold out') as string })
  })
})
