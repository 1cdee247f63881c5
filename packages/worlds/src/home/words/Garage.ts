/** How people have their car looked after. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Free times of garages. */
export const list: Phrases.Phrases = {
  ask: [
    'see when a garage could take {car_id} for the {work}',
    'look for a garage that does the {work} of {car_id}',
    'find free times at the garages for {car_id}, for the {work}',
    'check which garages have time for {car_id} ({work})',
    'list when {car_id} could go in for the {work}',
    'find out what garages charge for the {work} of {car_id}, and when they have time',
    'get me some dates for the {work} of {car_id}',
    'find out when a garage could look at {car_id}[ for the {work}]',
    'look into the {work} for {car_id}',
    'compare garages for the {work} of {car_id}',
    'see what the garages offer for {car_id}; the {work} is due',
    'show me page {page} of the garage times for the {work} of {car_id}',
    'go on to page {page} of what the garages have for {car_id} and the {work}'
  ],
  question: [
    'when could a garage take {car_id} for the {work}',
    'which garages have time for {car_id}, for the {work}',
    'what dates are there for the {work} of {car_id}',
    'where could {car_id} go for the {work}',
    'how soon can {car_id} get its {work}'
  ],
  answer: [
    (told) =>
      `The ${Listing.isFurther(told) ? 'next' : 'soonest'} is ${told.must('/slots/0/garage')} on ${told.must('/slots/0/date', 'date')} at ${told.may('/slots/0/time', 'time')}, for ${told.may('/slots/0/price', 'money')}. There are later ones, too.`,
    (told) =>
      `${told.must('/slots/0/garage')} could do it on ${told.must('/slots/0/date', 'date')} (${told.may('/slots/0/price', 'money')}), ${told.may('/slots/1/garage')} on ${told.may('/slots/1/date', 'date')} (${told.may('/slots/1/price', 'money')}), and there are more times after that.`,
    (told) =>
      `There is ${Listing.isFurther(told) ? 'more' : 'plenty of'} choice: from ${told.must('/slots/0/date', 'date')} at ${told.must('/slots/0/garage')} for ${told.may('/slots/0/price', 'money')}, or ${told.may('/slots/1/date', 'date')} at ${told.may('/slots/1/garage')} for ${told.may('/slots/1/price', 'money')}, and later.`
  ],
  lack: ['look for free times at garages', 'compare garages', 'see when a garage has time'],
  service: 'the garage finder',
  wants: { work: ['What has to be done?', 'What kind of work is it?', 'What should the garage do?'] },
  gives: { work: ['the {}', "it's the {}", '{}'] },
  why: Why.listGarages,
  tells: ['garage finder']
}

/** A booked time. */
export const book: Phrases.Phrases = {
  ask: [
    'book {slot_id} for the car',
    'take {slot_id}',
    'reserve {slot_id} at the garage',
    'put the car down for {slot_id}',
    'get us {slot_id}',
    'go for {slot_id}',
    'book the car in for {slot_id}',
    'secure {slot_id} for our car',
    'let the garage know that we take {slot_id}',
    'make a booking for {slot_id}'
  ],
  question: [
    'can you book {slot_id}',
    'could you take {slot_id} for the car',
    'can we have {slot_id}',
    'would you put the car down for {slot_id}',
    'could you reserve {slot_id} for us'
  ],
  answer: [
    (told) =>
      `The car is booked in at ${told.must('/garage')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, for ${told.may('/price', 'money')}. The booking is ${told.must('/service_id')}.`,
    (told) =>
      `${told.must('/garage')}, ${told.may('/address')}, expects the car on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}. It costs ${told.must('/price', 'money')}.`,
    (told) =>
      `Booked: ${told.must('/date', 'date')}, ${told.must('/time', 'time')} at ${told.must('/garage')} (${told.may('/service_id')}, ${told.may('/price', 'money')}).`
  ],
  lack: ['book a garage', 'make an appointment for the car', 'reserve a time at a garage'],
  service: 'the garage booking',
  wants: {},
  called: {
    '/date': ['the day the car goes in'],
    '/time': ['the time the car is due at the garage'],
    '/price': ['what the garage charges', 'the price of the work'],
    '/address': ['the address of the garage']
  },
  why: Why.bookGarage,
  tells: ['garage booking']
}

/** What was booked before. */
export const find: Phrases.Phrases = {
  ask: [
    'check when the {work} of the car is',
    'look up the garage visit for the {work}',
    'find out which garage does the {work}',
    'see when the car goes in for the {work}',
    'remind me when the {work} is'
  ],
  question: [
    'when is the {work} of the car',
    'which garage does the {work}',
    'when does the car go in for the {work}',
    'at what time is the {work}'
  ],
  stands: ['the {work}', 'the {work} of the car'],
  answer: [
    (told) =>
      `The car goes to ${told.must('/garage')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) => `${told.must('/garage')} expects the car on ${told.must('/date', 'date')}, ${told.may('/time', 'time')}.`,
    (told) =>
      `The ${told.argument('work')} is on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, at ${told.may('/garage')}.`
  ],
  lack: ['look up garage visits', 'see when the car goes to the garage', 'find what is booked for the car'],
  service: 'the service book',
  wants: { work: ['What is to be done at the garage?', 'Which work do you mean?', 'Which visit is it?'] },
  gives: { work: ['the {}', "it's the {}"] },
  called: { '/date': ['the day the car goes in'], '/time': ['the time the car is due at the garage'] },
  why: Why.findVisit,
  tells: ['service book', 'garage visit']
}

/** A visit that does not happen. */
export const cancel: Phrases.Phrases = {
  ask: [
    'cancel {service_id}',
    'call off {service_id}',
    'tell the garage that {service_id} is off',
    'drop {service_id} at the garage',
    'get us out of {service_id}',
    'let the garage know we are not coming for {service_id}'
  ],
  question: ['can you cancel {service_id}', 'could you call off {service_id}', 'can {service_id} still be cancelled'],
  answer: [
    (told) => `${told.must('/garage')} has struck it from the list. The fee is ${told.must('/fee', 'money')}.`,
    (told) => `Cancelled at ${told.must('/garage')}, for a fee of ${told.must('/fee', 'money')}.`,
    (told) => `That's off. ${told.must('/garage')} charges ${told.must('/fee', 'money')} for it.`
  ],
  lack: ['cancel a garage visit', 'call off a car service', 'tell a garage that you are not coming'],
  service: 'the garage cancellations',
  wants: {},
  called: { '/fee': ['the cancellation fee of the garage'] },
  why: Why.cancelVisit,
  tells: ['garage cancellations']
}
