/**
 * What the assistant says of one call, with the facts that it conveys. The result of a hidden call that processes the
 * call's output is told in place of what it processed ("42 km", not "26.1 miles").
 */
import {
  type Json,
  type Path,
  type Phrases,
  type Plan,
  Pointer,
  type SemanticType,
  type Signature,
  type Stream,
  type Trajectory
} from '@magnet/core'
import type * as Vocabulary from '../binding/Vocabulary.js'
import * as Inflection from './Inflection.js'
import * as ValueWords from './ValueWords.js'
import * as Written from './Written.js'

/** What a report draws on. */
export interface Setting {
  readonly vocabulary: Vocabulary.Vocabulary
  readonly style: Written.Style
  readonly stream: Stream.Stream
}

/** A fact in the words that convey it. */
export interface Fact extends Trajectory.AnswerFact {
  readonly words: string
  /** Whether the words are the name of a person. */
  readonly person: boolean
}

/** A report. */
export interface Report {
  readonly text: string
  readonly must: ReadonlyArray<Fact>
  readonly may: ReadonlyArray<Fact>
}

/** A result that takes the place of a value of another call's output. */
interface Instead {
  readonly at: Pointer.Pointer
  readonly call: Path.CallId
  readonly pointer: Pointer.Pointer
  readonly value: number
  readonly unit: string
}

/** The report of a call, or none if no wording fits its output. `alone` prefers one that tells it from its like. */
export const of = (
  setting: Setting,
  planned: Plan.PlannedCall,
  processors: ReadonlyArray<Plan.PlannedCall>,
  told: { readonly distinct: boolean; readonly brief: boolean }
): Report | undefined => {
  const found = processors.map((processor) => instead(setting, planned, processor)).findLast((one) => one !== undefined)
  const fits = (draft: Draft): boolean => (found === undefined || draft.used) && (!told.distinct || draft.argued)
  const drafts = wordings(setting, planned, found, fits, told.brief ? 2 : 1)
  const fitting = found === undefined ? drafts : drafts.filter((draft) => draft.used)
  if (fitting.length === 0) {
    const last = processors.at(-1)
    if (last !== undefined) {
      const processed = wordings(setting, last, undefined, () => true, 1)[0]
      if (processed !== undefined) return processed
    }
  }
  const open = fitting.length > 0 ? fitting : drafts
  const distinct = told.distinct ? open.filter((draft) => draft.argued) : open
  const choice =
    distinct.length > 0
      ? distinct
      : open.map((draft) => ({ ...draft, text: `${label(setting, planned, draft.text)}${draft.text}` }))
  return told.brief && setting.stream.chance(0.6)
    ? choice.slice(0, 2).toSorted((left, right) => left.text.length - right.text.length)[0]
    : choice[0]
}

/** What tells a call from its like: "Oslo: ". */
const label = (setting: Setting, planned: Plan.PlannedCall, told: string): string => {
  const inputs = setting.vocabulary.functions.get(planned.call.function)?.signature.inputs ?? []
  const words = inputs
    .filter((input) => input.voice === 'spoken' && Object.hasOwn(planned.arguments, input.name))
    .map((input) =>
      Written.value(
        planned.arguments[input.name] ?? null,
        formOf(setting, input.type, planned.arguments[input.name] ?? null),
        setting.style
      )
    )
  return words.length === 0 || words.some((one) => told.includes(one)) ? '' : `${words.slice(0, 2).join(', ')}: `
}

const formOf = (setting: Setting, type: string, value: Json.Json): SemanticType.Form =>
  ValueWords.form(setting.vocabulary.types.get(type)?.speech, value)

interface Draft extends Report {
  /** Whether it tells the result that takes the place of another. */
  readonly used: boolean
  /** Whether it says an argument. */
  readonly argued: boolean
}

/** The first wordings that the output allows, in a drawn order, until there are enough of those that fit. */
const wordings = (
  setting: Setting,
  planned: Plan.PlannedCall,
  found: Instead | undefined,
  fits: (draft: Draft) => boolean,
  enough: number
): ReadonlyArray<Draft> => {
  const answers = setting.vocabulary.functions.get(planned.call.function)?.phrases.answer ?? []
  const drafts: Array<Draft> = []
  let fitting = 0
  for (const answer of setting.stream.shuffle(answers)) {
    const drafted = draft(setting, planned, found, answer)
    if (drafted === undefined) continue
    drafts.push(drafted)
    if (fits(drafted)) fitting += 1
    if (fitting === enough) break
  }
  return drafts
}

