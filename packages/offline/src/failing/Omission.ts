/**
 * An omission of the assistant: it leaves out the hidden call that a call needs, and makes it when the error says so. In
 * place of the id that the hidden call looks up it passes what it looks up; or it calls without the premise.
 */
import {
  type Derivation,
  type Edit,
  Json,
  type Plan,
  Plan as Plans,
  Pointer,
  type Stream,
  ToolError
} from '@magnet/core'
import type * as Candidate from './Candidate.js'
import * as Proposal from './Proposal.js'

/** An omission before a call, or none. */
export const of = (
  conversation: Candidate.Conversation,
  candidate: Candidate.Candidate,
  stream: Stream.Stream
): Proposal.Proposal | undefined => {
  for (const edit of stream.shuffle(hidden(conversation.derivation, candidate))) {
    const own = conversation.plan.turns[candidate.turn]?.calls ?? []
    const provider = own.find((planned) => planned.call.id === edit.call.id)
    const from = own.findIndex((planned) => planned.call.id === candidate.planned.call.id)
    // Whoever else draws on it could not be made before it.
    if (
      provider === undefined ||
      own.slice(0, from).some((planned) => planned.needs.includes(edit.call.id)) ||
      provider.needs.some((id) => own.some((planned) => planned.call.id === id))
    )
      continue
    const without = edit.because === 'premise' ? candidate.planned : unresolved(candidate, provider, edit.because)
    if (without === undefined) continue
    return {
      candidate,
      attempt: Proposal.refused(
        candidate,
        { cause: 'mistake', recovery: 'prerequisite' },
        // What the world says is known when the calls are made in their new order.
        ToolError.make('invalid_arguments', ''),
        without.arguments,
        without.sources,
        candidate.planned.needs
          .filter((id) => id !== edit.call.id)
          .concat(drawn(provider, without).filter((id) => !candidate.planned.needs.includes(id)))
      ),
      omitted: edit.call.id
    }
  }
  return undefined
}

type Before = Edit.Edit & { readonly _tag: 'InsertBefore' }

const hidden = (derivation: Derivation.Derivation, { planned }: Candidate.Candidate): ReadonlyArray<Before> =>
  derivation.edits.flatMap((edit) => (edit._tag === 'InsertBefore' && edit.consumer === planned.call.id ? [edit] : []))

/** The call with what its provider would have looked up, for the parameter that the provider feeds. */
const unresolved = (
  { planned }: Candidate.Candidate,
  provider: Plan.PlannedCall,
  { parameter }: { readonly parameter: string }
): Pick<Plan.PlannedCall, 'arguments' | 'sources'> | undefined => {
  const [only, ...others] = Object.entries(provider.arguments)
  const source = only === undefined ? undefined : provider.sources[Pointer.of(only[0])]
  // Every argument that the provider feeds would have to be made up.
  const fed = Object.entries(planned.sources).filter(([, one]) => Plans.draws(one).includes(provider.call.id))
  if (only === undefined || source === undefined || others.length > 0 || typeof only[1] !== 'string') return undefined
  if (fed.length !== 1 || fed[0]?.[0] !== Pointer.of(parameter) || Json.equals(planned.arguments[parameter], only[1]))
    return undefined
  return {
    arguments: { ...planned.arguments, [parameter]: only[1] },
    sources: { ...planned.sources, [Pointer.of(parameter)]: source }
  }
}

const drawn = (
  provider: Plan.PlannedCall,
  { sources }: Pick<Plan.PlannedCall, 'sources'>
): Plan.PlannedCall['needs'] => {
  const used = new Set(Object.values(sources).flatMap(Plans.draws))
  return provider.needs.filter((id) => used.has(id))
}
