/** The clinic of a seed: sixty doctors, and what one patient has to do with some of them. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Hours from './Hours.js'
import type { Appointment, Doctor, Pharmacy, Practice, Prescription, Result, Speciality, State } from './State.js'

const names: ReadonlyArray<string> =
  'Hale Amsel Brook Castell Dunmore Elgar Farrow Gupta Holloway Ibsen Jarvis Keller Lachance Mistry Norwood Ostrow Pell Quint Rausch Sandoval Thorne Underhill Valdez Wexler Yates Zoric Abbott Bellamy Corrigan Dvorak Eastman Finch Galloway Huang Iverson Joshi Kessler Lomax Mercier Nakata Olsen Prescott Quigley Rosales Stavros Tran Ullman Vance Wilder Yamada Zeller Adler Boyd Cordova Desai Emery Fraser Goodwin Hendry Irving'.split(
    ' '
  )

const specialities: ReadonlyArray<Speciality> = [
  'general practice',
  'cardiology',
  'dermatology',
  'orthopaedics',
  'ophthalmology',
  'physiotherapy'
]

const fees: { readonly [S in Speciality]: number } = {
  'general practice': 90,
  cardiology: 210,
  dermatology: 150,
  orthopaedics: 180,
  ophthalmology: 130,
  physiotherapy: 80
}

const practices: ReadonlyArray<string> =
  'Alder Street Practice|Riverbank Clinic|Stonebridge Health Centre|Lantern Court Surgery|Hilltop Medical|Parkside Practice|Old Mint Clinic|Weir House'.split(
    '|'
  )

const pharmacies: ReadonlyArray<string> =
  'Saltmarsh Pharmacy|Copper Beech Chemist|Old Harbour Pharmacy|Fountain Square Chemist|Meadow Lane Pharmacy|Lindenhof Pharmacy'.split(
    '|'
  )

const tests: ReadonlyArray<readonly [test: string, unit: string, low: number, high: number]> = [
  ['vitamin D', 'ng/mL', 20, 60],
  ['iron', 'µg/dL', 60, 170],
  ['LDL cholesterol', 'mg/dL', 70, 160],
  ['HDL cholesterol', 'mg/dL', 35, 90],
  ['fasting glucose', 'mg/dL', 70, 125],
  ['HbA1c', '%', 4, 8],
  ['thyroid hormone', 'mIU/L', 1, 5],
  ['white cell count', '10⁹/L', 4, 12],
  ['haemoglobin', 'g/dL', 11, 17],
  ['creatinine', 'mg/dL', 1, 2],
  ['potassium', 'mmol/L', 3, 6],
  ['sodium', 'mmol/L', 133, 147],
  ['uric acid', 'mg/dL', 3, 9],
  ['vitamin B12', 'pg/mL', 180, 900],
  ['liver enzyme', 'U/L', 8, 60],
  ['calcium', 'mg/dL', 8, 11],
  ['magnesium', 'mg/dL', 1, 3],
  ['ferritin', 'ng/mL', 20, 300]
]

const medicines: ReadonlyArray<readonly [medicine: string, controlled: boolean]> = [
  ['blood pressure tablets', false],
  ['hay fever spray', false],
  ['asthma inhaler', false],
  ['thyroid tablets', false],
  ['eczema cream', false],
  ['reading drops', false],
  ['stomach tablets', false],
  ['migraine tablets', false],
  ['iron capsules', false],
  ['cholesterol tablets', false]
]
const watched: ReadonlyArray<readonly [medicine: string, controlled: boolean]> = [
  ['sleeping tablets', true],
  ['strong painkillers', true]
]

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'clinic'))
  const salt = stream.int(1, 2_000_000_000)
  const doctors = stream.shuffle(names).map((name, index): Doctor => {
    const speciality = specialities[index % specialities.length] ?? 'general practice'
    return {
      name: `Dr ${name}`,
      speciality,
      practice: stream.int(0, practices.length - 1),
      rating: stream.int(31, 50) / 10,
      // No two doctors of a speciality cost the same.
      fee: fees[speciality] + Math.floor(index / specialities.length) * 5 + stream.int(0, 4)
    }
  })
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    doctors,
    practices: practices.map((name): Practice => ({
      name,
      address: `${stream.int(2, 240)} ${stream.some(streets) ?? ''}`,
      phone: `+1 ${stream.int(201, 989)} 555 01${String(stream.int(0, 99)).padStart(2, '0')}`
    })),
    appointments: appointments(stream, cast.today, doctors),
    referrals: [{ number: 0, speciality: 'orthopaedics', until: Calendar.addDays(stream.int(60, 120))(cast.today) }],
    results: results(stream, cast.today, doctors.length),
    prescriptions: prescriptions(stream, cast.today, doctors.length),
    pharmacies: [
      ...cast.places.filter((place) => place.kind === 'pharmacy' && place.city === cast.user.home_city),
      ...stream.shuffle(pharmacies).map((name) => ({
        name,
        address: `${stream.int(2, 240)} ${stream.some(streets) ?? ''}`
      }))
    ]
      .slice(0, 6)
      .map(({ name, address }): Pharmacy => ({ name, address, closes: Calendar.clock(stream.int(36, 44) * 30) })),
    refills: [],
    cover: stream.pick([60, 70, 75, 80, 90]),
    account: stream.int(70, 180),
    confirmed: false,
    asked: 0,
    issued: 30
  }
}

const streets = [
  'Alder Street',
  'Mill Lane',
  'King Street',
  'Canal Street',
  'Church Street',
  'Maple Drive',
  'Weir Road'
]

// The first is soon, so that taking it back costs something.
const appointments = (
  stream: Stream.Stream,
  today: string,
  doctors: ReadonlyArray<Doctor>
): ReadonlyArray<Appointment> => {
  let day = 0
  return stream
    .shuffle(doctors.map((_doctor, index) => index))
    .slice(0, 6)
    .map((doctor, number) => {
      day += number === 0 ? 1 : stream.int(2, 5)
      return {
        number,
        doctor,
        date: Hours.workday(Calendar.addDays(day)(today)),
        time: Calendar.clock(Hours.first + stream.int(0, 25) * Hours.step)
      }
    })
}

const results = (stream: Stream.Stream, today: string, doctors: number): ReadonlyArray<Result> => {
  let day = -1
  return stream
    .shuffle(tests)
    .slice(0, stream.int(14, 18))
    .map(([test, unit, low, high], number): Result => {
      day -= stream.int(1, 20)
      const value = stream.int(low * 10, high * 10) / 10
      return {
        number,
        test,
        date: Calendar.addDays(day)(today),
        doctor: stream.int(0, doctors - 1),
        value,
        unit,
        verdict: verdict((value - low) / (high - low))
      }
    })
}

// By where a value lies between what is measured at all.
const verdict = (share: number): Result['verdict'] =>
  share < 0.15 ? 'slightly low' : share < 0.75 ? 'normal' : share < 0.9 ? 'slightly high' : 'high'

const prescriptions = (stream: Stream.Stream, today: string, doctors: number): ReadonlyArray<Prescription> =>
  [...stream.shuffle(medicines).slice(0, 6), ...stream.shuffle(watched).slice(0, 1)].map(
    ([medicine, controlled], number): Prescription => ({
      number,
      medicine,
      doctor: stream.int(0, doctors - 1),
      refills: number === 0 ? 0 : stream.int(1, 5),
      until: Calendar.addDays(stream.int(40, 300))(today),
      copay: stream.int(2, 9) * 2.5,
      controlled
    })
  )
