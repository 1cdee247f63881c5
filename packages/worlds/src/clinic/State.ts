/** What the clinic remembers: doctors, the patient's appointments, referrals, results and prescriptions. */

/** What a doctor does. */
export type Speciality =
  | 'general practice'
  | 'cardiology'
  | 'dermatology'
  | 'orthopaedics'
  | 'ophthalmology'
  | 'physiotherapy'

/** A doctor. Its number is its position in the list. */
export type Doctor = {
  readonly name: string
  readonly speciality: Speciality
  /** The position of the practice. */
  readonly practice: number
  readonly rating: number
  readonly fee: number
}

/** Where doctors see their patients. */
export type Practice = { readonly name: string; readonly address: string; readonly phone: string }

/** A visit that is booked. */
export type Appointment = {
  readonly number: number
  readonly doctor: number
  readonly date: string
  readonly time: string
}

/** A letter of the family doctor, without which some doctors see nobody. */
export type Referral = { readonly number: number; readonly speciality: Speciality; readonly until: string }

/** A laboratory value. */
export type Result = {
  readonly number: number
  readonly test: string
  readonly date: string
  readonly doctor: number
  readonly value: number
  readonly unit: string
  readonly verdict: Verdict
}

/** How a laboratory value lies in its range. */
export type Verdict = 'normal' | 'slightly high' | 'slightly low' | 'high'

/** A medicine that the patient may have again. */
export type Prescription = {
  readonly number: number
  readonly medicine: string
  readonly doctor: number
  readonly refills: number
  readonly until: string
  readonly copay: number
  /** Whether the law watches it closely. */
  readonly controlled: boolean
}

/** Where medicines are picked up. */
export type Pharmacy = { readonly name: string; readonly address: string; readonly closes: string }

/** A medicine that is on its way to a pharmacy. */
export type Refill = { readonly number: number; readonly prescription: number; readonly pharmacy: number }

/** The tables. */
export type State = {
  /** From which codes and free times follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly doctors: ReadonlyArray<Doctor>
  readonly practices: ReadonlyArray<Practice>
  readonly appointments: ReadonlyArray<Appointment>
  readonly referrals: ReadonlyArray<Referral>
  readonly results: ReadonlyArray<Result>
  readonly prescriptions: ReadonlyArray<Prescription>
  readonly pharmacies: ReadonlyArray<Pharmacy>
  readonly refills: ReadonlyArray<Refill>
  /** What the insurance pays of a visit, in percent, and what is left in the health account. */
  readonly cover: number
  readonly account: number
  /** Whether the identity of the patient was confirmed. */
  readonly confirmed: boolean
  /** How many referrals were asked for today. */
  readonly asked: number
  /** How many ids were given out. */
  readonly issued: number
}
