/** Planned sources become sources: what the user was to say now has words at a place of a message. */
import type { Plan, Source } from '@magnet/core'
import type { Worded } from '../port/BackTranslator.js'

/** Where each mention was said. */
export type Spoken = ReadonlyMap<Plan.MentionId, Worded & { readonly message: number }>

/** The sources of a call, or the mention that nobody said. What a message pastes comes from there. */
export const of = (
  heard: (parameter: string) => Plan.MentionId | undefined,
  planned: { readonly [pointer: string]: Plan.Planned },
  spoken: Spoken
): Source.Sources | { readonly unsaid: Plan.MentionId } => {
  const sources: Record<string, Source.Sourced> = {}
  const unsaid: Array<Plan.MentionId> = []
  for (const [pointer, own] of Object.entries(planned)) {
    const pasted = heard(pointer.slice(1))
    const source: Source.Source =
      pasted !== undefined && spoken.has(pasted) ? words(pasted, spoken, unsaid) : resolve(own, spoken, unsaid)
    if (unsaid[0] !== undefined) return { unsaid: unsaid[0] }
    sources[pointer] = {
      ...source,
      proof: source.tag === 'derived' || source.tag === 'created' ? 'computed' : 'literal'
    }
  }
  return sources
}

/** Whether `of` failed. */
export const isUnsaid = (
  sources: Source.Sources | { readonly unsaid: Plan.MentionId }
): sources is { readonly unsaid: Plan.MentionId } =>
  typeof (sources as { readonly unsaid?: unknown }).unsaid === 'string'

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
