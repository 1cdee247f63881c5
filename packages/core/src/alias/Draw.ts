/**
 * The alias of a record: every API that its tools come from names things in a way of its own, or all in one.
 *
 * Laws: the seed decides; names stay valid and unique, and none is what the pool calls another function; a name that stands
 * in a message is kept.
 */
import { mentions } from '../provenance/Resolve.js'
import type { Seed } from '../random/Seed.js'
import * as Draws from '../random/Stream.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature, Tool } from '../signature/Signature.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Renaming } from './Aliased.js'
import * as Naming from './Naming.js'
import type { Variant } from './Variant.js'
import * as Variants from './Variant.js'

/** The functions of a pool. */
export type Signatures = ReadonlyMap<FunctionName, Signature>

/** How often all APIs of a record have one way. */
const uniform = 0.5

/** Draws an alias. */
export const of =
  (pool: Signatures) =>
  (seed: Seed, record: Trajectory): Renaming => {
    const said = record.messages.map(({ content }) => content).join('\n')
    return drawn(pool, record.tools, seed, said, handedOver(record, said), (number) => number)
  }

/** Draws an alias for all functions of a pool, each of whose APIs gets words of its own beside its style. */
export const whole = (pool: Signatures, tools: ReadonlyArray<Tool>, seed: Seed): Renaming =>
  drawn(pool, tools, seed, '', new Set(), (number) =>
    Naming.way(number).words === 0 ? (number + 1) % Naming.ways : number
  )

const drawn = (
  pool: Signatures,
  tools: ReadonlyArray<Tool>,
  seed: Seed,
  said: string,
  handed: ReadonlySet<string>,
  permitted: (number: number) => number
): Renaming => {
  const stream = Draws.make(seed)
  const isUniform = stream.chance(uniform)
  const number = stream.int(0, Naming.ways - 1)
  const names = known(pool)
  const taken = new Set<string>()
  const made = tools.map((tool) => {
    const { name } = tool.function
    const api = service(pool.get(name as FunctionName))
    const turned = permitted(isUniform ? number : (number + Naming.turn(api)) % Naming.ways)
    const own = flat(name)
    const isFree = (variant: Variant): boolean => {
      const one = flat(variant.tool.function.name)
      return !taken.has(one) && (names.get(one) ?? 0) === (one === own ? 1 : 0)
    }
    const valued = handed.has(name)
    const isSaid = said.includes(name) && mentions(said, name)
    const wished = isSaid ? undefined : variant(tool, api, turned, valued)
    const plainer = wished === undefined || isFree(wished) ? wished : variant(tool, api, turned, valued, 0)
    const found =
      plainer !== undefined && isFree(plainer) ? plainer : variant(tool, api, turned, valued, undefined, true)
    taken.add(flat(found.tool.function.name))
    return { tool, api, found }
  })
  const others = new Map(made.map(({ tool, found }) => [tool.function.name, found.tool.function.name] as const))
  return renaming(
    made.map(({ tool, found }) => {
      const mentioned = mentionedBy(pool, tool).filter((name) => others.has(name))
      return [tool, mentioned.length === 0 ? found : told(tool, found, others, mentioned)] as const
    })
  )
}

const renaming = (made: ReadonlyArray<readonly [Tool, Variant]>): Renaming => {
  const by = <A>(member: (variant: Variant) => A): { readonly [name: string]: A } =>
    Object.fromEntries(made.map(([, one]) => [one.tool.function.name, member(one)]))
  const some = <A extends object>(member: (variant: Variant) => A): { readonly [name: string]: A } =>
    Object.fromEntries(
      made.flatMap(([, one]) =>
        Object.keys(member(one)).length === 0 ? [] : [[one.tool.function.name, member(one)] as const]
      )
    )
  return {
    alias: {
      functions: Object.fromEntries(made.map(([tool, { tool: to }]) => [to.function.name, tool.function.name])),
      parameters: by(({ parameters }) => parameters),
      values: some(({ values }) => values),
      descriptions: some(({ descriptions }) => descriptions)
    },
    tools: new Map(made.map(([tool, { tool: to }]) => [tool.function.name, to] as const))
  }
}

/** Whose function it is: what nobody calls a service names nothing in a way of its own. */
const service = (signature: Signature | undefined): string =>
  signature === undefined
    ? ''
    : signature.categoryOrigin !== 'clustered'
      ? signature.category
      : signature.classOrigin === 'clustered'
        ? ''
        : signature.toolClass

