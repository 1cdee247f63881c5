/** Planned sources become sources: what the user was to say now has words at a place of a message. */
import type { Plan, Source } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Worded } from '../port/BackTranslator.js'

/** Where each mention was said. */
export type Spoken = ReadonlyMap<Plan.MentionId, Worded & { readonly message: number }>

/** The sources of a call, or the mention that nobody said. What a message pastes (`heard`, where any does) comes from there. */
export const of = (
  heard: ((parameter: string) => Plan.MentionId | undefined) | undefined,
  planned: { readonly [pointer: string]: Plan.Planned },
  spoken: Spoken
): E.Either<Plan.MentionId, Source.Sources> => {
  const sources: Record<string, Source.Sourced> = {}
  const unsaid: Array<Plan.MentionId> = []
  for (const pointer of Object.keys(planned)) {
    const own = planned[pointer]
    if (own === undefined) continue
    const pasted = heard?.(pointer.slice(1))
    const source =
      pasted !== undefined && spoken.has(pasted) ? words(pasted, spoken, unsaid) : resolve(own, spoken, unsaid)
    if (unsaid[0] !== undefined) return E.left(unsaid[0])
    const proof = source.tag === 'derived' || source.tag === 'created' ? 'computed' : 'literal'
    sources[pointer] = { ...source, proof }
  }
  return E.right(sources)
}

/** The source that a planned one is now. Mentions that nobody said come to `unsaid`. */
const resolve = (planned: Plan.Planned, spoken: Spoken, unsaid: Array<Plan.MentionId>): Source.Source => {
  switch (planned.tag) {
    case 'said':
      return words(planned.mention, spoken, unsaid)
    case 'created':
      return { tag: 'created', facts: planned.facts.map((fact) => resolve(fact, spoken, unsaid)) }
    case 'derived': {
      const from = planned.from.map((one) => resolve(one, spoken, unsaid))
      const because = (planned.because ?? []).map((one) => resolve(one, spoken, unsaid))
      const parameters = because.length > 0 ? { ...planned.with, because } : planned.with
      const derived: Source.Source = { tag: 'derived', op: planned.op, from }
      return parameters === undefined || Object.keys(parameters).length === 0
        ? derived
        : { ...derived, with: parameters }
    }
    default:
      return planned
  }
}

const words = (mention: Plan.MentionId, spoken: Spoken, unsaid: Array<Plan.MentionId>): Source.Source => {
  const said = spoken.get(mention)
  if (said === undefined) unsaid.push(mention)
  const user: Source.Source = { tag: 'user', message: said?.message ?? 0, span: said?.span ?? [0, 0] }
  return said?.op === undefined
    ? user
    : {
        tag: 'derived',
        op: said.op,
        from: said.now === true ? [user, { tag: 'context', pointer: '/now' }] : [user],
        ...(said.with === undefined ? {} : { with: said.with })
      }
}
