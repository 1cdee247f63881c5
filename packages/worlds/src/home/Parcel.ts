/** Parcels on their way to the door. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import {
  ArrivalDay,
  Carrier,
  DeliveryId,
  DropSpot,
  DropSpotNow,
  PageNumber,
  ParcelCount,
  ShopTitle,
  SignatureNeeded
} from './DoorTypes.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import * as Words from './words/Parcel.js'

/** How many parcels a page shows. */
const size = 15

const list = Declare.read<State>('home')({
  name: 'list_home_deliveries',
  description: `Lists the parcels on their way to the home, soonest first, ${size} a page.`,
  toolClass: 'deliveries',
  parameters: {
    until: Declare.optional(CalendarDate, 'Only parcels that arrive by this day.'),
    page: Declare.optional(PageNumber, 'Which page.', 1)
  },
  returns: Declare.object({
    total: ParcelCount,
    deliveries: Declare.list(
      Declare.object({
        delivery_id: DeliveryId,
        shop: ShopTitle,
        carrier: Carrier,
        date: ArrivalDay,
        place: DropSpotNow,
        signature: SignatureNeeded
      })
    )
  }),
  phrases: Words.list,
  run:
    ({ until, page }) =>
    (state) => {
      const due = until === undefined ? state.deliveries : state.deliveries.filter(({ date }) => date <= until)
      const from = (page - 1) * size
      if (from > 0 && from >= due.length)
        return Refusal.of('not_found', `There is no page ${page}; all parcels fit on fewer.`, 'page')
      return E.right([
        {
          total: due.length,
          deliveries: due.slice(from, from + size).map(({ number, shop, carrier, date, place, signed }) => ({
            delivery_id: Ids.delivery.write(state, number),
            shop,
            carrier,
            date,
            place,
            signature: signed
          }))
        },
        state
      ])
    }
})

const redirect = Declare.write<State>('home')({
  name: 'redirect_delivery',
  description:
    'Has a parcel left at another spot of the home. May answer that the carrier is briefly unavailable; calling it once more is then right.',
  toolClass: 'deliveries',
  parameters: {
    delivery_id: Declare.required(DeliveryId, 'Id of the delivery.'),
    place: Declare.required(DropSpot, 'Where to leave it.')
  },
  returns: Declare.object({ shop: ShopTitle, carrier: Carrier, date: CalendarDate, place: DropSpotNow }),
  phrases: Words.redirect,
  transient: { code: 'unavailable', message: 'The carrier did not answer in time. Please repeat the request.' },
  suggest: () => (['porch', 'garage', 'back door', 'neighbour'] as const).map((place) => ({ place })),
  run:
    ({ delivery_id, place }) =>
    (state) =>
      E.either.chain(
        Ids.numbered(Ids.delivery, state, state.deliveries, delivery_id, 'delivery_id', 'delivery'),
        (parcel) => {
          if (parcel.signed && place !== 'neighbour')
            return Refusal.of(
              'forbidden',
              `${parcel.shop} asks for a signature, so ${parcel.carrier} leaves this parcel with a person only.`,
              'place'
            )
          if (parcel.place === place)
            return Refusal.of('conflict', `The parcel from ${parcel.shop} goes there already.`, 'place')
          return E.right([
            { shop: parcel.shop, carrier: parcel.carrier, date: parcel.date, place },
            { ...state, deliveries: state.deliveries.map((one) => (one === parcel ? { ...one, place } : one)) }
          ] as const)
        }
      )
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, redirect]
