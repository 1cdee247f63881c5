/**
 * What a function is about: "get player details" is about a player, "artist albums" takes an artist and gives albums.
 * A bare `id` means the id of that; so does a bare `name`.
 */
import * as Words from './Words.js'

/** The things that a function takes and gives, in the singular; undefined where its name does not say. */
export interface Entity {
  readonly takes: string | undefined
  readonly gives: string | undefined
}

const verbs = new Set(
  'get list search find fetch retrieve lookup look show read load query view browse check return returns obtain receive create add insert new make generate build delete remove update edit set change put post send submit upload download convert calculate compute verify validate test analyze analyse detect extract track scrape count all any every my your our the a an of one single random latest recent popular top trending live current featured related similar nearby available new upcoming past last next today daily weekly monthly yearly full complete basic simple advanced detailed general specific various multiple several individual main best worst v1 v2 v3 v4 api rest endpoint request call data free use is has are autocomplete suggest typeahead scan do up out it this that can will you move copy rename write append archive restore import export sync attach detach enable disable activate deactivate lock unlock mark assign invite join leave pause resume stop start run execute approve reject confirm cancel follow unfollow unlike subscribe unsubscribe publish authenticate login logout connect disconnect navigate click refresh transfer translate resolve parse encode decode encrypt decrypt compress merge split compare analyze summarize describe explain recommend suggest predict filter clone deploy install uninstall save open close searcher getter finder fetcher lister loader reader scraper extractor checker retriever'.split(
    ' '
  )
)

/** Nouns that say nothing of what a thing is. */
const generic = new Set(
  'detail details info information data list lists listing result results response item items object objects record records entry entries value values content contents summary overview stat stats statistic statistics metadata meta feed collection set search by id ids page pages number count type status name names title url link report history profile full v1 v2 v3 api json xml csv endpoint details2 hit hits edge edges node nodes row rows doc docs document body payload output properties attributes attribute source inner outer total main fields field message messages current default basic general extra additional other misc option options parameter params'.split(
    ' '
  )
)

const prepositions = new Set(
  'by for of from with in on at to via using near within per between about based and or as after before given'.split(
    ' '
  )
)

/** The things of a function, by its name and the path-like parts of it. */
export const of = (name: string): Entity => {
  const known = cache.get(name)
  if (known !== undefined) return known
  const words = Words.of(name.replaceAll(/\{[^}]*\}/g, ' '))
  const cut = words.findIndex((word, index) => index > 0 && prepositions.has(word))
  const [head, tail] = cut < 0 ? [words, []] : [words.slice(0, cut), words.slice(cut + 1)]
  const nouns = head.filter((word) => isNoun(word))
  const after = tail.filter((word) => isNoun(word))
  const of_ = words[cut] === 'of' || words[cut] === 'for' || words[cut] === 'by' || words[cut] === 'from'
  const thin = [...head, ...tail].filter((word, index) => index > 0 && thinly(word))
  const gives = nouns.at(-1) ?? after.at(-1) ?? thin[0]
  const takes = (of_ ? after.at(-1) : undefined) ?? nouns[0] ?? after[0] ?? thin[0]
  const entity = {
    takes: takes === undefined ? undefined : Words.singular(takes),
    gives: gives === undefined ? undefined : Words.singular(gives)
  }
  if (cache.size < 20_000) cache.set(name, entity)
  return entity
}

const cache = new Map<string, Entity>()

const isNoun = (word: string): boolean => !verbs.has(word) && !generic.has(word) && !/\d/.test(word) && word.length > 1

/** Whether a word that says little, or is a verb as well, can name a thing: one has an id or is in a list of such. */
export const thinly = (word: string): boolean => thin_.has(Words.singular(word))

const thin_ = new Set(
  'item document record entry collection track post show list link source feed profile report field attribute option node message test image job page content copy transfer request export import run call'.split(
    ' '
  )
)
/** Of these, what is in a list of that name; items, pages and records are what anything can be in. */
const listed = new Set('document track post show link source feed profile report message test job'.split(' '))

/** The thing that a member of an output belongs to: the nearest container whose name says something. */
export const container = (path: ReadonlyArray<string>): string | undefined => {
  for (const token of path.toReversed()) {
    if (token === '*') continue
    const words = Words.of(token)
    const noun = words.findLast((word) => isNoun(word)) ?? words.findLast((word) => listed.has(Words.singular(word)))
    if (noun !== undefined) return Words.singular(noun)
  }
  return undefined
}

/** The thing that a description says an id is of: "the ID of the artist", "Artist id". */
export const described = (description: string): string | undefined => {
  const found =
    /\b(?:id|identifier|name)s? (?:of|for) (?:(?:the|a|an|your|each|one or more) )?([a-z]{3,})/i.exec(description) ??
    /\b([a-z]{3,})(?:'s)? (?:id|identifier)\b/i.exec(description)
  const noun = found?.[1]?.toLowerCase()
  return noun === undefined || (!isNoun(noun) && noun !== 'title' && !named.has(noun)) || filler.has(noun)
    ? undefined
    : Words.singular(noun)
}

/** Things that are verbs as well, of which descriptions speak with an article. */
const named = new Set([
  'track',
  'tracks',
  'show',
  'shows',
  'post',
  'posts',
  'document',
  'documents',
  'message',
  'messages'
])

const filler = new Set(
  'unique valid specific numeric internal required optional external integer string public same your the the an for which imdb tmdb'.split(
    ' '
  )
)

/** The things that a function is named after, in the singular. */
export const things = (name: string): ReadonlyArray<string> => Words.of(name).filter(isNoun).map(Words.singular)

/** Whether a word that is known to stand for a thing says which: `track` does, `object` does not. */
export const says = (word: string): boolean => !generic.has(word) && !/\d/.test(word) && word.length > 1

/** Whether a word names a thing. */
export const names = (word: string): boolean => isNoun(word)
