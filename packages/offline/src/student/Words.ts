/** What the assistant says after a mistake, by the same rules as in records. */
import {
  type CallId,
  type FunctionName,
  type Json,
  type Path,
  type Plan,
  Pointer,
  type SemanticType,
  type Stream,
  type Trajectory
} from '@magnet/core'
import * as Answer from '../language/Answer.js'
import * as Lacking from '../language/Lacking.js'
import * as Place from '../language/Place.js'
import type * as Report from '../language/Report.js'
import * as Setback from '../language/Setback.js'
import * as Told from '../language/Told.js'
import * as Unfit from '../language/Unfit.js'
import * as ValueWords from '../language/ValueWords.js'
import * as Written from '../language/Written.js'
import type { Scene, Turn } from './Scene.js'

/** A call that was made in the turn, as it came out. */
export interface Made {
  readonly function: string
  readonly arguments: Json.JsonObject
  readonly output: Json.Json
  readonly ok: boolean
  readonly step: number
  /** The call of the record that it stands for. */
  readonly as?: Trajectory.CallRecord
}

/** How a turn ends. */
export type Ending =
  | { readonly tag: 'done' }
  /** A call was refused. */
  | { readonly tag: 'refused' }
  /** Values are not to be had. */
  | { readonly tag: 'lacks'; readonly function: string; readonly parameters: ReadonlyArray<string> }
  /** A function is said not to be there. */
  | { readonly tag: 'unable'; readonly function: string }

/** The words, if there are any. */
export const of = (
  scene: Scene,
  turn: Turn,
  made: ReadonlyArray<Made>,
  ending: Ending,
  stream: Stream.Stream
): string | undefined => {
  const { vocabulary, style } = scene
  const setting: Report.Setting = { vocabulary, style, stream }
  const calls = made.map((one, index) => planned(one, index))
  const through = calls.filter((_, index) => made[index]?.ok === true)
  const reports = alike(turn, () => Answer.reports(setting, bare(scene, through), through))
  if (reports === undefined) return undefined
  // What was refused first is why other things were.
  const refused = calls.find((_, index) => made[index]?.ok === false && made[index].as?.ok !== false)
  const told =
    ending.tag === 'refused' && refused !== undefined
      ? [...reports, Setback.report(setting, refused, undefined)]
      : reports
  const lacking =
    ending.tag === 'lacks' || ending.tag === 'unable' ? lack(scene, ending, told.length > 0, stream) : undefined
  if ((ending.tag === 'lacks' || ending.tag === 'unable') && lacking === undefined) return undefined
  const news = told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index)
  const text = unopened(Told.text(news, lacking, () => layout(scene), stream))
  const opener = Told.openers.find((one) => turn.text.startsWith(`${one} `))
  return text === '' ? undefined : opener !== undefined && reports.length > 0 ? `${opener} ${text}` : text
}

const unopened = (text: string): string => {
  const opener = Told.openers.find((one) => text.startsWith(`${one} `))
  return opener === undefined ? text : text.slice(opener.length + 1)
}

/** How often reports are worded anew, so that what came out as in the record is told as there. */
const wordings = 10

const alike = (
  { text }: Turn,
  draw: () => ReadonlyArray<Report.Report> | undefined
): ReadonlyArray<Report.Report> | undefined => {
  let best = draw()
  for (let again = 1; again < wordings && best?.every((one) => text.includes(one.text)) === false; again++) {
    const next = draw()
    best = best.map((one, index) => {
      const other = next?.[index]
      return other !== undefined && !text.includes(one.text) && text.includes(other.text) ? other : one
    })
  }
  return best
}

/** How the assistant of the record sets out much at once. */
const layout = ({ turns }: Scene): Told.Layout =>
  turns.some(({ text }) => text.includes('\n- '))
    ? 'list'
    : turns.some(({ text }) => text.includes('\n\n'))
      ? 'paragraphs'
      : 'running'

/** The words for what is lacking, or is said to be. */
const lack = (
  { vocabulary, record }: Scene,
  ending: Extract<Ending, { tag: 'lacks' | 'unable' }>,
  after: boolean,
  stream: Stream.Stream
): string | undefined => {
  const withheld = planned({ function: ending.function, arguments: {}, output: null, ok: true, step: 0 }, 0)
  // One message that is refused is refused as in the twin of its record.
  if (ending.tag === 'unable' && !after && record.kind === 'single') {
    const own = stream.some(vocabulary.functions.get(ending.function)?.phrases.lack ?? [])
    return own === undefined ? undefined : Unfit.refused(own, stream)
  }
  return Lacking.text(
    vocabulary,
    {
      tag: ending.tag === 'unable' ? 'function' : 'parameters',
      parameters: ending.tag === 'unable' ? [] : ending.parameters,
      policy: 'all_or_nothing',
      withheld,
      ghost: false,
      form: 'silent'
    },
    after,
    stream
  )
}

