/** The food service of a seed: four dozen takeaways, and what one customer has to do with some of them. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Menu from './Menu.js'
import * as Offer from './Offer.js'
import type { Kitchen, Line, Meal, Receipt, State } from './State.js'

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'delivery'))
  const salt = stream.int(1, 2_000_000_000)
  const kitchens = takeaways(stream)
  const order = stream.shuffle(kitchens.map((_kitchen, index) => index))
  const named = (positions: ReadonlyArray<number>): ReadonlyArray<string> =>
    positions.map((position) => kitchens[position]?.name ?? '')
  const [bags, underway, eaten] = [order.slice(0, 6), order.slice(6, 13), order.slice(13, 25)]
  const endings = cast.user.cards.map(({ ending }) => ending)
  const home = cast.places.filter(({ city }) => city === cast.cities[0].name)
  const state: State = {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    cards: cast.user.cards.map(({ card_id, ending }, index) => ({
      card_id,
      ending,
      left: index === 1 ? stream.int(40, 300) : stream.int(200, 900)
    })),
    kitchens,
    lines: [],
    vouchers: vouchers(stream, cast.today),
    meals: meals(stream, salt, cast, endings, underway),
    receipts: receipts(stream, cast.today, eaten),
    wallet: stream.int(40, 90) + 0.5,
    unlocked: false,
    claims: 0,
    issued: 20,
    addresses: home.map(({ address }) => address),
    people: cast.people.map(({ first }) => first).slice(0, 12),
    bagged: named(bags),
    underway: named(underway),
    eaten: named(eaten)
  }
  return { ...state, lines: bags.flatMap((kitchen) => filled(stream, state, kitchen)) }
}

// Eight of each style; no two of a style have one rating, or cook as long.
const takeaways = (stream: Stream.Stream): ReadonlyArray<Kitchen> =>
  Menu.kitchens.flatMap(([style, names]) => {
    const ratings = stream.shuffle([3.1, 3.4, 3.7, 3.9, 4.1, 4.3, 4.6, 4.8])
    const waits = stream.shuffle([12, 15, 18, 20, 25, 30, 35, 40])
    return stream.shuffle(names).map((name, index): Kitchen => ({
      name,
      style,
      rating: ratings[index] ?? 4,
      minutes: waits[index] ?? 20,
      minimum: stream.int(5, 7)
    }))
  })

// Two dishes in each bag, of the dearer ones, so that couriers come for them.
const filled = (stream: Stream.Stream, state: State, kitchen: number): ReadonlyArray<Line> =>
  stream
    .shuffle(Menu.of(state, kitchen).filter((dish) => dish.price > 9))
    .slice(0, 2)
    .map((dish): Line => ({ kitchen, dish: dish.number, portions: stream.int(1, 2) }))

// The first is almost there, unless it is for lunch; the others are being cooked, or wait in the queue.
const meals = (
  stream: Stream.Stream,
  salt: number,
  cast: Cast.Cast,
  endings: ReadonlyArray<string>,
  chosen: ReadonlyArray<number>
): ReadonlyArray<Meal> =>
  chosen.map((kitchen, number): Meal => ({
    number,
    kitchen,
    lines: [],
    total: stream.int(18, 52) + stream.int(0, 9) / 10,
    card: endings[number % endings.length] ?? '',
    courier: Offer.courier(salt, number),
    arrives: Calendar.clock(Offer.start(cast.now) + 11 + number * 9 + stream.int(0, 4)),
    receiver: cast.user.first,
    tip: null
  }))

// The last ones were eaten too long ago to complain.
const receipts = (stream: Stream.Stream, today: string, chosen: ReadonlyArray<number>): ReadonlyArray<Receipt> => {
  let day = 0
  return chosen.map((kitchen, number): Receipt => {
    day += number < 10 ? stream.int(0, 1) : stream.int(8, 20)
    return {
      number,
      kitchen,
      paid: stream.int(14, 58) + stream.int(0, 9) / 10,
      delivered: Calendar.addDays(-1 - day)(today),
      claimed: false
    }
  })
}

// The smallest is past its day, another asks for a banquet; the biggest is good for any bag.
const vouchers = (stream: Stream.Stream, today: string): State['vouchers'] =>
  stream.shuffle(
    stream
      .shuffle([2, 2.5, 3, 4, 5, 6, 7.5, 8])
      .slice(0, 6)
      .toSorted((left, right) => left - right)
      .map((value, number) => ({
        number,
        value,
        minimum: number === 2 ? 150 : stream.pick([0, 8, 10]),
        expires: Calendar.addDays(number === 0 ? -stream.int(2, 9) : stream.int(6, 60))(today),
        used: null
      }))
  )
