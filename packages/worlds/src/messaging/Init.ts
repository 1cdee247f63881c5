/** The messaging world of a seed: the cast as contacts, a mailbox about a few events, and groups. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Ideas from './Ideas.js'
import type { Event, Message, State } from './State.js'
import * as Topic from './Topic.js'

const groups: ReadonlyArray<string> =
  'Book Club|Park Football|Road Trip Crew|Climbing Gang|Dinner Circle|Lunch Bunch|Quiz Night|Choir Friends|Garden Helpers|Film Buffs|Morning Runners|Board Gamers|Ski Weekend|Surprise Party'.split(
    '|'
  )

/** How many people wrote, each twice; what the blocked wrote is older. */
const writers = 9
const unread: ReadonlySet<number> = new Set([1, 4, 6, 11, 14])
const archived: ReadonlySet<number> = new Set([9, 12, 15, 17])

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'messaging'))
  const contacts = cast.people.map(({ first, name, phone, city, relation }) => ({
    first,
    name,
    phone,
    city,
    relation,
    birthday: Calendar.addDays(stream.int(12, 340))(cast.today)
  }))
  const order = stream.shuffle(contacts.map((_contact, index) => index))
  const named = stream.shuffle(groups)
  const blocked = order.slice(-3)
  const events = draw(cast, stream)
  return {
    salt: stream.int(1, 2_000_000_000),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    contacts,
    events,
    messages: messages(
      cast,
      stream,
      [...order.slice(0, writers), ...order.slice(0, writers), ...blocked],
      events.length
    ),
    sent: order.slice(1, 4).map((position, number) => ({
      number,
      recipient: contacts[position]?.name ?? '',
      at: `${Calendar.addDays(-1 - number)(cast.today)}T${Calendar.clock(stream.int(16, 42) * 30 + 7 * number)}`,
      content: ''
    })),
    groups: named.slice(0, 4).map((name, number) => {
      const members = stream.shuffle(order.slice(0, writers + 3)).slice(0, stream.int(3, 5))
      return {
        number,
        name,
        owner: contacts[members[0] ?? 0]?.name ?? cast.user.name,
        since: Calendar.addDays(-stream.int(200, 900))(cast.today),
        members
      }
    }),
    scheduled: order.slice(2, 5).map((to, number) => ({
      number,
      to,
      date: Calendar.addDays(1 + number * 3 + stream.int(0, 2))(cast.today),
      time: Calendar.clock(stream.int(16, 40) * 30)
    })),
    blocked: blocked.map((contact, number) => ({
      number,
      contact,
      since: Calendar.addDays(-20 - number * 60 - stream.int(0, 40))(cast.today)
    })),
    unlocked: false,
    away: null,
    ideas: stream.shuffle(Ideas.messages).slice(0, 14),
    replies: stream.shuffle(Ideas.replies).slice(0, 8),
    notices: stream.shuffle(Ideas.notices).slice(0, 5),
    names: named.slice(4, 10),
    issued: 50
  }
}

// Somewhere else, on days to come.
const draw = (cast: Cast.Cast, stream: Stream.Stream): ReadonlyArray<Event> =>
  stream
    .shuffle(Topic.topics.map(({ about }, topic) => ({ about, topic })))
    .slice(0, 7)
    .map(({ about, topic }, index) => ({
      topic,
      about,
      city: stream.some(cast.cities.slice(1))?.name ?? cast.cities[0].name,
      date: Calendar.addDays(9 + index * 6 + stream.int(0, 5))(cast.today)
    }))

// The newest message comes first; the oldest about an event raises it, others take it up.
const messages = (
  cast: Cast.Cast,
  stream: Stream.Stream,
  senders: ReadonlyArray<number>,
  events: number
): ReadonlyArray<Message> => {
  let minutes = Calendar.minutes(cast.now.slice(11, 16))
  const drawn = senders.map((from, number): Omit<Message, 'turn'> => {
    minutes -= stream.int(25, 700)
    return {
      number,
      from,
      // Two messages of one person are about different events.
      event: (number * 3 + Math.floor(number / writers) * 2) % events,
      received: `${Calendar.addDays(Math.floor(minutes / 1440))(cast.today)}T${Calendar.clock(minutes)}`,
      folder: unread.has(number) ? 'unread' : archived.has(number) ? 'archive' : 'read'
    }
  })
  return drawn.map((message, index) => ({
    ...message,
    turn: drawn.slice(index + 1).filter((older) => older.event === message.event).length
  }))
}
