/** The dependency judge by a model: one question for all candidates of a function. Execution confirms or refutes it later. */
import type { Edge, Signature } from '@magnet/core'
import { Seed } from '@magnet/core'
import { Dependency, Described } from '@magnet/prompts'
import { DependencyJudge, Model } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'

/** The layer. The same functions give the same request, in every run. */
export const layer: Layer.Layer<DependencyJudge.DependencyJudge, never, Model.Model> = Layer.effect(
  DependencyJudge.DependencyJudge,
  Effect.map(Model.Model, (model) => ({
    judge: ({ target, candidates }) => {
      const others = candidates.filter(({ name }) => name !== target.name)
      return others.length === 0
        ? Effect.succeed([])
        : Ask.ask(model)(
            Dependency.prompt,
            { target: Described.of(target), candidates: others.map(Described.of) },
            {
              stage: 'walk',
              place: target.name,
              seed: Seed.root('dependency'),
              accept: ({ dependencies }) =>
                E.right(
                  dependencies.flatMap(({ candidate, kind, links }) => {
                    const other = others.find(({ name }) => name === candidate)
                    return other === undefined ? [] : [edge(target, other, kind, links)]
                  })
                )
            }
          )
    }
  }))
)

/** How far a judgement is trusted before anything was executed. */
const trust = 0.6

const edge = (
  target: Signature.Signature,
  candidate: Signature.Signature,
  kind: Edge.Kind,
  links: ReadonlyArray<Edge.Link>
): Edge.Edge => {
  const isDeclared = target.grants.some((grant) => candidate.requires.includes(grant))
  return {
    from: target.name,
    to: candidate.name,
    kind: isDeclared ? 'premise' : kind,
    // A premise that nobody declares may be a habit only: the call goes through without it.
    nested:
      isDeclared ||
      links.some(({ parameter }) => candidate.inputs.some(({ name, required }) => required && name === parameter)),
    links,
    evidence: isDeclared ? ['judged', 'premise'] : ['judged'],
    confirmed: false,
    confidence: isDeclared ? 0.95 : trust
  }
}
