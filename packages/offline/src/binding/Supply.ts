/**
 * Where the value of a parameter comes from, in the order in which it is looked for: what its place in the path says,
 * then for identifiers what is shown or was spoken of, for texts news, for the rest what an edge refers to or a user says.
 */
import { FunctionGraph as Graph, Json, type Path, type Plan, Pointer, type Signature } from '@magnet/core'
import * as Fields from './Fields.js'
import type { Frame } from './Frame.js'
import * as Listed from './Listed.js'
import * as Offer from './Offer.js'
import * as Scope from './Scope.js'
import { mention, type Search, type Setting, type Value } from './Search.js'
import * as Shown from './Shown.js'
import * as Tell from './Tell.js'
import * as Vocabulary from './Vocabulary.js'

/** The value of a parameter, or none. */
export const find = (search: Search): Value | undefined => {
  const { setting, frame, scope, stream, input, suggestion, fits, once, sources } = search
  const speak = (): Value | undefined => {
    const suggested = Object.hasOwn(suggestion, input.name) ? suggestion[input.name] : undefined
    const chosen =
      suggested !== undefined && fits(suggested)
        ? suggested
        : stream.some(
            once('stated', () =>
              (input.schema.enum ?? Vocabulary.facts(setting.world, setting.initial, input.type)).filter(fits)
            )
          )
    if (chosen === undefined) return undefined
    const before = frame.withheld.has(input.name) ? undefined : spoken(frame, scope, input, chosen)
    // The same thing is not said twice in one message; of an earlier message it may be "the same city", or said again.
    return before !== undefined && (before.here || (speakable(setting, input) && stream.chance(0.5)))
      ? { value: chosen, planned: before.planned }
      : said(frame, input, chosen)
  }
  if (frame.withheld.has(input.name)) return speak()
  const provider = called(scope, frame.fed.get(input.name))
  if (provider !== undefined) return Listed.find(search, provider)
  const processed = called(scope, frame.source)
  const near = stream.chance(0.85)
  if (processed !== undefined && (near || frame.call.intent === 'implied' || changes(frame, input, processed))) {
    const free = Scope.singles(processed, input.type).find(
      (held) => !Object.values(sources).some((other) => same(other, held.planned))
    )
    if (free !== undefined) return free
    const picked = frame.call.intent === 'implied' ? undefined : Listed.find(search, processed)
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
      const referred = !speakable(setting, input)
        ? companion(search)
        : frame.call.intent === 'asked'
          ? (offered(search) ?? fromEdge(search))
          : undefined
      return referred ?? speak()
    }
  }
}

const called = (scope: Scope.Scope, id: Path.CallId | undefined): Scope.Entry | undefined =>
  id === undefined ? undefined : scope.find((entry) => entry.id === id)

/** Whether a call goes back on what another did: on that, and not on another act of the kind. */
const changes = (
  { signature: { undoes, amends = [] } }: Frame,
  { voice }: Signature.Parameter,
  { signature }: Scope.Entry
): boolean => voice === 'opaque' && [...undoes, ...amends].includes(signature.name)

/** A value from what was found free for the same thing: one of its list, in the words for it, or what else holds there. */
const offered = (search: Search): Value | undefined => {
  const offer = Offer.of(search)
  if (offer === undefined) return undefined
  const { frame, input, stream, fits } = search
  const free = Offer.items(offer, input.type).filter(fits)
  const told = offer.asked < frame.asked
  const named = stream.some(free)
  // Who has been told names one; who has not would rather have the earliest.
  if (named !== undefined && stream.chance(told ? 0.7 : 0.4)) return said(frame, input, named)
  const found = Listed.find(search, offer, true)
  if (found === undefined) return named === undefined ? undefined : said(frame, input, named)
  // The day is said again, or it is "that day".
  return told && found.say === undefined && stream.chance(0.5) ? said(frame, input, found.value) : found
}

