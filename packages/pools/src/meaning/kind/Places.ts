/** Where things are. */
import { kind, linked, number, oneOf, pattern, sayable, text } from './Define.js'
import type { Written } from '../KindCodec.js'
import * as Table from '../Table.js'

export const places: ReadonlyArray<Written> = [
  linked(
    'City',
    /^(?:city|town|municipality|(?:city|town) names?|cidade|ciudad|ville|stadt|(?:from|to|origin|destination|departure|arrival|home|start|end) city|cities|location city|q city)$/,
    oneOf(Table.cities),
    'city',
    { joins: 'in {}' }
  ),
  linked(
    'CountryCode',
    /^(?:country (?:iso )?code|iso ?(?:code|2|3|alpha)?|alpha ?[23](?: code)?|country iso(?: code)?|cc|country id|iso country|geo|(?:available |supported )?markets?(?: code)?)$/,
    oneOf(Table.countryCodes),
    'country',
    { joins: 'in {}' }
  ),
  linked(
    'Country',
    /^(?:country|nation|country names?|countries|pais|land|region country|nationality|country of .*)$/,
    oneOf(Table.countries),
    'country',
    { joins: 'in {}' }
  ),
  linked(
    'State',
    /^(?:state|us state|state (?:name|province)|province|provinces?|states|district|county)$/,
    oneOf(Table.states),
    'state',
    { links: 'tool', joins: 'in {}' }
  ),
  linked(
    'StateCode',
    /^(?:state (?:iso )?code|state abbr(?:eviation)?|state ?prov)$/,
    oneOf(Table.stateCodes),
    'state',
    { joins: 'in {}' }
  ),
  linked(
    'Continent',
    /^(?:continent|continent name)$/,
    oneOf(['Europe', 'Asia', 'Africa', 'North America', 'South America', 'Oceania']),
    'continent',
    { joins: 'in {}' }
  ),
  kind(
    'Region',
    /^(?:region|area|zone|regions?|region (?:code|name|id)|geo ?graphy|land ?kreis|suburb|neighbou?rhood|borough)$/,
    oneOf(Table.regions),
    { joins: 'in {}', types: text }
  ),
  linked(
    'PostalCode',
    /^(?:(?:zip|postal|post) ?codes?|zip|plz|postleitzahl|pin ?code|postcode)$/,
    pattern('9####'),
    'zip code',
    { types: sayable, joins: 'in {}' }
  ),
  linked(
    'Airport',
    /^(?:airport|iata|icao|airport (?:code|iata|iata code|icao)|iata (?:code|airport code)|(?:from|to|origin|destination|departure|arrival|dep|arr) (?:airport|iata)(?: code)?|iata code)$/,
    oneOf(Table.airports),
    'airport',
    { joins: 'for {}' }
  ),
  kind(
    'Latitude',
    /^(?:(?:start|end|from|to|user|geo|location|center|origin|min|max) )?(?:latitude|lat)(?: ?\d)?$/,
    number(25, 60, 4),
    { links: 'everywhere', voice: 'opaque', types: sayable, speech: { nouns: ['place'] }, joins: 'for {}' }
  ),
  // A place is looked up once: its longitude comes along with its latitude, and no call is made for it alone.
  kind(
    'Longitude',
    /^(?:(?:start|end|from|to|user|geo|location|center|origin|min|max) )?(?:longitude|lon|lng|long)(?: ?\d)?$/,
    number(-120, 30, 4),
    { links: 'everywhere', voice: 'spoken', types: sayable, speech: { nouns: ['place'] }, joins: '' }
  ),
  kind(
    'Address',
    /^(?:(?:full|street|mailing|home|billing|shipping|formatted|postal|company|from|to) )?address(?: ?(?:line)? ?\d)?$|^(?:street|street name|address line \d?)$/,
    oneOf(Table.addresses),
    { joins: 'at {}', types: text, speech: { nouns: ['address'] } }
  ),
  kind(
    'Place',
    /^(?:location|place|where|destination|origin|venue|position|from location|to location|location (?:name|query)|place name|locations?|near|locality)$/,
    oneOf(Table.cities),
    { joins: 'in {}', types: text, links: 'nowhere' }
  ),
  kind('TimeZone', /^(?:time ?zone|tz|time ?zone (?:id|name)|tz ?(?:id|long|name)|timezone)$/, oneOf(Table.timezones), {
    joins: 'in {}',
    types: text,
    speech: { nouns: ['time zone'] }
  })
]
