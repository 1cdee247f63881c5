/** `magnet export`: a run in the files of a trainer. */
import { join } from 'node:path'
import { type Format, Formats, OneCall } from '@magnet/export'
import { type Disk, ExportFolder, Pairs, SplitFolder, StoreError } from '@magnet/store'
import { Effect, Option, Stream } from 'effect'
import * as Failure from '../Failure.js'
import * as Records from '../inspect/Records.js'
import * as Nearest from '../option/Nearest.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as Version from '../Version.js'
import * as Size from './Size.js'

interface Request {
  readonly run: string
  readonly format: string
  readonly out: Option.Option<string>
  readonly split: Option.Option<string>
  readonly shardSize: string
  readonly oneCall: boolean
  readonly json: boolean
}

type Failures = Failure.Failure | StoreError.StoreError

/** Writes an export of a run folder, or of a file of records. */
export const exportRun: (request: Request) => Effect.Effect<void, Failures, Disk.Disk> = Effect.fnUntraced(function* ({
  run: whole,
  format: asked,
  out,
  split,
  shardSize,
  oneCall,
  json
}) {
  const format = yield* known(asked)
  const limit = Size.bytes(shardSize)
  if (limit === undefined)
    return yield* Effect.fail(
      Failure.usage(`--shard-size: expected a size such as 500MB, found ${StoreError.quote(shardSize)}.`)
    )
  const run = yield* sideOf(whole, split)
  const isFolder = yield* Records.isFolder(run)
  if (!isFolder && Option.isNone(out))
    return yield* Effect.fail(
      Failure.usage(`--out: expected a folder, since ${StoreError.quote(run)} is a file and not a run folder.`)
    )
  const folder = Option.getOrElse(out, () => join(run, 'exports', format.name))
  const ledger = yield* Effect.scoped(
    Effect.gen(function* () {
      const opened = yield* ExportFolder.open({
        folder,
        format,
        versions: { magnet: Version.version },
        options: { one_call: oneCall },
        limit
      })
      const put = Effect.fnUntraced(function* (made: Format.Made) {
        opened.leave(made.left)
        for (const row of made.rows) yield* opened.write(row)
      })
      let records = 0
      yield* Records.at(run).pipe(
        Stream.runForEach((record) =>
          Effect.suspend(() => {
            records += 1
            return put(format.ofRecord(oneCall ? OneCall.ofRecord(record) : record))
          })
        )
      )
      let pairs = 0
      if (isFolder)
        yield* Pairs.attempts(run).pipe(
          Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
          Stream.runForEach(({ pair }) =>
            Effect.suspend(() => {
              pairs += 1
              return put(format.ofPair(oneCall ? OneCall.ofPair(pair) : pair))
            })
          )
        )
      return yield* opened.finish({ records, pairs })
    })
  )
  yield* print(json ? JSON.stringify({ folder, ...ledger }, undefined, 2) : summary(folder, format, ledger))
})

/** The folder of one side of a split, where one is asked for. */
const sideOf: (run: string, split: Option.Option<string>) => Effect.Effect<string, Failures, Disk.Disk> =
  Effect.fnUntraced(function* (run, split) {
    if (Option.isNone(split)) return run
    const side = split.value
    if (!SplitFolder.isSide(side))
      return yield* Effect.fail(Failure.usage(`--split: expected train or held-out, found ${StoreError.quote(side)}.`))
    const folder = SplitFolder.folder(run)
    const isFinished = (yield* Records.isFolder(run)) ? yield* SplitFolder.isFinished(folder) : undefined
    return isFinished === true
      ? join(folder, side)
      : yield* Effect.fail(
          Failure.make(
            `${StoreError.quote(run)} has no split${isFinished === false ? ' that is finished' : ''}. Make one with "magnet split ${StoreError.quote(run)}".`
          )
        )
  })

const known = (name: string): Effect.Effect<Format.Format, Failure.Failure> => {
  const found = Formats.find(name)
  if (found !== undefined) return Effect.succeed(found)
  const names = Formats.all.map((format) => format.name)
  const nearest = Nearest.of(name, names)
  return Effect.fail(
    Failure.usage(
      `--format: there is no format ${StoreError.quote(name)}${nearest === undefined ? '' : `. Did you mean ${nearest}?`} Formats: ${names.join(', ')}.`
    )
  )
}

const summary = (folder: string, format: Format.Format, ledger: ExportFolder.Ledger): string => {
  const style = Style.of(Output.isTerminal('stdout'))
  const abouts = new Map(format.sets.map(({ name, about }) => [name, about]))
  return [
    `${style.bold(Text.plural(ledger.source.records, 'record'))}${ledger.source.pairs === 0 ? '' : ` and ${Text.plural(ledger.source.pairs, 'pair')}`} in ${style.bold(StoreError.quote(folder))}, for ${format.name}`,
    Text.table(
      ledger.files.map(({ path, rows, bytes, set }) => [
        path,
        Text.plural(rows, 'row'),
        Size.text(bytes),
        abouts.get(set) ?? ''
      ])
    ),
    ...ledger.left.map(({ reason, unit, count }) => `Left out: ${Text.plural(count, unit)}, since ${because[reason]}.`),
    style.dim(`What the rows are and how to train on them: docs/guide/exports/${format.name}.md`)
  ].join('\n')
}

const because: { readonly [reason in Format.Reason]: string } = {
  untrained: 'nothing in it may be trained',
  unmaskable: 'it follows a message that must not be trained, and this format cannot mask one',
  longer_scope: 'its sides go on after the decision, and this format has place for one message',
  no_pairs: 'this format has no place for pairs',
  not_python: 'a parameter has a name that Python keeps for itself, so its call cannot be written in Python',
  not_alternating: 'its sides do not take turns, as this format wants'
}

const print = (text: string): Effect.Effect<void> => Effect.promise(() => Output.data(`${text}\n`))
