/**
 * What the replies of models took: who asked which model how often, and the tokens as the provider counts them. Every
 * record and every failed attempt says what it took, so that the sum over a run can be read from its files alone.
 *
 * Laws: `sum` does not depend on order, and the sum of sums is the sum.
 */

/** Replies of one model in one role. */
export interface Use {
  /** Whom the replies were for: `back`, `teacher`, … */
  readonly role: string
  /** `provider:id`. */
  readonly model: string
  readonly replies: number
  /** Tokens of the requests and of the replies. */
  readonly input: number
  readonly output: number
}

/** One entry for each role and model, in their order by code unit. */
export const sum = (uses: Iterable<Use>): ReadonlyArray<Use> => {
  const sums = new Map<string, Use>()
  for (const use of uses) {
    const key = `${use.role} ${use.model}`
    const so = sums.get(key)
    sums.set(
      key,
      so === undefined
        ? use
        : {
            ...so,
            replies: so.replies + use.replies,
            input: so.input + use.input,
            output: so.output + use.output
          }
    )
  }
  return [...sums].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, use]) => use)
}
