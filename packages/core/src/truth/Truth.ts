/**
 * What execution says of dependencies, whatever the signatures say. A function's output feeds a parameter of another
 * where a value that it told, and that its caller had not given, is taken there. The edge is *needed* where that matters:
 *
 * - the parameter knows which values there are: it refuses others of the same form;
 * - nobody could have said the value before the call;
 * - what comes back is not merely the identifier of the thing that the value had come with.
 *
 * A premise is an act after which a call works that was refused before it, and had never worked.
 *
 * Laws: the same worlds and seed, the same truth; what is needed works.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { matches } from '../json/Pointer.js'
import type { Link } from '../graph/Edge.js'
import * as Seed from '../random/Seed.js'
import * as Stream from '../random/Stream.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Parameter } from '../signature/Signature.js'
import * as Play from '../world/Play.js'
import type { State, World, WorldFunction } from '../world/World.js'
import * as Foreign from './Foreign.js'
import type { Sighting, Told, Use } from './Sighting.js'
import { texts, use } from './Sighting.js'

/** What is known of one function and another. */
export interface Pair {
  readonly from: FunctionName
  readonly to: FunctionName
  /** Parameters for which a value of a fitting form was there. */
  readonly tried: ReadonlySet<string>
  /** Parameters at which a value was taken. */
  readonly works: ReadonlySet<string>
  /** The links that are needed. */
  readonly needed: ReadonlyArray<Link>
  readonly premise: boolean
}

/** Pairs by the function that comes first, then by the one that follows. */
export type Truth = ReadonlyMap<FunctionName, ReadonlyMap<FunctionName, Pair>>

/** How much is tried. */
export interface Extent {
  /** Different first states; 2 by default. */
  readonly states?: number
}

/** The truth of some worlds, all pairs within each of them. */
export const of = (worlds: ReadonlyArray<World>, seed: Seed.Seed, { states = 2 }: Extent = {}): Truth => {
  const pairs = new Map<FunctionName, Map<FunctionName, Pair>>()
  for (const world of worlds) {
    const uses = Array.from({ length: states }, (_, index) => use(world, Seed.derive(seed, 'truth', index)))
    for (const pair of within(uses, seed)) {
      const row = pairs.get(pair.from)
      if (row === undefined) pairs.set(pair.from, new Map([[pair.to, pair]]))
      else row.set(pair.to, pair)
    }
  }
  return pairs
}

/** The pair of two functions, where anything is known of it. */
export const pair = (truth: Truth, from: FunctionName, to: FunctionName): Pair | undefined => truth.get(from)?.get(to)

// A way in which a value went, with what the call brought that was not known yet.
interface Passage {
  readonly link: Link
  readonly unsaid: boolean
  readonly reads: boolean
  /** Texts of what came back, but for the value itself: by field, and whether it was new. */
  readonly back: ReadonlyArray<{ readonly pattern: string; readonly isNew: boolean }>
}

interface Draft {
  readonly from: WorldFunction
  readonly to: WorldFunction
  readonly tried: Set<string>
  readonly works: Set<string>
  readonly passages: Array<Passage>
  premise: boolean
}

// How many of the other values of a form a parameter may take and still count as one that knows its values.
const least = 0.1
const attempts = 5

const within = (uses: ReadonlyArray<Use>, seed: Seed.Seed): ReadonlyArray<Pair> => {
  const drafts = new Map<string, Draft>()
  const taken = new Map<Parameter, { foreign: number; took: number }>()
  for (const [index, each] of uses.entries()) {
    const stream = Stream.make(Seed.derive(seed, 'pass', each.world.name, index))
    for (const sighting of each.sightings)
      for (const to of each.world.functions)
        if (to !== sighting.function) pass(each, sighting, to, drafts, taken, stream)
  }
  const knows = (to: WorldFunction, parameter: string): boolean => {
    const input = to.signature.inputs.find((one) => one.name === parameter)
    const count = input === undefined ? undefined : taken.get(input)
    return count !== undefined && count.foreign > 0 && count.took / count.foreign < least
  }
  const decided = [...drafts.values()].map((draft) => ({
    draft,
    passages: draft.passages.filter(({ link, unsaid }) => unsaid && knows(draft.to, link.parameter))
  }))
  // Fields whose values some function knows: by them things are identified.
  const identifying = new Set(
    decided.flatMap(({ draft, passages }) => passages.map(({ link }) => `${draft.from.signature.name} ${link.pointer}`))
  )
  return decided.map(({ draft: { from, to, tried, works, premise }, passages }) => {
    const needed = new Map<string, Link>()
    for (const { link, reads, back } of passages) {
      const things = back.filter(({ pattern }) => identifying.has(`${to.signature.name} ${pattern}`))
      const returns = reads && things.length > 0 && things.every(({ isNew }) => !isNew)
      if (!returns) needed.set(`${link.pointer}\n${link.parameter}`, link)
    }
    return {
      from: from.signature.name,
      to: to.signature.name,
      tried,
      works,
      needed: [...needed.values()],
      premise
    }
  })
}

