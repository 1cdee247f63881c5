/** A record as its mistakes are made from: turns cut into decisions, with the states between them and the assistant's habits. */
import {
  Dossier,
  type Environment,
  Execution,
  type Json,
  Pointer,
  type Seed,
  type Trajectory,
  type World
} from '@magnet/core'
import * as Vocabulary from '../binding/Vocabulary.js'
import type * as Written from '../language/Written.js'

/** One assistant message that makes calls. */
export interface Step {
  /** The index of the message. */
  readonly message: number
  readonly calls: ReadonlyArray<Trajectory.CallRecord>
  readonly before: World.State
  readonly after: World.State
}

/** A turn: its calls in steps, then the words with which it ends. */
export interface Turn {
  readonly index: number
  readonly record: Trajectory.TurnRecord
  readonly steps: ReadonlyArray<Step>
  /** The final message; behind the conversation where that ends at a call. */
  readonly message: number
  readonly text: string
  readonly isOpen: boolean
  /** The state in which its words are said. */
  readonly after: World.State
}

/** A value that an earlier call gave. */
export interface Held {
  readonly value: Json.Json
  readonly call: Trajectory.CallRecord
  readonly pointer: string
  readonly turn: number
}

/** The record. */
export interface Scene {
  readonly environment: Environment.Environment
  readonly record: Trajectory.Trajectory
  readonly dossier: Dossier.Dossier
  readonly vocabulary: Vocabulary.Vocabulary
  readonly style: Written.Style
  readonly initial: World.State
  readonly turns: ReadonlyArray<Turn>
  /** By id: what calls gave. */
  readonly outcomes: ReadonlyMap<string, Execution.Outcome>
  readonly byId: ReadonlyMap<string, Dossier.Entry>
}

/** The scene of a record. */
export const of = (environment: Environment.Environment, record: Trajectory.Trajectory): Scene => {
  const dossier = Dossier.of(record)
  const initial = environment.initial((record.worlds[0]?.seed ?? '') as Seed.Seed)
  const executed = Execution.run(environment, record, initial, record.messages)
  const outcomes = new Map(executed.outcomes.map((outcome) => [outcome.call.id, outcome] as const))
  const byCall = new Map(dossier.entries.map(({ call }) => [call.tool_call, call] as const))
  const turns: Array<Turn> = []
  let state = initial
  for (const [index, turn] of record.turns.entries()) {
    const end = Dossier.end(record, index)
    const steps: Array<Step> = []
    for (let message = turn.user + 1; message < end; message++) {
      const said = record.messages[message]
      if (said?.role !== 'assistant' || said.tool_calls === undefined) continue
      const before = state
      state = said.tool_calls.reduce((_, { id }) => outcomes.get(id)?.after ?? state, state)
      steps.push({ message, before, after: state, calls: said.tool_calls.flatMap(({ id }) => byCall.get(id) ?? []) })
    }
    const answer = Dossier.answer(record, index)
    turns.push({
      index,
      record: turn,
      steps,
      message: answer?.index ?? end,
      text: answer?.text ?? '',
      isOpen: answer === undefined,
      after: state
    })
  }
  return {
    environment,
    record,
    dossier,
    vocabulary: Vocabulary.of(environment.world),
    style: style(record),
    initial,
    turns,
    outcomes: new Map(
      [...byCall.values()].flatMap((call) => {
        const outcome = outcomes.get(call.tool_call)
        return outcome === undefined ? [] : [[String(call.id), outcome] as const]
      })
    ),
    byId: dossier.byId
  }
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthFirst = new RegExp(`\\b(?:${months}) \\d{1,2}(?!\\d)`)
const twelve = /\d [ap]m\b/
const clock = /\b\d\d:\d\d\b/

/** How the assistant of a record writes dates and times. */
const style = (record: Trajectory.Trajectory): Written.Style => {
  const said = record.messages.filter(({ role }) => role === 'assistant').map(({ content }) => content)
  return {
    dayFirst: !said.some((text) => monthFirst.test(text)),
    clock24: !said.some((text) => twelve.test(text)) && said.some((text) => clock.test(text)),
    today: record.messages[0]?.role === 'system' ? record.context.now.slice(0, 10) : undefined
  }
}

/** The state in which a decision is made. */
export const before = (turn: Turn, step: number): World.State => turn.steps[step]?.before ?? turn.after

/** The index of the message with which a decision is made. */
export const messageAt = (turn: Turn, step: number): number => turn.steps[step]?.message ?? turn.message

/** What calls before a message gave of a semantic type, the latest first, each value once for each call. */
export const held = (scene: Scene, message: number, type: string): ReadonlyArray<Held> =>
  scene.dossier.entries.toReversed().flatMap(({ call, turn, message: made }) => {
    const outcome = scene.outcomes.get(call.id)
    const signature = scene.vocabulary.functions.get(call.function)?.signature
    if (made >= message || outcome?.ok !== true || signature === undefined) return []
    return signature.outputs
      .filter((output) => output.type === type)
      .flatMap(({ pattern }) => Pointer.matches(outcome.output, pattern))
      .map(([pointer, value]) => ({ value, call, pointer, turn }))
  })

/** The functions that are listed in a turn. */
export const listed = (scene: Scene, turn: Turn): ReadonlyArray<World.WorldFunction> => {
  const { toolsets, tools } = scene.record
  const withheld = toolsets.findLast(({ from }) => from <= turn.record.user)?.withheld ?? []
  return tools.flatMap(({ function: { name } }) =>
    withheld.includes(name) ? [] : (scene.vocabulary.functions.get(name) ?? [])
  )
}

/** How many calls the conversation has made before a message. */
export const made = (scene: Scene, message: number): number =>
  scene.record.messages
    .slice(0, message)
    .reduce((sum, one) => sum + (one.role === 'assistant' ? (one.tool_calls?.length ?? 0) : 0), 0)

/** Whether a call is made before a message. */
export const isMade = (scene: Scene, id: string, message: number): boolean =>
  (scene.byId.get(id)?.message ?? Infinity) < message