const planned = (one: Made, index: number): Plan.PlannedCall => ({
  call: {
    id: (one.as?.id ?? `beside${index}`) as CallId.CallId,
    function: one.function as FunctionName.FunctionName,
    origin: origin(one.as),
    intent: one.as?.intent ?? 'asked'
  },
  arguments: one.arguments,
  sources: Object.fromEntries(
    Object.entries(one.as?.sources ?? {}).flatMap(([at, source]) =>
      source.tag === 'output' ? [[at, { tag: 'output', call: source.call, pointer: source.pointer }]] : []
    )
  ),
  output: one.output,
  ok: one.ok,
  step: one.step,
  needs: [],
  executor: 'world',
  accept: {}
})

const origin = (call: Trajectory.CallRecord | undefined): Path.Origin =>
  call === undefined || call.origin.tag === 'walked'
    ? { _tag: 'Walked' }
    : call.origin.tag === 'inserted'
      ? { _tag: 'Inserted', partner: call.origin.partner }
      : { _tag: 'Repeated', of: call.origin.of }

/** A plan of one turn, as far as reports ask for it. */
const bare = ({ record }: Scene, calls: ReadonlyArray<Plan.PlannedCall>): Plan.Plan => ({
  turns: [{ calls }],
  mentions: [],
  context: { now: record.context.now, timezone: record.context.timezone, profile: record.context.profile },
  shown: 'none',
  explicit: false
})

/** What a place of an output is called in running text. */
export const fact = (scene: Scene, name: string, output: Json.Json, pointer: Pointer.Pointer): string => {
  const value = Pointer.get(output, pointer)
  if (value === undefined || value === null) return ''
  const signature = scene.vocabulary.functions.get(name)?.signature
  const type = signature === undefined ? undefined : Place.of(signature, pointer).type
  return written(scene, type, value, output, pointer)
}

/** A value of a type in running text. */
const written = (
  { vocabulary, style }: Scene,
  type: string | undefined,
  value: Json.Json,
  root: Json.Json,
  at: Pointer.Pointer
): string => {
  const form: SemanticType.Form = ValueWords.form(
    type === undefined ? undefined : vocabulary.types.get(type)?.speech,
    value
  )
  return Written.value(value, form, style, root, at)
}

/** The record's words, with other values in the place of those that came out otherwise; none where they do not stand there. */
export const retold = (
  scene: Scene,
  turn: Turn,
  made: ReadonlyArray<Made>,
  changed: ReadonlyMap<string, Json.Json | undefined>
): string | undefined => {
  const swaps = new Map<string, string>()
  const kept = new Set<string>()
  const { must = [], may = [] } = turn.record.answer ?? {}
  for (const { call, pointer } of [...must, ...may]) {
    const name = scene.byId.get(call)?.call.function
    const was = scene.outcomes.get(call)?.output
    if (name === undefined || was === undefined) continue
    const old = fact(scene, name, was, pointer)
    const is = changed.has(call) ? changed.get(call) : was
    const fresh = is === undefined ? '' : fact(scene, name, is, pointer)
    if (old === fresh) kept.add(old)
    else if (fresh === '' || !turn.text.includes(old)) return undefined
    else swaps.set(old, fresh)
  }
  for (const { as, arguments: given, function: name } of made)
    for (const [parameter, value] of Object.entries(given)) {
      const old = as?.arguments[parameter]
      const type = scene.vocabulary.functions.get(name)?.signature.inputs.find((one) => one.name === parameter)?.type
      if (old === undefined || JSON.stringify(old) === JSON.stringify(value)) continue
      const [was, is] = [old, value].map((one) => written(scene, type, one, given, Pointer.of(parameter)))
      if (was === undefined || is === undefined || was.length < 3 || !turn.text.includes(was)) continue
      // The same words tell something else, too, that is as it was.
      if (kept.has(was)) return undefined
      swaps.set(was, is)
    }
  if ([...swaps.keys()].some((old) => kept.has(old))) return undefined
  return swaps.size === 0 ? turn.text : replaced(turn.text, swaps)
}

/** A text with all swaps made at once, the longest first. */
const replaced = (text: string, swaps: ReadonlyMap<string, string>): string => {
  const order = [...swaps].toSorted(([left], [right]) => right.length - left.length)
  let rest = text
  let done = ''
  while (rest !== '') {
    const hit = order.find(([old]) => rest.startsWith(old) && isWhole(done, rest, old))
    done += hit?.[1] ?? rest.slice(0, 1)
    rest = rest.slice(hit?.[0].length ?? 1)
  }
  return done
}

const word = /[\p{L}\p{N}]/u
const isWhole = (before: string, rest: string, own: string): boolean =>
  !(word.test(before.slice(-1)) && word.test(own.slice(0, 1))) &&
  !(word.test(own.slice(-1)) && word.test(rest.slice(own.length, own.length + 1)))
