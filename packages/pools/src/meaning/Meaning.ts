/**
 * The meaning of a value, from what its place is called, what its schema says, and what the function around it is
 * about. Identifiers and names are qualified by their tool and entity (`Shop.OrderId`), so that they link only
 * functions which speak of the same things; values that mean nothing beyond themselves are private (`?Price`).
 */
import type { JsonSchema } from '@magnet/core'
import * as Entity from './Entity.js'
import type { Kind } from './Kind.js'
import * as KindCodec from './KindCodec.js'
import * as Known from './Known.js'
import * as Kind_ from './Kind.js'
import * as Table from './Table.js'
import * as Words from './Words.js'

/** What a value means: its type, how it is spoken of, and what a plausible one is. */
export interface Reading {
  readonly type: string
  readonly voice: JsonSchema.Voice
  /** The kind, if a known one. */
  readonly kind: Kind | undefined
  /** The thing whose identifier or name it is. */
  readonly entity: string | undefined
  readonly role: 'id' | 'name' | 'value'
}

/** Where a value stands. */
export interface Place {
  /** The names down to it: one for a parameter, the tokens of the pattern for an output. */
  readonly path: ReadonlyArray<string>
  readonly side: 'takes' | 'gives'
  /** The name of the function, as its source has it. */
  readonly function: string
  readonly toolClass: string
  /** What the functions of the tool are about, as their names say; none where they are not known. */
  readonly things: ReadonlySet<string>
}

/** Reads the meaning of a value. A kind that the schema holds comes first, then own kinds, then the built-in ones. */
export const read = (place: Place, schema: JsonSchema.JsonSchema, own: ReadonlyArray<Kind> = []): Reading => {
  const name = place.path.findLast((token) => token !== '*') ?? ''
  const words = Words.of(name)
  const text = words.join(' ')
  const item = schema.items ?? schema
  const known = KindCodec.kept(schema['x-magnet']?.kind)
  const meant = known === undefined ? ofOwn(place, schema, own) : ofKind(known, place, text)
  if (meant !== undefined) return meant
  if (item.type === 'boolean')
    return { type: `?${text}`, voice: 'spoken', kind: undefined, entity: undefined, role: 'value' }
  // A closed list of values is not one of identifiers.
  const id = item.enum === undefined ? (located(place, words, item) ?? identifier(place, words, item)) : undefined
  const kind = Known.described(item) ?? Known.find(text, item)
  if (id === undefined && kind?.links !== 'everywhere' && Known.tokens(item))
    return { type: `?${text}`, voice: 'opaque', kind: undefined, entity: undefined, role: 'id' }
  // "imdb id" and "country id" are known better than as ids of something.
  if (kind !== undefined && (id === undefined || kind.links === 'everywhere' || kind.silent !== undefined)) {
    return ofKind(kind, place, text)
  }
  if (id !== undefined) return id
  // A field with a closed list of values is no name.
  const open = item.enum === undefined || place.side === 'takes'
  const named = open && (item.type === 'string' || item.type === undefined) ? nameOf(place, words) : undefined
  if (named !== undefined) return named
  // Nobody tells things apart by a sort that a program has for them.
  const sort = place.side === 'gives' && item.type === 'string' && classes.test(text) && place.path.includes('*')
  return { type: `?${text}`, voice: sort ? 'opaque' : 'spoken', kind: undefined, entity: undefined, role: 'value' }
}

/** The meaning of a value by own kinds alone, if one of them is meant. */
export const ofOwn = (place: Place, schema: JsonSchema.JsonSchema, own: ReadonlyArray<Kind>): Reading | undefined => {
  const text = Words.text(place.path.findLast((token) => token !== '*') ?? '')
  const kind = own.find((one) => Kind_.isMeant(one, text, schema.items ?? schema))
  return kind === undefined ? undefined : ofKind(kind, place, text)
}

const ofKind = (kind: Kind, place: Place, text: string): Reading => ({
  type:
    kind.links === 'everywhere'
      ? kind.name
      : kind.links === 'tool'
        ? qualified(place, kind.name)
        : `?${kind.voice === 'composed' ? Words.pascal(text.split(' ')) : kind.name}`,
  // What is printed on a thing is read off it; nobody picks from a list by it.
  voice: place.side === 'gives' && kind.name === 'Barcode' ? 'opaque' : kind.voice,
  kind,
  entity: kind.entity,
  role: kind.entity === undefined ? 'value' : kind.voice === 'opaque' ? 'id' : 'name'
})

/** The meaning of an identifier of a thing of a tool. */
export const identity = (toolClass: string, entity: string): JsonSchema.Meaning => ({
  type: qualified({ toolClass }, Words.pascal([entity, 'Id'])),
  voice: 'opaque'
})

/** The meaning of the name of a thing of a tool. */
export const title = (toolClass: string, entity: string): JsonSchema.Meaning => ({
  type: placed.get(entity) ?? qualified({ toolClass }, Words.pascal([entity, 'Name'])),
  voice: 'spoken'
})

