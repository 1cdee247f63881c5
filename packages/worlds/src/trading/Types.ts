/** What the values of the broker mean: instruments, prices, positions. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// The desk

export const DeskOpen: Type<boolean> = Declare.flag('DeskOpen')

export const DeskMinutes: Type<number> = Declare.number('DeskMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})

// Instruments

export const InstrumentId: Type = Declare.id('InstrumentId', 'the id of an instrument', issued, { nouns: ['stock'] })

/** A company as people call it. */
export const CompanyName: Type = Declare.text('CompanyName', 'the name of a company', { nouns: ['company'] })

/** A name in an output that holds the id as well: nobody looks it up again. */
export const CompanyTitle: Type = Declare.text('CompanyTitle', 'the name of a company', {
  known: { by: 'company', words: ['of {}'] }
})

/** The company of a position, and of an order or an alert: there are other words for each. */
export const HeldCompany: Type = Declare.text('HeldCompany', 'the name of a company', {
  known: { by: 'company', words: ['in {}'] }
})

export const OrderedCompany: Type = Declare.text('OrderedCompany', 'the name of a company', {
  known: { by: 'company', words: ['for {}'] }
})

export const TickerSymbol: Type = Declare.text('TickerSymbol', 'the symbol of an instrument', { words: {} })

export const MarketSector: Type<'energy' | 'health care' | 'technology' | 'transport' | 'food' | 'property'> =
  Declare.choice('MarketSector', ['energy', 'health care', 'technology', 'transport', 'food', 'property'])

export const SectorNow: Type = Declare.text('SectorNow', 'a branch of the economy', { words: {} })

export const SharePrice: Type<number> = Declare.number(
  'SharePrice',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['where the share stands', 'what the share costs now'],
      sentence: ['The share stands at {}.', 'The share costs {} now.']
    }
  }
)

/** What a share cost last night: no price of today. */
export const ClosingPrice: Type<number> = Declare.number(
  'ClosingPrice',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: ['most expensive', 'priciest'] } }
)

export const WeekChange: Type<number> = Declare.number(
  'WeekChange',
  'a change in percent',
  {},
  { form: 'percent', order: { min: ['weakest'], max: ['strongest'] } }
)

export const DayChange: Type<number> = Declare.number('DayChange', 'a change in percent', {}, { form: 'percent' })

export const DividendYield: Type<number> = Declare.number(
  'DividendYield',
  'a yield in percent',
  { minimum: 0 },
  { form: 'percent', order: { min: ['lowest-yielding'], max: ['highest-yielding'] } }
)

export const ScreenPage: Type<number> = Declare.number('ScreenPage', 'a page from 1 to 5', {
  minimum: 1,
  maximum: 5,
  whole: true
})

// Positions

export const HoldingId: Type = Declare.id('HoldingId', 'the id of a position', issued, {
  nouns: ['position', 'holding']
})

export const ShareCount: Type<number> = Declare.number('ShareCount', 'a number of shares, 1 to 500', {
  minimum: 1,
  maximum: 500,
  whole: true
})

export const SharesHeld: Type<number> = Declare.number('SharesHeld', 'a number of shares', { minimum: 0, whole: true })

export const HoldingValue: Type<number> = Declare.number(
  'HoldingValue',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what the position is worth', 'what my shares are worth'],
      sentence: ['My shares are worth {} now.', 'The shares are worth {} at the moment.']
    }
  }
)

export const GainPercent: Type<number> = Declare.number(
  'GainPercent',
  'a gain or loss in percent',
  {},
  { form: 'percent' }
)

export const YearGain: Type<number> = Declare.number(
  'YearGain',
  'a gain or loss in percent',
  {},
  { form: 'percent', order: { min: ['worst-performing', 'worst'], max: ['best-performing', 'best'] } }
)

export const DepotShare: Type<number> = Declare.number(
  'DepotShare',
  'a share of the depot in percent',
  { minimum: 0, maximum: 100 },
  { form: 'percent', order: { min: ['smallest'], max: ['largest', 'biggest'] } }
)

export const DividendDay: Type = Declare.date('DividendDay', {
  tell: {
    ask: ['when the dividend is paid'],
    sentence: ['The dividend is paid on {}.', 'The next dividend comes on {}.']
  }
})

export const DividendSum: Type<number> = Declare.number(
  'DividendSum',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much the dividend is', 'what I get as a dividend'],
      sentence: ["I'm getting a dividend of {}.", 'The dividend comes to {}.']
    }
  }
)

/** What becomes of dividends now. */
export const PlanNow: Type = Declare.text('PlanNow', 'what becomes of dividends', { words: {} })

export const DividendPlan: Type<'reinvested' | 'paid out'> = Declare.choice('DividendPlan', ['reinvested', 'paid out'])
