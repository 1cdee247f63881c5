/** What every dependency judge keeps: edges from the target to candidates, along outputs and parameters that exist. */
import type { Edge, Signature } from '@magnet/core'
import { Effect } from 'effect'
import { DependencyJudge } from '../port/DependencyJudge.js'
import type { Halt } from '../Halt.js'
import type { Rejection } from '../Rejection.js'
import type { Case } from './Case.js'
import { none } from './Case.js'

/** The suite of the port, tried on all pairs of some signatures. */
export const suite = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Case<DependencyJudge>> => [
  every(
    signatures,
    'edges go from the target to a candidate',
    (target, edge) =>
      edge.from === target.name && edge.to !== target.name && signatures.some((one) => one.name === edge.to)
  ),
  every(signatures, 'links go from an output of the target to a parameter of the candidate', (target, edge) =>
    edge.links.every(
      (link) =>
        target.outputs.some((output) => output.pattern === link.pointer) &&
        signatures.find((one) => one.name === edge.to)?.inputs.some((input) => input.name === link.parameter) === true
    )
  ),
  every(
    signatures,
    'confidence is a share, and an edge of whole or part has a link',
    (_, edge) => edge.confidence >= 0 && edge.confidence <= 1 && (edge.kind === 'premise' || edge.links.length > 0)
  )
]

const every = (
  signatures: ReadonlyArray<Signature.Signature>,
  name: string,
  kept: (target: Signature.Signature, edge: Edge.Edge) => boolean
): Case<DependencyJudge> => ({
  name,
  run: Effect.gen(function* () {
    const judge = yield* DependencyJudge
    for (const target of signatures) {
      const edges = yield* judge
        .judge({ target, candidates: signatures })
        .pipe(Effect.mapError((error: Rejection | Halt) => (error._tag === 'Halt' ? error.detail : error.reason)))
      yield* none(edges.filter((edge) => !kept(target, edge)).map((edge) => `${edge.from} → ${edge.to}`))
    }
  })
})
