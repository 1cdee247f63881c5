/**
 * The calls of a turn as they were filled in: references are resolved, sources found again, and each call made in the world. What
 * stands in the way is an objection, which whoever filled them in can do something about.
 */
import {
  FunctionGraph,
  type Json,
  Json as J,
  Locate,
  type Path,
  type Plan,
  Pointer,
  type Signature,
  type World
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { none, toUndefined } from 'fp-ts/lib/Option.js'
import type { Filled } from '../port/TurnTranslator.js'
import * as Dependence from './Dependence.js'
import type * as Steps from './Steps.js'
import type { Task } from './Strategy.js'

/** A call that was filled in and, but for a ghost, made. */
export interface Done extends Steps.Executed {
  readonly call: Path.Call
  readonly sources: { readonly [pointer: string]: Plan.Planned }
  readonly heard: ReadonlyArray<Locate.Heard>
  readonly output: Json.Json
}

/** What a turn came to. */
export interface Result {
  readonly done: ReadonlyArray<Done>
  readonly state: World.State
}

/** Why arguments cannot be used: as a rejection, and as a sentence for whoever filled them in. */
export interface Objection {
  readonly reason: string
  readonly place: string
  readonly evidence: Json.Json
  readonly text: string
}

/** Where a turn stands. */
export interface Scope {
  readonly task: Task
  readonly whole: World.Context
  readonly turn: number
  readonly messages: ReadonlyArray<string>
  readonly done: ReadonlyArray<Done>
  readonly state: World.State
}

/** Resolves, locates and makes the calls of a turn one after the other. */
export const execute = (
  scope: Scope,
  wanted: ReadonlyArray<Path.Call>,
  ghost: Path.Call | undefined,
  filled: ReadonlyArray<Filled>
): E.Either<Objection, Result> => {
  const { task, turn } = scope
  const missing = toUndefined(task.derivation.path[turn]?.missing ?? none)
  const lacking = missing?.parameters ?? []
  const { world, graph } = task.scene.source
  const done: Array<Done> = []
  let state = scope.state
  for (const call of wanted) {
    const place = `${call.id} ${call.function}`
    const signature = graph.signatures.get(call.function)
    const own = filled.find((one) => one.id === call.id)
    if (signature === undefined || own === undefined)
      return E.left(objection('unfilled', place, null, `${place} has no arguments.`))
    const before = [...scope.done, ...done]
    const resolved = own.resolve(new Map(before.map((one) => [String(one.id), one.output] as const)))
    if ('dangling' in resolved) {
      const { call: from, pointer } = resolved.dangling
      return E.left(
        objection(
          'dangling_reference',
          place,
          { call: from, pointer },
          `${place} refers to ${JSON.stringify(pointer)} of ${from}, where nothing stands.`
        )
      )
    }
    const given = without(J.isObject(resolved.value) ? resolved.value : {}, call === ghost ? lacking : [])
    const located = locate(scope, before, call, signature, given)
    if (E.isLeft(located)) {
      const values = located.left.map((at) => `${at.slice(1)} = ${JSON.stringify(Pointer.get(given, at) ?? null)}`)
      return E.left(
        objection(
          'unsourced_argument',
          place,
          located.left.map((at) => ({ at, value: Pointer.get(given, at) ?? null })),
          `${place}: ${values.join(', ')} stands nowhere in what was said, returned or shown. Take a value that does, choose the item that the words of the person single out, or leave an optional parameter out.`
        )
      )
    }
    const entry = { id: call.id, turn, origin: call.origin, signature, sources: located.right.sources }
    const made = {
      ...entry,
      call,
      arguments: given,
      heard: located.right.heard,
      needs: Dependence.needed(before, entry),
      before: state
    }
    if (call === ghost) {
      done.push({ ...made, output: null })
      continue
    }
    const result = world.step({ function: call.function, arguments: given })(state)
    if (E.isLeft(result)) {
      const { code, message } = result.left
      return E.left(
        objection(
          'refused',
          place,
          { code, message, arguments: given },
          `${place} was refused with the arguments ${JSON.stringify(given)}: ${message}`
        )
      )
    }
    // A second look is worth it only if something has changed.
    const again = before.findLast((other) => other.signature === signature && J.equals(other.arguments, given))
    if (again !== undefined && J.equals(again.output, result.right[0]))
      return E.left(
        objection(
          'repeated_call',
          place,
          given,
          `${place} makes the call of ${again.id} once more, with nothing new to learn. Fill it in for the other thing that the person asks about.`
        )
      )
    done.push({ ...made, output: result.right[0] })
    state = result.right[1]
  }
  return E.right({ done, state })
}

/** What a turn lacks has no value, whatever anybody fills in. */
const without = (given: Json.JsonObject, parameters: ReadonlyArray<string>): Json.JsonObject =>
  parameters.length === 0
    ? given
    : Object.fromEntries(Object.entries(given).filter(([name]) => !parameters.includes(name)))

const objection = (reason: string, place: string, evidence: Json.Json, text: string): Objection => ({
  reason,
  place,
  evidence,
  text
})

const locate = (
  { task, whole, turn, messages }: Scope,
  before: ReadonlyArray<Done>,
  call: Path.Call,
  signature: Signature.Signature,
  given: Json.JsonObject
): ReturnType<typeof Locate.sources> =>
  Locate.sources(call.id, given, signature.parameters, {
    turn,
    messages: messages.map((text, index) => ({ turn: index, text })),
    outputs: before.flatMap((one) =>
      one.output === null
        ? []
        : [
            {
              call: one.id,
              turn: one.turn,
              output: one.output,
              signature: one.signature,
              links: (field, parameter) =>
                FunctionGraph.edge(task.scene.source.graph, one.signature.name, call.function)?.links.some(
                  (link) => link.pointer === field && link.parameter === parameter
                ) ?? false
            }
          ]
    ),
    context: whole,
    shown: task.shown,
    types: typesOf(task.scene.source.world)
  })

// By identity: a world is asked for its types with every call.
const known = new WeakMap<World.World, NonNullable<Locate.Scope['types']>>()
const typesOf = (world: World.World): NonNullable<Locate.Scope['types']> => {
  const types = known.get(world) ?? new Map(world.types.map((type) => [type.name, type] as const))
  known.set(world, types)
  return types
}
