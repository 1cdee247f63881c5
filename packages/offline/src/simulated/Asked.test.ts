import { type Json, Json as J, Seed } from '@magnet/core'
import { PoolError, Pools } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Simulated from './Simulated.js'

const returns = (schema: Json.Json): Json.Json => ({
  '200': { description: 'OK', content: { 'application/json': { schema } } }
})
const parameter = (name: string, description: string, place: string): Json.Json => ({
  in: place,
  name,
  required: true,
  description,
  schema: { type: 'string', example: '4aawyAB9vmqN3uQ7FjRGTy' }
})
const track: Json.Json = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The ID for the track.' },
    name: { type: 'string' },
    duration_ms: { type: 'integer', example: 237040 },
    linked_from: { type: 'object', properties: { type: { type: 'string', description: 'Always "track".' } } }
  }
}
const features: Json.Json = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The ID for the track.' },
    duration_ms: { type: 'integer', example: 237040 },
    danceability: { type: 'number', example: 0.585 },
    type: { type: 'string' }
  }
}
const get = (operationId: string, summary: string, parameters: ReadonlyArray<Json.Json>, schema: Json.Json) => ({
  get: { operationId, summary, parameters, responses: returns(schema) }
})
const document: Json.Json = {
  openapi: '3.0.3',
  info: { title: 'Record Shelf', version: '1' },
  paths: {
    '/tracks': get('list-tracks', 'List Tracks', [], {
      type: 'object',
      properties: { tracks: { type: 'array', items: track } }
    }),
    '/tracks/{id}': get('get-track', 'Get Track', [parameter('id', 'The ID for the track.', 'path')], track),
    '/audio-features/{id}': get(
      'get-audio-features',
      "Get Track's Audio Features",
      [parameter('id', 'The ID for the track.', 'path')],
      features
    ),
    '/audio-features': get(
      'get-several-audio-features',
      "Get Several Tracks' Audio Features",
      [parameter('ids', 'A comma-separated list of the IDs for the tracks.', 'query')],
      { type: 'object', properties: { audio_features: { type: 'array', items: features } } }
    )
  }
}

const read = Pools.read({ name: 'shelf.json', value: document })
if (E.isLeft(read)) throw new Error(PoolError.message(read.left))
const world = Simulated.world(read.right.signatures)
const state = world.init(Seed.root('shelf'))
const call = (name: string, given: Json.JsonObject): E.Either<unknown, Json.JsonObject> => {
  const found = world.functions.find((f) => f.signature.name === name)
  if (found === undefined) throw new Error(`no function ${name}`)
  return E.map(([output]: readonly [Json.Json, unknown]) => (J.isObject(output) ? output : {}))(found.run(given)(state))
}
const answer = (name: string, given: Json.JsonObject): Json.JsonObject => {
  const result = call(name, given)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const items = (output: Json.JsonObject, name: string): ReadonlyArray<Json.JsonObject> => {
  const list = output[name]
  return J.isList(list) ? list.filter(J.isObject) : []
}
const ids = items(answer('list-tracks', {}), 'tracks').flatMap((one) =>
  typeof one['id'] === 'string' ? one['id'] : []
)

describe('a read by an identifier', () => {
  test('tells of what it was asked about, whatever its answer is called', () => {
    expect(ids.length).toBeGreaterThan(1)
    for (const id of ids) expect(answer('get-audio-features', { id })['id']).toBe(id)
  })

  test('tells of the same thing what other functions tell of it', () => {
    for (const id of ids)
      expect(answer('get-audio-features', { id })['duration_ms']).toBe(answer('get-track', { id })['duration_ms'])
  })

  test('tells of exactly those that were asked for at once', () => {
    const two = ids.slice(0, 2)
    const several = (one: string) => items(answer('get-several-audio-features', { ids: one }), 'audio_features')
    expect(several(two.join(',')).map((one) => one['id'])).toEqual(two)
    expect(several(two.slice(0, 1).join(','))).toEqual([answer('get-audio-features', { id: two[0] ?? '' })])
  })

  test('is refused where one of several does not exist', () => {
    expect(call('get-several-audio-features', { ids: `${ids[0] ?? ''},nowhere` })).toMatchObject({
      left: { code: 'not_found', message: 'There is no track with the id nowhere.' }
    })
  })

  test('says what the thing is by its own noun', () => {
    expect(answer('get-track', { id: ids[0] ?? '' })['linked_from']).toEqual({ type: 'track' })
    expect(answer('get-audio-features', { id: ids[0] ?? '' })['type']).toBe('feature')
  })
})