const qualified = (place: Pick<Place, 'toolClass'>, type: string): string => {
  const tool = Words.pascal(Words.of(place.toolClass))
  return tool === '' ? type : `${tool}.${type}`
}

const identifiers = new Set('id ids sid sids uuid guid slug pk oid uid identifier identifiers'.split(' '))

const identifier = (place: Place, words: ReadonlyArray<string>, schema: JsonSchema.JsonSchema): Reading | undefined => {
  const last = words.at(-1)
  if (last === undefined || !['string', 'integer', 'number', undefined].includes(schema.type as string | undefined))
    return undefined
  // "id artist" is as good as "artist id".
  const first = words.length > 1 && (words[0] === 'id' || words[0] === 'uid')
  const alone = words.length === 1
  const written =
    identifiers.has(last) ||
    first ||
    (alone && last === 'uri' && place.side === 'gives') ||
    (alone && last === 'code' && (place.side === 'takes' || place.path.includes('*')))
  if (!written && !(place.side === 'takes' && said.test(schema.description ?? ''))) return undefined
  const rest = first ? words.slice(1) : words.slice(0, -1)
  const before = rest.filter((word) => Entity.names(word) || Entity.thinly(word))
  // "Seed artists" that are described as identifiers are those of artists.
  const noun = written
    ? before.at(-1)
    : words.findLast((word) => Entity.names(word) && Table.knows(Words.singular(word)))
  // The id of a type is not the id of what is of that type, and the id of a result is the id of nothing.
  const entity =
    (written && hollow.has(rest.at(-1) ?? '')) || (alone && place.side === 'gives' && inHollow(place.path))
      ? undefined
      : noun !== undefined
        ? among(place, schema, Words.singular(noun))
        : !written || alone || words[0] === 'unique'
          ? bare(place, schema)
          : undefined
  if (entity === undefined)
    return { type: `?${words.join(' ')}`, voice: 'opaque', kind: undefined, entity: undefined, role: 'id' }
  const role = last === 'slug' ? 'Slug' : last === 'code' ? 'Code' : 'Id'
  const qualifiers = before.slice(0, -1).filter((word) => platforms.has(word))
  return {
    type: qualified(place, Words.pascal([...qualifiers, entity, role])),
    voice: 'opaque',
    kind: undefined,
    entity,
    role: 'id'
  }
}

/** Sorts and states of things. */
const hollow = new Set(['type', 'kind', 'status', 'state', 'result', 'response', 'data'])
const inHollow = (path: ReadonlyArray<string>): boolean =>
  hollow.has(path.slice(0, -1).findLast((token) => token !== '*') ?? '') && !path.includes('*', path.length - 2)

/** A description that says of a parameter, whatever it is called, that it is an identifier. */
const said =
  /^(?:(?:the|an?|unique|valid|your) )*(?:(?:comma[- ]separated )?(?:list|array) of (?:the )?)?(?:[a-z]+ ){0,2}(?:ids?|identifiers?)\b/i

// What a parameter calls by another word than the functions do: the "nct id" of a trial, the "security name" of a coin.
const among = ({ things, side, ...place }: Place, schema: JsonSchema.JsonSchema, noun: string): string => {
  if (things.size === 0 || side === 'gives' || things.has(noun) || placed.has(noun) || Table.knows(noun)) return noun
  const other =
    Entity.described(schema.description ?? '') ??
    (schema.type === undefined ? Entity.of(place.function).takes : undefined)
  return other !== undefined && things.has(other) ? other : noun
}

const platforms = new Set(['imdb', 'tmdb', 'youtube', 'spotify', 'external', 'facebook', 'google', 'amazon'])

const changing = /^(?:[A-Za-z]+_)?(?:update|edit|change|rename|modify|patch|put|set)(?=[A-Z_-])/i

// What a bare `id` or `name` belongs to.
const bare = (place: Place, schema: JsonSchema.JsonSchema): string | undefined => {
  const around = Entity.of(place.function)
  if (place.side === 'takes')
    return Entity.described(schema.description ?? '') ?? (changing.test(place.function) ? around.gives : around.takes)
  return Entity.container(place.path.slice(0, -1)) ?? around.gives
}

// A file is known by its path, a page of the web by its address where a function reads it or a list points to it.
const located = (place: Place, words: ReadonlyArray<string>, { type }: JsonSchema.JsonSchema): Reading | undefined => {
  if (type !== 'string' && type !== undefined) return undefined
  const text = words.join(' ')
  // An address that is no link is an identifier.
  if (/^uris?$/.test(text) && place.side === 'takes')
    return { type: `?${text}`, voice: 'opaque', kind: undefined, entity: undefined, role: 'id' }
  // What is made has no place yet.
  if (paths.test(text) && place.side === 'takes' && making.test(place.function))
    return { type: `?new ${text}`, voice: 'spoken', kind: undefined, entity: undefined, role: 'value' }
  const thing = paths.test(text) ? 'file' : urls.test(text) && isPage(place) ? 'webpage' : undefined
  return thing === undefined
    ? undefined
    : {
        type: qualified(place, thing === 'file' ? 'FilePath' : 'PageUrl'),
        voice: 'opaque',
        kind: undefined,
        entity: thing,
        role: 'id'
      }
}

