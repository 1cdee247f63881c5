import { type Json, Seed } from '@magnet/core'
import { PoolError, Pools } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Simulated from './Simulated.js'

const id = (description: string): Json.Json => ({
  in: 'path',
  name: 'id',
  required: true,
  description,
  schema: { type: 'string', example: '4aawyAB9vmqN3uQ7FjRGTy' }
})
const body = (schema: Json.Json, required = true): Json.Json => ({
  required,
  content: { 'application/json': { schema } }
})
const returns = (schema: Json.Json): Json.Json => ({
  '200': { description: 'OK', content: { 'application/json': { schema } } }
})
const album: Json.Json = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    release_date: { type: 'string' },
    total_tracks: { type: 'integer' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' }
  }
}
const albums: Json.Json = {
  type: 'object',
  properties: { total: { type: 'integer' }, items: { type: 'array', items: album } }
}

const document: Json.Json = {
  openapi: '3.0.3',
  info: { title: 'Record Shelf', version: '1' },
  paths: {
    '/me/albums': {
      get: { operationId: 'get-users-saved-albums', summary: "Get User's Saved Albums", responses: returns(albums) }
    },
    '/albums/{id}': {
      get: {
        operationId: 'get-an-album',
        summary: 'Get Album',
        parameters: [id('The ID of the album.')],
        responses: returns(album)
      },
      patch: {
        operationId: 'update-album',
        summary: 'Update Album',
        parameters: [id('The ID of the album.')],
        requestBody: body({ type: 'object', properties: { name: { type: 'string' } } }, false),
        responses: returns(album)
      },
      delete: {
        operationId: 'delete-album',
        summary: 'Delete Album',
        parameters: [id('The ID of the album.')],
        responses: returns(album)
      }
    },
    '/albums/{id}/similar': {
      get: {
        operationId: 'get-similar-albums',
        summary: "Get Album's Similar Albums",
        parameters: [id('The ID of the album.')],
        responses: returns(albums)
      }
    },
    '/albums': {
      post: {
        operationId: 'create-album',
        summary: 'Create Album',
        requestBody: body({ type: 'object', required: ['name'], properties: { name: { type: 'string' } } }),
        responses: returns(album)
      }
    },
    '/albums/batch': {
      get: {
        operationId: 'get-several-albums',
        summary: 'Get Several Albums',
        parameters: [
          {
            in: 'query',
            name: 'ids',
            required: true,
            description: 'A list of the IDs of the albums.',
            schema: { type: 'string' }
          }
        ],
        responses: returns({ type: 'object', properties: { albums: { type: 'array', items: album } } })
      }
    },
    '/me/follow': {
      put: {
        operationId: 'follow-artists',
        summary: 'Follow Artists or Users',
        parameters: [
          { in: 'query', name: 'ids', required: true, description: 'A list of artist IDs.', schema: { type: 'string' } }
        ],
        responses: returns({ type: 'object', properties: { ok: { type: 'boolean' } } })
      }
    }
  }
}

const read = Pools.read({ name: 'shelf.json', value: document })
if (E.isLeft(read)) throw new Error(PoolError.message(read.left))
const world = Simulated.world(read.right.signatures)
const of = (name: string) => {
  const found = world.functions.find((f) => f.signature.name === name)
  if (found === undefined) throw new Error(`no function ${name}`)
  return found
}

describe('what people ask of an API', () => {
  test('is their own, where it is the user’s', () => {
    expect(of('get-users-saved-albums').phrases.ask).toContain('get my saved albums')
  })

  test('is the thing itself, and what belongs to it', () => {
    expect(of('get-an-album').phrases.ask).toContain('get the details of {id}')
    expect(of('get-similar-albums').phrases.ask).toContain('get the similar albums of {id}')
  })

  test('is what is known of a thing, since who speaks of it again cannot get it again', () => {
    for (const one of of('get-an-album').phrases.ask) expect(one).toMatch(/(?:the details of|about) \{id\}$/)
    expect(of('delete-album').phrases.ask).toContain('delete {id}')
  })

  test('has its noun beside its name, more often than not', () => {
    const name = [...world.types].find((one) => one.name.endsWith('AlbumName'))
    expect(name?.speech.nouns).toEqual(['album'])
    const words = name?.speech.known?.words ?? []
    expect(words.filter((one) => one === '{}').length).toBeLessThan(words.length / 2)
  })

  test('is done by the verb of the API', () => {
    expect(of('follow-artists').phrases.ask).toContain('follow {ids}')
    expect(of('create-album').phrases.ask).toContain('create an album called {name}')
  })

  test('is never in words of a program', () => {
    for (const { phrases } of world.functions)
      for (const one of phrases.ask) expect(one).not.toMatch(/\bor\b|several|user'?s|^get the (?:un)?follow/)
  })
})

describe('what an API returns', () => {
  const state = world.init(Seed.root('shelf'))
  const run = (name: string, given: Json.JsonObject) => of(name).run(given)(state)
  const object = (name: string, given: Json.JsonObject): Json.JsonObject => {
    const result = run(name, given)
    if (E.isLeft(result)) throw new Error(result.left.message)
    return result.right[0] as Json.JsonObject
  }
  const first = (): string => {
    const [item] = object('get-users-saved-albums', {})['items'] as ReadonlyArray<Json.JsonObject>
    return String(item?.['id'])
  }

  test('has identifiers of the form that it shows', () => {
    expect(first()).toMatch(/^[A-Za-z0-9]{22}$/)
  })

  test('counts what it lists, and was made before it was changed', () => {
    const list = object('get-users-saved-albums', {})
    const items = list['items'] as ReadonlyArray<Json.JsonObject>
    expect(list['total']).toBe(items.length)
    for (const one of items) expect(String(one['created_at']) <= String(one['updated_at'])).toBe(true)
  })

  test('is of the things that were asked for at once', () => {
    const found = object('get-several-albums', { ids: first() })['albums'] as ReadonlyArray<Json.JsonObject>
    expect(found.map((one) => one['id'])).toEqual([first()])
  })

  test('has the name that a thing was made with', () => {
    expect(object('create-album', { name: 'Quiet Rooms' })['name']).toBe('Quiet Rooms')
  })

  test('is a refusal where nothing is said to change', () => {
    expect(run('update-album', { id: first() })).toMatchObject({ left: { code: 'invalid_arguments' } })
    expect(object('update-album', { id: first(), name: 'Quiet Rooms' })['name']).toBe('Quiet Rooms')
  })

  test('is gone after it was deleted', () => {
    expect(of('delete-album').signature.ends).toEqual([of('get-an-album').signature.inputs[0]?.type])
    const result = run('delete-album', { id: first() })
    if (E.isLeft(result)) throw new Error(result.left.message)
    expect(of('get-an-album').run({ id: first() })(result.right[1])).toMatchObject({ left: { code: 'not_found' } })
  })
})
