/** `magnet show`: the records of a run as a list, or one of them as a person reads it. */
import type { Pair, Trajectory } from '@magnet/core'
import { type Disk, StoreError } from '@magnet/store'
import { Effect, Option, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Conversation from './Conversation.js'
import * as Listing from './Listing.js'
import * as PairFigures from './PairFigures.js'
import * as PairText from './PairText.js'
import * as Records from './Records.js'

interface Request {
  readonly run: string
  readonly id: Option.Option<string>
  readonly json: boolean
}

/** Prints the list, or the record of an id. A file with one record is printed at once. */
export const show: (request: Request) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* ({ run, id, json }) {
    const style = Style.of(Output.isTerminal('stdout'))
    const width = Math.min(Output.columns(), 120)
    const print = (record: Trajectory.Trajectory): Effect.Effect<void> =>
      write(json ? JSON.stringify(record, undefined, 2) : Conversation.render(record, { style, width }))
    const records = Records.at(run).pipe(Stream.takeWhile(() => Output.isRead()))
    if (Option.isSome(id)) {
      const pair = /^p[dtc]-\d+$/.test(id.value) ? yield* paired(run, id.value) : undefined
      if (pair !== undefined)
        return yield* write(json ? JSON.stringify(pair, undefined, 2) : PairText.render(pair, { style, width }))
      const found = yield* records.pipe(
        Stream.filter((record) => record.id === id.value),
        Stream.runHead
      )
      return Option.isSome(found) ? yield* print(found.value) : yield* Effect.fail(unknown(run, id.value))
    }
    let count = 0
    let first: Trajectory.Trajectory | undefined
    const list = (record: Trajectory.Trajectory): Effect.Effect<void> =>
      write(json ? Listing.json(record) : Listing.line(record, style, width))
    yield* records.pipe(
      Stream.runForEach((record) =>
        Effect.gen(function* () {
          count += 1
          if (count === 2 && first !== undefined) yield* list(first)
          if (count === 1) first = record
          else yield* list(record)
        })
      )
    )
    if (first === undefined) return yield* write(json ? '' : 'This run holds no records yet.')
    if (count === 1) return yield* isSingle(run) ? print(first) : list(first)
    if (!json)
      yield* write(style.dim(`\n${count} records. Read one with: magnet show ${StoreError.quote(run)} ${first.id}`))
  })

/** The pair of an id, if the run holds it. */
const paired = (run: string, id: string): Effect.Effect<Pair.Pair | undefined, StoreError.StoreError, Disk.Disk> =>
  PairFigures.whole(run).pipe(
    Stream.filter((pair) => pair.id === id),
    Stream.runHead,
    Effect.map(Option.getOrUndefined)
  )

const isSingle = (path: string): boolean => /\.jsonl?$/.test(path)

const write = (text: string): Effect.Effect<void> =>
  text === '' ? Effect.void : Effect.promise(() => Output.data(`${text}\n`))

const unknown = (run: string, id: string): Failure.Failure =>
  Failure.make(
    `${StoreError.quote(run)} holds no record ${StoreError.quote(id)}. "magnet show ${StoreError.quote(run)}" lists them.`
  )
