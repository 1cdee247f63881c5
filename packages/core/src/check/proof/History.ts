/** What a conversation holds at some point: values in scope, what was told, the state of each world. */
import * as Pointer from '../../json/Pointer.js'
import type { CallId } from '../../path/Path.js'
import * as Dossier from '../../trajectory/Dossier.js'
import { each } from '../../trajectory/Sources.js'
import type { Trajectory } from '../../trajectory/Trajectory.js'
import type { State, World } from '../../world/World.js'
import type { Environment } from '../Environment.js'
import type * as Replay from '../Replay.js'
import * as Execution from './Execution.js'
import type { Fact } from './Fact.js'
import * as Facts from './Fact.js'
import type { Item } from './Item.js'
import type { Made } from './Reference.js'
import * as Reference from './Reference.js'
import type { Growing } from './Scope.js'
import * as Scope from './Scope.js'

/** Who goes on with the output of a call. */
export interface Drawn {
  /** Whether a call of the same turn does. */
  readonly within: boolean
  /** The places that calls of later turns draw on. */
  readonly later: ReadonlyArray<Pointer.Pointer>
}

/** A conversation so far. */
export interface History {
  readonly scope: Growing
  /** Whether an output has told a fact already. */
  readonly tells: (fact: Fact) => boolean
  readonly state: (world: World) => State
  readonly drawn: (call: CallId) => Drawn
  /** Goes on by a call. */
  readonly push: (made: Made) => void
}

/** The history of a record before its first turn: what the context shows. */
export const make = (environment: Environment, record: Trajectory, replay: Replay.Replay): History => {
  const dossier = Dossier.of(record)
  const scope = Scope.make()
  if (dossier.shown !== '') {
    const { profile } = record.context
    for (const [pattern, type] of Object.entries(environment.world.context(replay.initial).meanings ?? {}))
      for (const [, value] of Pointer.matches({ profile }, pattern))
        if ((typeof value === 'string' || typeof value === 'number') && dossier.shown.includes(String(value)))
          scope.add(type, value)
  }
  const heard = new Map<Item, Array<Made>>()
  const states = new Map<string, State>()
  const uses = used(dossier)
  return {
    scope,
    tells: (fact) =>
      (heard.get(fact.item) ?? []).some(
        ({ items, execution }) => execution !== undefined && Facts.conveys(fact, items, execution)
      ),
    state: (world) => states.get(world.name) ?? Reference.part(replay.initial, world),
    drawn: (call) => uses.get(call) ?? nobody,
    push: (made) => {
      const { call, signature, execution, world } = made
      for (const input of signature.inputs)
        if (Object.hasOwn(call.arguments, input.name)) scope.add(input.type, call.arguments[input.name])
      states.set(world.name, made.after)
      for (const leaf of execution === undefined ? [] : Execution.leaves(execution)) {
        scope.add(leaf.type, leaf.value)
        const held = heard.get(leaf.item)
        if (held === undefined) heard.set(leaf.item, [made])
        else if (held.at(-1) !== made) held.push(made)
      }
    }
  }
}

const nobody: Drawn = { within: false, later: [] }

const used = (dossier: Dossier.Dossier): ReadonlyMap<string, Drawn> => {
  const found = new Map<string, { within: boolean; later: Array<Pointer.Pointer> }>()
  for (const { call, turn } of dossier.entries)
    for (const source of Object.values(call.sources))
      each(source, (part) => {
        if (part.tag !== 'output') return
        const provider = dossier.byId.get(part.call)
        if (provider === undefined) return
        let drawn = found.get(part.call)
        if (drawn === undefined) found.set(part.call, (drawn = { within: false, later: [] }))
        if (provider.turn === turn) drawn.within = true
        else drawn.later.push(part.pointer)
      })
  return found
}
