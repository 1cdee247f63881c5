/** News for a message: a fact of an earlier output, which the user asks to pass on and the assistant words. */
import type { Json, Plan, SemanticType, Stream } from '@magnet/core'
import type { Frame } from './Frame.js'
import * as Scope from './Scope.js'
import type { Vocabulary } from './Vocabulary.js'
import * as Compose from '../language/Compose.js'

/** After how many other calls news is stale. */
const recent = 3

/** A composed text with its source, from the last call of another service that has something to tell: older news is stale. */
export const draw = (
  vocabulary: Vocabulary,
  scope: Scope.Scope,
  frame: Frame,
  stream: Stream.Stream
): { readonly value: Json.Json; readonly planned: Plan.Planned } | undefined => {
  const others = scope.filter(
    (entry) => entry.intent === 'asked' && entry.signature.category !== frame.signature.category
  )
  const told = others
    .slice(-recent)
    .map((entry) => news(vocabulary, entry))
    .findLast((facts) => facts.length > 0)
  const fact = stream.some(told ?? [])
  if (fact === undefined) return undefined
  return {
    value: Compose.text([{ type: fact.type, value: fact.held.value }], stream),
    planned: { tag: 'created', facts: [fact.held.planned] }
  }
}

const news = (
  vocabulary: Vocabulary,
  entry: Scope.Entry
): ReadonlyArray<{ readonly type: SemanticType.SemanticType; readonly held: Scope.Held }> =>
  entry.signature.outputs.flatMap((output) => {
    const type = vocabulary.types.get(output.type)
    const held = type?.speech.tell === undefined || output.many ? undefined : Scope.singles(entry, output.type)[0]
    return type === undefined || held === undefined ? [] : [{ type, held }]
  })
