/** The trading desk: opened with the passkey of this device before anything is bought, sold or paid out. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import type { State } from './State.js'
import { DeskMinutes, DeskOpen } from './Types.js'
import * as Words from './words/Desk.js'

/** The premise of what moves shares or money. */
export const premise = 'trading.desk'

/** What the broker says while the desk is closed. */
export const closed: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'The trading desk is locked. Open it with the passkey first.'
)

const open = Declare.write<State>('trading')({
  name: 'open_trading_desk',
  description: 'Opens the trading desk with the passkey of this device, for twenty minutes.',
  toolClass: 'desk',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ open: DeskOpen, minutes: DeskMinutes }),
  phrases: Words.open,
  run: () => (state) => E.right([{ open: true, minutes: 20 }, state.open ? state : { ...state, open: true }])
})

export const functions: ReadonlyArray<World.WorldFunction> = [open]
