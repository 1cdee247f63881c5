/** Texts that people and services write: one word for a reason, a sentence of its theme for a description. */
import { Table } from '@magnet/pools'
import type { JsonSchema } from '@magnet/core'
import * as Chance from './Chance.js'

/** A text under a name, of a thing. */
export const of = (schema: JsonSchema.JsonSchema, name: string, thing: string | undefined, hash: number): string => {
  const shown = examples(schema)
  const [first] = shown
  // A phrase of a document is said again, a whole text is one of many.
  if (first !== undefined && (first.split(' ').length < 5 || Chance.below(hash, 2) === 0))
    return shown[Chance.below(hash >>> 1, shown.length)] ?? first
  return Chance.pick(store(name, thing), hash)
}

// By identity: what a schema shows is read once.
const known = new WeakMap<JsonSchema.JsonSchema, ReadonlyArray<string>>()

const examples = (schema: JsonSchema.JsonSchema): ReadonlyArray<string> => {
  const before = known.get(schema)
  if (before !== undefined) return before
  const { example, examples: several, default: usual, description = '' } = schema
  const quoted = /(?:e\.g\.|for example|such as)[,:]? ["'“`]([^"'“”`]{2,60})["'”`]/i.exec(description)?.[1]
  const all: ReadonlyArray<unknown> = [
    example,
    ...(Array.isArray(several) ? (several as ReadonlyArray<unknown>) : []),
    usual,
    quoted
  ]
  const found = all.flatMap((one) =>
    typeof one === 'string' && one.trim() !== '' && one.length <= 200 && !placeholder.test(one.trim())
      ? [one.trim()]
      : []
  )
  known.set(schema, found)
  return found
}

const placeholder = /^(?:string|text|sample|example|lorem.*|foo|bar|test|null|none|n\/a|\.+)$/i

const store = (name: string, thing: string | undefined): Table.Some => {
  const about = `${thing ?? ''} ${name}`
  if (thing !== undefined && /^(?:message|msg)$/.test(name) && !said.test(thing)) return services
  const byName = named.find(([words]) => words.test(name))?.[1]
  if (byName !== undefined) return byName
  return themed.find(([words]) => words.test(about))?.[1] ?? general
}

const listened = [
  'Warm strings and brushed drums, recorded live over three winter nights.',
  'Songs about leaving a small town, and about coming back.',
  'Gentle piano pieces for late evenings and long train rides.',
  'Bright guitars, loud choruses and no slow moments.',
  'Old folk tunes in new arrangements for voice and cello.',
  'Steady beats without words, made for concentrated work.',
  'A first collection, written in a rented house by the sea.'
] as const
const read = [
  'A lighthouse keeper finds letters that were never meant to be sent.',
  'Three sisters inherit a bakery and the debts that come with it.',
  'The story of a mapmaker who draws a country that does not exist.',
  'A retired detective takes one last case in the town where she was born.',
  'How ordinary people rebuilt a city in ten years, told by those who did it.',
  'Two rivals are snowed in at a mountain station for a week.',
  'A practical introduction with examples from kitchens, gardens and workshops.'
] as const
const heard = [
  'This week we talk to a baker who has worked nights for thirty years.',
  'Why do rivers bend? A geologist explains it with a tray of sand.',
  'Listeners tell of the best advice that they ever ignored.',
  'A visit to the archive that keeps the sounds of vanished machines.',
  'We follow one parcel from the factory to the doorstep.',
  'Our hosts answer questions about sleep, coffee and early meetings.'
] as const
const sold = [
  'Light, sturdy and easy to clean; comes with a two-year warranty.',
  'Made from recycled cotton in a family workshop.',
  'Folds flat, fits under most beds and carries up to 40 kilograms.',
  'A quiet motor, three speeds and a cable that is long enough.',
  'Our most popular model, now in four colors.',
  'Hand-finished oak with a matte surface.'
] as const
const messages = [
  'Your order has left our warehouse and arrives on Thursday.',
  'Thanks for getting in touch, we will call you back this afternoon.',
  'The meeting moves to half past ten, same room.',
  'Could you send me the signed copy by Friday?',
  'I am running ten minutes late, please start without me.',
  'Your appointment is confirmed for Tuesday at 9:15.',
  'The table for four is booked under your name.'
] as const
const work = [
  'Collects open questions before the release at the end of the month.',
  'Replaces the old forms and moves the archive to the new storage.',
  'Needs a second pair of eyes before it goes to the client.',
  'Weekly work of the operations team, shared with finance.',
  'First draft; numbers for the last quarter are still missing.',
  'Set up for the pilot with two branches, to be widened in spring.'
] as const
const papers = [
  'Please review and sign this document.',
  'Both parties have agreed to the terms on pages two and three.',
  'The lease runs for twelve months and renews unless it is cancelled.',
  'Initials are needed on every page, a signature on the last.',
  'Sent on behalf of the legal team; reply with any questions.',
  'Replaces the version that was sent in March.'
] as const
const people = [
  'Teacher, weekend cyclist and collector of old maps.',
  'Designs furniture by day and plays the trumpet by night.',
  'Lives near the coast with two dogs and too many books.',
  'Writes about food, trains and the people who run them.',
  'Software developer who would rather be in the garden.'
] as const
const opinions = [
  'Exactly as described, and it arrived a day early.',
  'Good value, though the instructions could be clearer.',
  'Friendly staff and a quiet room; we would come again.',
  'It did the job but stopped working after two months.',
  'Better than expected, especially for the price.',
  'Too small for me, but the exchange was easy.'
] as const
const places = [
  'Ten minutes on foot from the station, with a view of the harbor.',
  'A quiet courtyard behind a busy street, open until late.',
  'Family-run since 1964, with a small terrace under the plane trees.',
  'The trail starts behind the church and takes about two hours.',
  'Free parking, step-free access and a playground next door.'
] as const
const cooked = [
  'Fry the onions gently, add the rice and stir until it shines.',
  'Mix the dry ingredients first, then fold in the yogurt.',
  'Leave the dough to rest overnight and bake it hot.',
  'A simple supper of beans, tomatoes and toasted bread.',
  'Serve warm with lemon and plenty of parsley.'
] as const
const reported = [
  'The council has approved a new tram line to the university.',
  'Researchers found a simple way to keep batteries cool.',
  'After two years of repairs the museum opens its doors again.',
  'Heavy rain delayed trains in the north on Monday morning.',
  'The home team won after extra time in front of a full stadium.',
  'Prices for olive oil have fallen for the third month in a row.'
] as const
const services = [
  'The request was completed.',
  'Everything is up to date.',
  'The data was loaded.',
  'Processed without problems.',
  'The results are ready.'
] as const
const general: Table.Some = [
  ...work,
  'Opened on request and checked once a week.',
  'Used by two teams; ask before you change it.',
  'Contains everything from the last season.',
  ...Table.sentences
]

const named: ReadonlyArray<readonly [words: RegExp, store: Table.Some]> = [
  [
    /(?:^| )reasons?$/,
    ['requested', 'expired', 'duplicate', 'policy', 'unavailable', 'outdated', 'limit reached', 'maintenance']
  ],
  [/(?:^| )(?:sms|message|msg|body|input|prompt|chat)$/, messages],
  [/(?:^| )(?:review|comment|feedback)$/, opinions],
  [/(?:^| )(?:bio|biography|about)$/, people],
  [/(?:^| )(?:instructions|steps)$/, ['Press and hold the button until the light turns green.', ...cooked]],
  [
    /(?:^| )(?:quote|advice|affirmation)$/,
    [
      'Begin where you are and use what you have.',
      'Listen twice before you answer once.',
      'Small steps, taken daily, go far.',
      'What you practice grows stronger.'
    ]
  ],
  [
    /(?:^| )(?:joke|riddle|punchline)$/,
    [
      'Why did the bicycle rest? It was two tired.',
      'I told my plants a secret, and now the whole garden knows.',
      'What has hands and cannot clap? A clock.'
    ]
  ],
  [/(?:^| )fact$/, ['Honey does not spoil.', 'Octopuses have three hearts.', 'A day on Venus is longer than its year.']]
]

// A service that reports of itself has no thing that people write to each other about.
const said = /\b(?:message|sms|conversation|chat|mail|email|notification|reminder|ticket|post)\b/

const themed: ReadonlyArray<readonly [words: RegExp, store: Table.Some]> = [
  [
    /\bcopyright/,
    ['2019 Harbor Lane Records', '2021 Northwind Music', '2023 Meadow Sound', '2017 Bluepeak Audio', '2024 Alder House']
  ],
  [/\b(?:playlist|song|track|album|artist|band|music|lyrics)\b/, listened],
  [/\b(?:audiobook|book|chapter|novel|story|movie|film|plot|narrator)\b/, read],
  [/\b(?:episode|show|podcast|channel|video|series)\b/, heard],
  [/\b(?:product|item|offer|listing|deal|car)\b/, sold],
  [/\b(?:envelope|document|contract|template|agreement|signer|recipient|notary|legal|blurb)\b/, papers],
  [/\b(?:profile|user|person|author|player|actor|member|contact)\b/, people],
  [/\b(?:review|rating)\b/, opinions],
  [/\b(?:hotel|place|city|restaurant|venue|property|location|destination|store|tour)\b/, places],
  [/\b(?:recipe|food|meal|dish|cocktail|drink|ingredient)\b/, cooked],
  [/\b(?:news|article|headline|match|event|sport|league|team)\b/, reported],
  [said, messages],
  [/\b(?:project|task|issue|workflow|campaign|report|plan)\b/, work]
]
