/** Paths in the world of inns, and what binding makes of them. */
import { CallId, Derivation, type Edit, type FunctionName, Path, type Plan, Seed, type World } from '@magnet/core'
import type { ForthTranslator, Rejection, Source } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { none, some } from 'fp-ts/lib/Option.js'
import * as Inn from '../../synth/test/Inn.js'
import * as Bind from '../src/binding/Bind.js'

const { graph } = Inn.source

/** The function of a name. */
export const name = (text: string): FunctionName.FunctionName => {
  const found = graph.nodes.find((node) => node === text)
  if (found === undefined) throw new Error(`there is no ${text}`)
  return found
}

/** A hidden provider before a call, for a parameter or a premise. */
export const before = (id: number, what: string, consumer: number, because: string): Edit.Edit => {
  const why = because === 'premise' ? because : { parameter: because }
  const partner = CallId.of(consumer)
  return {
    _tag: 'InsertBefore',
    call: {
      id: CallId.of(id),
      function: name(what),
      origin: { _tag: 'Inserted', partner, because: why },
      intent: 'implied'
    },
    consumer: partner,
    because: why
  }
}

/** Something that is missing before a call: parameters, or the function if there are none. A ghost names its function. */
export const lacking = (call: number, what: string, parameters: ReadonlyArray<string>, ghost = false): Edit.Edit => ({
  _tag: 'Split',
  before: CallId.of(call),
  missing: {
    _tag: parameters.length > 0 ? 'Parameters' : 'Function',
    function: name(what),
    call: ghost ? none : some(CallId.of(call)),
    parameters,
    policy: 'all_or_nothing'
  }
})

/** The derivation of functions and edits; every edit has to apply. */
export const derivation = (
  functions: ReadonlyArray<string>,
  edits: ReadonlyArray<Edit.Edit>
): Derivation.Derivation => {
  const derived = Derivation.extend(edits)(graph)(Derivation.of(Path.walked(functions.map(name))))
  if (derived.edits.length < edits.length) throw new Error('an edit does not apply')
  return derived
}

/** A request to bind. */
export const request = (
  { path, edits }: Derivation.Derivation,
  seed: number,
  overrides: Partial<ForthTranslator.BindRequest> = {}
): ForthTranslator.BindRequest => ({
  path,
  edits,
  source: Inn.source,
  seed: Seed.derive(Seed.root('stay'), seed),
  shown: 'profile',
  explicit: false,
  initial: Inn.source.world.init(Seed.derive(Seed.root('inn'), seed)),
  ...overrides
})

/** What binding makes of a derivation in some worlds; it has to succeed. */
export const bound = (derived: Derivation.Derivation, count: number): ReadonlyArray<ForthTranslator.Bound> =>
  Array.from({ length: count }, (_, seed) => {
    const result = Bind.bind(request(derived, seed))
    if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
    return result.right
  })

/** Why binding fails, if it does. */
export const failure = (by: ForthTranslator.BindRequest): Rejection.Rejection | undefined => {
  const result = Bind.bind(by)
  return E.isLeft(result) ? result.left : undefined
}

/** A call of a plan. */
export const call = (plan: Plan.Plan, id: number): Plan.PlannedCall => {
  const found = plan.turns.flatMap((turn) => turn.calls).find((one) => one.call.id === CallId.of(id))
  if (found === undefined) throw new Error(`there is no c${id}`)
  return found
}

/** The source with a world that steps otherwise. */
export const stepping = (step: (world: World.World) => World.World['step']): Source.Source => ({
  ...Inn.source,
  world: { ...Inn.source.world, step: step(Inn.source.world) }
})
