import { type Json, type Use, type World } from '@magnet/core'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Inn from '../test/Inn.js'
import { Occasion } from './port/Occasion.js'
import * as Service from './Service.js'

const [{ signature } = { signature: undefined }] = Inn.source.world.functions
if (signature === undefined) throw new Error('the inn has no functions')

const question = (key: string): Service.Question => ({
  key,
  signature,
  arguments: {},
  said: [],
  notes: [],
  now: '',
  fault: () => undefined
})

// By identity, as worlds do it.
const sessions = new WeakMap<World.State, Service.Answers>()

const use: Use.Use = { role: 'tools', model: 'a:b', replies: 1, input: 2, output: 3 }

const service: Service.Service & { readonly asked: Array<string> } = {
  asked: [],
  open: (state, answers) => {
    const opened = { ...state }
    sessions.set(opened, answers)
    return opened
  },
  ask: ({ key }) =>
    Effect.flatMap(Occasion, ({ used }) =>
      Effect.sync(() => {
        service.asked.push(key)
        used(use)
        return { answer: E.right(`answer to ${key}`), notes: [] }
      })
    )
}

const answer = (state: World.State, key: string): Json.Json => {
  const answers = sessions.get(state)
  const reply = answers?.replies.get(key)
  if (reply === undefined) throw new Service.Unanswered(question(key))
  answers?.touch(key)
  return reply.answer._tag === 'Right' ? reply.answer.right : null
}

test('work comes to what it would have come to if all answers had been known, and pays for each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }), async (keys) => {
      service.asked.length = 0
      const uses: Array<Use.Use> = []
      const work = (state: World.State): Effect.Effect<ReadonlyArray<Json.Json>> =>
        Effect.flatMap(Occasion, ({ used }) =>
          Effect.sync(() => {
            // What is asked of others on the way is cached, and counted once as well.
            used({ ...use, role: 'back' })
            return keys.map((key) => answer(state, key))
          })
        )
      const found = await Effect.runPromise(
        Service.through(service, { salt: 1 }, work).pipe(
          Effect.provideService(Occasion, { used: (one) => uses.push(one) })
        )
      )
      expect(found).toEqual(keys.map((key) => `answer to ${key}`))
      expect(service.asked).toEqual([...new Set(keys)])
      expect(uses.filter(({ role }) => role === 'tools')).toHaveLength(new Set(keys).size)
      expect(uses.filter(({ role }) => role === 'back')).toHaveLength(1)
    })
  )
})

test('what fails for another reason fails as it would without a service, and what it used is counted', async () => {
  const uses: Array<Use.Use> = []
  const work = (state: World.State): Effect.Effect<never, string> =>
    Effect.flatMap(
      Effect.sync(() => answer(state, 'a')),
      () => Effect.fail('as expected')
    )
  const found = await Effect.runPromise(
    Effect.flip(Service.through(service, {}, work)).pipe(
      Effect.provideService(Occasion, { used: (one) => uses.push(one) })
    )
  )
  expect([found, uses.length]).toEqual(['as expected', 1])
})

test('a service that halts ends the work', async () => {
  const halting: Service.Service = {
    ...service,
    ask: () => Effect.fail({ _tag: 'Halt', by: 'budget', detail: 'The budget is used up.' })
  }
  const found = await Effect.runPromise(
    Effect.flip(Service.through(halting, {}, (state) => Effect.sync(() => answer(state, 'a'))))
  )
  expect(found).toMatchObject({ _tag: 'Halt', by: 'budget' })
})
