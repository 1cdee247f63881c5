/** `magnet decontaminate`: what a run shares with benchmarks, and the run without it. */
import { join } from 'node:path'
import { Entry, type Json, Mapping, Overlap, PoolCodec } from '@magnet/core'
import { Disk, Pairs, Reader, Removal, type StoreError } from '@magnet/store'
import { Effect, Stream } from 'effect'
import { isRight } from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Records from '../inspect/Records.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Benchmarks from './Benchmarks.js'
import * as Summary from './Summary.js'

/** What the flags say. */
export interface Request {
  readonly run: string
  readonly files: ReadonlyArray<string>
  readonly against: ReadonlyArray<string>
  readonly remove: boolean
  readonly json: boolean
}

/** The name of the file that says what was found. */
const name = 'contamination.json'

/** Overlaps and literals that the file lists; all are counted. */
const most = 1000

/** Compares a run folder with benchmarks, and removes from it what overlaps, if asked to. */
export const decontaminate: (
  request: Request
) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> = Effect.fnUntraced(function* ({
  run,
  files,
  against,
  remove,
  json
}) {
  const all = [...against, ...files]
  if (all.length === 0)
    return yield* Effect.fail(
      Failure.usage('--against: name at least one file of a benchmark, as in --against BFCL_v3_simple.json.')
    )
  const opened = yield* Reader.open(run)
  const read = yield* Benchmarks.read(all)
  const pool = described(yield* opened.text('pool.jsonl'))
  const mapped = Mapping.of(pool, read.benchmark.functions())
  const overlap = Overlap.make(
    read.benchmark,
    new Map(mapped.map(({ function: own, benchmark }) => [own, benchmark] as const))
  )
  yield* Records.at(run).pipe(Stream.runForEach((record) => Effect.sync(() => overlap.add(record))))
  const found = overlap.found()
  const figures = overlap.figures()
  const removed = remove ? yield* without(run, found) : undefined
  const report: Summary.Report = {
    schema: 1,
    against: read.files,
    benchmark: read.benchmark.sizes(),
    functions: { all: pool.length, mapped },
    ...figures,
    literals: figures.literals.slice(0, most),
    shared_literals: figures.literals.length,
    found: found.slice(0, most),
    ...(removed === undefined ? {} : { removed })
  }
  const disk = yield* Disk.Disk
  yield* disk.replace(join(run, name), [`${JSON.stringify(report, undefined, 2)}\n`])
  const text = json
    ? JSON.stringify({ run, ...report }, undefined, 2)
    : Summary.render(run, join(run, name), report, Style.of(Output.isTerminal('stdout')))
  yield* Effect.promise(() => Output.data(`${text}\n`))
})

/** Removes the records that were found, the others of their families, and their pairs. */
const without = Effect.fnUntraced(function* (run: string, found: ReadonlyArray<Overlap.Found>) {
  const reasons = new Map<string, Removal.Reason>()
  const families = new Map<string, string>()
  for (const { record, family, findings } of found) {
    const [first] = findings
    if (first === undefined) continue
    families.set(family, record)
    const evidence: Json.JsonObject = { with: first.with, shared: [...first.shared] }
    reasons.set(record, { reason: first.reason, evidence })
  }
  yield* Records.at(run).pipe(
    Stream.runForEach(({ id, family }) =>
      Effect.sync(() => {
        const of = families.get(family)
        if (of !== undefined && !reasons.has(id)) reasons.set(id, { reason: 'family', evidence: { of } })
      })
    )
  )
  const pairs = new Map<string, Array<string>>()
  yield* Pairs.attempts(run).pipe(
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.runForEach(({ pair }) =>
      Effect.sync(() => pairs.set(pair.trajectory, [...(pairs.get(pair.trajectory) ?? []), pair.id]))
    )
  )
  return yield* Removal.remove(
    run,
    new Map(
      [...reasons].map(([id, { reason, evidence }]) => {
        const own = pairs.get(id)
        return [id, { reason, evidence: own === undefined ? evidence : { ...object(evidence), pairs: own } }] as const
      })
    )
  )
})

const object = (value: Json.Json): Json.JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json.JsonObject) : {}

/** The functions of a pool in words. A line that cannot be read is found by `magnet verify`. */
const described = (pool: string): ReadonlyArray<Entry.Described> =>
  pool.split('\n').flatMap((line): ReadonlyArray<Entry.Described> => {
    if (line === '') return []
    const decoded = PoolCodec.decode(parsed(line))
    if (!isRight(decoded)) return []
    const { name: own, description, parameters, response } = decoded.right
    return [{ name: own, description, parameters: Entry.members(parameters, 0), outputs: Entry.members(response, 0) }]
  })

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
