/**
 * Split makes something missing: a turn that lacks a function or values comes before the turn that gets them. A ghost
 * is never supplied: the function that it lacks is asked for and not called.
 *
 * Laws: `eraseMissing ∘ split = eraseMissing` (S2); a function is withheld only if no earlier call uses it (P1).
 * Source: Magnet §3.4, node operation 3; protocol and policies are METHOD §5.
 */
import * as O from 'fp-ts/lib/Option.js'
import type { Edit } from '../edit/Edit.js'
import * as Enabled from '../edit/Enabled.js'
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import type { Call, MissingPolicy, Path } from '../path/Path.js'
import { calls } from '../path/Path.js'
import * as Random from '../random/Random.js'
import * as Rng from '../random/Rng.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Choose } from './Choose.js'
import * as Needed from './Needed.js'
import * as PathTransform from './PathTransform.js'

/** What may be missing, and how often. Where a kind finds nothing, another takes its place. */
export interface SplitOptions {
  /** Chance that something is missing at all; 1 by default. */
  readonly probability?: number
  /** Share of missing functions; the rest are missing parameters. 0.5 by default. */
  readonly functions?: number
  /** Relative shares of what the assistant does; all alike by default. */
  readonly policies?: { readonly [policy in MissingPolicy]: number }
  /** Share of things that are never supplied; 0 by default. */
  readonly ghosts?: number
  /** Which calls may be withheld; all by default. */
  readonly eligible?: (call: Call, path: Path, graph: FunctionGraph) => boolean
  /** Which parameters of a call may be missing; `Split.unknown` by default. */
  readonly parameters?: (call: Call, path: Path, graph: FunctionGraph) => ReadonlyArray<string>
  /** Which functions may be asked for and never supplied, by which missing parameters if any; all by default. */
  readonly ghost?: (name: FunctionName, path: Path, graph: FunctionGraph, parameters: ReadonlyArray<string>) => boolean
}

/** Makes one thing missing. */
export const split = ({
  probability = 1,
  functions = 0.5,
  policies = { all_or_nothing: 1, do_the_rest: 1, read_then_ask: 1 },
  ghosts = 0,
  eligible,
  parameters = unknown,
  ghost = () => true
}: SplitOptions = {}): PathTransform.PathTransform => {
  const allow = (edit: Edit, path: Path, graph: FunctionGraph): boolean => {
    if (edit._tag !== 'Split') return false
    const { missing } = edit
    if (missing._tag === 'Function' && !hideable(missing.function)) return false
    if (O.isNone(missing.call)) return ghost(missing.function, path, graph, missing.parameters)
    if (missing._tag === 'Function' && eligible === undefined) return true
    const call = calls(path).find((each) => each.id === edit.before)
    if (call === undefined || eligible?.(call, path, graph) === false) return false
    return missing._tag === 'Function' || includesAll(parameters(call, path, graph), missing.parameters)
  }
  const choose = byPolicy(policies, allow)
  const kinds = (of: typeof Enabled.withheld): PathTransform.PathTransform =>
    PathTransform.either(
      functions,
      PathTransform.fromEnabled(of('Function'), choose),
      PathTransform.fromEnabled(of('Parameters'), choose)
    )
  return PathTransform.sometimes(
    probability,
    ghosts === 0
      ? kinds(Enabled.withheld)
      : PathTransform.either(ghosts, kinds(Enabled.ghosts), kinds(Enabled.withheld))
  )
}

/** Required values that a person says and that no earlier call gives. */
export const unknown = (call: Call, path: Path, graph: FunctionGraph): ReadonlyArray<string> => {
  const said = (graph.signatures.get(call.function)?.inputs ?? []).filter(
    (input) => input.required && input.voice === 'spoken'
  )
  if (said.length === 0) return []
  const filled = Needed.filled(call, path, graph)
  return said.filter((input) => !filled.includes(input.name)).map((input) => input.name)
}

/** Whether a function can be withheld: a name that is an ordinary word cannot be kept out of what people say. */
export const hideable = (name: FunctionName): boolean => !/^[a-z0-9]+$/.test(name)

// First how the assistant deals with it, by share among what is possible, then what is missing; where nothing fits, the
// other ways. Two draws.
const byPolicy =
  (
    shares: { readonly [policy in MissingPolicy]: number },
    allow: (edit: Edit, path: Path, graph: FunctionGraph) => boolean
  ): Choose =>
  (edits, path, graph) =>
    Random.drawn((cursor) => {
      const [policyDraw, editDraw] = [Rng.real(cursor), Rng.real(cursor)]
      for (let open = possible(edits, shares); open.length > 0;) {
        const policy = Random.byWeight(open, (each) => shares[each], policyDraw)
        const found = Random.byLot(
          edits.filter((edit) => policyOf(edit) === policy),
          (edit) => allow(edit, path, graph),
          editDraw
        )
        if (found !== undefined) return [found]
        open = open.filter((each) => each !== policy)
      }
      return []
    })

const possible = (
  edits: ReadonlyArray<Edit>,
  shares: { readonly [policy in MissingPolicy]: number }
): ReadonlyArray<MissingPolicy> =>
  (['all_or_nothing', 'do_the_rest', 'read_then_ask'] as const).filter(
    (policy) => shares[policy] > 0 && edits.some((edit) => policyOf(edit) === policy)
  )

const policyOf = (edit: Edit): MissingPolicy | undefined => (edit._tag === 'Split' ? edit.missing.policy : undefined)

const includesAll = (all: ReadonlyArray<string>, some: ReadonlyArray<string>): boolean =>
  some.every((each) => all.includes(each))
