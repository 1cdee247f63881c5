/** What a teacher finds when a turn begins: the functions that it may call, and the conversation so far. */
import { type Json, Json as J, Plan, Serial, Signature } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import type { Teacher } from '@magnet/synth'

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

const known = new WeakMap<Signature.Signature, Exchange.Tool>()

const tool = (signature: Signature.Signature): Exchange.Tool => {
  const before_ = known.get(signature)
  if (before_ !== undefined) return before_
  const { name, description, parameters } = Signature.tool(signature, false).function
  const plain: Json.Json | undefined = Serial.parse(JSON.stringify(parameters))
  const fresh = { name, description, parameters: plain !== undefined && J.isObject(plain) ? plain : {} }
  known.set(signature, fresh)
  return fresh
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
