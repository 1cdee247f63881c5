/** Which candidates depend on a function, and by which parameters (Magnet §3.2). */
import type { Edge, Signature } from '@magnet/core'
import { Context, type Effect } from 'effect'
import type { Halt } from '../Halt.js'
import type { Rejection } from '../Rejection.js'

/** A function and its candidates. */
export interface JudgeRequest {
  readonly target: Signature.Signature
  readonly candidates: ReadonlyArray<Signature.Signature>
}

/** The port. */
export interface DependencyJudge {
  /** The edges from the target to those candidates that depend on it. */
  readonly judge: (request: JudgeRequest) => Effect.Effect<ReadonlyArray<Edge.Edge>, Rejection | Halt>
}

/** Its key in a context. */
export const DependencyJudge: Context.Service<DependencyJudge, DependencyJudge> =
  Context.Service<DependencyJudge>('magnet/DependencyJudge')
