/**
 * The arguments of a call of a record where calls before it gave something else, or were not made: whoever goes on after a
 * mistake takes the same things from the same places.
 *
 * Law: where nothing changed, the arguments are those of the record.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import * as Pointer from '../json/Pointer.js'
import * as Resolve from '../provenance/Resolve.js'
import type { Sourced } from '../provenance/Source.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Sources from '../trajectory/Sources.js'
import type { Message } from '../trajectory/Trajectory.js'

/** What calls gave in place of what the record says, by id: undefined where the call was not made or was refused. */
export type Changed = ReadonlyMap<string, Json | undefined>

/**
 * The arguments of a call, or the pointer of the first that cannot be had. What the record takes from a call that was not
 * made may stand elsewhere: `said` is what the conversation holds by then.
 */
export const of = (
  dossier: Dossier.Dossier,
  entry: Dossier.Entry,
  changed: Changed,
  said: ReadonlyArray<Message>
): E.Either<Pointer.Pointer, JsonObject> => {
  const draws = Object.entries(entry.call.sources).filter(([, source]) =>
    Sources.parts(source).some((part) => part.tag === 'output' && changed.has(part.call))
  )
  if (draws.length === 0) return E.right(entry.call.arguments)
  const there = substituted(dossier, changed)
  const schema = Dossier.parameters(dossier, entry.call.function)
  let given: Json = entry.call.arguments
  for (const [at, source] of draws) {
    const target = Dossier.schemaAt(schema, at)
    const old = Pointer.get(given, at)
    const fresh =
      valueOf({ dossier, entry, target }, { dossier: there, entry, target }, source, old) ??
      (old !== undefined && stands(said, old) ? old : undefined)
    if (fresh === undefined || (old !== undefined && typeof fresh !== typeof old)) return E.left(at)
    given = put(given, Pointer.tokens(at), fresh)
  }
  return isObject(given) ? E.right(given) : E.left('')
}

/** The dossier with other outputs. */
const substituted = (dossier: Dossier.Dossier, changed: Changed): Dossier.Dossier => {
  const outputs = dossier.entries.reduce<Array<{ readonly output: Json | undefined } | undefined>>((all, entry) => {
    all[entry.result] = { output: Dossier.output(dossier, entry) }
    return all
  }, [])
  for (const [id, output] of changed) {
    const entry = dossier.byId.get(id)
    if (entry !== undefined) outputs[entry.result] = { output }
  }
  return { ...dossier, outputs }
}

const valueOf = (before: Resolve.Site, now: Resolve.Site, source: Sourced, old: Json | undefined): Json | undefined => {
  if (source.tag !== 'created') {
    const value = Resolve.value(now, source)
    return E.isRight(value) ? value.right : undefined
  }
  // Composed text says what its facts are: what changed is said instead.
  let text = typeof old === 'string' ? old : undefined
  for (const fact of source.facts) {
    const [was, is] = [Resolve.value(before, fact), Resolve.value(now, fact)]
    if (E.isLeft(was) || E.isLeft(is)) return undefined
    if (equals(was.right, is.right)) continue
    const [words, fresh] = [plain(was.right), plain(is.right)]
    if (words === undefined || fresh === undefined || text?.includes(words) !== true) return undefined
    text = text.replaceAll(words, () => fresh)
  }
  return text
}

const plain = (value: Json): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** Whether a value stands somewhere as a word of its own. Small numbers stand everywhere. */
const stands = (said: ReadonlyArray<Message>, value: Json): boolean => {
  const text = plain(value)
  return (
    text !== undefined &&
    text.length > 3 &&
    said.some(
      (message) =>
        Resolve.mentions(message.content, text) ||
        (message.role === 'assistant' &&
          message.tool_calls?.some((call) => Resolve.mentions(JSON.stringify(call.function.arguments), text)) === true)
    )
  )
}

/** A value with another one at a place. */
export const put = (value: Json, tokens: ReadonlyArray<string>, fresh: Json): Json => {
  const [first, ...rest] = tokens
  if (first === undefined) return fresh
  if (isList(value)) return value.map((item, index) => (String(index) === first ? put(item, rest, fresh) : item))
  return isObject(value) ? { ...value, [first]: put(value[first] ?? null, rest, fresh) } : value
}
