/** A record is no longer than a run allows. Reason: `tokens`. */
import * as Estimate from '../trajectory/Tokens.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'

/** The check. */
export const check: Executed =
  ({ maxTokens }) =>
  (record) => {
    if (maxTokens === undefined) return []
    const tokens = Estimate.estimate(record)
    return tokens <= maxTokens
      ? []
      : [violation('tokens', '', `about ${tokens} tokens, at most ${maxTokens} are allowed`, tokens)]
  }
