/** What the values of the bank mean: access, accounts, payees, transfers, standing orders, currencies. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Access

export const SignInCode: Type = Declare.id('SignInCode', 'a code of six digits', issued, {
  nouns: ['code', 'sign-in code']
})

export const SignedIn: Type<boolean> = Declare.flag('SignedIn')

export const CodeSeconds: Type<number> = Declare.number('CodeSeconds', 'a number of seconds', {
  minimum: 1,
  whole: true
})

export const BankMinutes: Type<number> = Declare.number('BankMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

// Accounts

export const AccountId: Type = Declare.id('AccountId', 'the id of an account', issued, { nouns: ['account'] })

/** What people call an account of theirs. */
export const AccountName: Type = Declare.text('AccountName', 'the name of an account, like "savings account"', {
  nouns: ['account']
})

export const AccountTitle: Type = Declare.text('AccountTitle', 'the name of an account')

export const AccountBalance: Type<number> = Declare.number(
  'AccountBalance',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much is left in the account', 'what the balance is'],
      sentence: ['There is {} in the account right now.', 'The balance stands at {}.']
    }
  }
)

// Payees and transfers

export const PayeeId: Type = Declare.id('PayeeId', 'the id of a payee', issued, { nouns: ['person'] })

/** A name in an output that holds the id as well: nobody looks it up again. */
export const PayeeTitle: Type = Declare.text('PayeeTitle', 'the name of a payee', {
  nouns: ['person'],
  known: { by: 'to', words: ['to {}'] }
})

export const BankName: Type = Declare.text('BankName', 'the name of a bank')

export const PayeeEnding: Type = Declare.text('PayeeEnding', 'the last digits of an account number', { words: {} })

export const TransferId: Type = Declare.id('TransferId', 'the id of a transfer', issued, {
  nouns: ['transfer', 'payment']
})

export const PendingAmount: Type<number> = Declare.number(
  'PendingAmount',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const TransferredAmount: Type<number> = Declare.number(
  'TransferredAmount',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much I transferred', 'what I have just paid'],
      sentence: ["I've just transferred {}.", 'A transfer of {} is on its way.']
    }
  }
)

export const TransferArrival: Type = Declare.date('TransferArrival', {
  tell: {
    ask: ['when the money arrives', 'by which day the money is there'],
    sentence: ['The money arrives on {}.', 'The money should be there on {}.']
  }
})

export const ReturnedAmount: Type<number> = Declare.number(
  'ReturnedAmount',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

// Standing orders

export const StandingId: Type = Declare.id('StandingId', 'the id of a standing order', issued, {
  nouns: ['standing order']
})

/** What is paid every time: said on its own, since no bill comes every month with the same sum. */
export const StandingAmount: Type<number> = Declare.number(
  'StandingAmount',
  'an amount in dollars, from 1 to 5,000',
  { minimum: 1, maximum: 5000 },
  { form: 'money' }
)

export const StandingSum: Type<number> = Declare.number(
  'StandingSum',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const StandingRhythm: Type<'every week' | 'every month' | 'every quarter'> = Declare.choice('StandingRhythm', [
  'every week',
  'every month',
  'every quarter'
])

/** How often something is paid that was arranged before. */
export const StandingPace: Type = Declare.text('StandingPace', 'how often it is paid', { words: {} })

export const NextPayment: Type = Declare.date('NextPayment', {
  order: { min: ['next'], max: [] },
  tell: {
    ask: ['when the next payment goes out'],
    sentence: ['The next payment goes out on {}.', 'The next payment is made on {}.']
  }
})

// Currencies

export const ExchangeQuoteId: Type = Declare.id('ExchangeQuoteId', 'the id of an offer to exchange money', issued, {
  nouns: ['exchange', 'currency exchange']
})

export const ExchangeId: Type = Declare.id('ExchangeId', 'the id of an exchange', issued, { nouns: ['receipt'] })

export const BankRate: Type<number> = Declare.number('BankRate', 'units of a currency per dollar', { minimum: 0 })

export const ExchangeFee: Type<number> = Declare.number(
  'ExchangeFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const BoughtAmount: Type<number> = Declare.number(
  'BoughtAmount',
  'an amount in another currency',
  { minimum: 0 },
  { form: 'money' }
)

/** The currency of money that was exchanged: it is not exchanged again. */
export const BoughtCurrency: Type = Declare.text('BoughtCurrency', 'a currency by its ISO 4217 code')
