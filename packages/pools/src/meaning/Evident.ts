/**
 * What a function evidently returns although its document does not say: one that lists or finds things whose
 * identifiers other functions of its tool take gives those identifiers; one that takes an identifier tells of that
 * thing. Such a schema says of itself that it was inferred. Nothing is inferred of things that no other function knows.
 */
import type { JsonSchema } from '@magnet/core'
import type * as Annotate from './Annotate.js'
import * as Entity from './Entity.js'
import * as Meaning from './Meaning.js'
import * as Summary from './Summary.js'
import * as Table from './Table.js'
import * as Words from './Words.js'

/** What the functions of one tool take: by thing, whether its identifier and whether its name. */
export type Takers = ReadonlyMap<string, Taker>

/** How a thing is taken, and by how many functions. */
export interface Taker {
  readonly id: boolean
  readonly name: boolean
  readonly count: number
}

/** What the functions of a tool take. */
export const takers = (
  functions: ReadonlyArray<{ readonly around: Annotate.Around; readonly parameters: JsonSchema.JsonSchema }>
): Takers => {
  const found = new Map<string, Taker>()
  for (const { around, parameters } of functions)
    for (const { reading } of read(around, parameters)) {
      if (reading.entity === undefined || reading.role === 'value' || reading.type.startsWith('?')) continue
      const before = found.get(reading.entity) ?? { id: false, name: false, count: 0 }
      found.set(reading.entity, {
        id: before.id || reading.role === 'id',
        name: before.name || reading.role === 'name',
        count: before.count + 1
      })
    }
  return found
}

/** The evident response of a function, or undefined. */
export const response = (
  around: Annotate.Around,
  parameters: JsonSchema.JsonSchema,
  tool: Takers
): JsonSchema.JsonSchema | undefined => {
  const taken = read(around, parameters)
  const needed = taken.filter(({ required }) => required)
  if (figures.test(around.function)) return undefined
  const gives = Entity.of(around.function).gives ?? (bare.test(around.function.trim()) ? chief(tool) : undefined)
  const subject = needed.find(({ reading }) => reading.role === 'id')
  const about = subject?.reading.entity
  if (about !== undefined && (gives === undefined || gives === about || tool.get(gives) === undefined))
    return gives !== undefined && gives !== about
      ? undefined
      : Summary.known(about)
        ? said({ [subject?.name ?? 'id']: text, name: text, ...more(about) })
        : undefined
  const known = gives === undefined ? undefined : tool.get(gives)
  if (gives === undefined || known === undefined || about === gives) return undefined
  const named = Summary.known(gives) || known.name
  const members = { ...(known.id ? { id: text } : {}), ...(named ? { name: text } : {}), ...more(gives) }
  if (!named && !known.id) return undefined
  return many.test(around.function) ||
    Words.of(around.function).some((word) => Words.isPlural(word) && Words.singular(word) === gives)
    ? said({ [Words.plural(gives)]: { type: 'array', items: object(members) } })
    : said(
        Object.fromEntries(
          Object.entries(members).map(([name, schema]) => [name === 'id' ? `${gives}_id` : name, schema])
        )
      )
}

// What only counts or measures things lists none.
const figures = /\b(?:number|count|total|statistics|stats|average|sum|status|exists?|check|validate|delete|remove)\b/i

const bare = /^\/?(?:search|list|all|get all|find|browse|autocomplete)$/i

/** The thing that most functions of a tool take. */
const chief = (tool: Takers): string | undefined =>
  [...tool].filter(([, { id }]) => id).toSorted(([, left], [, right]) => right.count - left.count)[0]?.[0]

const many = /search|list|find|all|browse|top|trending|popular|latest|nearby|related|similar/i

const text: JsonSchema.JsonSchema = { type: 'string' }

const object = (properties: { readonly [name: string]: JsonSchema.JsonSchema }): JsonSchema.JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties)
})

const said = (properties: { readonly [name: string]: JsonSchema.JsonSchema }): JsonSchema.JsonSchema => ({
  ...object(properties),
  description: 'Inferred from what the other functions of the tool take.'
})

/** What else is usually told of a thing. */
const usual: { readonly [noun: string]: { readonly [name: string]: JsonSchema.JsonSchema } } = {
  song: { duration: { type: 'integer' } },
  movie: { year: { type: 'integer' }, rating: { type: 'number' } },
  show: { year: { type: 'integer' }, rating: { type: 'number' } },
  book: { year: { type: 'integer' } },
  game: { rating: { type: 'number' } },
  product: { price: { type: 'number' }, rating: { type: 'number' } },
  player: { age: { type: 'integer' } },
  person: { city: text },
  hotel: { city: text, rating: { type: 'number' } },
  restaurant: { rating: { type: 'number' } },
  company: { city: text },
  store: { city: text },
  event: { date: { type: 'string', format: 'date' } },
  tournament: { start_date: { type: 'string', format: 'date' } },
  article: { date: { type: 'string', format: 'date' } },
  video: { views: { type: 'integer' } },
  recipe: { rating: { type: 'number' } },
  job: { salary: { type: 'number' } },
  car: { year: { type: 'integer' }, price: { type: 'number' } }
}

const more = (entity: string): { readonly [name: string]: JsonSchema.JsonSchema } => {
  const noun = Object.hasOwn(Table.synonyms, entity) ? (Table.synonyms[entity] ?? entity) : entity
  return Object.hasOwn(usual, noun) ? (usual[noun] ?? {}) : {}
}

interface Read {
  readonly name: string
  readonly required: boolean
  readonly reading: Meaning.Reading
}

const read = (around: Annotate.Around, { properties, required }: JsonSchema.JsonSchema): ReadonlyArray<Read> =>
  Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    required: required?.includes(name) === true,
    reading: Meaning.read(
      { path: [name], side: 'takes', function: around.function, toolClass: around.toolClass },
      schema,
      around.kinds
    )
  }))
