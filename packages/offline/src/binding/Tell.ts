/** News for a message: a fact of an earlier output, which the user asks to pass on and the assistant words. */
import type { Json, Plan, Stream } from '@magnet/core'
import type { Frame } from './Frame.js'
import * as Scope from './Scope.js'
import type { Vocabulary } from './Vocabulary.js'
import * as Compose from '../language/Compose.js'

/** A composed text with its source, from the most recent calls that have something to tell. */
export const draw = (
  vocabulary: Vocabulary,
  scope: Scope.Scope,
  frame: Frame,
  stream: Stream.Stream
): { readonly value: Json.Json; readonly planned: Plan.Planned } | undefined => {
  const facts = scope
    .slice(-4)
    .filter((entry) => entry.intent === 'asked' && entry.signature.category !== frame.signature.category)
    .flatMap((entry) =>
      [...vocabulary.types.values()].flatMap((type) =>
        type.speech.tell === undefined ? [] : Scope.singles(entry, type.name).map((held) => ({ type, held }))
      )
    )
  const fact = stream.some(facts)
  if (fact === undefined) return undefined
  return {
    value: Compose.text([{ type: fact.type, value: fact.held.value }], stream),
    planned: { tag: 'created', facts: [fact.held.planned] }
  }
}
