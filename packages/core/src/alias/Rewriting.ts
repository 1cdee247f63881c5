/**
 * A pool in other names and words, so that nobody meets in training what benchmarks know by heart; each line holds what it
 * replaced. Records of such a pool have aliases of their own on top of that.
 *
 * Laws: `undo ∘ apply = id`, to the byte; applying again is applying to what was undone; names are valid and unique, and none
 * is what the pool called another function; the same seed gives the same pool.
 */
import type { JsonObject } from '../json/Json.js'
import { isObject } from '../json/Json.js'
import { tokens } from '../json/Pointer.js'
import type { Seed } from '../random/Seed.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Endpoint, Former, Signature, Tool } from '../signature/Signature.js'
import { make } from '../signature/Signature.js'
import type { Branch } from './Alias.js'
import * as Names from './Alias.js'
import * as Draw from './Draw.js'
import * as Tools from './Tool.js'

/** One function in other names, and what it was called. */
export interface Rewritten {
  readonly tool: Tool
  readonly former: Former
}

/** In how many functions of a pool what is other. */
export interface Counts {
  readonly functions: number
  readonly names: number
  readonly descriptions: number
  readonly parameters: number
}

/** What is other in a pool. */
export const counts = (signatures: ReadonlyArray<Signature>): Counts => {
  const some = (isSo: (name: string, former: Former) => boolean): number =>
    signatures.filter(({ name, former }) => former !== undefined && isSo(name, former)).length
  return {
    functions: some(() => true),
    names: some((name, former) => former.function !== name),
    descriptions: some((_, { descriptions }) => Object.hasOwn(descriptions, '')),
    parameters: some((_, { parameters }) =>
      Object.entries(parameters).some(([pattern, before]) => tokens(pattern).at(-1) !== before)
    )
  }
}

/** A pool in names that a seed decides. */
export const draw =
  (seed: Seed) =>
  (signatures: ReadonlyArray<Signature>): ReadonlyArray<Signature> => {
    const plain = undo(signatures)
    const { alias, tools } = Draw.whole(new Map(plain.map((one) => [one.name, one] as const)), plain.map(whole), seed)
    const calledNow = new Map(Object.entries(alias.functions).map(([now, before]) => [before, now] as const))
    return apply(
      new Map(
        plain.flatMap(({ name }) => {
          const tool = tools.get(name)
          const now = calledNow.get(name)
          return tool === undefined || now === undefined
            ? []
            : [
                [
                  name,
                  {
                    tool,
                    former: {
                      function: name,
                      parameters: alias.parameters[now] ?? {},
                      values: alias.values[now] ?? {},
                      descriptions: alias.descriptions[now] ?? {}
                    }
                  }
                ] as const
              ]
        })
      )
    )(plain)
  }

/** The pool with some functions in other names, by what they are called in it. One that could not be put back stays. */
export const apply =
  (rewritten: ReadonlyMap<string, Rewritten>) =>
  (signatures: ReadonlyArray<Signature>): ReadonlyArray<Signature> => {
    const plain = undo(signatures)
    const known = new Set<string>(plain.map(({ name }) => name))
    // What is mentioned and not in the pool could be mistaken for a new name.
    const mentioned = new Set(plain.flatMap(mentions).filter((name) => !known.has(name)))
    const kept = new Map<string, Rewritten>(
      plain.flatMap((one) => {
        const to = rewritten.get(one.name)
        return to !== undefined && !mentioned.has(to.tool.function.name) && isOther(one, to) && isBack(one, to)
          ? [[one.name, to] as const]
          : []
      })
    )
    const called = (name: string): FunctionName => (kept.get(name)?.tool.function.name ?? name) as FunctionName
    return plain.map((one) => {
      const to = kept.get(one.name)
      const names = to === undefined ? undefined : Names.inverse(branch(to.former, to.tool.function.name))
      return renamed(one, to?.tool ?? whole(one), names, called, to?.former)
    })
  }

/** The pool as it was called before. */
export const undo = (signatures: ReadonlyArray<Signature>): ReadonlyArray<Signature> => {
  if (signatures.every(({ former }) => former === undefined)) return signatures
  const before = new Map(signatures.map(({ name, former }) => [name as string, former?.function ?? name] as const))
  const called = (name: string): FunctionName => (before.get(name) ?? name) as FunctionName
  return signatures.map((one) => {
    const { former } = one
    if (former === undefined) return renamed(one, whole(one), undefined, called, undefined)
    const names = branch(former, one.name)
    return renamed(one, Tools.renamed({ to: former.function, branch: names }, whole(one)), names, called, undefined)
  })
}

/** The name that a function had. */
export const nameBefore = ({ name, former }: Pick<Signature, 'name' | 'former'>): string => former?.function ?? name

/** Arguments of a call as it was written before, in the names that they have now. */
export const argumentsNow = ({ name, former }: Signature, given: JsonObject): JsonObject => {
  if (former === undefined) return given
  const now = Names.value(Names.inverse(branch(former, name)), given)
  return isObject(now) ? now : given
}

const mentions = ({ undoes, amends = [] }: Signature): ReadonlyArray<string> => [...undoes, ...amends]

// The annotations of a pool stay in its schemas.
const whole = ({ name, description, parameters }: Signature): Tool => ({
  type: 'function',
  function: { name, description, parameters }
})

const isOther = (one: Signature, { tool }: Rewritten): boolean => JSON.stringify(tool) !== JSON.stringify(whole(one))

const isBack = (one: Signature, { tool, former }: Rewritten): boolean => {
  const back = Tools.renamed({ to: former.function, branch: branch(former, tool.function.name) }, tool)
  return JSON.stringify(back) === JSON.stringify(whole(one))
}

const branch = ({ function: to, parameters, values, descriptions }: Former, name: string): Branch =>
  Names.back(
    {
      functions: { [name]: to },
      parameters: { [name]: parameters },
      values: { [name]: values },
      descriptions: { [name]: descriptions }
    },
    name
  )?.branch ?? { members: new Map() }

const renamed = (
  one: Signature,
  { function: { name, description, parameters } }: Tool,
  names: Branch | undefined,
  called: (name: string) => FunctionName,
  former: Former | undefined
): Signature => {
  const { inputs: _inputs, outputs: _outputs, former: _former, ...parts } = one
  return make({
    ...parts,
    name: name as FunctionName,
    description,
    parameters,
    undoes: one.undoes.map(called),
    ...(one.amends === undefined ? {} : { amends: one.amends.map(called) }),
    ...(one.endpoint === undefined || names === undefined ? {} : { endpoint: placed(names, one.endpoint) }),
    ...(former === undefined ? {} : { former })
  })
}

const placed = (names: Branch, endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  places: Object.fromEntries(
    Object.entries(endpoint.places).map(([argument, place]) => [names.members.get(argument)?.to ?? argument, place])
  )
})
