/** Days, times and how long something takes. */
import { kind, number, numeric, order, sayable, text } from './Define.js'
import type { Written } from '../KindCodec.js'

export const moments: ReadonlyArray<Written> = [
  kind(
    'DateTime',
    /^(?:(?:created|updated|published|modified|expires?|started|ended|posted|last (?:updated|seen|modified)|generated|extracted|fetched|indexed) ?(?:at|on|date)?|date ?time|time ?stamp|.* (?:date time|timestamp|at|utc))$/,
    { tag: 'date', from: -40, to: -1, clock: true },
    { types: text, formats: ['date-time'], speech: { form: 'datetime', ...order('oldest|earliest', 'newest|latest') } }
  ),
  kind(
    'PastDate',
    /^(?:.* )?(?:release|released|publish|published|publication|issue|issued|founded|founding|launch|launched|added|joined|registered|registration|signed|purchased?|invoiced?|creation|created|updated|modified|completed|sent|delivered|original air|air) (?:date|day|on)$/,
    { tag: 'date', from: -900, to: -3, clock: false },
    { types: text, speech: { form: 'date', ...order('earliest|oldest', 'latest|newest') }, joins: 'on {}' }
  ),
  kind(
    'StartDate',
    /^(?:(?:start|from|begin|since|min|first|after|check ?in|departure|depart|arrival|date) ?(?:date|from|day|start)|since|date ?from|from date|mindate|check ?in|departure|start time|from time|published after|date start|created after)$/,
    { tag: 'date', from: 2, to: 20, clock: false },
    { types: text, speech: { form: 'date' }, joins: 'from {}' }
  ),
  kind(
    'EndDate',
    /^(?:(?:end|due|to|until|till|max|last|before|check ?out|return|date) ?(?:date|to|day|end)|until|date ?to|to date|maxdate|check ?out|end time|to time|published before|date end|expiry|expiration(?: date)?)$/,
    { tag: 'date', from: 24, to: 45, clock: false },
    { types: text, speech: { form: 'date' }, joins: 'until {}' }
  ),
  kind(
    'BirthDate',
    /^(?:birth ?(?:date|day)|date of birth|dob|born)$/,
    { tag: 'oneOf', values: ['1984-03-12', '1990-11-02', '1978-06-25', '1995-09-30', '1969-01-17', '1987-12-05'] },
    { types: text, speech: { form: 'date' }, joins: 'for {}' }
  ),
  kind(
    'Date',
    /^(?:.* )?(?:date|day)$|^(?:on|when|published|modified|published text)$/,
    { tag: 'date', from: 1, to: 30, clock: false },
    { types: text, formats: ['date'], speech: { form: 'date', ...order('earliest', 'latest') }, joins: 'on {}' }
  ),
  kind(
    'Time',
    /^(?:.* )?(?:time|hour|sunrise|sunset|moonrise|moonset|kickoff)$/,
    { tag: 'time' },
    { types: text, formats: ['time'], speech: { form: 'time', ...order('earliest', 'latest') }, joins: 'at {}' }
  ),
  kind(
    'Epoch',
    /^(?:.* )?(?:time ?stamp|epoch|ts|unix|created|updated|at|utc|date ?time|time|date)$/,
    number(1747000000, 1748000000),
    { types: numeric }
  ),
  kind('Milliseconds', /^(?:.* )?(?:ms|millis|milliseconds)$/, number(95_000, 340_000), { types: numeric }),
  kind('Year', /^(?:.* )?(?:year|season|anio|annee|jahr|yr|birth year|vintage)(?: id)?$/, number(2015, 2024), {
    types: sayable,
    speech: { nouns: ['year'], ...order('oldest', 'newest|most recent') },
    joins: 'for {}'
  }),
  kind('Month', /^(?:.* )?(?:month|mes|mois)(?: id)?$/, number(1, 12), { types: sayable, joins: 'for month {}' }),
  kind('Days', /^(?:(?:number|amount) of |num |extra )?(?:days|nights|weeks|hours)$/, number(2, 20), {
    types: numeric,
    speech: order('shortest', 'longest')
  }),
  kind(
    'Duration',
    /^(?:.* )?(?:duration|length|runtime|minutes|runtime minutes|seconds|travel time|elapsed|eta|hours|days)$/,
    number(12, 180),
    { types: numeric, speech: order('shortest', 'longest'), joins: 'of {}' }
  )
]
