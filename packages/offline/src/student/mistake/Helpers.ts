/** Hidden helpers: left out, with the raw value in the place of what they give, or called again instead of what is due. */
import { type Json, Pointer, Sources } from '@magnet/core'
import * as Scenes from '../Scene.js'
import type { Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** The consumer at once, with the raw value in the place of what the helper would give. */
const skips = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const options = Kind.calls(decision)
    .filter(({ intent }) => intent === 'implied')
    .flatMap((helper) =>
      turn.steps
        .slice(step + 1)
        .flatMap(({ calls }) =>
          calls.filter((call) => call.needs.includes(helper.id)).map((consumer) => ({ helper, consumer }))
        )
    )
  const choice = stream.some(options)
  if (choice === undefined) return undefined
  const { helper, consumer } = choice
  let given: Json.JsonObject = consumer.arguments
  let at = Slips.name(0)
  for (const [place, source] of Object.entries(consumer.sources)) {
    const lacking = Sources.parts(source).flatMap((part) =>
      part.tag === 'output' && !Scenes.isMade(scene, part.call, Scenes.messageAt(turn, step)) ? [part.call] : []
    )
    const [first] = lacking
    if (first === undefined) continue
    if (source.tag === 'created') return undefined
    const raw = Object.values(scene.byId.get(first)?.call.arguments ?? {}).find((value) => typeof value === 'string')
    const [parameter = '', ...rest] = Pointer.tokens(place)
    const old = consumer.arguments[parameter]
    if (rest.length > 0 || typeof old !== 'string' || raw === undefined || raw === old) return undefined
    given = Kind.set(given, parameter, raw)
    at = Slips.argument(0, parameter)
  }
  return {
    ...Kind.site(decision),
    type: 'skips_helper',
    error: 'nested_missing',
    does: { calls: [{ function: consumer.function, arguments: given, as: consumer }] },
    next: step + 1,
    without: [helper.id],
    at,
    evidence: { right: helper.function, wrong: consumer.function }
  }
}

/** Looks up once more what the call that is due takes from an earlier one, and leaves it at that. */
const looksUp = (decision: Decision): Slip | undefined => {
  const { scene, turn, step, stream } = decision
  const due = Kind.calls(decision)
  if (due.some(({ intent }) => intent === 'implied')) return undefined
  const message = Scenes.messageAt(turn, step)
  const listed = new Set(Scenes.listed(scene, turn).map(({ signature }) => String(signature.name)))
  const options = due.flatMap(({ needs }) =>
    needs.flatMap((id) => {
      const entry = scene.byId.get(id)
      return entry !== undefined && entry.message < message && entry.call.ok && listed.has(entry.call.function)
        ? [entry]
        : []
    })
  )
  // A hidden look-up rather than anything else, as far as there is one.
  const hidden = options.filter(({ call }) => call.intent === 'implied')
  const entry = stream.some(hidden.length > 0 ? hidden : options)
  if (entry === undefined) return undefined
  const { function: name, arguments: given, id } = entry.call
  return {
    ...Kind.site(decision),
    type: 'looks_up_again',
    error: Kind.dependency(turn, entry.turn),
    does: { calls: [{ function: name, arguments: given }] },
    next: step + 1,
    at: Slips.name(0),
    evidence: { right: due.map((call) => call.function), wrong: name, done: id }
  }
}

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'skips_helper', direction: 'call_for_call', weight: 6, of: skips },
  { type: 'looks_up_again', direction: 'call_for_call', weight: 5, of: looksUp }
]
