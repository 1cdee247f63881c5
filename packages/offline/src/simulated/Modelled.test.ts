import { type Json, Recorded, Seed, ToolError, type World } from '@magnet/core'
import { EntityRules, Rules, WorldRules } from '@magnet/laws'
import { Service } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, test } from 'vitest'
import { signatures } from './fixture/World.js'
import * as Simulated from './Simulated.js'

const world = Simulated.world(signatures, 'shop', Recorded.empty, true)
const initial = world.init(Seed.root('modelled'))

// Where nobody is asked it is a simulation, and all that holds of one holds of it.
Rules.check({ describe, it })(WorldRules.of(world, { seeds: 2, calls: 40 }))
Rules.check({ describe, it })(EntityRules.of(world))

/** A session in which a service answers by the name of the function. */
const session = (answers: Readonly<Record<string, (given: Json.JsonObject) => Service.Reply['answer']>>) => {
  const replies = new Map<string, Service.Reply>()
  const asked: Array<Service.Question> = []
  const state = Simulated.open({ replies, touch: () => undefined })(initial)
  const call = (
    from: World.State,
    name: string,
    given: Json.JsonObject
  ): E.Either<ToolError.ToolError, readonly [Json.Json, World.State]> => {
    for (;;)
      try {
        return world.step({ function: name, arguments: given })(from)
      } catch (error) {
        if (!(error instanceof Service.Unanswered)) throw error
        const { question } = error
        asked.push(question)
        const answer = answers[question.signature.name]?.(question.arguments) ?? {
          _tag: 'None',
          reason: 'unusable_reply'
        }
        replies.set(question.key, { answer, notes: [] })
      }
  }
  return { state, asked, call }
}

const right = <A>(result: E.Either<ToolError.ToolError, A>): A => {
  if (E.isLeft(result)) throw new Error(result.left.message)
  return result.right
}

const lamps = { products: [{ product_id: 'L-1', name: 'Arc Lamp', price: 40, rating: 4.5 }] }
const lamp = { product_id: 'L-1', name: 'Arc Lamp', price: 40, rating: 4.5, quantity: 3 }

describe('a session with a model', () => {
  test('asks for what nobody has answered, tells what was said of the same things, and changes nothing by reading', () => {
    const { state, asked, call } = session({ search_products: () => E.right(lamps), get_product: () => E.right(lamp) })
    const [found, after] = right(call(state, 'search_products', { query: 'lamp' }))
    expect(found).toEqual(lamps)
    expect(after).toEqual(state)
    const [, later] = right(call(after, 'search_products', { query: 'mug' }))
    expect(right(call(later, 'get_product', { product_id: 'L-1' }))[0]).toEqual(lamp)
    expect(asked.map((one) => one.said.map((said) => said.arguments))).toEqual([
      [],
      [],
      [{ query: 'lamp' }, { query: 'mug' }]
    ])
    // The same read again is not asked again, and says the same.
    expect(right(call(later, 'search_products', { query: 'lamp' }))[0]).toEqual(lamps)
    expect(asked).toHaveLength(3)
  })

  test('does not ask where nobody could answer', () => {
    const { state, asked, call } = session({})
    expect(call(state, 'get_product', { product_id: 'L-1' })).toMatchObject({ left: { code: 'not_found' } })
    expect(call(state, 'get_product', {})).toMatchObject({ left: { code: 'invalid_arguments' } })
    expect(asked).toEqual([])
  })

  test('simulates what has no answer, of the things that were told, and says why', () => {
    const { state, call } = session({ search_products: () => E.right(lamps) })
    const [, after] = right(call(state, 'search_products', { query: 'lamp' }))
    const [product] = right(call(after, 'get_product', { product_id: 'L-1' }))
    expect(product).toMatchObject({ product_id: 'L-1', name: 'Arc Lamp', price: 40 })
    const invocation = { function: 'get_product', arguments: { product_id: 'L-1' } }
    expect([world.executor?.(invocation)(after), world.unanswered?.(invocation)(after)]).toEqual([
      'simulated',
      'unusable_reply'
    ])
  })

  test('keeps what the model made, and takes it away', () => {
    const order = { order_id: 'Q-9', status: 'open', total: 40 }
    const { state, call } = session({ search_products: () => E.right(lamps), create_order: () => E.right(order) })
    const [, found] = right(call(state, 'search_products', { query: 'lamp' }))
    const [, made] = right(call(found, 'create_order', { product_id: 'L-1', address: '5 Garden Square' }))
    expect(made).not.toEqual(found)
    expect(right(call(made, 'get_order', { order_id: 'Q-9' }))[0]).toMatchObject({
      order_id: 'Q-9',
      total: 40,
      address: '5 Garden Square'
    })
    const [, gone] = right(call(made, 'cancel_order', { order_id: 'Q-9' }))
    expect(call(gone, 'get_order', { order_id: 'Q-9' })).toMatchObject({ left: { code: 'not_found' } })
  })
})

const hear = (state: World.State, name: string, given: Json.JsonObject, answer: Recorded.Recorded['answer']) =>
  world.hear?.({ function: name, arguments: given }, answer)(state) ?? E.left('nothing is heard')

describe('what a record says that a model has answered', () => {
  const [, found] = right(
    E.getOrElse((why: string): E.Either<ToolError.ToolError, readonly [Json.Json, World.State]> => {
      throw new Error(why)
    })(hear(initial, 'search_products', { query: 'lamp' }, E.right(lamps)))
  )
  const wrong = (name: string, given: Json.JsonObject, output: Json.Json): string => {
    const heard = hear(found, name, given, E.right(output))
    return E.isLeft(heard) ? heard.left : 'believed'
  }

  test('is believed where it fits and agrees', () => {
    expect(wrong('get_product', { product_id: 'L-1' }, lamp)).toBe('believed')
    expect(
      E.isRight(hear(found, 'get_product', { product_id: 'L-1' }, E.left(ToolError.make('unavailable', 'Later.'))))
    ).toBe(true)
  })

  test('is not where it has another form, is about something else, or contradicts what was told', () => {
    expect(wrong('get_product', { product_id: 'L-1' }, { ...lamp, quantity: 'three' })).toBe(
      'the output must be an object whose quantity is integer'
    )
    expect(wrong('get_product', { product_id: 'L-1' }, { ...lamp, product_id: 'L-2' })).toBe(
      'the call is about "L-1", the output about "L-2"'
    )
    expect(wrong('get_product', { product_id: 'L-1' }, { ...lamp, price: 41 })).toMatch(
      /of "L-1" was 40 before and is 41 now/
    )
    expect(wrong('get_product', { product_id: 'L-2' }, { ...lamp, product_id: 'L-2' })).toMatch(/There is no product/)
    expect(wrong('search_products', { query: 'lamp' }, { products: [] })).toBe(
      'the same call was answered otherwise before'
    )
    expect(wrong('get_product', {}, lamp)).toMatch(/a model was not asked/)
  })
})
