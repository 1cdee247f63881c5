/** Parcels that are on their way: found, followed, held for the customer to fetch. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, ClockTime, PlaceName } from '../cast/Types.js'
import * as Ids from './Ids.js'
import { AwaitedArticle, ParcelStatus, PickupPoint, ShippingCarrier, StopsLeft, TrackingNumber } from './OrderTypes.js'
import type { Parcel, State } from './State.js'
import * as Words from './words/Parcel.js'

const read = Declare.read<State>('shop')

const find = read({
  name: 'find_parcel',
  description: 'Finds the tracking number of an article that is on its way.',
  toolClass: 'parcels',
  parameters: { article: Declare.required(AwaitedArticle, 'Name of the article.') },
  returns: Declare.object({ tracking_number: TrackingNumber, carrier: ShippingCarrier }),
  phrases: Words.find,
  suggest: (state) => state.awaited.map((article) => ({ article })),
  run:
    ({ article }) =>
    (state) => {
      const wanted = article.trim().toLowerCase()
      const parcel = state.parcels.find((one) => state.articles[one.article]?.title.toLowerCase() === wanted)
      return parcel === undefined
        ? Refusal.of('not_found', `No parcel with "${article}" is on its way to you.`, 'article')
        : E.right([{ tracking_number: Ids.tracking.write(state, parcel.number), carrier: parcel.carrier }, state])
    }
})

const at = (state: State, id: string): ReturnType<typeof Ids.numbered<Parcel>> =>
  Ids.numbered(Ids.tracking, state, state.parcels, id, 'tracking_number', 'parcel')

// Where a parcel is, by the days that it still needs.
const status = (
  state: State,
  { arrives, held }: Parcel
): 'in transit' | 'at the depot' | 'out for delivery' | 'waiting to be fetched' => {
  const days = Calendar.number(arrives) - Calendar.number(state.today)
  return days > 2
    ? 'in transit'
    : days > 0
      ? 'at the depot'
      : held === null
        ? 'out for delivery'
        : 'waiting to be fetched'
}

const track = read({
  name: 'track_parcel',
  description:
    'Says where a parcel is and when it arrives. May answer that the carrier is briefly unavailable; calling it once more is then right.',
  toolClass: 'parcels',
  parameters: { tracking_number: Declare.required(TrackingNumber, 'Tracking number of the parcel.') },
  returns: Declare.object({
    status: ParcelStatus,
    carrier: ShippingCarrier,
    arrives: CalendarDate,
    from: ClockTime,
    stops_left: Declare.maybe(StopsLeft)
  }),
  phrases: Words.track,
  transient: { code: 'unavailable', message: "The carrier's tracking is down for a moment. Please try again." },
  run:
    ({ tracking_number }) =>
    (state) =>
      E.either.map(at(state, tracking_number), (parcel) => {
        const now = status(state, parcel)
        return [
          {
            status: now,
            carrier: parcel.carrier,
            arrives: parcel.arrives,
            from: Calendar.clock(Chance.int(16, 36, state.salt, 41, parcel.number) * 30),
            ...(now === 'out for delivery' ? { stops_left: Chance.int(4, 60, state.salt, 42, parcel.number) } : {})
          },
          state
        ] as const
      })
})

/** How many days a place keeps a parcel. */
const kept = 7

const hold = Declare.write<State>('shop')({
  name: 'hold_parcel_at',
  description: `Has a parcel brought to a place that keeps it for ${kept} days, for the customer to fetch.`,
  toolClass: 'parcels',
  parameters: {
    tracking_number: Declare.required(TrackingNumber, 'Tracking number of the parcel.'),
    place: Declare.required(PlaceName, 'Name of the place.')
  },
  returns: Declare.object({
    place: PickupPoint,
    ready: CalendarDate,
    until: Declare.described('The last day to fetch it.')(CalendarDate)
  }),
  phrases: Words.hold,
  suggest: (state) => state.drops.map(({ name }) => ({ place: name })),
  run:
    ({ tracking_number, place }) =>
    (state) =>
      E.either.chain(at(state, tracking_number), (parcel) => {
        const wanted = place.trim().toLowerCase()
        const position = state.drops.findIndex((one) => one.name.toLowerCase() === wanted)
        const drop = state.drops[position]
        if (drop === undefined)
          return Refusal.of(
            'not_found',
            `"${place}" does not keep parcels. These do: ${state.drops.map(({ name }) => name).join(', ')}.`,
            'place'
          )
        if (parcel.held === position) return Refusal.of('conflict', `The parcel goes to ${drop.name} already.`, 'place')
        if (status(state, parcel) === 'out for delivery')
          return Refusal.of(
            'forbidden',
            `${parcel.carrier} has the parcel on the van today; it can no longer go elsewhere.`,
            'tracking_number'
          )
        return E.right([
          { place: drop.name, ready: parcel.arrives, until: Calendar.addDays(kept)(parcel.arrives) },
          { ...state, parcels: state.parcels.map((one) => (one === parcel ? { ...one, held: position } : one)) }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, track, hold]
