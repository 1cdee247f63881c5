import { PoolCodec, Rewriting, Seed, type Signature } from '@magnet/core'
import { Labels, Responses, Rewrite } from '@magnet/prompts'
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Scripted from '../../test/Scripted.js'
import * as Renamed from './Renamed.js'
import * as Returned from './Returned.js'
import * as Sorted from './Sorted.js'

const signature = (name: string, more: object = {}): Signature.Signature => {
  const decoded = PoolCodec.decode({
    type: 'function',
    function: {
      name,
      description: `Says ${name}.`,
      parameters: {
        type: 'object',
        properties: { song_id: { type: 'string', description: 'The song.' }, limit: { type: 'integer' } },
        required: ['song_id']
      }
    },
    category: 'song',
    tool_class: 'song',
    category_origin: 'clustered',
    class_origin: 'clustered',
    source: 'tools.json',
    undoes: ['f1'],
    ...more
  })
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  return decoded.right
}

const many = (count: number): ReadonlyArray<Signature.Signature> =>
  Array.from({ length: count }, (_, index) => signature(`f${index}`))

const text = (signatures: ReadonlyArray<Signature.Signature>): string =>
  JSON.stringify(signatures.map(PoolCodec.encode))

const asking = <I>(
  prompt: { readonly inputs: (request: Model.Request) => E.Either<string, I> },
  request: Model.Request
): I => {
  const input = prompt.inputs(request)
  if (E.isLeft(input)) throw new Error(input.left)
  return input.right
}

describe('sorting by a model', () => {
  test('names the categories so far, and leaves alone what a source says', async () => {
    const { model, sent } = Scripted.scripted((request, index) => {
      const { functions } = asking(Labels.prompt, request)
      return Scripted.reply(
        JSON.stringify({
          labels: functions.map(({ name }) => ({ name, category: `field ${index}`, toolClass: 'thing' }))
        })
      )
    })
    const said = signature('said', {
      category: 'music',
      tool_class: 'player',
      category_origin: undefined,
      class_origin: undefined
    })
    const { signatures, unanswered } = await Effect.runPromise(Sorted.sort(model)([said, ...many(25)]))
    expect(unanswered).toEqual([])
    expect(sent.map(({ request }) => asking(Labels.prompt, request).categories)).toEqual([
      ['music'],
      ['music', 'field 0']
    ])
    expect(signatures[0]).toEqual(said)
    expect(signatures.slice(1).map(({ category }) => category)).toEqual([
      ...Array.from({ length: 20 }, () => 'field 0'),
      ...Array.from({ length: 5 }, () => 'field 1')
    ])
    expect(signatures[3]).toMatchObject({ toolClass: 'thing', categoryOrigin: 'model', classOrigin: 'model' })
  })

  test('costs functions without an answer nothing but the answer', async () => {
    const { model } = Scripted.scripted(() => Scripted.refused)
    const some = many(3)
    const { signatures, unanswered } = await Effect.runPromise(Sorted.sort(model)(some))
    expect(signatures).toEqual(some)
    expect(unanswered).toEqual([{ functions: ['f0', 'f1', 'f2'], reason: 'refused' }])
  })
})

describe('responses by a model', () => {
  test('are asked for where nothing but a guess is known, with others of the service to learn names from', async () => {
    const schema = { type: 'object', properties: { song_id: { type: 'string' } } }
    const { model, sent } = Scripted.scripted((request) =>
      Scripted.reply(
        JSON.stringify({
          responses: asking(Responses.prompt, request).functions.map(({ name }) => ({ name, schema }))
        })
      )
    )
    const known = signature('known', {
      function: { name: 'known', description: 'Known.', parameters: {}, response: schema },
      category: 'song'
    })
    const guessed = signature('guessed', {
      function: { name: 'guessed', description: 'Guessed.', parameters: {}, response: schema },
      response_origin: 'inferred'
    })
    const { found } = await Effect.runPromise(Returned.predict(model, { concurrency: 2 })([known, guessed, ...many(9)]))
    expect([...found.keys()].toSorted()).toEqual(['guessed', ...many(9).map(({ name }) => name)].toSorted())
    const [first] = sent
    const input = first === undefined ? undefined : asking(Responses.prompt, first.request)
    expect([input?.functions.length, input?.others.map(({ name }) => name)]).toEqual([8, ['known', 'f7', 'f8']])
  })
})

describe('other words by a model', () => {
  const words = (request: Model.Request): Model.Reply =>
    Scripted.reply(
      JSON.stringify({
        functions: asking(Rewrite.prompt, request).functions.map(({ name }) => ({
          name,
          newName: 'do_it',
          description: 'It is done.',
          parameters: [
            { name: 'song_id', newName: 'tune', description: 'Which tune.' },
            { name: 'limit', newName: 'most', description: 'How many.' }
          ]
        }))
      })
    )

  test('are unique over all questions, and lead back to the byte', async () => {
    const { model } = Scripted.scripted((request) => words(request))
    const plain = [0, 1, 2].map((index) =>
      signature(`f${index}`, { class_origin: undefined, tool_class: `service ${index}` })
    )
    const { signatures } = await Effect.runPromise(Renamed.rename(model, Seed.root(1), { concurrency: 3 })(plain))
    expect(signatures.map(({ name }) => name)).toEqual(['do_it', 'do_it_2', 'do_it_3'])
    expect(signatures[2]).toMatchObject({
      description: 'It is done.',
      undoes: ['do_it_2'],
      parameters: {
        properties: { tune: { type: 'string', description: 'Which tune.' }, most: { type: 'integer' } },
        required: ['tune']
      }
    })
    expect(text(Rewriting.undo(signatures))).toBe(text(plain))
  })

  test('that cannot be used leave a function as it was', async () => {
    const { model } = Scripted.scripted((request) => words(request))
    const some = many(2)
    const { signatures, unanswered } = await Effect.runPromise(
      Renamed.rename(model, Seed.root(1), { concurrency: 1 })(some)
    )
    expect(text(signatures)).toBe(text(some))
    expect(unanswered).toEqual([{ functions: ['f0', 'f1'], reason: 'unusable_reply' }])
  })
})
