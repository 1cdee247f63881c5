/** A response schema made ready for producing: what each leaf means, and which object is known by which identifier. */
import type { JsonSchema, Signature } from '@magnet/core'
import type { Meaning } from '@magnet/pools'
import { Words } from '@magnet/pools'
import * as Chance from './Chance.js'
import * as Pool from './Pool.js'
import * as Sort from './Sort.js'
import * as Tie from './Tie.js'
import * as Value from './Value.js'

/** A value that is no object and no list. */
export interface Leaf {
  readonly tag: 'leaf'
  readonly schema: JsonSchema.JsonSchema
  readonly reading: Meaning.Reading
  /** What the value is called wherever it stands: its type if that is public, else its name. */
  readonly label: string
  /** Its own name, in words. */
  readonly name: string
  /** The noun of the thing that it belongs to. */
  readonly thing: string | undefined
  /** What it says that its thing is, where its schema leaves no choice. */
  readonly sort: string | undefined
  readonly hash: number
}

/** A list. */
export interface List {
  readonly tag: 'list'
  readonly items: Shape
  readonly hash: number
}

/** An object, with the member that identifies it, if one does. */
export interface Group {
  readonly tag: 'group'
  readonly members: ReadonlyArray<readonly [string, Shape]>
  readonly identity: Leaf | undefined
  /** What it is a group of: the noun of its name, none where the name is a mere container. */
  readonly noun: string | undefined
  /** What its members have to do with each other. */
  readonly ties: ReadonlyArray<Tie.Tie>
  readonly hash: number
}

/** A response. */
export type Shape = Leaf | List | Group

/** The shape of a function's response. */
export const of = (signature: Signature.Signature, pool: Pool.Pool): Shape | undefined =>
  signature.response === undefined
    ? undefined
    : visit(
        { signature, pool, byPattern: new Map(signature.outputs.map((one) => [one.pattern, one])) },
        signature.response,
        [],
        0
      )

interface Reader {
  readonly signature: Signature.Signature
  readonly pool: Pool.Pool
  readonly byPattern: ReadonlyMap<string, Signature.Output>
}

const visit = (reader: Reader, schema: JsonSchema.JsonSchema, path: ReadonlyArray<string>, depth: number): Shape => {
  const name = path.findLast((token) => token !== '*') ?? ''
  const hash = Chance.ofText(Words.text(name))
  if (schema.properties !== undefined && depth < 8) {
    const members = Object.entries(schema.properties).map(
      ([inner, one]) => [inner, visit(reader, one, [...path, inner], depth + 1)] as const
    )
    const around = noun(name)
    // What a function is called after is what it gives: the order of "create order", and not the customer in it.
    const own = path.length === 0 ? noun(Pool.own(reader.signature)) : undefined
    return {
      tag: 'group',
      members,
      identity: identity(reader.pool, members, around, own),
      noun: around,
      ties: Tie.of(
        members.map(([inner, member]) => ({
          name: inner,
          list: member.tag === 'list',
          ordered: isOrdered(member),
          kind: member.tag === 'leaf' ? member.reading.kind?.name : undefined
        }))
      ),
      hash
    }
  }
  if (schema.items !== undefined && depth < 8)
    return { tag: 'list', items: visit(reader, schema.items, [...path, '*'], depth + 1), hash }
  const type = schema['x-magnet']?.type ?? `?${name}`
  const output = {
    pattern: `/${path.join('/')}`,
    schema,
    type,
    voice: schema['x-magnet']?.voice ?? ('spoken' as const),
    many: path.includes('*')
  }
  const reading = Pool.field(reader.signature, output)
  const label = Pool.label(name, type, reading)
  return {
    tag: 'leaf',
    schema,
    reading,
    label,
    name: Words.text(name),
    thing: thingOf(reader.signature, path),
    sort: Sort.says(name) && Value.jsonType(schema) === 'string' ? Sort.told(schema) : undefined,
    hash: Chance.ofText(label)
  }
}

// The nearest noun around a value; at the top what the function is called after.
const thingOf = (signature: Signature.Signature, path: ReadonlyArray<string>): string | undefined =>
  path
    .slice(0, -1)
    .filter((token) => token !== '*')
    .map(noun)
    .findLast((one) => one !== undefined) ?? noun(Pool.own(signature))

const isOrdered = (shape: Shape): boolean =>
  shape.tag === 'leaf' &&
  (['integer', 'number'].includes(Value.jsonType(shape.schema))
    ? shape.reading.kind?.name !== 'Count'
    : shape.reading.kind?.making.tag === 'date' || shape.reading.kind?.making.tag === 'time')

const containers = new Set(
  'data result response item hit list record object payload body content entry value node edge doc row detail info meta attribute property output'.split(
    ' '
  )
)

const noun = (name: string): string | undefined => {
  const last = Words.of(name).at(-1)
  const one = last === undefined ? undefined : Words.singular(last)
  return one === undefined || containers.has(one) ? undefined : one
}

// A song with the ids of song, artist and album is known by its own.
const identity = (
  pool: Pool.Pool,
  members: ReadonlyArray<readonly [string, Shape]>,
  around: string | undefined,
  own: string | undefined
): Leaf | undefined => {
  const ids = members.flatMap(([name, shape]) =>
    shape.tag === 'leaf' && pool.get(shape.reading.type)?.identifies === true ? [{ name, leaf: shape }] : []
  )
  return (
    ids.find(({ leaf }) => around !== undefined && leaf.reading.entity === around) ??
    ids.find(({ leaf }) => own !== undefined && leaf.reading.entity === own) ??
    ids.find(({ name }) => /^_?(?:id|sid|uuid|guid|uid)$/i.test(name)) ??
    (around === undefined
      ? ids[0]
      : (ids.find(({ leaf }) => leaf.reading.entity === undefined || around.endsWith(leaf.reading.entity)) ?? ids[0]))
  )?.leaf
}
