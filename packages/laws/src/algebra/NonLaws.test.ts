import { describe, expect, it } from 'vitest'
import * as NonLaws from './NonLaws.js'

describe('non-laws', () => {
  it.each(NonLaws.all.map((each) => [each.name, each] as const))('%s', (_, { counterexample }) => {
    expect(counterexample()).not.toEqual([])
    expect(counterexample()).toMatchSnapshot()
  })
})
