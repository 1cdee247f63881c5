/** Positions: listed, looked at, and what becomes of their dividends. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import * as Instrument from './Instrument.js'
import type { Holding, State } from './State.js'
import {
  CompanyName,
  CompanyTitle,
  DepotShare,
  DividendDay,
  DividendPlan,
  DividendSum,
  GainPercent,
  HeldCompany,
  HoldingId,
  HoldingValue,
  PlanNow,
  SharesHeld,
  YearGain
} from './Types.js'
import * as Words from './words/Holding.js'

const read = Declare.read<State>('trading')

/** The position behind an id, with its place in the list, or a refusal. */
export const at = (state: State, id: string): E.Either<ToolError.ToolError, readonly [Holding, number]> =>
  Ids.at(Ids.holding, state, state.holdings, id, 'holding_id', 'position')

const value = (state: State, { instrument, shares }: Holding): number =>
  Amount.dollars((state.instruments[instrument]?.price ?? 0) * shares)

const gain = (state: State, { instrument, paid }: Holding): number =>
  Math.round((((state.instruments[instrument]?.price ?? 0) - paid) / paid) * 1000) / 10

const list = read({
  name: 'list_holdings',
  description: 'Lists all positions of the customer with their share of the depot and how they did this year.',
  toolClass: 'positions',
  parameters: {},
  returns: Declare.object({
    holdings: Declare.list(
      Declare.object({ holding_id: HoldingId, company: HeldCompany, share: DepotShare, this_year: YearGain })
    )
  }),
  phrases: Words.list,
  run: () => (state) => {
    const whole = state.holdings.reduce((sum, one) => sum + value(state, one), 0)
    return E.right([
      {
        holdings: state.holdings.map((one, place) => ({
          holding_id: Ids.holding.write(state, place),
          company: Instrument.company(state, one.instrument),
          share: Math.round((value(state, one) / Math.max(whole, 1)) * 1000) / 10,
          this_year: one.year
        }))
      },
      state
    ])
  }
})

const check = read({
  name: 'check_holding',
  description: 'Says what a position is worth, and what it has gained since it was bought.',
  toolClass: 'positions',
  parameters: { holding_id: Declare.required(HoldingId, 'Id of the position.') },
  returns: Declare.object({
    holding_id: HoldingId,
    company: CompanyTitle,
    shares: SharesHeld,
    value: HoldingValue,
    gain: GainPercent
  }),
  phrases: Words.check,
  run:
    ({ holding_id }) =>
    (state) =>
      E.either.map(at(state, holding_id), ([one]) => [
        {
          holding_id,
          company: Instrument.company(state, one.instrument),
          shares: one.shares,
          value: value(state, one),
          gain: gain(state, one)
        },
        state
      ])
})

const dividend = read({
  name: 'next_dividend',
  description: 'Says when a position pays its next dividend, and how much.',
  toolClass: 'dividends',
  parameters: { holding_id: Declare.required(HoldingId, 'Id of the position.') },
  returns: Declare.object({
    holding_id: HoldingId,
    company: CompanyName,
    pays_on: DividendDay,
    amount: DividendSum,
    plan: PlanNow
  }),
  phrases: Words.dividend,
  run:
    ({ holding_id }) =>
    (state) =>
      E.either.map(at(state, holding_id), ([one]) => {
        const instrument = state.instruments[one.instrument]
        const quarter = ((instrument?.price ?? 0) * (instrument?.yield ?? 0)) / 400
        return [
          {
            holding_id,
            company: instrument?.company ?? '',
            pays_on: Calendar.addDays(Chance.int(6, 84, state.salt, one.instrument, 21))(state.today),
            amount: Amount.dollars(Math.round(quarter * one.shares)),
            plan: one.plan
          },
          state
        ]
      })
})

const plan = Declare.write<State>('trading')({
  name: 'set_dividend_plan',
  description: 'Sets whether the dividends of a position are reinvested or paid out.',
  toolClass: 'dividends',
  parameters: {
    holding_id: Declare.required(HoldingId, 'Id of the position.'),
    plan: Declare.required(DividendPlan, 'What becomes of the dividends.')
  },
  returns: Declare.object({ holding_id: HoldingId, company: CompanyName, plan: PlanNow }),
  phrases: Words.plan,
  run:
    ({ holding_id, plan: wanted }) =>
    (state) =>
      E.either.chain(at(state, holding_id), ([one, place]) => {
        const company = Instrument.company(state, one.instrument)
        if (one.plan === wanted)
          return Refusal.of('conflict', `The dividends of ${company} are ${wanted} already.`, 'plan')
        return E.right([
          { holding_id, company, plan: wanted },
          {
            ...state,
            holdings: state.holdings.map((other, index) => (index === place ? { ...other, plan: wanted } : other))
          }
        ] as const)
      })
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, check, dividend, plan]
