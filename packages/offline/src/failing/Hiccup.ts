/** A service that fails for once, as its documentation says that it may: the same call again is right, once. */
import type * as Candidate from './Candidate.js'
import * as Proposal from './Proposal.js'

/** A hiccup of a call, where its function has such. */
export const of = (
  _conversation: Candidate.Conversation,
  candidate: Candidate.Candidate
): Proposal.Proposal | undefined => {
  const { transient } = candidate.implementation
  return transient === undefined
    ? undefined
    : { candidate, attempt: Proposal.refused(candidate, { cause: 'injected', recovery: 'fix' }, transient) }
}
