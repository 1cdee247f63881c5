/** What models do for a pool: they say what functions return that do not say it, sort functions, and put them in other words. */
import type { JsonSchema, Signature } from '@magnet/core'
import { type Ledger, Renamed, Returned, Sorted } from '@magnet/models'
import type { Gather } from '@magnet/pools'
import type { Disk, StoreError } from '@magnet/store'
import type { Halt } from '@magnet/synth'
import { Effect, Option } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Asked from '../option/Asked.js'
import * as Options from '../option/Options.js'
import * as Asking from '../synth/Asking.js'
import * as Progress from '../synth/Progress.js'
import type * as Rewrite from './Rewrite.js'

/** What is said of models. */
export interface Flags {
  readonly model: ReadonlyArray<string>
  readonly budget: Option.Option<string>
  readonly cache: Option.Option<string>
}

/** What came of it. */
export interface Account {
  readonly lines: ReadonlyArray<Ledger.Line>
  /** Functions about which a step got no answer that holds. */
  readonly unanswered: ReadonlyArray<{
    readonly step: 'responses' | 'labels' | 'rewriting'
    readonly functions: ReadonlyArray<string>
    readonly reason: string
  }>
}

/** The models that are asked; nothing where none is named. */
export const of = (flags: Flags, { how }: Rewrite.Rewrite): Effect.Effect<Asked.Asked | undefined, Failure.Failure> => {
  const usage = (text: string): Effect.Effect<never, Failure.Failure> => Effect.fail(Failure.usage(text))
  const budget = Option.getOrUndefined(flags.budget)
  const cache = Option.getOrUndefined(flags.cache)
  const decoded = Options.decode(
    {
      ...(flags.model.length === 0 ? {} : { model: flags.model }),
      ...(budget === undefined ? {} : { budget: Number(budget) }),
      ...(cache === undefined ? {} : { cache })
    },
    Options.flagOf
  )
  if (E.isLeft(decoded)) return usage(`${decoded.left}.`)
  const asked = Asked.of(decoded.right)
  if (E.isLeft(asked)) return usage(`${asked.left}.`)
  const found = asked.right
  if (how === 'model' && (found === undefined || !Asked.serves(found, 'rewrite')))
    return usage('--rewrite model needs a model. Name one, as in --model rewrite=openai:gpt-5-mini.')
  if (found === undefined) return Effect.succeed(undefined)
  if (found.cache === undefined)
    return usage('--model needs --cache FILE here: replies are paid for once, and there is no run folder to keep them.')
  if (!(['label', 'describe'] as const).some((role) => Asked.serves(found, role)) && how !== 'model')
    return usage('--model: importing asks in the roles describe, label and, with --rewrite model, rewrite.')
  return Effect.succeed(found)
}

type Gathered = Effect.Effect<Gather.Gathered, Failure.Failure>
type Predicted = ReadonlyMap<string, JsonSchema.JsonSchema>

const concurrency = 4

/** The pool with what models know of it. `gather` reads the sources again, with the responses that they expect. */
export const refine = (
  asked: Asked.Asked,
  { how, seed }: Rewrite.Rewrite,
  first: Gather.Gathered,
  gather: (predicted: Predicted) => Gathered,
  quiet: boolean
): Effect.Effect<
  { readonly gathered: Gather.Gathered; readonly account: Account },
  Failure.Failure | StoreError.StoreError,
  Disk.Disk
> =>
  Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress.open(1, () => 0, quiet)
      const { guarded } = yield* Asking.guardedBy(asked, '.', process.env, progress.notice)
      const { model } = guarded
      const unanswered: Array<Account['unanswered'][number]> = []
      const heed = (step: Account['unanswered'][number]['step'], some: Sorted.Sorted['unanswered']): void => {
        for (const one of some) unanswered.push({ step, ...one })
      }
      let gathered = first
      if (Asked.serves(asked, 'describe')) {
        progress.stage('asking what functions return')
        const answers = yield* halted(Returned.predict(model, { concurrency })(gathered.signatures))
        heed('responses', answers.unanswered)
        gathered = yield* gather(answers.found)
      }
      if (Asked.serves(asked, 'label')) {
        progress.stage('sorting functions')
        const sorted = yield* halted(Sorted.sort(model)(gathered.signatures))
        heed('labels', sorted.unanswered)
        gathered = { ...gathered, signatures: sorted.signatures }
      }
      if (how === 'model') {
        progress.stage('putting functions in other words')
        const renamed = yield* halted(Renamed.rename(model, seed, { concurrency })(gathered.signatures))
        heed('rewriting', renamed.unanswered)
        gathered = { ...gathered, signatures: renamed.signatures }
      }
      return { gathered, account: { lines: guarded.ledger.lines(), unanswered } }
    })
  )

const halted = <A>(effect: Effect.Effect<A, Halt.Halt>): Effect.Effect<A, Failure.Failure> =>
  Effect.mapError(effect, ({ detail }) => Failure.make(`${detail} Replies so far are kept; the same command goes on.`))

/** How many functions have a response that a model expects. */
export const predicted = (signatures: ReadonlyArray<Signature.Signature>): number =>
  signatures.filter(({ responseOrigin }) => responseOrigin === 'model').length
