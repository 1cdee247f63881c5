/**
 * Clinic: doctors and their free times, appointments, referrals, test results, medicines. Results open after an
 * identity check, some doctors see those only who were referred, and a refill goes to a pharmacy of the network.
 */
import { Declare, type World } from '@magnet/core'
import { Address, CalendarDate, ClockTime, Money, Rating } from '../cast/Types.js'
import * as Appointment from './Appointment.js'
import * as Doctor from './Doctor.js'
import { init } from './Init.js'
import * as Medicine from './Medicine.js'
import * as Paper from './Paper.js'
import * as RecordTypes from './RecordTypes.js'
import * as Result from './Result.js'
import { policies } from './Rules.js'
import type { State } from './State.js'
import * as Types from './Types.js'

export const world: World.World = Declare.world<State>({
  name: 'clinic',
  version: 1,
  description: 'Doctors, appointments, test results and medicines of a patient.',
  types: [Address, CalendarDate, ClockTime, Money, Rating, ...Object.values(Types), ...Object.values(RecordTypes)],
  functions: [
    ...Doctor.functions,
    ...Appointment.functions,
    ...Paper.functions,
    ...Result.functions,
    ...Medicine.functions
  ],
  init,
  visible: Declare.facts([
    ['/doctors/*/name', Types.DoctorName],
    ['/prescriptions/*/medicine', RecordTypes.MedicineName],
    ['/pharmacies/*/name', RecordTypes.PharmacyName]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: { name: state.user.name, home_city: state.user.home_city },
    meanings: {}
  }),
  policies
})
