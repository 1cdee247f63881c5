import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record } from '../check/fixture/Loan.js'
import type { Json } from '../json/Json.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Benchmark from './Benchmark.js'
import * as CallText from './CallText.js'
import * as Entry from './Entry.js'
import * as Mapping from './Mapping.js'
import * as Overlap from './Overlap.js'
import * as Wording from './Wording.js'

const read = (value: Json): Entry.Read => {
  const found = Entry.read(value)
  if (found === undefined) throw new Error('nothing was read')
  return found
}

/** What our record shares with some lines. */
const overlap = (lines: ReadonlyArray<Json>, mapped: ReadonlyMap<string, string> = new Map()): Overlap.Overlap => {
  const benchmark = Benchmark.make()
  for (const [index, line] of lines.entries()) benchmark.add(read(line), `file#${index + 1}`)
  const found = Overlap.make(benchmark, mapped)
  found.add(record)
  return found
}

const reasons = (lines: ReadonlyArray<Json>, mapped?: ReadonlyMap<string, string>): ReadonlyArray<string> =>
  overlap(lines, mapped)
    .found()
    .flatMap(({ findings }) => findings.map(({ reason }) => reason))

const called = record.turns.flatMap(({ calls }) => calls)
const said = record.messages.flatMap((message) => (message.role === 'user' ? [message.content] : []))
const long = said.find((text) => Wording.words(text).length >= Wording.run + 2) ?? ''

describe('a line of a benchmark', () => {
  test('is read in the layout of BFCL: a question with its functions', () => {
    const line = {
      id: 'simple_0',
      question: [
        [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Find the area.' }
        ]
      ],
      function: [
        {
          name: 'geometry.area',
          description: 'Calculate an area.',
          parameters: {
            type: 'dict',
            properties: { base: { type: 'integer' }, size: { type: 'dict', properties: { unit: {} } } }
          }
        }
      ]
    }
    expect(read(line)).toEqual({
      entry: { id: 'simple_0', queries: ['Find the area.'], path: [], literals: [] },
      functions: [
        { name: 'geometry.area', description: 'Calculate an area.', parameters: ['base', 'size', 'unit'], outputs: [] }
      ]
    })
  })

  test('is read in the layout of BFCL: answers of single and of several turns', () => {
    const single = { id: 'simple_0', ground_truth: [{ 'geometry.area': { base: [10], unit: ['square units', ''] } }] }
    expect(read(single).entry).toMatchObject({ path: ['geometry.area'], literals: ['square units', ''] })
    const several = {
      id: 'multi_turn_base_0',
      ground_truth: [["cd(folder='docs')", 'ls(a=True)'], [], ['mv(a="x", b="it\\"s")']]
    }
    expect(read(several).entry).toMatchObject({ path: ['cd', 'ls', 'mv'], literals: ['docs', 'x', 'it"s'] })
    const question = {
      id: 'multi_turn_base_0',
      question: [[{ role: 'user', content: 'Go.' }]],
      path: ['Files.cd', 'Files.ls']
    }
    expect(read(question).entry.path.map(Wording.name)).toEqual(['cd', 'ls'])
  })

  test('is read as messages, as a record of ours, as a plain query, and as a function', () => {
    const call = { type: 'function', function: { name: 'f', arguments: '{"a": "text here"}' } }
    const messages = [
      { role: 'user', content: [{ type: 'text', text: 'Go.' }] },
      { role: 'assistant', tool_calls: [call] }
    ]
    expect(read({ messages }).entry).toMatchObject({ queries: ['Go.'], path: ['f'], literals: ['text here'] })
    expect(read(JSON.parse(JSON.stringify(record)) as Json).entry).toMatchObject({
      queries: said,
      path: called.map((one) => one.function)
    })
    for (const name of ['query', 'prompt', 'question', 'text'])
      expect(read({ [name]: 'Go.' }).entry.queries).toEqual(['Go.'])
    expect(read({ name: 'f', description: 'Does.', parameters: {} }).functions).toHaveLength(1)
  })

  test('is nothing where it holds nothing to compare, and never throws', () => {
    for (const value of [
      null,
      1,
      'text',
      [],
      {},
      { id: 1 },
      { question: 3 },
      { messages: [{ role: 'system', content: 'x' }] }
    ])
      expect(Entry.read(value as Json)).toBeUndefined()
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom('question', 'ground_truth', 'turns', 'messages', 'function', 'path'),
        (value, key) => {
          expect(() => Entry.read({ [key]: value as Json })).not.toThrow()
        }
      )
    )
    const deep = `${'['.repeat(5000)}"x"${']'.repeat(5000)}`
    expect(Entry.read({ question: JSON.parse(deep) as Json, query: 'x' })?.entry.queries).toEqual(['x'])
  })

  test('has calls as text, of which the name and the texts are read', () => {
    expect(CallText.parse("mkdir(dir_name='temp', n=3, list=['a', \"b\"])")).toEqual({
      name: 'mkdir',
      texts: ['temp', 'a', 'b']
    })
    expect(CallText.parse('[math.add(a=1)]')?.name).toBe('math.add')
    expect(CallText.parse('just words')).toBeUndefined()
    expect(CallText.parse("f(a='never ends")).toEqual({ name: 'f', texts: [] })
  })
})

