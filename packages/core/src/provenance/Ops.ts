/** The registry of derivation ops. It is closed: a record names no other. `docs/formats/ops.json` is made from it. */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { words } from '../signature/FunctionName.js'
import type { Tool } from '../signature/Signature.js'
import * as Job from './Job.js'
import type { Op, Reason } from './Op.js'
import { fail } from './Op.js'
import * as Arithmetic from './op/Arithmetic.js'
import * as Concat from './op/Concat.js'
import * as Count from './op/Count.js'
import * as FormatDate from './op/FormatDate.js'
import * as FormatNumber from './op/FormatNumber.js'
import * as FormatTime from './op/FormatTime.js'
import * as Lexicon from './op/Lexicon.js'
import * as Max from './op/Max.js'
import * as Mean from './op/Mean.js'
import * as Min from './op/Min.js'
import * as ParseDate from './op/ParseDate.js'
import * as ParseDatetime from './op/ParseDatetime.js'
import * as ParseNumber from './op/ParseNumber.js'
import * as ParseTime from './op/ParseTime.js'
import * as PathJoin from './op/PathJoin.js'
import * as Round from './op/Round.js'
import * as ScaleUnit from './op/ScaleUnit.js'
import * as Select from './op/Select.js'
import * as ShiftDate from './op/ShiftDate.js'
import * as Substring from './op/Substring.js'
import * as Sum from './op/Sum.js'
import * as Template from './op/Template.js'

/** All ops. */
export const all: ReadonlyArray<Op> = [
  ParseNumber.op,
  ParseDate.op,
  ParseTime.op,
  ParseDatetime.op,
  FormatDate.op,
  FormatTime.op,
  FormatNumber.op,
  ShiftDate.op,
  Lexicon.op,
  Select.op,
  Arithmetic.op,
  Round.op,
  Count.op,
  Sum.op,
  Mean.op,
  Min.op,
  Max.op,
  Concat.op,
  Template.op,
  Substring.op,
  PathJoin.op,
  ScaleUnit.op
]

const byName: ReadonlyMap<string, Op> = new Map(all.map((op) => [op.name, op]))

/** The op of a name. */
export const find = (name: string): Op | undefined => byName.get(name)

/** Computes a value: `parameters` is `with`, in which the sources of `because` stand as their values. */
export const recompute = (
  name: string,
  inputs: ReadonlyArray<Json>,
  parameters: JsonObject,
  target: JsonSchema
): Either<Reason, Json> => {
  const op = byName.get(name)
  return op === undefined
    ? fail('UnknownOp', `${name} is no op of the registry`)
    : op.compute(inputs, parameters, target)
}

/** The ops that a listed function forbids, with its name. */
export const forbidden = (tools: ReadonlyArray<Tool>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const tool of tools) for (const op of taken(tool)) if (!found.has(op)) found.set(op, tool.function.name)
  return found
}

// By identity: the tools of a run come up in every record.
const byTool = new WeakMap<Tool, ReadonlyArray<string>>()

/** The ops whose job a function does. */
const taken = (tool: Tool): ReadonlyArray<string> => {
  let known = byTool.get(tool)
  if (known === undefined) {
    known = suspects(tool.function.name).flatMap(([op, job]) => (Job.takes(job)(tool) ? [op] : []))
    byTool.set(tool, known)
  }
  return known
}

type Suspect = readonly [op: string, job: Job.Job]

const jobs: ReadonlyArray<Suspect> = all.flatMap((op) => op.forbidden.map((job) => [op.name, job] as const))

// Names come up in every record.
const named = new Map<string, ReadonlyArray<Suspect>>()

/** The jobs that a function does by its name. */
const suspects = (name: string): ReadonlyArray<Suspect> => {
  const known = named.get(name)
  if (known !== undefined) return known
  const own = words(name)
  const fresh = jobs.filter(([, job]) => Job.isNamed(job)(own))
  if (named.size > 10_000) named.clear()
  named.set(name, fresh)
  return fresh
}
