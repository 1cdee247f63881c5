/**
 * What a write always changes: the kinds of changes that all its calls have in common, over those that a walk through its
 * world makes. A function that none of these calls reaches has no footprint, and might change anything.
 */
import type { State, World } from '../../world/World.js'
import * as Pointer from '../../json/Pointer.js'
import * as Seed from '../../random/Seed.js'
import * as Candidates from './Candidates.js'
import * as Execution from './Execution.js'
import * as Goals from './Goal.js'
import * as Scopes from './Scope.js'

const most = 2000
const few = 4
const rounds = 4

/** Kinds of changes by function. */
export type Footprints = ReadonlyMap<string, ReadonlySet<string>>

const made = new WeakMap<World, Footprints>()

/** The footprints of a world's functions. */
export const of = (world: World): Footprints => {
  const known = made.get(world)
  if (known !== undefined) return known
  const fresh = walk(world)
  made.set(world, fresh)
  return fresh
}

const walk = (world: World): Footprints => {
  const found = new Map<string, ReadonlySet<string>>()
  const counts = new Map<string, number>()
  const start = world.init(Seed.root('footprint'))
  const scope = Scopes.make()
  for (const { type, value } of world.visible(start)) scope.add(type, value)
  const context = world.context(start)
  for (const [pattern, type] of Object.entries(context.meanings ?? {}))
    for (const [, value] of Pointer.matches({ profile: context.profile }, pattern)) scope.add(type, value)
  let state: State = start
  let executions = 0
  for (let round = 0; round < rounds; round++)
    for (const { signature } of world.functions) {
      const values = Candidates.known(scope, signature, few)
      let tried = 0
      Candidates.each({ signature, world, distance: 0, fixed: [], isGuessed: true }, values, (given) => {
        if (executions >= most || tried >= 24) return false
        executions += 1
        tried += 1
        const execution = Execution.once(world, signature, given.arguments, state)
        if (execution === undefined) return true
        for (const leaf of execution.leaves) scope.add(leaf.type, leaf.value)
        const kinds = new Set(Goals.differences(state, execution.after).map((one) => one.kind))
        if (kinds.size > 0) {
          const before = found.get(signature.name)
          found.set(signature.name, new Set([...kinds].filter((kind) => before?.has(kind) !== false)))
          state = execution.after
        }
        const count = (counts.get(signature.name) ?? 0) + 1
        counts.set(signature.name, count)
        return count % 2 !== 0
      })
    }
  return found
}
