/** Alerts: being told when a price moves. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Amount from './Amount.js'
import * as Ids from './Ids.js'
import * as Instruments from './Instrument.js'
import { AlertId, AlertMark, AlertMove, AlertPercent } from './OrderTypes.js'
import type { Alert, State } from './State.js'
import { CompanyTitle, InstrumentId, OrderedCompany } from './Types.js'
import * as Words from './words/Alert.js'

const write = Declare.write<State>('trading')

/** How many alerts the broker keeps. */
const most = 12

const percents = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20]

/** The price at which an alert goes off, in dollars. */
const mark = (state: State, { instrument, move, percent }: Omit<Alert, 'number'>): number => {
  const price = state.instruments[instrument]?.price ?? 0
  return Amount.dollars(Math.round(price * (1 + ((move === 'rise' ? 1 : -1) * percent) / 100)))
}

const set = write({
  name: 'set_price_alert',
  description: 'Has the customer told when the price of an instrument goes up or down by a percentage.',
  toolClass: 'alerts',
  parameters: {
    instrument_id: Declare.required(InstrumentId, 'Id of the instrument.'),
    move: Declare.required(AlertMove, 'Which way the price has to go.'),
    percent: Declare.required(AlertPercent, 'By how many percent.')
  },
  returns: Declare.object({
    alert_id: AlertId,
    instrument_id: InstrumentId,
    company: CompanyTitle,
    goes_off_at: AlertMark
  }),
  phrases: Words.set,
  suggest: () =>
    percents.flatMap((percent) => [
      { move: 'fall', percent },
      { move: 'rise', percent }
    ]),
  run:
    ({ instrument_id, move, percent }) =>
    (state) =>
      E.either.chain(Instruments.at(state, instrument_id), ([one, instrument]) => {
        if (
          state.alerts.some(
            (other) => other.instrument === instrument && other.move === move && other.percent === percent
          )
        )
          return Refusal.of(
            'conflict',
            `There is an alert for ${one.company} already: a ${move} of ${percent} %.`,
            'instrument_id'
          )
        if (state.alerts.length >= most)
          return Refusal.of('rate_limited', `${most} alerts are the most. Drop one before you set another.`)
        const made: Alert = { number: state.issued, instrument, move, percent }
        return E.right([
          {
            alert_id: Ids.alert.write(state, made.number),
            instrument_id,
            company: one.company,
            goes_off_at: mark(state, made)
          },
          { ...state, issued: state.issued + 1, alerts: [...state.alerts, made] }
        ] as const)
      })
})

const list = Declare.read<State>('trading')({
  name: 'list_price_alerts',
  description: 'Lists the alerts of the customer.',
  toolClass: 'alerts',
  parameters: {},
  returns: Declare.object({
    alerts: Declare.list(Declare.object({ alert_id: AlertId, company: OrderedCompany, goes_off_at: AlertMark }))
  }),
  phrases: Words.list,
  run: () => (state) =>
    E.right([
      {
        alerts: state.alerts.map((one) => ({
          alert_id: Ids.alert.write(state, one.number),
          company: Instruments.company(state, one.instrument),
          goes_off_at: mark(state, one)
        }))
      },
      state
    ])
})

const drop = write({
  name: 'drop_price_alert',
  description: 'Removes an alert.',
  toolClass: 'alerts',
  undoes: ['set_price_alert'],
  parameters: { alert_id: Declare.required(AlertId, 'Id of the alert.') },
  returns: Declare.object({ instrument_id: InstrumentId, company: CompanyTitle, goes_off_at: AlertMark }),
  phrases: Words.drop,
  run:
    ({ alert_id }) =>
    (state) =>
      E.either.map(Ids.numbered(Ids.alert, state, state.alerts, alert_id, 'alert_id', 'alert'), (one) => [
        {
          instrument_id: Ids.instrument.write(state, one.instrument),
          company: Instruments.company(state, one.instrument),
          goes_off_at: mark(state, one)
        },
        { ...state, alerts: state.alerts.filter((other) => other !== one) }
      ])
})

export const functions: ReadonlyArray<World.WorldFunction> = [set, list, drop]
