/** What an assistant reports of a response: what it is called and two or three values that people ask for, or the names of a list. */
import { type Phrases, Pointer, type Signature } from '@magnet/core'
import { Purpose, Words } from '@magnet/pools'
import * as Inflection from '../language/Inflection.js'
import * as Enumerating from './Enumerating.js'
import * as Told from './Told.js'

type Sentence = (told: Phrases.Told) => string

/** The reports of a function; none where its response holds nothing that can be told. */
export const of = (signature: Signature.Signature): ReadonlyArray<Sentence> => {
  const fields = Told.fields(signature)
  const list = Enumerating.listOf(fields)
  const single = fields
    .filter((one) => !one.pattern.includes('/*') && one.label !== undefined)
    .toSorted((left, right) => right.weight - left.weight)
  const best = single[0]?.weight ?? 0
  // Who looks at one thing does not read what is listed of it.
  const one = single.some((field) => field.names && field.weight > 4)
  if (list !== undefined && list.weight >= best && !(one && !isMany(signature)))
    return Enumerating.sentences(signature, list)
  if (single.length === 0)
    return list !== undefined
      ? Enumerating.sentences(signature, list)
      : signature.effect === 'write' && signature.outputs.length > 0
        ? done
        : []
  const [name] = single.filter((one) => one.names)
  const others = single.filter((one) => one !== name && !one.names)
  const facts = (others.some((one) => one.weight > Told.dull) ? others.filter((one) => one.weight > Told.dull) : others)
    .slice(0, name === undefined ? 3 : 2)
    .toSorted((left, right) => position(fields, left) - position(fields, right))
  // When something was done is no news.
  const news = signature.effect === 'write' ? facts.filter((one) => one.weight > 2) : facts
  return name !== undefined ? named(signature, name, news) : news.length === 0 ? done : unnamed(signature, news)
}

const isMany = (signature: Signature.Signature): boolean => {
  const purpose = Purpose.of(signature)
  const head =
    purpose?.thing
      .split(/ (?:of|for|in|on|at|from|by|with|about|to) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  return purpose?.verb === 'list' || purpose?.verb === 'search' || Words.isPlural(head)
}

const position = (fields: ReadonlyArray<Told.Field>, one: Told.Field): number => fields.indexOf(one)

/** What is said of an act whose response is for programs. */
const done: ReadonlyArray<Sentence> = [() => "That's done.", () => 'Done.', () => "It's done.", () => 'All done.']

const value = (told: Phrases.Told, { pattern, quoted }: Told.Field): string | undefined => {
  const held = Pointer.get(told.output, pattern)
  return held === undefined || held === null || held === ''
    ? undefined
    : told.must(pattern, quoted ? 'quoted' : undefined)
}

type Fact = readonly [label: string, words: string]

const values = (told: Phrases.Told, facts: ReadonlyArray<Told.Field>): ReadonlyArray<Fact> =>
  facts.flatMap((one) => {
    const words = value(told, one)
    return words === undefined ? [] : [[one.label ?? '', words] as const]
  })

const is = ([label, words]: Fact): string => `the ${label} ${be(label)} ${words}`

const be = (label: string): string =>
  !label.startsWith('number of ') && Words.isPlural(label.split(' ').at(-1) ?? '') ? 'are' : 'is'

const its = ([label, words]: Fact): string => `its ${label} ${be(label)} ${words}`

const named = (
  signature: Signature.Signature,
  name: Told.Field,
  facts: ReadonlyArray<Told.Field>
): ReadonlyArray<Sentence> => {
  const say =
    (frame: (called: string) => string, more: (all: ReadonlyArray<Fact>) => string): Sentence =>
    (told) => {
      const called = value(told, name)
      const all = values(told, facts)
      return called === undefined
        ? ended(capital(and(all.map(is))))
        : ended(`${frame(called)}${all.length === 0 ? '' : more(all)}`)
    }
  const after = (all: ReadonlyArray<Fact>): string => `. ${capital(and(all.map(is)))}`
  const along = (all: ReadonlyArray<Fact>): string => `; ${and(all.map(its))}`
  const brief = (all: ReadonlyArray<Fact>): string =>
    ` (${all.map(([label, words]) => `${label} ${words}`).join(', ')})`
  const verb = Purpose.of(signature)?.verb
  return signature.effect === 'read' || verb === 'get' || verb === 'list' || verb === 'search' || verb === 'check'
    ? [
        say((called) => `This is ${called}`, after),
        say((called) => `I found ${called}`, along),
        say((called) => `Here it is: ${called}`, brief),
        say((called) => `It's ${called}`, after)
      ]
    : outcomes(signature).map((outcome, index) => say(outcome, [after, along, brief, after][index % 4] ?? after))
}

/** How an act is reported whose thing has a name. */
const outcomes = (signature: Signature.Signature): ReadonlyArray<(called: string) => string> => {
  const purpose = Purpose.of(signature)
  const word = purpose?.verb === 'create' && purpose.word === 'open' ? 'create' : (purpose?.word ?? 'do')
  const made = Inflection.participle(word)
  return [
    (called) => `${called} is ${made}`,
    (called) => `I've ${made} ${called}`,
    (called) => `Done, ${called} is ${made}`,
    (called) => `That's done: I've ${made} ${called}`
  ]
}

const unnamed = (signature: Signature.Signature, facts: ReadonlyArray<Told.Field>): ReadonlyArray<Sentence> => {
  const say =
    (frame: (words: string) => string): Sentence =>
    (told) =>
      ended(frame(and(values(told, facts).map(is))))
  return signature.effect === 'read'
    ? [
        say(capital),
        say((words) => `Here's what I found: ${words}`),
        say((words) => `I see that ${words}`),
        say((words) => `I looked it up: ${words}`)
      ]
    : [
        say((words) => `That's done: ${words}`),
        say((words) => `Done. ${capital(words)}`),
        say((words) => `It's done, and ${words}`),
        say((words) => `I've done that; ${words}`)
      ]
}

// A text that is quoted brings its own mark.
const ended = (text: string): string => (/[.!?]["”]$/.test(text) ? text : `${text}.`)

const and = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
