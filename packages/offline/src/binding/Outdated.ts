/** Whether what an argument is taken from was changed since it was told: nobody means the day that an event had before. */
import { Json, type JsonSchema, Ops, type Plan, Pointer, Present, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type * as Scope from './Scope.js'

/** A call that went through, with the state after it. */
export interface Told extends Scope.Entry {
  readonly after: World.State
}

/** What stands now, and what was told before. */
interface Since {
  readonly world: World.World
  readonly earlier: ReadonlyArray<Told>
  readonly now: World.State
}

/** Whether an argument of a call is taken from what does not hold any more in the state before it. */
export const is = (since: Since, call: Pick<Scope.Entry, 'sources' | 'arguments'>): boolean => {
  for (const [at, source] of Object.entries(call.sources))
    if (isGone(since, source, Pointer.get(call.arguments, at) ?? null)) return true
  return false
}

const isGone = (since: Since, source: Plan.Planned, given: Json.Json): boolean => {
  switch (source.tag) {
    case 'output':
      return differs(since, source, (then, present) => !Json.equals(then, present))
    case 'created':
      return source.facts.some((fact) => isGone(since, fact, given))
    case 'derived': {
      const [list] = source.from
      return source.op === 'select' && list?.tag === 'output'
        ? differs(since, list, (then, present) => picksOther(source.with ?? {}, then, present, given))
        : source.from.some((from) => isGone(since, from, given))
    }
    case 'said':
    case 'context':
    case 'default':
      return false
  }
}

/** Whether something that a call told is otherwise by now. */
const differs = (
  { world, earlier, now }: Since,
  { call, pointer }: Extract<Plan.Planned, { readonly tag: 'output' }>,
  isOther: (then: Json.Json, present: Json.Json) => boolean
): boolean => {
  const place = earlier.findIndex(({ id }) => id === call)
  const told = earlier[place]
  // An identifier stays what it is.
  const isFixed = ({ pattern, voice }: Signature.Output): boolean => voice === 'opaque' && pattern === pointer
  if (told === undefined || told.after === now || told.signature.outputs.some(isFixed)) return false
  const present = Present.of(world, told, earlier.slice(place + 1), now)
  return (
    present !== told.output && isOther(Pointer.get(told.output, pointer) ?? null, Pointer.get(present, pointer) ?? null)
  )
}

const unknown: JsonSchema.JsonSchema = {}

/** Whether the rule that picked an item of a list picks another one by now, or none. */
const picksOther = (rule: Json.JsonObject, then: Json.Json, present: Json.Json, given: Json.Json): boolean => {
  const { by = '', take = '' } = rule
  if (rule['rule'] === 'ordinal' || !Json.isList(then) || typeof by !== 'string' || typeof take !== 'string')
    return false
  const winner = then.find((item) => Json.equals(Pointer.get(item, take), given))
  const operand = rule['rule'] === 'equals' ? { value: Pointer.get(winner, by) ?? null } : {}
  const again = Ops.recompute('select', [present], { ...rule, ...operand }, unknown)
  return E.isLeft(again) || !Json.equals(again.right, given)
}
