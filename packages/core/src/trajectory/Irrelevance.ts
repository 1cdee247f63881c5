/** The sorts of irrelevance records: why nothing that is listed is called. */
import * as E from 'fp-ts/lib/Either.js'

/**
 * `unrelated`: nothing listed has to do with the request. `near_miss`: what is listed only looks like what is needed.
 * `withheld`: the rest of what the service does is listed, the function that is needed is not. `no_tool`: nothing has to be
 * called to answer. `missing_value`: the right function is listed, and a value that it requires was not said.
 */
export type Sort = 'unrelated' | 'near_miss' | 'withheld' | 'no_tool' | 'missing_value'

/** All sorts, in the order in which reports list them. */
export const all: ReadonlyArray<Sort> = ['unrelated', 'near_miss', 'withheld', 'no_tool', 'missing_value']

/** Whether the function that is asked for is absent from the list. */
export const lacksFunction = (sort: Sort): boolean =>
  sort === 'unrelated' || sort === 'near_miss' || sort === 'withheld'

/** How much of each sort there is to be; a sort without a weight does not come up. */
export type Shares = { readonly [sort in Sort]?: number }

/** The shares that weights by name are, or what is wrong with them. */
export const of = (weights: { readonly [name: string]: unknown }): E.Either<string, Shares> => {
  for (const [name, weight] of Object.entries(weights)) {
    if (!all.some((sort) => sort === name)) return E.left(`there is no sort "${name}"; the sorts are ${all.join(', ')}`)
    if (typeof weight !== 'number' || !(weight >= 0 && weight <= most))
      return E.left(`the weight of ${name} is a number from 0 to ${most}`)
  }
  const shares = Object.fromEntries(
    all.flatMap((sort) => {
      const weight = Object.hasOwn(weights, sort) ? weights[sort] : undefined
      return typeof weight === 'number' && weight > 0 ? [[sort, weight] as const] : []
    })
  )
  return Object.keys(shares).length === 0 ? E.left('some sort needs a weight above 0') : E.right(shares)
}

/** The shares that a text names: a sort, or weights such as `withheld=2,no_tool=1`. */
export const parse = (text: string): E.Either<string, Shares> => {
  const parts = text.split(',').map((part) => part.split('=').map((side) => side.trim()))
  const names = parts.map(([name = '']) => name)
  return parts.some((sides) => sides.length > 2 || sides.includes('')) || new Set(names).size < names.length
    ? E.left(`expected weights such as withheld=2,no_tool=1, found "${text}"`)
    : of(Object.fromEntries(parts.map(([name = '', weight = '1']) => [name, Number(weight)])))
}

const most = 1_000_000
