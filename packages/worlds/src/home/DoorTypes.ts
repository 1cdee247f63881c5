/** What the values of the home mean: the front door, its guests and its parcels. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

export const PanelState: Type<'open'> = Declare.choice('PanelState', ['open'])

export const PanelMinutes: Type<number> = Declare.number('PanelMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

export const GuestCodeId: Type = Declare.id('GuestCodeId', 'the id of a guest code', issued, { nouns: ['door code'] })

/** What is typed at the door. */
export const DoorCode: Type = Declare.text('DoorCode', 'the digits of a door code', {
  tell: {
    ask: ['the door code', 'how to get into the house', 'the code for our front door'],
    sentence: ['The code for our front door is {}.', 'To get in, type {} at the front door.', 'Our door opens with {}.']
  }
})

/** Somebody who has a door code. */
export const CodedGuest: Type = Declare.text('CodedGuest', 'the name of a guest', { nouns: ['guest'] })

/** A guest in an output that holds the id of the code as well. */
export const GuestTitle: Type = Declare.text('GuestTitle', 'the name of a guest')

export const GuestDays: Type<number> = Declare.number('GuestDays', 'a number of days, 1 to 60', {
  minimum: 1,
  maximum: 60,
  whole: true
})

export const CodeCount: Type<number> = Declare.number('CodeCount', 'a number of codes', { minimum: 0, whole: true })

// Parcels

export const DeliveryId: Type = Declare.id('DeliveryId', 'the id of a delivery', issued, {
  nouns: ['parcel', 'delivery']
})

export const ShopTitle: Type = Declare.text('ShopTitle', 'the name of a shop', {
  known: { by: 'shop', words: ['from {}'] }
})

export const Carrier: Type = Declare.text('Carrier', 'who brings a parcel', { words: {} })

export const ArrivalDay: Type = Declare.date('ArrivalDay', {
  order: { min: ['next'], max: [] },
  tell: { ask: ['when the parcel comes'], sentence: ['The parcel comes on {}.', 'The delivery is due on {}.'] }
})

export const DropSpot: Type<'porch' | 'garage' | 'back door' | 'neighbour'> = Declare.choice(
  'DropSpot',
  ['porch', 'garage', 'back door', 'neighbour'],
  {
    words: {
      porch: ['on the porch'],
      garage: ['in the garage'],
      'back door': ['at the back door', 'by the back door'],
      neighbour: ["at the neighbour's", 'with the neighbour']
    }
  }
)

/** Where a parcel is left as things stand. */
export const DropSpotNow: Type<'porch' | 'garage' | 'back door' | 'neighbour'> = Declare.choice('DropSpotNow', [
  'porch',
  'garage',
  'back door',
  'neighbour'
])

export const SignatureNeeded: Type<boolean> = Declare.flag('SignatureNeeded')

export const PageNumber: Type<number> = Declare.number('DeliveryPage', 'a page from 1 on', {
  minimum: 1,
  maximum: 9,
  whole: true
})

export const ParcelCount: Type<number> = Declare.number('ParcelCount', 'a number of parcels', {
  minimum: 0,
  whole: true
})
