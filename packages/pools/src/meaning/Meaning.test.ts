import { describe, expect, test } from 'vitest'
import * as Meaning from './Meaning.js'

const takes = (name: string, function_ = 'Get details', schema = {}): string =>
  Meaning.read(
    { path: [name], side: 'takes', function: function_, toolClass: 'Music Box', things: new Set() },
    { type: 'string', ...schema }
  ).type

const gives = (path: string, function_ = 'Get details', type = 'string'): string =>
  Meaning.read(
    { path: path.split('/').slice(1), side: 'gives', function: function_, toolClass: 'Music Box', things: new Set() },
    { type }
  ).type

describe('the meaning of a name', () => {
  test('is the same however it is written', () => {
    for (const name of ['user_id', 'userId', 'userid', 'USER-ID', 'user ids'])
      expect(takes(name)).toBe('MusicBox.UserId')
  })

  test('of a bare id comes from what the function is about', () => {
    expect(takes('id', 'Get player details')).toBe('MusicBox.PlayerId')
    expect(takes('id', 'Artist albums')).toBe('MusicBox.ArtistId')
    expect(takes('id', 'Fetch by id', { description: 'The ID of the album' })).toBe('MusicBox.AlbumId')
    expect(gives('/data/tracks/*/id')).toBe('MusicBox.TrackId')
    expect(gives('/data/album/id')).toBe('MusicBox.AlbumId')
    expect(gives('/results/*/id', 'Artist albums')).toBe('MusicBox.AlbumId')
  })

  test('of an id is of the thing before it, also where that word is a verb as well', () => {
    for (const [name, type] of [
      ['copy_id', 'MusicBox.CopyId'],
      ['transferId', 'MusicBox.TransferId'],
      ['export-id', 'MusicBox.ExportId']
    ] as const) {
      expect(takes(name)).toBe(type)
      expect(gives(`/results/*/${name}`)).toBe(type)
    }
    expect(takes('get_id')).toMatch(/^\?/)
  })

  test('of a name links functions of one tool', () => {
    expect(takes('team')).toBe('MusicBox.TeamName')
    expect(takes('team_name')).toBe('MusicBox.TeamName')
    expect(gives('/teams/*/name')).toBe('MusicBox.TeamName')
  })

  test('of places and tickers links functions of all tools', () => {
    for (const name of ['city', 'cityName', 'origin_city']) expect(takes(name)).toBe('City')
    expect(takes('country')).toBe('Country')
    expect(takes('country_code')).toBe('CountryCode')
    expect(takes('symbol')).toBe('Ticker')
    expect(gives('/country/name')).toBe('Country')
  })

  test('of what could be anything is private', () => {
    for (const name of ['status', 'message', 'type', 'count', 'page', 'limit', 'format', 'price', 'date', 'text']) {
      expect(takes(name)).toMatch(/^\?/)
      expect(gives(`/${name}`)).toMatch(/^\?/)
    }
  })

  test('of two dates tells the first from the last', () => {
    expect(takes('start_date')).toBe('?StartDate')
    expect(takes('to', 'Get rates', { format: 'date' })).toBe('?EndDate')
  })
})
