/** What is usually told of a thing beside its name: the year of a book, the price of a product. */
import type { JsonSchema } from '@magnet/core'
import * as Table from './Table.js'

const text: JsonSchema.JsonSchema = { type: 'string' }

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

/** The members that tell it; none where nothing is usual. */
export const of = (entity: string): { readonly [name: string]: JsonSchema.JsonSchema } => {
  const noun = Object.hasOwn(Table.synonyms, entity) ? (Table.synonyms[entity] ?? entity) : entity
  return Object.hasOwn(usual, noun) ? (usual[noun] ?? {}) : {}
}
