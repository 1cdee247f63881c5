/** The sorts of irrelevance records: why nothing that is listed is called. */

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
