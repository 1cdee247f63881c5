/**
 * On whose behalf a whole API is called: `accountId` in `/accounts/{accountId}/envelopes` is the same in every call of a
 * caller, like the key that it goes with, and nobody says it in a conversation.
 */

/** The least share of operations, and the least number, that take such a parameter. */
const least = { share: 0.6, operations: 10 } as const

/** Names of what a caller has one of. */
const held =
  /^(?:account|tenant|organi[sz]ation|org|workspace|subscription|realm|merchant|company)[_-]?(?:id|sid|uuid|guid|name|key|slug)?$/i

/** The parameters of paths that are a scope; one path for each operation. */
export const of = (paths: ReadonlyArray<string>): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const path of paths)
    for (const name of new Set([...path.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? '')))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set(
    [...counts].flatMap(([name, count]) =>
      held.test(name) && count >= least.operations && count >= least.share * paths.length ? [name] : []
    )
  )
}
