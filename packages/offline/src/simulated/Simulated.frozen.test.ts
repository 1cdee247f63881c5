import { Seed } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { world } from './fixture/World.js'

test('answers of the first seed are those that records were made with', () => {
  const state = world.init(Seed.root('frozen'))
  const answer = (name: string, given: { readonly [parameter: string]: string }): unknown => {
    const result = world.step({ function: name, arguments: given })(state)
    return E.isLeft(result) ? result.left.code : result.right[0]
  }
  expect(answer('search_products', { query: 'lamp' })).toMatchSnapshot('a search')
  expect(answer('list_orders', {})).toMatchSnapshot('a list')
  expect(answer('get_weather', { city: 'Oslo' })).toMatchSnapshot('a look-up')
  expect(world.context(state)).toMatchSnapshot('the context')
})
