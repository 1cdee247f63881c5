/** How far it is, in miles only, and lengths in other units. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { MilesDistance } from '../cast/Types.js'
import * as Atlas from './Atlas.js'
import * as Find from './Find.js'
import type { State } from './State.js'
import { ConvertedLength, LengthUnit, PlaceId, ResultUnit, WantedUnit } from './Types.js'
import * as Words from './words/Distance.js'

const read = Declare.read<State>('places')

const between = read({
  name: 'get_distance',
  description: 'Measures the straight-line distance between two places, in miles.',
  toolClass: 'distance',
  parameters: {
    from: Declare.required(PlaceId, 'Id of the first place.'),
    to: Declare.required(PlaceId, 'Id of the second place.')
  },
  returns: Declare.object({ distance: MilesDistance, unit: LengthUnit }),
  phrases: Words.between,
  run:
    ({ from, to }) =>
    (state) => {
      const start = Find.place(state, from, 'from')
      if (E.isLeft(start)) return start
      const end = Find.place(state, to, 'to')
      if (E.isLeft(end)) return end
      if (start.right.index === end.right.index)
        return Refusal.of('conflict', 'Both ids belong to the same place; choose two different ones.', 'to')
      return E.right([{ distance: Atlas.miles(start.right, end.right), unit: 'mi' as const }, state])
    }
})

/** Metres in each unit. */
const metres = { mi: 1609.344, km: 1000, m: 1, yd: 0.9144, ft: 0.3048 } as const

/** A distance that an earlier call gave: people refer to it, they do not spell it out. */
const given = {
  ...MilesDistance,
  voice: 'opaque' as const,
  schema: { ...MilesDistance.schema, 'x-magnet': { type: MilesDistance.name, voice: 'opaque' as const } }
}

const units = read({
  name: 'convert_units',
  description: 'Converts a length from one unit into another, rounded to two decimals.',
  toolClass: 'units',
  parameters: {
    value: Declare.required(given, 'The length to convert.'),
    from_unit: Declare.optional(LengthUnit, 'Unit of the given length.', 'mi'),
    to_unit: Declare.required(WantedUnit, 'Unit of the result.')
  },
  returns: Declare.object({ value: ConvertedLength, unit: ResultUnit }),
  phrases: Words.units,
  suggest: () => [{ to_unit: 'km' }, { to_unit: 'km' }, { to_unit: 'm' }, { to_unit: 'yd' }],
  run:
    ({ value, from_unit, to_unit }) =>
    (state) => {
      if (from_unit === to_unit) return Refusal.of('conflict', `The length is already given in ${to_unit}.`, 'to_unit')
      const exact = (value * metres[from_unit]) / metres[to_unit]
      return E.right([{ value: Math.round(exact * 100) / 100, unit: to_unit }, state])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [between, units]
