/**
 * The hints of a turn. A value that a call of the same turn returns is a reference, so that the call cannot be skipped; a
 * composed text is hinted as the facts that it tells; a function that the conversation lacks is never named.
 */
import { type Json, Plan, Pointer } from '@magnet/core'
import type { Hint, Teacher } from '@magnet/prompts'

/** The calls of a turn as hints. */
export const of = (plan: Plan.Plan, turn: number): ReadonlyArray<Hint.Hint> => {
  const calls = plan.turns[turn]?.calls ?? []
  return calls.map((planned) => ({
    function: planned.call.function,
    step: planned.step,
    arguments: Object.fromEntries(
      Object.entries(planned.arguments).map(([name, value]) => [name, argument(plan, calls, planned, name, value)])
    )
  }))
}

const argument = (
  plan: Plan.Plan,
  calls: ReadonlyArray<Plan.PlannedCall>,
  planned: Plan.PlannedCall,
  name: string,
  value: Json.Json
): Hint.Argument => {
  const source = planned.sources[Pointer.of(name)]
  if (source?.tag === 'created') return { facts: facts(plan, source) }
  const own = source?.tag === 'derived' && source.op === 'select' ? item(calls, source, value) : source
  const from = own?.tag === 'output' ? calls.find((other) => other.call.id === own.call) : undefined
  return from === undefined || own?.tag !== 'output' ? { value } : { from: named(calls, from), pointer: own.pointer }
}

/** A call by its function; where several of the turn call it, with its number: `find_airport#2`. */
const named = (calls: ReadonlyArray<Plan.PlannedCall>, one: Plan.PlannedCall): string => {
  const alike = calls.filter((other) => other.call.function === one.call.function)
  return alike.length < 2 ? one.call.function : `${one.call.function}#${alike.indexOf(one) + 1}`
}

/** The place in a list of this turn that a rule picks. */
const item = (
  calls: ReadonlyArray<Plan.PlannedCall>,
  source: Extract<Plan.Planned, { tag: 'derived' }>,
  value: Json.Json
): Plan.Planned | undefined => {
  const [list] = source.from
  const take = source.with?.['take']
  if (list?.tag !== 'output') return undefined
  const items = Pointer.get(calls.find((one) => one.call.id === list.call)?.output, list.pointer)
  const index = Array.isArray(items)
    ? (items as ReadonlyArray<Json.Json>).findIndex(
        (one) => Pointer.get(one, typeof take === 'string' ? take : '') === value
      )
    : -1
  return index < 0
    ? undefined
    : { ...list, pointer: `${Pointer.child(list.pointer, index)}${typeof take === 'string' ? take : ''}` }
}

/** The values of the facts that a composed text tells. */
export const facts = (plan: Plan.Plan, source: Extract<Plan.Planned, { tag: 'created' }>): ReadonlyArray<Json.Json> =>
  source.facts.flatMap((fact) => {
    if (fact.tag === 'output') {
      const held = Pointer.get(Plan.calls(plan).find((one) => one.call.id === fact.call)?.output, fact.pointer)
      return held === undefined ? [] : [held]
    }
    if (fact.tag !== 'said') return []
    const say = plan.mentions.find((mention) => mention.id === fact.mention)?.say
    return say !== undefined && 'value' in say ? [say.value] : []
  })

/** What a turn lacks, and what of it may be said: never the name of a function. */
export const lacking = (
  plan: Plan.Plan,
  turn: number
): { readonly missing: Teacher.Missing; readonly lacks: ReadonlyArray<string> } => {
  const own = plan.turns[turn]
  if (own?.aside !== undefined && own.aside.tag !== 'talk')
    return { missing: own.aside.tag, lacks: [own.aside.policy.sentence] }
  if (own?.missing === undefined) return { missing: 'nothing', lacks: [] }
  return own.missing.tag === 'function'
    ? { missing: 'miss_func', lacks: [] }
    : { missing: 'miss_params', lacks: own.missing.parameters.map((name) => name.replaceAll('_', ' ')) }
}
