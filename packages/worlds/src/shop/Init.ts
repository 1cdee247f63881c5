/** The shop of a seed: almost two hundred articles, and what one customer has to do with some of them. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import type { Article, Department, Line, Order, Parcel, Purchase, State } from './State.js'
import * as Stock from './Stock.js'

const brands: ReadonlyArray<string> =
  'Alder Brindle Calloway Dovetail Everly Fenwick Greyfell Harrow Inverness Juno Kestrel Larkfield Marlow Norden Oxbow Pemberley Quill Rowan Sable Tamsin Ulmar Verity Wexford Yarrow'.split(
    ' '
  )

const stock: ReadonlyArray<readonly [department: Department, nouns: string, materials: string, from: number]> = [
  [
    'kitchenware',
    'kettle|saucepan|bread knife|teapot|mixing bowl|coffee grinder|cutting board|casserole dish',
    'steel|stoneware|enamel',
    19
  ],
  [
    'lamps',
    'desk lamp|floor lamp|reading light|pendant lamp|night light|wall lamp|table lamp|clip lamp',
    'brass|aluminium|oak',
    24
  ],
  [
    'bags',
    'backpack|weekend bag|suitcase|tote bag|laptop sleeve|messenger bag|toiletry bag|duffel bag',
    'canvas|leather|recycled nylon',
    29
  ],
  [
    'camping gear',
    'tent|sleeping bag|camp stove|head torch|hammock|cool box|folding chair|water filter',
    'ripstop nylon|aluminium|steel',
    26
  ],
  [
    'audio gear',
    'speaker|soundbar|record player|microphone|kitchen radio|headset|amplifier|alarm clock radio',
    'walnut|aluminium|recycled plastic',
    39
  ],
  [
    'office supplies',
    'desk pad|monitor stand|letter tray|leather notebook|desk organiser|laptop stand|footrest|wall calendar',
    'felt|bamboo|steel',
    12
  ],
  [
    'bed linen',
    'duvet|pillow|bedspread|duvet cover|mattress topper|throw|fitted sheet|bolster',
    'linen|cotton|wool',
    22
  ],
  [
    'bicycle gear',
    'bike helmet|bike lock|pannier|bike bell|bottle cage|saddle|bike pump|bike light',
    'steel|aluminium|leather',
    14
  ]
]

const kinds = stock.map(
  ([department, nouns, materials, from]) =>
    ({ department, nouns: nouns.split('|'), materials: materials.split('|'), from }) as const
)

const streets: ReadonlyArray<string> = [
  'Alder Street',
  'Mill Lane',
  'Juniper Way',
  'Canal Street',
  'Bishop Avenue',
  'Maple Drive',
  'Orchard Street',
  'Weir Road'
]
const carriers: ReadonlyArray<string> = ['Swiftline', 'Parcelwing', 'Redcap Post', 'Courier Collective']

const occasions: ReadonlyArray<string> =
  'birthday|kitchen|camping|office|holiday|guest room|wedding|housewarming|garden|Christmas'.split('|')

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'shop'))
  const salt = stream.int(1, 2_000_000_000)
  const articles = kinds.flatMap((kind) => catalogue(stream, kind))
  const order = stream.shuffle(articles.map((_article, index) => index))
  const orders = packed(stream, cast, articles, order.slice(0, 7))
  const parcels = shipped(stream, cast.today, order.slice(7, 14))
  const purchases = bought(stream, cast.today, articles, order.slice(14, 28))
  const baskets = stream
    .shuffle(occasions)
    .slice(0, 4)
    .map((name) => ({ name, redeemed: null }))
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    cards: cast.user.cards.map(({ card_id, ending }, index) => ({
      card_id,
      ending,
      left: index === 1 ? stream.int(90, 900) : stream.int(900, 2400)
    })),
    articles,
    baskets,
    lines: filled(salt, order.slice(28, 36)),
    vouchers: vouchers(stream, cast.today),
    orders,
    parcels,
    sold: [],
    purchases,
    returns: [],
    drops: drops(cast),
    addresses: stream
      .shuffle(streets)
      .slice(0, 4)
      .map((street) => `${stream.int(2, 240)} ${street}`),
    people: cast.people.map(({ first }) => first).slice(0, 12),
    entered: false,
    opened: 0,
    issued: 40,
    wanted: order.slice(40, 104).map((index) => articles[index]?.title ?? ''),
    packed: orders.map(({ article }) => articles[article]?.title ?? ''),
    awaited: parcels.map(({ article }) => articles[article]?.title ?? ''),
    owned: purchases.map(({ article }) => articles[article]?.title ?? '')
  }
}

// Stations, bookshops and chemists at home take parcels back; any place does where there is none of them.
const drops = (cast: Cast.Cast): State['drops'] => {
  const home = cast.places.filter(({ city }) => city === cast.cities[0].name)
  const taking = home.filter(({ kind }) => kind === 'station' || kind === 'bookshop' || kind === 'pharmacy')
  return (taking.length === 0 ? home : taking).map(({ name }) => ({ name }))
}

// Three of each noun, by brands that make no two of them; no two prices of a department are equal.
const catalogue = (
  stream: Stream.Stream,
  { department, nouns, materials, from }: (typeof kinds)[number]
): ReadonlyArray<Article> => {
  const makers = stream.shuffle(brands)
  const steps = stream.shuffle(makers.map((_brand, index) => index))
  return stream.shuffle(
    nouns.flatMap((noun, index) =>
      [0, 1, 2].map((turn): Article => {
        const position = index * 3 + turn
        return {
          title: `${makers[position] ?? ''} ${noun}`,
          department,
          price: from + (steps[position] ?? 0) * 3.5 + 0.4,
          rating: stream.int(31, 50) / 10,
          material: stream.some(materials) ?? 'steel',
          warranty: stream.int(1, 5)
        }
      })
    )
  )
}

// One thing or two in each basket, in a colour that is in stock.
const filled = (salt: number, chosen: ReadonlyArray<number>): ReadonlyArray<Line> =>
  chosen.slice(0, 7).map((article, number) => ({
    number,
    basket: number % 4,
    ordered: null,
    variant:
      Stock.colours
        .map((colour) => Stock.variant(article, colour))
        .find((variant) => Stock.left({ salt, sold: [] }, variant) > 0) ?? Stock.variant(article, 'black'),
    quantity: 1,
    wrapped: null
  }))

// What was ordered of late: it arrives some days from now.
const packed = (
  stream: Stream.Stream,
  cast: Cast.Cast,
  articles: ReadonlyArray<Article>,
  chosen: ReadonlyArray<number>
): ReadonlyArray<Order> =>
  chosen.map((article, number): Order => ({
    number,
    article,
    variants: [],
    total: Stock.cents((articles[article]?.price ?? 20) + stream.int(0, 4) * 1.5),
    card: cast.user.cards[number % cast.user.cards.length]?.ending ?? '',
    carrier: carriers[stream.int(0, carriers.length - 1)] ?? 'Swiftline',
    ordered: Calendar.addDays(-stream.int(0, 2))(cast.today),
    arrives: Calendar.addDays(3 + number + stream.int(0, 2))(cast.today)
  }))

const shipped = (stream: Stream.Stream, today: string, chosen: ReadonlyArray<number>): ReadonlyArray<Parcel> =>
  chosen.map((article, number): Parcel => ({
    number,
    article,
    carrier: carriers[stream.int(0, carriers.length - 1)] ?? 'Swiftline',
    arrives: Calendar.addDays(number + stream.int(0, 1))(today),
    held: null
  }))

// The last ones came too long ago to be sent back.
const bought = (
  stream: Stream.Stream,
  today: string,
  articles: ReadonlyArray<Article>,
  chosen: ReadonlyArray<number>
): ReadonlyArray<Purchase> => {
  let day = 0
  return chosen.map((article, number): Purchase => {
    day += number < 12 ? stream.int(1, 2) : stream.int(9, 20)
    return {
      number,
      article,
      price: articles[article]?.price ?? 20,
      delivered: Calendar.addDays(-day)(today)
    }
  })
}

// The first is past its day, the last asks for a full basket.
const vouchers = (stream: Stream.Stream, today: string): State['vouchers'] =>
  stream.shuffle(
    stream
      .shuffle([4, 5, 6, 7.5, 8, 10, 12, 15])
      .slice(0, 6)
      .toSorted((left, right) => left - right)
      .map((value, number) => ({
        number,
        value,
        minimum: number === 3 ? 400 : stream.pick([0, 15, 20, 25]),
        expires: Calendar.addDays(number === 0 ? -stream.int(2, 9) : stream.int(6, 90))(today)
      }))
  )
