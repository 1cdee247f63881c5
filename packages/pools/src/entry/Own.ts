/** Reading of untrusted objects: own members only, of the type that is wanted or not at all. */

/** A JSON object from outside. */
export type Own = { readonly [key: string]: unknown }

/** Whether a value is an object that is no list. */
export const is = (value: unknown): value is Own => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member, never an inherited one. */
export const get = (object: Own, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

/** A member that is a text. */
export const text = (object: Own, key: string): string | undefined => {
  const value = get(object, key)
  return typeof value === 'string' ? value : undefined
}

/** A member that is a whole number from 0. */
export const count = (object: Own, key: string): number | undefined => {
  const value = get(object, key)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

/** A member that is a list. */
export const list = (object: Own, key: string): ReadonlyArray<unknown> | undefined => {
  const value = get(object, key)
  return Array.isArray(value) ? (value as ReadonlyArray<unknown>) : undefined
}

/** A member that is a list of texts; what else stands in it is left out. */
export const texts = (object: Own, key: string): ReadonlyArray<string> =>
  (list(object, key) ?? []).filter((one) => typeof one === 'string')

/** What of an object is defined, in its order. */
export const defined = <A extends object>(object: A): A =>
  Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined)) as A

/** How deep a value is nested, without recursion; it stops counting at a limit. */
export const depth = (value: unknown, limit: number): number => {
  let layer: ReadonlyArray<unknown> = [value]
  for (let count = 0; count <= limit; count++) {
    const next = layer.flatMap((one): ReadonlyArray<unknown> =>
      typeof one === 'object' && one !== null ? Object.values(one) : []
    )
    if (next.length === 0) return count
    layer = next
  }
  return limit + 1
}
