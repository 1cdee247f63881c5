/** Functions that are like another one, and the arguments that somebody would call them with. */
import type { Json, World } from '@magnet/core'
import * as Forged from '../Forged.js'
import type { Scene } from '../Scene.js'
import * as Scenes from '../Scene.js'
import type { Act } from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** Required arguments of a function from some that are at hand, from what is known, and from what one could say. */
export const bound = (
  { scene, turn, step, stream }: Decision,
  implementation: World.WorldFunction,
  at: Json.JsonObject,
  types: ReadonlyMap<string, Json.Json>
): Json.JsonObject | undefined => {
  const message = Scenes.messageAt(turn, step)
  let given: Json.JsonObject = {}
  for (const input of implementation.signature.inputs) {
    const known =
      types.get(input.type) ?? (input.required ? Scenes.held(scene, message, input.type)[0]?.value : undefined)
    const own = at[input.name]
    const value =
      known ??
      (own !== undefined && typeof own === input.schema.type ? own : undefined) ??
      (input.required && input.voice === 'spoken'
        ? Forged.likely(scene, Scenes.before(turn, step), implementation, input.name, undefined, stream)
        : undefined)
    if (value === undefined && input.required) return undefined
    if (value !== undefined && (input.required || known !== undefined)) given = Kind.set(given, input.name, value)
  }
  return given
}

/** The arguments of a call by their types. */
export const typed = (
  scene: Scene,
  call: { readonly function: string; readonly arguments: Json.JsonObject }
): ReadonlyMap<string, Json.Json> =>
  new Map(
    (scene.vocabulary.functions.get(call.function)?.signature.inputs ?? []).flatMap((input) => {
      const value = call.arguments[input.name]
      return value === undefined ? [] : [[input.type, value] as const]
    })
  )

/** How like another a function is: words of their names, types that both take, the same effect. */
const likeness = (left: World.WorldFunction, right: World.WorldFunction): number => {
  const words = new Set(left.signature.name.split('_'))
  const types = new Set(left.signature.inputs.map(({ type }) => type))
  return (
    right.signature.name.split('_').filter((word) => words.has(word)).length +
    right.signature.inputs.filter(({ type }) => types.has(type)).length +
    (left.signature.effect === right.signature.effect ? 1 : 0)
  )
}

/** A call of a listed function that is like that of another call. */
export const similar = (
  decision: Decision,
  call: { readonly function: string; readonly arguments: Json.JsonObject }
): Act | undefined => {
  const { scene, turn, stream } = decision
  const own = scene.vocabulary.functions.get(call.function)
  if (own === undefined) return undefined
  const options = Scenes.listed(scene, turn)
    .filter((one) => one.signature.name !== own.signature.name && one.signature.category === own.signature.category)
    .map((one) => ({ one, like: likeness(own, one) }))
    .filter(({ like }) => like >= 2)
    .toSorted((left, right) => right.like - left.like)
    .slice(0, 3)
  for (const { one } of stream.shuffle(options)) {
    const given = bound(decision, one, call.arguments, typed(scene, call))
    if (given !== undefined) return { function: one.signature.name, arguments: given }
  }
  return undefined
}
