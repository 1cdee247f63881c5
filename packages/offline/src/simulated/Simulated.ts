/**
 * A world of functions without code. Responses follow from their schemas and from what the session holds: an
 * identifier returned once is an identifier later, and whatever function tells of a thing tells the same.
 */
import { Calendar, Json, Pointer, Recorded, Seed, type Signature, Stream, ToolError, type World } from '@magnet/core'
import { Table } from '@magnet/pools'
import type { Service } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Asking from './Asking.js'
import * as Change from './Change.js'
import * as Execute from './Execute.js'
import * as Memory from './Memory.js'
import * as Modelled from './Modelled.js'
import * as Pool from './Pool.js'
import * as Replies from './Replies.js'
import * as Session from './Session.js'
import * as Slots from './Slots.js'
import * as Speech from './Speech.js'
import * as Spoken from './Spoken.js'
import * as Things from './Things.js'
import * as Types from './Types.js'
import * as Value from './Value.js'

/** A function that cannot be simulated, and why. */
export interface Unusable {
  readonly signature: Signature.Signature
  readonly reason: string
}

/** The functions that a simulation can run and speak of, and those that it cannot. */
export const usable = (
  signatures: ReadonlyArray<Signature.Signature>
): { readonly usable: ReadonlyArray<Signature.Signature>; readonly unusable: ReadonlyArray<Unusable> } => {
  const kept: Array<Signature.Signature> = []
  const left: Array<Unusable> = []
  const pool = Pool.of(signatures)
  for (const signature of signatures) {
    const reason = fault(signature, pool)
    if (reason === undefined) kept.push(signature)
    else left.push({ signature, reason })
  }
  return { usable: kept, unusable: left }
}

const fault = (signature: Signature.Signature, pool: Pool.Pool): string | undefined =>
  signature.response === undefined || signature.outputs.length === 0
    ? 'nothing is known of its response'
    : !Speech.reports(signature)
      ? 'its response holds nothing that can be told'
      : mute(signature, pool)

// A value that it needs and that nobody can name, or of which none is known, cannot be asked for.
const mute = (signature: Signature.Signature, pool: Pool.Pool): string | undefined => {
  const changes = Change.of(signature)
  if (
    changes.length > 0 &&
    !signature.inputs.some(
      (input) =>
        changes.includes(input.name) && Spoken.isOffered(signature, input) && Spoken.isAtHand(signature, input, pool)
    )
  )
    return 'nobody could say what it is to change'
  for (const input of signature.inputs) {
    if (!input.required) continue
    if (input.voice === 'opaque') {
      // Identifiers are passed on one by one.
      if (Value.jsonType(input.schema) === 'array')
        return `its parameter ${JSON.stringify(input.name)} is a list of identifiers, and calls pass on one at a time`
      continue
    }
    if (
      !Slots.isSayable(signature, input) ||
      (!Asking.says(signature, input.name) && !Spoken.isUnsaid(Pool.parameter(signature, input).kind))
    )
      return `nobody could say what its parameter ${JSON.stringify(input.name)} is`
    if (!Spoken.isKnown(signature, input, pool))
      return `no value is known for its parameter ${JSON.stringify(input.name)}; give the schema an enum, examples or a default`
  }
  return undefined
}

/**
 * The world of functions that `usable` lets through. Calls that were recorded are answered as they were. Where it is `modelled`,
 * a model may answer others: in sessions that are opened (see `open`), and as records say that it did.
 */
