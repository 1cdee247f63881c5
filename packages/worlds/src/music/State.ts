/** What the music service remembers: songs, playlists, the queue, concerts and tickets. */

/** A song. Its number is its position in the list. */
export type Track = {
  readonly title: string
  /** The position of its artist. */
  readonly artist: number
  readonly seconds: number
  readonly plays: number
}

/** Somebody who makes music. */
export type Artist = {
  readonly name: string
  readonly genre: 'jazz' | 'folk' | 'soul' | 'electronic' | 'indie' | 'classical'
}

/** Songs in an order. Those that others share with the user can be heard, not changed. */
export type Playlist = {
  readonly number: number
  readonly name: string
  readonly owner: string
  readonly hidden: boolean
  readonly tracks: ReadonlyArray<number>
}

/** A concert. */
export type Concert = {
  readonly number: number
  readonly artist: number
  readonly city: string
  readonly venue: string
  readonly date: string
  readonly doors: string
  readonly price: number
  readonly left: number
}

/** Seats that are kept for a while, paid for or not. */
export type Hold = {
  readonly number: number
  readonly concert: number
  readonly seats: number
  readonly bought: boolean
  readonly returned: boolean
}

/** The tables. */
export type State = {
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly artists: ReadonlyArray<Artist>
  readonly tracks: ReadonlyArray<Track>
  readonly playlists: ReadonlyArray<Playlist>
  readonly queue: ReadonlyArray<number>
  readonly concerts: ReadonlyArray<Concert>
  readonly holds: ReadonlyArray<Hold>
  /** Dollars on the ticket account. */
  readonly balance: number
  /** First names of people with whom a playlist can be shared. */
  readonly friends: ReadonlyArray<string>
  /** Names that people would give a playlist. */
  readonly names: ReadonlyArray<string>
  /** How many ids were given out. */
  readonly issued: number
}
