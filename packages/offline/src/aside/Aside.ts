/**
 * Puts a turn beside the path into a bound conversation, and rules into its context.
 *
 * Laws: calls and their order stay what they are; rules are in force only where the profile is shown; a rule in force that
 * applies to a call forbids nothing, and has the user's yes asked for in the turn before.
 */
import { type Path, type Plan, Pointer, Seed, Stream } from '@magnet/core'
import type { Setting } from '../binding/Search.js'
import * as Consent from './Consent.js'
import * as Course from './Course.js'
import * as Refusal from './Refusal.js'

/** Of the conversations that show a profile and need no rule, those that state some all the same. */
const idle = 0.4

/** The conversation with the turn that is wanted, or with talk where no rule makes one necessary. */
export const of = (
  setting: Setting,
  plan: Plan.Plan,
  path: Path.Path,
  wanted: 'talk' | 'policy' | undefined,
  seed: Seed.Seed
): Plan.Plan => {
  if (wanted === undefined && plan.shown !== 'profile') return plan
  const stream = Stream.make(Seed.derive(seed, 'aside'))
  const idly = stream.chance(idle)
  if (wanted === undefined && !idly) return plan
  const course = Course.of(setting, plan, path)
  const ruled = wanted === 'policy' && plan.shown === 'profile' ? necessary(course, stream) : undefined
  const whole = ruled?.plan ?? (wanted === undefined ? plan : talk(course, stream))
  if (plan.shown !== 'profile' || (ruled === undefined && !idly)) return whole
  const quiet = (setting.world.policies ?? []).filter(
    (policy) => policy !== ruled?.policy && !course.made.some((one) => Consent.applies(policy, one))
  )
  const others = stream.shuffle(quiet).slice(0, stream.int(ruled === undefined ? 1 : 0, 2))
  const policies = stream.shuffle([...(ruled === undefined ? [] : [ruled.policy]), ...others])
  return policies.length === 0 ? whole : { ...whole, policies }
}

const necessary = (course: Course.Course, stream: Stream.Stream): Consent.Ruled | undefined => {
  // An act that needs a yes is rare, and one that is forbidden can nearly always be asked for.
  const asked = stream.some(Consent.all(course))
  return stream.chance(0.85) ? (asked ?? Refusal.of(course, stream)) : (Refusal.of(course, stream) ?? asked)
}

/** Thanks, or a question about what an answer has told, after one of the turns. */
const talk = (course: Course.Course, stream: Stream.Stream): Plan.Plan => {
  const { plan } = course
  const turns = [...plan.turns.keys()].filter((turn) => Course.closes(plan, turn))
  const turn = stream.some(turns)
  if (turn === undefined) return plan
  const fact = stream.chance(0.65) ? stream.some(facts(course, turn)) : undefined
  const aside: Plan.Aside = { tag: 'talk', ...(fact === undefined ? {} : { about: fact }) }
  return Course.inserted(plan, turn + 1, turn + 1, { calls: [], aside })
}

type Fact = NonNullable<Extract<Plan.Aside, { tag: 'talk' }>['about']>

/** Facts that go by a name of their own, of the last two turns, and that nothing has changed since. */
const facts = ({ setting, plan }: Course.Course, turn: number): ReadonlyArray<Fact> => {
  const recent = plan.turns.slice(Math.max(0, turn - 1), turn + 1).flatMap(({ calls }) => calls)
  return recent.flatMap(({ call, ok, output }, index) => {
    const called = setting.vocabulary.functions.get(call.function)?.phrases.called
    const stale = recent.slice(index + 1).some((other) => overtakes(setting, other, call.function))
    if (call.intent !== 'asked' || !ok || called === undefined || stale) return []
    return Object.entries(called).flatMap(([pointer, words]) => {
      const value = Pointer.get(output, pointer)
      return (typeof value === 'string' || typeof value === 'number') && words.some(isName)
        ? [{ call: call.id, pointer }]
        : []
    })
  })
}

/** Whether a call tells the same anew, or makes it something else. */
const overtakes = ({ vocabulary }: Setting, { call }: Plan.PlannedCall, name: Path.Call['function']): boolean => {
  const { undoes = [], amends = [] } = vocabulary.functions.get(call.function)?.signature ?? {}
  return call.function === name || undoes.includes(name) || amends.includes(name)
}

/** Whether words name a fact whatever was spoken of last. */
export const isName = (words: string): boolean =>
  /^(?:the|my) /.test(words) && !/\{|\b(?:it|its|they|them|their|same|that|those|there)\b/.test(words)
