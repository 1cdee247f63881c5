/** What an assistant reports of a list: the names of its first items, now and then with what else is known of each. */
import { Json, type Phrases, Pointer, type Signature } from '@magnet/core'
import { Purpose, Words } from '@magnet/pools'
import type * as Told from './Told.js'

type Sentence = (told: Phrases.Told) => string

/** A list that can be told. */
export interface Listed {
  readonly list: Pointer.Pointer
  /** The place of what is told in an item, and of what is said of it. */
  readonly name: Pointer.Pointer
  readonly label: string | undefined
  readonly names: boolean
  readonly quoted: boolean
  readonly figure: boolean
  readonly extra: { readonly at: Pointer.Pointer; readonly label: string } | undefined
  readonly weight: number
}

/** The list of a response whose items have the most to tell. */
export const listOf = (fields: ReadonlyArray<Told.Field>): Listed | undefined => {
  const best = fields
    .filter((one) => one.pattern.includes('/*'))
    .toSorted((left, right) => right.weight - left.weight)[0]
  if (best === undefined) return undefined
  const at = best.pattern.indexOf('/*')
  const list = best.pattern.slice(0, at)
  const other = fields.find(
    (one) =>
      one !== best &&
      !one.quoted &&
      !one.names &&
      one.label !== undefined &&
      one.pattern.startsWith(`${list}/*`) &&
      one.weight > 2.5
  )
  return {
    list,
    name: best.pattern.slice(at + 2),
    label: best.label,
    names: best.names,
    quoted: best.quoted,
    figure: best.figure,
    extra: other?.label === undefined ? undefined : { at: other.pattern.slice(at + 2), label: other.label },
    weight: best.weight + 0.6
  }
}

/** The most items that are told. */
const most = 4

/** The reports of a list. */
export const sentences = (signature: Signature.Signature, listed: Listed): ReadonlyArray<Sentence> => {
  const { list, name, extra } = listed
  const parts = (told: Phrases.Told, say: (at: Pointer.Pointer) => string, limit = most): ReadonlyArray<string> => {
    const items = Pointer.get(told.output, list)
    if (!Json.isList(items)) return []
    const seen = new Set<string>()
    const words: Array<string> = []
    for (let index = 0; index < items.length && words.length < limit; index++) {
      const held = Pointer.get(items[index], name)
      const key = JSON.stringify(held ?? null)
      if (held === undefined || held === null || held === '' || seen.has(key)) continue
      seen.add(key)
      words.push(say(Pointer.child(list, index)))
    }
    return words
  }
  const plain = (told: Phrases.Told): ReadonlyArray<string> =>
    parts(told, (at) => told.must(`${at}${name}`, listed.quoted ? 'quoted' : undefined))
  const detailed = (told: Phrases.Told): ReadonlyArray<string> =>
    extra === undefined
      ? plain(told)
      : parts(told, (at) => {
          const called = told.must(`${at}${name}`)
          const held = Pointer.get(told.output, `${at}${extra.at}`)
          return held === undefined || held === null || held === ''
            ? called
            : `${called} (${extra.label} ${told.may(`${at}${extra.at}`)})`
        })
  const sentence =
    (words: (told: Phrases.Told) => ReadonlyArray<string>, frame: (said: string, count: number) => string): Sentence =>
    (told) => {
      const said = words(told)
      return said.length === 0 ? none(signature) : ended(frame(and(said), said.length))
    }
  const noun = nounOf(signature, listed)
  const lead = signature.effect === 'read' ? '' : "That's done. "
  // Moments and figures of a list say less than how many there are, and of what the first is.
  if (!listed.names && (listed.weight < 2.6 || listed.figure) && signature.effect === 'read')
    return ['I found', 'There are', 'I see', 'I count'].map((lead): Sentence => (told) => {
      const items = Pointer.get(told.output, list)
      const count = Json.isList(items) ? items.length : 0
      if (count === 0) return none(signature)
      const [first] = parts(told, (at) => told.must(`${at}${name}`, listed.quoted ? 'quoted' : undefined), 1)
      const what = listed.label === undefined || first === undefined ? '' : `with the ${single(listed.label)} ${first}`
      if (count === 1) return ended(`I found one ${what}`.trim())
      return ended(`${lead} ${count} ${noun}${what === '' ? '' : `, the first ${what}`}`)
    })
  // Figures say nothing by themselves.
  if (!listed.names && listed.label !== undefined) {
    const [one, many] = [single(listed.label), plural(listed.label)]
    const frame = (verb: (label: string) => string): Sentence =>
      sentence(plain, (said, count) => `${lead}${verb(count === 1 ? one : many)} ${count === 1 ? 'is' : 'are'} ${said}`)
    return [
      frame((label) => `The ${label}`),
      frame((label) => `The ${label} I found`),
      frame((label) => `For this the ${label}`),
      sentence(plain, (said, count) => `${lead}Here you go: the ${count === 1 ? `${one} is` : `${many} are`} ${said}`)
    ]
  }
  if (signature.effect === 'write')
    return [
      sentence(plain, (said) => `Done: ${said}`),
      sentence(plain, (said) => `That's done for ${said}`),
      sentence(plain, (said) => `All done: ${said}`),
      sentence(plain, (said, count) => `That's done. Now there ${count === 1 ? 'is' : 'are'} ${said}`)
    ]
  return [
    sentence(plain, (said) => `I found ${said}`),
    sentence(detailed, (said, count) => `Here ${count === 1 ? `is the one I found` : `are the ${noun}`}: ${said}`),
    sentence(plain, (said, count) => `${count === 1 ? 'There is' : `The ${noun} are`} ${said}`),
    sentence(detailed, (said) => `There you go: ${said}`)
  ]
}

const none = ({ effect }: Signature.Signature): string => (effect === 'read' ? 'Nothing came up.' : "That's done.")

/** What the items of a list are: its name, or what the function is asked for. */
const nounOf = (signature: Signature.Signature, { list }: Listed): string => {
  const last = Words.of(Pointer.tokens(list).at(-1) ?? '').at(-1) ?? ''
  const head = (Purpose.of(signature)?.thing ?? '').split(' ').at(-1) ?? ''
  if (Words.isPlural(last) && last.length > 3 && !containers.has(last)) return last
  return Words.isPlural(head) && /^[a-z]{3,}$/.test(head) ? head : 'results'
}

const containers = new Set([
  'items',
  'results',
  'entries',
  'records',
  'values',
  'rows',
  'hits',
  'nodes',
  'edges',
  'objects'
])

const single = (label: string): string => {
  const words = label.split(' ')
  return [...words.slice(0, -1), Words.singular(words.at(-1) ?? '')].join(' ')
}

const plural = (label: string): string => {
  if (/(?:ness|ity|ance|ence|age|ness|ship)$/.test(label)) return `${label} values`
  if (label.startsWith('date ')) return label.replace('date', 'dates')
  const words = label.split(' ')
  const last = words.at(-1) ?? ''
  return [...words.slice(0, -1), Words.isPlural(last) ? last : Words.plural(last)].join(' ')
}

const ended = (text: string): string => (/[.!?]["”]$/.test(text) ? text : `${text}.`)

const and = (parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
