/** The functions of a Python module, from the signatures that its syntax tree has. The module itself was never run. */
import type { Json, JsonSchema } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Draft, Skipped } from '../entry/Draft.js'
import { skip } from '../entry/Draft.js'
import * as Own from '../entry/Own.js'
import * as Prose from '../entry/Prose.js'
import * as SchemaReader from '../entry/SchemaReader.js'
import * as Words from '../meaning/Words.js'
import * as Docstring from './Docstring.js'
import * as PythonType from './PythonType.js'

/** Whether a value is what was read of a module. */
export const is = (value: Own.Own): boolean => Own.is(Own.get(value, 'python'))

/** The most parameters of one function. */
const most = 128

/** The functions of a module. */
export const read = (value: Own.Own, file: string): ReadonlyArray<E.Either<Skipped, Draft>> => {
  const module = Own.get(value, 'python')
  if (!Own.is(module)) return []
  const classes = Own.get(module, 'classes')
  return (Own.list(module, 'functions') ?? [])
    .filter(Own.is)
    .map((one) => draft(one, Own.is(classes) ? classes : {}, file))
}

const draft = (one: Own.Own, classes: PythonType.Classes, file: string): E.Either<Skipped, Draft> => {
  const name = Own.text(one, 'name') ?? ''
  const owner = Own.text(one, 'owner')
  const place = `line ${Number(Own.get(one, 'line'))}`
  const doc = Docstring.read(Own.text(one, 'doc') ?? '')
  const taken = (Own.list(one, 'parameters') ?? []).filter(Own.is)
  if (taken.length > most) return E.left(skip(place, name, `${taken.length} parameters`, `at most ${most}`))
  const parameters: JsonSchema.JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(
      taken.map((parameter) => [Own.text(parameter, 'name') ?? '', ofParameter(parameter, classes, doc)])
    ),
    required: taken
      .filter((parameter) => Own.get(parameter, 'required') === true)
      .map((parameter) => Own.text(parameter, 'name') ?? '')
  }
  const read_ = SchemaReader.read(parameters)
  if (E.isLeft(read_)) return E.left(skip(place, name, read_.left.reason, read_.left.expected))
  const returned = PythonType.schema(Own.get(one, 'returns'), classes)
  const summary = Prose.short(doc.summary, 400)
  return E.right({
    place,
    format: 'python',
    original: owner === undefined ? name : `${owner}.${name}`,
    name,
    description:
      summary === '' ? `${Words.of(name).join(' ')}.`.replace(/^./, (letter) => letter.toUpperCase()) : summary,
    parameters: read_.right,
    response: tells(returned) ? returned : undefined,
    category: '',
    toolClass: owner ?? file.replace(/\.py(?:\.gz)?$/, ''),
    source: file,
    effect: undefined,
    method: undefined,
    requires: [],
    grants: [],
    undoes: [],
    lost: Own.texts(one, 'rest').map((rest) => `the parameters ${rest}`)
  })
}

// A dict of anything says nothing of what is returned.
const tells = ({ type, properties, items, enum: values }: JsonSchema.JsonSchema): boolean =>
  properties !== undefined
    ? Object.keys(properties).length > 0
    : items !== undefined
      ? tells(items)
      : values !== undefined || (type !== undefined && type !== 'object' && type !== 'array' && type !== 'null')

const ofParameter = (
  parameter: Own.Own,
  classes: PythonType.Classes,
  doc: Docstring.Docstring
): JsonSchema.JsonSchema => {
  const said = doc.parameters.get(Own.text(parameter, 'name') ?? '')
  const declared = PythonType.schema(Own.get(parameter, 'type'), classes)
  const told = Object.keys(declared).length > 0 ? declared : PythonType.schema(spoken(said?.type ?? ''), classes)
  const description = Prose.short(said?.text ?? '', 160)
  const [value] = Own.list(parameter, 'default') ?? []
  const schema = value === undefined ? told : PythonType.withDefault(told, value as Json.Json)
  return description === '' ? schema : { ...schema, description }
}

/** A type as docstrings write it: `int, optional`, `list of str`, `str or None`. */
const spoken = (text: string): Own.Own => {
  const plain = text
    .replaceAll(/\boptional\b|\bdefault\b.*$|[,.]\s*$/gi, '')
    .replaceAll(',', ' ')
    .trim()
  const listed = /^(?:list|array|sequence)s?(?: of |\[)\s*(\w+?)s?\]?$/i.exec(plain)?.[1]
  if (listed !== undefined) return { name: 'list', args: [{ name: alias(listed), args: [] }] }
  const [first = ''] = plain.split(/\s+(?:or|\|)\s+|\s+/)
  return { name: alias(first), args: [] }
}

const alias = (word: string): string =>
  new Map([
    ['string', 'str'],
    ['integer', 'int'],
    ['number', 'float'],
    ['boolean', 'bool']
  ]).get(word.toLowerCase()) ?? word
