import { jsonSchema, tool } from '@ai-sdk/provider-utils'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as Tools from './Tools.js'

const string = { type: 'string' }

describe('a tool set of the AI SDK', () => {
  const tools = {
    findBook: tool({
      description: 'Find a book by its title',
      inputSchema: z.object({ title: z.string(), year: z.number().optional() }),
      outputSchema: z.object({ bookId: z.string() }),
      execute: () => {
        throw new Error('called')
      }
    }),
    borrowBook: tool({
      inputSchema: jsonSchema<{ bookId: string }>({
        type: 'object',
        properties: { bookId: string },
        required: ['bookId']
      })
    }),
    search: { type: 'provider', id: 'some.search' }
  }

  test('is a list of tools with their schemas, and nothing is called', async () => {
    expect(await Tools.list(tools)).toMatchObject([
      {
        type: 'function',
        function: {
          name: 'findBook',
          description: 'Find a book by its title',
          parameters: { type: 'object', properties: { title: string, year: { type: 'number' } }, required: ['title'] },
          response: { type: 'object', properties: { bookId: string }, required: ['bookId'] }
        }
      },
      { function: { name: 'borrowBook', description: '', parameters: { required: ['bookId'] } } }
    ])
  })
})
