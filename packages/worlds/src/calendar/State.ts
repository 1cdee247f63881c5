/** What a calendar remembers: people, the user's events, rooms, series, and who may look. */

/** Somebody who can be invited. Its number is its position in the list. */
export type Person = {
  readonly name: string
  readonly first: string
  readonly team: string
  /** Whether the person works where the user does. */
  readonly inside: boolean
}

/** A room for meetings. Its number is its position in the list. */
export type Room = { readonly name: string; readonly seats: number; readonly floor: number }

/** Something at a time. */
export type Event = {
  readonly number: number
  readonly title: string
  readonly date: string
  /** Minutes after midnight. */
  readonly start: number
  readonly minutes: number
  /** The position of a person; -1 for the user. */
  readonly organiser: number
  /** Positions of people. */
  readonly guests: ReadonlyArray<number>
  /** The position of a room; -1 for none. */
  readonly room: number
}

/** How often something happens. */
export type Rhythm = 'every week' | 'every two weeks' | 'every four weeks'

/** An event that comes again. */
export type Series = {
  readonly number: number
  readonly event: number
  readonly title: string
  readonly first: string
  readonly rhythm: Rhythm
  readonly last: string
}

/** What somebody may do with the user's calendar. */
export type Access = 'busy times' | 'all details' | 'editing'

/** A calendar that somebody else sees. */
export type Share = { readonly number: number; readonly person: number; readonly access: Access }

/** The tables. */
export type State = {
  /** From which codes, and the days of other people, follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly people: ReadonlyArray<Person>
  readonly rooms: ReadonlyArray<Room>
  readonly events: ReadonlyArray<Event>
  readonly series: ReadonlyArray<Series>
  readonly shares: ReadonlyArray<Share>
  readonly reminders: ReadonlyArray<{ readonly event: number; readonly at: string; readonly note: string }>
  /** What somebody could call an entry or a meeting, or note about one. */
  readonly entries: ReadonlyArray<string>
  readonly meetings: ReadonlyArray<string>
  readonly notes: ReadonlyArray<string>
  /** How many invitations went out this hour. */
  readonly invited: number
  /** How many ids were given out. */
  readonly issued: number
}
