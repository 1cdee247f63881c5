/** What the messaging world remembers. */

/** Somebody whom the user can write to. Ids are the codes of positions in the list. */
export type Contact = {
  readonly first: string
  readonly name: string
  readonly phone: string
  readonly city: string
  readonly relation: string
  /** The next one. */
  readonly birthday: string
}

/** What people write about: something in a city on a day. */
export type Event = {
  /** The number of the subject. */
  readonly topic: number
  readonly about: string
  readonly city: string
  readonly date: string
}

/** A received message. */
export type Message = {
  /** The number behind its id. */
  readonly number: number
  /** The position of its sender among the contacts. */
  readonly from: number
  /** The position of its event. */
  readonly event: number
  /** How many messages spoke of the event before. */
  readonly turn: number
  readonly received: string
  readonly folder: 'unread' | 'read' | 'archive'
}

/** A message of the user. */
export type Sent = {
  readonly number: number
  readonly recipient: string
  readonly at: string
  /** What it says, or passes on. */
  readonly content: string
}

/** A group: its members beside the user are positions among the contacts, in the order of joining. */
export type Group = {
  readonly number: number
  readonly name: string
  readonly owner: string
  readonly since: string
  readonly members: ReadonlyArray<number>
}

/** A message for later. */
export type Scheduled = {
  readonly number: number
  readonly to: number
  readonly date: string
  readonly time: string
}

/** An entry of the block list. */
export type Block = { readonly number: number; readonly contact: number; readonly since: string }

/** The tables. */
export type State = {
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly contacts: ReadonlyArray<Contact>
  readonly events: ReadonlyArray<Event>
  readonly messages: ReadonlyArray<Message>
  readonly sent: ReadonlyArray<Sent>
  readonly groups: ReadonlyArray<Group>
  readonly scheduled: ReadonlyArray<Scheduled>
  readonly blocked: ReadonlyArray<Block>
  /** Whether the protected part of the mailbox is open. */
  readonly unlocked: boolean
  readonly away: { readonly text: string; readonly until: string } | null
  /** What people would dictate: messages, replies, notices, names for new groups. */
  readonly ideas: ReadonlyArray<string>
  readonly replies: ReadonlyArray<string>
  readonly notices: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
  /** How many ids were given out. */
  readonly issued: number
}
