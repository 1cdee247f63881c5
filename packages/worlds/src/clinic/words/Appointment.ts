/** How people book an appointment, find it again, move it and cancel it. */
import type { Phrases } from '@magnet/core'
import * as Why from './Why.js'

/** A new appointment. */
export const book: Phrases.Phrases = {
  ask: [
    'book {slot_id}[ with {referral_id}]',
    'take {slot_id} for me[, using {referral_id}]',
    'put me down for {slot_id}[ with {referral_id}]',
    'get me {slot_id}[ on {referral_id}]',
    'reserve {slot_id}[ with {referral_id}]',
    'make an appointment for {slot_id}[, with {referral_id}]',
    'go ahead and book {slot_id}[, using {referral_id}]',
    'secure {slot_id}[ with {referral_id}]',
    'sign me up for {slot_id}[ with {referral_id}]',
    'tell the practice that I take {slot_id}[, with {referral_id}]'
  ],
  question: [
    'can you book {slot_id}[ with {referral_id}]',
    'could I have {slot_id}[, using {referral_id}]',
    'can you put me down for {slot_id}[ with {referral_id}]',
    'would you take {slot_id} for me[, with {referral_id}]',
    'may I have {slot_id}[ with {referral_id}]'
  ],
  answer: [
    (told) =>
      `You are with ${told.must('/doctor')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, at ${told.may('/practice')}. The appointment is ${told.must('/appointment_id')}.`,
    (told) =>
      `Booked: ${told.must('/doctor')}, ${told.must('/date', 'date')}, ${told.must('/time', 'time')}. ${told.may('/practice')} is at ${told.may('/address')}.`,
    (told) =>
      `${told.must('/doctor')} expects you at ${told.must('/time', 'time')} on ${told.must('/date', 'date')} (${told.may('/appointment_id')}).`
  ],
  lack: ['book appointments', 'make an appointment with a doctor', 'reserve a time at a practice'],
  service: 'the appointment desk',
  wants: {},
  called: {
    '/date': ['the day of the appointment', 'the day of my visit'],
    '/time': ['the time of the appointment'],
    '/address': ['the address of the practice']
  },
  why: Why.bookVisit,
  tells: ['appointment desk']
}

/** An appointment that was made before. */
export const find: Phrases.Phrases = {
  ask: [
    'check when my appointment with {doctor} is',
    'look up my appointment with {doctor}',
    'find out when I see {doctor}',
    'remind me when I have to be at {doctor}',
    'see on what day I am with {doctor}',
    'tell me when {doctor} expects me'
  ],
  question: [
    'when is my appointment with {doctor}',
    'when do I see {doctor}',
    'on what day am I with {doctor}',
    'when does {doctor} expect me'
  ],
  stands: ['my appointment with {doctor}', 'the appointment with {doctor}', 'my visit to {doctor}'],
  answer: [
    (told) =>
      `You see ${told.argument('doctor')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}, at ${told.may('/practice')}.`,
    (told) => `${told.argument('doctor')} expects you on ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`,
    (told) =>
      `Your appointment is on ${told.must('/date', 'date')} at ${told.must('/time', 'time')} (${told.may('/practice')}).`
  ],
  lack: ['look up appointments', 'find an appointment that you made before', 'see when you have to be at a doctor'],
  service: 'the list of appointments',
  wants: { doctor: ['With which doctor?', 'Which appointment do you mean?', 'Who is it with?'] },
  gives: { doctor: ['with {}', '{}', "it's with {}"] },
  called: { '/date': ['the day of the appointment'], '/time': ['the time of the appointment'] },
  why: Why.findAppointment,
  tells: ['list of appointments', 'look up']
}

/** Another time. */
export const move: Phrases.Phrases = {
  ask: [
    'move {appointment_id} to {date} at {time}',
    'change {appointment_id} to {date}, {time}',
    'reschedule {appointment_id} for {date} at {time}',
    'push {appointment_id} to {date} at {time}',
    'have {appointment_id} moved to {date} at {time}',
    'ask the practice to move {appointment_id} to {date} at {time}',
    'see whether {appointment_id} can be on {date} at {time}',
    'get {appointment_id} shifted to {date} at {time}',
    'make {appointment_id} {date} at {time} instead',
    'put {appointment_id} on {date} at {time}',
    'try to get {appointment_id} changed to {date} at {time}'
  ],
  question: [
    'can {appointment_id} be moved to {date} at {time}',
    'could you change {appointment_id} to {date} at {time}',
    'would {date} at {time} work for {appointment_id} instead',
    'can you reschedule {appointment_id} for {date} at {time}',
    'could {appointment_id} be on {date} at {time} instead'
  ],
  answer: [
    (told) => `You now see ${told.may('/doctor')} on ${told.must('/date', 'date')} at ${told.must('/time', 'time')}.`,
    (told) =>
      `Moved: ${told.may('/doctor')} expects you on ${told.must('/date', 'date')}, ${told.must('/time', 'time')}.`,
    (told) => `The new time is ${told.must('/time', 'time')} on ${told.must('/date', 'date')}.`
  ],
  lack: ['move appointments', 'change when you see a doctor', 'reschedule an appointment'],
  service: 'the rescheduling desk',
  wants: {
    date: ['To which day?', 'What day would suit you?', 'On which day instead?'],
    time: ['At what time?', 'What time would suit you?', 'When on that day?']
  },
  gives: { date: ['on {}', '{}', 'make it {}'], time: ['at {}', '{}', 'make it {}'] },
  called: { '/date': ['the new day of the appointment'], '/time': ['the new time of the appointment'] },
  why: Why.moveAppointment,
  tells: ['rescheduling desk']
}

/** An appointment that does not happen. */
export const cancel: Phrases.Phrases = {
  ask: [
    'cancel {appointment_id}',
    'call off {appointment_id}',
    'tell them that I am not coming to {appointment_id}',
    'get me out of {appointment_id}',
    'let the practice know that {appointment_id} is off',
    'drop {appointment_id}',
    'take {appointment_id} off the books'
  ],
  question: [
    'can you cancel {appointment_id}',
    'could you call off {appointment_id}',
    'can {appointment_id} still be cancelled'
  ],
  answer: [
    (told) => `Your appointment with ${told.must('/doctor')} is off. The fee is ${told.must('/fee', 'money')}.`,
    (told) => `I've cancelled it. ${told.must('/doctor')} charges ${told.must('/fee', 'money')} for that.`,
    (told) => `${told.must('/doctor')} no longer expects you; the cancellation costs ${told.must('/fee', 'money')}.`
  ],
  lack: ['cancel appointments', 'call off a visit', 'tell a practice that you are not coming'],
  service: 'the cancellation line',
  wants: {},
  why: Why.cancelAppointment,
  tells: ['cancellation line']
}
