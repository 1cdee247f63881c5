/**
 * The calls of a wrong turn as hints that mislead. What another of its calls gave is a reference, so that this call cannot be
 * left out.
 *
 * Law: whoever follows them makes the calls of the turn.
 */
import { type Json, Pointer, Serial, type Trajectory } from '@magnet/core'
import type { Hint } from '@magnet/prompts'

/** The hints of a turn. */
export const of = (turn: ReadonlyArray<Trajectory.Message>): ReadonlyArray<Hint.Hint> => {
  const calls: Array<{ readonly id: string; readonly name: string; readonly output?: Json.Json | undefined }> = []
  const found: Array<Hint.Hint> = []
  let step = -1
  for (const [index, message] of turn.entries()) {
    if (message.role !== 'assistant' || message.tool_calls === undefined) continue
    step += 1
    const known = [...calls]
    for (const { id, function: own } of message.tool_calls) {
      const result = turn.slice(index).find((one) => one.role === 'tool' && one.tool_call_id === id)
      found.push({
        function: own.name,
        step,
        arguments: Object.fromEntries(
          Object.entries(own.arguments).map(([name, value]) => [name, referred(known, value) ?? { value }])
        )
      })
      calls.push({ id, name: own.name, output: result === undefined ? undefined : Serial.parse(result.content) })
    }
  }
  return found
}

/** Where an earlier call of the turn gave a value. */
const referred = (
  calls: ReadonlyArray<{ readonly name: string; readonly output?: Json.Json | undefined }>,
  value: Json.Json
): Hint.Argument | undefined => {
  if (typeof value !== 'string' || value.length < 3) return undefined
  for (const [index, { name, output }] of calls.entries()) {
    const pointer = Pointer.locate(output, value)
    if (pointer === undefined) continue
    const number = calls.slice(0, index + 1).filter((one) => one.name === name).length
    return {
      from: number === 1 && calls.filter((one) => one.name === name).length === 1 ? name : `${name}#${number}`,
      pointer
    }
  }
  return undefined
}
