/** The built-in kinds. The first that fits a name and a schema is its meaning. */
import type { Kind, Making } from './Kind.js'
import * as Table from './Table.js'

const text = ['string']
const numeric = ['number', 'integer']
const sayable = ['string', 'number', 'integer']

const oneOf = (values: readonly [string, ...ReadonlyArray<string>]): Making => ({ tag: 'oneOf', values })
const number = (least: number, most: number, decimals = 0): Making => ({ tag: 'number', least, most, decimals })
const pattern = (shape: string): Making => ({ tag: 'pattern', pattern: shape })

const order = (min: string, max: string): { readonly order: { readonly min: ReadonlyArray<string>; readonly max: ReadonlyArray<string> } } => ({
  order: { min: min.split('|'), max: max.split('|') }
})

type Rest = Partial<Omit<Kind, 'name' | 'names'>>

const kind = (name: string, names: RegExp, making: Making, rest: Rest = {}): Kind => ({
  name,
  names,
  making,
  links: 'nowhere',
  voice: 'spoken',
  speech: {},
  ...rest
})

const linked = (name: string, names: RegExp, making: Making, noun: string, rest: Rest = {}): Kind =>
  kind(name, names, making, { links: 'everywhere', types: text, ...rest, speech: { nouns: [noun], ...rest.speech } })

/** Settings of a program and secrets: nobody says them. */
const silent: ReadonlyArray<Kind> = [
  kind(
    'Secret',
    /^(?:(?:x )?(?:rapid ?)?api ?keys?|key|(?:access|auth|app|client|api|user|bearer|refresh|csrf|session|secret) ?(?:token|key|secret)|token|secret|pass ?word|passwd|pwd|authorization|auth(?: id)?|sess(?:ion)?|signature|sign (?:start|end)|xbc|creds? .*|app token|user ?agent|cookies?|client secret|private key|credential)$/,
    pattern('????####????####'),
    { silent: 'secret', voice: 'opaque', types: text }
  ),
  kind(
    'Setting',
    /^(?:page(?: ?(?:number|no|num|size|index|token))?|current page|pages|per page|page size|limit|offset|skip|start index|start|cursor|(?:max|min|next|end) cursor|after cursor|count|num(?: results)?|size|rows|take|top|max(?:imum)? ?(?:results|items|count|records)|results? per page|number of results|n|format|output|response ?(?:type|format)|output format|data type|callback|fields?|include|exclude|expand|projection|order ?by|sort ?(?:by|order|direction|type|field)?|ordering|order|direction|hl|gl|lr|cr|tbs|nfpr|safe(?: ?search)?|google domain|uule|verbose|debug|pretty|cors ?enabled|schema type|version|api version|v|locale|storage(?: name)?|folder|time utc offset|generate hints|full response|summary response|location auto|search context id|params?|device|layout|theme|encoding|charset|return type|options?|settings?|config|mode|timeout|nocache|cache|async|raw|json|xml|index|api index|batch|lang id|force|strict|validate|normalize .*|accept language|with .*|include .*|exclude .*|show .*|get dash url|is .*|has .*)$/,
    number(1, 10),
    { silent: 'setting' }
  )
]

