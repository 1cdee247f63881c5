/** The places world of a seed: the user somewhere in town, with a few tables booked and places saved. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Atlas from './Atlas.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'places'))
  const home = cast.places.filter((place) => place.city === cast.user.home_city)
  const here = stream.int(0, home.length - 1)
  const bare: State = {
    salt: stream.int(1, 2_000_000_000),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    here,
    cities: cast.cities.map(({ name, lat, lon }) => ({ name, lat, lon })),
    home,
    away: cast.places.filter((place) => place.city !== cast.user.home_city),
    restaurants: [],
    located: false,
    reservations: [],
    favorites: [],
    tickets: [],
    trips: [],
    issued: 20
  }
  const known = stream.shuffle(Atlas.local(bare)).slice(0, 8)
  const visits = stream.shuffle([1, 2, 3, 4, 6, 7, 9, 11, 14, 18])
  const times = stream.shuffle(['18:00', '18:30', '19:00', '19:30', '20:00', '20:30'])
  const liked = stream.shuffle(home.map((_place, index) => index)).filter((index) => index !== here)
  return {
    ...bare,
    restaurants: known.map((index) => Atlas.spot(bare)(index).name),
    reservations: known.slice(0, 4).map((place, index) => ({
      reservation_id: Ids.reservation.write(bare, index),
      place,
      restaurant: Atlas.spot(bare)(place).name,
      date: Calendar.addDays(stream.int(2, 5) + index * 4)(cast.today),
      time: times[index] ?? '19:00',
      party_size: stream.int(2, 6),
      deposit: stream.int(2, 8) * 5
    })),
    favorites: liked.slice(0, stream.int(3, 5)).map((place, index) => ({
      favorite_id: Ids.favorite.write(bare, index),
      place,
      visits: visits[index] ?? 0
    }))
  }
}
