/** Prescriptions, pharmacies, and refills of the one at the other. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { Address, CalendarDate, Money } from '../cast/Types.js'
import * as Ids from './Ids.js'
import {
  MedicineName,
  MedicineTitle,
  PharmacyCloses,
  PharmacyId,
  PharmacyName,
  PharmacyTitle,
  PrescriptionId,
  RefillId,
  RefillsLeft
} from './RecordTypes.js'
import type { Pharmacy, State } from './State.js'
import { DoctorName } from './Types.js'
import * as Words from './words/Medicine.js'

const read = Declare.read<State>('clinic')
const write = Declare.write<State>('clinic')

const find = read({
  name: 'find_prescription',
  description: 'Finds the prescription of a medicine that the patient takes.',
  toolClass: 'medicines',
  parameters: { medicine: Declare.required(MedicineName, 'Name of the medicine.') },
  returns: Declare.object({
    prescription_id: PrescriptionId,
    refills_left: RefillsLeft,
    prescribed_by: DoctorName,
    until: CalendarDate
  }),
  phrases: Words.find,
  suggest: (state) => state.prescriptions.map(({ medicine }) => ({ medicine })),
  run:
    ({ medicine }) =>
    (state) => {
      const wanted = medicine.trim().toLowerCase()
      const found = state.prescriptions.find((one) => one.medicine === wanted)
      if (found === undefined)
        return Refusal.of(
          'not_found',
          `Nobody has prescribed you "${medicine}". On file: ${state.prescriptions.map((one) => one.medicine).join(', ')}.`,
          'medicine'
        )
      return E.right([
        {
          prescription_id: Ids.prescription.write(state, found.number),
          refills_left: found.refills,
          prescribed_by: state.doctors[found.doctor]?.name ?? '',
          until: found.until
        },
        state
      ])
    }
})

const named = (state: State, name: string): number =>
  state.pharmacies.findIndex((one) => one.name.toLowerCase() === name.trim().toLowerCase())

const pharmacy = read({
  name: 'find_pharmacy',
  description: 'Finds a pharmacy of the network by its name.',
  toolClass: 'medicines',
  parameters: { name: Declare.required(PharmacyName, 'Name of the pharmacy.') },
  returns: Declare.object({ pharmacy_id: PharmacyId, name: PharmacyTitle, address: Address, closes: PharmacyCloses }),
  phrases: Words.pharmacy,
  suggest: (state) => state.pharmacies.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const position = named(state, name)
      const found = state.pharmacies[position]
      return found === undefined
        ? Refusal.of('not_found', `"${name}" is no pharmacy of your network.`, 'name')
        : E.right([
            {
              pharmacy_id: Ids.pharmacy.write(state, position),
              name: found.name,
              address: found.address,
              closes: found.closes
            },
            state
          ])
    }
})

const shop = (state: State, id: string): E.Either<ReturnType<typeof absent>, readonly [Pharmacy, number]> => {
  const position = Ids.pharmacy.read(state, id) ?? -1
  const found = state.pharmacies[position]
  return found === undefined ? E.left(absent(id)) : E.right([found, position])
}

const absent = (id: string) =>
  ({
    _tag: 'ToolError',
    code: 'not_found',
    message: `Your network has no pharmacy ${id}.`,
    parameter: 'pharmacy_id'
  }) as const

/** Whether a pharmacy has a medicine on its shelves or gets it by the next day. */
const stocks = (state: State, at: number, prescription: number): boolean =>
  Chance.unit(state.salt, 71, at, prescription) < 0.85

const empty = (
  state: State,
  at: number,
  prescription: number,
  medicine: string,
  parameter: string
): ReturnType<typeof Refusal.of> => {
  const other = state.pharmacies.find((_one, position) => position !== at && stocks(state, position, prescription))
  return Refusal.of(
    'sold_out',
    `${state.pharmacies[at]?.name ?? 'The pharmacy'} is out of ${medicine} this week.${
      other === undefined ? '' : ` ${other.name} has some.`
    }`,
    parameter
  )
}

const ready = (state: State, at: number, prescription: number): string =>
  Calendar.addDays(Chance.int(1, 4, state.salt, 72, at, prescription))(state.today)

