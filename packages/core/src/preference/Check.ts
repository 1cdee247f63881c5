/**
 * A pair agrees with its record: the prompt is the beginning of the conversation; the chosen side is what the record does;
 * both sides, executed again, give the tool results that they state; and the rejected side is wrong in the way that the
 * pair says; both sides think before they act, or neither. Loss never stands on a mistake of the record, nor on a message of another tool list.
 *
 * A model that made the mistake again under a hint shows nothing of that.
 *
 * Reasons: `pair.alias`, `pair.record`, `pair.prompt`, `pair.chosen`, `pair.tools`, `pair.result`, `pair.wrong`, `pair.direction`,
 * `pair.place`, `pair.reasoning`, `pair.loss`, `pair.hint`.
 */
import * as Aliased from '../alias/Aliased.js'
import type { Environment } from '../check/Environment.js'
import type { Violation } from '../check/Violation.js'
import { violation } from '../check/Rule.js'
import * as Withheld from '../check/Withheld.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as Serial from '../json/Serial.js'
import type { Seed } from '../random/Seed.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Message, Trajectory } from '../trajectory/Trajectory.js'
import * as Execution from './Execution.js'
import type { Pair } from './Pair.js'
import { direction, parting } from './Pair.js'
import * as Trace from './Trace.js'
import * as Wrong from './Wrong.js'

/** Everything that is wrong with a pair of a record. A pair has the names of its record. */
export const check =
  (environment: Environment) =>
  (record: Trajectory, pair: Pair): ReadonlyArray<Violation> =>
    !equals(plain(pair.alias ?? {}), plain(record.alias ?? {}))
      ? [violation('pair.alias', '/alias', 'the record has another alias')]
      : Aliased.pairDiffers(pair)
        ? [violation('pair.alias', '', 'names are those that the alias gives')]
        : inPool(environment)(Aliased.undo(record), Aliased.undoPair(pair))

const inPool =
  (environment: Environment) =>
  (record: Trajectory, pair: Pair): ReadonlyArray<Violation> => {
    const found: Array<Violation> = []
    const say = (reason: string, place: Pointer.Pointer, message: string): void => {
      found.push(violation(reason, place, message))
    }
    if (pair.trajectory !== record.id || pair.family !== record.family || record.turns[pair.turn] === undefined) {
      say('pair.record', '/trajectory', 'the record has another id, family, or no such turn')
      return found
    }
    const from = pair.prompt.length
    const same = (side: ReadonlyArray<Message>, begin: number): number =>
      side.findIndex((message, index) => !equals(bare(message), bare(record.messages[begin + index])))
    const other = same(pair.prompt, 0)
    if (other >= 0) say('pair.prompt', `/prompt/${other}`, 'the conversation of the record is another')
    const otherwise = same(pair.chosen, from)
    if (otherwise >= 0) say('pair.chosen', `/chosen/${otherwise}`, 'the record goes on in another way')
    const end = last(record, pair)
    if (from + pair.chosen.length !== end) say('pair.chosen', '/chosen', `it ends elsewhere than its scope`)
    const withheld = Withheld.at(record, record.turns[pair.turn]?.user ?? 0)
    const listed = record.tools.filter((tool) => !withheld.includes(tool.function.name))
    if (!equals(plain(pair.tools), plain(listed))) say('pair.tools', '/tools', 'those of the turn are others')
    const start = Execution.run(
      environment,
      record,
      environment.initial((record.worlds[0]?.seed ?? '') as Seed),
      pair.prompt
    ).final
    for (const side of ['chosen', 'rejected'] as const) results(environment, record, start, pair[side], side, say)
    for (const side of ['chosen', 'rejected'] as const) loss(record, pair, side, say)
    const at = parting(pair)
    if (pair.source === 'student' && pair.scope === 'conversation')
      for (const [index, trace] of traces(pair, at))
        say('pair.hint', `/rejected/${index}`, `"${trace}" speaks of what nobody said`)
    const parted = direction(pair.chosen.slice(at), pair.rejected.slice(at))
    if (parted !== pair.mistake.direction) say('pair.direction', '/mistake/direction', `it is ${parted}`)
    if (Pointer.get(plain(pair), pair.mistake.place) === undefined)
      say('pair.place', '/mistake/place', 'there is no such place')
    const wrong = Wrong.of(environment, record, { ...pair, start, from })
    if (wrong === undefined) say('pair.wrong', '/rejected', 'the rejected side is right')
    else if (!equals({ ...wrong }, { ...pair.wrong }))
      say('pair.wrong', '/wrong', `it is wrong by ${wrong.by} at the level of the ${wrong.level}`)
    return found
  }

