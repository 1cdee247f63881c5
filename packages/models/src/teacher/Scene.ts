/** What a teacher finds when a turn begins: the functions that it may call, and the conversation so far. */
import { Plan, Serial, type Signature } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import type { Teacher } from '@magnet/synth'
import * as Signatures from '../language/Signatures.js'

/** The functions of the conversation, but for those that it lacks at this turn. */
export const tools = ({ plan, turn, world }: Teacher.TeacherRequest): ReadonlyArray<Exchange.Tool> => {
  const absent = new Set(
    plan.turns.flatMap(({ missing }, index) =>
      missing?.tag === 'function' && (missing.ghost || index >= turn) ? [String(missing.withheld.call.function)] : []
    )
  )
  const called = new Set(Plan.calls(plan).map((one) => String(one.call.function)))
  return world.functions.flatMap(({ signature }) =>
    called.has(signature.name) && !absent.has(signature.name) ? [tool(signature)] : []
  )
}

const tool = (signature: Signature.Signature): Exchange.Tool => {
  const { name, description, parameters } = Signatures.of(signature)
  return { name, description, parameters }
}

/** The conversation before the answer of this turn. */
export const before = (
  { plan, turn, query, history }: Teacher.TeacherRequest,
  { asked }: Teacher.Stage
): ReadonlyArray<Exchange.Message> => [
  ...plan.turns.slice(0, turn).flatMap(({ calls }, index): ReadonlyArray<Exchange.Message> => [
    { role: 'user', content: asked[index] ?? '' },
    ...[...Map.groupBy(calls, (one) => one.step).values()].flatMap((step): ReadonlyArray<Exchange.Message> => [
      {
        role: 'assistant',
        content: '',
        calls: step.map(({ call, arguments: given }) => ({ id: call.id, name: call.function, arguments: given }))
      },
      ...step.map(({ call, output }): Exchange.Message => ({
        role: 'tool',
        call: call.id,
        name: call.function,
        content: Serial.text(output)
      }))
    ]),
    { role: 'assistant', content: history[index] ?? '' }
  ]),
  { role: 'user', content: query }
]
