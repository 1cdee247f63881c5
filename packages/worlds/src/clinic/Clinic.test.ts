import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import * as Hours from './Hours.js'
import { world as clinic } from './index.js'
import { init } from './Init.js'
import type { State } from './State.js'

const start = init(Seed.root('clinic'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  clinic.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))
const all = (value: Json.Json, pattern: string): ReadonlyArray<string> =>
  Pointer.matches(value, pattern).map(([, found]) => String(found))

const tomorrow = Calendar.addDays(1)(start.today)
const confirmed = step(start, 'confirm_identity')[1]

/** The first free times of the first doctor of a speciality. */
const times = (speciality: string): ReadonlyArray<string> => {
  const doctor_id = at(step(start, 'search_doctors', { speciality })[0], '/doctors/0/doctor_id')
  return all(step(start, 'list_free_slots', { doctor_id, from: tomorrow })[0], '/slots/*/slot_id')
}

const appointment = (index: number): string => {
  const doctor = start.doctors[start.appointments[index]?.doctor ?? 0]?.name ?? ''
  return at(step(start, 'find_appointment', { doctor })[0], '/appointment_id')
}

const prescription = (state: World.State, medicine: string): string =>
  at(step(state, 'find_prescription', { medicine })[0], '/prescription_id')

/** A refill that some pharmacy accepts: its arguments, its output and the state after it. */
const refilled = (): readonly [Json.JsonObject, Json.Json, World.State] => {
  for (const { medicine } of start.prescriptions.slice(1))
    for (const { name } of start.pharmacies) {
      const args = {
        prescription_id: prescription(start, medicine),
        pharmacy_id: at(step(start, 'find_pharmacy', { name })[0], '/pharmacy_id')
      }
      const result = call(start, 'order_refill', args)
      if (E.isRight(result)) return [args, ...result.right]
    }
  throw new Error('no pharmacy has anything')
}

