/** What the values of places mean, beside the types that all worlds share. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/
const clock = { nouns: ['time'] }

// Places

export const PlaceId: Type = Declare.id('PlaceId', 'the id of a place', issued, { nouns: ['place'] })

/** A name in an output that holds the id as well: nobody looks it up again. */
export const PlaceTitle: Type = Declare.text('PlaceTitle', 'the name of a place', { nouns: ['place'] })

export const PlaceKind: Type<'cafes' | 'museums' | 'parks' | 'theatres' | 'pharmacies' | 'gyms' | 'bookshops'> =
  Declare.choice('PlaceKind', ['cafes', 'museums', 'parks', 'theatres', 'pharmacies', 'gyms', 'bookshops'], {
    nouns: ['place'],
    words: {
      cafes: ['cafés', 'coffee shops', 'coffee places'],
      museums: ['museums'],
      parks: ['parks'],
      theatres: ['theatres', 'playhouses'],
      pharmacies: ['pharmacies', 'drugstores'],
      gyms: ['gyms', 'fitness studios'],
      bookshops: ['bookshops', 'bookstores']
    }
  })

export const PlaceCategory: Type = Declare.text('PlaceCategory', 'what a place is, like "museum"')

export const CenterDistance: Type<number> = Declare.number('CenterDistance', 'miles from the centre', { minimum: 0 }, {
  form: 'distance',
  order: { min: ['most central'], max: ['most remote'] }
})

export const Nearness: Type<number> = Declare.number('Nearness', 'miles from where one looks', { minimum: 0 }, {
  form: 'distance',
  order: { min: ['nearest', 'closest'], max: ['farthest'] }
})

export const SearchRadius: Type<number> = Declare.number('SearchRadius', 'a number of miles', { minimum: 0.5, maximum: 25 })

export const ReviewCount: Type<number> = Declare.number('ReviewCount', 'a number of reviews', { minimum: 0, whole: true })

export const PhoneNumber: Type = Declare.text('PhoneNumber', 'a phone number', {
  tell: { ask: ['the phone number', 'which number to call'], sentence: ['The phone number is {}.', 'You can call {}.'] }
})

export const OpeningTime: Type = Declare.time('OpeningTime', {
  ...clock,
  tell: { ask: ['when it opens'], sentence: ['It opens at {}.', 'The doors open at {}.'] }
})

export const ClosingTime: Type = Declare.time('ClosingTime', {
  ...clock,
  tell: { ask: ['how late it is open', 'when it closes'], sentence: ['It closes at {}.', "It's open until {}."] }
})

export const Accuracy: Type<number> = Declare.number('Accuracy', 'a number of feet', { minimum: 1, whole: true })
export const Enabled: Type<boolean> = Declare.flag('Enabled')

// Distances and ways

export const LengthUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice('LengthUnit', ['mi', 'km', 'm', 'yd', 'ft'], {
  words: { mi: ['miles'], km: ['kilometres', 'km'], m: ['metres'], yd: ['yards'], ft: ['feet'] }
})

/** The unit that somebody wants: it never comes from an output. */
export const WantedUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice('WantedUnit', ['mi', 'km', 'm', 'yd', 'ft'], {
  words: { mi: ['miles'], km: ['kilometres', 'km'], m: ['metres'], yd: ['yards'], ft: ['feet'] }
})

/** The unit of a converted length, which is not converted again. */
export const ResultUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice('ResultUnit', ['mi', 'km', 'm', 'yd', 'ft'])

export const ConvertedLength: Type<number> = Declare.number('ConvertedLength', 'a length', { minimum: 0 })

export const TravelMode: Type<'driving' | 'walking' | 'cycling' | 'transit'> = Declare.choice(
  'TravelMode',
  ['driving', 'walking', 'cycling', 'transit'],
  {
    words: {
      driving: ['by car'],
      walking: ['on foot'],
      cycling: ['by bike', 'by bicycle'],
      transit: ['by public transport', 'by bus and train']
    }
  }
)

export const RouteId: Type = Declare.id('RouteId', 'the id of a route', issued, { nouns: ['route'] })

export const TravelMinutes: Type<number> = Declare.number('TravelMinutes', 'a number of minutes', { minimum: 0, whole: true }, {
  tell: {
    ask: ['how long it takes', 'how long the trip is'],
    sentence: ['It takes {} minutes.', 'The trip takes about {} minutes.']
  }
})

export const Street: Type = Declare.text('Street', 'the name of a street')
export const Instruction: Type = Declare.text('Instruction', 'what to do next on a route')

export const DelayMinutes: Type<number> = Declare.number('DelayMinutes', 'a number of minutes', { minimum: 0, whole: true }, {
  tell: {
    ask: ['how bad the traffic is', 'how long the delay is'],
    sentence: ['Traffic is slow, count on {} extra minutes.', 'The delay is {} minutes.']
  }
})

export const DelayCause: Type = Declare.text('DelayCause', 'what holds the traffic up')

