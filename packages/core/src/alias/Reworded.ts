/**
 * A function in words that somebody else chose: its name, its description, and the parameters of the first level. Only a
 * description that is there is put in other words.
 *
 * Law: what it was can be read off it, to the byte (see `Rewriting`).
 */
import * as Pointers from '../json/Pointer.js'
import type { JsonSchema } from '../json/JsonSchema.js'
import type { Signature } from '../signature/Signature.js'
import type { Rewritten } from './Rewriting.js'
import { isIntricate } from './Variant.js'

/** The words. */
export interface Words {
  readonly name: string
  readonly description: string
  /** By what they are called, what parameters are called now. */
  readonly parameters: ReadonlyMap<string, { readonly name: string; readonly description: string }>
}

/** The function in other words. */
export const of = (words: Words, { name, description, parameters }: Signature): Rewritten => {
  const descriptions: Record<string, string> = {}
  const called: Record<string, string> = {}
  if (words.description !== description) descriptions[''] = description
  // Names that stand elsewhere than in `properties` and `required` stay.
  const made = isIntricate(parameters) ? parameters : members(words, parameters, called, descriptions)
  return {
    tool: { type: 'function', function: { name: words.name, description: words.description, parameters: made } },
    former: { function: name, parameters: called, values: {}, descriptions }
  }
}

const members = (
  words: Words,
  given: JsonSchema,
  called: Record<string, string>,
  descriptions: Record<string, string>
): JsonSchema => {
  const { properties, required } = given
  if (properties === undefined) return given
  const now = (name: string): string => words.parameters.get(name)?.name ?? name
  return {
    ...given,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => {
        const to = now(name)
        const pattern = Pointers.child('', to)
        called[pattern] = name
        const said = words.parameters.get(name)?.description
        if (typeof schema.description !== 'string' || said === undefined || said === schema.description)
          return [to, schema]
        descriptions[pattern] = schema.description
        return [to, { ...schema, description: said }]
      })
    ),
    ...(required === undefined ? {} : { required: required.map(now) })
  }
}
