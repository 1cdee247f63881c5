/**
 * The rules that bind the assistant are kept, and what is said of them is true. A rule in force is one of the worlds', as
 * it is stated there and shown by the system message. No call is made that one forbids; one for which the user's yes is
 * needed is made in the turn after the assistant asked for it. A turn that asks for a yes, or that declines, is about an
 * act to which such a rule applies there; and what is declined is not done.
 *
 * Reasons: `policy.unknown`, `policy.shown`, `policy.forbidden`, `policy.unconfirmed`, `policy.turn`.
 */
import { equals } from '../json/Json.js'
import type { PolicyRecord, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Policy } from '../world/Policy.js'
import type { State, World } from '../world/World.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Executed = (environment) => (record) => {
  const { policy: stated } = record.context
  if (stated.length === 0 && record.turns.every(({ kind, act }) => isPlain(kind) && act === undefined)) return none
  const found: Array<Violation> = []
  const force = inForce(environment, record, found)
  const { made, final } = Replay.run(environment)(record)
  for (const one of made) {
    const { call, turn, place } = one.entry
    for (const policy of force) {
      if (!policy.functions.includes(call.function) || !policy.applies(call)(one.before)) continue
      if (policy.effect === 'forbid')
        found.push(violation('policy.forbidden', place, `${policy.name} forbids this call of ${call.function}`))
      else if (!isAskedFor(record.turns[turn - 1], policy, call))
        found.push(violation('policy.unconfirmed', place, `${policy.name} asks for the user's yes before it`))
    }
  }
  for (const [index, turn] of record.turns.entries()) {
    const state = made.find((one) => one.entry.turn > index)?.before ?? final
    const fault = isPlain(turn.kind)
      ? turn.act === undefined
        ? undefined
        : 'only a turn that asks or declines has an act'
      : unjustified(record, index, turn, force, state)
    if (fault !== undefined) found.push(violation('policy.turn', `/turns/${index}`, fault))
  }
  return found
}

const none: ReadonlyArray<Violation> = []

const isPlain = (kind: TurnRecord['kind']): boolean => kind !== 'confirm' && kind !== 'refuse'

const inForce = ({ world }: Environment, record: Trajectory, found: Array<Violation>): ReadonlyArray<Policy> => {
  const known = byName(world)
  const { shown } = Dossier.of(record)
  return record.context.policy.flatMap((stated, index) => {
    const policy = known.get(stated.name)
    const place = `/context/policy/${index}`
    if (policy === undefined || !isSame(policy, stated)) {
      found.push(violation('policy.unknown', place, `no world has the rule ${stated.name} as it stands here`))
      return []
    }
    if (!shown.includes(policy.sentence))
      found.push(violation('policy.shown', place, `the system message does not state ${stated.name}`))
    return [policy]
  })
}

const isSame = (policy: Policy, { effect, sentence }: PolicyRecord): boolean =>
  policy.effect === effect && policy.sentence === sentence

const isAskedFor = (
  before: TurnRecord | undefined,
  policy: Policy,
  call: { readonly function: string; readonly arguments: Trajectory['turns'][number]['calls'][number]['arguments'] }
): boolean =>
  before?.kind === 'confirm' &&
  before.act?.policy === policy.name &&
  before.act.function === call.function &&
  equals(before.act.arguments, call.arguments)

/** Why a turn that asks for a yes, or declines, should not. */
const unjustified = (
  record: Trajectory,
  index: number,
  { kind, act, calls }: TurnRecord,
  force: ReadonlyArray<Policy>,
  state: State
): string | undefined => {
  if (act === undefined) return 'it does not say which act it is about'
  if (calls.length > 0) return 'nothing is done in it'
  const policy = force.find((one) => one.name === act.policy)
  const effect = kind === 'confirm' ? 'confirm' : 'forbid'
  if (policy === undefined || policy.effect !== effect)
    return `no rule in force lets it ${effect === 'forbid' ? 'decline' : 'ask'}`
  if (!record.tools.some((tool) => tool.function.name === act.function)) return `${act.function} is not listed`
  if (kind === 'refuse')
    return policy.functions.includes(act.function) && policy.applies(act)(state)
      ? undefined
      : `${policy.name} does not apply to the act`
  const done = record.turns[index + 1]?.calls.find((call) => call.function === act.function)
  return done !== undefined && equals(done.arguments, act.arguments)
    ? undefined
    : 'the next turn does not do what it asks about'
}

const worlds = new WeakMap<World, ReadonlyMap<string, Policy>>()
const byName = (world: World): ReadonlyMap<string, Policy> => {
  const known = worlds.get(world) ?? new Map((world.policies ?? []).map((policy) => [policy.name, policy] as const))
  worlds.set(world, known)
  return known
}
