/** Entries of ToolBench's `api_list`: an API of a tool, with parameters by name and type and a response template. */
import type { JsonSchema } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Naming from '../Naming.js'
import type { Draft, Skipped } from './Draft.js'
import { skip } from './Draft.js'
import * as Own from './Own.js'
import * as Parameter from './Parameter.js'
import * as Prose from './Prose.js'
import * as Template from './Template.js'

/** The most parameters of one function. */
const most = 64

/** Whether an entry looks like one of ToolBench's. */
export const is = (value: Own.Own): boolean => Object.hasOwn(value, 'api_name')

/** The parts of an entry. */
export const read = (
  place: string,
  entry: Own.Own,
  file: string,
  reading: Parameter.Reading = 'callable'
): E.Either<Skipped, Draft> => {
  const api = Own.text(entry, 'api_name')?.trim() ?? ''
  const tool = Own.text(entry, 'tool_name')?.trim() ?? ''
  const label = tool === '' ? api : `${tool}: ${api}`
  if (api === '') return E.left(skip(place, label, 'it has no api_name', 'a name'))
  const parameters = schema(entry, reading)
  if (E.isLeft(parameters))
    return E.left(skip(place, label, parameters.left, 'parameters with name, type and description'))
  const said = Prose.short(Own.text(entry, 'api_description') ?? '', 300)
  const template = Own.get(entry, 'template_response')
  return E.right({
    place,
    format: 'toolbench',
    original: label,
    name: Naming.joined(tool, api.replaceAll(/\{[^}]*\}/g, ' ')),
    description: said === '' ? api : said,
    parameters: parameters.right,
    response: Template.schema(template, Template.brief),
    whole: Template.schema(template, Template.full),
    category: Own.text(entry, 'category_name')?.trim() ?? '',
    toolClass: tool,
    source: file,
    effect: undefined,
    method: Own.text(entry, 'method'),
    requires: [],
    grants: [],
    undoes: [],
    lost: []
  })
}

const schema = (entry: Own.Own, reading: Parameter.Reading): E.Either<string, JsonSchema.JsonSchema> => {
  const listed = (key: string, needed: boolean): ReadonlyArray<readonly [unknown, boolean]> =>
    (Own.list(entry, key) ?? []).map((one) => [one, needed] as const)
  const all = [...listed('required_parameters', true), ...listed('optional_parameters', false)]
  if (all.length > most) return E.left(`${all.length} parameters`)
  const found = new Map<string, Parameter.Parameter>()
  for (const [value, needed] of all) {
    const parameter = Parameter.read(value, needed, reading)
    if (E.isLeft(parameter)) return parameter
    // The first of two parameters with one name is kept: required ones come first.
    if (parameter.right !== undefined && !found.has(parameter.right.name))
      found.set(parameter.right.name, parameter.right)
  }
  const parameters = [...found.values()]
  return E.right({
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema: inner }) => [name, inner])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name)
  })
}
