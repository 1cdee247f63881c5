/** Playlists: made, filled, emptied, listened to and shared. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { PersonName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import * as Song from './Song.js'
import type { Playlist, State } from './State.js'
import {
  ArtistName,
  ListedSong,
  NewPlaylistName,
  PlaylistId,
  PlaylistName,
  ShareLink,
  SongCount,
  SongLength,
  TrackId
} from './Types.js'
import * as Words from './words/Playlist.js'

const write = Declare.write<State>('music')

const put = (state: State, list: Playlist): State => ({
  ...state,
  playlists: state.playlists.map((one) => (one.number === list.number ? list : one))
})

const find = Declare.read<State>('music')({
  name: 'find_playlist',
  description: "Finds one of the user's playlists, or one that was shared with the user, by its name.",
  toolClass: 'playlists',
  parameters: { name: Declare.required(PlaylistName, 'Name of the playlist.') },
  returns: Declare.object({ playlist_id: PlaylistId, songs: SongCount }),
  phrases: Words.find,
  suggest: (state) => state.playlists.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const found = state.playlists.find((one) => one.name.toLowerCase() === wanted)
      return found === undefined
        ? Refusal.of(
            'not_found',
            `No playlist is called "${name}". There are ${state.playlists.map((one) => one.name).join(', ')}.`,
            'name'
          )
        : E.right([{ playlist_id: Ids.playlist.write(state, found.number), songs: found.tracks.length }, state])
    }
})

const list = Declare.read<State>('music')({
  name: 'list_playlist_songs',
  description: 'Lists the songs of a playlist in their order.',
  toolClass: 'playlists',
  parameters: { playlist_id: Declare.required(PlaylistId, 'Id of the playlist.') },
  returns: Declare.object({
    songs: Declare.list(
      Declare.object({ track_id: TrackId, title: ListedSong, artist: ArtistName, minutes: SongLength })
    )
  }),
  phrases: Words.list,
  run:
    ({ playlist_id }) =>
    (state) =>
      E.either.map(Ids.listed(state, playlist_id), (found) => [
        { songs: found.tracks.map((position) => Song.item(state, position)) },
        state
      ])
})

const create = write({
  name: 'create_playlist',
  description: 'Creates an empty playlist.',
  toolClass: 'playlists',
  parameters: { name: Declare.required(NewPlaylistName, 'What it is to be called.') },
  returns: Declare.object({ playlist_id: PlaylistId, name: NewPlaylistName }),
  phrases: Words.create,
  suggest: (state) => state.names.map((name) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      if (state.playlists.some((one) => one.name.toLowerCase() === name.trim().toLowerCase()))
        return Refusal.of('conflict', `There is a playlist "${name}" already.`, 'name')
      const made = { number: state.issued, name, owner: state.user.name, hidden: false, tracks: [] }
      return E.right([
        { playlist_id: Ids.playlist.write(state, made.number), name },
        { ...state, issued: state.issued + 1, playlists: [...state.playlists, made] }
      ])
    }
})

const add = write({
  name: 'add_to_playlist',
  description: "Adds a song at the end of one of the user's own playlists.",
  toolClass: 'playlists',
  parameters: {
    playlist_id: Declare.required(PlaylistId, 'Id of the playlist.'),
    track_id: Declare.required(TrackId, 'Id of the song.')
  },
  returns: Declare.object({ title: ListedSong, songs: SongCount }),
  phrases: Words.add,
  run:
    ({ playlist_id, track_id }) =>
    (state) =>
      E.either.chain(Ids.own(state, playlist_id), (found) =>
        E.either.chain(Ids.song(state, track_id), ([track, position]) =>
          found.tracks.includes(position)
            ? Refusal.of('conflict', `"${track.title}" is on "${found.name}" already.`, 'track_id')
            : E.right([
                { title: track.title, songs: found.tracks.length + 1 },
                put(state, { ...found, tracks: [...found.tracks, position] })
              ])
        )
      )
})

const remove = write({
  name: 'remove_from_playlist',
  description: "Takes a song off one of the user's own playlists.",
  toolClass: 'playlists',
  undoes: ['add_to_playlist'],
  parameters: {
    playlist_id: Declare.required(PlaylistId, 'Id of the playlist.'),
    track_id: Declare.required(TrackId, 'Id of the song.')
  },
  returns: Declare.object({ title: ListedSong, songs: SongCount }),
  phrases: Words.remove,
  run:
    ({ playlist_id, track_id }) =>
    (state) =>
      E.either.chain(Ids.own(state, playlist_id), (found) =>
        E.either.chain(Ids.song(state, track_id), ([track, position]) =>
          found.tracks.includes(position)
            ? E.right([
                { title: track.title, songs: found.tracks.length - 1 },
                put(state, { ...found, tracks: found.tracks.filter((other) => other !== position) })
              ])
            : Refusal.of('not_found', `"${track.title}" is not on "${found.name}".`, 'track_id')
        )
      )
})

const share = write({
  name: 'share_playlist',
  description: 'Makes a link to a playlist and sends it to somebody.',
  toolClass: 'playlists',
  parameters: {
    playlist_id: Declare.required(PlaylistId, 'Id of the playlist.'),
    person: Declare.required(PersonName, 'Who gets the link.')
  },
  returns: Declare.object({ link: ShareLink, songs: SongCount }),
  phrases: Words.share,
  suggest: (state) => state.friends.map((person) => ({ person })),
  run:
    ({ playlist_id, person }) =>
    (state) =>
      E.either.chain(Ids.listed(state, playlist_id), (found) =>
        found.tracks.length === 0
          ? Refusal.of('conflict', `"${found.name}" is empty; there is nothing to share yet.`, 'playlist_id')
          : state.friends.some((friend) => friend === person.trim().split(' ')[0])
            ? E.right([
                { link: Ids.link.write(state, state.issued), songs: found.tracks.length },
                { ...state, issued: state.issued + 1 }
              ])
            : Refusal.of('not_found', `${person} is not among your friends here.`, 'person')
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, create, add, remove, share]
