/** Schemas that are made of several: the parts of `allOf`, and alternatives that are lists of values. */
import type { JsonSchema } from '@magnet/core'
import * as Own from './Own.js'

/** A schema with what its parts add, in their order; it has the last word itself. */
export const merged = (
  base: JsonSchema.JsonSchema,
  parts: ReadonlyArray<JsonSchema.JsonSchema>
): JsonSchema.JsonSchema =>
  parts.reduce<JsonSchema.JsonSchema>(
    (all, part) => ({
      ...part,
      ...all,
      ...(part.properties === undefined
        ? {}
        : { properties: { ...all.properties, ...part.properties, ...all.properties } }),
      ...(part.required === undefined ? {} : { required: [...new Set([...(all.required ?? []), ...part.required])] })
    }),
    base
  )

/** Alternatives that each list their values are one list of them. */
export const ofValues = (choices: ReadonlyArray<unknown>): JsonSchema.JsonSchema | undefined => {
  const values = choices.map((one) =>
    !Own.is(one) || Own.get(one, '$ref') !== undefined
      ? undefined
      : Object.hasOwn(one, 'const')
        ? [one['const']]
        : Own.list(one, 'enum')
  )
  if (choices.length < 2 || values.length === 0) return undefined
  const all = values.flatMap((one) => one ?? [])
  if (values.includes(undefined) || all.length > 1000 || !all.every((one) => typeof one === 'string')) return undefined
  return { type: 'string', enum: [...new Set(all)] }
}
