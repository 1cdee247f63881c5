/** What the home remembers: rooms with devices, the heating, codes for the door, parcels on their way, and the car. */

/** A room; each that is heated is a zone of its own. */
export type Room = {
  readonly name: string
  readonly heated: boolean
  /** Degrees Fahrenheit, now. */
  readonly temperature: number
}

/** Something that can be switched. Its number is its position in the list. */
export type Device = {
  readonly name: string
  /** The position of its room. */
  readonly room: number
  readonly watts: number
  readonly power: 'on' | 'off'
  /** A device that does not answer stays as it is. */
  readonly online: boolean
}

/** Devices that are switched together. */
export type Scene = {
  readonly name: string
  readonly on: ReadonlyArray<number>
  readonly off: ReadonlyArray<number>
}

/** On which days a heating slot counts. */
export type Days = 'weekdays' | 'weekends' | 'every day'

/** A temperature that a zone takes on from a time on. */
export type Slot = {
  readonly number: number
  readonly room: number
  readonly days: Days
  readonly time: string
  readonly target: number
}

/** A code with which a guest opens the front door. */
export type GuestCode = {
  readonly number: number
  readonly guest: string
  readonly code: string
  readonly from: string
  readonly until: string
}

/** Where a parcel may be left. */
export type DropPlace = 'porch' | 'garage' | 'back door' | 'neighbour'

/** A parcel on its way. */
export type Delivery = {
  readonly number: number
  readonly shop: string
  readonly carrier: string
  readonly date: string
  readonly place: DropPlace
  /** Whether somebody has to sign for it. */
  readonly signed: boolean
}

/** The car in the garage. */
export type Car = {
  readonly model: string
  readonly battery: number
  readonly odometer: number
  readonly plugged: boolean
}

/** What a garage does to a car. */
export type Work = 'inspection' | 'tyre change' | 'brake service' | 'bodywork repair'

/** A time at which the car is expected at a garage. */
export type Service = { readonly number: number; readonly slot: number; readonly work: Work }

/** A time at which the car is to be ready. */
export type Departure = { readonly date: string; readonly time: string; readonly charge: number }

/** The tables. */
export type State = {
  /** From which codes, energy use and free times of garages follow. */
  readonly salt: number
  readonly now: string
  readonly today: string
  readonly timezone: string
  readonly user: { readonly name: string; readonly home_city: string }
  readonly rooms: ReadonlyArray<Room>
  readonly devices: ReadonlyArray<Device>
  readonly scenes: ReadonlyArray<Scene>
  readonly slots: ReadonlyArray<Slot>
  readonly codes: ReadonlyArray<GuestCode>
  readonly deliveries: ReadonlyArray<Delivery>
  /** People of the cast who could get a code. */
  readonly guests: ReadonlyArray<string>
  readonly car: Car
  readonly services: ReadonlyArray<Service>
  readonly departures: ReadonlyArray<Departure>
  /** Whether the panel of the front door is open. */
  readonly unlocked: boolean
  /** How many scenes were started. */
  readonly started: number
  /** How many ids were given out. */
  readonly issued: number
}
