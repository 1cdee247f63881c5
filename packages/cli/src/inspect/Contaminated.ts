/** What `magnet decontaminate` wrote beside a run, as far as a report shows it. */
import { join } from 'node:path'
import { DecodeError } from '@magnet/core'
import type { Run } from '@magnet/page'
import { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** The name of the file. */
const name = 'contamination.json'

const limit = 1 << 28

const Paths = t.type({ bigrams: t.type({ all: t.number, shared: t.number, records: t.number }) })

const Shape: t.Type<Run.Contamination, unknown> = t.intersection([
  t.type({
    against: t.readonlyArray(t.type({ file: t.string })),
    benchmark: t.type({ queries: t.number, paths: t.number, functions: t.number }),
    records: t.number,
    contaminated: t.number,
    reasons: t.record(t.string, t.number),
    paths: t.type({ plain: Paths, mapped: Paths }),
    names: t.readonlyArray(t.string),
    functions: t.type({
      all: t.number,
      mapped: t.readonlyArray(t.type({ function: t.string, benchmark: t.string }))
    }),
    literals: t.readonlyArray(t.type({ literal: t.string })),
    shared_literals: t.number,
    found: t.readonlyArray(
      t.type({
        record: t.string,
        findings: t.readonlyArray(t.type({ reason: t.string, with: t.string, shared: t.readonlyArray(t.string) }))
      })
    )
  }),
  t.partial({ removed: t.type({ records: t.number, pairs: t.number }) })
])

/** The account in a run folder; undefined where the run was not compared with anything. */
export const of: (run: string) => Effect.Effect<Run.Contamination | undefined, StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* (run) {
    const disk = yield* Disk.Disk
    if (!((yield* disk.list(run)) ?? []).includes(name)) return undefined
    const file = join(run, name)
    const text = yield* disk.document(file, limit)
    const decoded = E.chain((value: unknown) => DecodeError.decode(Shape)(value))(parsed(text))
    return E.isRight(decoded) ? decoded.right : yield* Effect.fail(wrong(file, decoded.left))
  })

const parsed = (text: string): E.Either<ReadonlyArray<DecodeError.DecodeError>, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch {
    return E.left([DecodeError.make('', 'JSON', text.slice(0, 20))])
  }
}

const wrong = (file: string, [error]: ReadonlyArray<DecodeError.DecodeError>): StoreError.StoreError =>
  StoreError.make('read', file, {
    _tag: 'Malformed',
    ...(error === undefined || error.place === '' ? {} : { place: error.place }),
    expected: `${error?.expected ?? 'something else'}, as "magnet decontaminate" writes`,
    found: error?.found ?? 'something else'
  })
