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

/** What becomes of functions. */
export type Rewrite = (signatures: ReadonlyArray<Signature.Signature>) => ReadonlyArray<Signature.Signature>

const ways = ['rules', 'undo'] as const

/** The settled rewriting: none where it is not asked for. */
export const of = ({ rewrite, seed }: Flags): Effect.Effect<Rewrite, Failure.Failure> => {
  const how = Option.getOrUndefined(rewrite)
  if (how === undefined) return Effect.succeed((signatures) => signatures)
  if (!/^\d{1,15}$/.test(seed))
    return Effect.fail(Failure.usage(`--seed: expected a whole number from 0 on, found ${JSON.stringify(seed)}.`))
  switch (how) {
    case 'rules':
      return Effect.succeed(Rewriting.draw(Seed.derive(Seed.root(Number(seed)), 'rewrite')))
    case 'undo':
      return Effect.succeed(Rewriting.undo)
    default: {
      const nearest = Nearest.of(how, ways)
      return Effect.fail(
        Failure.usage(
          `--rewrite: expected one of ${ways.join(', ')}, found ${JSON.stringify(how)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`
        )
      )
    }
  }
}
