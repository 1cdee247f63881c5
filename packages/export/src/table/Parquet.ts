/**
 * A Parquet file, a row group at a time: what was written can be taken away while the file grows, so memory does not
 * depend on its size. The same rows, put in the same groups, give the same bytes.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ColumnSource } from 'hyparquet-writer'
import type { Fields } from '../Format.js'
import type { Column, Kind } from './Column.js'

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** A file that is being written. */
export interface Parquet {
  /** Adds a group of rows, and gives the bytes that are new. */
  readonly group: (rows: ReadonlyArray<Fields>) => Uint8Array
  /** Ends the file, and gives its last bytes. */
  readonly finish: () => Uint8Array
}

/** Begins a file with these columns. */
export const make = (columns: ReadonlyArray<Column>): Parquet => {
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    createdBy: 'magnet',
    // What `datasets` reads the types of the columns from.
    kvMetadata: [{ key: 'huggingface', value: JSON.stringify({ info: { features: features(columns) } }) }]
  })
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    // The position in the file goes on; only the buffer begins anew.
    writer.index = 0
    return bytes
  }
  return {
    group: (rows) => {
      void file.write({ columnData: columns.map(data(rows)), rowGroupSize: Math.max(1, rows.length) })
      return taken()
    },
    finish: () => {
      void file.finish()
      return taken()
    }
  }
}

const required = 'REQUIRED'
const text = (name: string): Element => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: required
})
const json = (name: string): Element => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'JSON',
  logical_type: { type: 'JSON' },
  repetition_type: required
})
const integer = (name: string): Element => ({ name, type: 'INT32', repetition_type: required })
const group = (name: string, children: number): Element => ({
  name,
  repetition_type: required,
  num_children: children
})
const list = (name: string, ...element: ReadonlyArray<Element>): ReadonlyArray<Element> => [
  { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, repetition_type: required, num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...element
]

const elements = ({ name, kind }: Column): ReadonlyArray<Element> => {
  switch (kind) {
    case 'text':
      return [text(name)]
    case 'integer':
      return [integer(name)]
    case 'texts':
      return list(name, text('element'))
    case 'jsons':
      return list(name, json('element'))
    case 'said':
      return list(name, group('element', 2), text('role'), text('content'))
    case 'rule':
      return [group(name, 2), text('style'), text('ground_truth')]
    case 'origin':
      return [group(name, 3), text('id'), text('family'), integer('index')]
  }
}

const data =
  (rows: ReadonlyArray<Fields>) =>
  ({ name }: Column): ColumnSource => ({ name, data: rows.map((row) => row[name]) })

const value = (dtype: string): object => ({ dtype, _type: 'Value' })
const feature: { readonly [kind in Kind]: object } = {
  text: value('string'),
  integer: value('int32'),
  texts: { feature: value('string'), _type: 'List' },
  jsons: { feature: { _type: 'Json' }, _type: 'List' },
  said: { feature: { role: value('string'), content: value('string') }, _type: 'List' },
  rule: { style: value('string'), ground_truth: value('string') },
  origin: { id: value('string'), family: value('string'), index: value('int32') }
}

/** The columns as `datasets` describes them. */
export const features = (columns: ReadonlyArray<Column>): object =>
  Object.fromEntries(columns.map(({ name, kind }) => [name, feature[kind]]))
