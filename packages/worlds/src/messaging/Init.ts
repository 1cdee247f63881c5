/** The messaging world of a seed: the cast as contacts, a mailbox about a few events, and groups. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Ideas from './Ideas.js'
import type { Message, State } from './State.js'
import * as Topic from './Topic.js'

const groups: ReadonlyArray<string> =
  'Book Club|Sunday Football|Road Trip Crew|Climbing Gang|Dinner Circle|Lunch Bunch|Quiz Night|Choir Friends|Garden Helpers|Film Buffs|Morning Runners|Board Gamers|Ski Weekend|Surprise Party'.split(
    '|'
  )

/** How many messages there are, how many people wrote them, and which lie where. */
const amount = 16
const writers = 8
const unread = new Set([1, 4, 7, 11, 14])
const archived = new Set([8, 10, 13, 15])

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
  return {
    salt: stream.int(1, 2_000_000_000),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    contacts,
    messages: messages(cast, stream, order.slice(0, writers)),
    sent: [],
    groups: named.slice(0, 4).map((name, number) => {
      const members = stream.shuffle(order).slice(0, stream.int(3, 5))
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
    blocked: order.slice(-3).map((contact, number) => ({
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

// A few events, each raised by one person and taken up by others; the newest message comes first.
const messages = (cast: Cast.Cast, stream: Stream.Stream, senders: ReadonlyArray<number>): ReadonlyArray<Message> => {
  const away = cast.cities.slice(1)
  const events = stream
    .shuffle(Topic.topics.map((_topic, index) => index))
    .slice(0, 6)
    .map((topic, index) => ({
      topic,
      city: stream.some(away)?.name ?? cast.cities[0].name,
      date: Calendar.addDays(9 + index * 7 + stream.int(0, 5))(cast.today)
    }))
  const raised = new Map<number, number>()
  let minutes = Calendar.minutes(cast.now.slice(11, 16))
  const drawn = Array.from({ length: amount }, (_none, number): Omit<Message, 'turn'> => {
    const event = events[(number * 5 + Math.floor(number / writers)) % events.length]
    minutes -= stream.int(25, 700)
    return {
      number,
      from: senders[number % writers] ?? 0,
      about: Topic.topics[event?.topic ?? 0]?.about ?? '',
      topic: event?.topic ?? 0,
      city: event?.city ?? '',
      date: event?.date ?? cast.today,
      received: `${Calendar.addDays(Math.floor(minutes / 1440))(cast.today)}T${Calendar.clock(minutes)}`,
      folder: unread.has(number) ? 'unread' : archived.has(number) ? 'archive' : 'read'
    }
  })
  // The oldest about an event raises it.
  return drawn
    .toReversed()
    .map((message) => {
      const turn = raised.get(message.topic) ?? 0
      raised.set(message.topic, turn + 1)
      return { ...message, turn }
    })
    .toReversed()
}
