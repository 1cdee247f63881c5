/** What a student finds before it: the functions of a turn, the conversation so far, and the worlds in which it acts. */
import {
  Dossier,
  type Environment,
  Execution,
  type Json,
  Seed,
  Serial,
  type Trajectory,
  type World
} from '@magnet/core'
import type { Exchange, Student } from '@magnet/prompts'

/** A record, as a student plays it. */
export interface Desk {
  readonly environment: Environment.Environment
  readonly record: Trajectory.Trajectory
  readonly dossier: Dossier.Dossier
  readonly initial: World.State
  /** What the system message says. */
  readonly situation: string
  /** What is asked of a student that acts on its own. */
  readonly unaided: Student.Input
}

/** The desk of a record. */
export const of = (environment: Environment.Environment, record: Trajectory.Trajectory): Desk => ({
  environment,
  record,
  dossier: Dossier.of(record),
  initial: environment.initial(seedOf(record)),
  situation: record.messages.find(({ role }) => role === 'system')?.content ?? '',
  unaided: {
    hints: [],
    made: 0,
    claim: '',
    policy: record.context.policy.map(({ sentence }) => sentence),
    reasoning: record.messages.some((message) => message.role === 'assistant' && message.reasoning !== undefined)
  }
})

/** The seed of the worlds of a record: samples are drawn from it, so that pairs of one record share them. */
export const seedOf = ({ worlds: [first] }: Trajectory.Trajectory): Seed.Seed =>
  (first?.seed ?? Seed.root('')) as Seed.Seed

/** The functions that are listed at a message. */
export const tools = ({ record }: Desk, message: number): ReadonlyArray<Exchange.Tool> => {
  const withheld = new Set(record.toolsets.findLast(({ from }) => from <= message)?.withheld)
  return record.tools.flatMap(({ function: { name, description, parameters } }) =>
    withheld.has(name) ? [] : [{ name, description, parameters: plain(parameters) }]
  )
}

const schemas = new WeakMap<object, Json.JsonObject>()

/** A schema as JSON; its type allows more. */
const plain = (schema: object): Json.JsonObject => {
  const known = schemas.get(schema)
  if (known !== undefined) return known
  const value = Serial.parse(JSON.stringify(schema))
  const fresh = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json.JsonObject) : {}
  schemas.set(schema, fresh)
  return fresh
}

/** Messages as a model reads them. */
export const spoken = (messages: ReadonlyArray<Trajectory.Message>): ReadonlyArray<Exchange.Message> =>
  messages.flatMap((message): ReadonlyArray<Exchange.Message> => {
    switch (message.role) {
      case 'system':
        return []
      case 'user':
        return [{ role: 'user', content: message.content }]
      case 'assistant':
        return [
          {
            role: 'assistant',
            content: message.content,
            ...(message.tool_calls === undefined
              ? {}
              : {
                  calls: message.tool_calls.map(({ id, function: { name, arguments: given } }) => ({
                    id,
                    name,
                    arguments: given
                  }))
                })
          }
        ]
      case 'tool':
        return [{ role: 'tool', call: message.tool_call_id, name: message.name, content: message.content }]
    }
  })

/** The state in which a message of the record is written. */
export const before = ({ environment, record, initial }: Desk, message: number): World.State =>
  Execution.run(environment, record, initial, record.messages.slice(0, message)).final

/** The assistant messages of a turn that may go wrong, in order; none of a turn in which a call fails. */
export const decisions = ({ record }: Desk, turn: number): ReadonlyArray<number> => {
  const own = record.turns[turn]
  if (own === undefined || own.calls.some(({ ok }) => !ok)) return []
  const found: Array<number> = []
  for (let index = own.user + 1; index < Dossier.end(record, turn); index++) {
    const message = record.messages[index]
    if (message?.role === 'assistant' && message.loss === 1) found.push(index)
  }
  return found
}

/** How many calls a message of the record makes. */
export const width = ({ record }: Desk, message: number): number => {
  const own = record.messages[message]
  return own?.role === 'assistant' ? (own.tool_calls ?? []).length : 0
}

/** Whether a message of the record makes calls. */
export const calls = (desk: Desk, message: number): boolean => width(desk, message) > 0
