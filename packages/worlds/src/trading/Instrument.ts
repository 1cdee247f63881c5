/** Instruments: found by company, screened by sector, priced. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import type { Instrument, State } from './State.js'
import {
  ClosingPrice,
  CompanyName,
  CompanyTitle,
  DayChange,
  DividendYield,
  InstrumentId,
  MarketSector,
  ScreenPage,
  SectorNow,
  SharePrice,
  TickerSymbol
} from './Types.js'
import * as Words from './words/Instrument.js'

const read = Declare.read<State>('trading')

/** The instrument behind an id, with its position, or a refusal. */
export const at = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Instrument, number]> =>
  Ids.at(Ids.instrument, state, state.instruments, id, 'instrument_id', 'instrument')

/** What a share cost last night, in dollars. */
export const close = ({ price, change }: Instrument): number => Math.round(price / (1 + change / 100)) / 100

/** The company of an instrument. */
export const company = (state: State, position: number): string => state.instruments[position]?.company ?? ''

/** The position of a company's instrument, or a refusal. */
const named = (state: State, name: string): E.Either<ToolError.ToolError, number> => {
  const wanted = name.trim().toLowerCase()
  const position = state.instruments.findIndex(
    (one) => one.company.toLowerCase() === wanted || one.symbol.toLowerCase() === wanted
  )
  if (position >= 0) return E.right(position)
  const [first = ''] = wanted.split(' ')
  const near = state.instruments.find((one) => first !== '' && one.company.toLowerCase().startsWith(first.slice(0, 4)))
  return Refusal.of(
    'not_found',
    `Nothing is traded under "${name}".${near === undefined ? '' : ` Did you mean ${near.company} (${near.symbol})?`}`,
    'company'
  )
}

const find = read({
  name: 'find_instrument',
  description: 'Finds what is traded of a company by its name.',
  toolClass: 'instruments',
  parameters: { company: Declare.required(CompanyName, 'Name of the company.') },
  returns: Declare.object({ instrument_id: InstrumentId, symbol: TickerSymbol, sector: SectorNow }),
  phrases: Words.find,
  suggest: (state) => state.instruments.map((one) => ({ company: one.company })),
  run:
    ({ company: name }) =>
    (state) =>
      E.either.map(named(state, name), (position) => [
        {
          instrument_id: Ids.instrument.write(state, position),
          symbol: state.instruments[position]?.symbol ?? '',
          sector: state.instruments[position]?.sector ?? 'energy'
        },
        state
      ])
})

/** How many instruments stand on a page. */
const perPage = 8

const screen = read({
  name: 'screen_sector',
  description: `Lists what is traded in a sector, ${perPage} instruments a page.`,
  toolClass: 'instruments',
  parameters: {
    sector: Declare.required(MarketSector, 'The sector.'),
    page: Declare.optional(ScreenPage, 'Page of the list, from 1 on.', 1)
  },
  returns: Declare.object({
    instruments: Declare.list(
      Declare.object({
        instrument_id: InstrumentId,
        company: CompanyTitle,
        close: ClosingPrice,
        yield: DividendYield
      })
    )
  }),
  phrases: Words.screen,
  run:
    ({ sector, page }) =>
    (state) => {
      const all = state.instruments.flatMap((one, position) =>
        one.sector === sector ? [[one, position] as const] : []
      )
      const pages = Math.ceil(all.length / perPage)
      if (page > pages)
        return Refusal.of('not_found', `There are ${pages} pages for ${sector}; there is no page ${page}.`, 'page')
      return E.right([
        {
          instruments: all.slice((page - 1) * perPage, page * perPage).map(([one, position]) => ({
            instrument_id: Ids.instrument.write(state, position),
            company: one.company,
            close: close(one),
            yield: one.yield
          }))
        },
        state
      ])
    }
})

const price = read({
  name: 'check_share_price',
  description:
    'Gives the price of an instrument and how it has moved since the open. May answer that the feed is briefly unavailable; calling it once more is then right.',
  toolClass: 'instruments',
  parameters: { instrument_id: Declare.required(InstrumentId, 'Id of the instrument.') },
  returns: Declare.object({
    instrument_id: InstrumentId,
    company: CompanyTitle,
    price: SharePrice,
    change: DayChange
  }),
  phrases: Words.price,
  transient: { code: 'unavailable', message: 'The price feed is reconnecting. Please ask again in a moment.' },
  run:
    ({ instrument_id }) =>
    (state) =>
      E.either.map(at(state, instrument_id), ([one]) => [
        {
          instrument_id,
          company: one.company,
          price: Amount.dollars(one.price),
          change: one.change
        },
        state
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, screen, price]
