/** Cash of the depot: what is free, and what is paid out. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Amount from './Amount.js'
import * as Desk from './Desk.js'
import * as Ids from './Ids.js'
import { CashLeft, PayoutDay, PayoutId, ReservedCash } from './OrderTypes.js'
import type { State } from './State.js'
import * as Words from './words/Cash.js'

const write = Declare.write<State>('trading')

const reserved = (state: State): number =>
  state.orders.reduce((sum, one) => sum + (one.side === 'purchase' ? one.amount : 0), 0)

const position = Declare.read<State>('trading')({
  name: 'check_depot_cash',
  description: 'Says how much cash of the depot is free, and how much orders have set aside.',
  toolClass: 'cash',
  parameters: {},
  returns: Declare.object({ free: Money, set_aside: ReservedCash }),
  phrases: Words.position,
  run: () => (state) =>
    E.right([{ free: Amount.dollars(state.cash), set_aside: Amount.dollars(reserved(state)) }, state])
})

const amounts = [100, 150, 200, 250, 300, 400, 500, 600, 750, 900, 1200, 1500, 2000, 2500, 3000]

/** How many payouts there are in a day. */
const daily = 3

const payOut = write({
  name: 'pay_out_cash',
  description:
    "Pays free cash out to the customer's bank. The trading desk has to be open. May answer that the bank is briefly unavailable; calling it once more is then right.",
  toolClass: 'cash',
  requires: [Desk.premise],
  parameters: { amount: Declare.required(Money, 'Amount in dollars, from 10 on.') },
  returns: Declare.object({ payout_id: PayoutId, arrives: PayoutDay, free: CashLeft }),
  phrases: Words.payOut,
  transient: { code: 'unavailable', message: 'The bank did not answer; nothing was paid out. Please try again.' },
  suggest: () => amounts.map((amount) => ({ amount })),
  run:
    ({ amount }) =>
    (state) => {
      if (!state.open) return Desk.closed
      const cents = Amount.cents(amount)
      if (cents < 1000)
        return Refusal.of('conflict', `${Amount.written(cents)} is too little; payouts start at USD 10.00.`, 'amount')
      if (cents > state.cash)
        return Refusal.of(
          'insufficient_funds',
          `${Amount.written(state.cash)} is free; ${Amount.written(cents)} cannot be paid out. ${Amount.written(reserved(state))} is set aside for orders.`,
          'amount'
        )
      if (state.payouts >= daily)
        return Refusal.of(
          'rate_limited',
          `${daily} payouts a day may be made, and they have been. The next one is possible after midnight.`
        )
      return E.right([
        {
          payout_id: Ids.payout.write(state, state.issued),
          arrives: Calendar.addDays(Calendar.weekday(state.today) >= 4 ? 4 : 2)(state.today),
          free: Amount.dollars(state.cash - cents)
        },
        { ...state, cash: state.cash - cents, payouts: state.payouts + 1, issued: state.issued + 1 }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [position, payOut]
