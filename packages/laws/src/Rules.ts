/**
 * Rule sets: laws with names, as values that a user runs on something of their own with one line of any test runner,
 * `Rules.check({ describe, it })(WorldRules.of(world))`. A law returns what differs, both sides of it, so that a failure
 * shows more than that it failed. Source: discipline (typelevel).
 */
import { Json, Seed } from '@magnet/core'

/** Two sides that should have been equal. */
export interface Difference {
  readonly at: string
  readonly left: Json.Json
  readonly right: Json.Json
}

/** A law: it holds where nothing differs. */
export interface Law {
  readonly name: string
  /** Throws an `Error` that shows the first differences. */
  readonly run: () => void
  readonly differences: () => ReadonlyArray<Difference>
}

/** Laws under a name. */
export interface Rules {
  readonly name: string
  readonly laws: ReadonlyArray<Law>
}

// Constructors

/** A law from what differs. */
export const law = (name: string, differences: () => ReadonlyArray<Difference>): Law => ({
  name,
  differences,
  run: () => {
    const found = differences()
    if (found.length > 0)
      throw new Error([`${name}: ${found.length} differ`, ...found.slice(0, 8).map(show)].join('\n'))
  }
})

/** A rule set. */
export const make = (name: string, laws: ReadonlyArray<Law>): Rules => ({ name, laws })

/** Two sides that should be equal. */
export const same = (
  at: string,
  left: Json.Json | undefined,
  right: Json.Json | undefined
): ReadonlyArray<Difference> =>
  Json.equals(left, right) ? [] : [{ at, left: left ?? 'nothing', right: right ?? 'nothing' }]

/** A list that should be empty. */
export const none = (at: string, found: ReadonlyArray<string>): ReadonlyArray<Difference> =>
  found.map((left) => ({ at, left, right: 'nothing' }))

/** A number that should not be smaller than another. */
export const atLeast = (at: string, left: number, least: number): ReadonlyArray<Difference> =>
  left >= least ? [] : [{ at, left, right: `at least ${least}` }]

/** A seed for laws that need any one. */
export const seed: Seed.Seed = Seed.root('laws')

// Running

/** The two functions of a test runner. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => void) => unknown
}

/** Runs a rule set with a test runner. */
export const check =
  ({ describe, it }: Runner) =>
  (rules: Rules): void => {
    describe(rules.name, () => {
      for (const one of rules.laws) it(one.name, one.run)
    })
  }

const show = ({ at, left, right }: Difference): string => `  ${at}\n    ${text(left)}\n    ${text(right)}`

const text = (value: Json.Json): string => JSON.stringify(value).slice(0, 300)
