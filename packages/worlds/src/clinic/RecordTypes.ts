/** What the values of the clinic mean: results, prescriptions, pharmacies. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

export const Confirmed: Type<boolean> = Declare.flag('Confirmed')

export const ConfirmedMinutes: Type<number> = Declare.number('ConfirmedMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

export const ResultId: Type = Declare.id('ResultId', 'the id of a test result', issued, { nouns: ['result'] })

export const TestTitle: Type = Declare.text('TestTitle', 'the name of a test', {
  known: { by: 'test', words: ['for {}', 'of the {} test'] }
})

export const TestDay: Type = Declare.date('TestDay', {
  order: { min: ['oldest'], max: ['latest', 'newest', 'most recent'] }
})

export const TestValue: Type<number> = Declare.number('TestValue', 'a measured value', { minimum: 0 })

export const TestUnit: Type = Declare.text('TestUnit', 'a unit', { words: {} })

export const TestVerdict: Type<'normal' | 'slightly high' | 'slightly low' | 'high'> = Declare.choice('TestVerdict', [
  'normal',
  'slightly high',
  'slightly low',
  'high'
])

export const ResultLimit: Type<number> = Declare.number('ResultLimit', 'a number of results, 1 to 30', {
  minimum: 1,
  maximum: 30,
  whole: true
})

// Medicines

/** A medicine that the patient takes, as people name it. */
export const MedicineName: Type = Declare.text('MedicineName', 'the name of a medicine', { nouns: ['medicine'] })

export const MedicineTitle: Type = Declare.text('MedicineTitle', 'the name of a medicine')

export const PrescriptionId: Type = Declare.id('PrescriptionId', 'the id of a prescription', issued, {
  nouns: ['prescription']
})

export const RefillsLeft: Type<number> = Declare.number('RefillsLeft', 'a number of refills', {
  minimum: 0,
  whole: true
})

/** A pharmacy as people name it. */
export const PharmacyName: Type = Declare.text('PharmacyName', 'the name of a pharmacy', { nouns: ['pharmacy'] })

export const PharmacyTitle: Type = Declare.text('PharmacyTitle', 'the name of a pharmacy')

export const PharmacyId: Type = Declare.id('PharmacyId', 'the id of a pharmacy', issued, { nouns: ['pharmacy'] })

export const PharmacyCloses: Type = Declare.time('PharmacyCloses', {
  tell: {
    ask: ['when the pharmacy closes', 'how long the pharmacy is open'],
    sentence: ['The pharmacy closes at {}.', 'The pharmacy is open until {}.']
  }
})

export const RefillId: Type = Declare.id('RefillId', 'the id of a refill', issued, { nouns: ['refill'] })