/** What shows a hint in the turn in which the sides part. */
const traces = ({ prompt, rejected }: Pair, at: number): ReadonlyArray<readonly [number, string]> => {
  const length = rejected.slice(at).findIndex(({ role }) => role === 'user')
  return Trace.of(
    [...prompt, ...rejected.slice(0, at)],
    rejected.slice(at, length < 0 ? rejected.length : at + length)
  ).map(([index, trace]) => [index + at, trace] as const)
}

/** Where the chosen side of a scope ends in the record. */
const last = (record: Trajectory, pair: Pair): number =>
  pair.scope === 'decision'
    ? pair.prompt.length + 1
    : pair.scope === 'turn'
      ? Dossier.end(record, pair.turn)
      : record.messages.length

/** A message but for its loss, and for thoughts: both sides of a pair have them or neither. */
const bare = (message: Message | undefined): Json =>
  message === undefined
    ? null
    : message.role === 'assistant'
      ? ['assistant', message.content, plain(message.tool_calls ?? [])]
      : plain(message)

const plain = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json

type Say = (reason: string, place: Pointer.Pointer, message: string) => void

/** Every call of a side is answered behind it, in order, by what the world says; unless the side ends at it. */
const results = (
  environment: Environment,
  record: Trajectory,
  start: Execution.Outcome['before'],
  side: ReadonlyArray<Message>,
  name: 'chosen' | 'rejected',
  say: Say
): void => {
  const { outcomes } = Execution.run(environment, record, start, side)
  const answers = side.flatMap((message, index) => (message.role === 'tool' ? [{ message, index }] : []))
  const open = outcomes.filter(({ message }) => message < side.length - 1)
  if (open.length !== answers.length) say('pair.result', `/${name}`, 'calls and results are not as many')
  for (const [index, { message, index: at }] of answers.entries()) {
    const outcome = open[index]
    if (
      outcome === undefined ||
      message.tool_call_id !== outcome.call.id ||
      message.name !== outcome.call.function.name ||
      (message.content !== Serial.text(outcome.output) && !equals(Serial.parse(message.content), outcome.output))
    )
      say('pair.result', `/${name}/${at}`, 'the world gives another result')
  }
}

/** Loss stands on the erring turn and on messages of its tool list; never on a mistake of the record. */
const loss = (record: Trajectory, pair: Pair, name: 'chosen' | 'rejected', say: Say): void => {
  const epoch = (message: number): number => record.toolsets.findLastIndex(({ from }) => from <= message)
  const own = epoch(record.turns[pair.turn]?.user ?? 0)
  const first = pair.chosen.find((message) => message.role === 'assistant')
  let turn = record.turns.filter(({ user }) => user < pair.prompt.length).length - 1
  for (const [index, message] of pair[name].entries()) {
    if (message.role === 'user') turn += 1
    if (message.role !== 'assistant') continue
    const foreign = epoch(record.turns[turn]?.user ?? 0) !== own
    const place = `/${name}/${index}/loss`
    if (foreign && message.loss === 1) say('pair.loss', place, 'the message belongs to another tool list')
    if ((message.reasoning === undefined) !== (first?.reasoning === undefined))
      say('pair.reasoning', `/${name}/${index}`, 'all messages of both sides have thoughts, or none')
    if ((message.loss === 0) !== (message.loss_reason !== undefined))
      say('pair.loss', place, 'a reason stands exactly beside a loss of 0')
  }
}
