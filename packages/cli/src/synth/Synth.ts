/** `magnet synth`: the main job, from functions to a run folder. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { GraphCodec, type Use } from '@magnet/core'
import { Prices } from '@magnet/models'
import { Prompts } from '@magnet/prompts'
import { type Disk, type Manifest, Pairs, StoreError, Telemetry, Writer } from '@magnet/store'
import { Distinct, type Halt, Occasion, Pipeline } from '@magnet/synth'
import { Clock, Effect, type Scope, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Interrupt from '../Interrupt.js'
import * as Asked from '../option/Asked.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Functions from '../source/Functions.js'
import * as Sources from '../source/Sources.js'
import type { Prepared } from '../source/Prepared.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import { version } from '../Version.js'
import * as Asking from './Asking.js'
import * as Bill from './Bill.js'
import * as Estimate from './Estimate.js'
import * as Pairing from './Pairing.js'
import * as Progress from './Progress.js'
import * as Rehearsal from './Rehearsal.js'
import * as Summary from './Summary.js'

type Failures = Failure.Failure | StoreError.StoreError

/** Makes a run, or goes on with one. */
export const synth: (options: Options) => Effect.Effect<void, Failures, Disk.Disk> = Effect.fnUntraced(
  function* (options) {
    const choice = yield* Choice.of(options)
    if (choice.dryRun && choice.asked !== undefined) {
      const estimate = yield* Effect.scoped(estimated(choice, choice.asked))
      return yield* print(choice.json ? Estimate.json(estimate) : Estimate.render(estimate))
    }
    const session = yield* Effect.scoped(work(choice))
    if (choice.json) yield* print(Summary.json(session))
    const { manifest, halted } = session
    const place = StoreError.quote(choice.out)
    const paired = `${manifest.pairs?.asked ?? 0} of ${session.pairs} pairs`
    if (halted !== undefined)
      return yield* Effect.fail(
        Failure.make(
          `${sentence(halted.detail)} ${
            manifest.slots < choice.count ? `${manifest.slots} of ${choice.count} slots` : paired
          } are in ${place}.`
        )
      )
    if (manifest.slots < choice.count)
      return yield* Effect.fail(
        Failure.interrupted(
          `interrupted: ${manifest.slots} of ${choice.count} slots are in ${place}. Run the same command again to go on.`
        )
      )
    if ((manifest.pairs?.asked ?? 0) < session.pairs && manifest.records > 0)
      return yield* Effect.fail(
        Failure.interrupted(`interrupted: ${paired} are in ${place}. Run the same command again to go on.`)
      )
    if (manifest.records === 0) {
      const reasons = Summary.failures(manifest).slice(0, 3).join(', ')
      const rejected = StoreError.quote(join(choice.out, 'rejected.jsonl'))
      return yield* Effect.fail(Failure.make(`no attempt succeeded (${reasons}). ${rejected} says why, line by line.`))
    }
    if (!choice.json && !choice.quiet) yield* print(Summary.render(session, Style.of(Output.isTerminal('stdout'))))
  }
)

/** What a run would ask, tried on a few slots. */
const estimated = Effect.fnUntraced(function* (choice: Choice.Choice, asked: Asked.Asked) {
  const progress = yield* Progress.open(choice.count, () => 0, choice.quiet)
  progress.stage('estimating')
  const standIn = Estimate.standIn(asked.roles)
  const ports = Asking.over(asked, standIn.model)
  const { service } = Asking.service(asked, standIn.model)
  const prepared = yield* Sources.of(choice.source, choice.settings.seed, service).pipe(Effect.provide(ports))
  const sample = Math.min(choice.count, Estimate.sample)
  const before = standIn.taken()
  const outcomes = yield* Pipeline.slots(choice.settings, prepared.source, 0, sample, choice.concurrency).pipe(
    Stream.runCollect,
    Effect.provide(ports),
    Effect.mapError(({ detail }) => Failure.make(detail))
  )
  const prices = { ...Prices.known, ...asked.prices }
  const after = standIn.taken()
  const records = { before, after, sample, slots: choice.count, prices }
  const all = outcomes.flatMap(({ record }) => record ?? [])
  if ((choice.pairs ?? 0) === 0 || all.length === 0 || !Asked.serves(asked, 'student')) return Estimate.of(records)
  progress.stage('estimating the pairs')
  const { pairs = 0, settings, pairScopes: scopes } = choice
  const tried = yield* Rehearsal.of(
    { settings, source: prepared.source, scopes, count: Math.min(pairs, Estimate.sample) },
    all
  ).pipe(
    Effect.provide(ports),
    Effect.mapError(({ detail }) => Failure.make(detail))
  )
  return Estimate.of(records, {
    before: after,
    after: standIn.taken(),
    sample: tried.slots,
    slots: pairs,
    prices,
    // Where nothing turns up, each turn is played from its calls and from its last words.
    more: Math.max(1, (2 * asked.samples * tried.turns) / Math.max(1, tried.played))
  })
})

