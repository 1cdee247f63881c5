/** A stand-in for functions without code: the graph of a pool can be built, nothing can be executed. */
import { type Signature, ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** The world of some signatures. */
export const world = (signatures: ReadonlyArray<Signature.Signature>): World.World => {
  const refuse = (): ReturnType<ReturnType<World.World['step']>> =>
    E.left(ToolError.make('unavailable', 'Functions without code cannot be executed yet.'))
  return {
    name: 'pool',
    version: 1,
    description: `${signatures.length} functions without code`,
    types: [],
    functions: [],
    init: () => ({}),
    step: () => refuse,
    visible: () => [],
    context: () => ({ now: '2025-01-01T00:00:00Z', timezone: 'UTC', profile: {} })
  }
}
