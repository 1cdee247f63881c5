/** `magnet verify`: every check and every call again, on the files as they are. */
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Canonical, Check, type Json, Mixture, Report, type Trajectory, Twins } from '@magnet/core'
import { type Disk, Manifest, Reader, Row, Scan, type StoreError } from '@magnet/store'
import { Environment } from '@magnet/synth'
import { Effect, Result, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Stored from '../source/Stored.js'
import * as Progress from '../synth/Progress.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as Account from './Account.js'
import * as Finding from './Finding.js'
import * as Records from './Records.js'
import * as VerifyPairs from './VerifyPairs.js'

interface Request {
  readonly run: string
  readonly json: boolean
}

type Failures = Failure.Failure | StoreError.StoreError

/** Checks a run folder or a file of records; fails if anything is wrong. */
export const verify: (request: Request) => Effect.Effect<void, Failures, Disk.Disk> = Effect.fnUntraced(function* ({
  run,
  json
}) {
  const began = performance.now()
  const account = Account.make()
  yield* Effect.scoped((yield* Records.isFolder(run)) ? ofRun(run, account, json) : ofFile(run, account))
  const seconds = (performance.now() - began) / 1000
  const summary = account.summary()
  const style = Style.of(Output.isTerminal('stdout'))
  if (json) yield* print(JSON.stringify({ ...summary, seconds: Math.round(seconds * 1000) / 1000 }, undefined, 2))
  else for (const finding of summary.findings.slice(0, shown)) yield* print(Finding.render(finding, style))
  if (!json && summary.violations > shown)
    yield* print(style.dim(`… ${Text.count(summary.violations - shown)} more; --json lists up to a thousand.`))
  if (summary.violations > 0) return yield* Effect.fail(Failure.make(Account.verdict(summary)))
  if (!json) yield* print(Account.praise(summary, seconds))
})

const shown = 50

const ofRun = Effect.fnUntraced(function* (folder: string, account: Account.Account, json: boolean) {
  const run = yield* Reader.open(folder)
  const progress = yield* Progress.open(run.manifest.slots, () => 0, json)
  progress.stage('reading the pool and the graph')
  const { source, findings } = yield* Stored.ofRun(run)
  account.run(findings)
  account.run(yield* bookkeeping(folder, run.manifest))
  const environment = Environment.of(
    source,
    Stored.maxTokens(run.manifest),
    run.manifest.configuration['proofs'] === 'all'
  )
  const [all, twins] = [Check.all(environment), Twins.make()]
  const check = planned(run.manifest, (record) => [...all(record), ...twins(record)])
  let isWhole = true
  yield* Reader.attempts(join(folder, Scan.files.records)).pipe(
    Stream.runForEach((attempt) =>
      Effect.sync(() => {
        isWhole &&= Result.isSuccess(attempt)
        account.record(
          Result.isFailure(attempt)
            ? [Finding.of(attempt.failure)]
            : located(join(folder, Scan.files.records), attempt.success.line, attempt.success.record, check)
        )
        progress.slot(0)
      })
    )
  )
  // Pairs are checked against the records: where one cannot be read, that is what has to be mended first.
  if (!isWhole) return
  progress.stage('checking pairs')
  yield* VerifyPairs.verify(folder, run.manifest, environment, account)
})

/** The checks, and that each record is of the kind that its slot is planned to have. */
const planned = (manifest: Manifest.Manifest, check: ReturnType<typeof Check.all>): ReturnType<typeof Check.all> => {
  const mixture = Manifest.mixture(manifest) ?? Mixture.conversations
  return (record) => {
    const slot = Row.slot(record.id)
    const kind = slot === undefined ? record.kind : Mixture.at(mixture, slot).kind
    return kind === record.kind
      ? check(record)
      : [
          { reason: 'kind.slot', place: '/kind', message: `its slot is planned as ${kind}, not ${record.kind}` },
          ...check(record)
        ]
  }
}

/** Records that come alone are executed if they name worlds of Magnet; otherwise only what they hold is checked. */
const ofFile = Effect.fnUntraced(function* (path: string, account: Account.Account) {
  const source = yield* Stored.builtIn
  const full = Check.all(Environment.of(source, Number.MAX_SAFE_INTEGER))
  const executable = (record: Trajectory.Trajectory): boolean =>
    record.worlds.every(
      ({ name, initial }) => source.parts.some((world) => world.name === name) && /^sha256:[0-9a-f]{64}$/.test(initial)
    )
  let line = 0
  yield* Records.at(path).pipe(
    Stream.runForEach((record) =>
      Effect.sync(() => {
        line += 1
        if (!executable(record)) account.unexecuted()
        account.record(located(path, line, record, executable(record) ? full : Check.static))
      })
    )
  )
})

const located = (
  file: string,
  line: number,
  record: Trajectory.Trajectory,
  check: ReturnType<typeof Check.all>
): ReadonlyArray<Finding.Finding> =>
  check(record).map(({ reason, place, message }) => ({ file, line, id: record.id, reason, place, message }))

/** Whether the manifest says what the files hold. */
const bookkeeping = Effect.fnUntraced(function* (folder: string, manifest: Manifest.Manifest) {
  const file = join(folder, 'manifest.json')
  const counted = yield* Effect.result(Scan.tally(folder, manifest.slots))
  // Lines that cannot be read are found again, one by one.
  if (Result.isFailure(counted))
    return counted.failure.path.endsWith(Scan.files.rejected) ? [Finding.of(counted.failure)] : []
  const tally = counted.success
  const unfinished =
    tally.slots > manifest.slots ? 'the run is not finished; the same "magnet synth" command completes it' : undefined
  const claims: ReadonlyArray<readonly [string, object | number, object | number]> = [
    ['/records', manifest.records, tally.records],
    ['/shortfalls', manifest.shortfalls, tally.shortfalls],
    ['/yield', manifest.yield, Report.yields(tally, Manifest.mixture(manifest))],
    ['/statistics', manifest.statistics, Report.statistics(tally)]
  ]
  return unfinished !== undefined
    ? [{ file, reason: 'manifest', place: '/slots', message: unfinished }]
    : claims
        .filter(([, claimed, found]) => !same(claimed, found))
        .map(([place]) => ({
          file,
          reason: 'manifest',
          place,
          message: 'expected what the lines of the run add up to'
        }))
})

const same = (left: object | number, right: object | number): boolean =>
  Canonical.text(JSON.parse(JSON.stringify(left)) as Json.Json) ===
  Canonical.text(JSON.parse(JSON.stringify(right)) as Json.Json)

const print = (text: string): Effect.Effect<void> => Effect.promise(() => Output.data(`${text}\n`))
