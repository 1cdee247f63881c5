/**
 * The service behind functions, played by a model: it answers a call with what the session has to agree with before it. An answer
 * that cannot be read, or that has not the form which the function promises, or contradicts what was told, is asked for again;
 * what then cannot be used is left to the simulation, with the reason.
 */
import { Seed, ToolError } from '@magnet/core'
import { ToolSimulation } from '@magnet/prompts'
import { Halt, type Model, type Service } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Signatures from '../language/Signatures.js'

/** How questions are answered. */
export const ask =
  (model: Model.Model): Service.Service['ask'] =>
  (question) =>
    Ask.ask(model)(
      ToolSimulation.prompt,
      {
        function: Signatures.of(question.signature),
        arguments: question.arguments,
        made: question.said.map((one, index) => ({ id: `m${index + 1}`, ...one })),
        memory: question.notes,
        now: question.now
      },
      {
        stage: 'binding',
        place: question.signature.name,
        seed: Seed.root(question.key),
        accept: ({ output, error, remember }): E.Either<Ask.Objection, Service.Reply> => {
          if (error !== '') return E.right({ answer: E.left(refusal(error)), notes: [] })
          const fault = question.fault(output)
          return fault === undefined
            ? E.right({ answer: E.right(output), notes: remember })
            : E.left({ reason: 'inconsistent', message: fault })
        }
      }
    ).pipe(
      Effect.catch((failure) =>
        Halt.is(failure)
          ? Effect.fail(failure)
          : Effect.succeed<Service.Reply>({ answer: { _tag: 'None', reason: failure.reason }, notes: [] })
      )
    )

const refusal = (message: string): ToolError.ToolError =>
  ToolError.make(
    /not (?:be )?found|no such|does not exist|there is no\b/i.test(message) ? 'not_found' : 'invalid_arguments',
    message
  )
