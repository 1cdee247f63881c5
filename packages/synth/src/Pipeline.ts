/**
 * The pipeline: a slot becomes a record by attempts, each of which derives a path, binds and executes it, words it,
 * assembles the record and checks it. Record `i` is a function of (settings, source, `i`) and the ports' replies.
 */
import { type Derivation, Path, Seed, Stream as Draws, type Trajectory, Use } from '@magnet/core'
import { Effect, Result, Stream } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Checked from './assemble/Checked.js'
import * as Renamed from './assemble/Renamed.js'
import * as Beside from './derive/Beside.js'
import * as Design from './derive/Design.js'
import * as Scene from './derive/Scene.js'
import * as Slot from './derive/Slot.js'
import * as Halt from './Halt.js'
import * as Irrelevance from './irrelevance/Irrelevance.js'
import type { Outcome, Passed, Rejected } from './Outcome.js'
import { Occasion } from './port/Occasion.js'
import * as Rejection from './Rejection.js'
import * as Seam from './Seam.js'
import { explicit as pasting, type Settings } from './Settings.js'
import type { Source } from './Source.js'
import * as States from './States.js'
import * as Told from './Told.js'
import * as TimeLimit from './TimeLimit.js'

/** The services that a run needs. */
export type Ports = Told.Ports

/** The outcomes of the slots from `from` (included) to `to` (excluded), in order, whatever the concurrency. What ends a run ends it in order. */
export const slots = (
  settings: Settings,
  source: Source,
  from: number,
  to: number,
  concurrency: number
): Stream.Stream<Outcome, Halt.Halt, Ports> =>
  from >= to
    ? Stream.empty
    : Stream.range(from, to - 1).pipe(
        // What was begun before the slot that ends the run is finished, and comes first.
        Stream.mapEffect((index) => Effect.result(slot(settings, source, index)), { concurrency }),
        Stream.mapEffect((result) => Effect.fromResult(result))
      )

/** The outcome of one slot: attempts until one passes, up to `settings.attempts`. Those that are passed over are not made. */
export const slot = (
  settings: Settings,
  source: Source,
  index: number,
  passed: Passed = new Map()
): Effect.Effect<Outcome, Halt.Halt, Ports> =>
  Effect.map(tried(settings, source, index, passed), ({ rejected, told }) => ({
    slot: index,
    record: told === undefined ? undefined : Renamed.of(settings, source)(told.record),
    rejected
  }))

/** The attempts at a slot. */
interface Tried {
  readonly rejected: ReadonlyArray<Rejected>
  readonly told: Irrelevance.Twin | undefined
}

const tried: (
  settings: Settings,
  source: Source,
  index: number,
  passed: Passed
) => Effect.Effect<Tried, Halt.Halt, Ports> = Effect.fnUntraced(function* (
  settings: Settings,
  source: Source,
  index: number,
  passed: Passed
) {
  const rejected: Array<Rejected> = []
  const planned = Slot.of(settings, index)
  // An irrelevance record is made from the record in which the right tool is called.
  const twin = planned.twin === undefined ? undefined : yield* tried(settings, source, planned.twin, passed)
  const twinned = twin?.told
  if (planned.twin !== undefined && twinned === undefined) {
    const { _tag, ...failure } = Rejection.make('operations', 'no_twin', '', Slot.id(Slot.of(settings, planned.twin)))
    return { rejected: [{ slot: index, attempt: 0, kind: planned.kind, ...failure }], told: undefined }
  }
  // φ̂ is made from the derivation that its φ was accepted with.
  const { sibling, kind } = planned
  const meant = settings.mixture === undefined ? {} : { kind }
  const phi = sibling === undefined ? undefined : yield* tried(settings, source, sibling, passed)
  const origin =
    sibling === undefined || phi?.told === undefined ? undefined : (passed.get(sibling) ?? 0) + phi.rejected.length
  for (let number = passed.get(index) ?? 0; number < settings.attempts; number++) {
    const uses: Array<Use.Use> = []
    const made =
      twinned === undefined
        ? attempt(settings, source, index, number, origin)
        : irrelevant(settings, source, planned, number, twinned)
    const result = yield* TimeLimit.limited(made).pipe(
      Effect.provideService(Occasion, {
        seed: Seed.derive(settings.seed, 'record', index, 'attempt', number, 'models'),
        used: (use) => uses.push(use)
      }),
      Effect.result
    )
    const models = uses.length === 0 ? {} : { models: Use.sum(uses) }
    if (Result.isSuccess(result))
      return { rejected, told: { ...result.success, record: { ...result.success.record, ...models } } }
    if (Halt.is(result.failure)) return yield* Effect.fail(result.failure)
    const { _tag, ...failure } = result.failure
    rejected.push({ slot: index, attempt: number, ...meant, ...failure, ...models })
  }
  return { rejected, told: undefined }
})

