/** The rules of the clinic. */
import type { Declare } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Appointment from './Appointment.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

export const policies: ReadonlyArray<Declare.Policy<State>> = [
  {
    name: 'clinic.cancelling',
    effect: 'confirm',
    sentence:
      'Cancelling an appointment less than three days ahead costs 35 dollars, so the assistant asks before it does.',
    functions: ['cancel_appointment'],
    applies: (call) => (state) => {
      const id = call.arguments['appointment_id']
      const found = typeof id === 'string' ? Appointment.held(state, id) : undefined
      return found !== undefined && E.isRight(found) && Appointment.costly(state, found.right)
    },
    words: [
      "That's less than three days ahead, so it costs 35 dollars. Shall I cancel it all the same?",
      'Cancelling this late costs 35 dollars. Do you want me to go ahead?',
      'The practice charges 35 dollars when somebody cancels at such short notice. Is that all right?'
    ]
  },
  {
    name: 'clinic.controlled',
    effect: 'forbid',
    sentence:
      'Sleeping tablets and strong painkillers are refilled after a talk with the doctor only; the assistant never orders them.',
    functions: ['order_refill'],
    applies: (call) => (state) => {
      const id = call.arguments['prescription_id']
      const number = typeof id === 'string' ? Ids.prescription.read(state, id) : undefined
      return state.prescriptions.some((one) => one.number === number && one.controlled)
    },
    words: [
      "I'm not allowed to order that medicine; your doctor has to talk to you first.",
      'That one is only refilled after a talk with the doctor, so I have to leave it to you.',
      'Refills of this kind go through your doctor. I may not order them myself.'
    ]
  }
]