describe('clinic', () => {
  it('lists ten doctors of each speciality, no two at the same fee', () => {
    const found = step(start, 'search_doctors', { speciality: 'dermatology', limit: 20 })[0]
    expect(new Set(all(found, '/doctors/*/fee')).size).toBe(10)
    expect(all(step(start, 'search_doctors', { speciality: 'dermatology', limit: 4 })[0], '/doctors/*')).toHaveLength(4)
  })

  it('finds a doctor however the title is written', () => {
    const name = start.doctors[7]?.name ?? ''
    const found = (text: string) => at(step(start, 'lookup_doctor', { name: text })[0], '/doctor_id')
    expect(found(name.replace('Dr ', 'doctor '))).toBe(found(name))
    expect(refusal(start, 'lookup_doctor', { name: 'Dr Nobody' }).code).toBe('not_found')
  })

  it('lists twenty free times a page, soonest first, none of them twice', () => {
    const doctor_id = at(step(start, 'search_doctors', { speciality: 'dermatology' })[0], '/doctors/0/doctor_id')
    const page = (number: number) =>
      all(step(start, 'list_free_slots', { doctor_id, from: tomorrow, page: number })[0], '/slots/*/starts')
    const starts = [...page(1), ...page(2)]
    expect(page(1)).toHaveLength(20)
    expect(starts).toEqual([...new Set(starts)].toSorted())
    expect(refusal(start, 'list_free_slots', { doctor_id, from: Calendar.addDays(-1)(start.today) }).code).toBe(
      'conflict'
    )
  })

  it('gives a time to one patient, and names the next free one', () => {
    const [slot_id = ''] = times('dermatology')
    const [output, next] = step(start, 'book_visit', { slot_id })
    expect(at(output, '/appointment_id')).toMatch(/^APT-/)
    const refused = refusal(next, 'book_visit', { slot_id })
    expect(refused.code).toBe('sold_out')
    const [, later = ''] = /Next free: (\d{4}-\d\d-\d\d \d\d:\d\d)\.$/.exec(refused.message) ?? []
    expect(later > `${at(output, '/date')} ${at(output, '/time')}`).toBe(true)
  })

  it('sends patients to a cardiologist with a referral only', () => {
    const [slot_id = ''] = times('cardiology')
    expect(refusal(start, 'book_visit', { slot_id }).message).toContain('with a referral for cardiology only')
    const [referral, next] = step(start, 'request_referral', { speciality: 'cardiology' })
    const referral_id = at(referral, '/referral_id')
    expect(at(step(next, 'book_visit', { slot_id, referral_id })[0], '/time')).toMatch(/^\d\d:\d\d$/)
    const [other = ''] = times('dermatology')
    expect(refusal(next, 'book_visit', { slot_id: other, referral_id }).code).toBe('forbidden')
  })

  it('asks the family doctor for two referrals a day', () => {
    const [, one] = step(start, 'request_referral', { speciality: 'cardiology' })
    expect(refusal(one, 'request_referral', { speciality: 'cardiology' }).code).toBe('conflict')
    const [, two] = step(one, 'request_referral', { speciality: 'dermatology' })
    expect(refusal(two, 'request_referral', { speciality: 'ophthalmology' }).code).toBe('rate_limited')
  })

  it('moves an appointment to a time that the doctor has, on a weekday', () => {
    const { doctor = 0 } = start.appointments[2] ?? {}
    const [slot] = Hours.next(start, doctor, 30, 1)
    if (slot === undefined) throw new Error('no time')
    const args = { appointment_id: appointment(2), date: Hours.date(start, slot), time: Hours.time(slot) }
    expect(at(step(start, 'move_appointment', args)[0], '/date')).toBe(args.date)
    expect(refusal(start, 'move_appointment', { ...args, time: '07:15' }).message).toContain('every twenty minutes')
    expect(refusal(step(start, 'move_appointment', args)[1], 'move_appointment', args).code).toBe('conflict')
  })

  it('charges for an appointment that is cancelled late, and asks before it does', () => {
    const fee = (index: number) =>
      at(step(start, 'cancel_appointment', { appointment_id: appointment(index) })[0], '/fee')
    const asks = (index: number) =>
      clinic.policies
        ?.find((policy) => policy.name === 'clinic.cancelling')
        ?.applies({ function: 'cancel_appointment', arguments: { appointment_id: appointment(index) } })(start)
    const late = start.appointments.map(({ date }) => date < Calendar.addDays(3)(start.today))
    expect(late).toContain(false)
    expect(start.appointments.map((_one, index) => asks(index))).toEqual(late)
    expect(start.appointments.map((_one, index) => fee(index))).toEqual(late.map((soon) => (soon ? '35' : '0')))
  })

  it('changes nothing on the day of an appointment', () => {
    const today: State = {
      ...start,
      appointments: start.appointments.map((one) => ({ ...one, date: start.today }))
    }
    expect(refusal(today, 'cancel_appointment', { appointment_id: appointment(0) }).message).toContain('by phone')
  })

  it('opens results and costs to somebody who has proven who they are', () => {
    expect(refusal(start, 'list_test_results').code).toBe('unauthenticated')
    const results = step(confirmed, 'list_test_results', { limit: 30 })[0]
    expect(all(results, '/results/*').length).toBe(start.results.length)
    const result_id = at(results, '/results/3/result_id')
    expect(refusal(start, 'read_test_result', { result_id }).code).toBe('unauthenticated')
    expect(at(step(confirmed, 'read_test_result', { result_id })[0], '/test')).toBe(start.results[3]?.test)
  })

  it('leaves the patient what the insurance does not cover', () => {
    const output = step(confirmed, 'estimate_copay', { appointment_id: appointment(1) })[0]
    const [fee, covered, copay] = ['/fee', '/covered', '/copay'].map((pointer) => Number(at(output, pointer)))
    expect(copay).toBeCloseTo((fee ?? 0) * (1 - (covered ?? 0) / 100), 2)
  })

  it('refills a prescription once, at a pharmacy that has the medicine, as far as refills and money go', () => {
    const [args, output, next] = refilled()
    expect(at(output, '/refill_id')).toMatch(/^RFL-/)
    expect(refusal(next, 'order_refill', args).code).toBe('conflict')
    expect(refusal({ ...start, account: 0 }, 'order_refill', args).code).toBe('insufficient_funds')
    const spent = prescription(start, start.prescriptions[0]?.medicine ?? '')
    expect(refusal(start, 'order_refill', { ...args, prescription_id: spent }).message).toContain('prescribe it anew')
  })

  it('sends a refill to another pharmacy, not to the same', () => {
    const [, output, next] = refilled()
    const refill_id = at(output, '/refill_id')
    const outcomes = start.pharmacies.map(({ name }) => {
      const result = call(next, 'reroute_refill', { refill_id, to: name })
      return E.isLeft(result) ? result.left.code : 'accepted'
    })
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(1)
    expect(outcomes).toContain('accepted')
  })

  it('never orders what the law watches closely, as its rules say', () => {
    const rule = clinic.policies?.find((policy) => policy.name === 'clinic.controlled')
    const asked = start.prescriptions.map(({ medicine }) =>
      rule?.applies({ function: 'order_refill', arguments: { prescription_id: prescription(start, medicine) } })(start)
    )
    expect(asked).toEqual(start.prescriptions.map(({ controlled }) => controlled))
  })
})
