/** What the values of the bank mean: cards, what was paid with them, disputes. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

export const BankCardId: Type = Declare.id('BankCardId', 'the id of a card of the bank', issued, { nouns: ['card'] })

/** What people call a card of theirs. */
export const BankCardName: Type = Declare.text('BankCardName', 'the name of a card, like "credit card"', {
  nouns: ['card']
})

export const BankCardTitle: Type = Declare.text('BankCardTitle', 'the name of a card', {
  known: { by: 'card', words: ['on my {}'] }
})

export const BankCardEnding: Type = Declare.text('BankCardEnding', 'the last four digits of a card', { words: {} })

/** A new limit, as the user wants it. */
export const CardLimit: Type<number> = Declare.number(
  'CardLimit',
  'an amount in dollars, from 100 to 10,000 in steps of 50',
  { minimum: 100, maximum: 10_000 },
  { form: 'money' }
)

export const CurrentLimit: Type<number> = Declare.number(
  'CurrentLimit',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much the card allows', 'what the limit of the card is'],
      sentence: ['The card allows {} a month.', 'The limit on the card is {} a month.']
    }
  }
)

export const FreezeId: Type = Declare.id('FreezeId', 'the id of a freeze', issued, { nouns: ['freeze'] })

export const FrozenSince: Type = Declare.date('FrozenSince', {
  order: { min: [], max: ['latest', 'most recent'] }
})

// Payments

export const CardPaymentId: Type = Declare.id('CardPaymentId', 'the id of a payment by card', issued, {
  nouns: ['payment', 'charge', 'card payment']
})

/** A shop that charged a card, as the user knows it. */
export const MerchantName: Type = Declare.text('MerchantName', 'the name of a shop or a company', {
  nouns: ['shop']
})

export const MerchantTitle: Type = Declare.text('MerchantTitle', 'the name of a shop or a company', {
  known: { by: 'merchant', words: ['from {}', 'at {}'] }
})

export const ChargedAmount: Type<number> = Declare.number(
  'ChargedAmount',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest', 'lowest'], max: ['largest', 'biggest', 'highest'] } }
)

export const PaidAt: Type = Declare.text('PaidAt', 'when a card was used', {
  form: 'datetime',
  order: { min: ['oldest'], max: ['latest', 'most recent', 'newest'] }
})

export const PaidDay: Type = Declare.date('PaidDay', { nouns: ['day'] })

export const StatementPage: Type<number> = Declare.number('StatementPage', 'a page from 1 to 5', {
  minimum: 1,
  maximum: 5,
  whole: true
})

export const PaymentCount: Type<number> = Declare.number('PaymentCount', 'a number of payments', {
  minimum: 0,
  whole: true
})

export const SpendingCategory: Type<
  'groceries' | 'eating out' | 'fuel' | 'clothes' | 'public transport' | 'entertainment'
> = Declare.choice('SpendingCategory', [
  'groceries',
  'eating out',
  'fuel',
  'clothes',
  'public transport',
  'entertainment'
])

// Disputes

export const DisputeReason: Type<
  'not recognised' | 'charged twice' | 'wrong amount' | 'never delivered' | 'already cancelled'
> = Declare.choice(
  'DisputeReason',
  ['not recognised', 'charged twice', 'wrong amount', 'never delivered', 'already cancelled'],
  { nouns: ['reason'] }
)

export const DisputeId: Type = Declare.id('DisputeId', 'the id of a dispute', issued, { nouns: ['dispute'] })

export const ProvisionalCredit: Type<number> = Declare.number(
  'ProvisionalCredit',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much the bank gives back for now'],
      sentence: ['The bank has credited {} for the time being.', 'For now the bank gives {} back.']
    }
  }
)

export const DecisionBy: Type = Declare.date('DecisionBy', { order: { min: [], max: [] } })

export const DecisionDay: Type = Declare.date('DecisionDay', {
  tell: {
    ask: ['when the bank decides', 'by when there is a decision'],
    sentence: ['The bank decides by {}.', 'There will be a decision by {}.']
  }
})
