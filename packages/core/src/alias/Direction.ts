/**
 * Records and pairs with other names, in either direction: from those of the pool, or to them. Everything that has a name is
 * renamed where it has it; what people say, what tools return and what sources say of values stays as it is.
 */
import type { JsonObject } from '../json/Json.js'
import * as Pointers from '../json/Pointer.js'
import type { Pair } from '../preference/Pair.js'
import type { Tool } from '../signature/Signature.js'
import type { CallRecord, EditRecord, Message, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import type { Alias, Branch, Renamed } from './Alias.js'
import * as Names from './Alias.js'
import * as Refusal from './Refusal.js'
import * as Tools from './Tool.js'

/** Names in one direction. */
export interface Direction {
  readonly of: (name: string) => Renamed | undefined
  readonly tool: (tool: Tool) => Tool
}

/** What a pair shares with what becomes one. */
export type Sides = Pick<Pair, 'tools' | 'prompt' | 'chosen' | 'rejected' | 'mistake' | 'alias'>

/** To the names of the pool. */
export const toPool = (alias: Alias): Direction => {
  const of = remembered((name) => Names.back(alias, name))
  return {
    of,
    tool: (tool) => {
      const names = of(tool.function.name)
      return names === undefined ? tool : Tools.renamed(names, tool)
    }
  }
}

/** From the names of the pool, to tools by what it calls them. */
export const fromPool = (alias: Alias, tools: ReadonlyMap<string, Tool>): Direction => {
  const names = new Map(Object.entries(alias.functions).map(([name, to]) => [to, name] as const))
  return {
    of: remembered((name) => {
      const to = names.get(name)
      const known = to === undefined ? undefined : Names.back(alias, to)
      return known === undefined || to === undefined ? undefined : { to, branch: Names.inverse(known.branch) }
    }),
    tool: (tool) => tools.get(tool.function.name) ?? tool
  }
}

const remembered = <B>(compute: (name: string) => B): ((name: string) => B) => {
  const known = new Map<string, B>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const fresh = compute(name)
    known.set(name, fresh)
    return fresh
  }
}

const nowhere: Branch = { members: new Map() }

/** A record. */
export const record = (names: Direction, record: Trajectory): Trajectory => {
  const called = (name: string): string => names.of(name)?.to ?? name
  return {
    ...record,
    tools: record.tools.map(names.tool),
    toolsets: record.toolsets.map((epoch) => ({ ...epoch, withheld: epoch.withheld.map(called) })),
    messages: record.messages.map((one) => message(names, one)),
    turns: record.turns.map((one) => turn(names, one)),
    derivation: {
      ...record.derivation,
      edits: record.derivation.edits.map((one) => edit(names, record.derivation.functions, one)),
      functions: Object.fromEntries(
        Object.entries(record.derivation.functions).map(([call, name]) => [call, called(name)])
      )
    }
  }
}

const message = (names: Direction, one: Message): Message => {
  if (one.role === 'tool') {
    const known = names.of(one.name)
    return known === undefined ? one : { ...one, name: known.to, content: Refusal.renamed(known.branch, one.content) }
  }
  return one.role !== 'assistant' || one.tool_calls === undefined
    ? one
    : {
        ...one,
        tool_calls: one.tool_calls.map((call) => ({
          ...call,
          function: { ...call.function, ...act(names, call.function.name, call.function.arguments) }
        }))
      }
}

const act = (names: Direction, name: string, given: JsonObject): { name: string; arguments: JsonObject } => {
  const known = names.of(name)
  return known === undefined ? { name, arguments: given } : { name: known.to, arguments: members(known.branch, given) }
}

const members = (branch: Branch, given: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(given).map(([name, inner]) => {
      const member = branch.members.get(name)
      return [member?.to ?? name, Names.value(member?.branch, inner)]
    })
  )

