/** `magnet paths`: walks, the edits that were made to them, and the paths that came of it. */
import { type CallId, type Derivation, type Edit, EditRecord, Path, PathCodec } from '@magnet/core'
import * as Offline from '@magnet/offline'
import type { Disk, StoreError } from '@magnet/store'
import { Pipeline, type Rejection, type Settings, type Source } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type * as Failure from '../Failure.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Sources from '../source/Sources.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

const few = 10

/** Prints the derivation of each slot: of its first attempt that has one, or why none has. */
export const paths: (options: Options) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* (options) {
    const choice = yield* Choice.of({ count: few, ...options })
    const prepared = yield* Sources.of(choice.source, choice.settings.seed).pipe(Effect.provide(Offline.layer))
    const style = Style.of(Output.isTerminal('stdout'))
    for (let slot = 0; slot < choice.count && Output.isRead(); slot += 1) {
      const derived = first(choice.settings, prepared.source, slot)
      const text = choice.json ? `${JSON.stringify(json(slot, derived))}\n` : `${render(slot, derived, style)}\n\n`
      yield* Effect.promise(() => Output.data(text))
    }
  })

const first = (settings: Settings.Settings, source: Source.Source, slot: number): Derived => {
  let derived = Pipeline.derivation(settings, source, slot, 0)
  for (let attempt = 1; attempt < settings.attempts && E.isLeft(derived); attempt += 1)
    derived = Pipeline.derivation(settings, source, slot, attempt)
  return derived
}

type Derived = E.Either<Rejection.Rejection, Derivation.Derivation>

const json = (slot: number, derived: Derived): object =>
  E.isLeft(derived)
    ? { slot, rejected: { stage: derived.left.stage, reason: derived.left.reason, evidence: derived.left.evidence } }
    : {
        slot,
        base: PathCodec.encode(derived.right.base),
        edits: derived.right.edits.map(EditRecord.encode),
        path: PathCodec.encode(derived.right.path)
      }

const render = (slot: number, derived: Derived, style: Style.Style): string => {
  const title = style.bold(`Slot ${slot}`)
  if (E.isLeft(derived))
    return `${title}  rejected: ${derived.left.stage}/${derived.left.reason} ${style.dim(Text.brief(JSON.stringify(derived.left.evidence), 100))}`
  const { base, edits, path } = derived.right
  return [
    `${title}  ${style.dim(`${Text.plural(Path.calls(base).length, 'call')} walked, ${Text.plural(edits.length, 'edit')}, ${Text.plural(path.length, 'turn')}`)}`,
    '  walk',
    ...base.map((turn) => `    ${turn.calls.map(call).join(' + ')}`),
    ...(edits.length === 0 ? [] : ['  edits', ...edits.map((edit) => `    ${edited(edit)}`)]),
    '  path',
    ...path.map((turn, index) => `    ${String(index + 1).padStart(2)}  ${shown(turn, style)}`)
  ].join('\n')
}

const call = (one: Path.Call): string => `${one.function} [${one.id}]`

const shown = (turn: Path.Turn, style: Style.Style): string => {
  const calls = turn.calls.map((one) =>
    one.intent === 'implied' ? style.dim(`(${call(one)})`) : style.call(call(one))
  )
  const lack = O.isNone(turn.missing)
    ? []
    : [
        style.label(
          `missing ${turn.missing.value._tag === 'Function' ? turn.missing.value.function : `${turn.missing.value.parameters.join(', ')} of ${turn.missing.value.function}`} (${turn.missing.value.policy}${O.isNone(turn.missing.value.call) ? ', never supplied' : ''})`
        )
      ]
  return [...calls, ...lack].join(' + ')
}

const edited = (edit: Edit.Edit): string => {
  switch (edit._tag) {
    case 'Merge':
      return `merge: the boundary before ${edit.at} dissolves`
    case 'InsertBefore':
      return `insert ${call(edit.call)} before ${edit.consumer}, ${edit.because === 'premise' ? 'as its premise' : `for ${edit.because.parameter}`}`
    case 'InsertAfter':
      return `insert ${call(edit.call)} after ${edit.source}`
    case 'InsertLater':
      return `insert ${call(edit.call)}, fed by ${edit.source}, as a turn ${position(edit.before)}`
    case 'Repeat':
      return `repeat ${edit.of} as ${call(edit.call)}`
    case 'Split':
      return `split before ${edit.before}: ${edit.missing._tag === 'Function' ? edit.missing.function : edit.missing.parameters.join(', ')} is missing`
  }
}

const position = (before: CallId.CallId | 'end'): string => (before === 'end' ? 'at the end' : `before ${before}`)