const places: ReadonlyArray<Kind> = [
  linked('City', /^(?:city|town|municipality|(?:city|town) names?|cidade|ciudad|ville|stadt|(?:from|to|origin|destination|departure|arrival|home|start|end) city|cities|location city|q city)$/, oneOf(Table.cities), 'city', { joins: 'in {}' }),
  linked('CountryCode', /^(?:country (?:iso )?code|iso ?(?:code|2|3|alpha)?|alpha ?[23](?: code)?|country iso(?: code)?|cc|country id|iso country|geo)$/, oneOf(Table.countryCodes), 'country', { joins: 'in {}' }),
  linked('Country', /^(?:country|nation|country names?|countries|pais|land|region country|nationality|country of .*)$/, oneOf(Table.countries), 'country', { joins: 'in {}' }),
  linked('State', /^(?:state|us state|state (?:name|province)|province|provinces?|states|district|county)$/, oneOf(Table.states), 'state', { links: 'tool', joins: 'in {}' }),
  linked('StateCode', /^(?:state (?:iso )?code|state abbr(?:eviation)?|state ?prov)$/, oneOf(Table.stateCodes), 'state', { joins: 'in {}' }),
  linked('Continent', /^(?:continent|continent name)$/, oneOf(['Europe', 'Asia', 'Africa', 'North America', 'South America', 'Oceania']), 'continent', { joins: 'in {}' }),
  kind('Region', /^(?:region|area|zone|regions?|region (?:code|name|id)|market|geo ?graphy|land ?kreis|suburb|neighbou?rhood|borough)$/, oneOf(Table.regions), { joins: 'in {}', types: text }),
  linked('PostalCode', /^(?:(?:zip|postal|post) ?codes?|zip|plz|postleitzahl|pin ?code|postcode)$/, pattern('9####'), 'zip code', { types: sayable, joins: 'in {}' }),
  linked('Airport', /^(?:airport|iata|icao|airport (?:code|iata|iata code|icao)|iata (?:code|airport code)|(?:from|to|origin|destination|departure|arrival|dep|arr) (?:airport|iata)(?: code)?|iata code)$/, oneOf(Table.airports), 'airport', { joins: 'for {}' }),
  kind('Latitude', /^(?:(?:start|end|from|to|user|geo|location|center|origin|min|max) )?(?:latitude|lat)(?: ?\d)?$/, number(25, 60, 4), { links: 'everywhere', voice: 'opaque', types: sayable, speech: { nouns: ['place'] }, joins: 'for {}' }),
  kind('Longitude', /^(?:(?:start|end|from|to|user|geo|location|center|origin|min|max) )?(?:longitude|lon|lng|long)(?: ?\d)?$/, number(-120, 30, 4), { links: 'everywhere', voice: 'opaque', types: sayable, speech: { nouns: ['place'] }, joins: '' }),
  kind('Address', /^(?:(?:full|street|mailing|home|billing|shipping|formatted|postal|company|from|to) )?address(?: ?(?:line)? ?\d)?$|^(?:street|street name|address line \d?)$/, oneOf(Table.addresses), { joins: 'at {}', types: text, speech: { nouns: ['address'] } }),
  kind('Place', /^(?:location|place|where|destination|origin|venue|position|from location|to location|location (?:name|query)|place name|locations?|near|locality)$/, oneOf(Table.cities), { joins: 'in {}', types: text, links: 'nowhere' }),
  kind('TimeZone', /^(?:time ?zone|tz|time ?zone (?:id|name)|tz ?(?:id|long|name)|timezone)$/, oneOf(Table.timezones), { joins: 'in {}', types: text, speech: { nouns: ['time zone'] } })
]

const market: ReadonlyArray<Kind> = [
  linked('Ticker', /^(?:(?:stock |company |base |coin )?(?:symbol|ticker)s?(?: symbol)?|stock|symb|tickers?|sym)$/, oneOf(Table.tickers), 'stock', { joins: 'for {}' }),
  linked('Isin', /^isin$/, pattern('US#########0'), 'security', { joins: 'for {}' }),
  kind('Currency', /^(?:(?:from|to|base|target|quote|source|want|have|in|out) )?(?:currency|curr|ccy|currencies)(?: (?:code|iso|symbol|id))?$|^(?:from|to) curr$|^(?:base|fiat)$/, oneOf(Table.currencies), { joins: 'in {}', types: text }),
  linked('Coin', /^(?:coin|coin (?:name|id)|crypto(?: ?currency)?|cryptocurrency(?: name)?|coins?|asset (?:name|id))$/, oneOf(Table.coins), 'coin', { joins: 'for {}' }),
  kind('Price', /^(?:.* )?(?:price|cost|fare|fee|total(?: (?:price|cost|amount))|amount|subtotal|value usd|market cap(?:italization)?|salary|salary (?:min|max)|revenue|budget|gross|earnings|balance|payment|price usd|income|net income|discount price|market value)s?$/, number(12, 480, 2), { types: numeric, speech: { form: 'money', ...order('cheapest|least expensive', 'most expensive|priciest') }, joins: 'with {}' }),
  kind('Rate', /^(?:.* )?(?:rate|exchange rate|ratio|yield|apr|interest)$/, number(0.4, 9, 2), { types: numeric, speech: order('lowest', 'highest') }),
  kind('Percent', /^(?:.* )?(?:percent(?:age)?|pct|change percent|chg|change|probability|humidity|confidence)$/, number(1, 96, 1), { types: numeric, speech: order('lowest', 'highest') })
]

