/** `magnet synth`: the main job, from functions to a run folder. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as Offline from '@magnet/offline'
import { type Disk, StoreError, Telemetry, Writer } from '@magnet/store'
import { type Halt, Pipeline } from '@magnet/synth'
import { Clock, Effect, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Interrupt from '../Interrupt.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Sources from '../source/Sources.js'
import type { Prepared } from '../source/Prepared.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import { version } from '../Version.js'
import * as Progress from './Progress.js'
import * as Summary from './Summary.js'

type Failures = Failure.Failure | StoreError.StoreError

/** Makes a run, or goes on with one. */
export const synth: (options: Options) => Effect.Effect<void, Failures, Disk.Disk> = Effect.fnUntraced(
  function* (options) {
    const choice = Choice.of(options)
    const session = yield* Effect.scoped(work(choice))
    if (choice.json) yield* print(Summary.json(session))
    if (session.halted !== undefined)
      return yield* Effect.fail(
        Failure.make(
          `${session.halted.detail} ${session.manifest.slots} of ${choice.count} slots are in ${StoreError.quote(choice.out)}; the same command goes on from there.`
        )
      )
    if (session.manifest.slots < choice.count)
      return yield* Effect.fail(
        Failure.interrupted(
          `interrupted: ${session.manifest.slots} of ${choice.count} slots are in ${StoreError.quote(choice.out)}. Run the same command again to go on.`
        )
      )
    if (session.manifest.records === 0) {
      const reasons = Summary.failures(session.manifest).slice(0, 3).join(', ')
      const place = StoreError.quote(join(choice.out, 'rejected.jsonl'))
      return yield* Effect.fail(Failure.make(`no attempt succeeded (${reasons}). ${place} says why, line by line.`))
    }
    if (!choice.json && !choice.quiet) yield* print(Summary.render(session, Style.of(Output.isTerminal('stdout'))))
  }
)

const work = Effect.fnUntraced(function* (choice: Choice.Choice) {
  const interrupt = yield* Interrupt.listen
  let before = 0
  const progress = yield* Progress.open(choice.count, () => before, choice.quiet)
  progress.stage('building the graph of functions')
  const prepared = yield* unlessAsked(
    interrupt,
    Sources.of(choice.source, choice.settings.seed).pipe(Effect.provide(Offline.layer))
  )
  progress.stage(`opening ${choice.out}`)
  const writer = yield* unlessAsked(interrupt, Writer.open(plan(choice, prepared)))
  before = writer.next
  const started = yield* Clock.currentTimeMillis
  const began = performance.now()
  let halted: Halt.Halt | undefined
  yield* Pipeline.slots(choice.settings, prepared.source, writer.next, choice.count, choice.concurrency).pipe(
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
    Effect.provide(Offline.layer)
  )
  const manifest = yield* writer.finish
  const seconds = (performance.now() - began) / 1000
  const made = manifest.slots - writer.next
  if (made > 0)
    yield* Telemetry.add(choice.out, {
      started: new Date(started).toISOString(),
      seconds,
      from: writer.next,
      to: manifest.slots,
      records: manifest.records,
      rate: made / seconds,
      concurrency: choice.concurrency,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
      ended: manifest.slots < choice.count ? 'interrupted' : 'done'
    })
  return { folder: choice.out, manifest, made, seconds, halted }
})

const plan = (choice: Choice.Choice, prepared: Prepared): Writer.Run => ({
  folder: choice.out,
  slots: choice.count,
  identity: {
    configuration: { ...prepared.configuration, ...Choice.configuration(choice) },
    seed: choice.seed,
    versions: { magnet: version, ...prepared.versions },
    pool: prepared.digest
  },
  pool: prepared.pool,
  functions: prepared.functions,
  graph: prepared.graph
})

const unlessAsked = <A, E, R>(
  interrupt: Interrupt.Interrupt,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E | Failure.Failure, R> =>
  Effect.raceFirst(
    effect,
    Effect.andThen(interrupt.asked, Effect.fail(Failure.interrupted('interrupted before anything was made.')))
  )

const print = (text: string): Effect.Effect<void> => Effect.promise(() => Output.data(`${text}\n`))
