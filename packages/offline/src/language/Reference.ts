/** How something already in the conversation is spoken of: "it", "that booking", "the same city", never by its id. */
import { Json, type Path } from '@magnet/core'
import * as Talk from './Talk.js'

const persons = new Set(
  'person contact friend guest colleague recipient user customer driver traveller passenger buddy mate sender teammate'.split(' ')
)
const places = new Set(
  'city town place address airport restaurant hotel station location destination spot venue neighbourhood area stop'.split(' ')
)

/** What is referred to. */
export interface Referent {
  readonly type: string | undefined
  readonly value: Json.Json | undefined
  /** The call whose output holds it. */
  readonly source: Path.CallId | undefined
  readonly opaque: boolean
  /** Whether the same message has said it already. */
  readonly here: boolean
}

/** Words that refer to something, and whether "there" could take the place of a preposition and them. */
export interface Reference {
  readonly words: string
  readonly place: boolean
}

/** A noun for the values of a type. */
export const noun = (talk: Talk.Talk, type: string | undefined): string | undefined =>
  talk.stream.some(Talk.speech(talk, type)?.nouns ?? [])

/** Draws a reference. `possessed` asks for words that take "'s". */
export const draw = (talk: Talk.Talk, progress: Talk.Progress, referent: Referent, possessed: boolean): Reference => {
  const name = noun(talk, referent.type)
  const recent = isLatest(talk, progress, referent)
  const place = name !== undefined && places.has(name)
  const weighted: ReadonlyArray<readonly [string, number]> =
    name === undefined
      ? [
          ['it', recent ? 2 : 0.5],
          ['that one', 1],
          ['that', 0.5]
        ]
      : persons.has(name)
        ? [
            ['them', recent && !possessed ? 3 : 0],
            [`that ${name}`, 1],
            [`the same ${name}`, recent ? 0.2 : 1]
          ]
        : referent.opaque
          ? [
              ['it', recent && !possessed ? 1.6 : 0],
              [`that ${name}`, 1],
              [`the ${name}`, recent ? 0.5 : 0.9],
              [`this ${name}`, recent ? 0.2 : 0]
            ]
          : [
              [`the same ${name}`, 1],
              [`that ${name}`, referent.here ? 0.4 : 0.8]
            ]
  const words = talk.stream.weighted(weighted, ([, weight]) => weight)?.[0] ?? 'it'
  return { words, place }
}

/** Whether a referent belongs to what was spoken of last. */
const isLatest = (talk: Talk.Talk, progress: Talk.Progress, referent: Referent): boolean => {
  const latest = progress.latest
  if (latest === undefined) return false
  const source = referent.source
  if (source !== undefined && (source === latest.call.id || talk.serves.get(source) === latest.call.id)) return true
  return (
    referent.value !== undefined && Object.values(latest.arguments).some((held) => Json.equals(held, referent.value))
  )
}
