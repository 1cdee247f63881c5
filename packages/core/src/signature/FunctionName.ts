/** The name of a function as a model sees it: 1 to 64 letters, digits, `_` or `-`. */
declare const brand: unique symbol
export type FunctionName = string & { readonly [brand]: 'FunctionName' }

/** The shape of a valid name. */
export const pattern: RegExp = /^[A-Za-z0-9_-]{1,64}$/

/** Whether a text is a valid name. */
export const is = (text: string): text is FunctionName => pattern.test(text)

/** The words of a name: `getUserById` and `get_user-by_id` are both get, user, by, id. */
export const words = (name: string): ReadonlyArray<string> =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
