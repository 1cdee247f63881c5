/**
 * Three projections, each of which forgets what one kind of operation adds, and their composition.
 *
 * Laws: `calls ∘ merge = calls` and `atomise ∘ merge = atomise`; `forgetInserted ∘ insert = forgetInserted`;
 * `eraseMissing ∘ split = eraseMissing`; `skeleton ∘ t = skeleton` for every transform (S1, S2).
 */
import * as O from 'fp-ts/lib/Option.js'
import type { Call, Missing, Path, Turn } from './Path.js'
import { turn } from './Path.js'

/** Forgets the boundaries between turns: every call stands in a turn of its own, what is missing behind them. */
export const atomise = (path: Path): Path =>
  path.flatMap((each): ReadonlyArray<Turn> => {
    const calls = each.calls.map((call) => turn([call]))
    return O.isSome(each.missing) ? [...calls, { calls: [], missing: each.missing }] : calls
  })

/** Forgets inserted and repeated calls, the turns that hold nothing else, and what was missing for them. */
export const forgetInserted = (path: Path): Path => {
  const forgotten = new Set(path.flatMap((each) => each.calls.filter((call) => !isWalked(call)).map((call) => call.id)))
  return path
    .map((each) => ({
      calls: each.calls.filter(isWalked),
      missing: O.filter<Missing>((missing) => O.isNone(missing.call) || !forgotten.has(missing.call.value))(
        each.missing
      )
    }))
    .filter((each) => each.calls.length > 0 || O.isSome(each.missing))
}

/** Forgets what is missing: a missing turn that holds calls rejoins the next turn, another goes away. */
export const eraseMissing = (path: Path): Path => {
  const turns: Array<Turn> = []
  let held: ReadonlyArray<Call> = []
  for (const each of path) {
    const calls = held.length === 0 ? each.calls : [...held, ...each.calls]
    if (O.isSome(each.missing)) held = calls
    else {
      turns.push(calls === each.calls ? each : turn(calls))
      held = []
    }
  }
  return held.length === 0 ? turns : [...turns, turn(held)]
}

/** The walk, one call a turn: what no operation changes. */
export const skeleton = (path: Path): Path => atomise(forgetInserted(eraseMissing(path)))

const isWalked = (call: Call): boolean => call.origin._tag === 'Walked'
