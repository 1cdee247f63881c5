/** What the values of the food service mean: couriers, meals on their way, meals that were eaten. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

// Couriers

export const CourierOfferId: Type = Declare.id('CourierOfferId', "the id of a courier's offer", issued, {
  nouns: ['courier']
})

export const CourierVehicle: Type = Declare.text('CourierVehicle', 'what a courier rides or drives', { words: {} })

/** When food should be there: a wish, which no other time answers. */
export const MealBy: Type = Declare.time('MealBy', { nouns: ['time'] })

export const OfferArrival: Type = Declare.time('OfferArrival', {
  order: { min: ['fastest', 'quickest'], max: ['slowest', 'latest'] }
})

export const CourierFee: Type<number> = Declare.number(
  'CourierFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: ['most expensive', 'priciest'] } }
)

export const CourierName: Type = Declare.text('CourierName', 'the first name of a courier', {
  tell: {
    ask: ["the courier's name", 'who brings the food'],
    sentence: ['{} brings the food.', "The courier's name is {}."]
  }
})

// The wallet

export const WalletBalance: Type<number> = Declare.number(
  'WalletBalance',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const TipAmount: Type<number> = Declare.number(
  'TipAmount',
  'a number of dollars from 1 to 40',
  { minimum: 1, maximum: 40, whole: true },
  { form: 'money', nouns: ['tip'] }
)

/** What somebody got: no wish for another tip. */
export const TipGiven: Type<number> = Declare.number(
  'TipGiven',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

// Meals

export const MealNumber: Type = Declare.id('MealNumber', 'the number of a meal', issued, { nouns: ['meal'] })

/** A takeaway with a meal on its way, as people name it. */
export const MealKitchen: Type = Declare.text('MealKitchen', 'the name of a takeaway, like "Pasta Vera"', {
  nouns: ['takeaway']
})

export const MealStage: Type<'in the queue' | 'being cooked' | 'on its way'> = Declare.choice('MealStage', [
  'in the queue',
  'being cooked',
  'on its way'
])

export const MinutesAway: Type<number> = Declare.number(
  'MinutesAway',
  'a number of minutes',
  { minimum: 0, whole: true },
  {
    tell: {
      ask: ['how many minutes away the food is', 'how long the food still takes'],
      sentence: ['Minutes until the food is here: {}.', 'The food is {} minutes away.']
    }
  }
)

export const HandoverCode: Type = Declare.text('HandoverCode', 'four digits', {
  words: {},
  tell: {
    ask: ['the code for the courier', 'the code that the courier asks for'],
    sentence: ['The courier asks for a code: {}.', 'The code for the courier is {}.']
  }
})

/** Who takes the food: no wish for another person. */
export const ReceiverName: Type = Declare.text('ReceiverName', 'who takes the food')

export const MealRefund: Type<number> = Declare.number(
  'MealRefund',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much I get back for the food'],
      sentence: ["I'm getting {} back for the food.", 'They give me back {} for the food.']
    }
  }
)

// Meals that were eaten

/** A takeaway whose food was eaten, as people name it. */
export const EatenKitchen: Type = Declare.text('EatenKitchen', 'the name of a takeaway, like "Pasta Vera"', {
  nouns: ['takeaway']
})

export const MealReceiptId: Type = Declare.id('MealReceiptId', 'the id of a receipt', issued, {
  nouns: ['past meal']
})

export const EatenOn: Type = Declare.date('EatenOn')

export const MealPaid: Type<number> = Declare.number(
  'MealPaid',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what I paid for the food'],
      sentence: ['I paid {} for the food.', 'The food was {}.']
    }
  }
)

const problems = [
  'it was cold',
  'a dish was missing',
  'it was the wrong food',
  'it came too late',
  'half of it was spilled'
] as const

export const MealProblem: Type<(typeof problems)[number]> = Declare.choice('MealProblem', problems, {
  nouns: ['reason'],
  words: Object.fromEntries(problems.map((problem) => [problem, [problem]]))
})
