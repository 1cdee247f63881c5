/** Texts that the assistant composes from facts: every number, date and name in them is one of the facts. */
import type { Json, SemanticType, Stream } from '@magnet/core'
import * as Inflection from './Inflection.js'
import * as ValueWords from './ValueWords.js'
import * as Written from './Written.js'

/** A fact: a value with what it means. */
export interface Fact {
  readonly type: SemanticType.SemanticType
  readonly value: Json.Json
}

/** The facts as sentences of a message. */
export const text = (facts: ReadonlyArray<Fact>, stream: Stream.Stream): string =>
  facts
    .map(({ type, value }) => {
      const words = Written.value(value, ValueWords.form(type.speech, value), Written.neutral)
      const sentence = stream.some(type.speech.tell?.sentence ?? []) ?? '{}'
      return closed(Inflection.capitalised(sentence.replace(/\{[^}]*\}/, () => words)))
    })
    .join(' ')

const closed = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
