/**
 * A record of kind `irrelevance` is what it says: one turn, without a call, that fits its sort; and its tool list makes the
 * sort true. That nothing listed reaches what is asked for is shown by `Unreachable`, and by the proof.
 *
 * Reasons: `irrelevance.sort` (a record of another kind, or a turn of another sort), `irrelevance.call` (something is called,
 * or what is asked for could not be called in the first place), `irrelevance.listed` (a tool list that does not fit the sort),
 * `irrelevance.named` (the answer names a function), `irrelevance.claimed` (it says that something was done),
 * `irrelevance.asked` (it does not ask for exactly what is missing), `irrelevance.request` (it asks for a listed function
 * after all), `irrelevance.shown` (what it tells is not what the system message shows).
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Resemblance from '../signature/Resemblance.js'
import type { Signature } from '../signature/Signature.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Sorts from '../trajectory/Irrelevance.js'
import type { MissingRecord, Trajectory } from '../trajectory/Trajectory.js'
import * as Union from '../world/Union.js'
import * as Answers from './Answers.js'
import type { Environment } from './Environment.js'
import * as QueryLeak from './QueryLeak.js'
import * as Replay from './Replay.js'
import type { Executed, Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'
import * as Withheld from './Withheld.js'

/** How many functions of a sort of its own a list holds at least, where there are as many: look-alikes, or others of the service. */
export const least = 2

/** What a record shows by itself. */
export const form: Static = (record) => {
  const { irrelevance: sort, kind, turns } = record
  if (sort === undefined && kind !== 'irrelevance') return []
  if (sort === undefined || kind !== 'irrelevance' || !Sorts.all.includes(sort))
    return [violation('irrelevance.sort', '/irrelevance', 'exactly a record of kind irrelevance has a sort')]
  const found: Array<Violation> = []
  const say = (reason: string, place: string, message: string): void =>
    void found.push(violation(`irrelevance.${reason}`, place, message))
  const [turn] = turns
  if (turn === undefined || turns.length > 1) say('sort', '/turns', `expected one turn, found ${turns.length}`)
  if (turns.some(({ calls }) => calls.length > 0)) say('call', '/turns', 'something is called')
  if (turn === undefined) return found
  const { missing } = turn
  const lacks = Sorts.lacksFunction(sort) ? 'function' : sort === 'missing_value' ? 'parameters' : undefined
  if (turn.kind !== (lacks === undefined ? 'talk' : 'missing') || missing?.tag !== lacks)
    say('sort', '/turns/0', `the turn is not ${sort}`)
  if (missing !== undefined && (missing.supplied !== null || missing.arguments === undefined))
    say('sort', '/turns/0/missing', 'expected what the call would be given, and nothing that supplies the rest')
  const answer = Dossier.answer(record, 0)?.text ?? ''
  for (const name of QueryLeak.named(record.tools.map((tool) => tool.function.name))(answer))
    say('named', Dossier.messageAt(record.messages.length - 1), `the answer names ${name}`)
  const claim = lacks === undefined ? null : claims.exec(answer)
  if (claim !== null) say('claimed', Dossier.messageAt(record.messages.length - 1), `"${claim[0]}": nothing was done`)
  if (missing?.tag === 'parameters') value(record, missing, answer, say)
  if (turn.shown !== undefined && !isShown(record, turn.shown, answer))
    say('shown', '/turns/0/shown', 'the answer does not tell what the system message shows there')
  return found
}

type Say = (reason: string, place: string, message: string) => void

const claims =
  /\bI(?:['’]ve| have) (?:(?:just|now|already|gone ahead and) )?(?:[a-z]+ed|sent|set|put|made|bought|paid|found|taken|written|got|done|held|told|begun)\b|\b(?:all done|(?:it|that)['’]s (?:done|booked|sent|set))\b|^done\b|\b(?:it|that|everything|your [a-z ]{1,30}?) (?:is|are|has been|have been) (?:now |all )?(?:booked|confirmed|sent|scheduled|cancelled|set up)\b/i