const work = Effect.fnUntraced(function* (choice: Choice.Choice) {
  const interrupt = yield* Interrupt.listen
  let present = 0
  const progress = yield* Progress.open(choice.count, () => present, choice.quiet)
  const asking = yield* Asking.of(choice, process.env, progress.notice)
  if (asking.models !== undefined) progress.account(() => Bill.brief(asking.lines()))
  progress.stage('building the graph of functions')
  const before: Array<Use.Use> = []
  const prepared = yield* unlessAsked(
    interrupt,
    Sources.of(choice.source, choice.settings.seed, asking.service).pipe(
      Effect.provideService(Occasion, { used: (use) => before.push(use) }),
      Effect.provide(asking.ports)
    )
  )
  progress.stage(`opening ${choice.out}`)
  const kept = Distinct.make(choice.settings)
  const writer = yield* unlessAsked(interrupt, Writer.open(plan(choice, prepared, said(asking, before)), kept))
  // A session that was killed may have made more than the manifest says.
  const paired = Math.max(writer.pairs, yield* Pairs.reached(choice.out))
  const pairs = choice.pairs ?? paired
  if (pairs < paired)
    return yield* Effect.fail(
      StoreError.make('write', choice.out, { _tag: 'MorePairs', present: paired, asked: pairs })
    )
  present = writer.next
  const started = yield* Clock.currentTimeMillis
  const began = performance.now()
  let halted: Halt.Halt | undefined
  yield* Distinct.slots(choice.settings, prepared.source, kept, writer.next, choice.count, choice.concurrency).pipe(
    Stream.haltWhen(interrupt.asked),
    // What was made before is written and summed up, as after an interruption.
    Stream.catchTag('Halt', (halt) => {
      halted = halt
      return Stream.empty
    }),
    Stream.runForEach((outcome) =>
      Effect.andThen(
        writer.write(outcome),
        Effect.sync(() => progress.slot(outcome.rejected.length))
      )
    ),
    Effect.provide(asking.ports)
  )
  const finished = yield* writer.finish
  const seconds = (performance.now() - began) / 1000
  const made = finished.slots - writer.next
  const second =
    pairs === 0 || halted !== undefined || finished.slots < choice.count
      ? undefined
      : yield* pairing(choice, prepared, pairs, asking, interrupt, progress)
  halted ??= second?.halted
  const manifest = second === undefined ? finished : yield* writer.conclude(second.pairs)
  const lines = asking.lines()
  if (made > 0 || lines.length > 0)
    yield* Telemetry.add(choice.out, {
      started: new Date(started).toISOString(),
      seconds,
      from: writer.next,
      to: finished.slots,
      records: finished.records,
      rate: made / seconds,
      concurrency: choice.concurrency,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
      ended:
        halted !== undefined
          ? 'halted'
          : finished.slots < choice.count || (second?.pairs.asked ?? pairs) < pairs
            ? 'interrupted'
            : 'done',
      ...(asking.models === undefined ? {} : { models: lines })
    })
  return { folder: choice.out, manifest, pairs, made, seconds, lines, halted }
})

const pairing = (
  choice: Choice.Choice,
  { source }: Prepared,
  count: number,
  { ports }: Asking.Asking,
  interrupt: Interrupt.Interrupt,
  progress: Progress.Progress
): Effect.Effect<Pairing.Made, StoreError.StoreError, Disk.Disk | Scope.Scope> => {
  const { out: folder, settings, pairScopes: scopes, concurrency } = choice
  return Pairing.make({ folder, settings, source, scopes, count, concurrency }, interrupt, progress).pipe(
    Effect.provide(ports)
  )
}

const plan = (choice: Choice.Choice, prepared: Prepared, models: Manifest.Models | undefined): Writer.Run => {
  const functions = Functions.lines(prepared.all.signatures.values())
  return {
    folder: choice.out,
    slots: choice.count,
    identity: {
      configuration: { ...prepared.configuration, ...Choice.configuration(choice) },
      seed: choice.seed,
      versions: { magnet: version, ...prepared.versions },
      pool: Functions.digest(Functions.text(functions))
    },
    pool: prepared.pool,
    functions,
    ...(prepared.responses === undefined ? {} : { responses: prepared.responses }),
    graph: GraphCodec.text(prepared.all),
    ...(models === undefined ? {} : { models })
  }
}

/** What the manifest says of models. */
const said = ({ models }: Asking.Asking, before: ReadonlyArray<Use.Use>): Manifest.Models | undefined =>
  models === undefined ? undefined : { prompts: Prompts.versions, before, price: Prices.usd(models.prices) }

const unlessAsked = <A, E, R>(
  interrupt: Interrupt.Interrupt,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E | Failure.Failure, R> =>
  Effect.raceFirst(
    effect,
    Effect.andThen(interrupt.asked, Effect.fail(Failure.interrupted('interrupted before anything was made.')))
  )

/** What a service says may end without a full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const print = (text: string): Effect.Effect<void> => Effect.promise(() => Output.data(`${text}\n`))
