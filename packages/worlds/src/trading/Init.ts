/** The broker of a seed: sixty instruments, fifteen positions, orders, alerts and watch lists. */
import { Seed, Stream } from '@magnet/core'
import * as Cast from '../cast/Cast.js'
import type { Instrument, Sector, State } from './State.js'

const companies: { readonly [S in Sector]: ReadonlyArray<string> } = {
  energy: split(
    'Halvorsen Wind|Brightwater Hydro|Solara Grid|Northfell Power|Kestrel Turbines|Ember Geothermal|Tidal Reach|Corvid Batteries|Grayling Gas|Sunmeadow Panels'
  ),
  'health care': split(
    'Alderney Pharma|Veritine Labs|Lumen Diagnostics|Harrowgate Medical|Cellwright|Novimmune Works|Pallas Devices|Orchid Biologics|Quillon Therapeutics|Medley Clinics'
  ),
  technology: split(
    'Quartzline Systems|Nimbus Foundry|Harbour Robotics|Peregrine Software|Lattice & Loom|Opaline Chips|Vantage Mesh|Bluefin Cloud|Tessellate|Ironbark Security'
  ),
  transport: split(
    'Meridian Freight|Skua Airlines|Longhaul Rail|Portside Shipping|Velora Motors|Swiftlane Parcels|Cobalt Buses|Anchor Lines|Trellis Mobility|Gannet Air Cargo'
  ),
  food: split(
    'Thistle Dairy|Goldenrod Mills|Saltbush Seafood|Hearth & Grain|Marigold Brands|Copperleaf Coffee|Juniper Drinks|Orchard Row|Sable Chocolate|Farrow Farms'
  ),
  property: split(
    'Keystone Dwellings|Larchmont Homes|Atrium Offices|Wharfside Estates|Pinnacle Storage|Cloverfield Land|Stonegate Malls|Beacon Lodgings|Cedar Court Trust|Overbrook Yards'
  )
}

const lists: ReadonlyArray<string> = [
  'retirement',
  'bargains',
  'long shots',
  'green',
  'dividends',
  'next year',
  'blue chips'
]

const sectors = Object.keys(companies) as ReadonlyArray<Sector>

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'trading'))
  const salt = stream.int(1, 2_000_000_000)
  const instruments = sectors.flatMap((sector) =>
    stream.shuffle(companies[sector]).map((company, index): Instrument => ({
      company,
      symbol: symbol(company),
      sector,
      // No two of a sector cost the same, nor pay or move the same.
      price: stream.int(900 + index * 3100, 3700 + index * 3100),
      change: (stream.int(0, 9) + index * 10 - 48) / 10,
      week:
        (stream.int(0, 2) + (((index * 3 + sectors.indexOf(sector)) % 10) * 6 + sectors.indexOf(sector)) * 3 - 84) / 10,
      yield: (stream.int(0, 4) + ((index * 7) % 10) * 5 + 3) / 10,
      offered: stream.int(45, 400)
    }))
  )
  const order = stream.shuffle(instruments.map((_one, index) => index))
  const held = order.slice(0, 15)
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city },
    instruments,
    holdings: held.map((instrument, place) => ({
      instrument,
      shares: stream.int(24, 140),
      paid: Math.round(((instruments[instrument]?.price ?? 0) * stream.int(62, 135)) / 100),
      // No two did the same.
      year: (stream.int(0, 19) + place * 20 - 140) / 10,
      plan: stream.chance(0.5) ? 'reinvested' : 'paid out'
    })),
    orders: order.slice(15, 20).map((instrument, number) => {
      const shares = stream.int(2, 9) + number * 9
      return {
        number,
        side: 'purchase',
        instrument,
        shares,
        amount: (instruments[instrument]?.price ?? 0) * shares
      }
    }),
    alerts: order.slice(20, 26).map((instrument, number) => ({
      number,
      instrument,
      move: stream.chance(0.5) ? 'rise' : 'fall',
      percent: 3 + number * 2
    })),
    watchlists: stream
      .shuffle(lists)
      .slice(0, 4)
      .map((name) => ({ name, instruments: stream.shuffle(order).slice(0, stream.int(6, 9)) })),
    cash: stream.int(2_600_000, 6_400_000),
    payouts: 0,
    open: false,
    issued: 40
  }
}

// The consonants come first, as on a ticker.
const symbol = (company: string): string => {
  const letters = company.toUpperCase().replaceAll(/[^A-Z]/g, '')
  const first = letters.slice(0, 1)
  const rest = letters.slice(1)
  return (first + rest.replaceAll(/[AEIOU]/g, '')).slice(0, 4)
}

function split(names: string): ReadonlyArray<string> {
  return names.split('|')
}
