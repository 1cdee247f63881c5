import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as Declare from './Declare.js'
import type { Phrases } from './Phrases.js'

type Shelf = { readonly books: { readonly [id: string]: string }; readonly order: ReadonlyArray<string> }

const BookId = Declare.id('BookId', 'the id of a book', /^B\d+$/, { nouns: ['book'] })
const Title = Declare.text('Title', 'the title of a book')
const Genre = Declare.choice('Genre', ['novel', 'poetry'])
const Count = Declare.number('Count', 'a number from 1 to 9', { minimum: 1, maximum: 9, whole: true })

const phrases: Phrases = { ask: [], answer: [], lack: [], service: '', wants: {}, tells: [] }

const find = Declare.read<Shelf>('library')({
  name: 'find_books',
  description: 'Finds books.',
  toolClass: 'books',
  parameters: {
    genre: Declare.required(Genre, 'What kind of book'),
    limit: Declare.optional(Count, 'How many', 5),
    title: Declare.optional(Title, 'A part of the title')
  },
  returns: Declare.object({
    books: Declare.list(Declare.object({ book_id: BookId, title: Title })),
    note: Declare.maybe(Title)
  }),
  phrases,
  run: (input) => (state) => {
    expectTypeOf(input).toEqualTypeOf<{
      readonly genre: 'novel' | 'poetry'
      readonly limit: number
      readonly title: string | undefined
    }>()
    return E.right([
      {
        books: state.order
          .slice(0, input.limit)
          .map((book_id) => ({ book_id, title: `${input.genre} ${input.title ?? state.books[book_id] ?? ''}` }))
      },
      state
    ])
  }
})

const add = Declare.write<Shelf>('library')({
  name: 'add_book',
  description: 'Adds a book.',
  toolClass: 'books',
  parameters: { title: Declare.required(Title, 'Its title') },
  returns: Declare.object({ book_id: BookId }),
  phrases,
  suggest: () => [{ title: 'Middlemarch' }],
  run:
    ({ title }) =>
    (state) => {
      const book_id = `B${state.order.length + 1}`
      return E.right([{ book_id }, { books: { ...state.books, [book_id]: title }, order: [...state.order, book_id] }])
    }
})

const library = Declare.world<Shelf>({
  name: 'library',
  version: 1,
  description: 'A shelf.',
  types: [BookId, Title, Genre, Count],
  functions: [find, add],
  init: () => ({ books: { B1: 'Emma' }, order: ['B1'] }),
  visible: Declare.facts([['/order/*', BookId]]),
  context: () => ({ now: '2025-05-02T09:00:00-07:00', timezone: 'America/Los_Angeles', profile: {} })
})

const shelf: Shelf = { books: { B1: 'Emma' }, order: ['B1'] }

const refusal = (input: unknown): readonly [string, string | undefined, string] => {
  const result = find.run(input)(shelf)
  return E.isLeft(result) ? [result.left.code, result.left.parameter, result.left.message] : ['accepted', '', '']
}

describe('a declared function', () => {
  it('has the signature and the schema of its declaration', () => {
    expect(find.signature.effect).toBe('read')
    expect(add.signature.effect).toBe('write')
    expect(find.signature.inputs.map(({ name, required, type, voice }) => [name, required, type, voice])).toEqual([
      ['genre', true, 'Genre', 'spoken'],
      ['limit', false, 'Count', 'spoken'],
      ['title', false, 'Title', 'spoken']
    ])
    expect(find.signature.parameters).toMatchObject({
      required: ['genre'],
      additionalProperties: false,
      properties: { genre: { enum: ['novel', 'poetry'], description: 'What kind of book' }, limit: { default: 5 } }
    })
    expect(find.signature.outputs.map(({ pattern, type, many }) => [pattern, type, many])).toEqual([
      ['/books/*/book_id', 'BookId', true],
      ['/books/*/title', 'Title', true],
      ['/note', 'Title', false]
    ])
    expect(find.signature.response?.required).toEqual(['books'])
  })

  it('fills defaults and leaves optional parameters undefined', () => {
    expect(find.run({ genre: 'novel' })(shelf)).toEqual(
      E.right([{ books: [{ book_id: 'B1', title: 'novel Emma' }] }, shelf])
    )
  })

  it('names the parameter and what was expected when it refuses', () => {
    expect(refusal({ genre: 'drama' })).toEqual([
      'invalid_arguments',
      'genre',
      'The parameter genre must be one of novel, poetry, not "drama".'
    ])
    expect(refusal({})).toEqual([
      'invalid_arguments',
      'genre',
      'The parameter genre is missing; expected one of novel, poetry.'
    ])
    expect(refusal({ genre: 'novel', limit: 2.5 })).toEqual([
      'invalid_arguments',
      'limit',
      'The parameter limit must be a number from 1 to 9, not 2.5.'
    ])
    expect(refusal({ genre: 'novel', colour: 'red' })).toEqual([
      'invalid_arguments',
      'colour',
      'There is no parameter "colour"; expected genre, limit, title.'
    ])
  })

  it('refuses what is no object of arguments', () => {
    for (const input of [undefined, null, 3, 'genre', [], [{ genre: 'novel' }]])
      expect(refusal(input)[0]).toBe('invalid_arguments')
  })

  it('takes inherited members for nothing', () => {
    expect(refusal(Object.create({ genre: 'novel' }) as unknown)[1]).toBe('genre')
    expect(refusal(JSON.parse('{"genre": "novel", "__proto__": {"limit": 2}}') as unknown)[1]).toBe('__proto__')
  })

  it('must have a name that a model can call', () => {
    expect(() =>
      Declare.read<Shelf>('library')({
        name: 'find books!',
        description: '',
        toolClass: '',
        parameters: {},
        returns: Declare.object({}),
        phrases,
        run: () => (state) => E.right([{}, state])
      })
    ).toThrow('find books!')
  })
})

describe('a declared world', () => {
  it('steps through its functions by name', () => {
    const stepped = library.step({ function: 'add_book', arguments: { title: 'Persuasion' } })(shelf)
    expect(stepped).toEqual(
      E.right([{ book_id: 'B2' }, { books: { B1: 'Emma', B2: 'Persuasion' }, order: ['B1', 'B2'] }])
    )
    expect(library.step({ function: 'toString', arguments: {} })(shelf)).toMatchObject({
      left: { code: 'unknown_function' }
    })
  })

  it('shows facts where they stand', () => {
    expect(library.visible(shelf)).toEqual([{ type: 'BookId', value: 'B1', pointer: '/order/0' }])
  })
})

describe('a date', () => {
  const Day = Declare.date('Day')
  it.each(['2024-02-29', '2025-05-14', '2025-12-31'])('%s is one', (text) => {
    expect(E.isRight(Day.codec.decode(text))).toBe(true)
  })
  it.each(['2025-02-29', '2025-04-31', '2025-13-01', '14 May 2025', '2025-5-14', 20_250_514, null])(
    '%s is none',
    (text) => {
      expect(E.isLeft(Day.codec.decode(text))).toBe(true)
    }
  )
})
