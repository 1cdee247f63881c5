/** Verb phrases and questions for a function, from its purpose and its slots. */
import type { Signature } from '@magnet/core'
import { Purpose, Words } from '@magnet/pools'
import * as Label from './Label.js'
import * as Slots from './Slots.js'

/** How people ask for a function. */
export interface Asking {
  readonly ask: ReadonlyArray<string>
  readonly question: ReadonlyArray<string>
  /** The same without slots, as what cannot be done. */
  readonly lack: ReadonlyArray<string>
  /** The thing that it is about, without its article. */
  readonly thing: string
}

const askings = new WeakMap<Signature.Signature, { readonly asking: Asking | undefined }>()

/** The ways to ask for a function. Undefined where its name and description say nothing. */
export const of = (signature: Signature.Signature): Asking | undefined => {
  const known = askings.get(signature)
  if (known !== undefined) return known.asking
  const asking = make(signature)
  askings.set(signature, { asking })
  return asking
}

/** Whether the ways to ask have a place for a parameter. */
export const says = (signature: Signature.Signature, name: string): boolean =>
  of(signature)?.ask.every((one) => one.includes(`{${name}}`)) === true

const make = (signature: Signature.Signature): Asking | undefined => {
  const purpose = Purpose.of(signature)
  if (purpose === undefined) return undefined
  const slots = Slots.of(signature)
  const others = slots.some(
    ({ input, reading }) => input.required && persons.has(reading.entity ?? reading.kind?.name ?? '')
  )
  const object = articled(several(signature, purpose), purpose, others)
  const { thing, rest } = merged(object, slots, purpose.verb)
  const tail = joined(rest.map((slot) => changed(sought(slot, purpose), purpose)))
  const bare = object.replace(/^(?:the|an?) /, '')
  const plural = Words.isPlural(head(bare))
  const named = purpose.verb === 'search' && plural ? thing.replace(/^the /, '') : thing
  const say = (frame: string): string => tidy(`${frame.replace('{}', named)}${tail}`)
  const frames = /^\{[^{}]+\}$/.test(named) && purpose.verb === 'get' ? looking : framesOf(purpose, plural)
  const question = questions(purpose, named, plural).map((one) => tidy(`${one}${tail}`))
  return {
    ask: [...new Set(frames.map(say))],
    question: [...new Set(question)],
    lack: [...new Set(frames.map((frame) => tidy(frame.replace('{}', general(object, purpose.verb, plural)))))]
      .filter((one) => !/^(?:show|give|tell|find|get|help) me\b|^go ahead\b| for me$/.test(one))
      .slice(0, 3),
    thing: bare.replace(/^(?:all )?my /, '')
  }
}

const persons = new Set(['user', 'customer', 'account', 'owner', 'member', 'Username', 'Email', 'PersonName'])

// Who searches finds several.
const several = ({ outputs }: Signature.Signature, { verb, thing }: Purpose.Purpose): string => {
  const words = thing.split(' ')
  const last = words.at(-1) ?? ''
  return (verb === 'search' || verb === 'list') &&
    words.length < 4 &&
    !/ (?:of|for|in|on|at|from|by|with|about|to) /.test(thing) &&
    outputs.some((output) => output.many) &&
    !Words.isPlural(last) &&
    Words.plural(last) !== last &&
    !mass.has(last)
    ? [...words.slice(0, -1), Words.plural(last)].join(' ')
    : thing
}

const mass = new Set(
  'news information info data weather traffic music history content text food equipment list cast all'.split(' ')
)

// Who has a thing already gets nothing by "get it": what is wanted is what is known of it.
const looking = [
  'get the details of {}',
  'show me the details of {}',
  'look up the details of {}',
  'pull up the details of {}',
  'tell me about {}',
  'find out more about {}'
]

