/** What the values of the music service mean. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

export const TrackId: Type = Declare.id('TrackId', 'the id of a song', issued, { nouns: ['song', 'track'] })

export const PlaylistId: Type = Declare.id('PlaylistId', 'the id of a playlist', issued, { nouns: ['playlist'] })

export const ConcertId: Type = Declare.id('ConcertId', 'the id of a concert', issued, { nouns: ['concert', 'show'] })

export const SeatHoldId: Type = Declare.id('SeatHoldId', 'the id of a seat hold', issued, { nouns: ['block of seats'] })

export const TicketOrderId: Type = Declare.id('TicketOrderId', 'the number of a ticket order', issued, {
  nouns: ['ticket order']
})

export const SongTitle: Type = Declare.text('SongTitle', 'the title of a song, like "Paper Lanterns"', {
  nouns: ['song']
})

/** A title in an output that holds the id as well: nobody looks it up again. */
export const ListedSong: Type = Declare.text('ListedSong', 'the title of a song', { nouns: ['song'] })

export const ArtistName: Type = Declare.text('ArtistName', 'the name of an artist, like "The Velvet Harbour"', {
  nouns: ['artist', 'band'],
  tell: {
    ask: ['who the song is by', 'the name of the band'],
    sentence: ['The band is called {}.', "It's by {}."]
  }
})

export const PlaylistName: Type = Declare.text('PlaylistName', 'the name of a playlist, like "Kitchen Radio"', {
  nouns: ['playlist']
})

/** The name of a playlist that does not exist yet. */
export const NewPlaylistName: Type = Declare.text('NewPlaylistName', 'the name of a new playlist')

export const Genre: Type<'jazz' | 'folk' | 'soul' | 'electronic' | 'indie' | 'classical'> = Declare.choice('Genre', [
  'jazz',
  'folk',
  'soul',
  'electronic',
  'indie',
  'classical'
])

export const SongLength: Type<number> = Declare.number(
  'SongLength',
  'minutes',
  { minimum: 0 },
  { order: { min: ['shortest'], max: ['longest'] } }
)

export const PlayCount: Type<number> = Declare.number(
  'PlayCount',
  'a number of plays',
  { minimum: 0, whole: true },
  { order: { min: ['least played'], max: ['most played', 'most popular'] } }
)

export const SongCount: Type<number> = Declare.number('SongCount', 'a number of songs', { minimum: 0, whole: true })

export const ListLength: Type<number> = Declare.number('ListLength', 'a number of songs, 1 to 30', {
  minimum: 1,
  maximum: 30,
  whole: true
})

export const QueuePlace: Type<number> = Declare.number('QueuePlace', 'a place in the queue', {
  minimum: 1,
  whole: true
})

export const ShareLink: Type = Declare.text('ShareLink', 'a link to a playlist', {
  tell: {
    ask: ['the link to the playlist', 'where the playlist is'],
    sentence: ['The playlist is at {}.', "Here's the playlist: {}."]
  }
})

export const SeatCount: Type<number> = Declare.number('SeatCount', 'a number of seats, 2 to 8', {
  minimum: 2,
  maximum: 8,
  whole: true
})

/** What one seat costs. */
export const SeatPrice: Type<number> = Declare.number(
  'SeatPrice',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: ['most expensive'] } }
)

/** What all seats of an order cost. */
export const TicketTotal: Type<number> = Declare.number(
  'TicketTotal',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what the tickets come to', 'how much the tickets are'],
      sentence: ['The tickets come to {}.', 'The tickets are {} altogether.']
    }
  }
)

export const TicketRefund: Type<number> = Declare.number(
  'TicketRefund',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: { ask: ['what we get back for the tickets'], sentence: ['We get {} back for the tickets.'] }
  }
)

export const Balance: Type<number> = Declare.number('Balance', 'an amount in dollars', {}, { form: 'money' })

/** Until when seats are held. */
export const HoldTime: Type = Declare.time('HoldTime')

/** The day of a concert. */
export const ShowDoors: Type = Declare.time('ShowDoors', { order: { min: ['earliest'], max: ['latest'] } })
