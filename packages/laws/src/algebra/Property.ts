/** Laws over arbitrary values: the smallest value that breaks one is what its failure shows. */
import type { Json } from '@magnet/core'
import { EditRecord, Edit, PathCodec, type Derivation, type Path } from '@magnet/core'
import * as fc from 'fast-check'
import type { Difference, Law } from '../Rules.js'
import * as Rule from '../Rules.js'

/** How often a law is tried. */
export interface Trials {
  /** The seed of fast-check, so that a failure comes again. */
  readonly seed: number
  readonly runs: number
}

/** 200 runs from a fixed seed. */
export const usual: Trials = { seed: 20_250_727, runs: 200 }

/** A law that holds for every value where nothing differs. */
export const forAll = <A>(
  name: string,
  trials: Trials,
  arbitrary: fc.Arbitrary<A>,
  differences: (value: A) => ReadonlyArray<Difference>
): Law =>
  Rule.law(name, () => {
    const { counterexample } = fc.check(
      fc.property(arbitrary, (value) => differences(value).length === 0),
      { seed: trials.seed, numRuns: trials.runs }
    )
    return counterexample === null ? [] : differences(counterexample[0])
  })

/** Both sides of a law about paths. */
export const samePath = (at: string, left: Path.Path, right: Path.Path): ReadonlyArray<Difference> =>
  Rule.same(at, PathCodec.encode(left), PathCodec.encode(right))

/** A derivation as a failure shows it. */
export const show = (derivation: Derivation.Derivation): Json.Json => ({
  base: PathCodec.encode(derivation.base),
  edits: derivation.edits.map(showEdit),
  path: PathCodec.encode(derivation.path)
})

/** An edit as a failure shows it, with the function that it adds. */
export const showEdit = (edit: Edit.Edit): Json.Json => ({
  ...EditRecord.encode(edit),
  function: Edit.added(edit)?.function ?? null
})