const draft = (
  setting: Setting,
  planned: Plan.PlannedCall,
  found: Instead | undefined,
  answer: (told: Phrases.Told) => string
): Draft | undefined => {
  const must: Array<Fact> = []
  const may: Array<Fact> = []
  let broken = false
  let used = false
  let argued = false
  const read =
    (facts: Array<Fact>) =>
    (pointer: Pointer.Pointer, form?: SemanticType.Form): string => {
      const own = form ?? formAt(setting, planned, pointer)
      if (found !== undefined && found.at === pointer) {
        used = true
        const words = Written.value(
          found.value,
          own === 'money' ? 'money' : 'number',
          setting.style,
          { currency: found.unit },
          '/value'
        )
        facts.push({ call: found.call, pointer: found.pointer, words, person: false })
        return own === 'distance' ? `${words} ${found.unit}`.trim() : words
      }
      const held = Pointer.get(planned.output, pointer)
      if (held === undefined || held === null) {
        broken = true
        return ''
      }
      const words = Written.value(held, own, setting.style, planned.output, pointer)
      if (/^[a-z]+(?:_[a-z]+)+$/.test(words)) return words.replaceAll('_', ' ')
      if (typeof held === 'string' || typeof held === 'number')
        facts.push({
          call: planned.call.id,
          pointer,
          words,
          person: speechAt(setting, planned, pointer)?.nouns[0] === 'person'
        })
      return words
    }
  const text = answer({
    output: planned.output,
    arguments: planned.arguments,
    must: read(must),
    may: read(may),
    argument: (name, form) => {
      const held = Object.hasOwn(planned.arguments, name) ? planned.arguments[name] : undefined
      const input = setting.vocabulary.functions
        .get(planned.call.function)
        ?.signature.inputs.find((one) => one.name === name)
      const value = held ?? input?.schema.default
      if (value === undefined || value === null) {
        broken = true
        return ''
      }
      argued = true
      const speech = input === undefined ? undefined : setting.vocabulary.types.get(input.type)?.speech
      return Written.value(
        value,
        form ?? ValueWords.form(speech, value),
        setting.style,
        planned.arguments,
        Pointer.of(name)
      )
    }
  }).trim()
  if (broken || text === '' || /undefined|NaN|\[object/.test(text)) return undefined
  const finished = found !== undefined && used ? inUnit(text, found) : text
  return { text: Inflection.country(Inflection.one(finished)), must, may, used, argued }
}

// A wording may name the unit that the raw value had.
const inUnit = (text: string, found: Instead): string => {
  const number = Written.value(found.value, 'number', Written.neutral)
  const end = text.indexOf(number) + number.length
  if (found.unit === '' || end < number.length) return text
  const named = units.exec(text.slice(end))
  return named === null ? text : `${text.slice(0, end)} ${found.unit}${text.slice(end + named[0].length)}`
}

const units = /^ ?(?:miles?|mi|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|ft|yards?|dollars|euros|pounds)\b/

const formAt = (setting: Setting, planned: Plan.PlannedCall, pointer: Pointer.Pointer): SemanticType.Form =>
  ValueWords.form(speechAt(setting, planned, pointer), Pointer.get(planned.output, pointer) ?? null)

const speechAt = (
  setting: Setting,
  planned: Plan.PlannedCall,
  pointer: Pointer.Pointer
): SemanticType.Speech | undefined => {
  const signature = setting.vocabulary.functions.get(planned.call.function)?.signature
  const type = signature === undefined ? undefined : typeAt(signature, pointer)
  return type === undefined ? undefined : setting.vocabulary.types.get(type)?.speech
}

// Answers read the same places of the same outputs all the time.
const typesAt = new WeakMap<Signature.Signature, Map<Pointer.Pointer, string | undefined>>()
const typeAt = (signature: Signature.Signature, pointer: Pointer.Pointer): string | undefined => {
  let known = typesAt.get(signature)
  if (known === undefined) typesAt.set(signature, (known = new Map<Pointer.Pointer, string | undefined>()))
  if (!known.has(pointer)) {
    const pattern = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
    known.set(
      pointer,
      signature.outputs.find((output) => output.pattern === pattern || output.pattern === pointer)?.type
    )
  }
  return known.get(pointer)
}

/** The number that a processor made of a number in the call's output. */
const instead = (setting: Setting, planned: Plan.PlannedCall, processor: Plan.PlannedCall): Instead | undefined => {
  const drawn = Object.values(processor.sources).find(
    (source) =>
      source.tag === 'output' &&
      source.call === planned.call.id &&
      typeof Pointer.get(planned.output, source.pointer) === 'number'
  )
  if (drawn?.tag !== 'output') return undefined
  const outputs = setting.vocabulary.functions.get(processor.call.function)?.signature.outputs ?? []
  const numbers = outputs.filter(
    (output) => !output.many && typeof Pointer.get(processor.output, output.pattern) === 'number'
  )
  const result = numbers.find((output) => /value|result|converted|amount|total/.test(output.pattern)) ?? numbers[0]
  const value = result === undefined ? undefined : Pointer.get(processor.output, result.pattern)
  if (result === undefined || typeof value !== 'number') return undefined
  return {
    at: drawn.pointer,
    call: processor.call.id,
    pointer: result.pattern,
    value,
    unit: unitOf(processor, result.pattern)
  }
}

const unitOf = (processor: Plan.PlannedCall, at: Pointer.Pointer): string => {
  const beside = Written.unit(processor.output, at)
  if (beside !== '') return beside
  for (const name of ['to_unit', 'unit', 'to', 'to_currency', 'currency', 'target']) {
    const held = Object.hasOwn(processor.arguments, name) ? processor.arguments[name] : undefined
    if (typeof held === 'string') return Written.unitName(held)
  }
  return ''
}
