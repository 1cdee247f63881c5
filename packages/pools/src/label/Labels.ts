/**
 * Categories and classes of tools where no source says them: functions whose names and descriptions have words in common
 * stand together. A category has about as many functions as there are categories, and so it is with the classes in one.
 *
 * Laws: what a source says stays; every function gets both; labelling twice is labelling once; n functions get at most
 * about √n categories, and 100.
 */
import type { Signature } from '@magnet/core'
import * as Caption from './Caption.js'
import * as Cluster from './Cluster.js'
import * as Terms from './Terms.js'
import * as Vectors from './Vectors.js'

/** The functions, each with a category and a class. */
export const fill = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> => {
  const silent = signatures.filter(({ category }) => category === '')
  const categories =
    silent.length === 0
      ? undefined
      : categorised(
          silent,
          said(signatures, ({ category }) => category)
        )
  const labelled =
    categories === undefined
      ? signatures
      : signatures.map((one): Signature.Signature => {
          const category = categories.get(one)
          return category === undefined ? one : { ...one, category, categoryOrigin: 'clustered' }
        })
  return classified(labelled)
}

/** A category, how many functions and classes are in it, and where it comes from; absent where a source says it. */
export interface Shelf {
  readonly category: string
  readonly functions: number
  readonly classes: number
  readonly origin?: Signature.LabelOrigin
}

/** The categories of a pool, the largest first. */
export const shelves = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Shelf> =>
  [...Map.groupBy(signatures, ({ category }) => category)]
    .map(([category, members]): Shelf => {
      const origin = members.find(({ categoryOrigin }) => categoryOrigin !== undefined)?.categoryOrigin
      return {
        category,
        functions: members.length,
        classes: new Set(members.map(({ toolClass }) => toolClass)).size,
        ...(origin === undefined ? {} : { origin })
      }
    })
    .toSorted((one, other) => other.functions - one.functions)

const said = (
  signatures: ReadonlyArray<Signature.Signature>,
  label: (signature: Signature.Signature) => string
): ReadonlySet<string> => new Set(signatures.map((one) => label(one).toLowerCase()))

/** The most parts of one whole: more are not told apart by words, and take longer than their functions. */
const widest = 100

const parts = (count: number): number => Math.min(widest, Math.round(Math.sqrt(count)))

// Functions of one service stay together, as long as there are services enough to tell apart.
const categorised = (
  silent: ReadonlyArray<Signature.Signature>,
  taken: ReadonlySet<string>
): ReadonlyMap<Signature.Signature, string> => {
  const most = parts(silent.length)
  const services = Map.groupBy(silent, ({ toolClass }) => toolClass)
  const lone = services.get('')?.length ?? 0
  const together = services.size - (lone > 0 ? 1 : 0) + lone >= most
  const units = together
    ? [...services].flatMap(([service, members]) => (service === '' ? members.map((one) => [one]) : [members]))
    : silent.map((one) => [one])
  return grouped(units, most, services.size > 1, taken)
}

const classified = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> => {
  const silent = signatures.filter(({ toolClass }) => toolClass === '')
  if (silent.length === 0) return signatures
  const classes = new Map<Signature.Signature, string>()
  const taken = new Set(said(signatures, ({ toolClass }) => toolClass))
  for (const [category, members] of Map.groupBy(silent, (one) => one.category)) {
    const most = parts(members.length)
    if (most < 2) {
      for (const one of members) classes.set(one, category)
      taken.add(category.toLowerCase())
      continue
    }
    const found = grouped(
      members.map((one) => [one]),
      most,
      false,
      taken
    )
    for (const [one, label] of found) {
      classes.set(one, label)
      taken.add(label)
    }
  }
  return signatures.map((one) => {
    const toolClass = classes.get(one)
    return toolClass === undefined ? one : { ...one, toolClass, classOrigin: 'clustered' as const }
  })
}

const grouped = (
  units: ReadonlyArray<ReadonlyArray<Signature.Signature>>,
  most: number,
  told: boolean,
  taken: ReadonlySet<string>
): ReadonlyMap<Signature.Signature, string> => {
  const vectors = Vectors.of(
    units.map((members) =>
      Terms.joined([
        ...members.map(Terms.of),
        ...(told && members[0] !== undefined ? [Terms.ofService(members[0].toolClass)] : [])
      ])
    )
  )
  const clusters = Cluster.of(vectors, Math.max(1, most))
  const words = new Set(units.flatMap((members) => members.flatMap((one) => [...Terms.ofNames(one)])))
  const names = Caption.of(vectors, clusters, taken, words)
  return new Map(
    clusters.flatMap((places, index) =>
      places.flatMap((place) => (units[place] ?? []).map((one) => [one, names[index] ?? Caption.unnamed] as const))
    )
  )
}
