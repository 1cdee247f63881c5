/** How people ask for something around the household and its health, and leave a value unsaid. */
import type { Leaving } from './Leaving.js'

/** By function, by what is left out. */
export const household: Leaving = {
  find_device: {
    name: ['check whether I left something on', 'see if a device is running', 'look up one of our devices']
  },
  list_room_devices: {
    room: [
      'list the devices in one of the rooms',
      'show me what we have running in the room',
      'go through the devices in the room'
    ]
  },
  start_scene: { scene: ['start a scene', 'put the house into another mode', 'change the scene at home'] },
  rank_energy_use: {
    day: [
      'show me what used the most power[, the top {limit}]',
      'rank our devices by energy[ and give me the top {limit}]',
      'find out where the power goes[, the top {limit}]'
    ]
  },
  find_heating_zone: {
    room: ['check how warm it is', 'tell me the temperature at home', 'see what the thermostat says']
  },
  add_heating_slot: {
    time: ['heat {zone_id} to {target} degrees on {days}', 'have {zone_id} at {target} degrees on {days}'],
    target: ['heat {zone_id} from {time} on {days}', 'have {zone_id} warmer from {time} on {days}'],
    days: ['heat {zone_id} to {target} degrees from {time} on', 'have {zone_id} at {target} degrees from {time} on']
  },
  shift_heating_slot: {
    time: ['move {slot_id} to another time', 'have {slot_id} begin at another time', 'shift {slot_id}']
  },
  create_guest_code: {
    guest: [
      'make a door code that works from {from} for {days} days',
      'set up a guest code from {from}, good for {days} days'
    ],
    from: [
      'make a door code for {guest} that works for {days} days',
      'set up a code for {guest}, good for {days} days'
    ],
    days: ['make a door code for {guest} that works from {from} on', 'set up a code for {guest} from {from} on']
  },
  find_guest_code: {
    guest: [
      "look up a guest's door code",
      'see whether my guest still has a code for the door',
      'check how long the guest code works'
    ]
  },
  extend_guest_code: { days: ['extend {code_id}', 'let {code_id} work a bit longer', 'make {code_id} last longer'] },
  redirect_delivery: {
    place: [
      'have {delivery_id} left somewhere else',
      'redirect {delivery_id}',
      'have {delivery_id} put in another place'
    ]
  },
  prepare_car: {
    date: ['have {car_id} charged to {charge} percent by {time}', 'get {car_id} ready by {time} with {charge} percent'],
    time: [
      'have {car_id} charged to {charge} percent on {date}',
      'get {car_id} ready for {date} with {charge} percent'
    ],
    charge: ['have {car_id} charged by {time} on {date}', 'get {car_id} ready for {date} at {time}']
  },
  list_garage_slots: {
    work: [
      'see when a garage could take {car_id}',
      'find free times at the garages for {car_id}',
      'look for a garage that can see to {car_id}'
    ]
  },
  find_garage_visit: {
    work: ['check when the car goes to the garage', 'look up the garage visit', 'find out which garage takes the car']
  },
  search_doctors: {
    speciality: [
      'find me a doctor[, {limit} at most]',
      'show me which doctors there are[, {limit} will do]',
      'look for a doctor I could see'
    ]
  },
  lookup_doctor: { name: ['look up a doctor', 'get me the number of a practice', 'find out what a doctor does'] },
  list_free_slots: {
    from: [
      'see when {doctor_id} has time',
      'check which times {doctor_id} still has',
      'show me the free slots of {doctor_id}'
    ]
  },
  find_appointment: {
    doctor: ['check when my appointment is', 'look up my appointment', 'find out when I have to be at the practice']
  },
  move_appointment: {
    date: ['move {appointment_id} to {time} on another day', 'have {appointment_id} on another day, at {time}'],
    time: [
      'move {appointment_id} to {date}',
      'reschedule {appointment_id} for {date}',
      'change {appointment_id} to {date}'
    ]
  },
  request_referral: {
    speciality: ['request a referral', 'ask my family doctor for a referral', 'get me referred to a specialist']
  },
  request_form: {
    form: [
      'get me a form for {appointment_id}',
      'ask the practice for some papers for {appointment_id}',
      'have them make out a paper for {appointment_id}'
    ]
  },
  find_prescription: {
    medicine: ['check how many refills I have left', 'look up my prescription', 'see until when I can get my medicine']
  },
  find_pharmacy: { name: ['check when the pharmacy closes', 'find out where the pharmacy is', 'look up a pharmacy'] },
  reroute_refill: {
    to: [
      'send {refill_id} to another pharmacy',
      'have {refill_id} go somewhere else',
      'move {refill_id} to a different pharmacy'
    ]
  }
}
