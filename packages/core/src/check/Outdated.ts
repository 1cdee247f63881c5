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
  const places = new Map<string, number>()
  const writes: Array<Present.Told> = []
  // How many of them come before each call.
  const since: Array<number> = []
  for (const [index, one] of made.entries()) {
    if (!places.has(one.entry.call.id)) places.set(one.entry.call.id, index)
    since.push(writes.length)
    const told = telling(environment, one)
    if (told?.signature.effect === 'write') writes.push(told)
  }
  const latest = new Map<number, Standing>()
  for (const [index, { entry, before, ok }] of made.entries()) {
    // A call that fails by a mistake may have taken what does not hold any more.
    if (!ok) continue
    const { call, place } = entry
    for (const [at, source] of entry.sources) {
      const outputs = changed(dossier, source, (id) => {
        const place = places.get(id) ?? index
        const told = made[place]
        if (told === undefined || place >= index || told.after === before) return undefined
        const upTo = since[index] ?? 0
        let known = latest.get(place)
        if (known?.upTo !== upTo || known.now !== before) {
          const later = writes.slice(since[place + 1], upTo)
          known = { now: before, upTo, renewed: renewed(environment, told, later, before) }
          latest.set(place, known)
        }
        return known.renewed
      })
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

/** An output that has changed, and the message that told it. */
interface Renewed {
  readonly result: number
  readonly output: Json
}

/** What became of an output by a state and a number of writes. */
interface Standing {
  readonly now: Replay.Made['before']
  readonly upTo: number
  readonly renewed: Renewed | undefined
}

/** The outputs as they stand by now, if any that a source draws on has changed. */
const changed = (
  dossier: Dossier.Dossier,
  source: Sourced,
  renew: (call: string) => Renewed | undefined
): Dossier.Dossier['outputs'] | undefined => {
  let outputs: Dossier.Dossier['outputs'] | undefined
  Parts.each(source, (part) => {
    const one = part.tag === 'output' ? renew(part.call) : undefined
    if (one === undefined) return
    outputs ??= [...dossier.outputs]
    outputs[one.result] = { output: one.output }
  })
  return outputs
}

/** What a call told, as it stands after later writes, if that is something else. */
const renewed = (
  environment: Environment,
  told: Replay.Made,
  writes: ReadonlyArray<Present.Told>,
  now: Replay.Made['before']
): Renewed | undefined => {
  const { result } = told.entry
  // Only writes change what was told.
  const first = result < 0 || writes.length === 0 ? undefined : telling(environment, told)
  if (first === undefined) return undefined
  const output = Present.of(environment.world, first, writes, now)
  return output === told.output ? undefined : { result, output }
}

const telling = ({ graph }: Environment, made: Replay.Made): Present.Told | undefined => {
  const signature = graph.signatures.get(made.entry.call.function as FunctionName)
  return !made.ok || signature === undefined
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
