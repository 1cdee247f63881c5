/** `magnet report`: what a run holds, in figures: yield, labels, turns, sources, coverage by world, and its language. */
import { Coverage, Language, Report as Reports, Tally, type Trajectory } from '@magnet/core'
import { type Disk, type Manifest, Reader, type StoreError } from '@magnet/store'
import { Effect, Stream } from 'effect'
import type * as Failure from '../Failure.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Categories from './Categories.js'
import * as PairFigures from './PairFigures.js'
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
    const functions = opened === undefined ? new Map<string, string>() : Categories.of(yield* opened.text('pool.jsonl'))
    const language = Language.make()
    const coverage = Coverage.make(functions)
    const sizes = new Map<string, PairFigures.Size>()
    let tally = Tally.empty
    let slots = 0
    let aliased = 0
    yield* Records.at(run).pipe(
      Stream.grouped(batch),
      Stream.runForEach((records) =>
        Effect.sync(() => {
          const outcomes = [...records].map((record) => {
            language.add(record)
            coverage.add(record)
            slots += 1
            if (record.alias !== undefined) aliased += 1
            sizes.set(record.id, PairFigures.size(record))
            return outcome(slots - 1, record)
          })
          tally = Tally.concat(tally, Tally.of(outcomes))
        })
      )
    )
    const pairs =
      opened === undefined ? undefined : yield* PairFigures.of(run, opened.manifest.pairs?.asked ?? 0, sizes)
    const found = { ...review(run, opened?.manifest, tally, coverage, language), aliased, ...pairs }
    const text = json
      ? JSON.stringify(found, undefined, 2)
      : Review.render(found, Style.of(Output.isTerminal('stdout')))
    yield* Effect.promise(() => Output.data(`${text}\n`))
  })

const outcome = (slot: number, record: Trajectory.Trajectory): Tally.Outcome => ({ slot, record, rejected: [] })

const review = (
  run: string,
  manifest: Manifest.Manifest | undefined,
  tally: Tally.Tally,
  coverage: Coverage.Coverage,
  language: Language.Language
): Omit<Review.Review, 'aliased'> => ({
  run,
  records: tally.records,
  ...(manifest === undefined ? {} : { slots: manifest.slots, yield: manifest.yield }),
  statistics: Reports.statistics(tally),
  categories: coverage.categories(),
  language: language.measures()
})
