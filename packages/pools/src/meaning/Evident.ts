/**
 * What a function evidently returns although its document does not say: one that lists or finds things whose
 * identifiers other functions of its tool take gives those identifiers; one that takes an identifier tells of that
 * thing. Such a schema says of itself that it was inferred. Nothing is inferred of things that no other function knows.
 */
import type { JsonSchema } from '@magnet/core'
import type * as Annotate from './Annotate.js'
import * as Belongs from './Belongs.js'
import * as Effects from './Effects.js'
import * as Entity from './Entity.js'
import * as Meaning from './Meaning.js'
import * as Table from './Table.js'
import * as Usual from './Usual.js'
import * as Words from './Words.js'

/** What the functions of one tool take: by thing, whether its identifier and whether its name. */
export type Takers = ReadonlyMap<string, Taker>

/** How a thing is taken, and by how many functions. */
export interface Taker {
  readonly id: boolean
  readonly name: boolean
  readonly count: number
  /** What its identifier is called. */
  readonly as: string
  /** Its identifier as the parameters have it. */
  readonly schema: JsonSchema.JsonSchema
}

/** What the functions of a tool take. */
export const takers = (
  functions: ReadonlyArray<{ readonly around: Annotate.Around; readonly parameters: JsonSchema.JsonSchema }>
): Takers => {
  const found = new Map<string, Taker>()
  for (const { around, parameters } of functions)
    for (const { reading, schema } of read(around, parameters)) {
      if (reading.entity === undefined || reading.role === 'value' || reading.type.startsWith('?')) continue
      const before = found.get(reading.entity) ?? { id: false, name: false, count: 0, as: 'id', schema: text }
      found.set(reading.entity, {
        id: before.id || reading.role === 'id',
        name: before.name || reading.role === 'name',
        count: before.count + 1,
        schema: before.id || reading.role !== 'id' ? before.schema : schema,
        as: reading.type.endsWith('Code') && !before.id ? 'code' : before.as
      })
    }
  return found
}

/** Verbs of acts after which there is one thing more. */
const making = new Set(
  'create make new add open start place book reserve order schedule upload submit post send reply comment generate register buy duplicate copy clone insert'.split(
    ' '
  )
)

/** What is known of a function whose response is not. */
export interface Known {
  readonly around: Annotate.Around
  readonly parameters: JsonSchema.JsonSchema
  readonly description: string
  /** Whether its document says what it returns, though nothing that could be understood. */
  readonly declared: boolean
}

/** The evident response of a function, or undefined. */
export const response = (
  { around, parameters, description, declared }: Known,
  tool: Takers
): JsonSchema.JsonSchema | undefined => {
  const needed = read(around, parameters).filter(({ required }) => required)
  const subject = needed.find(({ reading }) => reading.role === 'id')
  const about = subject?.reading.entity
  const held = new Set(needed.flatMap(({ reading }) => reading.entity ?? []))
  // Who makes something at a place has that place already.
  const places = needed.some(({ reading }) => reading.type.startsWith('?new ') && reading.role === 'value')
  const counts = figures.test(around.function)
  const named = Entity.of(around.function).gives
  // What is done to a thing, and makes no other, is told of that thing.
  const acts =
    about !== undefined &&
    Effects.of(around.function, undefined) === 'write' &&
    !Words.of(around.function).some((word) => making.has(word))
  const own = counts
    ? undefined
    : acts
      ? about
      : named === undefined
        ? bare.test(around.function.trim())
          ? chief(tool)
          : undefined
        : collections.has(named) && match(tool, named) === undefined
          ? chief(tool)
          : named
  const found = own === undefined ? undefined : match(tool, own)
  const gives = found === 'file' && places ? undefined : found
  const told = new Map<string, 'one' | 'many'>()
  const number = isMany(around.function, own ?? '') ? 'many' : 'one'
  // A folder is a file that holds files.
  if (gives !== undefined && (gives !== about || (gives === 'file' && number === 'many'))) told.set(gives, number)
  for (const thing of declared ? [] : mentioned(description)) {
    const other = match(tool, thing)
    if (other !== undefined && (!held.has(other) || other === 'file')) told.set(other, 'many')
  }
  const tells = about !== undefined && !counts && (own === undefined || own === about || gives === undefined)
  const centre = [...told.keys()][0] ?? (tells ? about : undefined) ?? own
  const parts =
    centre === undefined || declared || acts
      ? []
      : along(tool, centre).filter((one) => !held.has(one) && !told.has(one))
  const members = {
    ...(tells && about !== undefined && Table.knows(about)
      ? {
          ...identified(subject, about),
          [named === about ? 'name' : `${about}_name`]: text,
          ...(acts ? {} : Usual.of(about))
        }
      : {}),
    ...Object.fromEntries(
      [...told].flatMap(([thing, number], index) =>
        Object.entries(members_(tool, thing, number, index === 0 ? parts : []))
      )
    ),
    ...(told.size === 0 && !counts ? references(tool, parts) : {})
  }
  return Object.keys(members).length === 0 ? undefined : said(members)
}

// It is the one that was given, whatever its name is taken for elsewhere.
const identified = (subject: Read | undefined, about: string): { readonly [name: string]: JsonSchema.JsonSchema } =>
  subject === undefined
    ? { id: text }
    : {
        [/(?:^|_)ids$/i.test(subject.name) ? `${about}_id` : subject.name]: {
          ...subject.schema,
          'x-magnet': { type: subject.reading.type, voice: subject.reading.voice }
        }
      }

