/** One call on the state of one world, and what it gives: the values of its output with their meaning and their place. */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../../json/Json.js'
import { isList, isObject } from '../../json/Json.js'
import * as Pointer from '../../json/Pointer.js'
import type { Signature } from '../../signature/Signature.js'
import type { State, World } from '../../world/World.js'
import * as Item from './Item.js'

/** A value in an output. */
export interface Leaf {
  /** Where the response schema describes it. */
  readonly pattern: Pointer.Pointer
  readonly type: string
  readonly item: Item.Item
  readonly value: Json
  /** The places in lists that lead to it: what stands in the same item, or around it, is about the same thing. */
  readonly at: ReadonlyArray<number>
  readonly opaque: boolean
}

/** What a call did: the next state and the output. */
export interface Execution {
  readonly signature: Signature
  readonly after: State
  readonly output: Json
  /** What was read off the output: a search makes many calls, and looks at few of them closely. */
  readonly read: {
    leaves: ReadonlyArray<Leaf> | undefined
    places: ReadonlyMap<Pointer.Pointer, Leaf> | undefined
  }
}

/** Makes a call on the state of its world; nothing where it is refused. */
export const make = (world: World, signature: Signature, given: JsonObject, state: State): Execution | undefined => {
  const result = world.step({ function: signature.name, arguments: given })(state)
  return E.isLeft(result) ? undefined : of(signature, result.right[0], result.right[1])
}

/** What a call did that was made already. */
export const of = (signature: Signature, output: Json, after: State): Execution => ({
  signature,
  after,
  output,
  read: { leaves: undefined, places: undefined }
})

/** Where a value stands in its output. */
const pointer = ({ pattern, at }: Leaf): Pointer.Pointer => {
  let depth = 0
  const path = Pointer.tokens(pattern).map((token) => (token === '*' ? (at[depth++] ?? 0) : token))
  return Pointer.of(...path, ...at.slice(depth))
}

/** The values of an output: of each field that its schema describes, and of each item where that is a list. */
export const leaves = (execution: Execution): ReadonlyArray<Leaf> =>
  (execution.read.leaves ??= leavesOf(execution, () => true))

/** The values of an output by their place. */
export const places = (execution: Execution): ReadonlyMap<Pointer.Pointer, Leaf> =>
  (execution.read.places ??= new Map(leaves(execution).map((leaf) => [pointer(leaf), leaf] as const)))

/** The values of some types. */
export const leavesOf = (
  { signature, output }: Execution,
  isWanted: (type: string) => boolean
): ReadonlyArray<Leaf> => {
  const found: Array<Leaf> = []
  for (const { pattern, type, voice } of signature.outputs)
    if (isWanted(type))
      collect(Pointer.tokens(pattern), 0, output, root, (value, at) => {
        found.push({ pattern, type, item: Item.of(type, value), value, at, opaque: voice === 'opaque' })
      })
  return found
}

const root: ReadonlyArray<number> = []

const collect = (
  path: ReadonlyArray<string>,
  depth: number,
  here: Json | undefined,
  at: ReadonlyArray<number>,
  visit: (value: Json, at: ReadonlyArray<number>) => void
): void => {
  const token = path[depth]
  if (token === undefined) {
    if (isList(here)) for (const [index, item] of here.entries()) collect(path, depth, item, [...at, index], visit)
    else if (here !== undefined && here !== null && !isObject(here)) visit(here, at)
  } else if (token === '*') {
    if (isList(here)) for (const [index, item] of here.entries()) collect(path, depth + 1, item, [...at, index], visit)
  } else if (isObject(here) && Object.hasOwn(here, token)) collect(path, depth + 1, here[token], at, visit)
}
