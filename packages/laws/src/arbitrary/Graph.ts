/** Arbitrary graphs: small, dense enough to walk on, with every kind of edge. */
import { Derive, FunctionName, type FunctionGraph, type JsonSchema, Seed, Signature } from '@magnet/core'
import * as fc from 'fast-check'

/** How large a graph may get. */
export interface GraphConstraints {
  /** 2 by default. */
  readonly minFunctions?: number
  /** 7 by default. */
  readonly maxFunctions?: number
  /** Semantic types that its values are of; the fewer, the more edges. 3 by default. */
  readonly types?: number
}

/** Graphs derived from arbitrary signatures. */
export const graph = (constraints: GraphConstraints = {}): fc.Arbitrary<FunctionGraph.FunctionGraph> =>
  signatures(constraints).map((pool) => Derive.derive(pool, { seed: Seed.root('arbitrary') }))

/** Pools of signatures with distinct names. */
export const signatures = ({ minFunctions = 2, maxFunctions = 7, types = 3 }: GraphConstraints = {}): fc.Arbitrary<
  ReadonlyArray<Signature.Signature>
> =>
  fc
    .array(shape(types), { minLength: minFunctions, maxLength: maxFunctions })
    .map((shapes) => shapes.map((each, index) => build(each, index, shapes.length)))

interface Shape {
  readonly takes: ReadonlyArray<{ readonly type: number; readonly required: boolean; readonly said: boolean }>
  readonly gives: ReadonlyArray<{ readonly type: number; readonly many: boolean }>
  readonly writes: boolean
  readonly grants: boolean
  readonly requires: boolean
  readonly undoes: number | null
}

const mostly = (usual: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(!usual) })

const shape = (types: number): fc.Arbitrary<Shape> =>
  fc.record({
    takes: fc.array(fc.record({ type: fc.nat(types - 1), required: mostly(true), said: mostly(false) }), {
      minLength: 1,
      maxLength: 3
    }),
    gives: fc.array(fc.record({ type: fc.nat(types - 1), many: mostly(false) }), { minLength: 1, maxLength: 2 }),
    writes: mostly(false),
    grants: mostly(false),
    requires: mostly(false),
    undoes: fc.option(fc.nat(), { freq: 5 })
  })

const build = (each: Shape, index: number, count: number): Signature.Signature =>
  Signature.make({
    name: name(index),
    originalName: name(index),
    description: 'Does something.',
    parameters: {
      type: 'object',
      properties: Object.fromEntries(
        each.takes.map(({ type, said }, at) => [`take_${at}`, value(type, said ? 'spoken' : 'opaque')])
      ),
      required: each.takes.flatMap(({ required }, at) => (required ? [`take_${at}`] : []))
    },
    response: {
      type: 'object',
      properties: Object.fromEntries(
        each.gives.map(({ type, many }, at) => {
          const one = value(type, 'opaque')
          return [`give_${at}`, many ? { type: 'array', items: one } : one]
        })
      )
    },
    category: 'all',
    toolClass: 'all',
    source: 'arbitrary',
    effect: each.writes ? 'write' : 'read',
    requires: each.requires ? ['session'] : [],
    grants: each.grants ? ['session'] : [],
    undoes: each.undoes === null ? [] : [name(each.undoes % count)]
  })

const value = (type: number, voice: JsonSchema.Voice): JsonSchema.JsonSchema => ({
  type: 'string',
  'x-magnet': { type: `T${type}`, voice }
})

const name = (index: number): FunctionName.FunctionName => {
  const text = `do_${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`
  if (!FunctionName.is(text)) throw new RangeError(`${text} is no name`)
  return text
}
