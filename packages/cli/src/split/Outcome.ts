/** What a split came to, in counts. */
import { join } from 'node:path'
import { Kind } from '@magnet/core'
import { SplitFolder, StoreError } from '@magnet/store'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import type * as Division from './Division.js'

type Unit = 'records' | 'pairs'

/** Why something is on neither side. */
type Reason =
  /** It needs functions of both sides. */
  | 'mixed'
  /** It is for training, and its wrong side calls a held-out function. */
  | 'calls_held_out'
  /** Nothing is left in its list. */
  | 'nothing_listed'

/** The counts. */
export type Summary = {
  readonly sides: { readonly [side in SplitFolder.Side]: { readonly [unit in Unit]: number } }
  /** Records by kind. */
  readonly kinds: { readonly [side in SplitFolder.Side]: { readonly [kind: string]: number } }
  readonly left: { readonly [unit in Unit]: { readonly [reason: string]: number } }
  /** Records and pairs for training whose list is shorter, and the tools that are gone from lists. */
  readonly shortened: { readonly [unit in Unit | 'tools']: number }
}

/** Counts in the making. */
export interface Outcome {
  readonly put: (side: SplitFolder.Side, unit: Unit, unlisted: number) => void
  readonly kind: (side: SplitFolder.Side, kind: string) => void
  readonly leave: (unit: Unit, reason: Reason) => void
  readonly summary: () => Summary
}

export const make = (): Outcome => {
  const sides = { train: { records: 0, pairs: 0 }, 'held-out': { records: 0, pairs: 0 } }
  const left: { readonly [unit in Unit]: { [reason: string]: number } } = { records: {}, pairs: {} }
  const kinds: { readonly [side in SplitFolder.Side]: { [kind: string]: number } } = { train: {}, 'held-out': {} }
  const shortened = { records: 0, pairs: 0, tools: 0 }
  return {
    put: (side, unit, unlisted) => {
      sides[side][unit] += 1
      if (unlisted > 0) shortened[unit] += 1
      shortened.tools += unlisted
    },
    kind: (side, kind) => {
      kinds[side][kind] = (kinds[side][kind] ?? 0) + 1
    },
    leave: (unit, reason) => {
      left[unit][reason] = (left[unit][reason] ?? 0) + 1
    },
    summary: () => ({ sides, kinds, left, shortened })
  }
}

/** What a split is, as `split.json` says it. */
export type Description = Summary & {
  readonly by: Division.By
  readonly asked: number
  readonly unlisted: boolean
  readonly held_out: ReadonlyArray<string>
  readonly of: number
}

/** The split as a person reads it. */
export const render = (folder: string, run: string, description: Description, style: Style): string => {
  const { by, held_out, of, sides, kinds, left, shortened, unlisted } = description
  const mixed = left.records['mixed'] ?? 0
  const all = sides.train.records + sides['held-out'].records + total(left.records)
  const row = (
    label: string,
    records: number,
    pairs: number,
    of: { readonly [kind: string]: number } = {}
  ): ReadonlyArray<string> => [
    label,
    Text.plural(records, 'record'),
    Text.percent(all === 0 ? 0 : records / all),
    pairs === 0 ? '' : Text.plural(pairs, 'pair'),
    Object.keys(of).length < 2
      ? ''
      : Kind.all.flatMap((kind) => (of[kind] === undefined ? [] : `${kind} ${Text.count(of[kind])}`)).join(', ')
  ]
  return [
    `${style.bold(Text.plural(all, 'record'))} of ${style.bold(StoreError.quote(run))}, divided by ${by}: ${held_out.length} of ${of} ${by}s held out`,
    Text.table([
      row('train', sides.train.records, sides.train.pairs, kinds.train),
      row('held out', sides['held-out'].records, sides['held-out'].pairs, kinds['held-out']),
      row('left out', total(left.records), total(left.pairs))
    ]),
    `Held out: ${named(held_out)}.`,
    ...(mixed === 0
      ? []
      : [
          `Left out: ${Text.plural(mixed, 'record')} that ${mixed === 1 ? 'calls' : 'call'} both, with ${mixed === 1 ? 'its' : 'their'} pairs.${
            mixed * 3 > all
              ? ` A run with "--cross 0" mixes ${by === 'world' ? 'no worlds' : 'less'}; so does one of single-turn records.`
              : ''
          }`
        ]),
    ...(left.records['nothing_listed'] === undefined
      ? []
      : [`Left out: ${Text.plural(left.records['nothing_listed'], 'record')} that would list no tool.`]),
    ...(left.pairs['calls_held_out'] === undefined
      ? []
      : [`Left out: ${Text.plural(left.pairs['calls_held_out'], 'pair')} whose wrong side calls a held-out function.`]),
    unlisted
      ? `Held-out functions that were merely listed are gone from ${Text.plural(shortened.records, 'list')} of the training records.`
      : 'Training records still list held-out functions that they do not call.',
    style.dim(
      `${StoreError.quote(join(folder, SplitFolder.name))} says it for programs, left-out.jsonl beside it line by line.`
    )
  ].join('\n')
}

const total = (counts: { readonly [reason: string]: number }): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const named = (names: ReadonlyArray<string>): string =>
  names.slice(0, 12).map(Text.safe).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
