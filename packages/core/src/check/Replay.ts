/**
 * The replay agrees: the worlds are set up from their seed, every call is made again in the order of the messages, and
 * gives the same output, if the record goes on to it; the states before and after have the digests that the record
 * states. Calls beyond the reference (`extra`) have to leave the state as it is. An injected failure is no act of the
 * world: it has to say what the function documents.
 *
 * Reasons: `replay.world` (a world that is not there, in another version, or not that of a call), `replay.output`, `replay.initial`,
 * `replay.final`, `replay.extra`, `replay.executor` (a call that is answered by somebody else than the record says), `replay.model` (what a model
 * answered has not the form that the function promises, or contradicts what was told before).
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Digest } from '../json/Canonical.js'
import { merkle } from '../json/Canonical.js'
import type { Json } from '../json/Json.js'
import { equals, isObject } from '../json/Json.js'
import * as Serial from '../json/Serial.js'
import type { Seed } from '../random/Seed.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as ToolError from '../world/ToolError.js'
import * as Transient from '../world/Transient.js'
import * as Union from '../world/Union.js'
import type { State, World } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Heard from './Heard.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** One call, made again. */
export interface Made {
  readonly entry: Dossier.Entry
  readonly before: State
  readonly after: State
  readonly output: Json
  readonly ok: boolean
  /** Why what a model answered cannot be right, if it cannot. */
  readonly fault?: string
  /** Whether nobody knows what a model answered: the record ends at the call. */
  readonly unheard?: boolean
}

/** A conversation, made again. */
export interface Replay {
  readonly initial: State
  readonly final: State
  readonly made: ReadonlyArray<Made>
}

// By identity: several checks read the same replay, of one record after another.
let latest: { readonly record: Trajectory; readonly environment: Environment; readonly replay: Replay } | undefined

/** Makes the calls of a record again. */
export const run =
  (environment: Environment) =>
  (record: Trajectory): Replay => {
    if (latest?.record === record && latest.environment === environment) return latest.replay
    const initial = environment.initial((record.worlds[0]?.seed ?? '') as Seed)
    let state = initial
    const made = Dossier.of(record).entries.map((entry): Made => {
      const before = state
      const one = step(environment, entry, before, record)
      state = one.after
      return one
    })
    const replay = { initial, final: state, made }
    latest = { record, environment, replay }
    return replay
  }

/** Makes a call on a state. An injected failure is no act of the world: it says what is documented, and changes nothing. */
export const step = ({ world }: Environment, entry: Dossier.Entry, before: State, record: Trajectory): Made => {
  if (entry.call.failure?.cause === 'injected') {
    const documented = Transient.of(world, entry.call.function)
    const output = documented === undefined ? null : ToolError.content(documented)
    return { entry, before, after: before, output, ok: false }
  }
  if (entry.call.executor === 'model') return heard(world, entry, before, record)
  const result = world.step({ function: entry.call.function, arguments: entry.call.arguments })(before)
  return E.isRight(result)
    ? { entry, before, after: result.right[1], output: result.right[0], ok: true }
    : { entry, before, after: before, output: ToolError.content(result.left), ok: false }
}

/** What a model answered is what the record says. */
const heard = (world: World, entry: Dossier.Entry, before: State, record: Trajectory): Made => {
  const output = Dossier.output(Dossier.of(record), entry)
  const { ok } = entry.call
  if (output === undefined) return { entry, before, after: before, output: null, ok, unheard: true }
  const outcome = Heard.step(world, entry.call, output, before)
  return E.isLeft(outcome)
    ? { entry, before, after: before, output, ok, fault: outcome.left }
    : { entry, before, after: E.isRight(outcome.right) ? outcome.right.right[1] : before, output, ok }
}

/** The check. */
export const check: Executed = (environment) => (record) => {
  const found: Array<Violation> = []
  if (record.worlds.some((world) => world.seed !== record.worlds[0]?.seed))
    return [violation('replay.world', '/worlds', 'all worlds of a record come from one seed')]
  const missing = record.worlds.findIndex(
    (one) => !environment.parts.some((part) => part.name === one.name && part.version === one.version)
  )
  if (missing >= 0)
    return [
      violation(
        'replay.world',
        `/worlds/${missing}`,
        `there is no world ${record.worlds[missing]?.name ?? ''} in that version`
      )
    ]
  const stray = astray(environment, record)
  if (stray !== undefined) return [stray]
  const { initial, final, made } = run(environment)(record)
  for (const one of made) {
    outcome(record, one, found)
    answerer(environment, one, found)
  }
  const isWhole = !made.some((one) => one.unheard === true)
  for (const [index, world] of record.worlds.entries()) {
    if (digest(initial, world.name) !== world.initial)
      found.push(violation('replay.initial', `/worlds/${index}/initial`, 'another state before'))
    if (isWhole && digest(final, world.name) !== world.final)
      found.push(violation('replay.final', `/worlds/${index}/final`, 'another state after'))
  }
  return found
}

const outcome = (
  record: Trajectory,
  { entry, before, after, output, ok, fault }: Made,
  found: Array<Violation>
): void => {
  const { call, place } = entry
  if (fault !== undefined) found.push(violation('replay.model', place, `${call.function}: ${fault}`))
  const stated = Dossier.content(Dossier.of(record), entry)
  const unheard = record.ends === 'call' && entry.message === record.messages.length - 1
  // The same text is the same output; another text may differ in spaces only.
  if (!unheard && stated !== Serial.text(output) && !equals(Dossier.output(Dossier.of(record), entry), output))
    found.push(
      violation('replay.output', Dossier.messageAt(entry.result), `${call.function} gives another output`, output)
    )
  if (ok !== call.ok)
    found.push(violation('replay.output', place, `${call.function} ${ok ? 'goes through' : 'is refused'}`))
  if (call.extra === true && before !== after && !equals(before, after))
    found.push(violation('replay.extra', place, `${call.function} is beyond the reference and changes the state`))
}

/** Where a world does not answer all calls alike, the record says who answered which. */
const answerer = ({ world }: Environment, { entry, before }: Made, found: Array<Violation>): void => {
  const { call, place } = entry
  if (world.executor === undefined || call.failure?.cause === 'injected') return
  const executor = world.executor({ function: call.function, arguments: call.arguments })(before)
  // What a model has answered it could as well have left to the simulation.
  if (executor !== call.executor && !(executor === 'simulated' && call.executor === 'model'))
    found.push(violation('replay.executor', `${place}/executor`, `${call.function} is answered otherwise: ${executor}`))
}

/** What is wrong with the worlds of calls: one is of a part that the record does not name, or said to be of another. */
const astray = ({ parts }: Environment, record: Trajectory): Violation | undefined => {
  const owners = Union.owners(parts)
  let elsewhere: Dossier.Entry | undefined
  for (const entry of Dossier.of(record).entries) {
    const { function: name, world } = entry.call
    const owner = owners.get(name)
    if (owner !== undefined && !record.worlds.some((one) => one.name === owner))
      return violation('replay.world', '/worlds', `the world of ${name} is not among them`)
    if (world !== undefined && world !== owner) elsewhere ??= entry
  }
  return elsewhere === undefined
    ? undefined
    : violation('replay.world', `${elsewhere.place}/world`, `${elsewhere.call.function} is of another world`)
}

/** The digest of one world's part of a joint state. */
const digest = (state: State, name: string): Digest => {
  const own = state[name]
  return merkle(isObject(own) ? own : nothing)
}

const nothing: State = {}