const paths =
  /^(?:(?:source|full|absolute|relative|input|file|dir|directory|folder)? ?(?:path|paths|pathname)|file ?name|file)$/
const urls = /^(?:(?:page|article|source|target|news|web|website)? ?(?:url|link|href))$/
const making = /^(?:create|make|mk|new|add)/i
const reading = /^(?:read|fetch|get|scrape|extract|crawl|open|visit|navigate|download|browse|summarize|load)/i
const pages = /(?:article|news|stor|result|page|link|site|post|item|doc)/i

const isPage = ({ side, function: name, path }: Place): boolean =>
  side === 'takes'
    ? reading.test(name) && !/image|photo|video|audio|webhook|avatar|picture|qr/i.test(name)
    : path.includes('*') && path.slice(0, -1).some((token) => pages.test(token))

const titles = new Set(['name', 'names', 'title', 'titles', 'label'])
/** What kind of name it is, and not of what. */
const sorts = new Set(
  'friendly display unique full short long common legal preferred default original official nick given simple proper new old public internal'.split(
    ' '
  )
)
/** Words of which a text is nothing that somebody looks up. */
const vague = new Set(
  'period interval opt nextpage fullpage standing standings block step param type kind value data status state format mode text message code key method action version level class style source target reason result unit scale part field column row line case flag note side form base body head tail default current first last other main sub extra more link url image photo picture icon logo path file color size length width height depth weight date time hour day week month year number amount total count rate score rank price cost value percent ratio gender role language currency description summary content comment error warning success end start stop from to of in on at by for min max avg low high open close change volume letter character string pattern symbol sequence prefix suffix alias abbreviation shortname slug token session client server host port protocol agent device platform browser os system environment area position direction order sort filter group set'.split(
    ' '
  )
)

const nameOf = (place: Place, words: ReadonlyArray<string>): Reading | undefined => {
  const last = words.at(-1)
  if (last === undefined) return undefined
  const titled = titles.has(last)
  const noun = (titled ? words.slice(0, -1) : words).findLast(
    (word) => Entity.names(word) && !(titled && sorts.has(word))
  )
  // What is made, or called otherwise, has no name yet.
  if (titled && place.side === 'takes' && (makes(place.function) || changing.test(place.function))) {
    const own = made(place, words, noun)
    if (own !== undefined || makes(place.function)) return own
  }
  const entity =
    noun !== undefined
      ? titled
        ? among(place, {}, Words.singular(noun))
        : Words.singular(noun)
      : titled
        ? bare(place, {})
        : undefined
  if (entity === undefined || (!titled && !isThing(place, entity, words)) || /\d/.test(entity)) return undefined
  if (titled && noun === undefined && vague.has(entity)) return undefined
  return {
    type: placed.get(entity) ?? qualified(place, Words.pascal([entity, 'Name'])),
    voice: 'spoken',
    kind: undefined,
    entity,
    role: 'name'
  }
}

// A word alone is the name of something only where there are such things; "persist tabs" is an order.
const isThing = ({ things }: Place, entity: string, words: ReadonlyArray<string>): boolean =>
  (words.length === 1 || (words.length === 2 && sides.test(words[0] ?? ''))) &&
  !vague.has(entity) &&
  !vague.has(words.at(-1) ?? '') &&
  (Table.knows(entity) || things.has(entity))

const sides =
  /^(?:home|away|from|to|source|target|main|favou?rite|first|second|seed|base|origin|destination|parent|primary|current|own|new|old|local|visitor|opponent|job|product|music|movie|book|song)$/

/** The sorts that a program has for things. */
const classes = /(?:^| )(?:type|kind|precision|mode|format|version|class|object)$/

const makes = (name: string): boolean =>
  Words.of(name)
    .slice(0, 2)
    .some((word) => word === 'create' || word === 'make' || word === 'new' || word === 'add')

const made = (place: Place, words: ReadonlyArray<string>, noun: string | undefined): Reading | undefined => {
  const { gives } = Entity.of(place.function)
  const entity = noun === undefined || Words.singular(noun) === gives ? gives : undefined
  return entity === undefined
    ? undefined
    : { type: `?new ${words.join(' ')}`, voice: 'spoken', kind: undefined, entity, role: 'name' }
}

/** The names of these are the same everywhere. */
const placed: ReadonlyMap<string, string> = new Map([
  ['city', 'City'],
  ['country', 'Country'],
  ['town', 'City'],
  ['coin', 'Coin'],
  ['cryptocurrency', 'Coin']
])
