/** Watch lists: found by name, read, and added to. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import * as Instruments from './Instrument.js'
import { WatchedCount, WatchlistId, WatchlistName, WatchlistTitle } from './OrderTypes.js'
import type { State, Watchlist } from './State.js'
import { ClosingPrice, CompanyTitle, InstrumentId, WeekChange } from './Types.js'
import * as Words from './words/Watchlist.js'

const read = Declare.read<State>('trading')

const at = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Watchlist, number]> =>
  Ids.at(Ids.watchlist, state, state.watchlists, id, 'watchlist_id', 'watch list')

const named = (
  state: State,
  name: string,
  parameter: string
): E.Either<ToolError.ToolError, readonly [Watchlist, number]> => {
  const wanted = name.trim().toLowerCase()
  const place = state.watchlists.findIndex((one) => one.name === wanted)
  const found = state.watchlists[place]
  return found === undefined
    ? Refusal.of(
        'not_found',
        `No watch list is called "${name}". There are: ${state.watchlists.map((one) => one.name).join(', ')}.`,
        parameter
      )
    : E.right([found, place])
}

const find = read({
  name: 'find_watchlist',
  description: 'Finds a watch list of the customer by its name.',
  toolClass: 'watch lists',
  parameters: { name: Declare.required(WatchlistName, 'Name of the watch list.') },
  returns: Declare.object({ watchlist_id: WatchlistId, name: WatchlistTitle, stocks: WatchedCount }),
  phrases: Words.find,
  suggest: (state) => state.watchlists.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) =>
      E.either.map(named(state, name, 'name'), ([found, place]) => [
        { watchlist_id: Ids.watchlist.write(state, place), name: found.name, stocks: found.instruments.length },
        state
      ])
})

const list = read({
  name: 'list_watched',
  description: 'Lists what stands on a watch list, with prices.',
  toolClass: 'watch lists',
  parameters: { watchlist_id: Declare.required(WatchlistId, 'Id of the watch list.') },
  returns: Declare.object({
    watchlist_id: WatchlistId,
    instruments: Declare.list(
      Declare.object({ instrument_id: InstrumentId, company: CompanyTitle, close: ClosingPrice, week: WeekChange })
    )
  }),
  phrases: Words.list,
  run:
    ({ watchlist_id }) =>
    (state) =>
      E.either.map(at(state, watchlist_id), ([found]) => [
        {
          watchlist_id,
          instruments: found.instruments.flatMap((position) => {
            const one = state.instruments[position]
            return one === undefined
              ? []
              : [
                  {
                    instrument_id: Ids.instrument.write(state, position),
                    company: one.company,
                    close: Instruments.close(one),
                    week: one.week
                  }
                ]
          })
        },
        state
      ])
})

const watch = Declare.write<State>('trading')({
  name: 'watch_instrument',
  description: 'Puts an instrument on a watch list.',
  toolClass: 'watch lists',
  parameters: {
    instrument_id: Declare.required(InstrumentId, 'Id of the instrument.'),
    list: Declare.required(WatchlistName, 'Name of the watch list.')
  },
  returns: Declare.object({
    watchlist_id: WatchlistId,
    list: WatchlistTitle,
    instrument_id: InstrumentId,
    company: CompanyTitle,
    stocks: WatchedCount
  }),
  phrases: Words.watch,
  suggest: (state) => state.watchlists.map(({ name }) => ({ list: name })),
  run:
    ({ instrument_id, list: name }) =>
    (state) => {
      const found = named(state, name, 'list')
      if (E.isLeft(found)) return found
      const [kept, place] = found.right
      return E.either.chain(Instruments.at(state, instrument_id), ([one, position]) => {
        if (kept.instruments.includes(position))
          return Refusal.of('conflict', `${one.company} is on the list "${kept.name}" already.`, 'instrument_id')
        const instruments = [...kept.instruments, position]
        return E.right([
          {
            watchlist_id: Ids.watchlist.write(state, place),
            list: kept.name,
            instrument_id,
            company: one.company,
            stocks: instruments.length
          },
          {
            ...state,
            watchlists: state.watchlists.map((other, index) => (index === place ? { ...other, instruments } : other))
          }
        ] as const)
      })
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list, watch]
