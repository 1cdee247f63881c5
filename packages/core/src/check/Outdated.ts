/**
 * What an argument is taken from still holds when the call is made: "the day of the event" is the day that it has after it was
 * moved, and "the task of Mei" is none that was given to somebody else since. The source is resolved once more, over the
 * outputs as they stand by then (see `Present`), and gives the same.
 *
 * Reason: `source.outdated`.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals } from '../json/Json.js'
import * as Pointers from '../json/Pointer.js'
import * as Created from '../provenance/Created.js'
import * as Resolve from '../provenance/Resolve.js'
import type { Sourced } from '../provenance/Source.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Parts from '../trajectory/Sources.js'
import * as Present from '../world/Present.js'
import type { Environment } from './Environment.js'
import * as Replay from './Replay.js'
import type { Executed } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Executed = (environment) => (record) => {
  const { made } = Replay.run(environment)(record)
  const dossier = Dossier.of(record)
  const found: Array<Violation> = []
  for (const [index, { entry, before, ok }] of made.entries()) {
    // A call that fails by a mistake may have taken what does not hold any more.
    if (!ok) continue
    const { call, place } = entry
    for (const [at, source] of Object.entries(call.sources)) {
      const outputs = changed(environment, dossier, made.slice(0, index), before, source)
      if (outputs === undefined) continue
      const target = Dossier.schemaAt(Dossier.parameters(dossier, call.function), at)
      const given = Pointers.get(call.arguments, at) ?? null
      const present = standing({ dossier: { ...dossier, outputs }, entry, target }, source, given)
      if (!equals(present, given))
        found.push(
          violation(
            'source.outdated',
            Pointers.child(place, 'sources', at),
            `${JSON.stringify(given)} was told before a change; by then it is ${JSON.stringify(present)}`
          )
        )
    }
  }
  return found
}

/** The outputs as they stand before a call, if any that a source draws on has changed. */
const changed = (
  environment: Environment,
  dossier: Dossier.Dossier,
  earlier: ReadonlyArray<Replay.Made>,
  now: Replay.Made['before'],
  source: Sourced
): Dossier.Dossier['outputs'] | undefined => {
  let outputs: Dossier.Dossier['outputs'] | undefined
  Parts.each(source, (part) => {
    if (part.tag !== 'output') return
    const place = earlier.findIndex(({ entry }) => String(entry.call.id) === String(part.call))
    const told = place < 0 ? undefined : telling(environment, earlier[place])
    const result = earlier[place]?.entry.result ?? -1
    if (told === undefined || result < 0 || told.after === now) return
    const output = Present.of(
      environment.world,
      told,
      earlier.slice(place + 1).flatMap((one) => telling(environment, one) ?? []),
      now
    )
    if (output === told.output) return
    outputs ??= [...dossier.outputs]
    outputs[result] = { output }
  })
  return outputs
}

const telling = ({ graph }: Environment, made: Replay.Made | undefined): Present.Told | undefined => {
  const signature = made === undefined ? undefined : graph.signatures.get(made.entry.call.function as FunctionName)
  return made?.ok !== true || signature === undefined
    ? undefined
    : { signature, arguments: made.entry.call.arguments, output: made.output, after: made.after }
}

/** What a source gives over the outputs of its site; null where it gives nothing any more. */
const standing = (now: Resolve.Site, source: Sourced, given: Json): Json => {
  if (source.tag === 'created') {
    const facts = Resolve.values(now, source.facts)
    const isFounded =
      E.isRight(facts) &&
      typeof given === 'string' &&
      Created.unfounded(given, facts.right, now.dossier.record.context.now).length === 0
    return isFounded ? given : null
  }
  const value = Resolve.value(now, source)
  return E.isRight(value) ? value.right : null
}
