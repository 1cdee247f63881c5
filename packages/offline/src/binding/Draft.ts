/**
 * One try at the arguments of a call: each parameter gets a value and a source, from what its place in the path says
 * (a hidden provider, a processed output), from the context, from the conversation, or from what a user could say.
 */
import {
  type FunctionGraph,
  FunctionGraph as Graph,
  Json,
  type JsonSchema,
  type Path,
  type Plan,
  Pointer,
  type Signature
} from '@magnet/core'
import type { Stream, World } from '@magnet/core'
import * as Fields from './Fields.js'
import type { Frame } from './Frame.js'
import * as Pick from './Pick.js'
import * as Scope from './Scope.js'
import * as Tell from './Tell.js'
import * as Vocabulary from './Vocabulary.js'

/** What a try may draw on. */
export interface Setting {
  readonly world: World.World
  readonly vocabulary: Vocabulary.Vocabulary
  readonly graph: FunctionGraph.FunctionGraph
  readonly initial: World.State
  readonly context: World.Context
  readonly shown: Plan.Shown
}

/** Arguments with their sources and what the user has to say for them. */
export interface Draft {
  readonly arguments: Json.JsonObject
  readonly sources: { readonly [pointer: string]: Plan.Planned }
  readonly mentions: ReadonlyArray<Plan.Mention>
  readonly composed: ReadonlyArray<string>
}

/** A value for one parameter. */
interface Value {
  readonly value: Json.Json
  readonly planned: Plan.Planned
  readonly say?: Plan.Say
}

/** Draws arguments; a parameter's name where nothing can supply it. */
export const draw = (
  setting: Setting,
  frame: Frame,
  scope: Scope.Scope,
  state: World.State,
  stream: Stream.Stream
): Draft | string => {
  const suggestion = suggest(state, frame, scope, stream)
  const values: Record<string, Json.Json> = {}
  const sources: Record<string, Plan.Planned> = {}
  const mentions: Array<Plan.Mention> = []
  const composed: Array<string> = []
  for (const input of frame.signature.inputs) {
    const wanted = frame.withheld.has(input.name) || frame.fed.has(input.name)
    const optional = Object.hasOwn(suggestion, input.name) && stream.chance(0.6)
    if (!input.required && !wanted && !optional) continue
    // Two parameters of one meaning are never the same thing: a way leads from one place to another.
    const twins = frame.signature.inputs.filter((other) => other.type === input.type && other.name !== input.name)
    const taken = twins.flatMap((other) => values[other.name] ?? [])
    const fits = (one: Json.Json): boolean =>
      isOf(input.schema, one) && !taken.some((other) => Json.equals(one, other))
    const found = value({ setting, frame, scope, stream, input, suggestion, fits, sources })
    if (found === undefined) {
      if (!input.required && !wanted) continue
      return input.name
    }
    values[input.name] = found.value
    const at = Pointer.of(input.name)
    sources[at] = found.planned
    if (found.planned.tag === 'created') composed.push(at)
    if (found.say !== undefined)
      mentions.push({
        id: mention(frame, input),
        turn: frame.withheld.has(input.name) ? frame.turn : frame.asked,
        call: frame.call.id,
        parameter: input.name,
        say: found.say
      })
  }
  return {
    arguments: values,
    sources,
    mentions: mentions.filter((one) => !(frame.ghost && frame.withheld.has(one.parameter))),
    composed
  }
}

/** Whether a value has the JSON type that a schema names; one that names none takes any. */
const isOf = ({ type }: JsonSchema.JsonSchema, value: Json.Json): boolean => {
  const names: ReadonlyArray<string> = type === undefined ? [] : typeof type === 'string' ? [type] : type
  const name = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return names.length === 0 || names.includes(name) || (Number.isInteger(value) && names.includes('integer'))
}

const mention = (frame: Frame, input: Signature.Parameter): Plan.MentionId => `${frame.call.id}.${input.name}`

const said = (frame: Frame, input: Signature.Parameter, chosen: Json.Json): Value => ({
  value: chosen,
  planned: { tag: 'said', mention: mention(frame, input) },
  say:
    input.voice === 'composed' && typeof chosen === 'string'
      ? { tag: 'text', value: chosen }
      : { tag: 'value', type: input.type, value: chosen }
})

