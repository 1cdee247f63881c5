/**
 * What a write changes: the kinds of changes that all its calls have in common, and those that any makes, over the calls
 * of a walk through its world. A function of which no call goes through there has no footprint, and might change anything.
 */
import type { Json } from '../../json/Json.js'
import * as Pointer from '../../json/Pointer.js'
import * as Seed from '../../random/Seed.js'
import type { State, World, WorldFunction } from '../../world/World.js'
import * as Candidates from './Candidates.js'
import * as Execution from './Execution.js'
import * as Goals from './Goal.js'
import * as Scopes from './Scope.js'

/** The most calls of a walk, and of a function in one round; how many that go through are enough. */
const most = { calls: 3000, tries: 24, enough: 2 } as const
const rounds = 4
const few = 4

/** Kinds of changes. */
export interface Footprint {
  readonly always: ReadonlySet<string>
  readonly ever: ReadonlySet<string>
}

/** Footprints by function. */
export type Footprints = ReadonlyMap<string, Footprint>

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
  const found = new Map<string, Footprint>()
  let state: State = world.init(Seed.root('footprint'))
  const scope = seen(world, state)
  let executions = 0
  for (let round = 0; round < rounds; round++)
    for (const one of world.functions) {
      const { signature } = one
      suggested(one, state, scope)
      let tries = 0
      let passed = 0
      Candidates.each(
        { signature, world, distance: 0, fixed: [], isGuessed: true },
        Candidates.known(scope, signature, few),
        0,
        (given) => {
          if (executions >= most.calls || tries >= most.tries) return false
          executions += 1
          tries += 1
          const execution = Execution.make(world, signature, given.arguments, state)
          if (execution === undefined) return true
          for (const leaf of Execution.leaves(execution)) scope.add(leaf.type, leaf.value)
          if (execution.after !== state) {
            const kinds = new Set(Goals.differences(state, execution.after).map((difference) => difference.kind))
            if (kinds.size > 0) found.set(signature.name, joined(found.get(signature.name), kinds))
            state = execution.after
          }
          passed += 1
          return passed < most.enough
        }
      )
    }
  return found
}

const joined = (before: Footprint | undefined, kinds: ReadonlySet<string>): Footprint =>
  before === undefined
    ? { always: kinds, ever: kinds }
    : {
        always: new Set([...kinds].filter((kind) => before.always.has(kind))),
        ever: new Set([...before.ever, ...kinds])
      }

/** What a user of a world may know of it. */
const seen = (world: World, state: State): Scopes.Growing => {
  const scope = Scopes.make()
  for (const { type, value } of world.visible(state)) scope.add(type, value)
  const { profile, meanings = {} } = world.context(state)
  for (const [pattern, type] of Object.entries(meanings))
    for (const [, value] of Pointer.matches({ profile }, pattern)) scope.add(type, value)
  return scope
}

/** Adds what could be said to a function: what it suggests, or a number that its schema allows. */
const suggested = ({ signature, suggest }: WorldFunction, state: State, scope: Scopes.Growing): void => {
  for (const given of suggest?.(state).slice(0, 2) ?? [])
    for (const { name, type } of signature.inputs) if (Object.hasOwn(given, name)) scope.add(type, given[name])
  for (const { type, required, schema } of signature.inputs)
    if (required && !scope.entries.has(type)) for (const value of plausible(schema)) scope.add(type, value)
}

const plausible = ({ type, minimum }: WorldFunction['signature']['inputs'][number]['schema']): ReadonlyArray<Json> => {
  const least = typeof minimum === 'number' ? minimum : 1
  return type === 'integer' || type === 'number' ? [least, least + 1] : type === 'string' ? ['something'] : []
}
