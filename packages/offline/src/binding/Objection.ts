/**
 * What speaks against a call that went through: that it repeats another, that nothing needs it, that it gives something
 * away, that it draws on what does not hold any more.
 */
import { type Json, Json as J, type Path, Plan } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Fields from './Fields.js'
import * as Outdated from './Outdated.js'
import * as Overtaken from './Overtaken.js'
import * as Scope from './Scope.js'
import type { Setting } from './Search.js'
import * as Shown from './Shown.js'
import type { Success } from './Success.js'

/** Why a call that went through would still be a bad example, if it would. */
export const to = (
  setting: Setting,
  done: ReadonlyArray<Success>,
  /** What was done of it, without what is only asked for. */
  earlier: ReadonlyArray<Success>,
  call: Success,
  /** Whether there are draws left for a call that brings more. */
  open: boolean
): string | undefined => {
  const { frame } = call
  // A second look is worth it only if something has changed; the same done twice never is.
  const again = earlier.findLast(
    (other) => other.signature === call.signature && J.equals(other.arguments, call.arguments)
  )
  if (
    again !== undefined &&
    (J.equals(again.output, call.output) || (call.signature.effect === 'write' && frame.call.intent === 'asked'))
  )
    return 'repeated_call'
  if (Outdated.is({ world: setting.world, earlier, now: call.before }, call)) return 'outdated'
  if (Overtaken.is(setting.vocabulary, earlier, call)) return 'overtaken'
  for (const provider of frame.fed.values())
    for (const [parameter, source] of frame.fed)
      if (source === provider) {
        const value = call.arguments[parameter]
        const rest = earlier.filter((other) => other.id !== provider)
        if (value === undefined || Scope.holds(rest, value) || shows(setting, value)) return 'not_needed'
      }
  for (const premise of frame.premises) {
    const granting = earlier.find((other) => other.id === premise)
    if (
      granting === undefined ||
      E.isRight(setting.world.step({ function: frame.signature.name, arguments: call.arguments })(granting.before))
    )
      return 'not_needed'
  }
  if (frame.source !== undefined && frame.call.intent === 'implied' && !brings(earlier, call)) return 'not_needed'
  for (const parameter of frame.withheld) {
    const type = frame.signature.inputs.find((input) => input.name === parameter)?.type ?? ''
    const known = done.filter((other) => other.turn < frame.turn || frame.ghost)
    if (known.some((other) => mentions(other, type)) || Shown.available(setting.context, setting.shown).has(type))
      return 'known_value'
  }
  if (setting.several !== undefined && apart(setting.several, earlier, call)) return 'one_of_several'
  const { lists } = Fields.of(frame.signature)
  if (open && lists.length > 0 && lists.every((list) => Fields.items(call.output, list).length === 0))
    return 'empty_output'
  return undefined
}

/** Whether a call goes on with one of several things alike, or with what only one of its own kind goes on with. */
const apart = (several: ReadonlySet<Path.CallId>, earlier: ReadonlyArray<Success>, call: Success): boolean => {
  if (several.size === 0) return false
  const draws = (one: Success): ReadonlyArray<Path.CallId> => Object.values(one.sources).flatMap(Plan.draws)
  const drawn = draws(call)
  if (drawn.some((id) => several.has(id))) return true
  const { origin } = call
  const model = origin._tag === 'Repeated' ? earlier.find((other) => other.id === origin.of) : undefined
  if (model === undefined) return false
  const own = draws(model)
  return drawn.some((id) => !own.includes(id))
}

const shows = (setting: Setting, value: Json.Json): boolean =>
  setting.shown === 'profile' && Scope.contains(setting.context.profile, value)

/** Whether an output holds something that was nowhere before. */
const brings = (earlier: ReadonlyArray<Success>, call: Success): boolean =>
  call.signature.outputs.some(
    (output) =>
      !output.many &&
      Scope.singles(call, output.type).some(
        (held) => !Scope.holds(earlier, held.value) && !Scope.contains(call.arguments, held.value)
      )
  )

/** Whether a call took or returned a value of a type. */
const mentions = (entry: Scope.Entry, type: string): boolean =>
  entry.signature.inputs.some((input) => input.type === type && entry.arguments[input.name] !== undefined) ||
  Scope.singles(entry, type).length > 0 ||
  (Fields.of(entry.signature).listed.get(type) ?? []).some((field) => Fields.items(entry.output, field.list).length > 0)
