/**
 * A query gives nothing away: no user message names a function, and none asks for an implied call of its turn, neither
 * by the words that would tell it nor by all words of its function's name in one sentence: who asks when a shop opens, and
 * has something put in a basket, does not ask for `open_basket`. A function whose name is one ordinary lower-case word is
 * exempt, and so is one that the same message also asks for.
 *
 * Reasons: `query_leak.name`, `query_leak.intent`.
 */
import { words } from '../signature/FunctionName.js'
import * as Dossier from '../trajectory/Dossier.js'
import { mentions } from '../provenance/Resolve.js'
import type { Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import type { World } from '../world/World.js'
import type { Executed, Static } from './Rule.js'
import { violation } from './Rule.js'
import * as Withheld from './Withheld.js'

/** No function is named. */
export const names: Static = (record) => {
  const tools = record.tools.map((tool) => tool.function.name)
  return record.turns.flatMap(({ user }) =>
    named(tools)(content(record, user)).map((name) =>
      violation('query_leak.name', Dossier.messageAt(user), `the user names ${name}`)
    )
  )
}

/** Those of some functions that a message names. */
export const named =
  (functions: ReadonlyArray<string>) =>
  (text: string): ReadonlyArray<string> => {
    // Most names have a low line, and hardly any sentence does.
    const isPlain = !text.includes('_')
    return functions.filter(
      (name) =>
        !(isPlain && name.includes('_')) && text.includes(name) && !Withheld.isWord(name) && mentions(text, name)
    )
  }

/** No implied call is asked for. Phrases of the world's functions say what would tell it. */
export const intents: Executed = (environment) => (record) =>
  record.turns.flatMap((turn, index) => {
    const before = record.turns[index - 1]
    // The message of a turn that lacks something asks for what the next turn does.
    const asking =
      before !== undefined && (before.missing?.supplied === turn.user || before.kind === 'confirm')
        ? [before.user, turn.user]
        : [turn.user]
    const implied: Array<string> = []
    for (const { intent, extra, function: name } of turn.calls)
      if (intent === 'implied' && extra !== true && !isAsked(turn, name)) implied.push(name)
    if (implied.length === 0) return []
    return asking.flatMap((user) =>
      told(
        environment.world,
        implied
      )(content(record, user)).map((leak) =>
        violation('query_leak.intent', Dossier.messageAt(user), `"${leak.words}" gives ${leak.function} away`)
      )
    )
  })

const isAsked = ({ calls }: TurnRecord, name: string): boolean =>
  calls.some((call) => call.intent === 'asked' && call.function === name)

/** A function that a message gives away, and the words that do. */
export interface Leak {
  readonly function: string
  readonly words: string
}

/** Those of some functions that a message asks for. */
export const told =
  (world: World, functions: ReadonlyArray<string>) =>
  (written: string): ReadonlyArray<Leak> => {
    if (functions.length === 0) return []
    const known = telltales(world)
    const text = plain(written)
    const parts = (): ReadonlyArray<string> => written.split(sentence).map(plain)
    return functions.flatMap((name) => {
      const words = tell(known.get(name) ?? [], name, text, parts)
      return words === undefined ? [] : [{ function: name, words }]
    })
  }

/** The words by which a text asks for a function, if it does. */
const tell = (
  telltale: ReadonlyArray<string>,
  name: string,
  text: string,
  parts: () => ReadonlyArray<string>
): string | undefined => {
  const word = telltale.find((phrase) => text.includes(phrase))
  if (word !== undefined) return word.trim()
  const own = split(name)
  const isNamed = (part: string): boolean => own.every(([one, several]) => part.includes(one) || part.includes(several))
  return own.length > 1 && isNamed(text) && parts().some(isNamed) ? own.map(([one]) => one.trim()).join(' ') : undefined
}

/** A word between spaces, and several of its things. */
type Word = readonly [one: string, several: string]

/** Where a sentence ends, or a text that is dictated. */
const sentence = /[.!?]\s|[\n"“”]/

const content = (record: Trajectory, user: number): string => record.messages[user]?.content ?? ''

/** Lower-case words between single spaces, with one at either end. */
const plain = (text: string): string => {
  const lower = text.toLowerCase()
  // Beyond ASCII it takes tables to tell letters.
  return ` ${lower.replaceAll(isAscii.test(lower) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

const isAscii = /^[\u0000-\u007f]*$/

// Names and phrases come up in every record.
const splits = new Map<string, ReadonlyArray<Word>>()
const split = (name: string): ReadonlyArray<Word> => {
  const known = splits.get(name)
  if (known !== undefined) return known
  const fresh = words(name).map((word): Word => [` ${word} `, ` ${word}s `])
  if (splits.size > 10_000) splits.clear()
  splits.set(name, fresh)
  return fresh
}

const byWorld = new WeakMap<World, ReadonlyMap<string, ReadonlyArray<string>>>()
const telltales = (world: World): ReadonlyMap<string, ReadonlyArray<string>> => {
  const known = byWorld.get(world)
  if (known !== undefined) return known
  const fresh = new Map(
    world.functions.map(
      (one) =>
        [String(one.signature.name), one.phrases.tells.map(plain).filter((phrase) => phrase.trim() !== '')] as const
    )
  )
  byWorld.set(world, fresh)
  return fresh
}
