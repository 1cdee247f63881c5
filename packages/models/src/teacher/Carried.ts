/**
 * A plan in which a turn was carried out otherwise than it was meant: a composed text has other words, something was looked up
 * beside. What comes later is executed again on what the turn left behind, and must still be what its sources give.
 */
import { type Json, Json as J, Plan, Pointer, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** The plan as it goes on, with the state at its end; or the call that the difference spoils. */
export const on = (
  plan: Plan.Plan,
  turn: number,
  calls: ReadonlyArray<Plan.PlannedCall>,
  world: World.World,
  state: World.State
): E.Either<string, { readonly plan: Plan.Plan; readonly final: World.State }> => {
  const outputs = new Map<string, Json.Json>()
  for (const one of [...plan.turns.slice(0, turn).flatMap((before) => before.calls), ...calls])
    outputs.set(one.call.id, one.output)
  const anew = new Map<Plan.PlannedCall, Plan.PlannedCall>()
  let current = state
  for (const { calls: later } of plan.turns.slice(turn + 1))
    for (const planned of later) {
      if (!planned.ok) continue
      const result = world.step({ function: planned.call.function, arguments: planned.arguments })(current)
      if (E.isLeft(result) || !holds(plan, planned, outputs))
        return E.left(`${planned.call.id} ${planned.call.function}`)
      outputs.set(planned.call.id, result.right[0])
      anew.set(planned, { ...planned, output: result.right[0] })
      current = result.right[1]
    }
  const turns = plan.turns.map((own, index): Plan.PlannedTurn => {
    const { missing } = own
    const made = index === turn ? calls : index > turn ? own.calls.map((one) => anew.get(one) ?? one) : own.calls
    return missing === undefined
      ? { ...own, calls: made }
      : { ...own, calls: made, missing: { ...missing, withheld: anew.get(missing.withheld) ?? missing.withheld } }
  })
  return E.right({ plan: { ...plan, turns }, final: current })
}

/** Whether what a call draws on gives what it is called with, or is what it was. */
const holds = (plan: Plan.Plan, planned: Plan.PlannedCall, outputs: ReadonlyMap<string, Json.Json>): boolean =>
  Object.entries(planned.sources).every(([at, source]) =>
    source.tag === 'output'
      ? J.equals(Pointer.get(outputs.get(source.call), source.pointer), Pointer.get(planned.arguments, at))
      : Plan.draws(source).every((id) =>
          J.equals(outputs.get(id), Plan.calls(plan).find((one) => one.call.id === id)?.output)
        )
  )
