/** Plausible values by kind: names that people know, and reserved addresses and numbers that belong to nobody. */

/** A table with at least one value. */
export type Some = readonly [string, ...ReadonlyArray<string>]

const list = (first: string, rest: string): Some => [first, ...rest.split(', ')]

export const cities: Some = list(
  'Lisbon',
  'Chicago, Berlin, Kyoto, Toronto, Dublin, Oslo, Madrid, Denver, Vienna, Seattle, Prague, Melbourne, Boston, Milan, Austin, Helsinki, Montreal, Zurich, Portland'
)
export const countries: Some = list(
  'France',
  'Germany, Japan, Canada, Brazil, Italy, Spain, Mexico, Norway, Australia, Portugal, India, Sweden, Kenya, Poland, Ireland'
)
export const countryCodes: Some = list('US', 'DE, FR, JP, CA, BR, IT, ES, MX, NO, AU, PT, IN, SE, PL, IE')
export const states: Some = list(
  'Texas',
  'California, Ohio, Florida, Oregon, Nevada, Georgia, Michigan, Colorado, Virginia'
)
export const stateCodes: Some = list('TX', 'CA, OH, FL, OR, NV, GA, MI, CO, VA')
export const regions: Some = list('Bavaria', 'Tuscany, Normandy, Andalusia, Ontario, Scotland, Hokkaido, Queensland')
export const airports: Some = list('JFK', 'LAX, ORD, LHR, CDG, FRA, AMS, MAD, DUB, SEA, BOS, DEN')
export const addresses: Some = list(
  '12 Harbour Street',
  '48 Mill Lane, 301 Oak Avenue, 77 Station Road, 5 Garden Square, 920 Lake Drive'
)
export const timezones: Some = list(
  'Europe/Berlin',
  'America/New_York, Asia/Tokyo, Europe/London, America/Chicago, Australia/Sydney'
)
export const tickers: Some = list('AAPL', 'MSFT, NVDA, TSLA, AMZN, KO, DIS, NFLX, INTC, IBM, NKE, PFE')
export const currencies: Some = list('USD', 'EUR, GBP, JPY, CHF, CAD, AUD, SEK, NOK, INR')
export const coins: Some = list('bitcoin', 'ethereum, cardano, dogecoin, litecoin, solana, polkadot')
export const emails: Some = list(
  'maya.larsen@example.com',
  'joel.ortiz@example.com, nina.falk@example.org, sam.okoye@example.net, ida.meyer@example.com, leo.tanaka@example.org'
)
export const phones: Some = list(
  '+1 202 555 0143',
  '+1 415 555 0172, +1 312 555 0118, +1 646 555 0135, +1 206 555 0196, +1 512 555 0107'
)
export const domains: Some = list(
  'example.com',
  'example.org, northwind.example, harborcafe.example, bluepeak.example, meadowlabs.example'
)
export const urls: Some = list(
  'https://www.example.com/articles/spring-garden',
  'https://www.example.org/news/city-marathon, https://blog.example.com/weekend-hikes, https://shop.example.com/blue-lamp, https://www.example.net/recipes/lemon-cake'
)
export const usernames: Some = list(
  'mayalarsen',
  'joel_ortiz, ninafalk, sam.okoye, idameyer, leotanaka, quietriver, northpaw'
)
export const languages: Some = list('en', 'de, fr, es, it, pt, ja, nl, sv, pl')
export const searches: Some = list(
  'jazz',
  'gardening, marathon training, solar panels, street food, mountain hiking, electric cars, home office, watercolor, coffee, robotics, sailing'
)
export const colors: Some = list('blue', 'red, green, orange, teal, purple, black, white')
export const first: Some = list(
  'Maya',
  'Joel, Nina, Sam, Ida, Leo, Clara, Omar, Hana, Felix, Ruth, Diego, Anya, Peter, Lucia, Tom'
)
export const last: Some = list(
  'Larsen',
  'Ortiz, Falk, Okoye, Meyer, Tanaka, Bennett, Silva, Novak, Reyes, Lindgren, Walsh, Kaya, Moreau'
)

