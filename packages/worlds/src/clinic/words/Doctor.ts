/** How people look for a doctor, and for a time. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** Doctors of a speciality. */
export const search: Phrases.Phrases = {
  ask: [
    'find doctors for {speciality}[, {limit} at most]',
    'look for somebody who does {speciality}',
    'show me which doctors there are for {speciality}[, the first {limit}]',
    'get me a list of doctors for {speciality}[, no more than {limit}]',
    'see who offers {speciality}',
    'suggest a few doctors for {speciality}',
    'check which doctors do {speciality}',
    'help me find a doctor for {speciality}',
    'search for doctors in {speciality}',
    'compare the doctors for {speciality}',
    'find out who is good at {speciality}'
  ],
  question: [
    'which doctors are there for {speciality}',
    'who does {speciality}',
    'do you know a good doctor for {speciality}',
    'what doctors could I see for {speciality}',
    'whom can I see for {speciality}'
  ],
  answer: [
    (told) =>
      some(
        told,
        `There are ${Listing.first(told, '/doctors', 3, (read, at) => `${read(`${at}/name`)} (rated ${told.may(`${at}/rating`, 'number')})`)}.`
      ),
    (told) =>
      some(
        told,
        `For ${told.argument('speciality')} you could see ${Listing.first(told, '/doctors', 4, (read, at) => `${read(`${at}/name`)} for ${told.may(`${at}/fee`, 'money')}`)}.`
      ),
    (told) =>
      some(
        told,
        `I found ${Listing.first(told, '/doctors', 3, (read, at) => `${read(`${at}/name`)} at ${told.may(`${at}/practice`)} (${told.may(`${at}/fee`, 'money')} a visit)`)}.`
      )
  ],
  lack: ['search for doctors', 'look for doctors by speciality', 'suggest doctors'],
  service: 'the doctor finder',
  wants: {
    speciality: ['What kind of doctor do you need?', 'For which speciality?', 'Which field should the doctor be in?']
  },
  gives: { speciality: ['{}', 'for {}', "it's {}"] },
  why: Why.searchDoctors,
  tells: ['doctor finder']
}

const some = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/doctors') === 0 ? 'I found no doctor for that.' : full

/** A doctor by name. */
export const byName: Phrases.Phrases = {
  ask: [
    'look up {name}',
    'find out what {name} does',
    'get me the number of the practice of {name}',
    'check which practice {name} belongs to',
    'tell me what kind of doctor {name} is',
    'find {name} in the directory',
    'see how to reach {name}',
    'dig up the contact details of {name}'
  ],
  question: [
    'what kind of doctor is {name}',
    'which practice is {name} at',
    'how can I reach {name}',
    'what does {name} do',
    'where does {name} work'
  ],
  stands: ['{name}'],
  answer: [
    (told) =>
      `${told.may('/name')} does ${told.must('/field')} at ${told.must('/practice')}. The number there is ${told.must('/phone')}.`,
    (told) =>
      `You can reach ${told.may('/name')} at ${told.must('/practice')} under ${told.must('/phone')}; the field is ${told.must('/field')}.`,
    (told) => `${told.may('/name')}: ${told.must('/field')}, ${told.must('/practice')}, phone ${told.must('/phone')}.`
  ],
  lack: ['look doctors up', 'find a doctor by name', 'see where a doctor works'],
  service: 'the directory of doctors',
  wants: { name: ['Which doctor do you mean?', "What's the doctor's name?", 'Who is it?'] },
  gives: { name: ['{}', 'I mean {}', "it's {}"] },
  called: { '/field': ["that doctor's field", 'the same field'] },
  why: Why.lookupDoctor,
  tells: ['doctor id', 'directory', 'look up']
}

/** Free times. */
export const slots: Phrases.Phrases = {
  ask: [
    'see when {doctor_id} has time from {from} on',
    'check which times {doctor_id} still has from {from} on',
    'show me the free slots of {doctor_id} starting on {from}',
    'look for an opening with {doctor_id} from {from}',
    'find out when I could see {doctor_id}, from {from} on',
    "go through {doctor_id}'s free times from {from}",
    'list what {doctor_id} has open from {from} on',
    'find me a time with {doctor_id} from {from} on',
    'ask when {doctor_id} could fit me in from {from} on',
    "pull up {doctor_id}'s openings from {from} on",
    "show me page {page} of {doctor_id}'s openings from {from} on",
    'go on to page {page} of the free times of {doctor_id} from {from} on'
  ],
  question: [
    'when does {doctor_id} have time from {from} on',
    'which times does {doctor_id} still have from {from} on',
    'when could I see {doctor_id}, from {from} on',
    'what does {doctor_id} have open from {from} on',
    'could {doctor_id} fit me in from {from} on'
  ],
  answer: [
    (told) =>
      free(
        told,
        `The first opening of ${told.may('/doctor')} is ${told.must('/slots/0/starts', 'datetime')}, the next ${Listing.after(told, '/slots/0/starts', '/slots/1/starts', 'at ')}, and there are more.`
      ),
    (told) =>
      free(
        told,
        `${told.may('/doctor')} has time on ${told.must('/slots/0/starts', 'datetime')} (${told.may('/slots/0/mode')}), ${Listing.after(told, '/slots/0/starts', '/slots/1/starts')} (${told.may('/slots/1/mode')}) and later.`
      ),
    (told) =>
      free(
        told,
        `You could see ${told.may('/doctor')} from ${told.must('/slots/0/starts', 'datetime')} on; I have a good number of times after that, too.`
      )
  ],
  lack: ['see when doctors have time', 'look for free slots', 'check for openings'],
  service: 'the calendar of the doctors',
  wants: { from: ['From which day on?', 'What is the first day that suits you?', 'Starting when?'] },
  gives: { from: ['from {} on', 'from {}', '{}'] },
  why: Why.listSlots,
  tells: ['calendar of the doctors']
}

const free = (told: Phrases.Told, full: string): string =>
  Listing.size(told, '/slots') < 2
    ? `${told.must('/doctor')} has no more than one time left.`
    : Listing.isFurther(told)
      ? `The later openings of ${told.may('/doctor')} begin with ${told.must('/slots/0/starts', 'datetime')} and ${Listing.after(told, '/slots/0/starts', '/slots/1/starts')}.`
      : full
