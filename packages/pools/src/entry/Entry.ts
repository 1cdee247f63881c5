/** An entry of a document as functions, whatever format it has. One entry can be many: a document of an API, a server. */
import * as E from 'fp-ts/lib/Either.js'
import * as OpenApi from '../openapi/OpenApi.js'
import * as Python from '../python/Python.js'
import type { Draft, Skipped } from './Draft.js'
import { skip } from './Draft.js'
import type * as Format from './Format.js'
import * as JsonSchemaFunction from './JsonSchemaFunction.js'
import * as Mcp from './Mcp.js'
import * as Own from './Own.js'
import * as Tool from './Tool.js'
import * as ToolBench from './ToolBench.js'

type Read = ReadonlyArray<E.Either<Skipped, Draft>>

/** The functions of an entry, in the format that is given or that its content shows. */
export const read = (file: string, place: string, value: unknown, as?: Format.Format): Read => {
  if (!Own.is(value)) return [E.left(skip(place, '', 'it is no object', 'a tool or an API description'))]
  if (Own.depth(value, 128) > 128) return [E.left(skip(place, '', 'it is nested too deep', 'at most 128 levels'))]
  const format = as ?? recognised(value)
  if (format === undefined)
    return [
      E.left(
        skip(
          place,
          '',
          `its members are ${Object.keys(value).slice(0, 5).join(', ') || 'missing'}`,
          'a tool (name, description, parameters), an API description (api_name, …), or a document of a format that Magnet knows'
        )
      )
    ]
  return ofFormat(file, place, value, format, as !== undefined)
}

type Reader = 'python' | 'openapi' | 'mcp' | 'json-schema' | 'toolbench' | 'tool'

const recognised = (value: Own.Own): Reader | undefined =>
  Python.is(value)
    ? 'python'
    : ToolBench.is(value)
      ? 'toolbench'
      : OpenApi.is(value)
        ? 'openapi'
        : Mcp.is(value)
          ? 'mcp'
          : Tool.is(value)
            ? 'tool'
            : JsonSchemaFunction.is(value)
              ? 'json-schema'
              : undefined

const ofFormat = (
  file: string,
  place: string,
  value: Own.Own,
  format: Reader | Format.Format,
  asked: boolean
): Read => {
  switch (format) {
    case 'toolbench':
      return [ToolBench.read(place, value, file)]
    case 'openapi':
      return OpenApi.read(place, value, file)
    case 'json-schema':
      return JsonSchemaFunction.read(place, value, file)
    case 'mcp':
      return Mcp.is(value) ? Mcp.read(place, value, file) : [Tool.read(place, value, file, { format: 'mcp' })]
    case 'tool':
      return [Tool.read(place, value, file)]
    case 'pool':
    case 'openai':
    case 'anthropic':
    case 'gemini':
    case 'bfcl':
      return [Tool.read(place, value, file, asked ? { format } : {})]
    case 'python':
      return Python.is(value) ? Python.read(value, file) : [E.left(skip(place, '', 'it is JSON', 'a Python module'))]
  }
}