describe('an overlap', () => {
  test('is found of a record that is itself in the benchmark', () => {
    const line = JSON.parse(JSON.stringify(record)) as Json
    expect(reasons([line])).toEqual(expect.arrayContaining(['query', 'path']))
  })

  test('is a message, whatever its case and punctuation, but not a short one', () => {
    expect(reasons([{ query: `  ${long.toUpperCase()}!!` }])).toEqual(['query'])
    expect(
      reasons([
        {
          query: long
            .split(' ')
            .slice(0, Wording.fewest - 1)
            .join(' ')
        }
      ])
    ).toEqual([])
  })

  test('is a run of eight words, not of seven', () => {
    const words = Wording.words(long)
    const taken = (count: number): string => `Something else, then ${words.slice(1, 1 + count).join(' ')} and so on.`
    expect(reasons([{ query: taken(8) }])).toEqual(['words'])
    expect(reasons([{ query: taken(7) }])).toEqual([])
  })

  test('is a whole path as it is called, or once functions are mapped, but not a part of it', () => {
    const path = called.map((one) => `${one.function}(a=1)`)
    expect(called.length).toBeGreaterThan(3)
    expect(reasons([{ ground_truth: [path] }])).toEqual(['path'])
    expect(reasons([{ ground_truth: [path.slice(0, -1)] }])).toEqual([])
    const other = called.map((one) => `Api_${one.function}(a=1)`)
    expect(reasons([{ ground_truth: [other] }])).toEqual([])
    const mapped = new Map(called.map((one) => [one.function, `Api_${one.function}`] as const))
    expect(reasons([{ ground_truth: [other] }], mapped)).toEqual(['path_mapped'])
    const { paths } = overlap([{ ground_truth: [path.slice(0, 2)] }]).figures()
    expect(paths.plain).toMatchObject({ whole: 0, bigrams: { shared: 1, records: 1 } })
  })

  test('is looked for in the names of the pool', () => {
    const names = new Map(
      [...new Set(called.map((one) => one.function))].map((name, index) => [name, `other_${index}`] as const)
    )
    const aliased: Trajectory = {
      ...record,
      turns: record.turns.map((turn) => ({
        ...turn,
        calls: turn.calls.map((call) => ({ ...call, function: names.get(call.function) ?? '' }))
      })),
      alias: {
        functions: Object.fromEntries([...names].map(([pool, own]) => [own, pool])),
        parameters: {},
        values: {},
        descriptions: {}
      }
    }
    const benchmark = Benchmark.make()
    benchmark.add(read({ ground_truth: called.map((one) => `${one.function}()`) }), 'file#1')
    const found = Overlap.make(benchmark, new Map())
    found.add(aliased)
    expect(found.found().flatMap(({ findings }) => findings.map(({ reason }) => reason))).toEqual(['path'])
  })

  test('is two rare literals of one task, not one, nor one of each of two', () => {
    const [card, name] = ['card_8812', 'Anna Lindqvist']
    const special: Trajectory = {
      ...record,
      turns: record.turns.map((turn) => ({
        ...turn,
        calls: turn.calls.map((call) => ({ ...call, arguments: { card, name } }))
      }))
    }
    const shared = (...lines: ReadonlyArray<ReadonlyArray<string>>): Overlap.Overlap => {
      const benchmark = Benchmark.make()
      for (const [index, values] of lines.entries())
        benchmark.add(read({ ground_truth: [{ f: { a: values } }] }), `file#${index + 1}`)
      const found = Overlap.make(benchmark, new Map())
      found.add(special)
      return found
    }
    expect(shared([card, name.toUpperCase()]).found()).toEqual([
      {
        record: record.id,
        family: record.family,
        findings: [{ reason: 'literals', with: 'file#1', shared: ['card_8812', 'anna lindqvist'] }]
      }
    ])
    expect(shared([card], [name]).found()).toEqual([])
    expect(shared([card]).figures().literals).toEqual([{ literal: 'card_8812', records: 1, with: 'file#1' }])
  })

  test.each(['card_8812', 'anna.lee@example.org', 'reports/q3.pdf', 'Anna Lindqvist', '14 Linden Avenue', '4417889'])(
    'counts %s as special',
    (text) => {
      expect(Wording.isSpecial(text)).toBe(true)
    }
  )

  test.each(['2025-05-02', '17:30', 'economy', 'Berlin', 'yes', '12', '2025-05-02T09:00:00Z', ''])(
    'does not count %j as special',
    (text) => {
      expect(Wording.isSpecial(text)).toBe(false)
    }
  )
})

