/** Faults of records in which nothing is called, each wherever it applies. */
import { Irrelevance, type Phrases, type Pointer, type Trajectory } from '@magnet/core'
import type { Kind } from './Plant.js'
import { json } from './Plant.js'

const answer = (record: Trajectory.Trajectory): Pointer.Pointer => `/messages/${record.messages.length - 1}/content`

const sorted =
  (sorts: ReadonlyArray<Irrelevance.Sort>, plant: Kind): Kind =>
  (record) =>
    record.irrelevance !== undefined && sorts.includes(record.irrelevance) ? plant(record) : undefined

const lacking = ['unrelated', 'near_miss', 'withheld'] as const
const all = Irrelevance.all

const missing = (record: Trajectory.Trajectory): Trajectory.MissingRecord | undefined => record.turns[0]?.missing

/** The faults, by how people speak of functions. */
export const kinds = (phrases: (name: string) => Phrases.Phrases | undefined): { readonly [name: string]: Kind } => ({
  'no sort': sorted(all, () => ({ '/irrelevance': null })),
  'another sort': sorted(all, ({ irrelevance }) => ({
    '/irrelevance': irrelevance === 'no_tool' ? 'withheld' : irrelevance === 'missing_value' ? 'unrelated' : 'no_tool'
  })),
  'related tools in a list that has nothing to do with it': sorted(['near_miss', 'withheld'], () => ({
    '/irrelevance': 'unrelated'
  })),
  'a list without anything alike': sorted(['unrelated'], () => ({ '/irrelevance': 'near_miss' })),
  'a list without the rest of the service': sorted(['unrelated'], () => ({ '/irrelevance': 'withheld' })),
  'the function that is said to be lacking': sorted(lacking, () => ({ '/toolsets/0/withheld': [] })),
  'a list without the function whose value is missing': sorted(['missing_value'], (record) => ({
    '/tools': json(record.tools.filter((tool) => tool.function.name !== missing(record)?.function))
  })),
  'an empty list': sorted(['no_tool'], () => ({ '/tools': [] })),
  'another function in place of the one that is lacking': sorted(lacking, (record) => ({
    '/toolsets/0/withheld': [
      record.tools.find((tool) => tool.function.name !== missing(record)?.function)?.function.name ?? ''
    ]
  })),
  'a call': sorted(all, (record) => {
    const name = record.tools[0]?.function.name ?? ''
    return {
      [`/messages/${record.messages.length - 1}/tool_calls`]: [
        { id: 'call_1', type: 'function', function: { name, arguments: {} } }
      ]
    }
  }),
  'an answer that names a function': sorted(all, (record) => {
    const name = record.tools.find((tool) => tool.function.name.includes('_'))?.function.name
    return name === undefined ? undefined : { [answer(record)]: `I could use ${name} for that.` }
  }),
  'an answer that claims to have done it': sorted(lacking, (record) => ({
    [answer(record)]: "I've arranged that for you."
  })),
  'an answer that says it is done': sorted(lacking, (record) => ({ [answer(record)]: 'Done. That is all set.' })),
  'an answer with a figure from nowhere': sorted(all, (record) => ({
    [answer(record)]: 'That would be 4,711 dollars, or will that be too much?'
  })),
  'an answer that asks for nothing': sorted(['missing_value'], (record) => ({ [answer(record)]: 'Alright.' })),
  'an answer that asks for something else': sorted(['missing_value'], (record) => {
    const { wants = {} } = phrases(missing(record)?.function ?? '') ?? {}
    const other = Object.entries(wants).find(([name]) => missing(record)?.parameters.includes(name) === false)?.[1][0]
    return other === undefined ? undefined : { [answer(record)]: other }
  }),
  'a missing value that has one': sorted(['missing_value'], (record) => ({
    [`/turns/0/missing/arguments/${missing(record)?.parameters[0] ?? ''}`]: 'something'
  })),
  'a missing value that is optional': sorted(['missing_value'], () => ({ '/turns/0/missing/parameters': ['page'] })),
  'a value that the system message shows': sorted(['no_tool'], (record) =>
    record.turns[0]?.shown === undefined ? undefined : { [answer(record)]: 'I do not know that.' }
  ),
  'a place of the context that is not shown': sorted(['no_tool'], (record) =>
    record.turns[0]?.shown === undefined ? undefined : { '/turns/0/shown': '/profile/nothing' }
  ),
  'a call that could not be made': sorted(lacking, () => ({ '/turns/0/missing/arguments': { nonsense: 1 } })),
  'a supplied lack': sorted([...lacking, 'missing_value'], () => ({ '/turns/0/missing/supplied': 1 })),
  'another turn': sorted(all, (record) => ({ '/turns': json([...record.turns, ...record.turns]) })),
  'another kind': sorted(all, () => ({ '/kind': 'single' })),
  'another state after': sorted(all, (record) =>
    record.worlds.length === 0 ? undefined : { '/worlds/0/final': `sha256:${'0'.repeat(64)}` }
  ),
  'something that was walked': sorted(all, (record) => ({
    '/derivation': {
      base: [['c1']],
      edits: [],
      path: [['c1']],
      functions: { c1: record.tools[0]?.function.name ?? '' }
    }
  })),
  'a verdict that is not that of the search': sorted([...lacking, 'missing_value'], (record) =>
    record.evidence === undefined ? undefined : { '/evidence/turns/0/executions': 999 }
  )
})

/** Faults that only the twin shows. */
export const twins: { readonly [name: string]: Kind } = {
  'twin.absent': () => ({ '/family': 'f-999999' }),
  'twin.scene': (record) => ({ '/context/timezone': record.context.timezone === 'UTC' ? 'Asia/Tokyo' : 'UTC' }),
  'twin.tool': sorted([...lacking, 'missing_value'], () => ({ '/turns/0/missing/function': 'another_one' })),
  'twin.request': (record) =>
    record.irrelevance === 'missing_value'
      ? { '/turns/0/missing/arguments': { other: 1 } }
      : record.irrelevance === 'no_tool'
        ? undefined
        : {
            '/messages': json(record.messages.map((one) => (one.role === 'user' ? { ...one, content: 'Hello?' } : one)))
          }
}
