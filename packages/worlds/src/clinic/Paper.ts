/** The papers around a visit: referrals, what the insurance pays, forms. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, Money } from '../cast/Types.js'
import * as Appointments from './Appointment.js'
import * as Ids from './Ids.js'
import * as Identity from './Result.js'
import type { Referral, State } from './State.js'
import {
  AppointmentId,
  CoverPercent,
  DoctorTitle,
  FormKind,
  FormLink,
  FullFee,
  ReferralId,
  Speciality
} from './Types.js'
import * as Words from './words/Paper.js'

const write = Declare.write<State>('clinic')

/** How many referrals a patient may ask for in a day. */
const most = 2

const refer = write({
  name: 'request_referral',
  description: `Asks the family doctor for a referral to a speciality, ${most} a day at most. It counts for 90 days.`,
  toolClass: 'papers',
  parameters: { speciality: Declare.required(Speciality, 'What the referral is for.') },
  returns: Declare.object({ referral_id: ReferralId, field: Speciality, until: CalendarDate }),
  phrases: Words.refer,
  suggest: () =>
    (['cardiology', 'dermatology', 'ophthalmology', 'physiotherapy'] as const).map((speciality) => ({ speciality })),
  run:
    ({ speciality }) =>
    (state) => {
      if (speciality === 'general practice')
        return Refusal.of(
          'conflict',
          'Nobody needs a referral to a family doctor; book a visit directly.',
          'speciality'
        )
      const other = state.referrals.find((one) => one.speciality === speciality)
      if (other !== undefined)
        return Refusal.of(
          'conflict',
          `A referral for ${speciality} is on file (${Ids.referral.write(state, other.number)}, until ${other.until}).`,
          'speciality'
        )
      if (state.asked >= most)
        return Refusal.of('rate_limited', `Your family doctor writes ${most} referrals a day. Ask again tomorrow.`)
      const made: Referral = {
        number: state.issued,
        speciality,
        until: Calendar.addDays(90)(state.today)
      }
      return E.right([
        { referral_id: Ids.referral.write(state, made.number), field: speciality, until: made.until },
        { ...state, issued: state.issued + 1, asked: state.asked + 1, referrals: [...state.referrals, made] }
      ])
    }
})

const estimate = Declare.read<State>('clinic')({
  name: 'estimate_copay',
  description:
    'Works out what the patient pays for an appointment after insurance. The identity has to be confirmed. May answer that the insurer is briefly unavailable; asking once again is then right.',
  toolClass: 'papers',
  requires: [Identity.premise],
  parameters: { appointment_id: Declare.required(AppointmentId, 'Id of the appointment.') },
  returns: Declare.object({ doctor: DoctorTitle, fee: FullFee, covered: CoverPercent, copay: Money }),
  phrases: Words.estimate,
  transient: { code: 'unavailable', message: 'The insurer did not answer in time. Please ask again.' },
  run:
    ({ appointment_id }) =>
    (state) => {
      const found = Appointments.held(state, appointment_id)
      if (E.isLeft(found)) return found
      if (!state.confirmed) return Identity.unknown
      const doctor = state.doctors[found.right.doctor]
      const full = doctor?.fee ?? 0
      return E.right([
        {
          doctor: doctor?.name ?? '',
          fee: full,
          covered: state.cover,
          copay: Math.round(full * (100 - state.cover)) / 100
        },
        state
      ])
    }
})

const kinds = ['sick note', 'attendance certificate', 'itemised invoice', 'letter for the employer'] as const

const form = write({
  name: 'request_form',
  description: 'Has the practice of an appointment make out a form, and gives the link to it.',
  toolClass: 'papers',
  parameters: {
    appointment_id: Declare.required(AppointmentId, 'Id of the appointment.'),
    form: Declare.required(FormKind, 'Which form.')
  },
  returns: Declare.object({ link: FormLink, doctor: DoctorTitle, ready: CalendarDate }),
  phrases: Words.form,
  suggest: () => kinds.map((kind) => ({ form: kind })),
  run:
    ({ appointment_id, form: kind }) =>
    (state) =>
      E.either.map(Appointments.held(state, appointment_id), (appointment) => [
        {
          link: Ids.form.write(state, state.issued),
          doctor: state.doctors[appointment.doctor]?.name ?? '',
          // An invoice can be had at once, the rest after the visit.
          ready: kind === 'itemised invoice' ? state.today : Calendar.addDays(1)(appointment.date)
        },
        { ...state, issued: state.issued + 1 }
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [refer, estimate, form]
