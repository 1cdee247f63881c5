/**
 * What is missing is really missing, shown by bounded search. For a function: no other listed function, called with
 * values that the conversation holds, reaches the same goal (what its answer conveys, or the state that it leaves). For
 * a parameter: neither without it nor with any known value of its semantic type does the call go through.
 *
 * Bounds: 8 values a type, 64 argument sets a function. A function that is never supplied has no call to compare with:
 * then it is tried with known values, and a few of its outcomes are the goals; where the record says what the call would be
 * given (kind `irrelevance`), its outcome is the goal.
 *
 * Reasons: `labels.reachable` (another function reaches the goal), `labels.substitute` (of functions
 * without an implementation, one is listed that is a near-duplicate), `labels.guessable` (the call goes through without the
 * value that is missing, or with one that is known).
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import * as Substitute from '../signature/Substitute.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { MissingRecord, Trajectory } from '../trajectory/Trajectory.js'
import type { State } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Known from './Known.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'
import * as Withheld from './Withheld.js'

const limit = 64
const few = 4
const bind = Known.bind(limit)

/** The check. */
export const check: Executed = (environment) => (record) =>
  record.turns.flatMap((turn, index) =>
    turn.missing === undefined
      ? []
      : turn.missing.tag === 'function'
        ? lackOfFunction(environment, record, index, turn.missing)
        : lackOfValues(environment, record, index, turn.missing)
  )

/** The call that was withheld, as the next turn makes it. */
const withheld = (replay: Replay.Replay, turn: number, missing: MissingRecord): Replay.Made | undefined =>
  missing.supplied === null
    ? undefined
    : replay.made.find(
        ({ entry }) => entry.turn === turn + 1 && entry.call.function === missing.function && entry.call.extra !== true
      )

/** What a withheld call achieves: the state that it leaves, or else the facts that it gives. */
interface Goal {
  readonly before: State
  readonly after: State
  readonly facts: ReadonlyArray<Json>
}

const lackOfFunction = (
  environment: Environment,
  record: Trajectory,
  turn: number,
  missing: MissingRecord
): ReadonlyArray<Violation> => {
  const own = environment.graph.signatures.get(missing.function as FunctionName)
  if (own === undefined) return []
  const absent = Withheld.at(record, record.turns[turn]?.user ?? 0)
  const others = record.tools.flatMap(({ function: { name } }) => {
    const signature = environment.graph.signatures.get(name as FunctionName)
    return signature === undefined || name === missing.function || absent.includes(name) ? [] : [signature]
  })
  const twin = environment.simulated === true ? others.find((other) => Substitute.could(other, own)) : undefined
  if (twin !== undefined)
    return [
      violation(
        'labels.substitute',
        `/turns/${turn}/missing`,
        `${twin.name} is listed, which could do the job of ${missing.function}`,
        twin.name
      )
    ]
  const rivals = others.filter(
    (other) => other.effect === own.effect && (own.effect === 'write' || resembles(other, own))
  )
  if (rivals.length === 0) return []
  const replay = Replay.run(environment)(record)
  const made = withheld(replay, turn, missing)
  const until = made === undefined ? Dossier.end(record, turn) : made.entry.message
  const types = new Set([...rivals, own].flatMap((one) => one.inputs.map((input) => input.type)))
  const before = Known.before(environment, Dossier.of(record), replay, until, types)
  const known = missing.arguments === undefined ? before : Known.and(before, own.inputs, missing.arguments)
  const goals =
    missing.arguments !== undefined
      ? wanted(environment, replay, missing, missing.arguments)
      : made === undefined
        ? imagined(environment, replay, own, known, until)
        : [{ ...made, facts: facts(record, made) }]
  const found = rivals.find((other) => goals.some((goal) => reaches(environment, other, goal, known)))
  return found === undefined
    ? []
    : [
        violation(
          'labels.reachable',
          `/turns/${turn}/missing`,
          `${found.name} reaches what ${missing.function} would`,
          found.name
        )
      ]
}

