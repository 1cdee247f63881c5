/** The files of a machine, as far as the store needs them. `NodeDisk.layer` is the real one; tests have one that fills up. */
import type { Effect, Scope, Stream } from 'effect'
import { Context } from 'effect'
import type { StoreError } from './StoreError.js'

/** A file that grows at its end. */
export interface Appender {
  readonly append: (bytes: Uint8Array) => Effect.Effect<void, StoreError>
  /** Waits until what was appended would survive a loss of power. */
  readonly sync: Effect.Effect<void, StoreError>
}

/** The port. */
export interface Disk {
  /** The names in a folder, in order; undefined where nothing stands at the path. */
  readonly list: (folder: string) => Effect.Effect<ReadonlyArray<string> | undefined, StoreError>
  /** Makes a folder and those above it. */
  readonly makeFolder: (folder: string) => Effect.Effect<void, StoreError>
  /** The text of a file that may be gzipped; at most `limit` bytes, packed and unpacked. */
  readonly document: (path: string, limit: number) => Effect.Effect<string, StoreError>
  /** The bytes of a file from a position on, in pieces; none where there is no file. */
  readonly bytes: (path: string) => Stream.Stream<Uint8Array, StoreError>
  /** Puts a whole file in the place of another, so that no reader ever sees half of it. */
  readonly replace: (path: string, parts: Iterable<string>) => Effect.Effect<void, StoreError>
  /** Opens a file to append to it, after cutting it at a length. It is made if there is none. */
  readonly appender: (path: string, length: number) => Effect.Effect<Appender, StoreError, Scope.Scope>
  /** Makes a file that did not exist, with its text at once; false where one stands. */
  readonly claim: (path: string, text: string) => Effect.Effect<boolean, StoreError>
  readonly move: (from: string, to: string) => Effect.Effect<void, StoreError>
  /** Removes a file; it may be gone already. */
  readonly remove: (path: string) => Effect.Effect<void, StoreError>
}

/** Its key in a context. */
export const Disk: Context.Service<Disk, Disk> = Context.Service<Disk>('magnet/Disk')
