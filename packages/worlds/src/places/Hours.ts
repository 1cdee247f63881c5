/** When places are open. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate } from '../cast/Types.js'
import * as Find from './Find.js'
import type { State } from './State.js'
import { ClosingTime, OpenDate, OpeningTime, PlaceId, PlaceTitle } from './Types.js'
import { hours } from './words/Detail.js'

/** The usual first and last hour, by what a place is. */
const usual: ReadonlyMap<string, readonly [opens: number, closes: number]> = new Map([
  ['cafe', [7, 18]],
  ['museum', [10, 18]],
  ['office', [9, 17]],
  ['station', [5, 23]],
  ['park', [6, 21]],
  ['theatre', [12, 22]],
  ['pharmacy', [8, 19]],
  ['gym', [6, 22]],
  ['bookshop', [9, 19]],
  ['restaurant', [11, 22]]
])

const times = Declare.read<State>('places')({
  name: 'get_hours',
  description: 'Gives the opening hours of a place on a day.',
  toolClass: 'place_info',
  parameters: {
    place_id: Declare.required(PlaceId, 'Id of the place.'),
    date: Declare.required(CalendarDate, 'The day.')
  },
  returns: Declare.object({
    place_id: PlaceId,
    name: PlaceTitle,
    date: OpenDate,
    opens: OpeningTime,
    closes: ClosingTime
  }),
  phrases: hours,
  suggest: (state) => [1, 2, 3, 4, 5, 6, 8, 10, 12, 15].map((days) => ({ date: Calendar.addDays(days)(state.today) })),
  run:
    ({ place_id, date }) =>
    (state) => {
      const found = Find.place(state, place_id, 'place_id')
      if (E.isLeft(found)) return found
      if (date < state.today) return Refusal.of('conflict', `${date} is over; hours are known from today on.`, 'date')
      const { index, category, name } = found.right
      const [opens, closes] = usual.get(category) ?? [9, 18]
      const weekend = Calendar.weekday(date) % 6 === 0
      const late = Chance.int(0, 2, state.salt, 41, index) * 30
      return E.right([
        {
          place_id,
          name,
          date,
          opens: Calendar.clock(opens * 60 + (weekend ? 60 : 0) + Chance.int(0, 1, state.salt, 42, index) * 30),
          closes: Calendar.clock(closes * 60 + late - (weekend ? 60 : 0))
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [times]
