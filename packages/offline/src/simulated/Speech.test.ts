import { describe, expect, test } from 'vitest'
import { world } from './fixture/World.js'

const phrases = (name: string) => {
  const found = world.functions.find((f) => f.signature.name === name)
  if (found === undefined) throw new Error(`no function ${name}`)
  return found.phrases
}

describe('the words of a function that only has a description', () => {
  test('say what it is for as a person would', () => {
    expect(phrases('get_weather').ask).toContain('get the current weather[ in {city}]')
    expect(phrases('get_product').ask).toContain('show me the details of {product_id}')
    expect(phrases('search_products').ask).toContain('find products[ matching {query}]')
    expect(phrases('cancel_order').ask).toContain('cancel {order_id}')
  })

  test('come in four frames at least, in lower case and without marks', () => {
    for (const {
      phrases: { ask }
    } of world.functions) {
      expect(ask.length).toBeGreaterThanOrEqual(4)
      for (const one of ask) expect(one).toMatch(/^[a-z][^.?!()`*]*$/)
    }
  })

  test('never name a function', () => {
    const texts = world.functions.flatMap(({ phrases: one }) => [
      ...one.ask,
      ...(one.question ?? []),
      ...one.lack,
      one.service
    ])
    for (const { signature } of world.functions)
      for (const text of texts) expect(text).not.toContain(String(signature.name))
  })

  test('ask for what is missing by its name', () => {
    expect(phrases('get_weather').wants['city']).toContain('Which city should I use?')
    expect(phrases('search_products').wants['query']).toContain('What should I look for?')
  })
})