/** What the call would achieve that is asked for. */
const wanted = (
  environment: Environment,
  replay: Replay.Replay,
  missing: MissingRecord,
  given: JsonObject
): ReadonlyArray<Goal> => {
  const before = replay.final
  const result = environment.world.step({ function: missing.function, arguments: given })(before)
  if (E.isLeft(result)) return []
  const [output, after] = result.right
  const told = (missing.facts ?? []).flatMap((pointer) => Pointer.get(output, pointer) ?? [])
  return [{ before, after, facts: (told.length > 0 ? told : scalars(output)).filter((one) => !contains(given, one)) }]
}

/** What a call that is never made could achieve with known values: a few of its outcomes. */
const imagined = (
  environment: Environment,
  replay: Replay.Replay,
  own: Signature,
  known: Known.Known,
  until: number
): ReadonlyArray<Goal> => {
  const before = replay.made.find((one) => one.entry.message >= until)?.before ?? replay.final
  return Known.bind(few)(own.inputs, known).flatMap((given): ReadonlyArray<Goal> => {
    const result = environment.world.step({ function: own.name, arguments: given })(before)
    if (E.isLeft(result)) return []
    const [output, after] = result.right
    return [{ before, after, facts: scalars(output).filter((fact) => !contains(given, fact)) }]
  })
}

const scalars = (value: Json): ReadonlyArray<Json> =>
  isList(value)
    ? value.flatMap(scalars)
    : isObject(value)
      ? Object.values(value).flatMap(scalars)
      : typeof value === 'string' || typeof value === 'number'
        ? [value]
        : []

const isPublic = (type: string): boolean => !type.startsWith('?')

/** Whether a function could return what another returns, by the types of their outputs. */
const resembles = (other: Signature, own: Signature): boolean =>
  other.outputs.some((output) => !isPublic(output.type) || own.outputs.some((mine) => mine.type === output.type))

const reaches = (environment: Environment, other: Signature, goal: Goal, known: Known.Known): boolean => {
  const writes = goal.before !== goal.after
  if (!writes && goal.facts.length === 0) return false
  return bind(other.inputs, known).some((given) => {
    const result = environment.world.step({ function: other.name, arguments: given })(goal.before)
    if (E.isLeft(result)) return false
    const [output, after] = result.right
    return writes
      ? after !== goal.before && equals(after, goal.after)
      : goal.facts.every((fact) => contains(output, fact))
  })
}

/** What the answer conveys of a call: the values of its facts. */
const facts = (record: Trajectory, { entry, output }: Replay.Made): ReadonlyArray<Json> =>
  (record.turns[entry.turn]?.answer?.must ?? []).flatMap((fact) =>
    fact.call === entry.call.id ? [Pointer.get(output, fact.pointer) ?? []].flat() : []
  )

const contains = (inside: Json, value: Json): boolean =>
  equals(inside, value) ||
  (isList(inside)
    ? inside.some((item) => contains(item, value))
    : isObject(inside) && Object.values(inside).some((item) => contains(item, value)))

const lackOfValues = (
  environment: Environment,
  record: Trajectory,
  turn: number,
  missing: MissingRecord
): ReadonlyArray<Violation> => {
  const replay = Replay.run(environment)(record)
  const made = withheld(replay, turn, missing)
  const own = environment.graph.signatures.get(missing.function as FunctionName)
  const given = made?.entry.call.arguments ?? missing.arguments
  const state = made?.before ?? replay.final
  if (given === undefined || own === undefined) return []
  const types = new Set(own.inputs.flatMap((input) => (missing.parameters.includes(input.name) ? [input.type] : [])))
  const until = missing.supplied ?? Dossier.end(record, turn)
  const known = Known.before(environment, Dossier.of(record), replay, until, types)
  const passes = (tried: JsonObject): boolean =>
    E.isRight(environment.world.step({ function: own.name, arguments: tried })(state))
  return missing.parameters.flatMap((name) => {
    const { [name]: _, ...rest } = given
    const type = own.inputs.find((input) => input.name === name)?.type ?? ''
    const guess = passes(rest)
      ? 'without it'
      : (known.get(type) ?? []).find((value) => passes({ ...rest, [name]: value }))
    return guess === undefined
      ? []
      : [
          violation(
            'labels.guessable',
            `/turns/${turn}/missing`,
            `${missing.function} goes through: ${name} is not missing`,
            guess
          )
        ]
  })
}
