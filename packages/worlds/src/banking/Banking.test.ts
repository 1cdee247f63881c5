import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import { world as banking } from './index.js'
import { init } from './Init.js'

const start = init(Seed.root('banking'))

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  banking.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))

const code = at(step(start, 'fetch_signin_code')[0], '/code')
const signed = step(start, 'sign_in_to_bank', { code })[1]
const account = (name: string): string => at(step(start, 'find_account', { name })[0], '/account_id')
const everyday = account('everyday account')
const savings = account('savings account')
const payee = (index: number): string =>
  at(step(start, 'find_payee', { name: start.payees[index]?.first ?? '' })[0], '/payee_id')
const card = (index: number): string =>
  at(step(start, 'find_bank_card', { name: start.cards[index]?.name ?? '' })[0], '/bank_card_id')
const balance = (state: World.State, name: string): number =>
  Number(at(step(state, 'find_account', { name })[0], '/balance'))
const transfer = { account_id: everyday, payee_id: payee(0), amount: 120.5 }

describe('the bank', () => {
  it('opens a session for the code of its key only', () => {
    expect(refusal(start, 'sign_in_to_bank', { code: '000001' }).message).toMatch(/^The code 000001 is wrong/)
    expect(refusal(start, 'send_transfer', transfer).code).toBe('unauthenticated')
    expect(at(step(signed, 'send_transfer', transfer)[0], '/to')).toBe(start.payees[0]?.name)
  })

  it('takes what it sends from the account, and gives it back when the transfer is recalled', () => {
    const before = balance(signed, 'everyday account')
    const [sent, next] = step(signed, 'send_transfer', transfer)
    expect(balance(next, 'everyday account')).toBeCloseTo(before - 120.5)
    const transfer_id = at(sent, '/transfer_id')
    const [returned, back] = step(next, 'recall_transfer', { transfer_id })
    expect(at(returned, '/returned')).toBe('120.5')
    expect(balance(back, 'everyday account')).toBeCloseTo(before)
    expect(refusal(back, 'recall_transfer', { transfer_id }).code).toBe('conflict')
  })

  it('says what an account lacks, and which other would do', () => {
    const { code: reason, message } = refusal(signed, 'send_transfer', { ...transfer, amount: 15_000 })
    expect(reason).toBe('insufficient_funds')
    expect(message).toMatch(/^The everyday account holds \$[\d,]+\.\d\d; \$15,000\.00 are needed\./)
  })

  it('takes five transfers an hour', () => {
    let state = signed
    for (let count = 0; count < 5; count++) [, state] = step(state, 'send_transfer', { ...transfer, amount: 2 })
    expect(refusal(state, 'send_transfer', transfer)).toMatchObject({ code: 'rate_limited' })
  })

  it('lists a transfer as pending until it is recalled', () => {
    const [sent, next] = step(signed, 'send_transfer', transfer)
    const transfer_id = at(sent, '/transfer_id')
    expect(at(step(next, 'list_pending_transfers')[0], '/transfers/0/transfer_id')).toBe(transfer_id)
    const [, back] = step(next, 'recall_transfer', { transfer_id })
    expect(step(back, 'list_pending_transfers')[0]).toEqual(step(start, 'list_pending_transfers')[0])
  })

  it('freezes a card once, and lets it pay again', () => {
    const free = start.cards.findIndex((_card, index) => !start.frozen.some((one) => one.card === index))
    const [frozen, next] = step(signed, 'freeze_bank_card', { bank_card_id: card(free) })
    expect(refusal(next, 'freeze_bank_card', { bank_card_id: card(free) }).message).toContain(start.today)
    const [, lifted] = step(next, 'lift_card_freeze', { freeze_id: at(frozen, '/freeze_id') })
    expect(step(lifted, 'list_frozen_cards')[0]).toEqual(step(start, 'list_frozen_cards')[0])
  })

  it('sets limits in steps, and never above what a branch may', () => {
    const bank_card_id = card(0)
    expect(refusal(signed, 'set_card_limit', { bank_card_id, limit: 1234 }).message).toContain('$1250')
    const [, next] = step(signed, 'set_card_limit', { bank_card_id, limit: 4950 })
    expect(at(step(next, 'find_bank_card', { name: start.cards[0]?.name ?? '' })[0], '/limit')).toBe('4950')
    const rule = banking.policies?.find(({ name }) => name === 'banking.card_limits')
    const applies = (limit: number) =>
      rule?.applies({ function: 'set_card_limit', arguments: { bank_card_id, limit } })(start)
    expect([applies(5000), applies(5050)]).toEqual([false, true])
  })

  it('lists payments by pages that share none, and says when there are no more', () => {
    const ids = (page: number) =>
      Pointer.matches(
        step(start, 'list_card_payments', { bank_card_id: card(1), page })[0],
        '/payments/*/payment_id'
      ).map(([, id]) => id)
    const count = start.payments.filter((one) => one.card === 1).length
    const pages = Math.ceil(count / 10)
    const all = Array.from({ length: pages }, (_, index) => ids(index + 1))
    expect(all[0]).toHaveLength(10)
    expect(pages).toBeGreaterThan(1)
    expect(new Set(all.flat()).size).toBe(count)
    expect(refusal(start, 'list_card_payments', { bank_card_id: card(1), page: pages + 1 }).message).toContain(
      `${pages} pages`
    )
  })

  it('finds the latest payment to a shop, whatever the card', () => {
    const merchant = start.merchants[3]?.name ?? ''
    const latest = start.payments.find((one) => one.merchant === 3)
    const [found] = step(start, 'find_card_payment', { merchant: merchant.toUpperCase() })
    expect(at(found, '/day')).toBe(latest?.at.slice(0, 10))
  })

  it('opens one dispute about a payment, and none once it was withdrawn', () => {
    const merchant = start.merchants[0]?.name ?? ''
    const payment_id = at(step(start, 'find_card_payment', { merchant })[0], '/payment_id')
    const wanted = { payment_id, reason: 'charged twice' }
    const [opened, next] = step(signed, 'dispute_payment', wanted)
    expect(at(opened, '/merchant')).toBe(merchant)
    expect(refusal(next, 'dispute_payment', wanted).message).toContain('under dispute')
    const [, back] = step(next, 'withdraw_dispute', { dispute_id: at(opened, '/dispute_id') })
    expect(refusal(back, 'dispute_payment', wanted).message).toContain('cannot be opened again')
  })

  it('refuses disputes about what is long past', () => {
    const page = step(start, 'list_card_payments', { bank_card_id: card(0), page: 2 })[0]
    const old = { ...start, today: Calendar.addDays(200)(start.today), signed: true }
    expect(
      refusal(old, 'dispute_payment', { payment_id: at(page, '/payments/3/payment_id'), reason: 'charged twice' })
    ).toMatchObject({ code: 'forbidden' })
  })

  it('exchanges what it offered, with the fee, and nothing that it did not offer', () => {
    const [offer] = step(signed, 'quote_exchange', { amount: 300, into: 'EUR' })
    const before = balance(signed, 'savings account')
    const [made, next] = step(signed, 'exchange_money', { quote_id: at(offer, '/quote_id'), account_id: savings })
    expect(Pointer.get(made, '/bought')).toEqual(Pointer.get(offer, '/buys'))
    expect(before - balance(next, 'savings account')).toBeCloseTo(300 + Number(at(offer, '/fee')))
    expect(refusal(signed, 'quote_exchange', { amount: 300, into: 'USD' }).code).toBe('conflict')
    expect(refusal(signed, 'exchange_money', { quote_id: 'fxq-none', account_id: savings }).code).toBe('not_found')
  })

  it('pays standing orders from a later day on, and out of savings every quarter only', () => {
    const wanted = {
      account_id: everyday,
      payee_id: payee(2),
      amount: 40,
      rhythm: 'every month',
      first: Calendar.addDays(4)(start.today)
    }
    expect(refusal(signed, 'start_standing_order', { ...wanted, account_id: savings }).code).toBe('forbidden')
    expect(
      at(step(signed, 'start_standing_order', { ...wanted, account_id: savings, rhythm: 'every quarter' })[0], '/next')
    ).toBe(wanted.first)
    expect(refusal(signed, 'start_standing_order', { ...wanted, first: start.today }).parameter).toBe('first')
    const [made, next] = step(signed, 'start_standing_order', wanted)
    const [, stopped] = step(next, 'stop_standing_order', { standing_id: at(made, '/standing_id') })
    expect(step(stopped, 'list_standing_orders')[0]).toEqual(step(start, 'list_standing_orders')[0])
  })
})
