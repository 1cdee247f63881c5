/** The library of a seed: 120 books, four branches, and what its reader has borrowed, reserved and owes. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import type { Book, Branch, BranchName, Fee, State, Subject } from './State.js'

/** The branches. */
export const branches: readonly [BranchName, ...ReadonlyArray<BranchName>] = [
  'Central',
  'Riverside',
  'Hilltop',
  'Station Square'
]

const titles: { readonly [S in Subject]: readonly [ReadonlyArray<string>, ReadonlyArray<string>] } = {
  'crime fiction': [
    split('Death at the|Murder in the|A Body in the|The Secret of the|Silence in the|Three Nights at the'),
    split('Old Orchard|Harbour|Archive|Lighthouse|Rectory|Boathouse')
  ],
  history: [
    split('A Short History of|The Rise of|The Fall of|The Merchants of|The Last Days of|The Women of'),
    split('Carthage|Byzantium|Burgundy|Palmyra|Samarkand|Novgorod')
  ],
  cooking: [
    split('The Little Book of|A Year of|Mostly|The Art of|Weeknight|Simply'),
    split('Soups|Dumplings|Bread|Pickles|Noodles|Curries')
  ],
  travel: [
    split('On Foot through|A Winter in|By Slow Train through|Letters from|The Long Road to|Lost in'),
    split('Patagonia|Lapland|Anatolia|Tasmania|Galicia|Ladakh')
  ],
  gardening: [
    split('The Patient|The Small|The Wild|The Winter|The Edible|The Forgotten'),
    split('Garden|Orchard|Meadow|Balcony|Hedge|Courtyard')
  ],
  nature: [
    split('What We Know about|The Secret Life of|A Field Guide to|The Trouble with|In Praise of|The World of'),
    split('Moss|Octopuses|Glaciers|Comets|Bees|Fungi')
  ]
}

const authors = split(
  'Ada Quince|Bram Holt|Celia Marsh|Dov Amis|Edith Vane|Farid Noor|Greta Lund|Hugo Marchetti|Imani Brookes|Jonas Keel|Kirsten Vale|Leo Abara|Mirela Stanca|Noor Haddad|Oscar Penhale|Priya Raman|Rosa Teller|Stellan Vik'
)

const streets = split('Mill Lane|Chestnut Street|Quarry Road|Almond Row|Foundry Street|Bishop Street|Larkspur Avenue')

const names = split('summer|book club|winter|gifts|train ride|classics|family')

const reasons = split('returned late|dust jacket torn|request from another city|coffee on the cover|page missing')

/** How many books a subject has. */
export const perSubject = 20

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'library'))
  const salt = stream.int(1, 2_000_000_000)
  const books = (Object.keys(titles) as ReadonlyArray<Subject>).flatMap((subject) => shelf(stream, subject))
  const order = stream.shuffle(books.map((_book, position) => position))
  const of = (position: number): { readonly book: number; readonly title: string } => {
    const book = order[position] ?? 0
    return { book, title: books[book]?.title ?? '' }
  }
  const some = (from: number, count: number): ReadonlyArray<number> =>
    Array.from({ length: count }, (_none, index) => from + index)
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    books,
    branches: open(stream),
    loans: some(0, 8).map((position) => ({
      number: position,
      ...of(position),
      due: Calendar.addDays(2 + position * 2 + stream.int(0, 1))(cast.today),
      renewed: position === 3 ? 2 : stream.int(0, 1),
      fetched: null
    })),
    holds: some(8, 6).map((position) => {
      const sent = position === 8
      return {
        number: position,
        ...of(position),
        branch: stream.pick(branches),
        place: sent ? 1 : stream.int(1, 6),
        sent
      }
    }),
    fees: fees(stream, cast.today, (position) => of(14 + position)),
    lists: stream
      .shuffle(names)
      .slice(0, 5)
      .map((name) => ({ name, books: stream.shuffle(order).slice(0, stream.int(4, 9)) })),
    taken: [],
    credit: stream.int(900, 2400),
    scanned: false,
    renewals: 0,
    issued: 40
  }
}

// No two books of a shelf are of the same year or length.
const shelf = (stream: Stream.Stream, subject: Subject): ReadonlyArray<Book> => {
  const [heads, tails] = titles[subject]
  const years = stream.shuffle(numbers(perSubject))
  const lengths = stream.shuffle(numbers(perSubject))
  return stream
    .shuffle(heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`)))
    .slice(0, perSubject)
    .map((title, index) => ({
      title,
      author: stream.some(authors) ?? '',
      subject,
      year: 1962 + (years[index] ?? 0) * 3 + stream.int(0, 2),
      pages: 96 + (lengths[index] ?? 0) * 22 + stream.int(0, 19),
      shelf: `${subject.slice(0, 1).toUpperCase()} ${100 + index * 40 + stream.int(0, 39)}`,
      waiting: stream.chance(0.06) ? 6 : stream.int(0, 5)
    }))
}

const open = (stream: Stream.Stream): ReadonlyArray<Branch> => {
  const roads = stream.shuffle(streets)
  return branches.map((name, index) => ({
    name,
    address: `${stream.int(2, 180)} ${roads[index] ?? ''}`,
    opens: stream.pick(['08:30', '09:00', '09:30', '10:00']),
    closes: stream.pick(['17:30', '18:00', '18:30', '19:00']),
    late: stream.int(2, 5),
    closed: index === 0 ? [0] : [0, 1]
  }))
}

// No two fees are of the same amount or day.
const fees = (
  stream: Stream.Stream,
  today: string,
  owed: (position: number) => Pick<Fee, 'book' | 'title'>
): ReadonlyArray<Fee> => {
  return numbers(stream.int(5, 8)).map((position) => ({
    number: position,
    ...owed(position),
    reason: stream.some(reasons) ?? '',
    amount: 60 + ((position * 7) % 9) * 75 + stream.int(0, 7) * 10,
    since: Calendar.addDays(-(6 + position * 9 + stream.int(0, 8)))(today)
  }))
}

const numbers = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_none, index) => index)

function split(text: string): ReadonlyArray<string> {
  return text.split('|')
}
