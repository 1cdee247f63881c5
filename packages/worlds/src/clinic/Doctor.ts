/** Doctors: found by what they do or by name, and their free times. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, Rating } from '../cast/Types.js'
import * as Hours from './Hours.js'
import * as Ids from './Ids.js'
import type { Speciality as Field, State } from './State.js'
import {
  DoctorId,
  DoctorLimit,
  DoctorName,
  DoctorTitle,
  PracticePhone,
  PracticeTitle,
  SlotPage,
  SlotStart,
  Speciality,
  VisitFee,
  VisitMode,
  VisitSlotId
} from './Types.js'
import * as Words from './words/Doctor.js'

const read = Declare.read<State>('clinic')

/** What only those see whom a family doctor has sent. */
export const referred: ReadonlySet<Field> = new Set<Field>(['cardiology', 'orthopaedics'])

const search = read({
  name: 'search_doctors',
  description: 'Lists doctors of a speciality, with ratings and the fee of a visit in dollars.',
  toolClass: 'doctors',
  parameters: {
    speciality: Declare.required(Speciality, 'What the doctor should do.'),
    limit: Declare.optional(DoctorLimit, 'How many doctors to list at most.', 10)
  },
  returns: Declare.object({
    doctors: Declare.list(
      Declare.object({
        doctor_id: DoctorId,
        name: DoctorTitle,
        practice: PracticeTitle,
        rating: Rating,
        fee: VisitFee
      })
    )
  }),
  phrases: Words.search,
  suggest: (state) =>
    [
      ...new Set(
        state.doctors
          .map((doctor) => doctor.speciality)
          .filter((field) => !referred.has(field) || state.referrals.some((one) => one.speciality === field))
      )
    ].map((speciality) => ({ speciality })),
  run:
    ({ speciality, limit }) =>
    (state) => {
      const doctors = state.doctors.flatMap((doctor, position) =>
        doctor.speciality === speciality
          ? [
              {
                doctor_id: Ids.doctor.write(state, position),
                name: doctor.name,
                practice: state.practices[doctor.practice]?.name ?? '',
                rating: doctor.rating,
                fee: doctor.fee
              }
            ]
          : []
      )
      return E.right([{ doctors: doctors.slice(0, limit) }, state])
    }
})

const byName = read({
  name: 'lookup_doctor',
  description: 'Finds a doctor by name: the id, the speciality and the phone number of the practice.',
  toolClass: 'doctors',
  parameters: { name: Declare.required(DoctorName, 'Name of the doctor.') },
  returns: Declare.object({
    doctor_id: DoctorId,
    name: DoctorTitle,
    field: Speciality,
    practice: PracticeTitle,
    phone: PracticePhone
  }),
  phrases: Words.byName,
  suggest: (state) =>
    state.doctors.flatMap(({ name, speciality }, position) =>
      position % 2 === 0 && !referred.has(speciality) ? [{ name }] : []
    ),
  run:
    ({ name }) =>
    (state) => {
      const wanted = name
        .trim()
        .toLowerCase()
        .replace(/^(?:doctor|dr\.?) /, '')
      const position = state.doctors.findIndex((doctor) => doctor.name.slice(3).toLowerCase() === wanted)
      const doctor = state.doctors[position]
      if (doctor === undefined) return Refusal.of('not_found', `No doctor called "${name}" works here.`, 'name')
      const practice = state.practices[doctor.practice]
      return E.right([
        {
          doctor_id: Ids.doctor.write(state, position),
          name: doctor.name,
          field: doctor.speciality,
          practice: practice?.name ?? '',
          phone: practice?.phone ?? ''
        },
        state
      ])
    }
})

/** How many times a page shows. */
const size = 20

const slots = read({
  name: 'list_free_slots',
  description: `Lists free times of a doctor from a day on, soonest first, ${size} a page.`,
  toolClass: 'doctors',
  parameters: {
    doctor_id: Declare.required(DoctorId, 'Id of the doctor.'),
    from: Declare.required(CalendarDate, 'The first day to look at, from tomorrow on.'),
    page: Declare.optional(SlotPage, 'Which page.', 1)
  },
  returns: Declare.object({
    doctor: DoctorTitle,
    slots: Declare.list(Declare.object({ slot_id: VisitSlotId, starts: SlotStart, mode: VisitMode }))
  }),
  phrases: Words.slots,
  suggest: (state) =>
    [1, 2, 3, 4, 5, 7, 9, 11, 14, 17, 21, 28, 35].map((days) => ({ from: Calendar.addDays(days)(state.today) })),
  run:
    ({ doctor_id, from, page }) =>
    (state) => {
      const found = Ids.doctorAt(state, doctor_id)
      if (E.isLeft(found)) return found
      const [doctor, position] = found.right
      const day = Calendar.number(from) - Calendar.number(state.today)
      if (day < 0) return Refusal.of('conflict', `${from} is over. Ask for ${state.today} or later.`, 'from')
      if (day > Hours.ahead - 20)
        return Refusal.of(
          'conflict',
          `${doctor.name} gives times out until ${Calendar.addDays(Hours.ahead)(state.today)} only.`,
          'from'
        )
      const listed = Hours.next(state, position, day, size * page).slice(size * (page - 1))
      return E.right([
        {
          doctor: doctor.name,
          slots: listed.map((slot) => ({
            slot_id: Ids.slot.write(state, Hours.write(slot)),
            starts: `${Hours.date(state, slot)}T${Hours.time(slot)}`,
            mode:
              Chance.unit(state.salt, 63, slot.doctor, slot.day, slot.rank) < 0.25
                ? ('video' as const)
                : ('in person' as const)
          }))
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [search, byName, slots]
