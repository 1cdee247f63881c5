/** The home of a seed: its rooms and devices, how it is heated, who may come in, what is on its way, the car. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Garage from './Garage.js'
import type { Delivery, Device, DropPlace, GuestCode, Room, Scene, Slot, State } from './State.js'

const rooms: ReadonlyArray<
  readonly [name: string, heated: boolean, devices: ReadonlyArray<readonly [string, number]>]
> = [
  [
    'living room',
    true,
    [
      ['floor lamp', 12],
      ['television', 140],
      ['record player', 35],
      ['ceiling fan', 60],
      ['sound bar', 45],
      ['living room blind', 20],
      ['fireplace fan', 80]
    ]
  ],
  [
    'kitchen',
    true,
    [
      ['coffee machine', 1100],
      ['dishwasher', 1400],
      ['oven', 2300],
      ['kitchen island light', 30],
      ['kettle', 1800],
      ['extractor hood', 150],
      ['slow cooker', 210]
    ]
  ],
  [
    'bedroom',
    true,
    [
      ['bedside lamp', 8],
      ['electric blanket', 120],
      ['humidifier', 40],
      ['bedroom blind', 20],
      ['air purifier', 55]
    ]
  ],
  [
    'guest room',
    true,
    [
      ['guest room heater', 900],
      ['guest room lamp', 10],
      ['clock radio', 5]
    ]
  ],
  [
    'study',
    true,
    [
      ['desk lamp', 9],
      ['printer', 320],
      ['monitor', 48],
      ['study fan', 50],
      ['paper shredder', 260]
    ]
  ],
  [
    'bathroom',
    true,
    [
      ['towel rail', 450],
      ['mirror light', 14],
      ['bathroom fan', 25],
      ['washing machine', 900],
      ['tumble dryer', 1900]
    ]
  ],
  [
    'hallway',
    true,
    [
      ['hallway light', 18],
      ['doorbell camera', 6],
      ['robot vacuum', 35]
    ]
  ],
  [
    'garage',
    false,
    [
      ['wall charger', 7200],
      ['workbench light', 40],
      ['chest freezer', 180],
      ['air compressor', 1300]
    ]
  ],
  [
    'garden',
    false,
    [
      ['garden lantern', 60],
      ['sprinkler', 30],
      ['pond pump', 70],
      ['patio heater', 2000]
    ]
  ]
]

// Each room and device once for all seeds; what a seed decides is drawn below.
const plan: ReadonlyArray<Pick<Device, 'name' | 'room' | 'watts'>> = rooms.flatMap(([, , devices], room) =>
  devices.map(([name, watts]) => ({ name, room, watts }))
)

const scenes: ReadonlyArray<string> = [
  'Movie Night',
  'Good Morning',
  'Everyone Out',
  'Dinner Party',
  'Focus Time',
  'Wind Down',
  'Laundry Day',
  'Game Day'
]

const shops: ReadonlyArray<string> =
  'Brightwell Books|Fern & Field|Copperline Audio|Tidewater Toys|Northgate Shoes|Basil & Bean|Halcyon Home|Pixel Depot|Mossy Paw|Little Loom|Granite Outdoor|Sundry Paper|Velo Works|Quill Stationers|Amberlight Candles|Harvest Box|Kiln & Clay|Robin Row Gifts|Topstitch|Blue Kettle Teas|Anvil Tools|Marigold Seeds'.split(
    '|'
  )

const carriers = ['Swiftline', 'ParcelHawk', 'Citypost', 'Overland Express'] as const
const spots: ReadonlyArray<DropPlace> = ['porch', 'garage', 'back door', 'neighbour']
const models = ['Aurel Nine', 'Kestrel EV', 'Lumo Estate', 'Voltera S'] as const

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'home'))
  const guests = stream.shuffle(cast.people.map((person) => person.first))
  return {
    salt: stream.int(1, 2_000_000_000),
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    rooms: rooms.map(([name, heated]): Room => ({ name, heated, temperature: stream.int(126, 148) / 2 })),
    devices: plan.map((device): Device => ({
      ...device,
      power: stream.chance(0.35) ? 'on' : 'off',
      online: !stream.chance(0.05)
    })),
    scenes: stream
      .shuffle(scenes)
      .slice(0, 6)
      .map((name) => scene(stream, name)),
    slots: slots(stream),
    codes: guests.slice(0, 5).map((guest, number): GuestCode => ({
      number,
      guest,
      code: digits(stream),
      from: Calendar.addDays(-stream.int(0, 6))(cast.today),
      until: Calendar.addDays(2 + number * 4 + stream.int(0, 3))(cast.today)
    })),
    deliveries: deliveries(stream, cast.today),
    guests: guests.slice(5),
    car: {
      model: stream.pick(models),
      battery: stream.int(18, 74),
      odometer: stream.int(4200, 68_000),
      plugged: stream.chance(0.7)
    },
    services: stream
      .shuffle(Garage.works.map((work, index) => ({ work, index })))
      .slice(0, 2)
      .map(({ work, index }, number) => ({ number, work, slot: index * Garage.free + stream.int(0, 20) })),
    departures: [],
    unlocked: false,
    started: stream.int(0, 2),
    issued: 40
  }
}

/** Six digits, as the panel of the door draws them. */
const digits = (stream: Stream.Stream): string => String(stream.int(100_000, 999_999))

const scene = (stream: Stream.Stream, name: string): Scene => {
  const chosen = stream.shuffle(plan.map((_device, index) => index)).slice(0, stream.int(6, 9))
  const lit = stream.int(2, 4)
  return { name, on: chosen.slice(0, lit), off: chosen.slice(lit) }
}

// Two to four slots for each heated room, at distinct hours and temperatures.
const slots = (stream: Stream.Stream): ReadonlyArray<Slot> => {
  let number = 0
  return rooms.flatMap(([, heated], room) => {
    if (!heated) return []
    const degrees = stream.shuffle([60, 62, 64, 66, 67, 68, 69, 70, 71, 72])
    return [stream.int(10, 15), stream.int(16, 30), stream.int(32, 40), stream.int(41, 46)]
      .slice(0, stream.int(2, 4))
      .map((half, index): Slot => ({
        number: number++,
        room,
        days: stream.pick(['weekdays', 'weekends', 'every day']),
        time: Calendar.clock(half * 30),
        target: degrees[index] ?? 68
      }))
  })
}

const deliveries = (stream: Stream.Stream, today: string): ReadonlyArray<Delivery> => {
  const count = stream.int(15, 20)
  let day = 0
  return stream
    .shuffle(shops)
    .slice(0, count)
    .map((shop, number): Delivery => {
      day += stream.int(number === 0 ? 1 : 0, 1)
      return {
        number,
        shop,
        carrier: stream.pick(carriers),
        date: Calendar.addDays(day)(today),
        place: stream.some(spots) ?? 'porch',
        signed: stream.chance(0.2)
      }
    })
}
