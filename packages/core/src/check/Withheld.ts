/**
 * What is withheld stays withheld: never called and named nowhere while it is. What a turn lacks is really lacking
 * there, and is supplied by the next user message or never.
 *
 * Reasons: `withheld.called`, `withheld.named`, `withheld.epochs` (tool-set epochs that are out of order or name what is
 * not listed), `withheld.word` (a name that is one ordinary word cannot be withheld), `withheld.missing` (a turn lacks a
 * function that is listed, or has it supplied where it is not; or a value that does not come from that message).
 */
import * as Pointers from '../json/Pointer.js'
import { mentions } from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import { supplies } from '../trajectory/Sources.js'
import type { MissingRecord, Trajectory } from '../trajectory/Trajectory.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** Whether a name is one ordinary lower-case word, which may occur in any sentence. */
export const isWord = (name: string): boolean => /^[a-z]+$/.test(name)

/** The tools that are withheld at a message. */
export const at = (record: Trajectory, message: number): ReadonlyArray<string> =>
  record.toolsets.findLast((epoch) => epoch.from <= message)?.withheld ?? []

/** The check. */
export const check: Static = (record) => {
  const found: Array<Violation> = []
  epochs(record, found)
  for (const [index, epoch] of record.toolsets.entries()) {
    const to = record.toolsets[index + 1]?.from ?? record.messages.length
    for (const name of epoch.withheld)
      for (let message = epoch.from; message < to; message++) unseen(record, name, message, found)
  }
  for (const [turn, { missing }] of record.turns.entries())
    if (missing !== undefined) lacking(record, turn, missing, found)
  return found
}

const epochs = (record: Trajectory, found: Array<Violation>): void => {
  const { tools: listed } = Dossier.of(record)
  if (listed.size < record.tools.length)
    found.push(violation('withheld.epochs', '/tools', 'two tools have the same name'))
  for (const [index, epoch] of record.toolsets.entries()) {
    const place = `/toolsets/${index}`
    const before = record.toolsets[index - 1]
    if (
      before === undefined
        ? epoch.from !== 0
        : epoch.from <= before.from || record.messages[epoch.from]?.role !== 'user'
    )
      found.push(violation('withheld.epochs', place, 'epochs begin at 0, then at later user messages'))
    for (const name of epoch.withheld) {
      if (!listed.has(name)) found.push(violation('withheld.epochs', place, `${name} is not among the tools`))
      if (isWord(name)) found.push(violation('withheld.word', place, `${name} is an ordinary word`))
    }
  }
  if (record.toolsets.length === 0) found.push(violation('withheld.epochs', '/toolsets', 'there is no epoch'))
}

const unseen = (record: Trajectory, name: string, index: number, found: Array<Violation>): void => {
  const message = record.messages[index]
  if (message === undefined || message.role === 'tool') return
  if (message.role === 'assistant' && message.tool_calls?.some((call) => call.function.name === name) === true)
    found.push(violation('withheld.called', Dossier.messageAt(index), `${name} is withheld`))
  if (mentions(message.content, name))
    found.push(violation('withheld.named', Dossier.messageAt(index), `${name} is withheld`))
}

const lacking = (record: Trajectory, turn: number, missing: MissingRecord, found: Array<Violation>): void => {
  const say = (text: string): void => {
    found.push(violation('withheld.missing', `/turns/${turn}/missing`, text))
  }
  const { user, kind } = record.turns[turn] ?? { user: 0, kind: 'calls' }
  if (kind !== 'missing') say('the turn is of another kind')
  const next = record.turns[turn + 1]
  if (missing.supplied !== null && missing.supplied !== next?.user)
    say('it is supplied by the next user message, or never')
  if (missing.tag === 'function') {
    if (!at(record, user).includes(missing.function)) say(`${missing.function} is listed`)
    if (missing.supplied !== null && at(record, missing.supplied).includes(missing.function))
      say(`${missing.function} is still withheld`)
    if (
      missing.supplied === null &&
      record.toolsets.some((epoch) => epoch.from > user && !epoch.withheld.includes(missing.function))
    )
      say(`${missing.function} joins the list later`)
  }
  if (missing.supplied === null) return
  const call = next?.calls.find((one) => one.function === missing.function && one.extra !== true)
  if (call === undefined) return say(`the next turn does not call ${missing.function}`)
  for (const parameter of missing.parameters) {
    const from = Object.entries(call.sources).flatMap(([place, source]) =>
      Pointers.tokens(place)[0] === parameter ? supplies(source) : []
    )
    if (!from.some((one) => one.tag === 'user' && one.message === missing.supplied))
      say(`${parameter} does not come from message ${missing.supplied}`)
  }
}
