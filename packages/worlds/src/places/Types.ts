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

export const CenterDistance: Type<number> = Declare.number(
  'CenterDistance',
  'miles from the centre',
  { minimum: 0 },
  {
    form: 'distance',
    order: { min: ['most central'], max: [] }
  }
)

export const Nearness: Type<number> = Declare.number(
  'Nearness',
  'miles from where one looks',
  { minimum: 0 },
  {
    form: 'distance',
    order: { min: ['nearest', 'closest'], max: [] }
  }
)

export const SearchRadius: Type<number> = Declare.number('SearchRadius', 'a number of miles', {
  minimum: 0.5,
  maximum: 25
})

export const ReviewCount: Type<number> = Declare.number('ReviewCount', 'a number of reviews', {
  minimum: 0,
  whole: true
})

export const PhoneNumber: Type = Declare.text('PhoneNumber', 'a phone number', {
  tell: {
    ask: ['the phone number of the place', 'which number to call there'],
    sentence: ['You can reach the place at {}.', "Here's the number of the place: {}."]
  }
})

/** The day of opening hours: it says nothing that was not asked. */
export const OpenDate: Type = Declare.date('OpenDate')

export const OpeningTime: Type = Declare.time('OpeningTime', clock)

export const ClosingTime: Type = Declare.time('ClosingTime', clock)

export const Accuracy: Type<number> = Declare.number('Accuracy', 'a number of feet', { minimum: 1, whole: true })
export const Enabled: Type<boolean> = Declare.flag('Enabled')

// Distances and ways

export const LengthUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice(
  'LengthUnit',
  ['mi', 'km', 'm', 'yd', 'ft'],
  {
    words: { mi: ['miles'], km: ['kilometres', 'km'], m: ['metres'], yd: ['yards'], ft: ['feet'] }
  }
)

/** The unit that somebody wants: it never comes from an output. */
export const WantedUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice(
  'WantedUnit',
  ['mi', 'km', 'm', 'yd', 'ft'],
  {
    words: { mi: ['miles'], km: ['kilometres', 'km'], m: ['metres'], yd: ['yards'], ft: ['feet'] }
  }
)

/** The unit of a converted length, which is not converted again. */
export const ResultUnit: Type<'mi' | 'km' | 'm' | 'yd' | 'ft'> = Declare.choice('ResultUnit', [
  'mi',
  'km',
  'm',
  'yd',
  'ft'
])

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

export const TravelMinutes: Type<number> = Declare.number(
  'TravelMinutes',
  'a number of minutes',
  { minimum: 0, whole: true },
  {
    tell: {
      ask: ["how long I'll be on the way", 'how long I need to get there'],
      sentence: ["I'll need about {} minutes to get there.", "I'll be on the way for {} minutes."]
    }
  }
)

export const Street: Type = Declare.text('Street', 'the name of a street')
export const Instruction: Type = Declare.text('Instruction', 'what to do next on a route')

export const DelayMinutes: Type<number> = Declare.number(
  'DelayMinutes',
  'a number of minutes',
  { minimum: 0, whole: true },
  {
    tell: {
      ask: ['how bad the traffic is', 'how long the delay is'],
      sentence: ['Traffic is slow, count on {} extra minutes.', "I'm stuck in traffic, it costs me {} minutes."]
    }
  }
)

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

// Favourites

export const FavoriteId: Type = Declare.id('FavoriteId', 'the id of a favourite', issued, { nouns: ['place'] })

export const Visits: Type<number> = Declare.number(
  'Visits',
  'a number of visits',
  { minimum: 0, whole: true },
  {
    order: { min: [], max: ['most visited'] }
  }
)

export const FavoriteCount: Type<number> = Declare.number('FavoriteCount', 'a number of places', {
  minimum: 0,
  whole: true
})
