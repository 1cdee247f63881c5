/** A source that is ready to be used, with what a run folder says of it. */
import type { FunctionGraph, Json } from '@magnet/core'
import type { Manifest } from '@magnet/store'
import type { Source } from '@magnet/synth'

export interface Prepared {
  readonly source: Source.Source
  /** The graph of all functions, also of those that are never called. */
  readonly all: FunctionGraph.FunctionGraph
  /** What the user calls it: the worlds, or the file. */
  readonly name: string
  /** The part of the configuration that says where functions come from. */
  readonly configuration: Json.JsonObject
  readonly versions: Json.JsonObject
  readonly pool: Manifest.Pool
  /** The lines of `responses.jsonl`; absent where no calls were recorded. */
  readonly responses?: ReadonlyArray<Json.JsonObject>
}
