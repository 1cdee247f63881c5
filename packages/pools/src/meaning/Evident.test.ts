import { Derive } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Pools from '../Pools.js'

interface Api {
  readonly name: string
  readonly about?: string
  readonly takes?: ReadonlyArray<string>
  readonly gives?: object
}

/** From which functions of a service to which values flow, as `from -> to: parameters`. */
const flows = (...apis: ReadonlyArray<Api>): ReadonlyArray<string> => {
  const text = JSON.stringify(
    apis.map(({ name, about, takes, gives }) => ({
      tool_name: 'Service',
      api_name: name,
      api_description: about ?? name,
      category_name: 'Things',
      required_parameters: (takes ?? []).map((parameter) => {
        const [called = '', description = ''] = parameter.split(': ')
        return { name: called, type: 'STRING', description }
      }),
      optional_parameters: [],
      ...(gives === undefined ? {} : { template_response: gives })
    }))
  )
  const pool = Pools.all({ name: 'service.json', text })
  if (E.isLeft(pool)) throw new Error(JSON.stringify(pool.left))
  const { signatures } = pool.right
  const called = (original: string): string => original.replace('Service: ', '')
  return signatures.flatMap((from) =>
    signatures.flatMap((to) => {
      const edge = Derive.edge(from, to)
      const parameters = [...new Set(edge?.links.map(({ parameter }) => parameter))].join(', ')
      return edge === undefined
        ? []
        : [`${called(from.originalName)} -> ${called(to.originalName)}${parameters === '' ? '' : `: ${parameters}`}`]
    })
  )
}

describe('what a function evidently returns', () => {
  test('is what it lists, where others take it', () => {
    expect(flows({ name: 'List venues' }, { name: 'Get venue', takes: ['id'] })).toEqual([
      'List venues -> Get venue: id'
    ])
  })

  test('is what its description says that it gives', () => {
    expect(
      flows({ name: 'Overview', about: 'Returns all regattas of the year' }, { name: 'Crews', takes: ['regatta_id'] })
    ).toEqual(['Overview -> Crews: regatta_id'])
  })

  test('is not what it only counts, or is asked for', () => {
    expect(
      flows(
        { name: 'Overview', about: 'Returns how many regattas there are' },
        { name: 'Weather', about: 'Get the forecast for regattas', takes: ['day'] },
        { name: 'Crews', takes: ['regatta_id'] }
      )
    ).toEqual([])
  })

  test('is not told by an error that was recorded', () => {
    expect(
      flows(
        { name: 'List venues', gives: { error: { code: 'int', message: 'str', venue_id: 'str' } } },
        { name: 'Close', takes: ['venue_id'] }
      )
    ).toEqual(['List venues -> Close: venue_id'])
  })

  test('names what a thing belongs to, and what a dealing is about', () => {
    expect(
      flows(
        { name: 'Search stories' },
        { name: 'Get order by number', takes: ['order_id'] },
        { name: 'Author page', takes: ['author_id'] },
        { name: 'Get kite', takes: ['kite_id'] }
      )
    ).toEqual(['Search stories -> Author page: author_id', 'Get order by number -> Get kite: kite_id'])
  })

  test('is left alone where the document says what comes back', () => {
    expect(
      flows(
        { name: 'Get story', takes: ['story_id'], gives: { story_id: 'str', headline: 'str', words: 'int' } },
        { name: 'Author page', takes: ['author_id'] }
      )
    ).toEqual([])
  })

  test('is not the identifier that it was given', () => {
    expect(
      flows(
        { name: 'Get venue', takes: ['id'], gives: { id: 'str', name: 'str', seats: 'int' } },
        { name: 'Get venue photos', takes: ['id: The ID of the venue'] }
      )
    ).toEqual([])
  })

  test('lies deep in a response as well', () => {
    const gives = { data: { page: { rows: [{ entry: { crews: { items: [{ crew_id: 'str' }] } } }] } } }
    expect(flows({ name: 'Standings', gives }, { name: 'Get crew', takes: ['crew_id'] })).toEqual([
      'Standings -> Get crew: crew_id'
    ])
  })

  test('of a file listing are paths, but nothing new is made at one', () => {
    expect(
      flows(
        { name: 'list_directory', takes: ['path'] },
        { name: 'read_file', takes: ['path'] },
        { name: 'create_directory', takes: ['path'] }
      )
    ).toEqual(['list_directory -> read_file: path'])
  })

  test('is a premise where one act undoes another', () => {
    expect(flows({ name: 'startRecording' }, { name: 'stopRecording' }, { name: 'stopMusic' })).toEqual([
      'startRecording -> stopRecording'
    ])
  })
})

describe('the identifier of a parameter', () => {
  test.each([
    ['an id that comes first', 'id_crew'],
    ['what its description calls an identifier', 'crn: Crew identifier, as the registry has it'],
    ['a code', 'crew_code: ID of the crew']
  ])('is understood from %s', (_, takes) => {
    expect(flows({ name: 'List crews' }, { name: 'Get crew', takes: [takes] })).toHaveLength(1)
  })

  test('of a sort of thing is not that of a thing', () => {
    expect(
      flows(
        { name: 'Races', gives: { races: [{ boat_type_id: 'str', wind: 'str' }] } },
        { name: 'Get boat', takes: ['boat_id'] }
      )
    ).toEqual([])
  })
})
