/** A training format: the rows that a record or a pair gives, and how its files are written. */
import type { Pair, Trajectory } from '@magnet/core'
import type * as Column from './table/Column.js'

/** A row: which set of the export it belongs to, and its members. */
export interface Row {
  readonly set: string
  readonly value: Fields
}

/** The members of a row, ready to be written as JSON. */
export interface Fields {
  readonly [name: string]: unknown
}

/**
 * Why something has no row.
 * - `untrained`: no message of it has loss.
 * - `unmaskable`: its trained messages follow one that is not, and the format can train all messages or none.
 * - `longer_scope`: a pair of the scope `turn` or `conversation`; the format has place for one message a side.
 * - `no_pairs`: the format has no place for pairs.
 * - `not_python`: a parameter has a name that Python keeps for itself (`from`), so its call cannot be written as one.
 * - `not_alternating`: two messages of the same side follow each other, and the format wants them in turn.
 */
export type Reason = 'untrained' | 'unmaskable' | 'longer_scope' | 'no_pairs' | 'not_python' | 'not_alternating'

/** What has no row: whole records or pairs, or messages. */
export interface Left {
  readonly reason: Reason
  readonly unit: 'record' | 'message' | 'pair'
  readonly count: number
}

/** What comes of a record or a pair. */
export interface Made {
  readonly rows: ReadonlyArray<Row>
  readonly left: ReadonlyArray<Left>
}

/** A set of rows, which becomes one file or several shards. */
export interface Set {
  readonly name: string
  /** What it is for, in a few words. */
  readonly about: string
  /** The columns of a Parquet file; without them the file is JSON Lines. */
  readonly columns?: ReadonlyArray<Column.Column>
}

/** A file that was written. */
export interface Written {
  readonly set: string
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

/** A format. */
export interface Format {
  readonly name: string
  /** Its sets, in the order in which they are listed; a set without rows has no file. */
  readonly sets: ReadonlyArray<Set>
  readonly ofRecord: (record: Trajectory.Trajectory) => Made
  readonly ofPair: (pair: Pair.Pair) => Made
  /** Texts that stand beside the files, by name: what a trainer or a hub reads about them. */
  readonly beside: (files: ReadonlyArray<Written>) => Readonly<Record<string, string>>
}

/** Nothing but rows. */
export const rows = (all: ReadonlyArray<Row>): Made => ({ rows: all, left: [] })

/** No row, for a reason. */
export const none = (reason: Reason, unit: Left['unit'], count = 1): Made => ({
  rows: [],
  left: [{ reason, unit, count }]
})

/** What comes of several. */
export const concat = (all: ReadonlyArray<Made>): Made => ({
  rows: all.flatMap((made) => made.rows),
  left: all.flatMap((made) => made.left)
})

/** Formats whose files need nothing beside them. */
export const alone = (): Readonly<Record<string, string>> => ({})
