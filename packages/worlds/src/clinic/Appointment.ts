/** Appointments: booked, found, moved, cancelled. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, ClockTime } from '../cast/Types.js'
import * as Doctors from './Doctor.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { Appointment, State } from './State.js'
import {
  AppointmentId,
  BookedDoctor,
  DoctorTitle,
  LateFee,
  PracticeTitle,
  ReferralId,
  VisitDay,
  VisitSlotId,
  VisitTime
} from './Types.js'
import * as Words from './words/Appointment.js'

const write = Declare.write<State>('clinic')

/** The appointment behind an id, or a refusal. */
export const held = (state: State, id: string): ReturnType<typeof Ids.numbered<Appointment>> =>
  Ids.numbered(Ids.appointment, state, state.appointments, id, 'appointment_id', 'appointment')

/** Why a time cannot be had, with the next that can. */
const taken = (state: State, slot: Hours.Slot, parameter: string): ReturnType<typeof Refusal.of> => {
  const other = Hours.next(state, slot.doctor, slot.day, 12).find(({ day, rank }) => day > slot.day || rank > slot.rank)
  return Refusal.of(
    'sold_out',
    `${state.doctors[slot.doctor]?.name ?? 'The doctor'} has no time left then.${
      other === undefined ? '' : ` Next free: ${Hours.date(state, other)} ${Hours.time(other)}.`
    }`,
    parameter
  )
}

const busy = (state: State, date: string, time: string): Appointment | undefined =>
  state.appointments.find((one) => one.date === date && one.time === time)

const book = write({
  name: 'book_visit',
  description:
    'Books a free time of a doctor. Cardiology and orthopaedics need a referral: one on file counts, a new one can be given.',
  toolClass: 'appointments',
  parameters: {
    slot_id: Declare.required(VisitSlotId, 'Id of the free time.'),
    referral_id: Declare.optional(ReferralId, 'Id of a referral, where one is needed.')
  },
  returns: Declare.object({
    appointment_id: AppointmentId,
    doctor: DoctorTitle,
    practice: PracticeTitle,
    address: Address,
    date: CalendarDate,
    time: ClockTime
  }),
  phrases: Words.book,
  run:
    ({ slot_id, referral_id }) =>
    (state) => {
      const slot = Hours.read(state, Ids.slot.read(state, slot_id) ?? Infinity)
      const doctor = slot === undefined ? undefined : state.doctors[slot.doctor]
      if (slot === undefined || doctor === undefined)
        return Refusal.of('not_found', `No doctor offers a time under ${slot_id}.`, 'slot_id')
      if (!Hours.free(state, slot)) return taken(state, slot, 'slot_id')
      if (referral_id !== undefined) {
        const referral = Ids.numbered(Ids.referral, state, state.referrals, referral_id, 'referral_id', 'referral')
        if (E.isLeft(referral)) return referral
        if (referral.right.speciality !== doctor.speciality)
          return Refusal.of(
            'forbidden',
            `${referral_id} is a referral for ${referral.right.speciality}; ${doctor.name} does ${doctor.speciality}.`,
            'referral_id'
          )
      }
      const sent = state.referrals.some((one) => one.speciality === doctor.speciality)
      if (Doctors.referred.has(doctor.speciality) && !sent)
        return Refusal.of(
          'forbidden',
          `${doctor.name} sees patients with a referral for ${doctor.speciality} only. Request one first.`,
          'slot_id'
        )
      const [date, time] = [Hours.date(state, slot), Hours.time(slot)]
      const other = busy(state, date, time)
      if (other !== undefined)
        return Refusal.of(
          'conflict',
          `You are with ${state.doctors[other.doctor]?.name ?? 'another doctor'} on ${date} at ${time}.`,
          'slot_id'
        )
      const practice = state.practices[doctor.practice]
      const made: Appointment = { number: state.issued, doctor: slot.doctor, date, time }
      return E.right([
        {
          appointment_id: Ids.appointment.write(state, made.number),
          doctor: doctor.name,
          practice: practice?.name ?? '',
          address: practice?.address ?? '',
          date,
          time
        },
        { ...state, issued: state.issued + 1, appointments: [...state.appointments, made] }
      ])
    }
})

