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
  type Stream,
  type Trajectory,
  type World
} from '@magnet/core'
import type * as Vocabulary from '../binding/Vocabulary.js'
import * as Inflection from './Inflection.js'
import * as Place from './Place.js'
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

/** The report of a call, or none if no wording fits its output. `distinct` prefers one that tells it from its like. */
export const of = (
  setting: Setting,
  planned: Plan.PlannedCall,
  processors: ReadonlyArray<Plan.PlannedCall>,
  told: { readonly distinct: boolean; readonly brief: boolean }
): Report | undefined => {
  const found = processors.map((processor) => instead(setting, planned, processor)).findLast((one) => one !== undefined)
  const fits = (draft: Draft): boolean => (found === undefined || draft.used) && (!told.distinct || draft.argued)
  const { next, passed } = wordings(setting, planned, found, fits)
  const first = next()
  if (first !== undefined) return told.brief && setting.stream.chance(shorter) ? short(first, next()) : first
  const last = processors.at(-1)
  const telling = found === undefined ? passed : passed.filter((draft) => draft.used)
  const processed =
    telling.length > 0 || last === undefined ? undefined : wordings(setting, last, undefined, () => true).next()
  if (processed !== undefined) return processed
  const open = telling.length > 0 ? telling : passed
  const argued = told.distinct ? open.filter((draft) => draft.argued) : open
  const [one, other] = argued.length > 0 ? argued : open.slice(0, 2).map((draft) => labelled(setting, planned, draft))
  return told.brief && setting.stream.chance(shorter) && one !== undefined ? short(one, other) : one
}

/** How often the shorter of two wordings is taken where there is more to tell. */
const shorter = 0.6

const short = (one: Draft, other: Draft | undefined): Draft =>
  other !== undefined && other.text.length < one.text.length ? other : one

const labelled = (setting: Setting, planned: Plan.PlannedCall, draft: Draft): Draft => ({
  ...draft,
  text: `${label(setting, planned, draft.text)}${draft.text}`
})

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

/** The wordings of a call, in a drawn order. */
interface Wordings {
  /** The next one that fits. */
  readonly next: () => Draft | undefined
  /** Those that the output allows and that do not fit, as far as they came before. */
  readonly passed: ReadonlyArray<Draft>
}

const wordings = (
  setting: Setting,
  planned: Plan.PlannedCall,
  found: Instead | undefined,
  fits: (draft: Draft) => boolean
): Wordings => {
  const implementation = setting.vocabulary.functions.get(planned.call.function)
  const answers = setting.stream.shuffle(implementation?.phrases.answer ?? [])
  const passed: Array<Draft> = []
  let at = 0
  const next = (): Draft | undefined => {
    while (at < answers.length && implementation !== undefined) {
      const answer = answers[at++]
      const drafted = answer === undefined ? undefined : draft(setting, planned, implementation, found, answer)
      if (drafted === undefined) continue
      if (fits(drafted)) return drafted
      passed.push(drafted)
    }
    return undefined
  }
  return { next, passed }
}

const draft = (
  setting: Setting,
  planned: Plan.PlannedCall,
  { signature }: World.WorldFunction,
  found: Instead | undefined,
  answer: (told: Phrases.Told) => string
): Draft | undefined => {
  const { types } = setting.vocabulary
  const must: Array<Fact> = []
  const may: Array<Fact> = []
  let broken = false
  let used = false
  let argued = false
  const read =
    (facts: Array<Fact>) =>
    (pointer: Pointer.Pointer, form?: SemanticType.Form): string => {
      const place = Place.of(signature, pointer)
      const held = place.read(planned.output)
      const speech = place.type === undefined ? undefined : types.get(place.type)?.speech
      const own = form ?? ValueWords.form(speech, held ?? null)
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
      if (held === undefined || held === null) {
        broken = true
        return ''
      }
      const words = Written.value(held, own, setting.style, planned.output, pointer)
      if (words.includes('_') && /^[a-z]+(?:_[a-z]+)+$/.test(words)) return words.replaceAll('_', ' ')
      if (typeof held === 'string' || typeof held === 'number')
        facts.push({ call: planned.call.id, pointer, words, person: speech?.nouns[0] === 'person' })
      return words
    }
  const text = answer({
    output: planned.output,
    arguments: planned.arguments,
    must: read(must),
    may: read(may),
    argument: (name, form) => {
      const held = Object.hasOwn(planned.arguments, name) ? planned.arguments[name] : undefined
      const input = signature.inputs.find((one) => one.name === name)
      const value = held ?? input?.schema.default
      if (value === undefined || value === null) {
        broken = true
        return ''
      }
      argued = true
      const speech = input === undefined ? undefined : types.get(input.type)?.speech
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