export const world = (
  signatures: ReadonlyArray<Signature.Signature>,
  name = 'pool',
  responses: Recorded.Responses = Recorded.empty,
  modelled = false
): World.World => {
  const pool = Things.known(Pool.of(signatures), signatures, responses)
  const answers = new Map(
    signatures.flatMap((signature) => {
      const own = Replies.of(signature, pool, responses)
      return own === undefined ? [] : [[String(signature.name), own] as const]
    })
  )
  const models = new Map<string, Modelled.Modelled>()
  const functions = signatures.map((signature) => {
    const own = answers.get(signature.name)
    const ready = Execute.ready(signature, pool, own)
    const model = modelled ? Modelled.of(signature, pool, ready, own) : undefined
    if (model !== undefined) models.set(signature.name, model)
    const run: World.WorldFunction['run'] =
      model === undefined
        ? (input) => (state) => ready().run(input)(state)
        : (input) => (state) => model.answer(input)(state).outcome
    return implemented(signature, pool, run, Replies.calls(signature, responses))
  })
  const byName = new Map(functions.map((f) => [String(f.signature.name), f]))
  return {
    name,
    version: 1,
    description: `${signatures.length} functions of a pool, simulated from their response schemas.`,
    types: Types.of(pool),
    functions,
    init: (seed) => {
      const { now, timezone, profile } = context(seed)
      const bare = { seed: String(seed), now, timezone, profile, entities: {} }
      return { ...bare, facts: Spoken.facts(signatures, Session.of(bare, pool)) }
    },
    step: (call) => (state) => {
      const f = byName.get(call.function)
      return f === undefined
        ? E.left(ToolError.make('unknown_function', `There is no function called ${call.function}.`))
        : f.run(call.arguments)(state)
    },
    ...(modelled ? answered(models) : {}),
    ...(answers.size === 0 || modelled
      ? {}
      : {
          executor: (call) => (state) =>
            answers.get(call.function)?.(call.arguments)(state) === undefined ? 'simulated' : 'recorded'
        }),
    visible: (state) => {
      const { facts } = state
      if (!Json.isObject(facts)) return []
      return Object.entries(facts).flatMap(([type, values]) =>
        Json.isList(values)
          ? values.map((value, index) => ({ type, value, pointer: Pointer.of('facts', type, index) }))
          : []
      )
    },
    context: (state) => ({
      now: typeof state['now'] === 'string' ? state['now'] : '',
      timezone: typeof state['timezone'] === 'string' ? state['timezone'] : 'UTC',
      profile: Json.isObject(state['profile']) ? state['profile'] : {}
    })
  }
}

const answered = (
  models: ReadonlyMap<string, Modelled.Modelled>
): Pick<World.World, 'executor' | 'unanswered' | 'hear'> => ({
  executor: (call) => (state) => models.get(call.function)?.answer(call.arguments)(state).by ?? 'simulated',
  unanswered: (call) => (state) => models.get(call.function)?.answer(call.arguments)(state).because,
  hear: (call, answer) => (state) =>
    models.get(call.function)?.hear(call.arguments, answer)(state) ??
    E.left(`there is no function called ${call.function}`)
})

/** A state of a world with models, from which on calls are asked of one: what it has answered is in `answers`. */
export const open =
  (answers: Service.Answers) =>
  (state: World.State): World.State =>
    Memory.with_(state, { said: [], answers })

const implemented = (
  signature: Signature.Signature,
  pool: Pool.Pool,
  run: World.WorldFunction['run'],
  recorded: ReadonlyArray<Json.JsonObject>
): World.WorldFunction => {
  const suggest = Spoken.suggest(signature, pool)
  let phrases: World.WorldFunction['phrases'] | undefined
  return {
    signature,
    // Made when a conversation first needs them: most functions of a large pool never come up.
    get phrases() {
      return (phrases ??= Speech.of(signature, pool))
    },
    run,
    ...(recorded.length === 0 ? {} : { recorded }),
    ...(suggest === undefined ? {} : { suggest })
  }
}

const zones: readonly [readonly [string, string], ...ReadonlyArray<readonly [string, string]>] = [
  ['America/Phoenix', '-07:00'],
  ['Asia/Tokyo', '+09:00'],
  ['Africa/Nairobi', '+03:00'],
  ['America/Bogota', '-05:00'],
  ['Asia/Dubai', '+04:00']
]

const context = (seed: Seed.Seed): World.Context => {
  const stream = Stream.make(Seed.derive(seed, 'context'))
  const [timezone, offset] = stream.pick(zones)
  const day = Calendar.addDays(stream.int(0, 330))('2025-01-10')
  return {
    now: `${day}T${Calendar.pad(stream.int(8, 18), 2)}:${stream.pick(['00', '10', '20', '30', '40', '50'])}:00${offset}`,
    timezone,
    profile: { name: `${stream.pick(Table.first)} ${stream.pick(Table.last)}`, home_city: stream.pick(Table.cities) }
  }
}
