/** Songs: found by title or by kind of music, and lined up to be played. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State, Track } from './State.js'
import {
  ArtistName,
  Genre,
  ListedSong,
  ListLength,
  PlayCount,
  QueuePlace,
  SongLength,
  SongTitle,
  TrackId
} from './Types.js'
import * as Words from './words/Song.js'

/** Minutes with one decimal. */
const minutes = ({ seconds }: Track): number => Math.round(seconds / 6) / 10

/** The name of a song's artist. */
const artist = (state: State, { artist: position }: Track): string => state.artists[position]?.name ?? ''

/** A song as lists hold it. */
export const item = (
  state: State,
  position: number
): { readonly track_id: string; readonly title: string; readonly artist: string; readonly minutes: number } => {
  const found = state.tracks[position] ?? { title: '', artist: 0, seconds: 0, plays: 0 }
  return {
    track_id: Ids.track.write(state, position),
    title: found.title,
    artist: artist(state, found),
    minutes: minutes(found)
  }
}

const find = Declare.read<State>('music')({
  name: 'find_track',
  description: 'Finds a song by its title.',
  toolClass: 'songs',
  parameters: { title: Declare.required(SongTitle, 'Title of the song.') },
  returns: Declare.object({ track_id: TrackId, title: ListedSong, artist: ArtistName, minutes: SongLength }),
  phrases: Words.find,
  suggest: (state) => state.tracks.slice(0, 60).map(({ title }) => ({ title })),
  run:
    ({ title }) =>
    (state) => {
      const wanted = title.trim().toLowerCase()
      const position = state.tracks.findIndex((track) => track.title.toLowerCase() === wanted)
      if (position >= 0) return E.right([item(state, position), state])
      const near = state.tracks.find((track) => track.title.toLowerCase().split(' ')[1] === wanted.split(' ').at(-1))
      return Refusal.of(
        'not_found',
        `No song is called "${title}".${near === undefined ? '' : ` The closest title is "${near.title}".`}`,
        'title'
      )
    }
})

const search = Declare.read<State>('music')({
  name: 'search_songs',
  description: 'Lists songs of a genre, the most played first.',
  toolClass: 'songs',
  parameters: {
    genre: Declare.required(Genre, 'Kind of music.'),
    limit: Declare.optional(ListLength, 'How many songs to list at most.', 15)
  },
  returns: Declare.object({
    songs: Declare.list(
      Declare.object({
        track_id: TrackId,
        title: ListedSong,
        artist: ArtistName,
        minutes: SongLength,
        plays: PlayCount
      })
    )
  }),
  phrases: Words.search,
  suggest: () =>
    (['jazz', 'folk', 'soul', 'electronic', 'indie', 'classical'] as const).flatMap((genre) => [
      { genre },
      { genre, limit: 10 },
      { genre, limit: 5 }
    ]),
  run:
    ({ genre, limit }) =>
    (state) =>
      E.right([
        {
          songs: [...state.tracks.entries()]
            .filter(([, track]) => state.artists[track.artist]?.genre === genre)
            .toSorted(([, left], [, right]) => right.plays - left.plays)
            .slice(0, limit)
            .map(([position, track]) => ({ ...item(state, position), plays: track.plays }))
        },
        state
      ])
})

const similar = Declare.read<State>('music')({
  name: 'similar_songs',
  description:
    'Lists songs that people play who play a song. May answer that the recommendation engine is briefly unavailable; calling it once more is then right.',
  toolClass: 'songs',
  parameters: { track_id: Declare.required(TrackId, 'Id of the song.') },
  returns: Declare.object({
    songs: Declare.list(
      Declare.object({ track_id: TrackId, title: ListedSong, artist: ArtistName, minutes: SongLength })
    )
  }),
  phrases: Words.similar,
  transient: { code: 'unavailable', message: 'Recommendations are being recomputed. Try again in a moment.' },
  run:
    ({ track_id }) =>
    (state) =>
      E.either.map(Ids.song(state, track_id), ([track, position]) => [
        {
          songs: state.tracks.flatMap((other, at) =>
            at !== position &&
            state.artists[other.artist]?.genre === state.artists[track.artist]?.genre &&
            at % 3 === position % 3
              ? [item(state, at)]
              : []
          )
        },
        state
      ])
})

const most = 12

const queue = Declare.write<State>('music')({
  name: 'queue_song',
  description: `Puts a song at the end of the queue of what is played next. The queue holds ${most} songs.`,
  toolClass: 'playback',
  parameters: { track_id: Declare.required(TrackId, 'Id of the song.') },
  returns: Declare.object({ title: ListedSong, artist: ArtistName, place: QueuePlace }),
  phrases: Words.queue,
  run:
    ({ track_id }) =>
    (state) =>
      E.either.chain(Ids.song(state, track_id), ([track, position]) =>
        state.queue.includes(position)
          ? Refusal.of(
              'conflict',
              `"${track.title}" is in the queue already, at place ${state.queue.indexOf(position) + 1}.`,
              'track_id'
            )
          : state.queue.length >= most
            ? Refusal.of('rate_limited', `The queue is full: ${most} songs are waiting. Let one of them play first.`)
            : E.right([
                { title: track.title, artist: artist(state, track), place: state.queue.length + 1 },
                { ...state, queue: [...state.queue, position] }
              ])
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, search, similar, queue]
