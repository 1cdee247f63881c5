/** `magnet report`: what a run holds, in figures: yield, labels, turns, sources, coverage by world, and its language. */
import { join } from 'node:path'
import {
  Coverage,
  Language,
  PairTally,
  PoolCodec,
  Report as Reports,
  Schedule,
  Style as Manner,
  Tally,
  type Trajectory
} from '@magnet/core'
import { type Disk, type Manifest, Pairs, Reader, Row, Scan, type StoreError } from '@magnet/store'
import { Effect, Stream } from 'effect'
import { isRight } from 'fp-ts/lib/Either.js'
import type * as Failure from '../Failure.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Records from './Records.js'
import * as Review from './Review.js'

interface Request {
  readonly run: string
  readonly json: boolean
}

/** Records that are counted at once. */
const batch = 256

/** Prints the report of a run folder or of a file of records. */
export const report: (request: Request) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* ({ run, json }) {
    const opened = (yield* Records.isFolder(run)) ? yield* Reader.open(run) : undefined
    const functions = opened === undefined ? new Map<string, string>() : categories(yield* opened.text('pool.jsonl'))
    const language = Language.make()
    const coverage = Coverage.make(functions)
    let tally = Tally.empty
    let slots = 0
    yield* Records.at(run).pipe(
      Stream.grouped(batch),
      Stream.runForEach((records) =>
        Effect.sync(() => {
          const outcomes = [...records].map((record) => {
            language.add(record)
            coverage.add(record)
            slots += 1
            return outcome(slots - 1, record)
          })
          tally = Tally.concat(tally, Tally.of(outcomes))
        })
      )
    )
    const pairs = opened === undefined ? undefined : yield* paired(run)
    const found = { ...review(run, opened?.manifest, tally, coverage, language), ...pairs }
    const text = json
      ? JSON.stringify(found, undefined, 2)
      : Review.render(found, Style.of(Output.isTerminal('stdout')))
    yield* Effect.promise(() => Output.data(`${text}\n`))
  })

/** The pairs of a run in figures, and whether their sides can be told apart by words alone. */
const paired = Effect.fnUntraced(function* (run: string) {
  const kinds = new Map((yield* Pairs.records(run)).map(({ id, kind }) => [id, kind] as const))
  const tally = PairTally.make()
  const manner = { decision: Manner.make(), turn: Manner.make(), conversation: Manner.make() }
  let asked = 0
  yield* Reader.pairs(join(run, Scan.files.pairs)).pipe(
    Stream.runForEach((pair) =>
      Effect.sync(() => {
        const slot = Row.slot(pair.id) ?? 0
        asked = Math.max(asked, slot + 1)
        tally.add(slot, Schedule.group(kinds.get(pair.trajectory) ?? 'multi_turn'), pair)
        manner[pair.scope].add(pair)
      })
    )
  )
  return asked === 0
    ? undefined
    : {
        pairs: tally.pairs(asked),
        style: {
          decision: manner.decision.measures(),
          turn: manner.turn.measures(),
          conversation: manner.conversation.measures()
        }
      }
})

const outcome = (slot: number, record: Trajectory.Trajectory): Tally.Outcome => ({ slot, record, rejected: [] })

const review = (
  run: string,
  manifest: Manifest.Manifest | undefined,
  tally: Tally.Tally,
  coverage: Coverage.Coverage,
  language: Language.Language
): Review.Review => ({
  run,
  records: tally.records,
  ...(manifest === undefined ? {} : { slots: manifest.slots, yield: manifest.yield }),
  statistics: Reports.statistics(tally),
  categories: coverage.categories(),
  language: language.measures()
})

/** The category of each function of a pool. A line that cannot be read is found by `magnet verify`. */
const categories = (pool: string): ReadonlyMap<string, string> =>
  new Map(
    pool.split('\n').flatMap((line): ReadonlyArray<readonly [string, string]> => {
      const decoded = line === '' ? undefined : PoolCodec.decode(parsed(line))
      return decoded !== undefined && isRight(decoded) ? [[decoded.right.name, decoded.right.category]] : []
    })
  )

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
