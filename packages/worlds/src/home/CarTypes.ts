/** What the values of the home mean: the car and its visits to a garage. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

export const CarId: Type = Declare.id('CarId', 'the id of a car', issued, { nouns: ['car'] })

export const CarModel: Type = Declare.text('CarModel', 'the model of a car')

export const BatteryPercent: Type<number> = Declare.number(
  'BatteryPercent',
  'a percentage',
  { minimum: 0, maximum: 100, whole: true },
  {
    form: 'number',
    tell: {
      ask: ['how full the battery of the car is', 'how much charge the car has'],
      sentence: ['The car is at {} percent.', 'The battery of the car is {} percent full.']
    }
  }
)

export const ChargeLimit: Type<number> = Declare.number('ChargeLimit', 'a percentage from 20 to 100', {
  minimum: 20,
  maximum: 100,
  whole: true
})

export const RangeMiles: Type<number> = Declare.number(
  'RangeMiles',
  'a number of miles',
  { minimum: 0, whole: true },
  {
    form: 'distance',
    tell: {
      ask: ['how far the car still goes', 'what range is left'],
      sentence: ['The car still goes {} miles.', 'There are {} miles of range left in the car.']
    }
  }
)

export const PluggedIn: Type<boolean> = Declare.flag('PluggedIn')

export const CabinTemperature: Type<number> = Declare.number('CabinTemperature', 'degrees Fahrenheit, 60 to 80', {
  minimum: 60,
  maximum: 80,
  whole: true
})

export const ReadyTime: Type = Declare.time('ReadyTime', {
  tell: {
    ask: ['when the car is charged', 'when the car is ready'],
    sentence: ['The car is charged at {}.', 'The car will be ready at {}.']
  }
})

export const ChargeHours: Type<number> = Declare.number('ChargeHours', 'a number of hours', { minimum: 0 })

// Visits to a garage

export const ServiceWork: Type<'inspection' | 'tyre change' | 'brake service' | 'bodywork repair'> = Declare.choice(
  'ServiceWork',
  ['inspection', 'tyre change', 'brake service', 'bodywork repair'],
  { nouns: ['work', 'job'] }
)

export const GarageSlotId: Type = Declare.id('GarageSlotId', 'the id of a free time at a garage', issued, {
  nouns: ['appointment', 'slot']
})

export const GarageTitle: Type = Declare.text('GarageTitle', 'the name of a garage', { words: {} })

export const GarageDay: Type = Declare.date('GarageDay', {
  order: { min: ['earliest', 'soonest'], max: ['latest'] }
})

export const GarageTime: Type = Declare.time('GarageTime')

export const WorkPrice: Type<number> = Declare.number(
  'WorkPrice',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: [] } }
)

export const GaragePage: Type<number> = Declare.number('GaragePage', 'a page from 1 on', {
  minimum: 1,
  maximum: 9,
  whole: true
})

export const GaragePages: Type<number> = Declare.number('GaragePages', 'a number of pages', { minimum: 0, whole: true })

export const ServiceId: Type = Declare.id('ServiceId', 'the id of a booked car service', issued, {
  nouns: ['car service', 'booking at the garage']
})

export const CancellationCost: Type<number> = Declare.number(
  'CancellationCost',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)
