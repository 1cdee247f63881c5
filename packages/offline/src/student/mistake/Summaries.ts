/** Wrong words after right calls: another figure, a fact left out, a claim of something that was not done, a wrong question. */
import { Execution, type Json, Pointer, Rebound } from '@magnet/core'
import * as Forged from '../Forged.js'
import * as Scenes from '../Scene.js'
import type { Act, Slip } from '../Slip.js'
import * as Slips from '../Slip.js'
import * as Words from '../Words.js'
import * as Functions from './Functions.js'
import * as Lacking from './Lacking.js'
import * as Kind from './Kind.js'
import type { Decision } from './Kind.js'

/** The facts that have to be told, with the words that tell them. */
const facts = ({ scene, turn }: Decision) =>
  (turn.record.answer?.must ?? []).flatMap(({ call, pointer }) => {
    const name = scene.byId.get(call)?.call.function
    const output = scene.outcomes.get(call)?.output
    if (name === undefined || output === undefined) return []
    const words = Words.fact(scene, name, output, pointer)
    // Of a person the first name comes up again.
    const first = words.split(' ')[0] ?? words
    return words.length > 1 && turn.text.split(first).length === 2 && turn.text.includes(words)
      ? [{ call, pointer, name, output, words }]
      : []
  })

type Fact = ReturnType<typeof facts>[number]

/** Another value for a fact: of another item of the list, of another call, or near the true one. */
const instead = ({ scene, turn, stream }: Decision, fact: Fact): Json.Json | undefined => {
  const right = Pointer.get(fact.output, fact.pointer)
  const signature = scene.vocabulary.functions.get(fact.name)?.signature
  const pattern = Pointer.pattern(fact.pointer)
  const output = signature?.outputs.find((one) => one.pattern === pattern)
  if (output === undefined || (typeof right !== 'string' && typeof right !== 'number')) return undefined
  const held = Scenes.held(scene, turn.message, output.type)
    .map(({ value }) => value)
    .filter((value) => value !== right && typeof value === typeof right)
  if (held.length > 0 && stream.chance(0.6)) return stream.some(held)
  if (typeof right === 'number') return near(right, stream)
  if (output.voice === 'opaque') return Forged.identifier(right, stream)
  const date = /^(\d{4}-\d\d-)(\d\d)(.*)$/.exec(right)
  if (date !== null) {
    const day = Number(date[2])
    const other = day > 15 ? day - stream.int(1, 6) : day + stream.int(1, 6)
    return `${date[1] ?? ''}${String(other).padStart(2, '0')}${date[3] ?? ''}`
  }
  const time = /^(\d\d):(\d\d)$/.exec(right)
  if (time !== null) return `${String((Number(time[1]) + stream.int(1, 5)) % 24).padStart(2, '0')}:${time[2] ?? ''}`
  return stream.some(held)
}

// A figure with as many digits as the true one has.
const near = (value: number, stream: { readonly int: (min: number, max: number) => number }): number => {
  const text = String(value)
  const places = [...text].flatMap((one, at) => (/\d/.test(one) && !(at === 0 && text.length > 1) ? [at] : []))
  const at = places[stream.int(0, Math.max(0, Math.min(1, places.length - 1)))] ?? 0
  const digit = (Number(text[at] ?? 0) + stream.int(2, 8)) % 10
  const other = Number(`${text.slice(0, at)}${digit === 0 ? 1 : digit}${text.slice(at + 1)}`)
  return other === value ? value + 1 : other
}

const changes = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  for (const fact of stream.shuffle(facts(decision))) {
    const value = instead(decision, fact)
    if (value === undefined) continue
    const changed = Rebound.put(fact.output, Pointer.tokens(fact.pointer), value)
    const words = Words.fact(scene, fact.name, changed, fact.pointer)
    if (words === '' || turn.text.includes(words)) continue
    return Slips.says(
      Kind.site(decision),
      'changes_figure',
      'wrong_summary',
      turn.text.replace(fact.words, () => words),
      { call: fact.call, pointer: fact.pointer, right: fact.words, wrong: words }
    )
  }
  return undefined
}

/** The calls of the turn as they were made. */
const made = ({ scene, turn }: Decision): ReadonlyArray<Words.Made> =>
  turn.steps.flatMap(({ calls }, step) =>
    calls.map((call) => ({
      function: call.function,
      arguments: call.arguments,
      output: scene.outcomes.get(call.id)?.output ?? null,
      ok: call.ok,
      step,
      as: call
    }))
  )

/** Sentences of a text; those of a list are its lines. */
const sentences = (text: string): ReadonlyArray<string> => text.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])|\n+/u)

/** Leaves out the sentence that tells a fact. */
const omits = (decision: Decision): Slip | undefined => {
  const { turn, stream } = decision
  const all = sentences(turn.text)
  for (const fact of stream.shuffle(facts(decision))) {
    const told = all.filter((one) => one.includes(fact.words))
    const [sentence] = told
    if (all.length < 2 || told.length !== 1 || sentence === undefined) continue
    const at = turn.text.indexOf(sentence)
    const rest = `${turn.text.slice(0, at)}${turn.text.slice(at + sentence.length).replace(/^\s+/, '')}`.trim()
    if (rest === '' || rest.endsWith(':') || rest.endsWith('-')) continue
    return Slips.says(Kind.site(decision), 'omits_fact', 'wrong_summary', rest, {
      call: fact.call,
      pointer: fact.pointer,
      right: fact.words
    })
  }
  return undefined
}

