/** What binding looks up in a world, indexed once: functions and types by name, facts and suggestions by state. */
import { Json as J, type Json, type SemanticType, type World } from '@magnet/core'

/** The indexes of a world. */
export interface Vocabulary {
  readonly functions: ReadonlyMap<string, World.WorldFunction>
  readonly types: ReadonlyMap<string, SemanticType.SemanticType>
}

// By identity: worlds and states are immutable values, so what is computed from them never changes.
const vocabularies = new WeakMap<World.World, Vocabulary>()
const factsOf = new WeakMap<World.State, ReadonlyMap<string, ReadonlyArray<Json.Json>>>()

/** The vocabulary of a world. */
export const of = (world: World.World): Vocabulary => {
  const known = vocabularies.get(world)
  if (known !== undefined) return known
  const fresh: Vocabulary = {
    functions: new Map(world.functions.map((f) => [String(f.signature.name), f])),
    types: new Map(world.types.map((type) => [type.name, type]))
  }
  vocabularies.set(world, fresh)
  return fresh
}

/** The values of a type that a user could state in a state. */
export const facts = (world: World.World, state: World.State, type: string): ReadonlyArray<Json.Json> => {
  if (world.parts !== undefined)
    return world.parts.flatMap((part) => {
      const own = state[part.name]
      return J.isObject(own) ? facts(part, own, type) : []
    })
  let byType = factsOf.get(state)
  if (byType === undefined) {
    const grouped = Map.groupBy(world.visible(state), (fact) => fact.type)
    byType = new Map([...grouped].map(([name, facts_]) => [name, facts_.map((fact) => fact.value)]))
    factsOf.set(state, byType)
  }
  return byType.get(type) ?? []
}
