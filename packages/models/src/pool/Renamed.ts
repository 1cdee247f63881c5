/** Names, parameters and descriptions of a whole pool in the words of a model, with what they were (see `Rewriting`). */
import { FunctionName, Reworded, Rewriting, Seed, type Signature } from '@magnet/core'
import { Rewrite } from '@magnet/prompts'
import type { Halt, Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Batch from './Batch.js'

/** How many functions one question is about. */
const most = 10

/** The pool in other words, and the functions that keep theirs because there was no answer. */
export interface Renamed {
  readonly signatures: ReadonlyArray<Signature.Signature>
  readonly unanswered: ReadonlyArray<Batch.Unanswered>
}

/** Asks about functions of one service together. The seed says which of the model's answers is taken. */
export const rename =
  (model: Model.Model, seed: Seed.Seed, pace: Batch.Pace) =>
  (signatures: ReadonlyArray<Signature.Signature>): Effect.Effect<Renamed, Halt.Halt> => {
    const plain = Rewriting.undo(signatures)
    const batches = Batch.services(plain).flatMap((some) => Batch.of(some, most))
    return Batch.asked(
      batches,
      (batch) =>
        Ask.ask(model)(
          Rewrite.prompt,
          { functions: batch.map((one) => Batch.shown(one, false)), taken: [] },
          {
            stage: 'walk',
            place: batch[0]?.name ?? '',
            seed: Seed.derive(seed, 'rewrite'),
            accept: ({ functions }) => E.right(new Map(functions.map((one) => [one.name, one] as const)))
          }
        ),
      pace
    ).pipe(
      Effect.map(({ found, unanswered }) => ({
        signatures: Rewriting.apply(reworded(plain, found))(plain),
        unanswered
      }))
    )
  }

// Batches do not know of each other, so that two may choose one name.
const reworded = (
  plain: ReadonlyArray<Signature.Signature>,
  found: ReadonlyMap<string, Rewrite.Rewritten>
): ReadonlyMap<string, Rewriting.Rewritten> => {
  const taken = new Set<string>(plain.map(({ name }) => name))
  return new Map(
    plain.flatMap((one) => {
      const words = found.get(one.name)
      const name = words === undefined ? undefined : free(words.newName, taken)
      if (words === undefined || name === undefined) return []
      taken.add(name)
      const parameters = new Map(
        words.parameters.map(
          ({ name: before, newName, description }) => [before, { name: newName, description }] as const
        )
      )
      return [[one.name, Reworded.of({ name, description: words.description, parameters }, one)] as const]
    })
  )
}

const free = (name: string, taken: ReadonlySet<string>): string | undefined => {
  for (let count = 1; count < 1000; count++) {
    const one = count === 1 ? name : `${name.slice(0, 60)}_${count}`
    if (!taken.has(one) && FunctionName.is(one)) return one
  }
  return undefined
}
