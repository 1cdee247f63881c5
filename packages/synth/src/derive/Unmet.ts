/**
 * Which needs of a call nothing in the path meets, so that a hidden provider has to: where nothing gives the value, where
 * all that gave one is gone or refused, and where people name a thing whatever was spoken of before.
 */
import {
  type Alternatives,
  type Edit,
  FunctionGraph as Graph,
  type FunctionName,
  type Insert,
  Needed,
  type Path
} from '@magnet/core'
import type { Source } from '../Source.js'
import type * as Calls from './Calls.js'
import * as Past from './Past.js'
import * as Reach from './Reach.js'
import * as Role from './Role.js'

/** Whether a need of a call is unmet. */
export const of = (
  source: Source,
  look: (path: Path.Path) => Calls.Calls
): NonNullable<Insert.BeforeOptions['need']> => {
  const roles = Role.within(source)
  return (group, path, graph, chosen) =>
    useless(roles, group, look(path), chosen) ||
    (twin(source, group, look(path)) ?? Needed.group(group, path, graph, chosen))
}

type Roles = (name: FunctionName.FunctionName) => Role.Role | undefined

/** Whether nothing that comes before a call will do for a parameter, and no provider of its own stands there. */
const useless = (
  roles: Roles,
  { call, need }: Alternatives.Alternatives,
  calls: Calls.Calls,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  const role = roles(call.function)
  if (need === undefined || need.because === 'premise' || role === undefined) return false
  const { parameter: name } = need.because
  if (!role.opaque.some((input) => input.name === name)) return false
  // Most paths end nothing, and most functions refuse nothing.
  if (role.refuses === undefined && calls.before(calls.all.length)?.ended !== true && !chosen.some(ends(roles)))
    return false
  let past: Past.Past
  const add = (other: FunctionName.FunctionName): void => {
    const next = roles(other)
    if (next !== undefined) past = Past.after(past, next)
  }
  for (const other of calls.all) {
    for (const edit of chosen)
      if (edit._tag === 'InsertBefore' && edit.consumer === other.id) {
        if (other.id === call.id && serves(edit.because, name)) return false
        if (other.id !== call.id) add(edit.call.function)
      }
    if (other.id === call.id) break
    const { origin } = other
    const own = origin._tag === 'Inserted' && origin.partner === call.id ? origin.because : undefined
    if (own === undefined) add(other.function)
    else if (serves(own, name)) return false
  }
  return Reach.unmet(past, role).some((input) => input.name === name)
}

const ends =
  (roles: Roles) =>
  (edit: Edit.Edit): boolean =>
    edit._tag === 'InsertBefore' && (roles(edit.call.function)?.ends.size ?? 0) > 0

const serves = (because: Path.Because, parameter: string): boolean =>
  because !== 'premise' && because.parameter === parameter

// Two parameters of one meaning, as the ends of a way, are said by name, whatever was spoken of before; but for the last,
// where the walk came from something that it can lead to. Undefined for other parameters.
const twin = (
  { graph, world }: Source,
  { call, need }: Alternatives.Alternatives,
  calls: Calls.Calls
): boolean | undefined => {
  if (need === undefined || need.because === 'premise') return undefined
  const { parameter: name } = need.because
  const inputs = graph.signatures.get(call.function)?.inputs ?? []
  const type = inputs.find((input) => input.name === name)?.type
  const last = inputs.findLast((input) => input.type === type)
  if (last === inputs.find((input) => input.type === type)) return undefined
  const named = need.providers.some((provider) => Reach.index(world).get(provider)?.phrases.stands !== undefined)
  return named ? name !== last?.name || !cameFrom(calls, call, name, graph) : undefined
}

/** Whether a call that feeds a parameter led to this one: the one before it on the walk, or that it comes back to. */
const cameFrom = (calls: Calls.Calls, call: Path.Call, name: string, graph: Graph.FunctionGraph): boolean => {
  const { origin } = call
  const before = origin._tag === 'Inserted' ? calls.find(origin.partner) : walkedBefore(calls, call.id)
  const edge = before === undefined ? undefined : Graph.edge(graph, before.function, call.function)
  return edge !== undefined && Reach.feeds(edge, name)
}

const walkedBefore = ({ all, place }: Calls.Calls, id: Path.CallId): Path.Call | undefined => {
  for (let at = place(id) - 1; at >= 0; at--) if (all[at]?.origin._tag === 'Walked') return all[at]
  return undefined
}
