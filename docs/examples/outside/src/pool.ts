/** A small pool: what each function takes and gives, by meaning. */
import { FunctionName, type JsonSchema, Signature } from '@magnet/core'

type Values = { readonly [name: string]: readonly [type: string, voice: JsonSchema.Voice] }

const object = (values: Values): JsonSchema.JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(values).map(([name, [type, voice]]) => [name, { type: 'string', 'x-magnet': { type, voice } }])
  ),
  required: Object.keys(values)
})

const read = (name: string, description: string, takes: Values, gives: Values): Signature.Signature => {
  if (!FunctionName.is(name)) throw new TypeError(`${name} is no name of a function`)
  return Signature.make({
    name,
    originalName: name,
    description,
    parameters: object(takes),
    response: object(gives),
    category: 'weather',
    toolClass: 'weather',
    source: 'example',
    effect: 'read',
    requires: [],
    grants: [],
    undoes: []
  })
}

/** Stations, forecasts, warnings. */
export const pool: ReadonlyArray<Signature.Signature> = [
  read(
    'find_station',
    'Finds the station of a place.',
    { place: ['Place', 'spoken'] },
    { station: ['StationId', 'opaque'] }
  ),
  read(
    'get_forecast',
    'The forecast of a station for a day.',
    { station: ['StationId', 'opaque'], day: ['Day', 'spoken'] },
    { forecast: ['ForecastId', 'opaque'], degrees: ['Celsius', 'opaque'] }
  ),
  read(
    'convert_degrees',
    'Converts degrees.',
    { degrees: ['Celsius', 'opaque'] },
    { converted: ['Fahrenheit', 'opaque'] }
  ),
  read(
    'list_warnings',
    'Warnings for a forecast.',
    { forecast: ['ForecastId', 'opaque'] },
    { warning: ['WarningId', 'opaque'] }
  ),
  read(
    'explain_warning',
    'What a warning means.',
    { warning: ['WarningId', 'opaque'] },
    { station: ['StationId', 'opaque'] }
  )
]