const value = (record: Trajectory, missing: MissingRecord, answer: string, say: Say): void => {
  const { required = [], properties } = Dossier.parameters(Dossier.of(record), missing.function)
  if (missing.parameters.length === 0) say('sort', '/turns/0/missing', 'no value is missing')
  for (const name of missing.parameters) {
    if (Object.hasOwn(missing.arguments ?? {}, name)) say('sort', '/turns/0/missing', `${name} has a value`)
    if (!required.includes(name) || properties?.[name]?.default !== undefined)
      say('sort', '/turns/0/missing', `${name} need not be given`)
  }
  if (!/\?|\b(?:tell me|let me know|give me|I need|I'd need)\b/i.test(answer))
    say('asked', Dossier.messageAt(record.messages.length - 1), 'the answer asks for nothing')
}

/** Whether the system message shows a value of the context, and the answer tells it. */
const isShown = (record: Trajectory, pointer: Pointer.Pointer, answer: string): boolean =>
  tells(record, pointer, Dossier.of(record).shown) && tells(record, pointer, answer)

/** Whether a text tells a value of the context. */
export const tells = ({ context }: Trajectory, pointer: Pointer.Pointer, text: string): boolean => {
  const { now, timezone, profile } = context
  const held: Json | undefined = pointer === '/now' ? now.slice(0, 10) : Pointer.get({ timezone, profile }, pointer)
  return held !== undefined && Answers.conveysAll(text, [held])
}

/** What its worlds and its tool list show. */
export const check: Executed = (environment) => (record) => {
  const { irrelevance: sort } = record
  const [turn] = record.turns
  if (sort === undefined || turn === undefined) return []
  const found: Array<Violation> = []
  const say: Say = (reason, place, message) => void found.push(violation(`irrelevance.${reason}`, place, message))
  const absent = Withheld.at(record, turn.user)
  const listed = record.tools.flatMap(({ function: { name } }) => {
    const signature = environment.graph.signatures.get(name as FunctionName)
    return signature === undefined || absent.includes(name) ? [] : [signature]
  })
  if (listed.length === 0) say('listed', '/tools', 'nothing is listed')
  const { missing } = turn
  if (missing === undefined) {
    const text = record.messages[turn.user]?.content ?? ''
    for (const { function: name, words } of QueryLeak.told(
      environment.world,
      listed.map((one) => one.name)
    )(text))
      say('request', Dossier.messageAt(turn.user), `"${words}" asks for ${name}`)
    return found
  }
  const own = environment.graph.signatures.get(missing.function as FunctionName)
  if (own === undefined) return [...found, violation('irrelevance.call', '/turns/0/missing', 'no such function')]
  if (missing.tag === 'parameters') asksElse(environment, record, missing, say)
  else if (!isPossible(environment, record, missing))
    say('call', '/turns/0/missing', `${missing.function} could not be called with what it would be given`)
  const fault = unfit(environment, sort, own, listed)
  if (fault !== undefined) say('listed', '/tools', fault)
  return found
}

const isPossible = (environment: Environment, record: Trajectory, missing: MissingRecord): boolean =>
  E.isRight(
    environment.world.step({ function: missing.function, arguments: missing.arguments ?? {} })(
      Replay.run(environment)(record).initial
    )
  )

/** Asks for another value of the function than the one that is missing. */
const asksElse = ({ world }: Environment, record: Trajectory, missing: MissingRecord, say: Say): void => {
  const { phrases } = world.functions.find(({ signature }) => signature.name === missing.function) ?? {}
  const answer = (Dossier.answer(record, 0)?.text ?? '').toLowerCase()
  const own = new Set(missing.parameters.flatMap((name) => phrases?.wants[name] ?? []))
  for (const [name, wants] of Object.entries(phrases?.wants ?? {}))
    if (
      !missing.parameters.includes(name) &&
      wants.some((words) => !own.has(words) && answer.includes(words.toLowerCase()))
    )
      say('asked', Dossier.messageAt(record.messages.length - 1), `the answer asks for ${name}, which is not missing`)
}

/** Why a tool list does not fit a sort, if it does not. */
const unfit = (
  environment: Environment,
  sort: Sorts.Sort,
  own: Signature,
  listed: ReadonlyArray<Signature>
): string | undefined => {
  switch (sort) {
    case 'unrelated': {
      const related = listed.find((one) => isRelated(environment, one, own))
      return related === undefined ? undefined : `${related.name} has to do with ${own.name}`
    }
    case 'near_miss':
      return listed.filter((one) => Resemblance.of(one, own) >= Resemblance.alike).length >= 1
        ? undefined
        : `nothing listed looks like ${own.name}`
    case 'withheld':
      return listed.filter((one) => isRelated(environment, one, own)).length >= least
        ? undefined
        : `too little of what belongs to ${own.name} is listed`
    case 'missing_value':
      return listed.some((one) => one.name === own.name) ? undefined : `${own.name} is not listed`
    case 'no_tool':
      return undefined
  }
}

/** Whether two functions are of one service: of one category, or of one world where there are several. */
export const isRelated = ({ parts }: Environment, left: Signature, right: Signature): boolean =>
  left.category === right.category ||
  (parts.length > 1 && Union.owners(parts).get(left.name) === Union.owners(parts).get(right.name))
