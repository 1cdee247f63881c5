import { readFileSync } from 'node:fs'
import { PathTransform, Random } from '@magnet/core'
import { describe, expect, it } from 'vitest'
import * as EditRules from './EditRules.js'
import * as NonLaws from './NonLaws.js'
import * as OperationRules from './OperationRules.js'
import * as TransformRules from './TransformRules.js'
import * as WalkRules from './WalkRules.js'

const page = readFileSync(new URL('../../../../docs/algebra.md', import.meta.url), 'utf8')

// The names in code in one column of the table under a heading.
const listed = (heading: string, column: number): ReadonlyArray<string> => {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| law '))
  return rows.flatMap((row) =>
    [...(row.split(' | ')[column] ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '')
  )
}

const none = PathTransform.identity

describe('docs/algebra.md', () => {
  it('names every law that the rule sets test, and no other', () => {
    const rules = [
      EditRules.of(),
      TransformRules.of('', none),
      OperationRules.merging('', none),
      OperationRules.inserting('', none),
      OperationRules.splitting('', none),
      OperationRules.coupled('', () => none),
      OperationRules.budgeted('', () => none),
      OperationRules.closing('', none),
      WalkRules.of('', () => () => Random.of([]))
    ]
    const names = new Set(rules.flatMap((each) => each.laws.map((law) => law.name)))
    expect(listed('Laws', 2).toSorted(order)).toEqual([...names].toSorted(order))
  })

  it('names every statement that does not hold, and no other', () => {
    expect(listed('What does not hold', 1).toSorted(order)).toEqual(
      NonLaws.all.map((each) => each.name).toSorted(order)
    )
  })
})

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
