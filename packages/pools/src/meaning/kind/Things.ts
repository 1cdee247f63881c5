/** Things that have a code of their own, words, and what people write. */
import { kind, linked, oneOf, pattern, sayable, text } from './Define.js'
import type { Written } from '../KindCodec.js'
import * as Table from '../Table.js'

export const things: ReadonlyArray<Written> = [
  kind(
    'Language',
    /^(?:(?:source|target|from|to|output|input|original|dest|destination|src)? ?(?:language|lang|idioma|langue|sprache)(?: ?(?:code|iso|name))?|languages?|langs?|sl|tl|translate to|language from|language to)$/,
    oneOf(Table.languages),
    { types: text, joins: 'in {}', speech: { nouns: ['language'] } }
  ),
  linked('ImdbId', /^(?:imdb ?(?:id|code)?|imdb ids?|tconst|title imdb id)$/, pattern('tt0######'), 'title', {
    voice: 'opaque',
    joins: 'for {}'
  }),
  linked('Isbn', /^isbn(?:1[03])?$/, pattern('97803########'.slice(0, 13)), 'book', {
    types: sayable,
    joins: 'for {}'
  }),
  linked('Vin', /^(?:vin|vehicle identification number|vin number)$/, pattern('1HGCM8263#A0#####'), 'car', {
    joins: 'for {}'
  }),
  linked('Barcode', /^(?:bar ?code|upc|ean|gtin|ean ?13|barcode number)$/, pattern('03600029####'), 'product', {
    types: sayable,
    joins: 'for {}'
  }),
  kind('Isrc', /^(?:.* )?isrc$/, pattern('USRC1#######'), { types: text, voice: 'opaque' }),
  linked(
    'TrackingNumber',
    /^(?:tracking ?(?:number|no|code|id)|shipment number|waybill|awb)$/,
    pattern('1Z999AA1########'),
    'package',
    { types: sayable, joins: 'for {}' }
  ),
  kind(
    'Url',
    /^(?:.* )?(?:url|uri|link|href|website|web ?page|homepage|web site|permalink|feed)s?$/,
    oneOf(Table.urls),
    { types: text, formats: ['uri', 'url'], joins: 'for {}', speech: { nouns: ['link'] } }
  ),
  kind(
    'Search',
    /^(?:q|query|search|search ?(?:term|query|text|string|word|key ?word|phrase)s?|key ?words?|term|terms|s|searchtext|search topic|phrase|string|filter|text search|words?|tq|search by|topic|topics|subject|hash ?tag|tag|tags|interest|what|question)$/,
    oneOf(Table.searches),
    { types: text, joins: 'about {}' }
  ),
  kind(
    'FreeText',
    /^(?:text|message|msg|body|content|comment|description|note|notes|caption|input|sentence|paragraph|prompt|text to translate|data|payload|bio|summary|excerpt|details?|overview|abstract|review|snippet|reason|answer|quote|joke|fact|lyrics|instructions|steps|plot|string to .*|input text|sms|status message|info|information|about|subtitle|disclaimer|bio ?graphy|plot overview|response|translation|translated text|advice|riddle|setup|punchline|insult|affirmation)$/,
    { tag: 'sentence' },
    { types: text, voice: 'composed', speech: { form: 'quoted' } }
  ),
  kind('Color', /^(?:.* )?(?:colou?r|hex|hex code|hex colou?r)$/, oneOf(Table.colors), {
    types: text,
    joins: 'for {}'
  }),
  kind('Gender', /^(?:gender|sex)$/, oneOf(['female', 'male']), { types: text, joins: 'for {}' }),
  kind(
    'Status',
    /^(?:.* )?(?:status|state|availability|condition|situation|stage|visibility)$/,
    oneOf(['active', 'pending', 'completed', 'open']),
    { types: text }
  ),
  kind('Unit', /^(?:.* )?(?:units?|measurement|unit system|scale)$/, oneOf(['metric', 'imperial']), {
    types: text,
    joins: 'in {} units'
  })
]
