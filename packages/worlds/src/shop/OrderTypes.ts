/** What the values of the shop mean: delivery, orders, parcels, returns. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Delivery

export const ShippingId: Type = Declare.id('ShippingId', 'the id of a way to deliver', issued, {
  nouns: ['delivery', 'delivery option']
})

export const ShippingCarrier: Type = Declare.text('ShippingCarrier', 'who delivers', {
  known: { by: 'carrier', words: ['by {}', 'with {}'] }
})

export const ShippingDay: Type = Declare.date('ShippingDay', {
  order: { min: ['fastest', 'quickest', 'earliest'], max: ['latest', 'slowest'] }
})

export const ShippingFee: Type<number> = Declare.number(
  'ShippingFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: ['most expensive'] } }
)

/** The last day for something to arrive: a wish, which no other day answers. */
export const DeliverBy: Type = Declare.date('DeliverBy', { nouns: ['day'] })

export const AccountMinutes: Type<number> = Declare.number('AccountMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

// Orders

export const OrderNumber: Type = Declare.id('OrderNumber', 'the number of an order', issued, {
  nouns: ['order'],
  tell: {
    ask: ['the order number', 'my order number'],
    sentence: ['The order number is {}.', 'My order at the shop has the number {}.']
  }
})

export const TrackingNumber: Type = Declare.id('TrackingNumber', 'the tracking number of a parcel', issued, {
  nouns: ['parcel', 'package']
})

/** An article that was ordered and is not on its way yet, as people name it. */
export const OrderedArticle: Type = Declare.text('OrderedArticle', 'the name of an article, like "Alder kettle"', {
  nouns: ['article']
})

/** An article that is on its way, as people name it. */
export const AwaitedArticle: Type = Declare.text('AwaitedArticle', 'the name of an article, like "Alder kettle"', {
  nouns: ['article']
})

export const OrderedOn: Type = Declare.date('OrderedOn')

export const ParcelStatus: Type<'in transit' | 'at the depot' | 'out for delivery' | 'waiting to be fetched'> =
  Declare.choice('ParcelStatus', ['in transit', 'at the depot', 'out for delivery', 'waiting to be fetched'])

/** A place that keeps a parcel: no place to go on from. */
export const PickupPoint: Type = Declare.text('PickupPoint', 'the name of a place', {
  tell: {
    ask: ['where the parcel can be fetched', 'where to pick up the parcel'],
    sentence: ['The parcel can be fetched at {}.', 'My parcel is waiting at {}.']
  }
})

export const StopsLeft: Type<number> = Declare.number('StopsLeft', 'a number of stops', { minimum: 0, whole: true })

/** What comes back to the card. */
export const OrderRefund: Type<number> = Declare.number(
  'OrderRefund',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much I get back from the shop'],
      sentence: ["I'm getting {} back from the shop.", 'The shop pays me back {}.']
    }
  }
)

// Returns

/** An article that is at home, as people name it. */
export const OwnedArticle: Type = Declare.text('OwnedArticle', 'the name of an article, like "Alder kettle"', {
  nouns: ['article']
})

export const PurchaseId: Type = Declare.id('PurchaseId', 'the id of a purchase', issued, { nouns: ['purchase'] })

export const PaidPrice: Type<number> = Declare.number(
  'PaidPrice',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: { ask: ['what I paid for it'], sentence: ['I paid {} for it at the shop.', 'It cost me {} back then.'] }
  }
)

export const DeliveredOn: Type = Declare.date('DeliveredOn')

export const ReturnReason: Type<
  'it is damaged' | 'it is the wrong colour' | 'it is too small' | 'it came too late' | 'I have changed my mind'
> = Declare.choice(
  'ReturnReason',
  ['it is damaged', 'it is the wrong colour', 'it is too small', 'it came too late', 'I have changed my mind'],
  {
    nouns: ['reason'],
    words: {
      'it is damaged': ['it is damaged'],
      'it is the wrong colour': ['it is the wrong colour'],
      'it is too small': ['it is too small'],
      'it came too late': ['it came too late'],
      'I have changed my mind': ['I have changed my mind']
    }
  }
)

export const ReturnId: Type = Declare.id('ReturnId', 'the number of a return', issued, { nouns: ['return'] })

export const RefundStage: Type<'waiting for the parcel' | 'approved'> = Declare.choice('RefundStage', [
  'waiting for the parcel',
  'approved'
])

export const RefundCard: Type = Declare.text('RefundCard', 'the last four digits of a card', { words: {} })