/** Names of things by what they are; the last noun of a name decides. */
export const things: { readonly [noun: string]: Some } = {
  song: list(
    'Paper Lanterns',
    'Distant Ferry, Golden Static, Slow Rivers, Northern Lights, Velvet Hour, Echo Park, Salt and Cedar'
  ),
  album: list('Coastlines', 'Winter Letters, Neon Orchard, The Long Way Home, Glass Houses, Open Water'),
  artist: list('The Silver Foxes', 'Nora Vale, Blue Meridian, Kite Season, Harlow & Finch, Marlo Dean'),
  playlist: list('Morning Run', 'Rainy Window, Deep Focus, Road Trip, Kitchen Disco'),
  movie: list(
    'The Last Lighthouse',
    'Morning in Porto, Paper Moons, The Glass Orchard, A Quiet Harbor, Night Train North, Red Kites'
  ),
  show: list('Harbor Lane', 'The Cartographers, Second Shift, Northbound, Small Hours, Bright Fields'),
  book: list('The Salt Road', 'A Winter Garden, The Clockmaker, Letters to Elin, The Paper Bridge, Riverlight'),
  game: list('Starfall', 'Dragon Harbor, Pixel Racers, Iron Valley, Lost Colony, Moonrunner'),
  team: list('Harbor City FC', 'Lakeside United, River Hawks, Northgate Rovers, Summit Wolves, Bay Comets'),
  player: list('Marco Silva', 'Jonas Berg, Ken Watanabe, Lucas Moreau, Eli Novak, Andre Reyes'),
  league: list('Premier Division', 'Coastal League, Northern Cup, Championship, Super League'),
  tournament: list('Spring Open', 'Harbor Classic, Summer Masters, Winter Cup, City Invitational'),
  sport: list('football', 'basketball, tennis, ice hockey, baseball, cricket, golf'),
  product: list(
    'Trail Backpack',
    'Desk Lamp, Wireless Headphones, Ceramic Mug, Running Shoes, Rain Jacket, Coffee Grinder'
  ),
  brand: list('Northwind', 'Alder & Co, Lumen, Fernway, Bluepeak, Marlow'),
  company: list('Northwind Traders', 'Bluepeak Energy, Harbor Logistics, Meadow Labs, Alder Foods, Lumen Systems'),
  store: list('Market Square', 'Riverside Store, Old Town Shop, Station Corner, Lakeside Mall'),
  restaurant: list('Olive & Thyme', 'The Copper Pot, Casa Lucia, Blue Door, Saffron House'),
  hotel: list('Harbor View Hotel', 'The Linden, Grand Meridian, Park Terrace, Old Mill Inn'),
  recipe: list('lemon chicken', 'mushroom risotto, lentil soup, apple pie, shakshuka, pumpkin curry'),
  food: list('salmon', 'oatmeal, avocado, lentils, brown rice, greek yogurt'),
  ingredient: list('garlic', 'tomato, basil, chickpeas, lemon, ginger'),
  drink: list('iced latte', 'mojito, lemonade, espresso, ginger tea'),
  cocktail: list('Mojito', 'Margarita, Old Fashioned, Negroni, Daiquiri'),
  exercise: list('push-up', 'squat, plank, deadlift, lunge, bench press'),
  muscle: list('biceps', 'quads, glutes, lats, triceps'),
  equipment: list('dumbbell', 'barbell, kettlebell, cable, resistance band'),
  animal: list('otter', 'red panda, cheetah, snowy owl, dolphin'),
  breed: list('Border Collie', 'Beagle, Greyhound, Akita, Whippet'),
  plant: list('basil', 'snake plant, fern, lavender, monstera'),
  category: list('technology', 'health, travel, sports, business, music, science'),
  genre: list('comedy', 'drama, jazz, rock, thriller, documentary'),
  event: list('Jazz Festival', 'Book Fair, City Marathon, Food Market, Film Night'),
  course: list('Intro to Statistics', 'Creative Writing, Data Structures, World History, Basic Spanish'),
  job: list('data analyst', 'nurse, software engineer, graphic designer, project manager, electrician'),
  car: list('Corolla', 'Golf, Civic, Model 3, Fiesta'),
  make: list('Toyota', 'Volkswagen, Honda, Ford, Volvo'),
  model: list('Corolla', 'Golf, Civic, Fiesta, Outback'),
  station: list('Central Station', 'Harbor Street, West Park, University, Old Town'),
  airline: list('Northern Airways', 'Blue Atlantic, Skylark Air, Meridian Air'),
  video: list('How to Bake Sourdough', 'A Day in Kyoto, Guitar for Beginners, Hidden Beaches, Ten Minute Yoga'),
  channel: list('Kitchen Corner', 'Daily Science, Trail Diaries, Studio Nine'),
  article: list(
    'City Plans New Tram Line',
    'Record Harvest in the South, Museum Reopens After Repairs, Students Build Solar Boat'
  ),
  news: list(
    'City Plans New Tram Line',
    'Record Harvest in the South, Museum Reopens After Repairs, Students Build Solar Boat'
  ),
  newspaper: list('The Harbor Times', 'Morning Post, City Herald, The Northern Echo'),
  story: list('City Plans New Tram Line', 'The Fox and the Well, Record Harvest in the South, The Lost Compass'),
  podcast: list('Slow Science', 'City Stories, Startup Kitchen, The Long Run'),
  project: list('Website Relaunch', 'Garden Survey, Mobile App, Annual Report'),
  task: list('Weekly report', 'Budget review, Design draft, Team survey'),
  document: list('Annual Report', 'Lease Agreement, Travel Policy, Meeting Notes'),
  group: list('Book Club', 'Hiking Friends, Neighbours, Chess Circle'),
  person: list('Maya Larsen', 'Joel Ortiz, Nina Falk, Sam Okoye, Ida Meyer, Leo Tanaka'),
  pet: list('Biscuit', 'Luna, Rocky, Mochi, Pepper'),
  quote: list('Small steps every day', 'Make it simple, Begin anywhere'),
  word: list('serene', 'harbor, candid, gather, lantern, orbit'),
  drug: list('ibuprofen', 'metformin, aspirin, loratadine, amoxicillin'),
  disease: list('asthma', 'influenza, migraine, arthritis'),
  planet: list('Mars', 'Venus, Jupiter, Saturn, Mercury'),
  sign: list('aries', 'leo, virgo, libra, pisces, gemini'),
  element: list('oxygen', 'carbon, iron, helium'),
  skill: list('Python', 'project management, copywriting, SQL'),
  school: list('Lakeside High School', 'Riverside Academy, Northgate College'),
  university: list('Lakeside University', 'Northern Institute of Technology, Harbor College'),
  sector: list('energy', 'technology, healthcare, retail'),
  industry: list('retail', 'software, logistics, tourism'),
  bank: list('Harbor Bank', 'First Meadow Bank, Northern Savings'),
  race: list('Harbor Grand Prix', 'Coastal 500, Alpine Rally'),
  driver: list('Marco Silva', 'Jonas Berg, Ken Watanabe'),
  actor: list('Nora Vale', 'Elena Moreau, Theo Walsh'),
  fighter: list('Andre Reyes', 'Jonas Berg, Eli Novak')
}

