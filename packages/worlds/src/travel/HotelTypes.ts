/** What the values of the travel world mean: hotels, rooms and stays. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

export const HotelId: Type = Declare.id('HotelId', 'the id of a hotel on the days searched', issued, {
  nouns: ['hotel']
})

export const RoomOfferId: Type = Declare.id('RoomOfferId', 'the id of an offered room', issued, {
  nouns: ['room']
})

export const StayId: Type = Declare.id('StayId', 'the number of a hotel booking', issued, {
  nouns: ['stay', 'hotel booking', 'hotel reservation'],
  tell: {
    ask: ['my hotel reservation number', 'the number of my hotel booking'],
    sentence: ['My hotel reservation is {}.', 'The hotel booking number is {}.']
  }
})

export const HotelName: Type = Declare.text('HotelName', 'the name of a hotel', {
  tell: {
    ask: ['which hotel I am at', 'the name of my hotel', "where I'm staying"],
    sentence: ["I'm staying at {}.", 'My hotel is {}.']
  }
})

export const Nights: Type<number> = Declare.number('Nights', 'a number of nights from 1 to 14', {
  minimum: 1,
  maximum: 14,
  whole: true
})

export const NightlyRate: Type<number> = Declare.number(
  'NightlyRate',
  'the price of a night',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['cheapest', 'least expensive', 'most affordable'], max: [] }
  }
)

export const CentreDistance: Type<number> = Declare.number(
  'CentreDistance',
  'miles to the centre',
  { minimum: 0 },
  {
    form: 'distance',
    order: { min: ['most central'], max: [] }
  }
)

export const Room: Type<'single' | 'double' | 'suite'> = Declare.choice('Room', ['single', 'double', 'suite'], {
  nouns: ['room'],
  words: { single: ['single room'], double: ['double room'], suite: [] }
})

export const CheckInTime: Type = Declare.time('CheckInTime', {
  tell: { ask: ['when I can check in'], sentence: ['I can check in from {}.', 'Check-in starts at {}.'] }
})

export const CheckOutTime: Type = Declare.time('CheckOutTime', {
  tell: { ask: ['when I have to check out'], sentence: ['I have the room until {}.', 'I check out at {}.'] }
})

export const LateHour: Type = Declare.time('LateHour', { nouns: ['time'] })

export const Breakfast: Type<boolean> = Declare.flag('Breakfast')

export const ReviewText: Type = Declare.text('ReviewText', 'what a guest wrote')

export const StayStatus: Type<'confirmed' | 'cancelled'> = Declare.choice('StayStatus', ['confirmed', 'cancelled'])
