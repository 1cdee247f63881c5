/** JSON Schemas (draft 2020-12) of the files of a run folder and of what commands print, by file name; of a file of lines, that of one line. */
import type { JsonObject } from '../json/Json.js'
import * as Beside from './schema/Beside.js'
import * as Graph from './schema/Graph.js'
import * as Pair from './schema/Pair.js'
import * as Record from './schema/Record.js'
import * as Run from './schema/Run.js'

/** The schemas. */
export const files: { readonly [file: string]: JsonObject } = {
  'manifest.json': Run.manifest,
  'pool.jsonl': Run.pool,
  'responses.jsonl': Run.responses,
  'graph.json': Graph.schema,
  'graph-printed.json': Graph.printed,
  'graph-truth.json': Graph.truth,
  'sft.jsonl': Record.schema,
  'preference.jsonl': Pair.schema,
  'unpaired.jsonl': Pair.unpaired,
  'rejected.jsonl': Run.rejected,
  'telemetry.json': Run.telemetry,
  'split.json': Beside.split,
  'left-out.jsonl': Beside.leftOut,
  'contamination.json': Beside.contamination
}