const order = write({
  name: 'order_refill',
  description:
    'Orders a medicine again at a pharmacy. The co-payment is taken from the health account. May answer that the pharmacy is briefly unavailable; calling it once more is then right.',
  toolClass: 'medicines',
  parameters: {
    prescription_id: Declare.required(PrescriptionId, 'Id of the prescription.'),
    pharmacy_id: Declare.required(PharmacyId, 'Id of the pharmacy.')
  },
  returns: Declare.object({
    refill_id: RefillId,
    medicine: MedicineTitle,
    pharmacy: PharmacyTitle,
    ready: CalendarDate,
    copay: Money
  }),
  phrases: Words.order,
  transient: { code: 'unavailable', message: 'The line to the pharmacy is busy. Please send the order once more.' },
  run:
    ({ prescription_id, pharmacy_id }) =>
    (state) => {
      const found = Ids.numbered(
        Ids.prescription,
        state,
        state.prescriptions,
        prescription_id,
        'prescription_id',
        'prescription'
      )
      if (E.isLeft(found)) return found
      const chosen = shop(state, pharmacy_id)
      if (E.isLeft(chosen)) return chosen
      const prescription = found.right
      const [{ name }, at] = chosen.right
      if (prescription.refills === 0)
        return Refusal.of(
          'forbidden',
          `No refill of ${prescription.medicine} is left. ${state.doctors[prescription.doctor]?.name ?? 'A doctor'} has to prescribe it anew.`,
          'prescription_id'
        )
      if (state.refills.some((refill) => refill.prescription === prescription.number))
        return Refusal.of('conflict', `A refill of ${prescription.medicine} is on its way.`, 'prescription_id')
      if (!stocks(state, at, prescription.number))
        return empty(state, at, prescription.number, prescription.medicine, 'pharmacy_id')
      if (prescription.copay > state.account)
        return Refusal.of(
          'insufficient_funds',
          `The co-payment is $${prescription.copay.toFixed(2)}, but the health account holds $${state.account.toFixed(2)}.`
        )
      const refill = { number: state.issued, prescription: prescription.number, pharmacy: at }
      return E.right([
        {
          refill_id: Ids.refill.write(state, refill.number),
          medicine: prescription.medicine,
          pharmacy: name,
          ready: ready(state, at, prescription.number),
          copay: prescription.copay
        },
        {
          ...state,
          issued: state.issued + 1,
          account: Math.round((state.account - prescription.copay) * 100) / 100,
          refills: [...state.refills, refill],
          prescriptions: state.prescriptions.map((one) =>
            one === prescription ? { ...one, refills: one.refills - 1 } : one
          )
        }
      ])
    }
})

const reroute = write({
  name: 'reroute_refill',
  description: 'Sends a refill to another pharmacy.',
  toolClass: 'medicines',
  amends: ['order_refill'],
  parameters: {
    refill_id: Declare.required(RefillId, 'Id of the refill.'),
    to: Declare.required(PharmacyName, 'Name of the other pharmacy.')
  },
  returns: Declare.object({
    refill_id: RefillId,
    medicine: MedicineTitle,
    pharmacy: PharmacyTitle,
    ready: CalendarDate
  }),
  phrases: Words.reroute,
  suggest: (state) => state.pharmacies.map(({ name }) => ({ to: name })),
  run:
    ({ refill_id, to }) =>
    (state) => {
      const found = Ids.numbered(Ids.refill, state, state.refills, refill_id, 'refill_id', 'refill')
      if (E.isLeft(found)) return found
      const at = named(state, to)
      const name = state.pharmacies[at]?.name
      if (name === undefined) return Refusal.of('not_found', `"${to}" is no pharmacy of your network.`, 'to')
      const refill = found.right
      const medicine = state.prescriptions.find((one) => one.number === refill.prescription)?.medicine ?? ''
      if (refill.pharmacy === at) return Refusal.of('conflict', `${name} is where the refill goes already.`, 'to')
      if (!stocks(state, at, refill.prescription)) return empty(state, at, refill.prescription, medicine, 'to')
      return E.right([
        { refill_id, medicine, pharmacy: name, ready: ready(state, at, refill.prescription) },
        { ...state, refills: state.refills.map((one) => (one === refill ? { ...one, pharmacy: at } : one)) }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, pharmacy, order, reroute]
