/** The words by which functions are alike: those of their names and descriptions, without what every function says. */
import type { Signature } from '@magnet/core'
import * as Entity from '../meaning/Entity.js'
import * as Words from '../meaning/Words.js'

/** How often words come up, those of names counted for more. */
export type Terms = ReadonlyMap<string, number>

/** What the name of a function says weighs as much as being said so often. */
const named = 3

/** The words of its name. */
export const ofNames = ({ name, originalName, toolClass }: Signature.Signature): ReadonlyArray<string> =>
  nameWords(originalName.startsWith(`${toolClass}: `) ? originalName.slice(toolClass.length) : name)

/** The words of a function; those of its service are told by whoever knows that they tell services apart. */
export const of = (signature: Signature.Signature): Terms => {
  const found = new Map<string, number>()
  add(found, ofNames(signature), named)
  add(found, prose(signature.description), 1)
  for (const input of signature.inputs) add(found, nameWords(input.name), 0.5)
  return found
}

/** The words of a service. */
export const ofService = (toolClass: string): Terms => add(new Map(), nameWords(toolClass), named)

/** Several counts as one. */
export const joined = (some: Iterable<Terms>): Terms => {
  const found = new Map<string, number>()
  for (const terms of some) for (const [term, count] of terms) found.set(term, (found.get(term) ?? 0) + count)
  return found
}

const add = (found: Map<string, number>, words: Iterable<string>, count: number): Map<string, number> => {
  for (const word of words) found.set(word, (found.get(word) ?? 0) + count)
  return found
}

const nameWords = (name: string): ReadonlyArray<string> => Words.of(name).flatMap(term)

// Enough to say what a function is about; what stands further down are remarks.
const longest = 600

const prose = (text: string): ReadonlyArray<string> =>
  (text.slice(0, longest).toLowerCase().match(words) ?? []).flatMap((word) =>
    han.test(word) ? pairs(word) : term(word)
  )

const words = /\p{Script=Han}+|\p{L}+/gu
const han = /^\p{Script=Han}/u

// Chinese has no spaces; two characters are about a word.
const pairs = (run: string): ReadonlyArray<string> =>
  [...run].flatMap((one, index, all) => (index === 0 ? [] : [`${all[index - 1] ?? ''}${one}`]))

const term = (word: string): ReadonlyArray<string> => {
  if (word.length < 3 || !Entity.names(word) || silent.has(word)) return []
  const one = Words.singular(word)
  return Entity.names(one) && !silent.has(one) ? [one] : []
}

const silent = new Set(
  `the and that this these those with without from into onto over under for not but nor yet also only just then than when
  where which who whom whose what why how can could may might must shall should will would has have had does did done been being
  are was were its it's their them they his her you your yours mine ours we our all any both each few more most other
  some such same own too very now here there again once per via etc either neither else between during through until while
  about above below after before against among within upon across along around because since whether if
  function functions method service services server client tool tools api apis app application parameter parameters argument
  value values field fields given provided specified specific particular based required optional default example
  using used uses user allow allows allowing enable enables provide provides providing include includes including contain contains
  return returns returned returning get gets getting list lists listing show shows make makes give gives take takes set sets
  false true null none yes unique different various new old first last second one two three max min maximum minimum
  rapidapi http https www com www2 net org string integer boolean array number date time format english`.split(/\s+/)
)
