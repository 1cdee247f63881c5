/** What the values of the clinic mean: doctors, free times, appointments. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Doctors

export const Speciality: Type<
  'general practice' | 'cardiology' | 'dermatology' | 'orthopaedics' | 'ophthalmology' | 'physiotherapy'
> = Declare.choice(
  'Speciality',
  ['general practice', 'cardiology', 'dermatology', 'orthopaedics', 'ophthalmology', 'physiotherapy'],
  { nouns: ['speciality', 'field'] }
)

export const DoctorId: Type = Declare.id('DoctorId', 'the id of a doctor', issued, { nouns: ['doctor'] })

/** What people call a doctor. */
export const DoctorName: Type = Declare.text('DoctorName', 'the name of a doctor, like "Dr Hale"', {
  nouns: ['doctor']
})

/** A name in an output that holds the id as well: nobody looks it up again. */
export const DoctorTitle: Type = Declare.text('DoctorTitle', 'the name of a doctor', { nouns: ['doctor'] })

export const PracticeTitle: Type = Declare.text('PracticeTitle', 'the name of a practice', { words: {} })

export const PracticePhone: Type = Declare.text('PracticePhone', 'a phone number', {
  tell: {
    ask: ['the number of the practice', 'which number the practice has'],
    sentence: ['You can reach the practice at {}.', "The practice's number is {}."]
  }
})

export const VisitFee: Type<number> = Declare.number(
  'VisitFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive', 'most affordable'], max: [] } }
)

export const DoctorLimit: Type<number> = Declare.number('DoctorLimit', 'a number of doctors, 1 to 20', {
  minimum: 1,
  maximum: 20,
  whole: true
})

// Free times

export const VisitSlotId: Type = Declare.id('VisitSlotId', 'the id of a free time of a doctor', issued, {
  nouns: ['slot', 'appointment slot']
})

export const SlotStart: Type = Declare.text('SlotStart', 'when a visit would begin', {
  form: 'datetime',
  order: { min: ['earliest', 'first', 'soonest'], max: ['latest', 'last'] }
})

export const VisitMode: Type<'in person' | 'video'> = Declare.choice('VisitMode', ['in person', 'video'])

export const SlotPage: Type<number> = Declare.number('SlotPage', 'a page from 1 on', {
  minimum: 1,
  maximum: 5,
  whole: true
})

// Appointments

export const AppointmentId: Type = Declare.id('AppointmentId', 'the id of an appointment', issued, {
  nouns: ['appointment']
})

/** A doctor with whom the patient has an appointment. */
export const BookedDoctor: Type = Declare.text('BookedDoctor', 'the name of a doctor, like "Dr Hale"', {
  nouns: ['doctor']
})

/** The new day of an appointment: wherever it comes from, the old day is none. */
export const VisitDay: Type = Declare.date('VisitDay', { nouns: ['day'] })

/** When somebody would like to come: every twenty minutes, so no other clock decides it. */
export const VisitTime: Type = Declare.time('VisitTime')

export const LateFee: Type<number> = Declare.number(
  'LateFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const ReferralId: Type = Declare.id('ReferralId', 'the id of a referral', issued, { nouns: ['referral'] })

export const CoverPercent: Type<number> = Declare.number('CoverPercent', 'a percentage', {
  minimum: 0,
  maximum: 100,
  whole: true
})

/** The whole price of a visit, of which the patient pays a part. */
export const FullFee: Type<number> = Declare.number(
  'FullFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const FormKind: Type<'sick note' | 'attendance certificate' | 'itemised invoice' | 'letter for the employer'> =
  Declare.choice('FormKind', ['sick note', 'attendance certificate', 'itemised invoice', 'letter for the employer'], {
    words: {
      'sick note': ['a sick note'],
      'attendance certificate': ['an attendance certificate', 'a certificate of attendance'],
      'itemised invoice': ['an itemised invoice'],
      'letter for the employer': ['a letter for the employer']
    }
  })

export const FormLink: Type = Declare.id('FormLink', 'a link to a form', issued, {
  nouns: ['form'],
  tell: {
    ask: ['the link to the form', 'where to get the form'],
    sentence: ['You can get the form here: {}', 'The form is ready here: {}']
  }
})
