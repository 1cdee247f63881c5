/** The functions that a search calls, and the argument sets that it calls them with. */
import type { Json, JsonObject } from '../../json/Json.js'
import type { Parameter, Signature } from '../../signature/Signature.js'
import type { World } from '../../world/World.js'
import * as Item from './Item.js'
import type { Argument } from './Fact.js'
import * as Scopes from './Scope.js'

/** A function that can be called. */
export interface Candidate {
  readonly signature: Signature
  readonly world: World
  /** Calls that have to follow one of it for it to be of use. */
  readonly distance: number
  /**
   * The calls of it that the reference makes. It is made with no other arguments then: they would go against what the
   * user's words, and rules of choice, decide; the checks of sources prove that.
   */
  readonly fixed: ReadonlyArray<Given>
  /** Whether a choice of the schema that nobody has mentioned may be tried. */
  readonly isGuessed: boolean
  /** What a parameter may be given, by its type, where something else would be about another thing. */
  readonly limits?: ReadonlyMap<string, ReadonlySet<Item.Item>>
}

/** Values that a search knows, by type, with the round in which they came up. */
export type Values = ReadonlyMap<string, ReadonlyArray<Value>>

/** The values in scope that a function can take. */
export const known = (scope: Scopes.Scope, { inputs }: Signature, most: number): Values => {
  const found = new Map<string, ReadonlyArray<Value>>()
  for (const { type } of inputs) {
    const recent = found.has(type) ? [] : Scopes.recent(scope, type, most)
    if (recent.length > 0)
      found.set(
        type,
        recent.map((entry) => ({ ...entry, round: 0 }))
      )
  }
  return found
}

/** A value that a search knows. */
export interface Value {
  readonly item: Item.Item
  readonly value: Json
  readonly round: number
}

/** An argument set. */
export interface Given {
  readonly arguments: JsonObject
  readonly items: ReadonlyArray<Argument>
  /** The same for the same call. */
  readonly name: string
}

/** The name of a call. */
export const name = (signature: Signature, items: ReadonlyArray<readonly [parameter: string, Item.Item]>): string =>
  `${signature.name}(${items.map(([parameter, item]) => `${parameter}\u0003${item}`).join('\u0004')})`

/** Visits the argument sets of a function, until the visitor has enough: required parameters only. */
export const each = (
  { signature, limits, isGuessed }: Candidate,
  values: Values,
  /** The round from which one value has to be at least. */
  since: number,
  visit: (given: Given) => boolean
): void => {
  const shape = signature.inputs.filter((input) => input.required)
  const choices = shape.map((parameter) => {
    const limit = limits?.get(parameter.type)
    const all = choicesOf(parameter, values, isGuessed)
    return limit === undefined ? all : all.filter(({ item }) => limit.has(item))
  })
  if (choices.some((choice) => choice.length === 0)) return
  const picked: Array<Value> = []
  const walk = (depth: number, latest: number): boolean => {
    if (depth === shape.length) return latest < since || visit(given(signature, shape, picked))
    for (const value of choices[depth] ?? []) {
      picked[depth] = value
      if (!walk(depth + 1, Math.max(latest, value.round))) return false
    }
    return true
  }
  walk(0, 0)
}

const choicesOf = ({ type, schema }: Parameter, values: Values, isGuessed: boolean): ReadonlyArray<Value> => {
  const known = values.get(type)
  if (known !== undefined) return known
  const { enum: choices, default: preset } = schema
  const guesses = isGuessed ? (choices ?? (schema.type === 'boolean' ? [true, false] : [])) : []
  const documented = preset === undefined ? guesses : [preset]
  return documented.map((value) => ({ item: Item.of(type, value), value, round: 0 }))
}

const given = (signature: Signature, shape: ReadonlyArray<Parameter>, picked: ReadonlyArray<Value>): Given => {
  const args: { [name: string]: Json } = {}
  const items: Array<Argument> = []
  const named: Array<readonly [string, Item.Item]> = []
  for (const [index, parameter] of shape.entries()) {
    const value = picked[index]
    if (value === undefined) continue
    args[parameter.name] = value.value
    items.push({ type: parameter.type, item: value.item })
    named.push([parameter.name, value.item])
  }
  return { arguments: args, items, name: name(signature, named) }
}
