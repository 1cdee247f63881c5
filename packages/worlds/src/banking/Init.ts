/** The bank of a seed: four accounts, everybody whom the user knows as payees, four cards and what was paid with them. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import { waiting } from './Transfer.js'
import type { Account, Card, Category, Freeze, Merchant, Payment, State } from './State.js'

const accounts: ReadonlyArray<string> = [
  'joint account',
  'holiday fund',
  'household account',
  'business account',
  'emergency fund',
  'renovation account'
]

const cards: ReadonlyArray<string> = ['travel card', 'business card', 'family card', 'virtual card', 'student card']

const banks: ReadonlyArray<string> =
  'Harbourline Bank|Pinecrest Savings|Calder & Sons Bank|Tidewater Credit Union|Northgate Bank|Meridian Mutual|Fernhill Bank'.split(
    '|'
  )

const merchants: { readonly [C in Category]: ReadonlyArray<string> } = {
  groceries: [
    'Larkspur Market',
    'Greenbarrow Foods',
    'Daily Crate',
    'Corner Pantry',
    'Oakley Grocers',
    'Millstone Deli'
  ],
  'eating out': ['Saffron Table', 'Noodle Harbour', 'Café Wren', 'The Copper Pot', 'Little Bergamo', 'Tandoor Lane'],
  fuel: ['Petrolane', 'Ridgeway Fuels', 'Blue Pump', 'Highland Gas'],
  clothes: ['Thread & Loom', 'Marlow Outfitters', 'Sole Cobblers', 'Velvet Row', 'Wickham Shirts'],
  'public transport': ['Metroline', 'CityBike', 'Tramway Direct', 'Northern Coaches'],
  entertainment: ['Lumen Cinema', 'Streambox', 'Quarry Climbing', 'Paper Lantern Games', 'Fable Books']
}

const prices: { readonly [C in Category]: readonly [min: number, max: number] } = {
  groceries: [900, 14_000],
  'eating out': [1200, 11_000],
  fuel: [2500, 9500],
  clothes: [2900, 24_000],
  'public transport': [250, 4500],
  entertainment: [700, 6500]
}

const perCard = 36

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'banking'))
  const salt = stream.int(1, 2_000_000_000)
  const endings = stream.shuffle(Array.from({ length: 30 }, (_none, index) => 310 + index * 323))
  const ending = (index: number): string => String((endings[index] ?? 0) + stream.int(0, 300)).padStart(4, '0')
  const visited = chosen(stream)
  const own: ReadonlyArray<Account> = [
    { name: 'everyday account', kind: 'current', balance: stream.int(380_000, 1_240_000) },
    { name: 'savings account', kind: 'savings', balance: stream.int(1_150_000, 4_800_000) },
    ...stream
      .shuffle(accounts)
      .slice(0, 2)
      .map((name): Account => ({ name, kind: 'current', balance: stream.int(290_000, 1_650_000) }))
  ]
  const held = ['debit card', 'credit card', ...stream.shuffle(cards).slice(0, 2)].map((name, index): Card => ({
    name,
    ending: ending(index),
    limit: stream.int(8, 60) * 50
  }))
  const frozen = stream
    .shuffle(held.map((_card, index) => index))
    .slice(0, 2)
    .map((card, number): Freeze => ({
      number,
      card,
      since: Calendar.addDays(-3 - number * 5 - stream.int(0, 4))(cast.today)
    }))
  // A frozen card pays for nothing.
  const paid = payments(cast, stream, visited, held.length).filter(
    (one) => !frozen.some(({ card, since }) => card === one.card && one.at >= since)
  )
  const working = paid.flatMap((one, index) => (frozen.some(({ card }) => card === one.card) ? [] : [index]))
  const order = stream.shuffle(cast.people.map((_person, index) => index))
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    accounts: own,
    payees: cast.people.map(({ first: given, name }, index) => ({
      first: given,
      name,
      bank: stream.some(banks) ?? '',
      ending: ending(index + 5)
    })),
    cards: held,
    merchants: visited,
    payments: paid,
    frozen,
    transfers: order.slice(7, 7 + waiting).map((payee, number) => ({
      number,
      account: number % 2 === 0 ? 0 : 2,
      payee,
      // No two of the same amount.
      amount: (20 + number * 90 + stream.int(0, 80)) * 100,
      recalled: false
    })),
    // The payments of weeks ago, as they were objected to when they were new.
    disputes: [30, 37, 43].map((place, number) => ({
      number,
      payment: working[place] ?? 0,
      opened: Calendar.addDays(-3 - number * 4 - stream.int(0, 3))(cast.today),
      withdrawn: false
    })),
    standing: order.slice(0, 7).map((payee, number) => ({
      number,
      account: number % 3 === 0 ? 2 : 0,
      payee,
      // No two pay the same.
      amount: (30 + number * 45 + stream.int(0, 40)) * 100,
      rhythm: stream.pick(['every week', 'every month', 'every month', 'every quarter']),
      next: Calendar.addDays(2 + number * 3 + stream.int(0, 2))(cast.today)
    })),
    signed: false,
    issued: 40
  }
}

const categories = Object.keys(merchants) as ReadonlyArray<Category>

// Three of each kind, the kinds in turn.
const chosen = (stream: Stream.Stream): ReadonlyArray<Merchant> => {
  const drawn = categories.map((category) => stream.shuffle(merchants[category]))
  return [0, 1, 2].flatMap((round) =>
    categories.map((category, index) => ({ category, name: drawn[index]?.[round] ?? '' }))
  )
}

// The latest first. Each card is used in turn, so that each pays for everything within a month.
const payments = (
  cast: Cast.Cast,
  stream: Stream.Stream,
  visited: ReadonlyArray<Merchant>,
  held: number
): ReadonlyArray<Payment> => {
  let minutes = Calendar.minutes(cast.now.slice(11, 16)) - 1440
  return Array.from({ length: held * perCard }, (_none, index): Payment => {
    minutes -= stream.int(60, 700)
    const round = Math.floor(index / held)
    const merchant = (round * 7 + (index % held) * 5) % visited.length
    const [min, max] = prices[visited[merchant]?.category ?? 'groceries']
    return {
      card: index % held,
      merchant,
      amount: stream.int(min, max),
      at: `${Calendar.addDays(Math.floor(minutes / 1440))(cast.today)}T${Calendar.clock(minutes)}`
    }
  })
}