const find = Declare.read<State>('clinic')({
  name: 'find_appointment',
  description: "Finds the patient's next appointment with a doctor.",
  toolClass: 'appointments',
  parameters: { doctor: Declare.required(BookedDoctor, 'Name of the doctor.') },
  returns: Declare.object({
    appointment_id: AppointmentId,
    practice: PracticeTitle,
    date: CalendarDate,
    time: ClockTime
  }),
  phrases: Words.find,
  suggest: (state) =>
    state.appointments.flatMap((one) => {
      const doctor = state.doctors[one.doctor]
      return doctor === undefined ? [] : [{ doctor: doctor.name }]
    }),
  run:
    ({ doctor: name }) =>
    (state) => {
      const wanted = name.trim().toLowerCase()
      const [next] = state.appointments
        .filter((one) => state.doctors[one.doctor]?.name.toLowerCase() === wanted)
        .toSorted((left, right) => (left.date < right.date ? -1 : 1))
      if (next === undefined) return Refusal.of('not_found', `You have no appointment with "${name}".`, 'doctor')
      return E.right([
        {
          appointment_id: Ids.appointment.write(state, next.number),
          practice: state.practices[state.doctors[next.doctor]?.practice ?? 0]?.name ?? '',
          date: next.date,
          time: next.time
        },
        state
      ])
    }
})

const clocks = ['08:20', '09:00', '09:40', '10:20', '11:00', '11:40', '13:20', '14:00', '14:40', '15:20', '16:00']

const move = write({
  name: 'move_appointment',
  description: 'Moves an appointment to another day and time, every twenty minutes from 8:00 to 16:40 on weekdays.',
  toolClass: 'appointments',
  amends: ['book_visit'],
  parameters: {
    appointment_id: Declare.required(AppointmentId, 'Id of the appointment.'),
    date: Declare.required(VisitDay, 'The new day.'),
    time: Declare.required(VisitTime, 'The new time.')
  },
  returns: Declare.object({ appointment_id: AppointmentId, doctor: DoctorTitle, date: CalendarDate, time: ClockTime }),
  phrases: Words.move,
  suggest: (state) =>
    [2, 3, 5, 8, 9, 12, 15, 19, 22].flatMap((days, index) =>
      [0, 4, 7].map((shift) => ({
        date: Hours.workday(Calendar.addDays(days)(state.today)),
        time: clocks[(index + shift) % clocks.length] ?? '10:20'
      }))
    ),
  run:
    ({ appointment_id, date, time }) =>
    (state) => {
      const found = held(state, appointment_id)
      if (E.isLeft(found)) return found
      const appointment = found.right
      const doctor = state.doctors[appointment.doctor]?.name ?? ''
      if (appointment.date <= state.today)
        return Refusal.of('forbidden', 'Appointments of today can only be changed by phone.', 'appointment_id')
      if (appointment.date === date && appointment.time === time)
        return Refusal.of('conflict', `The appointment is on ${date} at ${time} already.`, 'date')
      const slot = Hours.at(state, appointment.doctor, date, time)
      if (slot === undefined)
        return Refusal.of(
          'conflict',
          `${doctor} sees nobody on ${date} at ${time}; visits begin every twenty minutes from 8:00 to 16:40 on weekdays.`,
          'time'
        )
      if (!Hours.free(state, slot)) return taken(state, slot, 'time')
      const other = busy(state, date, time)
      if (other !== undefined)
        return Refusal.of('conflict', `You have another appointment on ${date} at ${time}.`, 'time')
      return E.right([
        { appointment_id, doctor, date, time },
        {
          ...state,
          appointments: state.appointments.map((one) => (one === appointment ? { ...one, date, time } : one))
        }
      ])
    }
})

/** Dollars for an appointment that is cancelled late, and what late means. */
const fee = 35
const late = 3

/** Whether cancelling an appointment costs something. */
export const costly = (state: State, { date }: Appointment): boolean =>
  Calendar.number(date) - Calendar.number(state.today) < late

const cancel = write({
  name: 'cancel_appointment',
  description: `Cancels an appointment. Less than ${late} days ahead this costs ${fee} dollars.`,
  toolClass: 'appointments',
  undoes: ['book_visit'],
  parameters: { appointment_id: Declare.required(AppointmentId, 'Id of the appointment.') },
  returns: Declare.object({ doctor: DoctorTitle, fee: LateFee }),
  phrases: Words.cancel,
  run:
    ({ appointment_id }) =>
    (state) =>
      E.either.chain(held(state, appointment_id), (appointment) =>
        appointment.date <= state.today
          ? Refusal.of('forbidden', 'Appointments of today can only be cancelled by phone.', 'appointment_id')
          : E.right([
              {
                doctor: state.doctors[appointment.doctor]?.name ?? '',
                fee: costly(state, appointment) ? fee : 0
              },
              { ...state, appointments: state.appointments.filter((one) => one !== appointment) }
            ] as const)
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [book, find, move, cancel]
