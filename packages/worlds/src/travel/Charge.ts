/** Charging a stored card, as far as its limit goes. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import type { TravelState } from './State.js'

/** The state after a charge, or why the card does not bear it. */
export const card = (
  state: TravelState,
  card_id: string,
  amount: number
): E.Either<ToolError.ToolError, TravelState> => {
  const found = state.cards.find((stored) => stored.card_id === card_id)
  if (found === undefined) return Refusal.of('not_found', `There is no stored card ${card_id}.`, 'card_id')
  if (found.charged + amount > found.limit)
    return Refusal.of(
      'insufficient_funds',
      `The card ending ${found.ending} was declined: its limit is reached.`,
      'card_id'
    )
  return E.right({
    ...state,
    cards: state.cards.map((stored) => (stored === found ? { ...found, charged: found.charged + amount } : stored))
  })
}
