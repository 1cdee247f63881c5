/** What the service says: a request as it was read, to an answer. The same request gets the same answer. */
import type { Exchange } from '@magnet/prompts'
import type * as Answer from '../Answer.js'
import * as Stranger from './Stranger.js'

/** Answers a request. */
export type Responder = (request: Exchange.Request) => Answer.Answer

/** The answers of this package: by the prompt's rules where it is one of Magnet's, and something fitting where not. */
export const responder: Responder = (request) => Stranger.answer(request)
