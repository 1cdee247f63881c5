/**
 * Each irrelevance record of a run has a twin that comes before it: a `single` record of the same family and scene in which the
 * right tool is listed and called, asked for in the same words where a function is lacking, with the value where one is.
 *
 * Reasons: `twin.absent` (no such record of the family), `twin.scene` (another context, system message or state), `twin.tool`
 * (it calls another function than the one that is lacking, or one that is not listed), `twin.request` (it is asked for
 * something else).
 */
import * as Aliased from '../alias/Aliased.js'
import type { JsonObject } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Irrelevance from '../trajectory/Irrelevance.js'
import type { ContextRecord, Trajectory } from '../trajectory/Trajectory.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'
import * as Withheld from './Withheld.js'

/** What is remembered of a record that may be a twin. */
interface Twin {
  readonly id: string
  readonly context: ContextRecord
  readonly shown: string
  readonly request: string
  readonly worlds: ReadonlyArray<string>
  readonly function: string
  readonly arguments: JsonObject
  readonly facts: ReadonlyArray<string>
}

/** What is wrong with the records of a run as twins: it is given all of them, in their order. */
export const make = (): ((record: Trajectory) => ReadonlyArray<Violation>) => {
  const known = new Map<string, Twin>()
  return (record) => {
    if (record.kind === 'single') {
      const twin = remembered(Aliased.undo(record))
      if (twin !== undefined) known.set(record.family, twin)
      return []
    }
    if (record.kind !== 'irrelevance') return []
    const twin = known.get(record.family)
    return twin === undefined
      ? [violation('twin.absent', '/family', `no record of ${record.family} before it calls the right tool`)]
      : compared(Aliased.undo(record), twin)
  }
}

const remembered = (record: Trajectory): Twin | undefined => {
  const [turn] = record.turns
  const call = turn?.calls.find((one) => one.intent === 'asked' && one.extra !== true)
  return turn === undefined || call === undefined
    ? undefined
    : {
        id: record.id,
        context: record.context,
        shown: Dossier.of(record).shown,
        request: record.messages[turn.user]?.content ?? '',
        worlds: scene(record),
        function: call.function,
        arguments: call.arguments,
        facts: (turn.answer?.must ?? []).flatMap((fact) => (fact.call === call.id ? [fact.pointer] : []))
      }
}

const scene = ({ worlds }: Trajectory): ReadonlyArray<string> =>
  worlds.map(({ name, seed, initial }) => `${name} ${seed} ${initial}`)

const compared = (record: Trajectory, twin: Twin): ReadonlyArray<Violation> => {
  const found: Array<Violation> = []
  const say = (reason: string, place: string, message: string): void =>
    void found.push(violation(`twin.${reason}`, place, `${twin.id} ${message}`))
  const [turn] = record.turns
  const { irrelevance: sort } = record
  if (turn === undefined || sort === undefined) return found
  if (
    !equals(scene(record), twin.worlds) ||
    Dossier.of(record).shown !== twin.shown ||
    !equals(JSON.stringify(record.context), JSON.stringify(twin.context))
  )
    say('scene', '', 'plays in another scene')
  const { missing, user } = turn
  const isListed =
    record.tools.some((tool) => tool.function.name === twin.function) &&
    !Withheld.at(record, user).includes(twin.function)
  if (missing === undefined) {
    if (!isListed) say('tool', '/tools', `calls ${twin.function}, which is not listed here`)
    return found
  }
  if (missing.function !== twin.function) {
    say('tool', '/turns/0/missing/function', `calls ${twin.function}`)
    return found
  }
  if (Irrelevance.lacksFunction(sort) && record.messages[user]?.content !== twin.request)
    say('request', Dossier.messageAt(user), 'is asked for it in other words')
  const rest = Object.entries(twin.arguments).filter(([name]) => !missing.parameters.includes(name))
  if (
    !equals(missing.arguments ?? {}, Object.fromEntries(rest)) ||
    missing.parameters.some((name) => !Object.hasOwn(twin.arguments, name))
  )
    say('request', '/turns/0/missing/arguments', 'is asked for something else')
  if (missing.facts !== undefined && !equals(missing.facts, twin.facts))
    say('request', '/turns/0/missing/facts', 'tells something else')
  return found
}
