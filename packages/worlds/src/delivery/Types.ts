/** What the values of the food service mean: takeaways, dishes, bags, vouchers. */
import { Declare, type SemanticType } from '@magnet/core'
import type { FoodStyle } from './State.js'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Takeaways

export const TakeawayStyle: Type<FoodStyle> = Declare.choice(
  'TakeawayStyle',
  ['Thai', 'Italian', 'Indian', 'Mexican', 'Lebanese', 'Japanese'],
  { nouns: ['style of food'] }
)

export const KitchenId: Type = Declare.id('KitchenId', 'the id of a takeaway', issued, { nouns: ['takeaway'] })

/** A name in an output that holds the id as well: it picks the takeaway from a list. */
export const KitchenTitle: Type = Declare.text('KitchenTitle', 'the name of a takeaway', {
  nouns: ['takeaway'],
  known: { by: 'name', words: ['{}'] }
})

export const KitchenMinutes: Type<number> = Declare.number(
  'KitchenMinutes',
  'a number of minutes',
  { minimum: 1, whole: true },
  { order: { min: ['fastest', 'quickest'], max: ['slowest'] } }
)

/** How long somebody would wait: it never comes from an output. */
export const PatienceMinutes: Type<number> = Declare.number('PatienceMinutes', 'a number of minutes', {
  minimum: 15,
  whole: true
})

export const KitchenMinimum: Type<number> = Declare.number(
  'KitchenMinimum',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

// Dishes

export const DishId: Type = Declare.id('DishId', 'the id of a dish', issued, { nouns: ['dish'] })

export const DishTitle: Type = Declare.text('DishTitle', 'the name of a dish', {
  nouns: ['dish'],
  known: { by: 'name', words: ['{}'] }
})

export const DishPrice: Type<number> = Declare.number(
  'DishPrice',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: ['most expensive', 'priciest'] } }
)

export const DishCalories: Type<number> = Declare.number(
  'DishCalories',
  'a number of kilocalories',
  { minimum: 1, whole: true },
  { order: { min: ['lightest', 'leanest'], max: ['heartiest', 'richest'] } }
)

/** What a dish may cost at most: it never comes from an output. */
export const DishCap: Type<number> = Declare.number(
  'DishCap',
  'an amount in dollars',
  { minimum: 1 },
  { form: 'money' }
)

export const PortionCount: Type<number> = Declare.number('PortionCount', 'a number from 1 to 8', {
  minimum: 1,
  maximum: 8,
  whole: true
})

// Bags

export const FoodBagId: Type = Declare.id('FoodBagId', 'the id of a bag', issued, { nouns: ['bag'] })

/** A takeaway with a bag, as people name it. */
export const BagKitchen: Type = Declare.text('BagKitchen', 'the name of a takeaway, like "Pasta Vera"', {
  nouns: ['takeaway']
})

export const BagDishes: Type<number> = Declare.number('BagDishes', 'a number of dishes', { minimum: 0, whole: true })

export const FoodTotal: Type<number> = Declare.number(
  'FoodTotal',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what the food comes to', 'how much the food is'],
      sentence: ['The food comes to {}.', "It's {} for the food."]
    }
  }
)

// Vouchers

export const FoodVoucherId: Type = Declare.id('FoodVoucherId', 'the code of a voucher', issued, {
  nouns: ['food voucher', 'meal voucher']
})

export const FoodVoucherValue: Type<number> = Declare.number(
  'FoodVoucherValue',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest'], max: ['biggest', 'largest', 'most valuable'] } }
)

export const FoodVoucherMinimum: Type<number> = Declare.number(
  'FoodVoucherMinimum',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const FoodVoucherExpiry: Type = Declare.date('FoodVoucherExpiry', {
  tell: {
    ask: ['until when the food voucher is good'],
    sentence: ['The food voucher is good until {}.', 'The voucher for the food has to be used by {}.']
  }
})