/** The verb phrases of an act; `{}` is the thing. */
const framesOf = ({ verb, word }: Purpose.Purpose, plural: boolean): ReadonlyArray<string> => {
  switch (verb) {
    case 'get':
      return plural
        ? ['get {}', 'show me {}', 'pull up {}', 'look up {}', 'find {}', 'give me {}']
        : ['get {}', 'show me {}', 'look up {}', 'find out {}', 'check {}', 'pull up {}'].filter(
            (one) => one !== 'find out {}'
          )
    case 'list':
      return ['list {}', 'show me {}', 'go through {}', 'pull up {}', 'give me {}']
    case 'search':
      return ['search for {}', 'find {}', 'look for {}', 'look up {}', 'find me {}']
    case 'check':
      return ['check {}', 'verify {}', 'take a look at {}', 'look into {}', 'look at {}']
    case 'calculate':
      return ['calculate {}', 'work out {}', 'figure out {}', 'compute {}']
    case 'convert':
      return ['convert {}', 'have {} converted', 'run a conversion of {}', 'do the conversion of {}']
    case 'make':
      return ['generate {}', 'make {}', 'create {}', 'come up with {}', 'get me {}']
    case 'create':
      return making.has(word) ? ['create {}', 'set up {}', 'make {}', 'put together {}'] : acts(word)
    case 'update':
      return changing.has(word) ? ['update {}', 'change {}', 'edit {}', 'make a change to {}'] : acts(word)
    case 'delete':
      return ['delete {}', 'remove {}', 'get rid of {}', 'go ahead and delete {}']
    case 'cancel':
      return ['cancel {}', 'call off {}', 'get {} cancelled', 'go ahead and cancel {}']
    case 'send':
      return ['send {}', 'send off {}', 'send out {}', 'get {} sent']
    case 'download':
      return ['download {}', 'get {} downloaded', 'fetch {}', 'get me a download of {}']
    case 'do':
      return acts(word)
  }
}

const acts = (word: string): ReadonlyArray<string> => [
  `${word} {}`,
  `go ahead and ${word} {}`,
  `help me ${word} {}`,
  `${word} {} for me`
]

const making = new Set(['create', 'open', 'new', 'make'])
const changing = new Set(['update', 'edit', 'change', 'modify'])

