/** `magnet split`: a run for training, and a part of it that shares no function, or no world, with the rest. */
import { Needs, type Partition, Seed, type Trajectory } from '@magnet/core'
import { type Disk, Pairs, Reader, RecordLine, SplitFolder, StoreError } from '@magnet/store'
import { Effect, Option, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Categories from '../inspect/Categories.js'
import * as Records from '../inspect/Records.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Division from './Division.js'
import * as Outcome from './Outcome.js'

/** What the flags say. */
export interface Request {
  readonly run: string
  readonly heldOut: string
  readonly by: string
  readonly seed: string
  readonly keepListed: boolean
  readonly out: Option.Option<string>
  readonly json: boolean
}

type Failures = Failure.Failure | StoreError.StoreError

/** Divides a run folder. */
export const split: (request: Request) => Effect.Effect<void, Failures, Disk.Disk> = Effect.fnUntraced(
  function* (request) {
    const share = yield* shareOf(request.heldOut)
    const by = yield* byOf(request.by)
    const { run } = request
    const opened = yield* Reader.open(run)
    const worlds = Categories.of(yield* opened.text('pool.jsonl'))
    const families = Division.make(by === 'function' ? (name) => name : (name) => worlds.get(name) ?? name)
    yield* Records.at(run).pipe(Stream.runForEach((record) => Effect.sync(() => families.add(record))))
    const seed = Seed.derive(Seed.root(numeric(request.seed)), 'split', by)
    const division = families.divide(share, seed)
    yield* possible(division, by, run)
    const folder = Option.getOrElse(request.out, () => SplitFolder.folder(run))
    const head = {
      by,
      seed: numeric(request.seed),
      asked: share,
      unlisted: !request.keepListed,
      held_out: division.held,
      of: division.units
    }
    const description = yield* Effect.scoped(write(folder, run, division, head))
    yield* print(
      request.json
        ? JSON.stringify({ folder, ...description }, undefined, 2)
        : Outcome.render(folder, run, description, Style.of(Output.isTerminal('stdout')))
    )
  }
)

/** What is decided before anything is written. */
type Head = Omit<Outcome.Description, keyof Outcome.Summary> & { readonly seed: number | string }

const write = Effect.fnUntraced(function* (folder: string, run: string, division: Division.Division, head: Head) {
  const opened = yield* SplitFolder.open(folder)
  const counts = Outcome.make()
  const sideOf = new Map<string, Partition.Side>()
  /** The records of a side, as it lists them. */
  const listed = <A extends Pick<Trajectory.Trajectory, 'alias' | 'tools'>>(one: A, side: SplitFolder.Side): A =>
    side === 'train' && head.unlisted ? Needs.unlisted(one, division.isHeld) : one
  yield* Records.at(run).pipe(
    Stream.runForEach((record) =>
      Effect.suspend(() => {
        const side = division.side(record.family)
        if (side === 'mixed') {
          counts.leave('records', 'mixed')
          sideOf.set(record.id, side)
          return opened.leave({
            record: record.id,
            family: record.family,
            reason: 'mixed',
            held_out: division.heldOf(record)
          })
        }
        const own = listed(record, side)
        if (own.tools.length === 0 && record.tools.length > 0) {
          counts.leave('records', 'nothing_listed')
          sideOf.set(record.id, 'mixed')
          return opened.leave({ record: record.id, family: record.family, reason: 'nothing_listed' })
        }
        sideOf.set(record.id, side)
        counts.kind(side, record.kind)
        counts.put(side, 'records', record.tools.length - own.tools.length)
        // What was tried for a proof is another number where fewer tools are listed.
        const { evidence: _, ...unproven } = own
        return opened.record(side, RecordLine.of(own === record ? record : unproven))
      })
    )
  )
  yield* Pairs.attempts(run).pipe(
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.runForEach(({ pair }) =>
      Effect.suspend(() => {
        const side = sideOf.get(pair.trajectory) ?? 'mixed'
        const reason =
          side === 'mixed'
            ? 'mixed'
            : side === 'train' && [...Needs.called(pair)].some(division.isHeld)
              ? 'calls_held_out'
              : undefined
        if (side === 'mixed' || reason !== undefined) {
          counts.leave('pairs', reason ?? 'mixed')
          return opened.leave({ pair: pair.id, family: pair.family, reason: reason ?? 'mixed' })
        }
        const own = listed(pair, side)
        counts.put(side, 'pairs', pair.tools.length - own.tools.length)
        return opened.pair(side, `${JSON.stringify(own)}\n`)
      })
    )
  )
  const description = { ...head, ...counts.summary() }
  yield* opened.finish(description)
  return description
})

const shareOf = (text: string): Effect.Effect<number, Failure.Failure> => {
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN
  return share > 0 && share < 1
    ? Effect.succeed(share)
    : Effect.fail(
        Failure.usage(`--held-out: expected a share above 0 and below 1, such as 0.1, found ${StoreError.quote(text)}.`)
      )
}

const byOf = (text: string): Effect.Effect<Division.By, Failure.Failure> =>
  text === 'function' || text === 'world'
    ? Effect.succeed(text)
    : Effect.fail(Failure.usage(`--by: expected function or world, found ${StoreError.quote(text)}.`))

/** Fails where nothing would be left to train on. */
const possible = (division: Division.Division, by: Division.By, run: string): Effect.Effect<void, Failure.Failure> =>
  division.records === 0
    ? Effect.fail(Failure.make(`${StoreError.quote(run)} holds no records, so there is nothing to divide.`))
    : division.held.length < division.units
      ? Effect.void
      : Effect.fail(
          Failure.make(
            `no ${by} can be held out so that records are left for training: ${
              division.units < 2
                ? `all records need the same ${by}`
                : `to hold out as much, all ${division.units} ${by}s would have to be`
            }. ${by === 'world' ? 'Try --by function, or a smaller --held-out.' : 'Try a smaller --held-out, or a run with more functions.'}`
          )
        )

const numeric = (seed: string): number | string => (/^-?\d{1,15}$/.test(seed) ? Number(seed) : seed)

const print = (text: string): Effect.Effect<void> => Effect.promise(() => Output.data(`${text}\n`))
