/** What leaves the mailbox: to whom it can go, and the entry that it leaves behind. */
import type { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'

/** Somebody who can be written to. */
export interface Reached {
  readonly position: number
  readonly name: string
}

/** The contact of an id, unless the user has blocked them. */
export const reach = (state: State, id: string, parameter: string): E.Either<ToolError.ToolError, Reached> =>
  E.either.chain(Ids.contactAt(state, id, parameter), (position) => {
    const name = state.contacts[position]?.name ?? ''
    return state.blocked.some((block) => block.contact === position)
      ? Refusal.of('forbidden', `${name} is on the block list, so nothing can be sent there.`, parameter)
      : E.right({ position, name })
  })

/** Puts something in the outbox: its id, and the next state. */
export const put = (state: State, recipient: string): readonly [id: string, next: State] => [
  Ids.sent.write(state, state.issued),
  { ...state, issued: state.issued + 1, sent: [...state.sent, { number: state.issued, recipient }] }
]