/** An attempt at an irrelevance record, which is made from its twin. */
const irrelevant = (
  settings: Settings,
  source: Source,
  planned: Slot.Slot,
  number: number,
  twin: Irrelevance.Twin
): Effect.Effect<Irrelevance.Twin, Rejection.Rejection | Halt.Halt, Ports> =>
  Irrelevance.realise(settings, source, planned, number, twin).pipe(
    Effect.flatMap((record) => Seam.fromEither(Checked.of(settings, source, record))),
    Effect.map((record) => ({ ...twin, record })),
    Effect.mapError((failure) =>
      Halt.is(failure) ? failure : { ...failure, worlds: twin.record.worlds.map((world) => world.name) }
    )
  )

/** The derivation of an attempt. In families, of the first attempt at φ. */
export const derivation = (
  settings: Settings,
  source: Source,
  index: number,
  number: number
): ReturnType<typeof Design.derive> =>
  E.map(({ derived }: Designed) => derived)(design(settings, source, index, number))

/** What an attempt goes on with. */
interface Designed {
  readonly drawn: Design.Draw
  readonly derived: Derivation.Derivation
}

/** How many walks an attempt draws at most. */
const walks = 24

/**
 * The first draw of an attempt that suits its scene. Where a walk goes is a matter of chance alone, which is drawn until it
 * is as wanted; that a walk ends early, or that anything fails later, is a failure of the attempt.
 */
const design = (
  settings: Settings,
  source: Source,
  index: number,
  number: number,
  origin?: number
): E.Either<Rejection.Rejection, Designed> => {
  const at = (again: number): E.Either<Rejection.Rejection, Designed> => {
    const drawn = draw(settings, source, index, number, origin, again)
    return E.map((derived: Derivation.Derivation): Designed => ({ drawn, derived }))(Design.derive(settings, drawn))
  }
  const first = at(0)
  if (E.isRight(first) || !Design.astray.has(first.left.reason)) return first
  for (let again = 1; again < walks; again++) {
    const next = at(again)
    if (E.isRight(next) || next.left.stage !== 'walk') return next
  }
  return first
}

/**
 * What an attempt is drawn from, before anything is executed. `origin` is the attempt whose derivation it takes, `again`
 * the walks that were drawn for it before.
 */
export const draw = (
  settings: Settings,
  source: Source,
  index: number,
  number: number,
  origin?: number,
  again = 0
): Design.Draw => {
  const seed = Seed.derive(settings.seed, 'record', index, 'attempt', number)
  const planned = Slot.of(settings, index)
  const { family } = planned
  const own = settings.families ? Seed.derive(settings.seed, 'family', family, 'attempt', origin ?? number) : seed
  const from = again === 0 ? own : Seed.derive(own, 'again', again)
  const worldSeed = States.seed(settings.seed, family)
  const scene = Scene.of(settings, source, planned, origin ?? number, again)
  return {
    slot: planned,
    number: origin ?? number,
    scene,
    seed,
    origin: from,
    worldSeed,
    initial: States.initial(scene.source.world, worldSeed),
    shown: Beside.shown(settings, planned, Seed.derive(from, 'context')),
    explicit: Draws.make(Seed.derive(from, 'register')).chance(pasting)
  }
}

const attempt = (
  settings: Settings,
  source: Source,
  index: number,
  number: number,
  origin: number | undefined
): Effect.Effect<Irrelevance.Twin, Rejection.Rejection | Halt.Halt, Ports> =>
  Effect.flatMap(Seam.fromEither(design(settings, source, index, number, origin)), ({ drawn, derived }) =>
    Told.told(settings, source, drawn, derived).pipe(
      Effect.mapError((failure) =>
        Halt.is(failure)
          ? failure
          : {
              ...failure,
              worlds: Scene.worlds(
                source,
                Path.calls(derived.path).map((call) => call.function)
              )
            }
      )
    )
  )

/** The record of a derivation, also of one made by hand: bound and executed, worded, assembled and checked. */
export const realise = (
  settings: Settings,
  source: Source,
  drawn: Design.Draw,
  derived: Derivation.Derivation
): Effect.Effect<Trajectory.Trajectory, Rejection.Rejection | Halt.Halt, Ports> =>
  Effect.map(Told.told(settings, source, drawn, derived), ({ record }) => record)