/** A name without what styles differ in. */
const flat = (name: string): string => {
  const known = flats.get(name)
  if (known !== undefined) return known
  const fresh = name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
  if (flats.size > 20_000) flats.clear()
  flats.set(name, fresh)
  return fresh
}

// Names come up in every record.
const flats = new Map<string, string>()

// Two functions may differ in style alone: neither is written otherwise.
const flattened = new WeakMap<Signatures, ReadonlyMap<string, number>>()
const known = (pool: Signatures): ReadonlyMap<string, number> => {
  const found = flattened.get(pool)
  if (found !== undefined) return found
  const fresh = new Map<string, number>()
  for (const name of pool.keys()) fresh.set(flat(name), (fresh.get(flat(name)) ?? 0) + 1)
  flattened.set(pool, fresh)
  return fresh
}

/** Functions that are called with a value of an enumeration that some output holds in the same letters. */
const handedOver = ({ turns, tools }: Trajectory, said: string): ReadonlySet<string> => {
  const listed = new Map(tools.map(({ function: one }) => [one.name, one.parameters.properties ?? {}] as const))
  const found = new Set<string>()
  for (const { calls } of turns)
    for (const call of calls) {
      const properties = listed.get(call.function) ?? {}
      for (const [name, value] of Object.entries(call.arguments))
        if (properties[name]?.enum !== undefined && typeof value === 'string' && said.includes(`"${value}"`))
          found.add(call.function)
    }
  return found
}

const named = new WeakMap<Tool, ReadonlyArray<string>>()

/** Other functions of the pool that the descriptions of a tool mention. */
const mentionedBy = (pool: Signatures, tool: Tool): ReadonlyArray<string> => {
  const known = named.get(tool)
  if (known !== undefined) return known
  const { name: own, ...rest } = tool.function
  const text = JSON.stringify(rest)
  const fresh = candidates(pool, text).filter((name) => name !== own && mentions(text, name))
  named.set(tool, fresh)
  return fresh
}

const runs = /[0-9A-Za-z_\u00C0-\uFFFF]+/g

// Names by their first word, each with its place in the pool: what a text mentions begins with a word of it.
const indices = new WeakMap<Signatures, ReadonlyMap<string, ReadonlyArray<readonly [string, number]>>>()

const indexed = (pool: Signatures): ReadonlyMap<string, ReadonlyArray<readonly [string, number]>> => {
  const found = indices.get(pool)
  if (found !== undefined) return found
  const fresh = new Map<string, Array<readonly [string, number]>>()
  let place = 0
  for (const name of pool.keys()) {
    const first = name.match(runs)?.[0] ?? ''
    const list = fresh.get(first)
    if (list === undefined) fresh.set(first, [[name, place]])
    else list.push([name, place])
    place++
  }
  indices.set(pool, fresh)
  return fresh
}

/** Names of the pool that a text may mention, in the order of the pool. */
const candidates = (pool: Signatures, text: string): ReadonlyArray<string> => {
  const index = indexed(pool)
  return [...new Set(['', ...(text.match(runs) ?? [])])]
    .flatMap((word) => index.get(word) ?? [])
    .toSorted(([, one], [, other]) => one - other)
    .map(([name]) => name)
}

const told = (
  tool: Tool,
  { wish }: Variant,
  others: ReadonlyMap<string, string>,
  mentioned: ReadonlyArray<string>
): Variant =>
  Variants.of({ ...wish, mentioned: new Map(mentioned.map((name) => [name, others.get(name) ?? name] as const)) }, tool)

// By identity: a tool is the same value in every record of a run.
const variants = new WeakMap<Tool, Map<number, Variant>>()
const none: ReadonlyMap<string, string> = new Map()

const variant = (tool: Tool, api: string, number: number, valued: boolean, words?: 0, named = false): Variant => {
  const own = variants.get(tool) ?? new Map<number, Variant>()
  variants.set(tool, own)
  const key = ((number * 2 + (valued ? 1 : 0)) * 2 + (words === undefined ? 0 : 1)) * 2 + (named ? 1 : 0)
  const found = own.get(key)
  if (found !== undefined) return found
  const way = Naming.way(number)
  const fresh = Variants.of(
    { way: words === undefined ? way : { ...way, words }, api, named, valued, mentioned: none },
    tool
  )
  own.set(key, fresh)
  return fresh
}