export const TripId: Type = Declare.id('TripId', 'the id of a running navigation', issued, { nouns: ['navigation'] })

export const ArrivalTime: Type = Declare.time('ArrivalTime', {
  ...clock,
  tell: { ask: ["when I'll be there", 'when I arrive'], sentence: ["I'll be there at {}.", 'I should arrive at {}.'] }
})

export const TripLink: Type = Declare.id('TripLink', 'a link to a trip', issued, {
  nouns: ['link'],
  tell: { ask: ['the link to follow me', 'the link'], sentence: ['You can follow me here: {}', 'My trip is here: {}'] }
})

export const LinkExpiry: Type = Declare.time('LinkExpiry', clock)

// Restaurants and tables

export const VenueId: Type = Declare.id('VenueId', 'the booking id of a restaurant', issued, {
  nouns: ['restaurant']
})

export const RestaurantName: Type = Declare.text('RestaurantName', 'the name of a restaurant', { nouns: ['restaurant'] })
export const RestaurantTitle: Type = Declare.text('RestaurantTitle', 'the name of a restaurant', { nouns: ['restaurant'] })

export const Cuisine: Type<'Italian' | 'Mexican' | 'Thai' | 'Indian' | 'Japanese' | 'Greek'> = Declare.choice('Cuisine', [
  'Italian',
  'Mexican',
  'Thai',
  'Indian',
  'Japanese',
  'Greek'
])

export const MealPrice: Type<number> = Declare.number('MealPrice', 'dollars a head', { minimum: 0 }, {
  form: 'money',
  order: { min: ['cheapest', 'least expensive'], max: ['most expensive', 'priciest'] },
  tell: { ask: ['what dinner costs there', 'how pricey it is'], sentence: ["It's about {} a head.", 'Dinner is about {} each.'] }
})

export const PartySize: Type<number> = Declare.number('PartySize', 'a number of people', { minimum: 1, maximum: 12, whole: true })

export const TableTime: Type = Declare.time('TableTime', {
  nouns: ['time'],
  order: { min: ['earliest', 'first'], max: ['latest', 'last'] }
})

export const TableArea: Type = Declare.text('TableArea', 'where a table stands', { words: {} })

export const ReservationId: Type = Declare.id('ReservationId', 'the id of a reservation', issued, {
  nouns: ['reservation', 'table']
})

/** When a reserved table is ready. Other than the time of a free one it is no choice any more. */
export const ReservedTime: Type = Declare.time('ReservedTime', {
  ...clock,
  tell: { ask: ['when our table is', 'what time to be there'], sentence: ['Our table is at {}.', 'Be at the restaurant at {}.'] }
})

/** A restaurant at which the user has a table. */
export const ReservedRestaurant: Type = Declare.text('ReservedRestaurant', 'the name of a restaurant', { nouns: ['restaurant'] })

export const Refund: Type<number> = Declare.number('Refund', 'an amount in dollars', { minimum: 0 }, {
  form: 'money',
  tell: { ask: ['how much we get back', 'what was refunded'], sentence: ['We get {} back.', 'They refunded {}.'] }
})

// Favourites

export const FavoriteId: Type = Declare.id('FavoriteId', 'the id of a favourite', issued, { nouns: ['place'] })

export const Visits: Type<number> = Declare.number('Visits', 'a number of visits', { minimum: 0, whole: true }, {
  order: { min: ['least visited'], max: ['most visited'] }
})

export const FavoriteCount: Type<number> = Declare.number('FavoriteCount', 'a number of places', { minimum: 0, whole: true })

// Parking

export const LotId: Type = Declare.id('LotId', 'the id of a car park', issued, { nouns: ['car park'] })
export const LotTitle: Type = Declare.text('LotTitle', 'the name of a car park', { nouns: ['car park'] })

export const WalkMinutes: Type<number> = Declare.number('WalkMinutes', 'minutes on foot', { minimum: 0, whole: true }, {
  order: { min: ['nearest', 'closest'], max: ['farthest'] }
})

export const HourlyRate: Type<number> = Declare.number('HourlyRate', 'dollars an hour', { minimum: 0 }, {
  form: 'money',
  order: { min: ['cheapest'], max: ['most expensive'] }
})

export const FreeSpaces: Type<number> = Declare.number('FreeSpaces', 'a number of spaces', { minimum: 0, whole: true }, {
  order: { min: ['fullest'], max: ['emptiest'] }
})

export const ParkingHours: Type<number> = Declare.number('ParkingHours', 'a number of hours', { minimum: 1, maximum: 12, whole: true })

export const TicketId: Type = Declare.id('TicketId', 'the id of a parking ticket', issued, { nouns: ['parking ticket'] })

export const ParkedUntil: Type = Declare.time('ParkedUntil', {
  ...clock,
  tell: { ask: ['until when I am parked', 'when the parking runs out'], sentence: ["I'm parked until {}.", 'The parking runs out at {}.'] }
})