/** A turn. */
export const turn = (names: Direction, one: TurnRecord): TurnRecord => ({
  ...one,
  calls: one.calls.map((each) => call(names, each)),
  ...(one.missing === undefined
    ? {}
    : {
        missing: {
          ...one.missing,
          ...lack(names, one.missing.function, one.missing.parameters),
          ...(one.missing.arguments === undefined
            ? {}
            : { arguments: act(names, one.missing.function, one.missing.arguments).arguments })
        }
      }),
  ...(one.act === undefined ? {} : { act: { ...one.act, ...acted(act(names, one.act.function, one.act.arguments)) } })
})

const acted = (made: ReturnType<typeof act>): { function: string; arguments: JsonObject } => ({
  function: made.name,
  arguments: made.arguments
})

const lack = (
  names: Direction,
  name: string,
  parameters: ReadonlyArray<string>
): { function: string; parameters: ReadonlyArray<string> } => {
  const known = names.of(name)
  return known === undefined
    ? { function: name, parameters }
    : { function: known.to, parameters: parameters.map((one) => known.branch.members.get(one)?.to ?? one) }
}

const call = (names: Direction, one: CallRecord): CallRecord => {
  const known = names.of(one.function)
  if (known === undefined) return one
  const { branch } = known
  return {
    ...one,
    function: known.to,
    arguments: members(branch, one.arguments),
    sources: Object.fromEntries(
      Object.entries(one.sources).map(([at, source]) => [Names.pointer(branch, at), source] as const)
    ),
    accept: Object.fromEntries(
      Object.entries(one.accept).map(([at, also]) => [
        Names.pointer(branch, at),
        also.tag === 'oneOf'
          ? { ...also, values: also.values.map((value) => Names.value(Names.nodeAt(branch, at), value)) }
          : also
      ])
    )
  }
}

/** An edit names a parameter of the call for which a provider stands there, and what is missing. */
const edit = (names: Direction, functions: { readonly [call: string]: string }, one: EditRecord): EditRecord => {
  const { because, consumer, missing } = one
  if (isObject(because) && typeof because['parameter'] === 'string' && typeof consumer === 'string') {
    const branch = names.of(functions[consumer] ?? '')?.branch ?? nowhere
    const { parameter } = because
    return { ...one, because: { ...because, parameter: branch.members.get(parameter)?.to ?? parameter } }
  }
  if (!isObject(missing)) return one
  const { function: name, parameters } = missing
  if (typeof name !== 'string') return one
  const listed = Array.isArray(parameters) ? parameters.filter((each) => typeof each === 'string') : []
  const made = lack(names, name, listed)
  return {
    ...one,
    missing: {
      ...missing,
      function: made.function,
      ...(listed.length === 0 ? {} : { parameters: made.parameters })
    }
  }
}

const isObject = (given: unknown): given is JsonObject =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** A pair. */
export const pair = <P extends Sides>(names: Direction, pair: P): P => ({
  ...pair,
  tools: pair.tools.map(names.tool),
  prompt: pair.prompt.map((one) => message(names, one)),
  chosen: pair.chosen.map((one) => message(names, one)),
  rejected: pair.rejected.map((one) => message(names, one)),
  mistake: { ...pair.mistake, place: place(names, pair) }
})

/** The place of a mistake, where it is an argument of a call. */
const place = (names: Direction, pair: Sides): Pointers.Pointer => {
  const [side, message, list, index, member, field, ...path] = Pointers.tokens(pair.mistake.place)
  const messages = side === 'rejected' ? pair.rejected : side === 'chosen' ? pair.chosen : pair.prompt
  const one = messages[Number(message)]
  if (field !== 'arguments' || one?.role !== 'assistant') return pair.mistake.place
  const branch = names.of(one.tool_calls?.[Number(index)]?.function.name ?? '')?.branch ?? nowhere
  return (
    Pointers.of(side ?? '', message ?? '', list ?? '', index ?? '', member ?? '', field) +
    Names.pointer(branch, Pointers.of(...path))
  )
}