/** Passes what a call told to a function that comes next. */
const pass = (
  { world, sayable }: Use,
  sighting: Sighting,
  to: WorldFunction,
  drafts: Map<string, Draft>,
  taken: Map<Parameter, { foreign: number; took: number }>,
  stream: Stream.Stream
): void => {
  const { function: from, after, known } = sighting
  const key = `${from.signature.name} ${to.signature.name}`
  const draft = drafts.get(key) ?? { from, to, tried: new Set(), works: new Set(), passages: [], premise: false }
  drafts.set(key, draft)
  const suggestions = to.suggest?.(after) ?? []
  if (!draft.premise && sighting.unworked.has(to)) draft.premise = opens(sighting, to, stream)
  for (const input of to.signature.inputs) {
    const schema = input.schema.type === 'array' ? (input.schema.items ?? {}) : input.schema
    const whole = (value: Json): Json => (input.schema.type === 'array' ? [value] : value)
    const settled = new Set(
      draft.passages.flatMap(({ link, unsaid }) => (unsaid && link.parameter === input.name ? [link.pointer] : []))
    )
    for (const one of sighting.told) {
      if (settled.has(one.pattern) || !Foreign.fits(schema, one.value)) continue
      draft.tried.add(input.name)
      const worked = work(world, to, after, attempts, () =>
        Play.draw(to, suggestions, known, stream, { [input.name]: whole(one.value) })
      )
      if (worked === undefined) continue
      draft.works.add(input.name)
      const others = foreign(to, input, schema, one, worked.arguments, after, whole)
      const count = taken.get(input) ?? { foreign: 0, took: 0 }
      taken.set(input, { foreign: count.foreign + others.foreign, took: count.took + others.took })
      if (others.foreign === 0 || others.took > 0) continue
      const text = JSON.stringify(one.value)
      draft.passages.push({
        link: { pointer: one.pattern, parameter: input.name },
        unsaid: !sayable.has(text),
        reads: to.signature.effect === 'read',
        back: back(sighting, to, worked.output, text)
      })
    }
  }
}

const work = (
  world: World,
  to: WorldFunction,
  state: State,
  times: number,
  draw: () => { readonly arguments: JsonObject } | undefined
): { readonly arguments: JsonObject; readonly output: Json } | undefined => {
  for (let count = 0; count < times; count++) {
    const given = draw()
    if (given === undefined) return undefined
    const result = world.step({ function: to.signature.name, arguments: given.arguments })(state)
    if (E.isRight(result)) return { ...given, output: result.right[0] }
  }
  return undefined
}

/** How many other values of the form there are, and how many of them are taken. */
const foreign = (
  to: WorldFunction,
  input: Parameter,
  schema: JsonSchema,
  { value }: Told,
  given: JsonObject,
  state: State,
  whole: (value: Json) => Json
): { readonly foreign: number; readonly took: number } => {
  const values = Foreign.values(schema, value)
  const took = values.filter((other) => E.isRight(to.run({ ...given, [input.name]: whole(other) })(state)))
  return { foreign: values.length, took: took.length }
}

/** Whether calls that never worked work from here on, though they are refused just before. */
const opens = ({ before, after, knownBefore }: Sighting, to: WorldFunction, stream: Stream.Stream): boolean => {
  if (before === after) return false
  const suggestions = to.suggest?.(before) ?? []
  const draws = Array.from({ length: attempts }, () => Play.draw(to, suggestions, knownBefore, stream)).filter(
    (given) => given !== undefined
  )
  return (
    draws.some((given) => E.isRight(to.run(given.arguments)(after))) &&
    draws.every((given) => E.isLeft(to.run(given.arguments)(before)))
  )
}

const back = (sighting: Sighting, to: WorldFunction, output: Json, passed: string): Passage['back'] => {
  const held = new Set([...texts(sighting.arguments), ...texts(sighting.output)])
  return to.signature.outputs.flatMap(({ pattern }) =>
    matches(output, pattern).flatMap(([, value]) => {
      const text = JSON.stringify(value)
      return text === passed ? [] : [{ pattern, isNew: !held.has(text) }]
    })
  )
}
