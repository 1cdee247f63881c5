/** What an object says that it is: the `type` of a track is "track". */
import type { JsonSchema } from '@magnet/core'
import { Words } from '@magnet/pools'

/** Whether a member of this name says what its object is. */
export const says = (name: string): boolean =>
  /^(?:(?:object|resource|entity) ?)?(?:type|object|kind)$/.test(Words.text(name))

/** What a schema says that it is: its only choice, its example, or the one word that its description quotes. */
export const told = (schema: JsonSchema.JsonSchema): string | undefined => {
  const { description, example, examples } = schema
  const choices: ReadonlyArray<unknown> = schema.enum ?? []
  if (typeof schema['const'] === 'string') return schema['const']
  if (choices.length > 0) return choices.length === 1 && typeof choices[0] === 'string' ? choices[0] : undefined
  const shown = [example, ...(Array.isArray(examples) ? (examples as ReadonlyArray<unknown>) : [])]
  const word = shown.find((one): one is string => typeof one === 'string' && one !== '' && one.length <= 40)
  if (word !== undefined) return word
  const quoted = new Set(
    [...(description ?? '').slice(0, 300).matchAll(/["'`“]([A-Za-z][\w-]{1,30})["'`”]/g)].flatMap(
      (found) => found[1] ?? []
    )
  )
  return quoted.size === 1 ? [...quoted][0] : undefined
}

/** The letters and words of which a description says what each means: "C = the copyright, P = the recording". */
export const meanings = (description: string): ReadonlyArray<string> =>
  [...description.slice(0, 600).matchAll(/(?:^|[\s:,;("'`])([A-Za-z]\w{0,20})["'`]? = \S/g)].flatMap(
    (found) => found[1] ?? []
  )
