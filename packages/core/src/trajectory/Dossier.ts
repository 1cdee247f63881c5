/** A record with what its checks look up, indexed once: calls in the order of the messages, outputs, tools, schemas. */
import type { Json } from '../json/Json.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import { property } from '../json/JsonSchema.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import * as Serial from '../json/Serial.js'
import * as Latest from '../memo/Latest.js'
import * as Statement from '../provenance/Statement.js'
import type { Sourced } from '../provenance/Source.js'
import type { Tool } from '../signature/Signature.js'
import type { CallRecord, Trajectory } from './Trajectory.js'

/** A call with its places. */
export interface Entry {
  readonly call: CallRecord
  /** The index of its turn. */
  readonly turn: number
  /** Where the record holds it. */
  readonly place: Pointer
  /** The sources of its arguments, each with its place. */
  readonly sources: ReadonlyArray<readonly [at: Pointer, source: Sourced]>
  /** The index of the assistant message that makes it, -1 if none does. */
  readonly message: number
  /** The index of the tool message that answers it, -1 if none does. */
  readonly result: number
}

/** A record, indexed. */
export interface Dossier {
  readonly record: Trajectory
  /** The calls of all turns, in the order of the messages. */
  readonly entries: ReadonlyArray<Entry>
  readonly byId: ReadonlyMap<string, Entry>
  readonly tools: ReadonlyMap<string, Tool>
  /** The system message, empty where there is none. */
  readonly shown: string
  /** Outputs by tool message, parsed when they are first asked for. */
  readonly outputs: Array<{ readonly output: Json | undefined } | undefined>
  /** What messages state, read when it is first asked for. */
  readonly statements: Array<Statement.Statement | undefined>
}

const empty: JsonSchema = {}

const make = (record: Trajectory): Dossier => {
  const { messages, turns } = record
  const made = new Map<string, number>()
  const answered = new Map<string, number>()
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index]
    if (message?.role === 'assistant') for (const call of message.tool_calls ?? []) made.set(call.id, index)
    else if (message?.role === 'tool') answered.set(message.tool_call_id, index)
  }
  // Calls that a record ends at come last, in the order in which they are made.
  const when = ({ call, message, result }: Entry): number =>
    result < 0 && message >= 0 ? messages.length + [...made.keys()].indexOf(call.tool_call) : result
  const entries: Array<Entry> = []
  const byId = new Map<string, Entry>()
  let ordered = true
  let latest = Number.NEGATIVE_INFINITY
  for (let turn = 0; turn < turns.length; turn++) {
    const calls = turns[turn]?.calls ?? []
    for (let index = 0; index < calls.length; index++) {
      const call = calls[index]
      if (call === undefined) continue
      const entry: Entry = {
        call,
        turn,
        place: `/turns/${turn}/calls/${index}`,
        sources: Object.entries(call.sources),
        message: made.get(call.tool_call) ?? -1,
        result: answered.get(call.tool_call) ?? -1
      }
      entries.push(entry)
      byId.set(call.id, entry)
      const at = when(entry)
      if (at <= latest) ordered = false
      latest = at
    }
  }
  const tools = new Map<string, Tool>()
  for (const tool of record.tools) tools.set(tool.function.name, tool)
  const [first] = messages
  return {
    record,
    entries: ordered ? entries : entries.toSorted((left, right) => when(left) - when(right)),
    byId,
    tools,
    shown: first?.role === 'system' ? first.content : '',
    outputs: [],
    statements: []
  }
}

/** The dossier of a record. */
export const of: (record: Trajectory) => Dossier = Latest.of(make)

/** The text that answered a call. */
export const content = ({ record }: Dossier, entry: Entry): string | undefined => {
  const message = record.messages[entry.result]
  return message?.role === 'tool' ? message.content : undefined
}

/** The output of a call, parsed; undefined where it is no JSON. */
export const output = ({ record, outputs }: Dossier, entry: Entry): Json | undefined => {
  const message = record.messages[entry.result]
  if (message?.role !== 'tool') return undefined
  let known = outputs[entry.result]
  if (known === undefined) outputs[entry.result] = known = { output: Serial.parse(message.content) }
  return known.output
}

/** What a message states, but for names. */
export const figures = ({ record, statements }: Dossier, message: number): Statement.Statement =>
  (statements[message] ??= Statement.figures(record.messages[message]?.content ?? ''))

/** The parameters of a function as the record lists them. */
export const parameters = ({ tools }: Dossier, name: string): JsonSchema =>
  tools.get(name)?.function.parameters ?? empty

/** The schema of a place in the arguments of a function. */
export const schemaAt = (schema: JsonSchema, pointer: Pointer): JsonSchema => {
  let here = schema
  for (const token of Pointers.tokens(pointer)) here = schemaOf(here, token)
  return here
}

/** The schema of a member of what a schema describes. */
export const schemaOf = (schema: JsonSchema, name: string): JsonSchema =>
  property(schema, name) ?? schema.items ?? empty

/** The index of the user message that opens the next turn, or the length of the conversation. */
export const end = (record: Trajectory, turn: number): number => record.turns[turn + 1]?.user ?? record.messages.length

/** The last assistant message of a turn, if it makes no call: its answer. */
export const answer = (
  record: Trajectory,
  turn: number
): { readonly index: number; readonly text: string } | undefined => {
  const index = end(record, turn) - 1
  const message = record.messages[index]
  return message?.role === 'assistant' && (message.tool_calls ?? []).length === 0
    ? { index, text: message.content }
    : undefined
}

/** The place of a message. */
export const messageAt = (index: number): Pointer => Pointers.of('messages', index)
