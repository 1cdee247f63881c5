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
  for (const [pointer, own] of Object.entries(planned)) {
    const pasted = heard(pointer.slice(1))
    const one: Plan.Planned = pasted !== undefined && spoken.has(pasted) ? { tag: 'said', mention: pasted } : own
    const missing = unsaid(one, spoken)
    if (missing !== undefined) return { unsaid: missing }
    const source = resolve(one, spoken)
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

const unsaid = (planned: Plan.Planned, spoken: Spoken): Plan.MentionId | undefined => {
  switch (planned.tag) {
    case 'said':
      return spoken.has(planned.mention) ? undefined : planned.mention
    case 'created':
      return planned.facts.map((fact) => unsaid(fact, spoken)).find((found) => found !== undefined)
    case 'derived':
      return [...planned.from, ...(planned.because ?? [])]
        .map((one) => unsaid(one, spoken))
        .find((found) => found !== undefined)
    default:
      return undefined
  }
}

const resolve = (planned: Plan.Planned, spoken: Spoken): Source.Source => {
  switch (planned.tag) {
    case 'said':
      return words(planned.mention, spoken)
    case 'created':
      return { tag: 'created', facts: planned.facts.map((fact) => resolve(fact, spoken)) }
    case 'derived': {
      const because = (planned.because ?? []).map((one) => resolve(one, spoken))
      const parameters = { ...planned.with, ...(because.length > 0 ? { because } : {}) }
      return {
        tag: 'derived',
        op: planned.op,
        from: planned.from.map((one) => resolve(one, spoken)),
        ...(Object.keys(parameters).length > 0 ? { with: parameters } : {})
      }
    }
    default:
      return planned
  }
}

const words = (mention: Plan.MentionId, spoken: Spoken): Source.Source => {
  const said = spoken.get(mention)
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
