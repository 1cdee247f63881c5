/** Names for the places that fill a city beside those of the cast. None of them is a name of the cast. */
import * as Chance from '../cast/Chance.js'
import type { Cuisine, Kind } from './State.js'

const words: ReadonlyArray<string> =
  'Amber Anchor Arbour Aster Beacon Birchwood Bluebell Bramble Brightwater Canary Cedar Chestnut Cobalt Compass Coral Crescent Damson Driftwood Elmwood Ember Fairview Falcon Fernhill Foxglove Garnet Hawthorn Hazel Heather Highgate Hollyoak Ivory Kestrel Kingfisher Lakeside Larkspur Laurel Lighthouse Magnolia Maple Marigold Meadow Mulberry Oakridge Onyx Orchid Pebble Peregrine Pinecrest Primrose Quarry Redwood Rosewood Rowan Sandpiper Silverbrook Skylark Sparrow Starling Sycamore Thistle Tidewater'.split(
    ' '
  )

const patterns: { readonly [K in Kind]: string } = {
  cafes: '{} Coffee House',
  museums: '{} Museum',
  parks: '{} Park',
  theatres: '{} Theatre',
  pharmacies: '{} Pharmacy',
  gyms: '{} Fitness',
  bookshops: '{} Bookshop'
}

/** How restaurants of a cuisine are called. */
interface Menu {
  readonly patterns: ReadonlyArray<string>
  readonly words: ReadonlyArray<string>
}

const menu = (forms: string, names: string): Menu => ({ patterns: forms.split('|'), words: names.split(' ') })

const menus: { readonly [K in Cuisine]: Menu } = {
  Italian: menu(
    'Trattoria {}|Osteria {}|Ristorante {}|Cucina {}',
    'Fontana Belmonte Carlotta Pavone Rosso Sorrento Vercelli Lucia Tosca Marino Gallo Nerina Olmo'
  ),
  Mexican: menu(
    'Cantina {}|Taquería {}|Cocina {}|El Patio {}',
    'Azteca Paloma Jalapa Oaxaca Rosita Morelos Luna Verde Mariposa Sonora Frida Puebla Colima'
  ),
  Thai: menu(
    '{} Thai|Baan {}|{} Thai Kitchen|Little {}',
    'Lotus Jasmine Chang Pailin Mali Suda Ruen Tamarind Basil Sawadee Lanna Krungthep Phuket'
  ),
  Indian: menu(
    '{} Palace|Taste of {}|{} Tandoor|The {} Room',
    'Jaipur Malabar Kashmir Goa Mysore Bengal Madras Udaipur Cochin Lucknow Punjab Amritsar Kerala'
  ),
  Japanese: menu(
    '{} Sushi|Izakaya {}|{} Ramen|{} Robata',
    'Izumi Sakura Kaze Hoshi Mizu Tora Yama Umi Kiku Haru Nami Fuji Tsuki'
  ),
  Greek: menu(
    'Taverna {}|{} Grill House|{} Meze Bar|The {} Oven',
    'Naxos Delphi Ithaca Santorini Olympia Corfu Rhodes Paros Athena Thassos Mykonos Sparta Kalamata'
  ),
  Moroccan: menu(
    'Riad {}|{} Tagine House|Dar {}|The {} Courtyard',
    'Agadir Atlas Essaouira Fez Ifrane Kasbah Larache Meknes Nador Rabat Safi Tangier Zagora'
  )
}

/** Restaurants of the cast whose name says how they cook; the others could be anything. */
const telling: ReadonlyMap<string, Cuisine> = new Map([
  ['Casa Lumen', 'Mexican'],
  ['Saffron Table', 'Indian'],
  ['Trattoria Bellori', 'Italian'],
  ['Nine Lanterns', 'Thai'],
  ['Olive Row', 'Greek'],
  ['Little Marrakesh', 'Moroccan'],
  ['Kaiyo Kitchen', 'Japanese']
])

/** How a restaurant of the cast cooks. */
export const cuisine = (salt: number, name: string): Cuisine =>
  telling.get(name) ?? Chance.pick(['Italian', 'Greek', 'Mexican'], salt, 5, letters(name))

const letters = (text: string): number => text.charCodeAt(0) * 64 + text.length

/** The name of the n-th filler of a kind, n below 61: a permutation by seed, so that no name comes twice. */
export const place = (salt: number, kind: Kind, n: number): string => {
  const step = Chance.int(1, 60, salt, 1, letters(kind))
  const word = words[(n * step + Chance.int(0, 60, salt, 2, letters(kind))) % 61] ?? ''
  return patterns[kind].replace('{}', word)
}

// Without a common divisor with 52 = 4 × 13.
const steps: readonly [number, ...ReadonlyArray<number>] = [3, 5, 7, 9, 11, 15, 17, 19, 21, 23]

/** The name of the n-th restaurant of a cuisine, n below 52. */
export const restaurant = (salt: number, cuisine: Cuisine, n: number): string => {
  const menu = menus[cuisine]
  const step = Chance.pick(steps, salt, 3, letters(cuisine))
  const at = (n * step + Chance.int(0, 51, salt, 4, letters(cuisine))) % 52
  return (menu.patterns[Math.floor(at / 13)] ?? '{}').replace('{}', menu.words[at % 13] ?? '')
}

const streets: readonly [string, ...ReadonlyArray<string>] = [
  'Bayview Avenue',
  'Chapel Street',
  'Cherry Lane',
  'Dock Road',
  'Elm Street',
  'Garden Row',
  'Grove Avenue',
  'High Street',
  'Hill Road',
  'Library Lane',
  'Meadow Street',
  'Parkside Avenue',
  'Quarry Road',
  'River Street',
  'Spring Street',
  'Tower Road',
  'Union Street',
  'Valley Drive',
  'Walnut Street'
]

/** A street, by the labels of a draw. */
export const street = (salt: number, ...labels: ReadonlyArray<number>): string =>
  Chance.pick(streets, salt, 7, ...labels)
