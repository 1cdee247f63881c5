/** Responses by a model, for functions of which no document, example or recorded call says what they return. */
import type { JsonSchema, Signature } from '@magnet/core'
import { Seed } from '@magnet/core'
import { Responses } from '@magnet/prompts'
import type { Halt, Model } from '@magnet/synth'
import type { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Batch from './Batch.js'

/** How many functions one question is about, and how many others it shows. */
const most = { functions: 8, others: 24 }

/** Whether nothing but a guess says what a function returns. */
export const isSilent = ({ response, responseOrigin }: Signature.Signature): boolean =>
  response === undefined || responseOrigin === 'inferred' || responseOrigin === 'model'

/** The schemas, by function. Functions of one service are asked about together, with others of it to learn names from. */
export const predict =
  (model: Model.Model, pace: Batch.Pace) =>
  (signatures: ReadonlyArray<Signature.Signature>): Effect.Effect<Batch.Answers<JsonSchema.JsonSchema>, Halt.Halt> => {
    const services = Batch.services(signatures)
    const around = new Map(services.flatMap((members) => members.map((one) => [one, members] as const)))
    const batches = services.flatMap((members) => Batch.of(members.filter(isSilent), most.functions))
    return Batch.asked(
      batches,
      (batch) => {
        const [first] = batch
        const asked = new Set(batch)
        const others = (first === undefined ? [] : (around.get(first) ?? [])).filter((one) => !asked.has(one))
        return Ask.ask(model)(
          Responses.prompt,
          {
            functions: batch.map((one) => Batch.shown(one, false)),
            others: others.slice(0, most.others).map((one) => Batch.shown(one, false))
          },
          {
            stage: 'walk',
            place: first?.name ?? '',
            seed: Seed.root('describe'),
            accept: ({ responses }) => E.right(new Map(responses.map(({ name, schema }) => [name, schema] as const)))
          }
        )
      },
      pace
    )
  }
