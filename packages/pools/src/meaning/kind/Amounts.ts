/** Numbers that people compare. */
import { kind, number, numeric, order, sayable } from './Define.js'
import type { Written } from '../KindCodec.js'

export const amounts: ReadonlyArray<Written> = [
  kind(
    'Rating',
    /^(?:.* )?(?:rating|stars?|score|points|grade|review score|average rating|vote average|ranking score|popularity)$/,
    number(2, 5, 1),
    { types: numeric, speech: order('worst rated', 'best rated|top rated'), joins: 'with a rating of {}' }
  ),
  kind('Rank', /^(?:.* )?(?:rank|ranking|position|place|standing)$/, number(1, 40), {
    types: numeric,
    speech: order('highest ranked', 'lowest ranked')
  }),
  kind('Distance', /^(?:.* )?(?:distance|miles|kilometers|kilometres|km)$/, number(1, 60, 1), {
    types: numeric,
    speech: { form: 'number', ...order('nearest|closest', 'farthest') },
    joins: 'within {}'
  }),
  kind(
    'Radius',
    /^(?:.* )?(?:radius|radius km|search range|within)$|^range$/,
    { tag: 'oneOf', values: [5, 10, 15, 25, 50] },
    { types: sayable, joins: 'within {} kilometres' }
  ),
  kind(
    'Temperature',
    /^(?:.* )?(?:temp(?:erature)?|celsius|feels like|tmax|tmin|temp [cf]|fahrenheit|dew point|high|low)$/,
    number(4, 31),
    { types: numeric, speech: order('coldest|lowest', 'warmest|highest') }
  ),
  kind('Views', /^(?:.* )?(?:views?|view count|plays?|playcount|downloads|hits)$/, number(900, 240000), {
    types: numeric,
    speech: order('least viewed', 'most viewed|most popular')
  }),
  kind(
    'Likes',
    /^(?:.* )?(?:likes?|like count|followers?|followers? count|subscribers|fans|votes|comments count|shares|retweets)$/,
    number(80, 42000),
    { types: numeric, speech: order('least liked', 'most liked|most popular') }
  ),
  kind('Population', /^(?:.* )?population$/, number(4000, 9000000), {
    types: numeric,
    speech: order('smallest', 'largest|biggest')
  }),
  kind('Age', /^(?:.* )?(?:age|ages|years old|age in years)$/, number(18, 72), {
    types: sayable,
    speech: order('youngest', 'oldest'),
    joins: 'for age {}'
  }),
  kind('Weight', /^(?:.* )?(?:weight|mass|weight in kgs?|weight kg)$/, number(52, 96), {
    types: sayable,
    speech: order('lightest', 'heaviest'),
    joins: 'with a weight of {}'
  }),
  kind(
    'Pixels',
    /^(?:(?:image|thumbnail|video|photo|picture|icon|banner|frame|page|pixel|px) )?(?:width|height)(?: px| pixels)?$/,
    { tag: 'oneOf', values: [64, 160, 300, 640, 1200] },
    { types: numeric }
  ),
  kind('Height', /^(?:.* )?(?:height)(?: cm)?$/, number(155, 195), { types: sayable, joins: 'with a height of {}' }),
  kind(
    'Quantity',
    /^(?:.* )?(?:quantity|qty|amount|number of .*|how many|guests|adults|people|passengers|servings|pax|persons)$/,
    number(1, 6),
    { types: sayable, joins: 'for {}' }
  ),
  kind(
    'Ordinal',
    /^(?:.* )?(?:disc|track|chapter|episode|season|volume|page|line|row|item|sequence|order|part|question|round|revision) (?:number|no|index|position)$/,
    number(1, 9),
    {
      types: numeric
    }
  ),
  kind(
    'Count',
    /^(?:.* )?(?:count|total|totals?|total ?(?:count|pages|results|records|items|hits)|size|num .*|number|results|pages|hits|found)$/,
    number(2, 60),
    { types: numeric }
  )
]
