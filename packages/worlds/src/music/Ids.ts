/** The identifiers of the music service: numbers in codes that differ from seed to seed. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import type { Playlist, State, Track } from './State.js'

/** Identifiers of one kind. */
export interface Ids {
  readonly write: (state: State, value: number) => string
  /** The number behind an id, or undefined of one that nobody gave out. */
  readonly read: (state: State, id: string) => number | undefined
}

const of = (prefix: string): Ids => {
  const code = Code.of(prefix)
  return { write: (state, value) => code.write(state.salt, value), read: (state, id) => code.read(state.salt, id) }
}

export const track: Ids = of('trk:')
export const playlist: Ids = of('pl-')
export const concert: Ids = of('GIG')
export const hold: Ids = of('seat-')
export const ticket: Ids = of('TX')
export const link: Ids = of('https://tunes.example/p/')

/** The song behind an id, with its position, or a refusal. */
export const song = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Track, number]> => {
  const position = track.read(state, id) ?? -1
  const found = state.tracks[position]
  return found === undefined
    ? Refusal.of('not_found', `There is no track ${id} in the catalogue.`, 'track_id')
    : E.right([found, position])
}

/** The playlist behind an id, or a refusal. */
export const listed = (state: State, id: string): E.Either<ToolError.ToolError, Playlist> => {
  const number = playlist.read(state, id)
  const found = state.playlists.find((one) => one.number === number)
  return found === undefined
    ? Refusal.of('not_found', `There is no playlist ${id}, or it was deleted.`, 'playlist_id')
    : E.right(found)
}

/** The playlist behind an id if the user may change it, or a refusal. */
export const own = (state: State, id: string): E.Either<ToolError.ToolError, Playlist> =>
  E.either.chain(listed(state, id), (found) =>
    found.owner === state.user.name
      ? E.right(found)
      : Refusal.of(
          'forbidden',
          `"${found.name}" belongs to ${found.owner}, who shared it for listening only.`,
          'playlist_id'
        )
  )
