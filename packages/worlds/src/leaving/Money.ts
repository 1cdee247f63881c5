/** How people ask for something around money: accounts, shares, purchases, and leave a value unsaid. */
import type { Leaving } from './Leaving.js'

/** By function, by what is left out. */
export const money: Leaving = {
  find_account: {
    name: [
      'tell me the balance of one of my accounts',
      'check how much is in my account',
      'look up what is left in the account'
    ]
  },
  find_payee: {
    name: ['look up where somebody banks', 'find out where the account of a payee is', 'check one of my payees']
  },
  send_transfer: {
    amount: [
      'send {payee_id} some money from {account_id}',
      'make a transfer to {payee_id} from {account_id}',
      'pay {payee_id} out of {account_id}'
    ]
  },
  find_bank_card: {
    name: [
      'check the limit of one of my cards',
      'look up how much I may spend with my card',
      'tell me what my card allows'
    ]
  },
  set_card_limit: {
    limit: [
      'change the limit of {bank_card_id}',
      'set another monthly limit on {bank_card_id}',
      'put a new limit on {bank_card_id}'
    ]
  },
  sum_card_spending: {
    category: [
      'add up what I spent with {bank_card_id}',
      'work out how much went on {bank_card_id} this past month',
      'tell me what I spent with {bank_card_id}'
    ]
  },
  find_card_payment: {
    merchant: ['find my last payment to a shop', 'look up what I paid last time', 'check when I was last charged']
  },
  dispute_payment: { reason: ['dispute {payment_id}', 'open a dispute about {payment_id}', 'contest {payment_id}'] },
  quote_exchange: {
    amount: [
      'ask my bank for a rate into {into}',
      'check what the bank charges to change money into {into}',
      'get me a rate from the bank for {into}'
    ],
    into: [
      'ask my bank what it gives for {amount}',
      'get me a rate from the bank for {amount}',
      'check what the bank takes to change {amount}'
    ]
  },
  start_standing_order: {
    amount: [
      'set up a standing order to {payee_id} {rhythm} from {account_id}, starting on {first}',
      'have money go to {payee_id} {rhythm} from {account_id}, from {first} on'
    ],
    rhythm: [
      'set up a standing order of {amount} to {payee_id} from {account_id}, starting on {first}',
      'have {amount} go to {payee_id} regularly from {account_id}, from {first} on'
    ],
    first: [
      'set up a standing order of {amount} {rhythm} to {payee_id} from {account_id}',
      'pay {payee_id} {amount} {rhythm} from {account_id}'
    ]
  },
  find_instrument: {
    company: [
      'look up the symbol of a company',
      'find out which sector a company is listed in',
      'check whether a company is traded here'
    ]
  },
  screen_sector: {
    sector: [
      'show me the stocks in a sector[, page {page}]',
      'find me some stocks[, page {page}]',
      'list what is traded in one sector[, page {page}]'
    ]
  },
  preview_purchase: {
    shares: [
      'work out what shares of {instrument_id} would cost',
      'calculate what it costs to buy {instrument_id}',
      'tell me what I would pay for {instrument_id}'
    ]
  },
  preview_sale: {
    shares: [
      'work out what selling {holding_id} would bring',
      'calculate what I get if I sell some of {holding_id}',
      'tell me what a part of {holding_id} would bring'
    ]
  },
  set_dividend_plan: {
    plan: [
      'change what happens to the dividends of {holding_id}',
      'have the dividends of {holding_id} handled differently'
    ]
  },
  set_price_alert: {
    move: [
      'alert me when {instrument_id} moves by {percent}',
      'let me know about a change of {percent} in {instrument_id}'
    ],
    percent: [
      'alert me to a {move} in {instrument_id}',
      'let me know about a {move} in {instrument_id}',
      'set an alert for a {move} of {instrument_id}'
    ]
  },
  find_watchlist: {
    name: [
      'check how many stocks are on my watch list',
      'see how long one of my watch lists has become',
      'look up one of my watch lists'
    ]
  },
  watch_instrument: {
    list: [
      'put {instrument_id} on a watch list',
      'add {instrument_id} to one of my watch lists',
      'keep an eye on {instrument_id} in a watch list'
    ]
  },
  pay_out_cash: {
    amount: [
      'pay money out of my depot to my bank',
      'move some cash from my depot to my bank',
      'take some money out of my depot'
    ]
  },
  browse_catalogue: {
    department: [
      'show me what the shop has[ for {up_to} or less]',
      'have a look around the shop[, nothing over {up_to}]',
      'see what they have in the shop[ under {up_to}]'
    ]
  },
  find_article: {
    name: [
      'look up an article in the shop',
      'find out what something in the shop is made of',
      'check how long the warranty on something is'
    ]
  },
  check_variant: {
    colour: [
      'check whether {article_id} can be had in another colour',
      'see if they have {article_id} in my colour',
      'find out how many of {article_id} are left in the colour I want'
    ]
  },
  open_basket: {
    name: ['open one of my baskets', 'check what my basket comes to', 'see how many things are in my basket']
  },
  wrap_as_gift: {
    recipient: ['have {line_id} wrapped in {paper}', 'get {line_id} gift-wrapped in {paper}'],
    paper: [
      'have {line_id} wrapped for {recipient}',
      'get {line_id} gift-wrapped for {recipient}',
      'make {line_id} a present for {recipient}'
    ]
  },
  list_delivery_options: {
    address: [
      'check how {basket_id} could be sent by {by}',
      'find out what it costs to have {basket_id} delivered by {by}'
    ],
    by: [
      'check how {basket_id} could be sent to {address}',
      'find out what it costs to have {basket_id} sent to {address}'
    ]
  },
  find_order: {
    article: ['look up one of my orders', 'check when I ordered something', 'see when something I ordered is due']
  },
  change_delivery_day: {
    day: [
      'have {order_number} come on another day',
      'move {order_number} to a different day',
      'change the day on which {order_number} comes'
    ]
  },
  find_parcel: {
    article: [
      'find the tracking number of a parcel',
      'see which carrier has my parcel',
      'look up who is bringing my parcel'
    ]
  },
  hold_parcel_at: {
    place: [
      'have {tracking_number} left at a pick-up point',
      'get {tracking_number} sent somewhere else, where I can pick it up',
      'let me fetch {tracking_number} myself'
    ]
  },
  find_purchase: {
    article: ['check when I got something', 'see what I paid for something I bought', 'look up one of my purchases']
  },
  open_return: { reason: ['send {purchase_id} back', 'return {purchase_id}', 'arrange to take {purchase_id} back'] }
}
