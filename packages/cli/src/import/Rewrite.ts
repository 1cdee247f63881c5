/** What `--rewrite` of `magnet import` does to the names of a pool. */
import { Rewriting, Seed, type Signature } from '@magnet/core'
import { Effect, Option } from 'effect'
import * as Failure from '../Failure.js'
import * as Nearest from '../option/Nearest.js'

/** What is said of it. */
export interface Flags {
  readonly rewrite: Option.Option<string>
  readonly seed: string
}

const ways = ['rules', 'model', 'undo'] as const

/** How a pool is rewritten, if at all, and the seed. */
export interface Rewrite {
  readonly how?: (typeof ways)[number]
  readonly seed: Seed.Seed
}

/** The settled rewriting. */
export const of = ({ rewrite, seed }: Flags): Effect.Effect<Rewrite, Failure.Failure> => {
  if (!/^\d{1,15}$/.test(seed))
    return Effect.fail(Failure.usage(`--seed: expected a whole number from 0 on, found ${JSON.stringify(seed)}.`))
  const root = Seed.derive(Seed.root(Number(seed)), 'rewrite')
  const given = Option.getOrUndefined(rewrite)
  if (given === undefined) return Effect.succeed({ seed: root })
  const how = ways.find((one) => one === given)
  if (how !== undefined) return Effect.succeed({ how, seed: root })
  const nearest = Nearest.of(given, ways)
  return Effect.fail(
    Failure.usage(
      `--rewrite: expected one of ${ways.join(', ')}, found ${JSON.stringify(given)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`
    )
  )
}

/** What becomes of functions by rules. */
export const byRules =
  ({ how, seed }: Rewrite) =>
  (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> =>
    how === 'rules' ? Rewriting.draw(seed)(signatures) : how === 'undo' ? Rewriting.undo(signatures) : signatures