const contact: ReadonlyArray<Kind> = [
  linked('Email', /^(?:(?:user|contact|from|to|sender|recipient|work|personal|webmail)? ?e? ?mail(?: ?address(?:es)?)?|emails?|mailbox)$/, oneOf(Table.emails), 'email address', { formats: ['email'], joins: 'for {}' } as Rest),
  linked('Phone', /^(?:(?:mobile|contact|cell|work|home|international|recipient|main voice|to|from)? ?(?:phone|telephone|msisdn|mobile|cell)(?: ?(?:number|no|num))?|tel|phones?|phone ?number|number to|international number)$/, oneOf(Table.phones), 'phone number', { joins: 'for {}' }),
  linked('Domain', /^(?:domain|host|hostname|domain ?name|site|tld domain|domains|sld)$/, oneOf(Table.domains), 'domain', { formats: ['hostname'], joins: 'for {}' }),
  linked('IpAddress', /^(?:ip|ip ?(?:address|v4|v6)|ipv4|client ip|ips|ip addresses)$/, pattern('8#.1##.4#.7#'), 'IP address', { formats: ['ipv4', 'ipv6'], joins: 'for {}' }),
  linked('Username', /^(?:user ?name|screen ?name|user ?handle|handle|nick ?name|login|account ?name|user|users|username or id|profile ?name|unique id|gamertag)$/, oneOf(Table.usernames), 'user', { links: 'tool', joins: 'for {}' }),
  kind('PersonName', /^(?:(?:first|last|middle|given|family|sur|full|person|author|director|actor|customer|passenger|owner|card ?holder|birth|mother|father) ?names?|author|authors?|director|creator|surname|speaker|full ?name|byline)$/, { tag: 'person' }, { types: text, joins: 'for {}' })
]

