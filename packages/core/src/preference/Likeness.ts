/**
 * Whether a call is in effect one of the record: the same function, with arguments that are equal, that a default stands
 * for, that the record accepts as well, or, where the record composes a text, that tell the same facts and no others.
 *
 * Laws: a call of the record is like itself; leaving out a default, or writing it out, changes nothing.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals } from '../json/Json.js'
import { property } from '../json/JsonSchema.js'
import * as Pointer from '../json/Pointer.js'
import * as Answers from '../check/Answers.js'
import * as Created from '../provenance/Created.js'
import * as Resolve from '../provenance/Resolve.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Accept } from '../trajectory/Trajectory.js'

/** What is called. */
export interface Called {
  readonly name: string
  readonly arguments: JsonObject
}

/** Whether a call is like one of the record. */
export const is = (dossier: Dossier.Dossier, entry: Dossier.Entry, { name, arguments: given }: Called): boolean =>
  name === entry.call.function && differences(dossier, entry, given).length === 0

/** The parameters in which arguments differ from those of a call of the record. */
export const differences = (
  dossier: Dossier.Dossier,
  entry: Dossier.Entry,
  given: JsonObject
): ReadonlyArray<string> => {
  const { call } = entry
  const schema = Dossier.parameters(dossier, call.function)
  return [...new Set([...Object.keys(call.arguments), ...Object.keys(given)])].filter((name) => {
    const otherwise = property(schema, name)?.default
    const [own, other] = [call.arguments[name] ?? otherwise, given[name] ?? otherwise]
    return (
      !equals(own, other) &&
      !isAccepted(call.accept[Pointer.of(name)], own, other) &&
      !tells(dossier, entry, name, other)
    )
  })
}

const isAccepted = (accept: Accept | undefined, own: Json | undefined, other: Json | undefined): boolean => {
  switch (accept?.tag) {
    case 'near':
      return typeof own === 'number' && typeof other === 'number' && Math.abs(own - other) <= accept.by
    case 'oneOf':
      return accept.values.some((value) => equals(value, other))
    default:
      return false
  }
}

/** Whether a text tells the facts of the one that stands in the record, and no others. */
const tells = (dossier: Dossier.Dossier, entry: Dossier.Entry, name: string, text: Json | undefined): boolean => {
  const at = Pointer.of(name)
  const source = entry.call.sources[at]
  if (source?.tag !== 'created' || typeof text !== 'string') return false
  const target = Dossier.schemaAt(Dossier.parameters(dossier, entry.call.function), at)
  const facts = Resolve.values({ dossier, entry, target }, source.facts)
  return (
    E.isRight(facts) &&
    Created.unfounded(text, facts.right, dossier.record.context.now).length === 0 &&
    Answers.conveysAll(text, facts.right)
  )
}