const questions = ({ verb }: Purpose.Purpose, thing: string, plural: boolean): ReadonlyArray<string> => {
  if (!['get', 'list', 'search', 'check', 'calculate'].includes(verb) || /^\{|^all /.test(thing)) return []
  const words = thing.split(' ')
  // "What is the artist" asks for nothing; "what is the weather" does.
  if (
    !plural &&
    words.length < 3 &&
    !mass.has(words.at(-1) ?? '') &&
    !/^the (?:price|status|forecast|time|rate|temperature|distance|score|value|population|capital|currency|word|meaning|definition)$/.test(
      thing
    )
  )
    return []
  if (!plural) return [`what is ${thing}`]
  const bare = thing.replace(/^the /, '')
  return verb === 'search'
    ? [`which ${bare} are there`, `what ${bare} are there`]
    : [`what are ${thing}`, ...(/ (?:of|for) /.test(bare) ? [] : [`which ${bare} are there`])]
}

/**
 * Slots that stand for a noun of the thing take its place: "the player details" of a player id are "the details of
 * {player_id}", "the top tracks of the artist" are "the top tracks of {artist_id}".
 */
const merged = (
  thing: string,
  slots: ReadonlyArray<Slots.Slot>,
  verb?: Purpose.Purpose['verb']
): { readonly thing: string; readonly rest: ReadonlyArray<Slots.Slot> } => {
  const words = thing.split(' ')
  const plain = words.map((word) => Words.singular(word.toLowerCase().replace(/['’]s?$/, '')))
  const all = slots.filter((slot) => slot.input.required || slot.reading.role !== 'id')
  const whole = all.find(
    (slot) =>
      slot.input.required &&
      (slot.reading.role === 'id' || slot.reading.role === 'name') &&
      slot.reading.entity !== undefined &&
      plain.includes(slot.reading.entity)
  )
  if (whole === undefined) return { thing, rest: all }
  const owned = words.findIndex((word, index) => /['’]s?$/.test(word) && plain[index] === whole.reading.entity)
  const at = owned < 0 ? plain.lastIndexOf(whole.reading.entity ?? '') : owned
  const slot = `{${whole.input.name}}`
  const rest = all.filter((one) => one !== whole)
  const before = words
    .slice(0, at)
    .join(' ')
    .replace(/ (?:the|an?|this)$/, '')
  const after = words.slice(at + 1)
  const possessed = Words.isPlural(words[at] ?? '') && after.length === 0 && !several_.test(whole.input.name)
  if (possessed) return { thing, rest: all }
  if (/^(?:all )?the$/.test(before) && after.length === 0) return { thing: slot, rest }
  // What is mine of such things is what one is put among, or taken from.
  if (/^(?:all )?my\b/.test(before) && after.length === 0 && several_.test(whole.input.name))
    return {
      thing:
        verb === 'check'
          ? `whether ${slot} is among ${thing}`
          : `${slot} ${verb === 'delete' ? 'from' : verb === 'create' ? 'to' : 'among'} ${thing}`,
      rest
    }
  // What is made has its name from the user.
  if (whole.reading.role === 'name' && after.length === 0 && verb !== undefined && /^an? /.test(thing))
    return { thing: `${thing} called ${slot}`, rest }
  if (after.length === 0)
    return {
      thing: / (?:of|for|by|from|with|in|to)$/.test(before) ? `${before} ${slot}` : slot,
      rest
    }
  if (/^(?:of|for|by|from|in|with)$/.test(after[0] ?? '')) return { thing, rest: all }
  return { thing: `${before === '' ? 'the' : before} ${after.join(' ')} of ${slot}`, rest }
}

/** The parameters of several things. */
const several_ = /ids$/i

// What is made is not there yet; what belongs to the user is "mine", unless it is said whose it is.
const articled = (thing: string, { verb }: Purpose.Purpose, others: boolean): string => {
  const own = others
    ? thing
    : thing
        .replace(
          /^(all )?(?:the )?(.+) (?:of|for) (?:the )?(?:(?:current|authenticated|logged-in) )?(?:customer|user|account)$/,
          '$1my $2'
        )
        .replace(
          /^(all )?the (?:(?:current|authenticated|logged-in) )?(?:users?|customer|caller)(?:['’]s?)? (?=\S)/,
          '$1my '
        )
  const bare = own.replace(/^the /, '')
  const last = head(bare)
  return (verb === 'create' || verb === 'make') && own.startsWith('the ') && !Words.isPlural(last) && !mass.has(last)
    ? Label.article(bare)
    : own
}

// What is changed is changed to something.
const changed = (slot: Slots.Slot, { verb }: Purpose.Purpose): Slots.Slot =>
  verb === 'update' && slot.input.required && slot.input.voice === 'spoken' && slot.reading.role === 'value'
    ? { ...slot, words: `to {${slot.input.name}}` }
    : slot

// What is written is about something; a thing is found by its words.
const sought = (slot: Slots.Slot, { verb, thing }: Purpose.Purpose): Slots.Slot =>
  slot.words.startsWith('about ') && !written.test(thing)
    ? { ...slot, words: slot.words.replace(/^about /, verb === 'search' ? 'matching ' : 'for ') }
    : slot

const written =
  /\b(?:news|articles?|posts?|videos?|tweets?|quotes?|jokes?|facts?|books?|podcasts?|stories|story|papers?|questions?|topics?|discussions?|headlines?|images?|photos?|gifs?|memes?|information|trends)\b/i

/** Slots one after another: required ones always, others where there is something to say. Like prepositions take turns. */
const joined = (slots: ReadonlyArray<Slots.Slot>): string => {
  const used = new Set<string>()
  const parts = slots.map(({ input, words }) => {
    const [first = ''] = words.split(' ')
    const again = used.has(first)
    used.add(first)
    const said = again
      ? first === 'for'
        ? words.replace(/^for/, 'and')
        : first === 'with'
          ? words.replace(/^with/, 'and')
          : words
      : words
    // In brackets the words around a value go with it, when the user leaves it out.
    const text = input.required && (again || input.voice !== 'spoken') ? ` ${said}` : `[ ${again ? words : said}]`
    return { text, required: input.required }
  })
  const optional = parts.filter((part) => !part.required).slice(0, 4)
  return [...parts.filter((part) => part.required), ...optional].map((part) => part.text).join('')
}

const general = (thing: string, verb: Purpose.Purpose['verb'], plural: boolean): string =>
  plural && ['search', 'make', 'create', 'list'].includes(verb) ? thing.replace(/^the /, '') : thing

const head = (thing: string): string =>
  thing
    .split(/ (?:of|for|in|on|at|from|by|with|about|to) /)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? ''

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