/** Names for things of which nothing is known. */
export const proper: Some = list(
  'Silver Harbor',
  'Blue Meridian, Northgate, Willow Creek, Sunfield, Cedar Point, Lakeside, Stonebridge, Clearwater, Amber Hill'
)

/** Words for settings of which nothing is known. */
export const plain: Some = list('standard', 'default, basic, general, custom, main, none')

/** Sentences that fit many texts. */
export const sentences: Some = [
  'A short walk along the river in the evening light.',
  'The new library opens next week with longer hours.',
  'Fresh ideas for a small kitchen garden.',
  'An easy plan for a calm weekend.',
  'Two friends meet again after many years.'
]

/** Nouns under which the same things go. */
export const synonyms: { readonly [noun: string]: string } = {
  track: 'song',
  title: 'movie',
  film: 'movie',
  singer: 'artist',
  band: 'artist',
  series: 'show',
  tv: 'show',
  episode: 'show',
  club: 'team',
  competition: 'league',
  item: 'product',
  shop: 'store',
  supermarket: 'store',
  merchant: 'company',
  business: 'company',
  organization: 'company',
  organisation: 'company',
  vendor: 'company',
  employer: 'company',
  publisher: 'company',
  issuer: 'company',
  meal: 'recipe',
  dish: 'recipe',
  user: 'person',
  author: 'person',
  member: 'person',
  customer: 'person',
  contact: 'person',
  collaborator: 'person',
  assignee: 'person',
  signer: 'person',
  recipient: 'person',
  participant: 'person',
  attendee: 'person',
  guest: 'person',
  reviewer: 'person',
  worker: 'person',
  teammate: 'person',
  subscriber: 'person',
  caller: 'person',
  employee: 'person',
  celebrity: 'person',
  people: 'person',
  doctor: 'person',
  student: 'person',
  topic: 'category',
  section: 'category',
  tag: 'category',
  subject: 'category',
  department: 'category',
  vehicle: 'car',
  manufacturer: 'make',
  headline: 'article',
  post: 'article',
  page: 'article',
  source: 'newspaper',
  stop: 'station',
  conference: 'league',
  division: 'league',
  cup: 'tournament',
  tour: 'tournament',
  zodiac: 'sign',
  horoscope: 'sign',
  profession: 'job',
  occupation: 'job',
  position: 'job',
  coin: 'brand',
  medicine: 'drug',
  food: 'food',
  bodypart: 'muscle',
  target: 'muscle',
  anime: 'show',
  manga: 'book',
  novel: 'book',
  character: 'person',
  hero: 'person',
  streamer: 'channel',
  venue: 'store',
  spot: 'store',
  apartment: 'hotel',
  property: 'hotel',
  listing: 'product',
  offer: 'product',
  vacancy: 'job',
  college: 'university',
  horse: 'pet',
  dog: 'pet',
  cat: 'pet',
  athlete: 'player',
  golfer: 'player',
  match: 'tournament',
  fixture: 'tournament'
}

/** Whether something is known of a thing: names of such things, or what else they are called. */
export const knows = (noun: string): boolean => Object.hasOwn(things, noun) || Object.hasOwn(synonyms, noun)
