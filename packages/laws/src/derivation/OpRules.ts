/**
 * The laws of a derivation op, for every op of the registry: it is deterministic and total, its test vectors hold, and
 * what it gives is plain JSON.
 */
import type { Json, Op } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { Trials } from '../algebra/Property.js'
import { forAll, usual } from '../algebra/Property.js'
import type { Difference, Rules } from '../Rules.js'
import * as Rule from '../Rules.js'

/** The laws of an op. */
export const of = (op: Op.Op, trials: Trials = usual): Rules => {
  const inputs = applications(op)
  return Rule.make(`op ${op.name}`, [
    Rule.law('its test vectors hold', () => op.vectors.flatMap((vector) => holds(op, vector))),
    forAll('the same inputs give the same', trials, inputs, (one) =>
      Rule.same(label(one), outcome(op, one), outcome(op, one))
    ),
    forAll('any inputs give a value that is plain JSON, or a reason', trials, inputs, (one) => {
      const found = outcome(op, one)
      return [
        ...('throws' in found ? [{ at: label(one), left: found, right: 'a value or a reason' }] : []),
        ...Rule.same(label(one), JSON.parse(JSON.stringify(found)) as Json.Json, found)
      ]
    }),
    forAll('inputs stay as they are', trials, inputs, (one) => {
      const before = JSON.stringify(one)
      outcome(op, one)
      return Rule.same(label(one), JSON.stringify(one), before)
    })
  ])
}

type Application = Pick<Op.Vector, 'inputs' | 'with' | 'target'>

const holds = (op: Op.Op, vector: Op.Vector): ReadonlyArray<Difference> =>
  Rule.same(
    label(vector),
    outcome(op, vector),
    vector.fails === undefined ? { value: vector.value ?? null } : { fails: vector.fails }
  )

/** What an op makes of inputs: a value, the tag of a reason, or the exception that it must not throw. */
const outcome = (op: Op.Op, { inputs, with: parameters = {}, target = {} }: Application): Json.JsonObject => {
  try {
    const result = op.compute(inputs, parameters, target)
    return E.isRight(result) ? { value: result.right } : { fails: result.left._tag }
  } catch (error) {
    return { throws: String(error) }
  }
}

const label = (one: Application): string => JSON.stringify(one).slice(0, 160)

const words = fc.constantFrom(
  '14 May',
  'the 31st',
  'noon',
  '1,200',
  'twenty-five',
  'km',
  '__proto__',
  '2025-02-29',
  '9999-12-31',
  '',
  '\ud83d'
)
const scalar: fc.Arbitrary<Json.Json> = fc.oneof(
  words,
  fc.string(),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null)
)
const value: fc.Arbitrary<Json.Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.array(fc.dictionary(fc.constantFrom('a', 'b'), scalar), { maxLength: 4 })
)

/** Vectors with parts exchanged: near what an op expects, and far from it. */
const applications = (op: Op.Op): fc.Arbitrary<Application> => {
  const vector = fc.constantFrom(...op.vectors)
  const other = fc.constantFrom(...op.vectors)
  const field = fc.constantFrom('by', 'rule', 'take', 'value', 'because', ...Object.keys(op.with))
  return fc
    .tuple(vector, other, field, value, fc.array(value, { maxLength: 3 }), fc.nat(3))
    .map(([one, two, name, odd, inputs, way]): Application => {
      const target = one.target ?? {}
      if (way === 0) return { inputs: one.inputs, with: two.with ?? {}, target }
      if (way === 1) return { inputs: one.inputs, with: { ...one.with, [name]: odd }, target }
      if (way === 2) return { inputs, with: one.with ?? {}, target }
      return { inputs: [...one.inputs, ...inputs].slice(0, 4), with: one.with ?? {}, target }
    })
}
