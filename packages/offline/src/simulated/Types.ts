/** The semantic types of a pool, with how people speak of their values. */
import { JsonSchemaCodec, SemanticType } from '@magnet/core'
import { Words } from '@magnet/pools'
import type * as Pool from './Pool.js'
import * as Value from './Value.js'

/** The types of a pool as a world has them. */
export const of = (pool: Pool.Pool): ReadonlyArray<SemanticType.SemanticType> => [...pool.values()].map(semantic)

// A type stands in schemas of different functions, so its own says no more than what holds of it everywhere.
const semantic = (type: Pool.Type): SemanticType.SemanticType =>
  SemanticType.make(type.name, type.reading.voice, JsonSchemaCodec.JsonCodec, {}, speechOf(type))

const speechOf = ({ reading, schema }: Pool.Type): Partial<SemanticType.Speech> => {
  if (reading.kind !== undefined) {
    const { speech } = reading.kind
    const text = Value.jsonType(schema) === 'string'
    return speech.form === 'money' && text ? { ...speech, form: 'plain' } : speech
  }
  if (reading.entity === undefined) return {}
  const nouns = [Words.of(reading.entity).join(' ')]
  // Whoever hears the name of one of many things of an API for the first time knows it by its noun.
  return reading.role === 'name'
    ? { nouns, known: { by: 'name', words: [' {}', ' {}', 'called {}', '{}'] } }
    : { nouns }
}