// What is told of a thing: its identifier, its name if it has one, and what it belongs to.
const members_ = (
  tool: Takers,
  thing: string,
  number: 'one' | 'many',
  parts: ReadonlyArray<string>
): { readonly [name: string]: JsonSchema.JsonSchema } => {
  const taker = tool.get(thing)
  const known = taker?.as === 'code' ? 'code' : Object.hasOwn(called, thing) ? called[thing] : undefined
  const id = known ?? (Entity.names(thing) ? 'id' : `${thing}_id`)
  const own = {
    ...(taker?.id === true ? { [number === 'many' || known !== undefined ? id : `${thing}_id`]: taker.schema } : {}),
    ...(Table.knows(thing) || taker?.name === true ? { name: text } : {}),
    ...Usual.of(thing),
    ...references(tool, parts)
  }
  return number === 'many' ? { [Words.plural(thing)]: { type: 'array', items: object(own) } } : own
}

const references = (tool: Takers, things: ReadonlyArray<string>): { readonly [name: string]: JsonSchema.JsonSchema } =>
  Object.fromEntries(
    things.map((thing) => {
      const taker = tool.get(thing)
      return taker?.id === true ? [`${thing}_id`, taker.schema] : [`${thing}_name`, text]
    })
  )

// A thing by the word that the tool has for it.
const match = (tool: Takers, thing: string): string | undefined => {
  if (tool.has(thing)) return thing
  const same = kindOf(thing)
  const others = [...tool.keys()].filter((other) => kindOf(other) === same)
  return others.length === 1 ? others[0] : undefined
}

const kindOf = (noun: string): string =>
  noun === 'directory' || noun === 'folder'
    ? 'file'
    : Object.hasOwn(Table.synonyms, noun)
      ? (Table.synonyms[noun] ?? noun)
      : noun

// What comes along with a thing, as far as the tool takes it.
const along = (tool: Takers, thing: string): ReadonlyArray<string> => {
  const named = Object.hasOwn(Belongs.along, thing) ? (Belongs.along[thing] ?? []) : []
  const goods = Belongs.dealings.has(thing)
    ? chief(new Map([...tool].filter(([other]) => !Belongs.persons.has(other) && other !== thing)))
    : undefined
  return [...new Set([...named, ...(goods === undefined ? [] : [goods])])].filter((one) => tool.has(one))
}

/** The things of which a description says that the function gives them, in the singular. */
const mentioned = (description: string): ReadonlyArray<string> =>
  [...description.matchAll(giving)].flatMap(([, object_ = '']) => {
    const words = object_
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '')
    const end = words.findIndex((word) => stops.has(word))
    return (end < 0 ? words : words.slice(0, end)).filter((word) => Words.isPlural(word)).map(Words.singular)
  })

const giving =
  /\b(?:gets?|receives?|returns?|retrieves?|lists?|search(?:es)?\b[^.;:()]{0,40} for|finds?|shows?|fetch(?:es)?|provides?|browses?|(?:list|listing|array|collection) of|include) (?=([^.;:()]{2,80}))/gi

const stops = new Set(
  'for by with from using based about in on to that which who whose if where when per given via matching according how many number count total within between than'.split(
    ' '
  )
)

/** Things that are not identified by what is called an id. */
const called: { readonly [thing: string]: string } = { file: 'file_path', webpage: 'url' }

/** What lists things without naming them. */
const collections = new Set(
  'activity history feed inbox timeline change update trash favorite bookmark library queue watchlist wishlist result match'.split(
    ' '
  )
)

const isMany = (name: string, thing: string): boolean =>
  many.test(name) || Words.of(name).some((word) => Words.isPlural(word) && Words.singular(word) === thing)

// What only counts or measures things lists none.
const figures =
  /\b(?:number of|numbers of|count|total|statistics|stats|average|sum|status|exists?|check|validate|delete|remove)\b/i

const bare = /^\/?(?:search|list|all|get all|find|browse|autocomplete)$/i

/** The thing that most functions of a tool take. */
const chief = (tool: Takers): string | undefined =>
  [...tool].filter(([, { id }]) => id).toSorted(([, left], [, right]) => right.count - left.count)[0]?.[0]

const many = /search|list|find|all|browse|top|trending|popular|latest|nearby|related|similar/i

const text: JsonSchema.JsonSchema = { type: 'string' }

// Of a list of identifiers, one.
const plain = ({ type, items }: JsonSchema.JsonSchema): JsonSchema.JsonSchema =>
  items !== undefined ? plain(items) : type === 'integer' || type === 'number' ? { type } : text

const object = (properties: { readonly [name: string]: JsonSchema.JsonSchema }): JsonSchema.JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties)
})

const said = (properties: { readonly [name: string]: JsonSchema.JsonSchema }): JsonSchema.JsonSchema => ({
  ...object(properties),
  description: 'Inferred from what the other functions of the tool take.'
})

interface Read {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema.JsonSchema
  readonly reading: Meaning.Reading
}

const read = (around: Annotate.Around, { properties, required }: JsonSchema.JsonSchema): ReadonlyArray<Read> =>
  Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    required: required?.includes(name) === true,
    schema: plain(schema),
    reading: Meaning.read(
      {
        path: [name],
        side: 'takes',
        function: around.function,
        toolClass: around.toolClass,
        things: around.things
      },
      schema,
      around.kinds
    )
  }))
