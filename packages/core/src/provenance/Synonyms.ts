/**
 * What people call the values of enumerations. A row lists spellings of one value, as schemas have them, and phrases
 * that mean it; each value is also called by its own words. The table is published with the op `lexicon`.
 */

/** Spellings of a value, and what people call it. */
export type Row = readonly [values: ReadonlyArray<string>, phrases: ReadonlyArray<string>]

const row = (values: string, phrases: string): Row => [values.split('|'), phrases.split('|')]

/** The table. */
export const rows: ReadonlyArray<Row> = [
  // Travel
  row('economy|coach', 'economy class|economy|coach|tourist class'),
  row('premium_economy|premium economy', 'premium economy'),
  row('business', 'business class|business'),
  row('first|first_class', 'first class'),
  row('one_way|oneway', 'one way|single'),
  row('round_trip|return', 'round trip|return trip|return'),
  row('single|single_room', 'single room|single'),
  row('double|double_room', 'double room|double'),
  row('twin|twin_room', 'twin room|twin beds|twin'),
  row('suite', 'suite'),
  row('driving|drive|car', 'driving|drive|by car|car'),
  row('walking|walk|foot', 'walking|walk|on foot|foot'),
  row('cycling|bicycling|bicycle|bike', 'cycling|cycle|by bike|bike|by bicycle|bicycle'),
  row('transit|public_transport|public', 'public transport|public transit|transit'),
  row('train|rail', 'by train|train|rail'),
  row('bus', 'by bus|bus'),
  // Units
  row('mm|millimeter|millimeters|millimetre|millimetres', 'millimetre|millimetres|millimeter|millimeters|mm'),
  row('cm|centimeter|centimeters|centimetre|centimetres', 'centimetre|centimetres|centimeter|centimeters|cm'),
  row('m|meter|meters|metre|metres', 'metre|metres|meter|meters'),
  row('km|kilometer|kilometers|kilometre|kilometres', 'kilometre|kilometres|kilometer|kilometers|km|kms'),
  row('in|inch|inches', 'inch|inches'),
  row('ft|foot|feet', 'foot|feet|ft'),
  row('yd|yard|yards', 'yard|yards|yd'),
  row('mi|mile|miles', 'mile|miles'),
  row('nmi|nautical_mile|nautical_miles', 'nautical mile|nautical miles'),
  row('g|gram|grams', 'gram|grams'),
  row('kg|kilogram|kilograms', 'kilogram|kilograms|kilo|kilos|kg'),
  row('oz|ounce|ounces', 'ounce|ounces|oz'),
  row('lb|lbs|pound|pounds', 'pound|pounds|lb|lbs'),
  row('ml|milliliter|milliliters|millilitre|millilitres', 'millilitre|millilitres|milliliter|milliliters|ml'),
  row('l|liter|liters|litre|litres', 'litre|litres|liter|liters'),
  row('gal|gallon|gallons', 'gallon|gallons'),
  row('c|celsius|metric', 'celsius|centigrade'),
  row('f|fahrenheit|imperial', 'fahrenheit'),
  row('k|kelvin', 'kelvin'),
  row('metric', 'metric|metric units'),
  row('imperial', 'imperial|imperial units'),
  row('s|sec|second|seconds', 'second|seconds'),
  row('min|minute|minutes', 'minute|minutes'),
  row('h|hr|hour|hours', 'hour|hours'),
  row('d|day|days|daily', 'day|days|daily|every day'),
  row('w|week|weeks|weekly', 'week|weeks|weekly|every week'),
  row('month|months|monthly', 'month|months|monthly|every month'),
  row('year|years|yearly|annual', 'year|years|yearly|annual|annually|every year'),
  // Currencies
  row('usd', 'us dollars|dollars|us dollar|dollar|american dollars'),
  row('eur', 'euros|euro'),
  row('gbp', 'british pounds|pounds|pounds sterling|sterling'),
  row('jpy', 'japanese yen|yen'),
  row('cad', 'canadian dollars'),
  row('mxn', 'mexican pesos|pesos'),
  row('chf', 'swiss francs|francs'),
  row('aud', 'australian dollars'),
  row('inr', 'indian rupees|rupees'),
  row('cny', 'chinese yuan|yuan'),
  row('sek', 'swedish kronor|kronor'),
  row('nok', 'norwegian kroner|kroner'),
  // Order and degree
  row('asc|ascending', 'ascending|ascending order'),
  row('desc|descending', 'descending|descending order'),
  row('low', 'low|low priority'),
  row('medium|normal', 'medium|normal|medium priority|normal priority'),
  row('high', 'high|high priority'),
  row('urgent|critical', 'urgent|critical'),
  row('small|s', 'small'),
  row('large|l', 'large'),
  // Languages
  row('en|english', 'english'),
  row('de|german', 'german'),
  row('fr|french', 'french'),
  row('es|spanish', 'spanish'),
  row('it|italian', 'italian'),
  row('pt|portuguese', 'portuguese'),
  row('ja|japanese', 'japanese'),
  row('zh|chinese', 'chinese'),
  // Yes and no
  row('true|yes', 'yes|with|on|true'),
  row('false|no', 'no|without|off|not|false')
]
