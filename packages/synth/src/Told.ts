/** From a derivation to a checked record: bound and executed, worded, assembled; begun again where a service has to be asked. */
import { type Derivation, Path, Seed } from '@magnet/core'
import { Effect } from 'effect'
import * as Checked from './assemble/Checked.js'
import * as Record from './assemble/Record.js'
import * as Beside from './derive/Beside.js'
import type * as Design from './derive/Design.js'
import * as Scene from './derive/Scene.js'
import * as Slot from './derive/Slot.js'
import * as Spread from './derive/Spread.js'
import type * as Halt from './Halt.js'
import type * as Irrelevance from './irrelevance/Irrelevance.js'
import type { BackTranslator } from './port/BackTranslator.js'
import type { ForthTranslator } from './port/ForthTranslator.js'
import type { Teacher } from './port/Teacher.js'
import type * as Rejection from './Rejection.js'
import * as Seam from './Seam.js'
import * as Service from './Service.js'
import type { Settings, Strategy } from './Settings.js'
import type { Source } from './Source.js'
import * as States from './States.js'
import * as ExecuteFirst from './strategy/ExecuteFirst.js'
import * as QueryFirst from './strategy/QueryFirst.js'

/** The services that a record needs. */
export type Ports = BackTranslator | ForthTranslator | Teacher

/** How many attempts at a slot insist on a call that fails: in some conversations none can. */
const patience = 14

const strategies: { readonly [strategy in Strategy]: typeof ExecuteFirst.realise } = {
  'execute-first': ExecuteFirst.realise,
  'query-first': QueryFirst.realise,
  paraphrase: ExecuteFirst.realise
}

/** The record of a derivation, with what it was made from. */
export const told: (
  settings: Settings,
  source: Source,
  drawn: Design.Draw,
  derived: Derivation.Derivation
) => Effect.Effect<Irrelevance.Twin, Rejection.Rejection | Halt.Halt, Ports> = Effect.fnUntraced(function* (
  settings: Settings,
  source: Source,
  drawn: Design.Draw,
  derived: Derivation.Derivation
) {
  const { worldSeed } = drawn
  const called = Path.calls(derived.path).map((call) => call.function)
  const scene = Scene.playing(drawn.scene, source, called)
  const initial = scene === drawn.scene ? drawn.initial : States.initial(scene.source.world, worldSeed)
  return yield* Service.through(source.service, initial, (opened) =>
    toldFrom(settings, source, { ...drawn, scene, initial: opened }, derived)
  )
})

/** The record of a derivation in its scene, from a state. */
const toldFrom: typeof told = Effect.fnUntraced(function* (
  settings: Settings,
  source: Source,
  drawn: Design.Draw,
  derived: Derivation.Derivation
) {
  const { slot: planned, seed, worldSeed, shown, explicit, scene, initial } = drawn
  const aside = Beside.of(settings, planned)
  const realised = yield* strategies[settings.strategy ?? 'execute-first']({
    derivation: derived,
    scene,
    seed,
    initial,
    shown,
    explicit,
    reasoning: settings.reasoning === true,
    failing:
      planned.kind === 'multi_turn' && Spread.of('error', planned.turn) < settings.errors && drawn.number < patience,
    ends: planned.ends,
    ...(aside === undefined ? {} : { aside })
  })
  const { bound, worded, system } = realised
  const record = yield* Seam.fromEither(
    Record.assemble({
      id: Slot.id(planned),
      family: Slot.family(planned),
      kind: planned.kind,
      ends: planned.ends,
      source,
      derivation: bound.derivation ?? derived,
      strategy: settings.strategy ?? 'execute-first',
      bound,
      worded,
      system,
      seed: Seed.derive(seed, 'tools'),
      worldSeed,
      initial,
      maxTokens: settings.maxTokens,
      distractors: settings.distractors
    })
  )
  return { record: yield* Seam.fromEither(Checked.of(settings, source, record)), drawn, realised }
})
