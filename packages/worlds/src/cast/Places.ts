/** The places of a cast: named, with an address and coordinates near the middle of their city. */
import type { Stream } from '@magnet/core'
import type { City } from './Cities.js'

/** What a place is. */
export type Kind =
  | 'restaurant'
  | 'cafe'
  | 'museum'
  | 'office'
  | 'station'
  | 'park'
  | 'theatre'
  | 'pharmacy'
  | 'gym'
  | 'bookshop'

/** A place. */
export type Place = {
  readonly name: string
  readonly kind: Kind
  readonly city: string
  readonly address: string
  readonly lat: number
  readonly lon: number
}

const names: { readonly [K in Kind]: ReadonlyArray<string> } = {
  restaurant:
    'Casa Lumen|The Copper Spoon|Saffron Table|Trattoria Bellori|Nine Lanterns|Juniper & Rye|Blue Heron Grill|Olive Row|Little Marrakesh|The Salt Cellar|Kaiyo Kitchen|Red Door Bistro'.split(
      '|'
    ),
  cafe: 'Early Bird Coffee|Paper Crane Café|Third Street Roasters|The Quiet Cup|Cinnamon Corner|Moss & Bean'.split('|'),
  museum:
    'Harbour Museum|Museum of Modern Craft|Hall of Maps|Ridgeway Gallery|Museum of Natural Light|Textile Museum'.split(
      '|'
    ),
  office: 'Halden & Pryce|Northlight Studio|Ferris Legal|Quayside Works|Mercer Tax Advisers|Orchard Dental'.split('|'),
  station:
    'Central Station|Riverside Station|Eastgate Station|Union Hall Station|Parkway Station|Old Mill Station'.split('|'),
  park: 'Willow Park|Observatory Gardens|Founders Green|Lakeshore Park|Botanic Gardens'.split('|'),
  theatre: 'Orpheum Theatre|Lantern Playhouse|Grand Meridian|Corner Stage|Velvet Hall'.split('|'),
  pharmacy: 'Greenleaf Pharmacy|Bridge Street Pharmacy|Wellspring Pharmacy|Nightingale Pharmacy'.split('|'),
  gym: 'Granite Climbing Gym|Tempo Fitness|Harbour Pool|Iron Loft'.split('|'),
  bookshop: 'The Second Shelf|Marlowe Books|Inkwell & Sons|Page Turner Books'.split('|')
}

const streets: ReadonlyArray<string> =
  'Alder Street|Market Street|Harbour Road|Linden Avenue|Mill Lane|Station Road|King Street|Juniper Way|Orchard Street|Canal Street|Bishop Avenue|Foundry Lane|Maple Drive|Observatory Hill|Church Street'.split(
    '|'
  )

const pairs: ReadonlyArray<readonly [name: string, kind: Kind]> = (Object.keys(names) as ReadonlyArray<Kind>).flatMap(
  (kind) => names[kind].map((name) => [name, kind] as const)
)

/** Forty-two places: eighteen at home, the others spread over the cities that follow it. */
export const draw = (stream: Stream.Stream, cities: readonly [City, ...ReadonlyArray<City>]): ReadonlyArray<Place> =>
  stream
    .shuffle(pairs)
    .slice(0, 42)
    .map(([name, kind], index) => {
      const city = (index < 18 ? cities[0] : cities[1 + (index % Math.min(8, cities.length - 1))]) ?? cities[0]
      return {
        name,
        kind,
        city: city.name,
        address: `${stream.int(2, 480)} ${stream.some(streets) ?? ''}`,
        lat: near(stream, city.lat),
        lon: near(stream, city.lon)
      }
    })

// Within about six miles, to four digits (some thirty feet).
const near = (stream: Stream.Stream, middle: number): number =>
  Math.round((middle + (stream.real() - 0.5) * 0.18) * 10_000) / 10_000