const moments: ReadonlyArray<Kind> = [
  kind('DateTime', /^(?:(?:created|updated|published|modified|expires?|started|ended|posted|last (?:updated|seen|modified)|generated|extracted|fetched|indexed) ?(?:at|on|date)?|date ?time|time ?stamp|.* (?:date time|timestamp|at|utc))$/, { tag: 'date', from: -40, to: -1, clock: true }, { types: text, formats: ['date-time'], speech: { form: 'datetime', ...order('oldest|earliest', 'newest|latest') } }),
  kind('StartDate', /^(?:(?:start|from|begin|since|min|first|after|check ?in|departure|depart|arrival|date) ?(?:date|from|day|start)|since|date ?from|from date|mindate|check ?in|departure|start time|from time|published after|date start|created after)$/, { tag: 'date', from: 2, to: 20, clock: false }, { types: text, speech: { form: 'date' }, joins: 'from {}' }),
  kind('EndDate', /^(?:(?:end|to|until|till|max|last|before|check ?out|return|date) ?(?:date|to|day|end)|until|date ?to|to date|maxdate|check ?out|end time|to time|published before|date end|expiry|expiration(?: date)?)$/, { tag: 'date', from: 24, to: 45, clock: false }, { types: text, speech: { form: 'date' }, joins: 'until {}' }),
  kind('BirthDate', /^(?:birth ?(?:date|day)|date of birth|dob|born)$/, { tag: 'oneOf', values: ['1984-03-12', '1990-11-02', '1978-06-25', '1995-09-30', '1969-01-17', '1987-12-05'] }, { types: text, speech: { form: 'date' }, joins: 'for {}' }),
  kind('Date', /^(?:.* )?(?:date|day)$|^(?:on|when|published|modified|published text)$/, { tag: 'date', from: 1, to: 30, clock: false }, { types: text, formats: ['date'], speech: { form: 'date', ...order('earliest', 'latest') }, joins: 'on {}' }),
  kind('Time', /^(?:.* )?(?:time|hour|sunrise|sunset|moonrise|moonset|kickoff)$/, { tag: 'time' }, { types: text, formats: ['time'], speech: { form: 'time', ...order('earliest', 'latest') }, joins: 'at {}' }),
  kind('Epoch', /^(?:.* )?(?:time ?stamp|epoch|ts|unix|created|updated|at|utc|date ?time|time|date)$/, number(1747000000, 1748000000), { types: numeric }),
  kind('Year', /^(?:.* )?(?:year|season|anio|annee|jahr|yr|birth year|vintage)(?: id)?$/, number(2015, 2024), { types: sayable, speech: { nouns: ['year'], ...order('oldest', 'newest|most recent') }, joins: 'for {}' }),
  kind('Month', /^(?:.* )?(?:month|mes|mois)(?: id)?$/, number(1, 12), { types: sayable, joins: 'for month {}' }),
  kind('Duration', /^(?:.* )?(?:duration|length|runtime|minutes|runtime minutes|seconds|travel time|elapsed|eta|hours|days)$/, number(12, 180), { types: numeric, speech: order('shortest', 'longest'), joins: 'of {}' })
]

const things: ReadonlyArray<Kind> = [
  kind('Language', /^(?:(?:source|target|from|to|output|input|original|dest|destination|src)? ?(?:language|lang|idioma|langue|sprache)(?: ?(?:code|iso|name))?|languages?|langs?|sl|tl|translate to|language from|language to)$/, oneOf(Table.languages), { types: text, joins: 'in {}', speech: { nouns: ['language'] } }),
  linked('ImdbId', /^(?:imdb ?(?:id|code)?|imdb ids?|tconst|title imdb id)$/, pattern('tt0######'), 'title', { voice: 'opaque', joins: 'for {}' }),
  linked('Isbn', /^isbn(?:1[03])?$/, pattern('97803########'.slice(0, 13)), 'book', { types: sayable, joins: 'for {}' }),
  linked('Vin', /^(?:vin|vehicle identification number|vin number)$/, pattern('1HGCM8263#A0#####'), 'car', { joins: 'for {}' }),
  linked('Barcode', /^(?:bar ?code|upc|ean|gtin|ean ?13|barcode number)$/, pattern('03600029####'), 'product', { types: sayable, joins: 'for {}' }),
  linked('TrackingNumber', /^(?:tracking ?(?:number|no|code|id)|shipment number|waybill|awb)$/, pattern('1Z999AA1########'), 'package', { types: sayable, joins: 'for {}' }),
  kind('Url', /^(?:.* )?(?:url|uri|link|href|website|web ?page|homepage|web site|permalink|feed)s?$/, oneOf(Table.urls), { types: text, formats: ['uri', 'url'], joins: 'for {}', speech: { nouns: ['link'] } }),
  kind('Search', /^(?:q|query|search|search ?(?:term|query|text|string|word|key ?word|phrase)s?|key ?words?|term|terms|s|searchtext|search topic|phrase|string|filter|text search|words?|tq|search by|topic|topics|subject|hash ?tag|tag|tags|interest|what|question)$/, oneOf(Table.searches), { types: text, joins: 'about {}' }),
  kind('FreeText', /^(?:text|message|msg|body|content|comment|description|note|notes|caption|input|sentence|paragraph|prompt|text to translate|data|payload|bio|summary|excerpt|details?|overview|abstract|review|snippet|reason|answer|quote|joke|fact|lyrics|instructions|steps|plot|string to .*|input text|sms|status message|info|information|about|subtitle|disclaimer|bio ?graphy|plot overview|response|translation|translated text|advice|riddle|setup|punchline|insult|affirmation)$/, { tag: 'sentence' }, { types: text, voice: 'composed', speech: { form: 'quoted' } }),
  kind('Color', /^(?:.* )?(?:colou?r|hex|hex code|hex colou?r)$/, oneOf(Table.colors), { types: text, joins: 'in {}' }),
  kind('Gender', /^(?:gender|sex)$/, oneOf(['female', 'male']), { types: text, joins: 'for {}' }),
  kind('Status', /^(?:.* )?(?:status|state|availability|condition|situation|stage|visibility)$/, oneOf(['active', 'pending', 'completed', 'open']), { types: text }),
  kind('Unit', /^(?:.* )?(?:units?|measurement|unit system|scale)$/, oneOf(['metric', 'imperial']), { types: text, joins: 'in {} units' })
]

