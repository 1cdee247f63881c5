/**
 * A semantic type: what a value means beyond its JSON type. A `BookingId` is not a `UserId`, though both are
 * strings; edges of the graph are derived from that, and so is how people speak of a value.
 */
import type * as t from 'io-ts'
import type { Json } from '../json/Json.js'
import type { JsonSchema, News, Voice } from '../json/JsonSchema.js'

/** How a value is written in running text. */
export type Form = 'plain' | 'number' | 'money' | 'date' | 'time' | 'datetime' | 'distance' | 'percent' | 'quoted'

/** What people say of a type's values. */
export interface Speech {
  readonly form: Form
  /** What the thing behind the value is called: a `BookingId` stands for a "booking", a "reservation". */
  readonly nouns: ReadonlyArray<string>
  /** Words that pick the least and the greatest from a list: "earliest" and "latest" of times. */
  readonly order?: { readonly min: ReadonlyArray<string>; readonly max: ReadonlyArray<string> }
  /** Words for the values of an enumeration, beside the values themselves: `business` is "business class". */
  readonly words?: { readonly [value: string]: ReadonlyArray<string> }
  /** How a value of a closed list in the context is picked by something that people know of it: a card by its last digits. */
  readonly known?: { readonly by: string; readonly words: ReadonlyArray<string> }
  /** Whether a text of this type carries news from elsewhere, as a message does. */
  readonly carries?: boolean
  /** How the value becomes news in a message: what the user asks to pass on, and the sentence that says it. */
  readonly tell?: { readonly ask: ReadonlyArray<string>; readonly sentence: ReadonlyArray<string> }
}

/** A semantic type with its codec, its schema and its speech. */
export interface SemanticType<A extends Json = Json> {
  readonly name: string
  readonly voice: Voice
  /** Values are their own JSON, so decoding is all that a type needs; that keeps types covariant. */
  readonly codec: t.Decoder<unknown, A>
  readonly schema: JsonSchema
  readonly speech: Speech
}

/** A semantic type; the schema gets its annotation. */
export const make = <A extends Json>(
  name: string,
  voice: Voice,
  codec: t.Decoder<unknown, A>,
  schema: JsonSchema,
  speech: Partial<Speech> = {}
): SemanticType<A> => ({
  name,
  voice,
  codec,
  schema: { ...schema, 'x-magnet': { type: name, voice, ...news(speech) } },
  speech: { form: 'plain', nouns: [], ...speech }
})

const news = (speech: Partial<Speech>): { readonly news?: News } =>
  speech.carries === true ? { news: 'carries' } : speech.tell === undefined ? {} : { news: 'told' }
