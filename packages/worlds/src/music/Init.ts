/** The music of a seed: who plays, what the user listens to, and which concerts are coming up. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import type { Artist, Concert, Playlist, State, Track } from './State.js'

const artists: ReadonlyArray<Artist> = [
  { name: 'The Velvet Harbour', genre: 'indie' },
  { name: 'Juniper Lane', genre: 'folk' },
  { name: 'Odessa Prime', genre: 'electronic' },
  { name: 'Marlowe Quartet', genre: 'jazz' },
  { name: 'Cassia Bell', genre: 'soul' },
  { name: 'Northern Wires', genre: 'indie' },
  { name: 'Tomas Alder Trio', genre: 'jazz' },
  { name: 'Saltwater Choir', genre: 'folk' },
  { name: 'Glass Meridian', genre: 'electronic' },
  { name: 'Ruby Fontaine', genre: 'soul' },
  { name: 'Harrow String Ensemble', genre: 'classical' },
  { name: 'Paper Foxes', genre: 'indie' },
  { name: 'Lena Brook', genre: 'folk' },
  { name: 'Copper Sky', genre: 'electronic' },
  { name: 'Delphine Moss', genre: 'classical' },
  { name: 'Blue Ferry', genre: 'jazz' },
  { name: 'Old Mill Road', genre: 'folk' },
  { name: 'Sister Avenue', genre: 'soul' }
]

const openings =
  'Paper Golden Quiet Broken Winter Moonlit Silver Distant Velvet Hollow Amber Restless Borrowed Crooked'.split(' ')
const things = 'Lanterns Rivers Avenue Letters Harbour Engines Gardens Mirrors Satellites Orchard Staircase'.split(' ')

const names: ReadonlyArray<string> =
  'Kitchen Radio|Long Drive|Rainy Desk|First Coffee|Gym Hour|Quiet Evening|Summer Porch|Deep Work|Dinner Guests|Night Train|Old Favourites|Spring Cleaning|Road to the Coast|Cold Mornings|Garden Party|Slow Saturday'.split(
    '|'
  )

const venues = ['Beacon Hall', 'The Lantern Room', 'Quayside Theatre', 'Old Print Works', 'Riverside Dome'] as const

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'music'))
  const titles = stream.shuffle(openings.flatMap((first) => things.map((second) => `${first} ${second}`)))
  const tracks = titles.slice(0, 150).map((title, index): Track => ({
    title,
    artist: index % artists.length,
    seconds: 110 + stream.int(0, 40) * 10 + (index % 10),
    plays: stream.int(900, 9_000_000)
  }))
  const listed = stream.shuffle(names)
  const friends = stream.shuffle(cast.people.map((person) => person.first))
  return {
    salt: stream.int(1, 2_000_000_000),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    artists,
    tracks,
    playlists: listed.slice(0, 8).map((name, number): Playlist => ({
      number,
      name,
      owner: number < 6 ? cast.user.name : (friends[number] ?? ''),
      hidden: number === 5,
      tracks: stream.shuffle(tracks.map((_track, position) => position)).slice(0, stream.int(9, 22))
    })),
    queue: [],
    concerts: concerts(
      stream,
      cast.today,
      cast.cities.map((city) => city.name)
    ),
    holds: [],
    balance: stream.int(300, 900),
    friends,
    names: listed.slice(8),
    issued: 100
  }
}

// Each artist plays two or three times: in the home city, and where else.
const concerts = (stream: Stream.Stream, today: string, cities: ReadonlyArray<string>): ReadonlyArray<Concert> => {
  const made: Array<Concert> = []
  for (const artist of artists.keys())
    for (const city of [cities[0] ?? '', ...stream.shuffle(cities.slice(1, 6)).slice(0, 2)])
      for (let count = stream.int(1, 3), day = stream.int(3, 12); count > 0; count--, day += stream.int(4, 15))
        made.push({
          number: made.length,
          artist,
          city,
          venue: stream.pick(venues),
          date: Calendar.addDays(day)(today),
          doors: stream.pick(['18:30', '19:00', '19:30', '20:00', '21:00']),
          price: stream.int(18, 95) + made.length / 100,
          left: stream.chance(0.12) ? 0 : stream.int(4, 240)
        })
  return made.map((concert) => ({ ...concert, price: Math.round(concert.price) }))
}
