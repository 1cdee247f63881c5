/** Categories and classes by a model, for functions whose source says none. Each question names the categories so far. */
import type { Signature } from '@magnet/core'
import { Seed } from '@magnet/core'
import { Labels } from '@magnet/prompts'
import type { Halt, Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Batch from './Batch.js'

/** How many functions one question is about, and how many categories it names. */
const most = { functions: 20, categories: 100 }

/** The functions with the labels of the model, and those that it gave none. */
export interface Sorted {
  readonly signatures: ReadonlyArray<Signature.Signature>
  readonly unanswered: ReadonlyArray<Batch.Unanswered>
}

const isUnsaid = ({ categoryOrigin, classOrigin }: Signature.Signature): boolean =>
  categoryOrigin !== undefined || classOrigin !== undefined

/** Asks one question after the other; those that are alike in words are asked about together. */
export const sort =
  (model: Model.Model) =>
  (signatures: ReadonlyArray<Signature.Signature>): Effect.Effect<Sorted, Halt.Halt> => {
    const silent = [...Map.groupBy(signatures.filter(isUnsaid), ({ category }) => category).values()].flat()
    const categories = new Set(
      signatures.flatMap(({ category, categoryOrigin }) => (categoryOrigin === undefined ? [category] : []))
    )
    const ask = (batch: ReadonlyArray<Signature.Signature>) =>
      Ask.ask(model)(
        Labels.prompt,
        {
          functions: batch.map((one) => Batch.shown(one, false)),
          categories: [...categories].slice(0, most.categories)
        },
        {
          stage: 'walk',
          place: batch[0]?.name ?? '',
          seed: Seed.root('label'),
          accept: ({ labels }) => E.right(labels)
        }
      ).pipe(
        Effect.map((labels) => {
          for (const { category } of labels) categories.add(category.trim())
          return new Map(labels.map((one) => [one.name, one] as const))
        })
      )
    return Batch.asked(Batch.of(silent, most.functions), ask, { concurrency: 1 }).pipe(
      Effect.map(({ found, unanswered }) => ({
        signatures: signatures.map((one) => labelled(one, found.get(one.name))),
        unanswered
      }))
    )
  }

const labelled = (one: Signature.Signature, label: Labels.Label | undefined): Signature.Signature =>
  label === undefined
    ? one
    : {
        ...one,
        ...(one.categoryOrigin === undefined
          ? {}
          : { category: label.category.trim(), categoryOrigin: 'model' as const }),
        ...(one.classOrigin === undefined ? {} : { toolClass: label.toolClass.trim(), classOrigin: 'model' as const })
      }
