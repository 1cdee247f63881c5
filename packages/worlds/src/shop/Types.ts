/** What the values of the shop mean: articles, the basket, vouchers. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// Identifiers accept any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Articles

export const Department: Type<
  'kitchenware' | 'lamps' | 'bags' | 'camping gear' | 'audio gear' | 'office supplies' | 'bed linen' | 'bicycle gear'
> = Declare.choice(
  'Department',
  ['kitchenware', 'lamps', 'bags', 'camping gear', 'audio gear', 'office supplies', 'bed linen', 'bicycle gear'],
  { nouns: ['department'], words: { 'camping gear': ['camping equipment'], 'bicycle gear': ['cycling gear'] } }
)

export const ArticleId: Type = Declare.id('ArticleId', 'the id of an article', issued, {
  nouns: ['article']
})

/** What people call an article. */
export const ArticleName: Type = Declare.text('ArticleName', 'the name of an article, like "Alder kettle"', {
  nouns: ['article']
})

/** A name in an output that holds the id as well: nobody looks it up again. */
export const ArticleTitle: Type = Declare.text('ArticleTitle', 'the name of an article', {
  nouns: ['article'],
  known: { by: 'name', words: ['{}'] }
})

export const ArticlePrice: Type<number> = Declare.number(
  'ArticlePrice',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    order: { min: ['cheapest', 'least expensive', 'most affordable'], max: ['most expensive', 'priciest'] }
  }
)

/** What somebody would pay at most: it never comes from an output. */
export const PriceCap: Type<number> = Declare.number(
  'PriceCap',
  'an amount in dollars',
  { minimum: 1 },
  { form: 'money' }
)

export const ArticleLimit: Type<number> = Declare.number('ArticleLimit', 'a number of articles, 1 to 40', {
  minimum: 1,
  maximum: 40,
  whole: true
})

export const Material: Type = Declare.text('Material', 'what something is made of', { words: {} })

export const WarrantyYears: Type<number> = Declare.number('WarrantyYears', 'a number of years', {
  minimum: 1,
  whole: true
})

export const Colour: Type<'black' | 'white' | 'green' | 'blue' | 'red' | 'beige'> = Declare.choice(
  'Colour',
  ['black', 'white', 'green', 'blue', 'red', 'beige'],
  { nouns: ['colour'] }
)

/** The colour of something that was put into a basket: no wish for another. */
export const VariantColour: Type = Declare.text('VariantColour', 'a colour')

export const VariantId: Type = Declare.id('VariantId', 'the stock number of an article in a colour', issued, {
  nouns: ['item']
})

export const VariantPrice: Type<number> = Declare.number(
  'VariantPrice',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['what it costs at the shop', 'the price at the online shop'],
      sentence: ['The shop wants {} for it.', "It's {} at the online shop."]
    }
  }
)

export const StockLeft: Type<number> = Declare.number('StockLeft', 'a number of pieces', { minimum: 0, whole: true })

// Baskets

export const BasketId: Type = Declare.id('BasketId', 'the id of a basket', issued, { nouns: ['basket'] })

/** What people call a basket. */
export const BasketName: Type = Declare.text('BasketName', 'the name of a basket, like "birthday"', {
  nouns: ['basket']
})

export const BasketItems: Type<number> = Declare.number('BasketItems', 'a number of things', {
  minimum: 0,
  whole: true
})

export const Quantity: Type<number> = Declare.number('Quantity', 'a number from 1 to 6', {
  minimum: 1,
  maximum: 6,
  whole: true
})

export const BasketLineId: Type = Declare.id('BasketLineId', 'the id of a line of a basket', issued, {
  nouns: ['item']
})

export const BasketTotal: Type<number> = Declare.number(
  'BasketTotal',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much my basket comes to', 'what all of it costs so far'],
      sentence: ['My basket at the shop comes to {} so far.', "I'm at {} with my shopping."]
    }
  }
)

export const GiftPaper: Type<'stars' | 'stripes' | 'flowers' | 'plain brown'> = Declare.choice(
  'GiftPaper',
  ['stars', 'stripes', 'flowers', 'plain brown'],
  {
    nouns: ['paper'],
    words: {
      stars: ['paper with stars', 'starry paper'],
      stripes: ['striped paper', 'paper with stripes'],
      flowers: ['flowery paper', 'paper with flowers'],
      'plain brown': ['plain brown paper']
    }
  }
)

export const WrapFee: Type<number> = Declare.number(
  'WrapFee',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

/** For whom something is wrapped: no wish for another person. */
export const GiftTag: Type = Declare.text('GiftTag', 'the name on a gift tag')

// Vouchers

export const VoucherId: Type = Declare.id('VoucherId', 'the id of a voucher', issued, { nouns: ['voucher'] })

export const VoucherValue: Type<number> = Declare.number(
  'VoucherValue',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['smallest'], max: ['biggest', 'largest', 'most valuable'] } }
)

export const VoucherMinimum: Type<number> = Declare.number(
  'VoucherMinimum',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money' }
)

export const VoucherExpiry: Type = Declare.date('VoucherExpiry', {
  tell: {
    ask: ['until when the voucher is good'],
    sentence: ['My voucher for the shop is good until {}.', 'The voucher has to be used by {}.']
  }
})
