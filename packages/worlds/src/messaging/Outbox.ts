/** What leaves the mailbox: to whom it can go, and the entry that it leaves behind. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

/** Somebody who can be written to. */
export interface Reached {
  readonly position: number
  readonly name: string
}

/** The contact of an id. Blocking is about what comes in: one can still write to those whom one has blocked. */
export const reach = (state: State, id: string, parameter: string): E.Either<ToolError.ToolError, Reached> =>
  E.either.map(Ids.contactAt(state, id, parameter), (position) => ({
    position,
    name: state.contacts[position]?.name ?? ''
  }))

/** Puts something in the outbox: its id, and the next state. */
export const put = (state: State, recipient: string, content: string): readonly [id: string, next: State] => [
  Ids.sent.write(state, state.issued),
  {
    ...state,
    issued: state.issued + 1,
    sent: [...state.sent, { number: state.issued, recipient, at: state.now.slice(0, 16), content }]
  }
]
