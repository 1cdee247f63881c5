/** The library card: scanned before anything is borrowed, renewed or reserved. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import type { State } from './State.js'
import { CardMinutes, CardScanned } from './Types.js'
import * as Words from './words/Card.js'

/** The premise of what changes the account. */
export const premise = 'library.card'

/** What the library says to somebody without a card. */
export const missing: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'No card was scanned. Scan the library card first.'
)

const scan = Declare.write<State>('library')({
  name: 'scan_library_card',
  description: "Scans the user's library card, which opens the account for fifteen minutes.",
  toolClass: 'card',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ open: CardScanned, minutes: CardMinutes }),
  phrases: Words.scan,
  run: () => (state) => E.right([{ open: true, minutes: 15 }, state.scanned ? state : { ...state, scanned: true }])
})

export const functions: ReadonlyArray<World.WorldFunction> = [scan]
