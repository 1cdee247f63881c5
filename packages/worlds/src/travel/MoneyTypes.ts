/** What the values of the travel world mean: budgets, expenses and foreign money. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

const issued = /^\S{1,64}$/

export const ExpenseId: Type = Declare.id('ExpenseId', 'the number of an expense claim', issued, {
  nouns: ['expense', 'expense claim', 'claim']
})

export const ExpenseCategory: Type<'travel' | 'lodging' | 'meals' | 'transport' | 'supplies'> = Declare.choice(
  'ExpenseCategory',
  ['travel', 'lodging', 'meals', 'transport', 'supplies'],
  {
    nouns: ['category'],
    words: { lodging: ['accommodation'], meals: ['food', 'meals and drinks'], transport: ['local transport'] }
  }
)

export const ExpenseNote: Type = Declare.composed('ExpenseNote', 'a note for the people who approve it', {
  nouns: ['note']
})

export const ExpenseStatus: Type<'submitted' | 'approved' | 'withdrawn'> = Declare.choice('ExpenseStatus', [
  'submitted',
  'approved',
  'withdrawn'
])

export const Refund: Type<number> = Declare.number(
  'Refund',
  'an amount paid back',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much money I get back'],
      sentence: ["They're giving me {} back.", "I'm getting a refund of {}."]
    }
  }
)

export const BudgetLeft: Type<number> = Declare.number(
  'BudgetLeft',
  'what is left of a budget',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much is left of the budget', 'what we can still spend'],
      sentence: ['We have {} left in the travel budget.', 'There is {} left to spend.']
    }
  }
)

export const ForeignAmount: Type<number> = Declare.number(
  'ForeignAmount',
  'an amount in another currency',
  { minimum: 0 },
  { form: 'money' }
)

/** The currency of a converted amount, which is not converted again. */
export const ForeignCurrency: Type = Declare.text('ForeignCurrency', 'a currency by its ISO 4217 code')

export const ExchangeRate: Type<number> = Declare.number('ExchangeRate', 'units of a currency per dollar', {
  minimum: 0
})

export const PayDate: Type = Declare.date('PayDate', {
  tell: {
    ask: ['when the company pays me back'],
    sentence: ['The company pays me back by {}.', "I'll have my expenses back by {}."]
  }
})

export const BudgetId: Type = Declare.id('BudgetId', 'the id of a budget', issued, {
  nouns: ['budget', 'travel budget']
})

export const BudgetName: Type = Declare.text('BudgetName', 'the name of a budget')

export const BudgetSpent: Type<number> = Declare.number(
  'BudgetSpent',
  'what is spent of a budget',
  { minimum: 0 },
  { form: 'money' }
)

export const BudgetAmount: Type<number> = Declare.number(
  'BudgetAmount',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', nouns: ['amount'] }
)

export const ClaimedAmount: Type<number> = Declare.number(
  'ClaimedAmount',
  'a claimed amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['smallest'], max: ['largest', 'biggest'] }
  }
)
