/**
 * One try at the arguments of a call: each parameter gets a value and a source, from what its place in the path says
 * (a hidden provider, a processed output), from the context, from the conversation, or from what a user could say.
 */
import { Json, type JsonSchema, type Plan, type Stream, type World } from '@magnet/core'
import * as Followed from './Followed.js'
import type { Frame } from './Frame.js'
import * as Outlook from './Outlook.js'
import * as Page from './Page.js'
import * as Scope from './Scope.js'
import { mention, type Setting } from './Search.js'
import * as Supply from './Supply.js'

/** Arguments with their sources and what the user has to say for them. */
export interface Draft {
  readonly arguments: Json.JsonObject
  readonly sources: { readonly [pointer: string]: Plan.Planned }
  readonly mentions: ReadonlyArray<Plan.Mention>
  readonly composed: ReadonlyArray<string>
}

/** Draws arguments; a parameter's name where nothing can supply it. */
export const draw = (
  setting: Setting,
  frame: Frame,
  scope: Scope.Scope,
  state: World.State,
  stream: Stream.Stream,
  /** How many tries there were, and what they share. */
  tried = 0,
  outlook: Outlook.Outlook = Outlook.of(frame.signature)
): Draft | string => {
  // Of several things that one sentence names, nothing is said that is not necessary: of which would it be said?
  const plain = setting.several?.has(frame.call.id) === true
  const turned = !plain && tried < 2 ? Page.next(frame, scope, stream) : undefined
  if (turned !== undefined) return turned
  const followed = plain ? undefined : Followed.of(setting, frame, scope, stream, tried)
  const suggestion = followed ?? suggest(state, frame, scope, stream, tried)
  const values: Record<string, Json.Json> = {}
  const sources: Record<string, Plan.Planned> = {}
  const mentions: Array<Plan.Mention> = []
  const composed: Array<string> = []
  for (const { input, at, twins, once } of outlook) {
    const wanted = frame.withheld.has(input.name) || frame.fed.has(input.name)
    const optional = !plain && Object.hasOwn(suggestion, input.name) && (followed !== undefined || stream.chance(0.6))
    if (!input.required && !wanted && !optional) continue
    // Two parameters of one meaning are never the same thing: a way leads from one place to another.
    const fits = (one: Json.Json): boolean =>
      isOf(input.schema, one) &&
      (followed === undefined || Json.equals(one, followed[input.name])) &&
      !twins.some((other) => Json.equals(one, values[other.name]))
    const found = Supply.find({ setting, frame, scope, stream, input, suggestion, fits, once, values, sources })
    if (found === undefined) {
      if (!input.required && !wanted) continue
      return input.name
    }
    values[input.name] = found.value
    sources[at] = found.planned
    if (found.planned.tag === 'created') composed.push(at)
    if (found.say !== undefined)
      mentions.push({
        id: mention(frame, input),
        turn: frame.withheld.has(input.name) ? frame.turn : frame.asked,
        call: frame.call.id,
        parameter: input.name,
        say: found.say
      })
  }
  return {
    arguments: values,
    sources,
    mentions: frame.ghost ? mentions.filter((one) => !frame.withheld.has(one.parameter)) : mentions,
    composed
  }
}

/** How many tries keep to what was spoken of. */
const patience = 5

/** The suggestion that fits what was spoken of: of a few, the one that shares most with the conversation. */
const suggest = (
  state: World.State,
  frame: Frame,
  scope: Scope.Scope,
  stream: Stream.Stream,
  tried: number
): Json.JsonObject => {
  const all = frame.implementation.suggest?.(state) ?? []
  const few: Array<Json.JsonObject> = []
  while (few.length < Math.min(5, all.length)) few.push(stream.some(all) ?? {})
  // What was spoken of has been tried by then: often something new is needed.
  const coherent = stream.chance(0.6) && tried < patience
  const [first, ...others] = few
  if (first === undefined || !coherent) return first ?? {}
  if (scope.length === 0) return first
  const score = (one: Json.JsonObject): number => {
    let shared = 0
    for (const input of frame.signature.inputs) {
      const value = one[input.name]
      if (value !== undefined && Scope.spoke(scope, input.type, value)) shared += 1
    }
    return shared
  }
  let best = first
  let most = score(first)
  for (const one of others) {
    const own = score(one)
    if (own > most) [best, most] = [one, own]
  }
  return best
}

/** Whether a value has the JSON type that a schema names; one that names none takes any. */
const isOf = ({ type }: JsonSchema.JsonSchema, value: Json.Json): boolean =>
  type === undefined ||
  (typeof type === 'string' ? is(type, value) : type.length === 0 || type.some((one) => is(one, value)))

const is = (type: string, value: Json.Json): boolean => {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return Json.isObject(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}
