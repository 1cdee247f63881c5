/** `magnet report`: what a run holds, in figures, as text or JSON and as a page beside the run. */
import { join } from 'node:path'
import { Coverage, Language, Repetition, Report as Reports, Sample, Seed, Tally, type Trajectory } from '@magnet/core'
import { Page } from '@magnet/page'
import { Disk, type Manifest, Reader, StoreError } from '@magnet/store'
import { Effect, Option, Result, Stream } from 'effect'
import type * as Failure from '../Failure.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as Categories from './Categories.js'
import * as Contaminated from './Contaminated.js'
import * as PairFigures from './PairFigures.js'
import * as Records from './Records.js'
import * as Review from './Review.js'

interface Request {
  readonly run: string
  readonly out: Option.Option<string>
  readonly json: boolean
}

/** Records that are counted at once. */
const batch = 256

/** Records that the page shows in full. */
const shown = 10

/** Prints the report of a run folder or of a file of records, and writes its page. */
export const report: (request: Request) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* ({ run, out, json }) {
    const opened = (yield* Records.isFolder(run)) ? yield* Reader.open(run) : undefined
    const functions = opened === undefined ? new Map<string, string>() : Categories.of(yield* opened.text('pool.jsonl'))
    const language = Language.make()
    const coverage = Coverage.make(functions)
    const repetition = Repetition.make()
    const sample = Sample.make(seed(opened?.manifest), shown)
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
            repetition.add(record)
            sample.add(record)
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
    const found = { ...review(run, opened?.manifest, tally, coverage, language, repetition), aliased, ...pairs }
    const contamination = opened === undefined ? undefined : yield* Contaminated.of(run)
    const file = Option.orElse(out, () =>
      opened === undefined ? Option.none() : Option.some(join(run, 'report.html'))
    )
    // Figures are printed also where nothing can be written beside the run.
    const written = yield* Effect.result(
      write(file, {
        ...found,
        sample: sample.records(),
        ...of(opened?.manifest),
        ...(contamination === undefined ? {} : { contamination })
      })
    )
    const page = Result.isSuccess(written) ? written.success : undefined
    const text = json
      ? JSON.stringify({ ...found, ...(page === undefined ? {} : { page }) }, undefined, 2)
      : Review.render(found, Style.of(Output.isTerminal('stdout'))) +
        (page === undefined
          ? ''
          : `\n\nThe same as a page, with charts and ${Text.plural(sample.records().length, 'conversation')}: ${StoreError.quote(page)}`)
    yield* Effect.promise(() => Output.data(`${text}\n`))
    if (Result.isFailure(written)) yield* Effect.fail(written.failure)
  })

/** Writes the page, and says where. */
const write = Effect.fnUntraced(function* (file: Option.Option<string>, run: Parameters<typeof Page.render>[0]) {
  if (Option.isNone(file)) return undefined
  const disk = yield* Disk.Disk
  const text = yield* Effect.promise(() => Page.render(run))
  yield* disk.replace(file.value, [text])
  return file.value
})

const of = (manifest: Manifest.Manifest | undefined): { readonly manifest?: Manifest.Manifest } =>
  manifest === undefined ? {} : { manifest }

/** The seed of the sample: that of the run, so that the page is the same whenever it is written. */
const seed = (manifest: Manifest.Manifest | undefined): Seed.Seed =>
  Seed.root(JSON.stringify(manifest === undefined ? null : manifest.seed))

const outcome = (slot: number, record: Trajectory.Trajectory): Tally.Outcome => ({ slot, record, rejected: [] })

const review = (
  run: string,
  manifest: Manifest.Manifest | undefined,
  tally: Tally.Tally,
  coverage: Coverage.Coverage,
  language: Language.Language,
  repetition: Repetition.Repetition
): Omit<Review.Review, 'aliased'> => ({
  run,
  records: tally.records,
  ...(manifest === undefined ? {} : { slots: manifest.slots, yield: manifest.yield }),
  statistics: Reports.statistics(tally),
  categories: coverage.categories(),
  language: language.measures(),
  repetition: repetition.measures()
})
