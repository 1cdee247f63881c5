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
  type Path,
  type Signature
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
  const quick = role.refuses === undefined && calls.before(calls.all.length)?.ended !== true
  return !(quick && !ending(roles, chosen)) && spent(roles, call, role, name, calls, chosen)
}

const ending = (roles: Roles, chosen: ReadonlyArray<Edit.Edit>): boolean => {
  for (const edit of chosen)
    if (edit._tag === 'InsertBefore' && (roles(edit.call.function)?.ends.size ?? 0) > 0) return true
  return false
}

const spent = (
  roles: Roles,
  call: Path.Call,
  role: Role.Role,
  parameter: string,
  calls: Calls.Calls,
  chosen: ReadonlyArray<Edit.Edit>
): boolean => {
  let past: Past.Past
  const add = (other: FunctionName.FunctionName): void => {
    const next = roles(other)
    if (next !== undefined) past = Past.after(past, next)
  }
  for (const other of calls.all) {
    for (const edit of chosen)
      if (edit._tag === 'InsertBefore' && edit.consumer === other.id) {
        if (other.id === call.id && serves(edit.because, parameter)) return false
        if (other.id !== call.id) add(edit.call.function)
      }
    if (other.id === call.id) break
    const { origin } = other
    const own = origin._tag === 'Inserted' && origin.partner === call.id ? origin.because : undefined
    if (own === undefined) add(other.function)
    else if (serves(own, parameter)) return false
  }
  return Reach.unmet(past, role).some((input) => input.name === parameter)
}

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
  const last = lastTwin(graph.signatures.get(call.function)?.inputs ?? [], name)
  if (last === undefined) return undefined
  const named = need.providers.some((provider) => Reach.index(world).get(provider)?.phrases.stands !== undefined)
  return named ? name !== last || !cameFrom(calls, call, name, graph) : undefined
}

/** The last of the parameters that mean what one means; undefined where it is the only one. */
const lastTwin = (inputs: ReadonlyArray<Signature.Parameter>, name: string): string | undefined => {
  let type: string | undefined
  for (const input of inputs) if (input.name === name) type = input.type
  let last: string | undefined
  let others = false
  for (const input of inputs) {
    if (input.type !== type) continue
    others ||= input.name !== name
    last = input.name
  }
  return others ? last : undefined
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
