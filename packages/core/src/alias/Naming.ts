/** Names in the way of an API: its style, its vocabulary. */
import type { JsonSchema } from '../json/JsonSchema.js'
import * as FunctionName from '../signature/FunctionName.js'
import type { Style } from './Style.js'
import * as Styles from './Style.js'
import * as Synonyms from './Synonyms.js'
import type { Manner } from './Wording.js'
import { manners } from './Wording.js'

/** The way in which an API names and describes things. */
export interface Way {
  readonly style: Style
  /** Which of its synonyms stands for a word; 0 keeps words. */
  readonly words: 0 | 1 | 2
  readonly manner: Manner
}

/** How many ways there are. */
export const ways = 24

/** A way by its number: every style with every vocabulary, in turning manners. */
export const way = (number: number): Way => {
  const words = number % 3
  return {
    style: Styles.styles[number % Styles.styles.length] ?? Styles.styles[0],
    words: words === 1 ? 1 : words === 2 ? 2 : 0,
    manner: manners[(number * 2 + Math.floor(number / 8) + 1) % manners.length] ?? manners[0]
  }
}

/** A number of a text, to choose by: the same text makes the same choice everywhere. */
export const turn = (text: string): number => {
  let hash = 7
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) % 65_521
  return hash
}

const own = (words: { readonly [word: string]: ReadonlyArray<string> }, word: string): ReadonlyArray<string> =>
  Object.hasOwn(words, word) ? (words[word] ?? []) : []

const chosen = (names: ReadonlyArray<string>, name: string, words: number): ReadonlyArray<string> | undefined =>
  names[(turn(name) + words) % names.length]?.split('_')

const noun = (words: number, word: string): ReadonlyArray<string> =>
  words === 0 || (turn(word) + words) % 2 === 0 ? [word] : (chosen(own(Synonyms.nouns, word), word, words) ?? [word])

/** Whether a name says what is done with what. */
export const isAct = (name: string): boolean => {
  const [verb = '', next] = FunctionName.words(name)
  return next !== undefined && !Synonyms.particles.has(next) && own(Synonyms.verbs, verb).length > 0
}

/** The name of a function; its own where no other is valid. */
export const ofFunction = ({ style, words }: Way, api: string, name: string): string => {
  const [verb, ...rest] = FunctionName.words(name)
  if (verb === undefined) return name
  const acts = (words > 0 && isAct(name)
    ? chosen(
        own(Synonyms.verbs, verb).filter((one) => !rest.includes(one)),
        name,
        words
      )
    : undefined) ?? [verb]
  const things = rest.flatMap((word) => {
    const other = noun(words, word)
    return other.some((one) => acts.includes(one) || rest.includes(one)) ? [word] : other
  })
  const joined = Styles.join(
    style.functions,
    style.inverted === true && isAct(name) ? [...things, ...acts] : [...acts, ...things]
  )
  const served = FunctionName.words(api)
  const prefix =
    style.prefix === undefined || served.length === 0 || served.length > 2
      ? ''
      : Styles.join(style.functions, served) + style.prefix
  return [prefix + joined, joined].find((one) => FunctionName.is(one)) ?? name
}

/** The names of the parameters of one level. */
export const ofParameters = (
  way: Way,
  properties: { readonly [name: string]: JsonSchema }
): ReadonlyMap<string, string> => {
  const names = Object.keys(properties)
  const used = new Set<string>()
  return new Map(
    names.map((name) => {
      const free = (one: string): boolean =>
        FunctionName.is(one) && !used.has(one) && (one === name || !Object.hasOwn(properties, one))
      const to = candidates(way, name, properties[name] ?? {}, names.length).find(free) ?? name
      used.add(to)
      return [name, to] as const
    })
  )
}

const candidates = ({ style, words }: Way, name: string, schema: JsonSchema, count: number): ReadonlyArray<string> => {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return []
  const cased = (parts: ReadonlyArray<string>): string => Styles.join(style.parameters, parts)
  const plain = FunctionName.words(name)
  if (words === 0) return [cased(plain)]
  const known = chosen(Synonyms.parameter(name, schema), name, words)
  const things = plain.slice(0, -1).flatMap((word) => noun(words, word))
  const last = plain.at(-1) ?? name
  const isId = last === 'id' && things.length > 0
  return [
    ...(isId && count === 1 && (turn(name) + words) % 4 === 0 ? ['id'] : []),
    ...(known === undefined ? [] : [cased(known)]),
    cased([...things, ...(isId && words === 2 ? [identifiers[turn(name) % 3] ?? last] : noun(words, last))]),
    cased(plain)
  ]
}

const identifiers = ['id', 'ref', 'identifier'] as const

/** How the values of an enumeration are written; undefined where they stay: codes, units, and what is no plain words. */
export const ofValues = ({ style }: Way, { enum: values }: JsonSchema): ReadonlyMap<string, string> | undefined => {
  const { values: form } = style
  if (form === undefined || values === undefined || values.length < 2) return undefined
  const names = new Map<string, string>()
  for (const value of values) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9]{2,}(?: [A-Za-z0-9]+)*$|^[A-Z] [a-z ]+$/.test(value))
      return undefined
    if (/^[A-Z0-9]+$/.test(value)) return undefined
    names.set(value, Styles.join(form, value.toLowerCase().split(' ')))
  }
  const written = [...names]
  return new Set(names.values()).size < written.length ||
    written.every(([value, to]) => value === to) ||
    written.some(([value, to]) => value !== to && names.has(to))
    ? undefined
    : names
}
