import { describe, expect, test } from 'vitest'
import * as Docstring from './Docstring.js'
import * as PythonType from './PythonType.js'

const type = (name: string, ...args: ReadonlyArray<object>): object => ({ name, args })
const none = type('None')

describe('a type of Python', () => {
  test.each<readonly [object, object]>([
    [type('str'), { type: 'string' }],
    [type('list', type('int')), { type: 'array', items: { type: 'integer' } }],
    [type('dict', type('str'), type('float')), { type: 'object', additionalProperties: { type: 'number' } }],
    [type('Optional', type('date')), { type: 'string', format: 'date' }],
    [{ any: [none, type('bool')] }, { type: 'boolean' }],
    [{ any: [type('Unknown'), type('int')] }, { type: 'integer' }],
    [{ values: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
    [
      { noted: type('int'), text: 'How many' },
      { type: 'integer', description: 'How many' }
    ],
    [type('Unknown'), {}]
  ])('%j', (given, schema) => {
    expect(PythonType.schema(given, {})).toEqual(schema)
  })

  test('is the class of a module, also one that holds itself', () => {
    const classes = {
      Node: {
        fields: [
          { name: 'label', type: type('str'), required: true },
          { name: 'next', type: type('Node'), required: false }
        ]
      }
    }
    const schema = PythonType.schema(type('Node'), classes)
    expect([schema.required, schema.properties?.['next']?.properties?.['label']]).toEqual([
      ['label'],
      { type: 'string' }
    ])
  })

  test('has the defaults that it allows', () => {
    expect(PythonType.withDefault({ type: 'number' }, 3)).toEqual({ type: 'number', default: 3 })
    expect(PythonType.withDefault({ type: 'string' }, 3)).toEqual({ type: 'string' })
    expect(PythonType.withDefault({}, 'x')).toEqual({ type: 'string', default: 'x' })
  })
})

describe('a docstring', () => {
  const expected = [
    ['book_id', { type: 'str', text: 'The id of the book, as printed.' }],
    ['days', { type: 'int', text: 'How long.' }]
  ]
  test.each([
    [
      'Google',
      'Borrow a book.\n\nArgs:\n    book_id (str): The id of the book,\n        as printed.\n    days (int): How long.\n\nReturns:\n    int: The fee.'
    ],
    [
      'NumPy',
      'Borrow a book.\n\nParameters\n----------\nbook_id : str\n    The id of the book,\n    as printed.\ndays : int\n    How long.\n\nReturns\n-------\nint\n    The fee.'
    ],
    [
      'Sphinx',
      'Borrow a book.\n\n:param str book_id: The id of the book,\n    as printed.\n:param days: How long.\n:type days: int\n:returns: The fee.'
    ]
  ])('of %s says what each parameter is', (_style, text) => {
    const { summary, parameters } = Docstring.read(text)
    expect(summary).toBe('Borrow a book.')
    expect([...parameters]).toEqual(expected)
  })
})
