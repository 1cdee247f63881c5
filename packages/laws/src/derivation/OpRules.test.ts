import { type Op, Ops } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, test } from 'vitest'
import * as Rules from '../Rules.js'
import * as OpRules from './OpRules.js'
import * as OpsRules from './OpsRules.js'

for (const op of Ops.all) Rules.check({ describe, it })(OpRules.of(op))
Rules.check({ describe, it })(OpsRules.rules)

describe('what is no law of ops', () => {
  test.each(Object.entries(OpsRules.nonLaws))('%s', (_, [left, right]) => {
    expect(left).not.toEqual(right)
  })
})

describe('an op that breaks a law is caught', () => {
  const broken = (name: string, compute: Op.Op['compute']): ReadonlyArray<string> => {
    const op = Ops.find(name)
    const laws = op === undefined ? [] : OpRules.of({ ...op, compute }).laws
    return laws.filter((law) => law.differences().length > 0).map((law) => law.name)
  }
  const parse = Ops.find('parse_number')?.compute ?? (() => E.right(0))

  test('if it throws', () => {
    const laws = broken('parse_number', (inputs) => {
      if (inputs.length > 1) throw new RangeError('too many')
      return E.right(0)
    })
    expect(laws).toContain('any inputs give a value that is plain JSON, or a reason')
  })
  test('if it gives no number', () => {
    expect(broken('parse_number', (inputs) => E.right(inputs.length / 0))).toContain(
      'any inputs give a value that is plain JSON, or a reason'
    )
  })
  test('if it remembers', () => {
    let count = 0
    expect(broken('parse_number', () => E.right((count += 1)))).toContain('the same inputs give the same')
  })
  test('if it misreads a vector', () => {
    expect(broken('parse_number', (inputs, ...rest) => E.either.map(parse(inputs, ...rest), () => 7))).toContain(
      'its test vectors hold'
    )
  })
})