/** Acts that are tried before one is claimed that nobody can check by a figure. */
const acts = 8

/** Tells of a call that was never made, as if it had been. */
const claims = (decision: Decision): Slip | undefined => {
  const { scene, turn } = decision
  if (turn.record.kind !== 'calls') return undefined
  let found: Slip | undefined
  for (let tried = 0; tried < acts; tried++) {
    const unasked = Functions.unasked(decision)
    if (unasked === undefined || 'says' in unasked.does) continue
    const [act] = unasked.does.calls
    const claim = told(decision, act)
    if (claim === undefined || act === undefined) continue
    const text = `${turn.text}${turn.text.includes('\n- ') ? '\n- ' : ' '}${claim}`
    found = Slips.says(Kind.site(decision), 'adds_claim', 'wrong_summary', text, { claim, act: plain(act) })
    const figures = claim.match(/\d[\d.,:]*/g) ?? []
    if (
      figures.some((one) => !scene.record.messages.slice(0, turn.message).some(({ content }) => content.includes(one)))
    )
      return found
  }
  return found
}

const plain = ({ function: name, arguments: given }: Act): Json.JsonObject => ({ function: name, arguments: given })

/** The report of a call as it would come out, without making it. */
const told = ({ scene, turn, stream }: Decision, act: Act | undefined): string | undefined => {
  if (act === undefined) return undefined
  const { output, ok } = Execution.step(
    scene.environment,
    scene.record,
    { id: '', type: 'function', function: { name: act.function, arguments: act.arguments } },
    turn.after
  )
  if (!ok) return undefined
  return Words.of(scene, turn, [{ ...act, output, ok, step: 0 }], { tag: 'done' }, stream)
}

/** Says that what cannot be done is done. */
const pretends = (decision: Decision): Slip | undefined => {
  const { missing } = decision.turn.record
  if (missing === undefined) return undefined
  const act = Lacking.withheld(decision)
  const claim = told(decision, act)
  if (claim === undefined || act === undefined) return undefined
  const done = made(decision)
  const text =
    done.length === 0 ? claim : Words.of(decision.scene, decision.turn, done, { tag: 'done' }, decision.stream)
  return text === undefined
    ? undefined
    : Slips.says(
        Kind.site(decision),
        'claims_done',
        'missed_function_or_parameters',
        done.length === 0 ? text : `${text} ${claim}`,
        { claim, act: plain(act), lacks: missing.tag === 'function' ? missing.function : missing.parameters.join(', ') }
      )
}

/** Says that what was done could not be. */
const denies = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  if (turn.record.missing !== undefined) return undefined
  const asked = turn.record.calls.filter(({ intent, ok }) => intent === 'asked' && ok)
  const last = asked.at(-1)
  if (last === undefined) return undefined
  const text = Words.of(
    scene,
    turn,
    made(decision).filter(({ as }) => as?.id !== last.id && !last.needs.includes(as?.id ?? last.id)),
    { tag: 'unable', function: last.function },
    stream
  )
  return text === undefined
    ? undefined
    : Slips.says(Kind.site(decision), 'claims_failure', 'wrong_summary', text, { done: last.id })
}

/** Asks for another value than the one that is missing. */
const asksOther = (decision: Decision): Slip | undefined => {
  const { scene, turn, stream } = decision
  const { missing } = turn.record
  const next = scene.turns[turn.index + 1]?.record.calls.find((call) => call.function === missing?.function)
  if (missing?.tag !== 'parameters' || next === undefined) return undefined
  const options = Object.entries(next.arguments).filter(
    ([name, value]) =>
      !missing.parameters.includes(name) &&
      typeof value !== 'object' &&
      scene.record.messages.slice(0, turn.record.user + 1).some(({ content }) => content.includes(String(value)))
  )
  const [name, value] = stream.some(options) ?? []
  if (name === undefined || value === undefined) return undefined
  const text = Words.of(
    scene,
    turn,
    made(decision),
    { tag: 'lacks', function: missing.function, parameters: [name] },
    stream
  )
  return text === undefined
    ? undefined
    : Slips.says(Kind.site(decision), 'asks_for_other_value', 'missed_function_or_parameters', text, {
        asks: name,
        known: value,
        lacks: [...missing.parameters]
      })
}

/** The kinds. */
export const kinds: ReadonlyArray<Kind.Kind> = [
  { type: 'changes_figure', direction: 'text_for_text', weight: 8, of: changes },
  { type: 'omits_fact', direction: 'text_for_text', weight: 5, of: omits },
  { type: 'adds_claim', direction: 'text_for_text', weight: 7, of: claims },
  { type: 'claims_done', direction: 'text_for_text', weight: 12, of: pretends },
  { type: 'claims_failure', direction: 'text_for_text', weight: 2, of: denies },
  { type: 'asks_for_other_value', direction: 'text_for_text', weight: 12, of: asksOther }
]
