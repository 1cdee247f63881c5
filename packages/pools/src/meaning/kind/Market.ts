/** Money and what it buys. */
import { kind, linked, number, numeric, oneOf, order, pattern, text } from './Define.js'
import type { Written } from '../KindCodec.js'
import * as Table from '../Table.js'

export const market: ReadonlyArray<Written> = [
  linked(
    'Ticker',
    /^(?:(?:stock |company |base |coin |security |share |fund |index |asset |crypto )?(?:symbol|ticker)s?(?: symbol)?|stock|symb|tickers?|sym)$/,
    oneOf(Table.tickers),
    'stock',
    { joins: 'for {}' }
  ),
  linked('Isin', /^isin$/, pattern('US#########0'), 'security', { joins: 'for {}' }),
  kind(
    'Currency',
    /^(?:(?:from|to|base|target|quote|source|want|have|in|out) )?(?:currency|curr|ccy|currencies)(?: (?:code|iso|symbol|id))?$|^(?:from|to) curr$|^(?:base|fiat)$/,
    oneOf(Table.currencies),
    { joins: 'in {}', types: text }
  ),
  linked(
    'Coin',
    /^(?:coin|coin (?:name|id)|crypto(?: ?currency)?|cryptocurrency(?: name)?|coins?|asset (?:name|id))$/,
    oneOf(Table.coins),
    'coin',
    { joins: 'for {}' }
  ),
  kind('Fee', /^(?:.* )?(?:fee|fine|tip|surcharge|deposit|toll)s?$/, number(1, 25, 2), {
    types: numeric,
    speech: { form: 'money', ...order('lowest', 'highest') },
    joins: 'with {}'
  }),
  kind(
    'Price',
    /^(?:.* )?(?:price|cost|fare|fee|total(?: (?:price|cost|amount))|amount|subtotal|value usd|market cap(?:italization)?|salary|salary (?:min|max)|revenue|budget|gross|earnings|balance|payment|price usd|income|net income|discount price|market value)s?$/,
    number(12, 480, 2),
    {
      types: numeric,
      speech: { form: 'money', ...order('cheapest|least expensive', 'most expensive|priciest') },
      joins: 'with {}'
    }
  ),
  kind('Rate', /^(?:.* )?(?:rate|exchange rate|ratio|yield|apr|interest)$/, number(0.4, 9, 2), {
    types: numeric,
    speech: order('lowest', 'highest')
  }),
  kind(
    'Percent',
    /^(?:.* )?(?:percent(?:age)?|pct|change percent|chg|change|probability|humidity|confidence)$/,
    number(1, 96, 1),
    { types: numeric, speech: order('lowest', 'highest') }
  )
]