const word = fc.stringMatching(/^[a-z]{3,7}$/)
const functions = fc.record({
  name: word,
  description: fc.array(word, { minLength: 3, maxLength: 12 }).map((all) => all.join(' ')),
  parameters: fc.uniqueArray(word, { maxLength: 5 }),
  outputs: fc.uniqueArray(word, { maxLength: 4 })
})

describe('the similarity of functions', () => {
  test('is symmetric, between 0 and 1, and does not depend on the order of parameters', () => {
    fc.assert(
      fc.property(functions, functions, (one, other) => {
        const found = Mapping.similarity(one, other)
        expect(found).toBe(Mapping.similarity(other, one))
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1.000001)
        expect(Mapping.similarity({ ...one, parameters: one.parameters.toReversed() }, other)).toBe(found)
      })
    )
  })

  test('sees through names', () => {
    const book = {
      name: 'book_flight',
      description: 'Books a flight for a passenger and charges a card.',
      parameters: ['flight_id', 'card_id'],
      outputs: ['booking_id']
    }
    const renamed = {
      ...book,
      name: 'reserve_seat',
      description: 'This tool belongs to the travel system. Tool description: Books the flight and charges the card.'
    }
    const other = {
      name: 'book_flight',
      description: 'Tells the weather of a town.',
      parameters: ['town'],
      outputs: ['temperature']
    }
    expect(Mapping.of([book], [other, renamed])).toEqual([
      { function: 'book_flight', benchmark: 'reserve_seat', similarity: expect.closeTo(0.95, 1) as number }
    ])
    expect(Mapping.of([book], [other])).toEqual([])
    expect(
      Mapping.of(
        [{ ...book, description: 'Go.', parameters: [], outputs: [] }],
        [{ ...other, description: 'Go.', parameters: [], outputs: [] }]
      )
    ).toEqual([])
  })
})