const amounts: ReadonlyArray<Kind> = [
  kind('Rating', /^(?:.* )?(?:rating|stars?|score|points|grade|review score|average rating|vote average|ranking score|popularity)$/, number(2, 5, 1), { types: numeric, speech: order('worst rated', 'best rated|top rated'), joins: 'with a rating of {}' }),
  kind('Rank', /^(?:.* )?(?:rank|ranking|position|place|standing)$/, number(1, 40), { types: numeric, speech: order('highest ranked', 'lowest ranked') }),
  kind('Distance', /^(?:.* )?(?:distance|miles|kilometers|kilometres|km)$/, number(1, 60, 1), { types: numeric, speech: { form: 'number', ...order('nearest|closest', 'farthest') }, joins: 'within {}' }),
  kind('Radius', /^(?:.* )?(?:radius|radius km|range|within)$/, { tag: 'oneOf', values: [5, 10, 15, 25, 50] }, { types: sayable, joins: 'within {} kilometres' }),
  kind('Temperature', /^(?:.* )?(?:temp(?:erature)?|celsius|feels like|tmax|tmin|temp [cf]|fahrenheit|dew point|high|low)$/, number(4, 31), { types: numeric, speech: order('coldest|lowest', 'warmest|highest') }),
  kind('Views', /^(?:.* )?(?:views?|view count|plays?|playcount|downloads|hits)$/, number(900, 240000), { types: numeric, speech: order('least viewed', 'most viewed|most popular') }),
  kind('Likes', /^(?:.* )?(?:likes?|like count|followers?|followers? count|subscribers|fans|votes|comments count|shares|retweets)$/, number(80, 42000), { types: numeric, speech: order('least liked', 'most liked|most popular') }),
  kind('Population', /^(?:.* )?population$/, number(4000, 9000000), { types: numeric, speech: order('smallest', 'largest|biggest') }),
  kind('Age', /^(?:.* )?(?:age|ages|years old|age in years)$/, number(18, 72), { types: sayable, speech: order('youngest', 'oldest'), joins: 'for age {}' }),
  kind('Weight', /^(?:.* )?(?:weight|mass|weight in kgs?|weight kg)$/, number(52, 96), { types: sayable, speech: order('lightest', 'heaviest'), joins: 'with a weight of {}' }),
  kind('Height', /^(?:.* )?(?:height)(?: cm)?$/, number(155, 195), { types: sayable, joins: 'with a height of {}' }),
  kind('Quantity', /^(?:.* )?(?:quantity|qty|amount|number of .*|how many|guests|adults|people|passengers|servings|pax|persons)$/, number(1, 6), { types: sayable, joins: 'for {}' }),
  kind('Count', /^(?:.* )?(?:count|total|totals?|total ?(?:count|pages|results|records|items|hits)|size|num .*|number|results|pages|hits|found)$/, number(2, 60), { types: numeric })
]

/** Every built-in kind, in the order in which they are tried. */
export const builtIn: ReadonlyArray<Kind> = [...silent, ...places, ...market, ...contact, ...moments, ...things, ...amounts]
