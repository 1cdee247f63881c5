/** What the system message shows of the context, as values for parameters. */
import { type Json, type Plan, Pointer, type World } from '@magnet/core'
import * as Fields from './Fields.js'
import { mention, type Search, type Value } from './Search.js'

/** The types of which the system message shows a value, with the pattern of its place. */
export const available = (context: World.Context, shown: Plan.Shown): ReadonlyMap<string, string> => {
  if (shown !== 'profile') return nothing
  let known = patterns.get(context)
  if (known === undefined)
    patterns.set(
      context,
      (known = new Map(Object.entries(context.meanings ?? {}).map(([pattern, type]) => [type, pattern] as const)))
    )
  return known
}

const nothing: ReadonlyMap<string, string> = new Map()
const patterns = new WeakMap<World.Context, ReadonlyMap<string, string>>()

/** A value that the system message shows. */
export const find = ({ setting, frame, stream, input }: Search): Value | undefined => {
  const pattern = available(setting.context, setting.shown).get(input.type)
  if (pattern === undefined) return undefined
  const at = pattern.indexOf('/*')
  const root: Json.Json = { profile: setting.context.profile }
  if (at < 0) {
    const held = Pointer.get(root, pattern)
    return held === undefined ? undefined : { value: held, planned: { tag: 'context', pointer: pattern } }
  }
  const list = pattern.slice(0, at)
  const take = pattern.slice(at + 2)
  const items = Fields.items(root, list)
  const by = setting.vocabulary.types.get(input.type)?.speech.known?.by
  if (items.length === 1) {
    const only = Pointer.get(items[0] ?? null, take)
    return only === undefined
      ? undefined
      : { value: only, planned: { tag: 'context', pointer: `${Pointer.child(list, 0)}${take}` } }
  }
  if (by === undefined) return undefined
  const known: Fields.ListField = { list, field: Pointer.of(by), type: input.type, voice: 'spoken' }
  const index = stream.int(0, items.length - 1)
  const operand = Pointer.get(items[index] ?? null, known.field)
  const chosen = Pointer.get(items[index] ?? null, take)
  if (operand === undefined || chosen === undefined) return undefined
  return {
    value: chosen,
    planned: {
      tag: 'derived',
      op: 'select',
      from: [{ tag: 'context', pointer: list }],
      with: { by: known.field, rule: 'equals', take },
      because: [{ tag: 'said', mention: mention(frame, input) }]
    },
    say: { tag: 'equals', type: input.type, value: operand }
  }
}