/** A value of a spoken parameter along an edge from an earlier call, said by reference. */
const fromEdge = (search: Search): Value | undefined => {
  const { setting, frame, scope, stream, input, once } = search
  const feeder = once('feeder', () =>
    scope.findLast((entry) =>
      Graph.edge(setting.graph, entry.signature.name, frame.signature.name)?.links.some(
        (link) => link.parameter === input.name
      )
    )
  )
  // People say a day as that of something else, but hardly ever a time.
  const share = setting.vocabulary.types.get(input.type)?.speech.form === 'time' ? 0.35 : 0.7
  return feeder === undefined || !stream.chance(share) ? undefined : Listed.find(search, feeder)
}

/** What stands beside the value of another parameter, as a longitude beside its latitude: nobody says it by itself. */
const companion = ({ scope, input, sources, fits }: Search): Value | undefined => {
  const places = Object.values(sources).flatMap((one) => (one.tag === 'output' ? [one] : []))
  if (places.length === 0) return undefined
  for (const entry of scope) {
    const beside = places.filter((one) => one.call === entry.id)
    if (beside.length === 0) continue
    const found = Scope.singles(entry, input.type).find(
      ({ planned, value }) =>
        fits(value) && planned.tag === 'output' && beside.some((one) => parent(one.pointer) === parent(planned.pointer))
    )
    if (found !== undefined) return found
  }
  return undefined
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

const opaque = (search: Search): Value | undefined => {
  const shown = Shown.find(search)
  if (shown !== undefined) return shown
  const choice = search.stream.weighted(
    search.once('choices', () => choices(search)),
    ({ weight }) => weight
  )
  return choice?.from === 'list' ? Listed.find(search, choice.entry) : choice?.held
}

/** A thing that was spoken of, or a list to pick one from. */
type Choice = { readonly weight: number } & (
  | { readonly from: 'talk'; readonly held: Scope.Held }
  | { readonly from: 'list'; readonly entry: Scope.Entry }
)

// What was spoken of last comes first; a list that came after it is what the talk is about now.
const choices = ({ scope, input, fits }: Search): ReadonlyArray<Choice> => {
  const known = Scope.focus(scope, input.type, fits, 4)
  const lister = scope.findLast((entry) => Fields.of(entry.signature).listed.has(input.type))
  const last = known[0] === undefined ? -1 : scope.indexOf(known[0].entry)
  const talk = known.map((held, index): Choice => ({ from: 'talk', weight: 0.25 ** index, held }))
  return lister === undefined
    ? talk
    : [...talk, { from: 'list', weight: scope.indexOf(lister) > last ? 4 : 0.25, entry: lister }]
}

/** Where a value was said already, and whether in the same message. */
const spoken = (
  frame: Frame,
  scope: Scope.Scope,
  input: Signature.Parameter,
  chosen: Json.Json
): { readonly planned: Plan.Planned; readonly here: boolean } | undefined => {
  for (let index = scope.length - 1; index >= 0; index--) {
    const entry = scope[index]
    if (entry === undefined) break
    for (const other of entry.signature.inputs) {
      if (other.type !== input.type || !Json.equals(entry.arguments[other.name], chosen)) continue
      const planned = entry.sources[Pointer.of(other.name)]
      if (planned?.tag === 'said') return { planned, here: entry.asked === frame.asked }
    }
  }
  return undefined
}

const said = (frame: Frame, input: Signature.Parameter, chosen: Json.Json): Value => ({
  value: chosen,
  planned: { tag: 'said', mention: mention(frame, input) },
  say:
    input.voice === 'composed' && typeof chosen === 'string'
      ? { tag: 'text', value: chosen }
      : { tag: 'value', type: input.type, value: chosen }
})

const speakable = (setting: Setting, input: Signature.Parameter): boolean =>
  (setting.vocabulary.types.get(input.type)?.speech.nouns.length ?? 0) > 0

const same = (left: Plan.Planned, right: Plan.Planned): boolean =>
  left.tag === 'output' && right.tag === 'output' && left.call === right.call && left.pointer === right.pointer