/** Where a value was said already, and whether in the same message. */
const spoken = (
  frame: Frame,
  scope: Scope.Scope,
  input: Signature.Parameter,
  chosen: Json.Json
): { readonly planned: Plan.Planned; readonly here: boolean } | undefined => {
  for (const entry of scope.toReversed())
    for (const other of entry.signature.inputs) {
      const planned = entry.sources[Pointer.of(other.name)]
      if (other.type === input.type && planned?.tag === 'said' && Json.equals(entry.arguments[other.name], chosen))
        return { planned, here: entry.asked === frame.asked }
    }
  return undefined
}

/** The suggestion that fits what was spoken of: of a few, the one that shares most with the conversation. */
const suggest = (state: World.State, frame: Frame, scope: Scope.Scope, stream: Stream.Stream): Json.JsonObject => {
  const all = frame.implementation.suggest?.(state) ?? []
  const few = all.length === 0 ? [] : Array.from({ length: Math.min(5, all.length) }, () => stream.some(all) ?? {})
  const coherent = stream.chance(0.6)
  const score = (one: Json.JsonObject): number =>
    coherent
      ? frame.signature.inputs.filter(
          (input) =>
            Object.hasOwn(one, input.name) &&
            scope.some((entry) =>
              entry.signature.inputs.some(
                (other) => other.type === input.type && Json.equals(entry.arguments[other.name], one[input.name])
              )
            )
        ).length
      : 0
  return few.reduce((best, one) => (score(one) > score(best) ? one : best), few[0] ?? {})
}

/** A parameter that looks for its value. */
interface Search {
  readonly setting: Setting
  readonly frame: Frame
  readonly scope: Scope.Scope
  readonly stream: Stream.Stream
  readonly input: Signature.Parameter
  readonly suggestion: Json.JsonObject
  /** Whether it can have a value: of its JSON type, and not that of a parameter of the same meaning. */
  readonly fits: (value: Json.Json) => boolean
  /** The sources of the parameters before it. */
  readonly sources: { readonly [pointer: string]: Plan.Planned }
}

const value = (search: Search): Value | undefined => {
  const { setting, frame, scope, stream, input, suggestion, fits, sources } = search
  const speak = (): Value | undefined => {
    const suggested = Object.hasOwn(suggestion, input.name) ? suggestion[input.name] : undefined
    const chosen =
      suggested !== undefined && fits(suggested)
        ? suggested
        : stream.some((input.schema.enum ?? Vocabulary.facts(setting.world, setting.initial, input.type)).filter(fits))
    if (chosen === undefined) return undefined
    const before = frame.withheld.has(input.name) ? undefined : spoken(frame, scope, input, chosen)
    // The same thing is not said twice in one message; of an earlier message it may be "the same city", or said again.
    return before !== undefined && (before.here || (speakable(setting, input) && stream.chance(0.5)))
      ? { value: chosen, planned: before.planned }
      : said(frame, input, chosen)
  }
  if (frame.withheld.has(input.name)) return speak()
  const provider = scope.find((entry) => entry.id === frame.fed.get(input.name))
  if (provider !== undefined) return linked(search, provider)
  const processed = scope.find((entry) => entry.id === frame.source)
  if (processed !== undefined && (frame.call.intent === 'implied' || stream.chance(0.85))) {
    const free = Scope.singles(processed, input.type).find(
      (held) => !Object.values(sources).some((other) => same(other, held.planned))
    )
    if (free !== undefined) return free
    const picked = frame.call.intent === 'implied' ? undefined : linked(search, processed)
    if (picked !== undefined) return picked
  }
  switch (input.voice) {
    case 'opaque':
      return opaque(search)
    case 'composed': {
      const carries = input.schema['x-magnet']?.news === 'carries'
      const told = carries && stream.chance(0.6) ? Tell.draw(setting.vocabulary, scope, frame, stream) : undefined
      return told ?? speak()
    }
    case 'spoken': {
      const referred = frame.call.intent === 'asked' && speakable(setting, input) ? fromEdge(search) : undefined
      return referred ?? speak()
    }
  }
}

/** A value of a spoken parameter along an edge from an earlier call, said by reference. */
const fromEdge = (search: Search): Value | undefined => {
  const { setting, frame, scope, stream, input } = search
  const feeder = scope.findLast((entry) =>
    Graph.edge(setting.graph, entry.signature.name, frame.signature.name)?.links.some(
      (link) => link.parameter === input.name
    )
  )
  return feeder === undefined || !stream.chance(0.7) ? undefined : linked(search, feeder)
}

