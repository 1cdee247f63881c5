/** Searching hotels and reading about one. */
import { Declare, type Phrases, Pointer, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Listing from '../cast/Listing.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, City, Rating } from '../cast/Types.js'
import * as Airports from './Airports.js'
import * as Hotel from './Hotel.js'
import { Breakfast, CentreDistance, CheckInTime, HotelId, HotelName, NightlyRate, Nights } from './HotelTypes.js'
import { read } from './State.js'
import * as Why from './Why.js'

export const searchHotels: World.WorldFunction = read({
  name: 'search_hotels',
  description: 'Lists hotels in a city with rooms from a check-in date on.',
  toolClass: 'hotels',
  parameters: {
    city: Declare.required(City, 'Name of the city'),
    check_in: Declare.required(CalendarDate, 'Day of arrival'),
    nights: Declare.required(Nights, 'How many nights')
  },
  returns: Declare.object({
    hotels: Declare.list(
      Declare.object({
        hotel_id: HotelId,
        name: HotelName,
        rating: Rating,
        price_per_night: NightlyRate,
        miles_to_centre: CentreDistance
      })
    )
  }),
  phrases: {
    ask: [
      'find hotels in {city} from {check_in} for {nights} nights',
      'look for somewhere to stay in {city} from {check_in} for {nights} nights',
      'show me hotels in {city} for {nights} nights from {check_in}',
      'see which hotels in {city} have rooms for {nights} nights from {check_in}',
      'find me a place to sleep in {city} for {nights} nights, arriving on {check_in}',
      'check where I could stay in {city} from {check_in} for {nights} nights',
      'get me some hotels in {city}, {nights} nights from {check_in}',
      'suggest hotels in {city} for {nights} nights, arriving on {check_in}',
      'hunt for a room in {city} from {check_in}, {nights} nights',
      'help me find a bed in {city} for {nights} nights from {check_in}'
    ],
    question: [
      'which hotels in {city} have rooms for {nights} nights from {check_in}',
      'where can I stay in {city} for {nights} nights from {check_in}',
      'what hotels are there in {city} for {nights} nights starting {check_in}',
      'which hotels in {city} could take me from {check_in} for {nights} nights',
      'are there rooms in {city} for {nights} nights from {check_in}',
      'what could I get in {city} for {nights} nights from {check_in}'
    ],
    stands: ['in {city} for {nights} nights from {check_in}'],
    answer: [
      (told) => {
        const list = Listing.text(
          told,
          '/hotels',
          (say, at) =>
            `${say(`${at}/name`)} at ${say(`${at}/price_per_night`)} a night (rated ${told.may(`${at}/rating`)})`
        )
        return list === ''
          ? 'No hotel has rooms on those days.'
          : `I found ${Listing.count(Listing.size(told, '/hotels'), 'hotel')}: ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/hotels',
          (say, at) => `${say(`${at}/name`)} (${say(`${at}/price_per_night`)} a night)`
        )
        return list === '' ? 'Everything is full then.' : `These have rooms: ${list}.`
      },
      (told) => {
        const list = Listing.text(
          told,
          '/hotels',
          (say, at) => `${say(`${at}/name`)} for ${say(`${at}/price_per_night`)}, rated ${told.may(`${at}/rating`)}`
        )
        return list === '' ? "I couldn't find a free room." : `You could stay at ${list}. Prices are per night.`
      }
    ],
    lack: ['search for hotels', 'look for places to stay', 'check which hotels have rooms'],
    service: 'the hotel search',
    wants: {
      city: ['Which city do you need a hotel in?', 'In which city should I look?'],
      check_in: ['From which day?', 'When do you arrive?', 'What day would you check in?'],
      nights: ['How many nights?', 'How many nights are you staying?', 'For how many nights?']
    },
    gives: {
      city: ['in {}', '{}'],
      check_in: ['from {}', 'on {}', '{}'],
      nights: ['{} nights', 'for {} nights', '{}']
    },
    why: Why.searchHotels,
    tells: ['hotel search', 'search for hotels']
  },
  suggest: (state) =>
    state.destinations.flatMap(({ city }, index) =>
      index === 0
        ? []
        : [0, 1].map((turn) => ({
            city,
            check_in: state.ideas.dates[(index + turn * 5) % state.ideas.dates.length] ?? state.today,
            nights: state.ideas.nights[(index + turn * 2) % state.ideas.nights.length] ?? 2
          }))
    ),
  run:
    ({ city, check_in, nights }) =>
    (state) => {
      const place = Airports.named(state, city)
      if (place === undefined) return Refusal.of('not_found', `No hotels are listed in ${city}.`, 'city')
      if (check_in < state.today) return Refusal.of('not_found', `${check_in} is in the past.`, 'check_in')
      if (check_in > Calendar.addDays(Hotel.horizon)(state.today))
        return Refusal.of('not_found', `Rooms from ${check_in} on are not on sale yet.`, 'check_in')
      return E.right([
        {
          hotels: Hotel.search(state, state.destinations.indexOf(place), check_in, nights).map((hotel) => ({
            hotel_id: hotel.hotel_id,
            name: hotel.name,
            rating: hotel.rating,
            price_per_night: hotel.nightly,
            miles_to_centre: hotel.miles
          }))
        },
        state
      ])
    }
})

export const getHotel: World.WorldFunction = read({
  name: 'get_hotel',
  description: 'Returns the address, rating and house rules of a hotel.',
  toolClass: 'hotels',
  parameters: { hotel_id: Declare.required(HotelId, 'Hotel as returned by a search') },
  returns: Declare.object({
    name: HotelName,
    address: Address,
    city: City,
    rating: Rating,
    check_in_from: CheckInTime,
    breakfast_included: Breakfast
  }),
  phrases: {
    ask: [
      'tell me more about {hotel_id}',
      'look up the address of {hotel_id}',
      'give me the details of {hotel_id}',
      'find out where {hotel_id} is and when I can check in',
      'check the address and check-in time of {hotel_id}',
      'fill me in on {hotel_id}',
      'let me have the particulars of {hotel_id}'
    ],
    question: [
      'where is {hotel_id}',
      'what is the address of {hotel_id}',
      'when could I check in at {hotel_id}',
      'what can you tell me about {hotel_id}',
      'from when can I check in at {hotel_id}',
      'does {hotel_id} include breakfast, and where is it',
      'which street is {hotel_id} on'
    ],
    answer: [
      (told) =>
        `${told.must('/name')} is at ${told.must('/address')}; you can check in from ${told.must('/check_in_from')}${breakfast(told)}.`,
      (told) =>
        `You'll find ${told.must('/name')} at ${told.must('/address')}. Check-in starts at ${told.must('/check_in_from')}${breakfast(told)}.`,
      (told) =>
        `It's ${told.must('/name')}, ${told.must('/address')}, rated ${told.may('/rating')}, with check-in from ${told.must('/check_in_from')}${breakfast(told)}.`
    ],
    lack: ['look up hotel details', 'find the address of a hotel', 'read about hotels'],
    service: 'the hotel guide',
    wants: {},
    called: { '/city': ['the city of the hotel'] },
    why: Why.getHotel,
    tells: ['hotel details', 'address of the hotel']
  },
  run:
    ({ hotel_id }) =>
    (state) =>
      E.either.map(Hotel.find(state, hotel_id), (hotel) => {
        const house = Math.floor(hotel.nightly / 7)
        return [
          {
            name: hotel.name,
            address: hotel.address,
            city: hotel.city.city,
            rating: hotel.rating,
            check_in_from: Calendar.clock(Chance.int(26, 32, state.salt, house, 21) * 30),
            breakfast_included: Chance.unit(state.salt, house, 22) < 0.5
          },
          state
        ]
      })
})

const breakfast = (told: Phrases.Told): string =>
  Pointer.get(told.output, '/breakfast_included') === true ? ', and breakfast is included' : ', without breakfast'
