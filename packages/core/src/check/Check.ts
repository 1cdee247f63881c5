/**
 * All checks of a record. No record is written that did not pass every one, and a verifier passes them again. They are made
 * in the names of the pool: an alias is checked and undone first, here and nowhere else.
 *
 * Law: a record passes `all` exactly if its alias is sound and it passes each check by itself without it.
 */
import type { Trajectory } from '../trajectory/Trajectory.js'
import * as Undone from '../alias/Aliased.js'
import * as Aliased from './Aliased.js'
import * as Answered from './Answered.js'
import * as Answers from './Answers.js'
import * as Changes from './Changes.js'
import * as Commuting from './Commuting.js'
import * as Derived from './Derived.js'
import type { Environment } from './Environment.js'
import * as Failures from './Failures.js'
import * as Evidence from './Evidence.js'
import * as Identifiers from './Identifiers.js'
import * as Kind from './Kind.js'
import * as Irrelevance from './Irrelevance.js'
import * as Loss from './Loss.js'
import * as Meaning from './Meaning.js'
import * as Measured from './Measured.js'
import * as Needed from './Needed.js'
import * as Outdated from './Outdated.js'
import * as Policies from './Policies.js'
import * as QueryLeak from './QueryLeak.js'
import * as Reasoning from './Reasoning.js'
import * as Relative from './Relative.js'
import * as Replay from './Replay.js'
import type { Static } from './Rule.js'
import * as Schema from './Schema.js'
import * as Sources from './Sources.js'
import * as Tokens from './Tokens.js'
import * as Unreachable from './Unreachable.js'
import type { Violation } from './Violation.js'
import * as Withheld from './Withheld.js'

/** What holds of a record by itself, by the name of the check. */
const apart: { readonly [name: string]: Static } = {
  answered: Answered.check,
  kind: Kind.check,
  schema: Schema.check,
  source: Sources.check,
  relative: Relative.check,
  withheld: Withheld.check,
  query: QueryLeak.names,
  answer: Answers.check,
  labels: Measured.check,
  irrelevance: Irrelevance.form,
  loss: Loss.check,
  reasoning: Reasoning.check
}

/** The checks of an environment, by name, in the order in which they are made. */
export const checks = (environment: Environment): { readonly [name: string]: Static } => ({
  ...apart,
  derivation: Derived.check(environment.graph),
  meaning: Meaning.check(environment.graph),
  identifiers: Identifiers.check(environment),
  intent: QueryLeak.intents(environment),
  changes: Changes.check(environment.graph),
  replay: Replay.check(environment),
  outdated: Outdated.check(environment),
  commuting: Commuting.check(environment),
  failure: Failures.check(environment),
  policy: Policies.check(environment),
  needed: Needed.check(environment),
  nothing_fits: Irrelevance.check(environment),
  unreachable: Unreachable.check(environment),
  tokens: Tokens.check(environment),
  evidence: Evidence.check(environment)
})

/** Everything that is wrong with a record. */
export const all = (environment: Environment): ((record: Trajectory) => ReadonlyArray<Violation>) => {
  const known = prepared.get(environment)
  if (known !== undefined) return known
  const fresh = undone(
    Aliased.check(environment.graph),
    standing(environment),
    together(Object.values(checks(environment)))
  )
  prepared.set(environment, fresh)
  return fresh
}

// By identity: a run asks for the same checks once a record.
const prepared = new WeakMap<Environment, (record: Trajectory) => ReadonlyArray<Violation>>()

/** What has to hold of a record in the names of its alias as well: they give nothing away, and fit into its length. */
export const standing = (environment: Environment): Static =>
  together([Withheld.check, QueryLeak.names, QueryLeak.intents(environment), Tokens.check(environment)])

/** Several checks as one. */
const together =
  (made: ReadonlyArray<Static>): Static =>
  (record) => {
    const found: Array<Violation> = []
    for (const check of made) for (const one of check(record)) found.push(one)
    return found
  }

/** The check in the names of the pool, once the alias was found to be sound. */
const undone =
  (sound: Static, stands: Static, check: Static): Static =>
  (record) => {
    if (record.alias === undefined) return check(record)
    const found = sound(record)
    return found.length > 0 ? found : [...stands(record), ...check(Undone.undo(record))]
  }

/** Everything that is wrong with a record whose worlds are not at hand: nothing is executed. */
const withoutWorlds: Static = undone(
  Aliased.check(),
  together([Withheld.check, QueryLeak.names]),
  together([...Object.values(apart), Derived.check(), Needed.byValues])
)

export { withoutWorlds as static }