const opaque = (search: Search): Value | undefined => {
  const { scope, stream, input, fits } = search
  const shown = fromContext(search)
  if (shown !== undefined) return shown
  // What was spoken of last comes first; a list that came after it is what the talk is about now.
  const known = distinct(Scope.focus(scope, input.type).filter((held) => fits(held.value))).slice(0, 4)
  const listers = scope.filter((entry) => Fields.of(entry.signature).listed.has(input.type)).slice(-3).toReversed()
  const last = known[0] === undefined ? -1 : scope.indexOf(known[0].entry)
  const choices: ReadonlyArray<{ readonly weight: number; readonly value: () => Value | undefined }> = [
    ...known.map((held, index) => ({ weight: 0.25 ** index, value: () => held })),
    ...listers.map((entry, index) => ({
      weight: (scope.indexOf(entry) > last ? 4 : 0.25) * 0.25 ** index,
      value: () => linked(search, entry)
    }))
  ]
  return stream.weighted(choices, (choice) => choice.weight)?.value()
}

const distinct = (held: ReadonlyArray<Scope.Held>): ReadonlyArray<Scope.Held> =>
  held.filter((one, index) => held.findIndex((other) => Json.equals(other.value, one.value)) === index)

/** A value of the parameter's type in one call's output: a single field, or the item that a rule picks from a list. */
const linked = (search: Search, entry: Scope.Entry): Value | undefined => {
  const { stream, input, fits } = search
  const single = stream.some(
    Scope.singles(entry, input.type).filter((held) => fits(held.value))
  )
  if (single !== undefined) return single
  // "The day of the cheapest trip" is how nobody states a day: what is said is not picked from lists, but for times.
  if (input.voice === 'spoken' && search.setting.vocabulary.types.get(input.type)?.speech.form !== 'time')
    return undefined
  const fields = Fields.of(entry.signature)
  const field = stream.some(fields.listed.get(input.type) ?? [])
  if (field === undefined) return undefined
  const items = Fields.items(entry.output, field.list)
  const take = (index: number): Json.Json | undefined => Pointer.get(items[index] ?? null, field.field)
  if (items.length === 1) {
    const only = take(0)
    const pointer = `${Pointer.child(field.list, 0)}${field.field}`
    return only === undefined ? undefined : { value: only, planned: { tag: 'output', call: entry.id, pointer } }
  }
  const from: Plan.Planned = { tag: 'output', call: entry.id, pointer: field.list }
  return pick(search, items, fields.items.get(field.list) ?? [], field.field, from)
}

const pick = (
  { setting, frame, stream, input, fits }: Search,
  items: ReadonlyArray<Json.Json>,
  fields: ReadonlyArray<Fields.ListField>,
  take: string,
  from: Plan.Planned
): Value | undefined => {
  const rules = Pick.rules(
    setting.vocabulary,
    items,
    fields.filter((field) => field.field !== take)
  )
  const free = rules.filter(
    (one) => fits(Pointer.get(items[one.index] ?? null, take) ?? null)
  )
  const rule = stream.weighted(free, (one) => (one.rule === 'equals' ? 1 / items.length : 1))
  const chosen = rule === undefined ? undefined : Pointer.get(items[rule.index] ?? null, take)
  if (rule === undefined || chosen === undefined) return undefined
  return {
    value: chosen,
    planned: {
      tag: 'derived',
      op: 'select',
      from: [from],
      with: { by: rule.by, rule: rule.rule, take },
      because: [{ tag: 'said', mention: mention(frame, input) }]
    },
    say: rule.say
  }
}

/** A value that the system message shows. */
const fromContext = ({ setting, frame, stream, input }: Search): Value | undefined => {
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

/** The types of which the system message shows a value, with the pattern of its place. */
export const available = (context: World.Context, shown: Plan.Shown): ReadonlyMap<string, string> =>
  new Map(
    shown === 'profile' ? Object.entries(context.meanings ?? {}).map(([pattern, type]) => [type, pattern] as const) : []
  )

const speakable = (setting: Setting, input: Signature.Parameter): boolean =>
  (setting.vocabulary.types.get(input.type)?.speech.nouns.length ?? 0) > 0

const same = (left: Plan.Planned, right: Plan.Planned): boolean =>
  left.tag === 'output' && right.tag === 'output' && left.call === right.call && left.pointer === right.pointer

/** The calls that a source draws on, at any depth. */
export const draws = (planned: Plan.Planned): ReadonlyArray<Path.CallId> => {
  switch (planned.tag) {
    case 'output':
      return [planned.call]
    case 'created':
      return planned.facts.flatMap(draws)
    case 'derived':
      return [...planned.from, ...(planned.because ?? [])].flatMap(draws)
    case 'said':
    case 'context':
    case 'default':
      return []
  }
}
