/** A turn of a path as prompts speak of it before anything is bound: what its message asks for, what made it, what it is for. */
import { type FunctionName, type Path, type Signature } from '@magnet/core'
import type { Operation } from '@magnet/prompts'
import type { TurnTranslator } from '@magnet/synth'
import { isSome, toUndefined } from 'fp-ts/lib/Option.js'

/** What is known of the message of a turn. */
export interface Unbound {
  readonly asked: ReadonlyArray<Signature.Signature>
  readonly implied: ReadonlyArray<Signature.Signature>
  readonly operations: ReadonlyArray<Operation.Operation>
  readonly leftOut: ReadonlyArray<string>
  /** Parameters that an earlier message left out, and this one gives. */
  readonly supplies: ReadonlyArray<string>
  readonly purpose: string
  /** The calls that it brings about. */
  readonly calls: ReadonlyArray<Path.Call>
  /** What the message must not name. */
  readonly functions: ReadonlyArray<FunctionName.FunctionName>
}

/** The turn that a request is about. */
export const of = ({ path, edits, turn, source, announced }: TurnTranslator.Turn): Unbound => {
  const missing = toUndefined(path[turn]?.missing ?? none)
  const supplies = supplied(path, turn)
  const brought = supplies === undefined ? bring(path, turn, missing) : []
  const asked = brought.filter((call) => call.intent === 'asked')
  const askedFor = new Set(asked.map((call) => call.function))
  const implied = brought.filter((call) => call.intent === 'implied' && !askedFor.has(call.function))
  const signatures = (calls: ReadonlyArray<Pick<Path.Call, 'function'>>): ReadonlyArray<Signature.Signature> =>
    [...new Set(calls.map((call) => call.function))].flatMap((name) => source.graph.signatures.get(name) ?? [])
  const later = new Set(edits.flatMap((edit) => (edit._tag === 'InsertLater' ? [edit.call.id] : [])))
  return {
    asked: signatures([
      ...asked,
      ...(supplies?._tag === 'Parameters' ? [{ function: supplies.function }] : []),
      ...(missing !== undefined && !isSome(missing.call) ? [{ function: missing.function }] : [])
    ]),
    implied: signatures(implied),
    operations: [
      asked.filter((call) => call.origin._tag !== 'Repeated').length > 1 ? 'merged' : 'walked',
      ...(asked.some((call) => call.origin._tag === 'Repeated') ? (['parallel'] as const) : []),
      ...(implied.length > 0 ? (['inserted'] as const) : []),
      ...(asked.some((call) => later.has(call.id)) ? (['long_dependency'] as const) : []),
      ...(missing === undefined
        ? []
        : missing._tag === 'Function'
          ? (['missing_function'] as const)
          : (['missing_parameters'] as const))
    ],
    supplies: supplies?._tag === 'Parameters' ? supplies.parameters : [],
    leftOut: missing?._tag === 'Parameters' ? missing.parameters : [],
    purpose: purpose(supplies, announced),
    calls: brought,
    functions: [
      ...new Set(
        path.flatMap((one) => [
          ...one.calls.map((call) => call.function),
          ...(isSome(one.missing) ? [one.missing.value.function] : [])
        ])
      )
    ]
  }
}

const none: Path.Turn['missing'] = { _tag: 'None' }

/** The calls that a message brings about: one that lacks something is asked for with what comes once it is supplied. */
const bring = (path: Path.Path, turn: number, missing: Path.Missing | undefined): ReadonlyArray<Path.Call> => [
  ...(path[turn]?.calls ?? []),
  ...(missing !== undefined && isSome(missing.call) ? (path[turn + 1]?.calls ?? []) : [])
]

/** What the turn before lacked, and this message supplies. */
const supplied = (path: Path.Path, turn: number): Path.Missing | undefined => {
  const before = path[turn - 1]?.missing
  return before !== undefined && isSome(before) && isSome(before.value.call) ? before.value : undefined
}

const purpose = (supplies: Path.Missing | undefined, announced: boolean): string => {
  if (supplies === undefined) return 'The person asks for what the functions under "asked" do.'
  return supplies._tag === 'Parameters'
    ? `The assistant has asked for what was left out: ${supplies.parameters.map((name) => name.replaceAll('_', ' ')).join(', ')}. The person gives exactly that, in a short message, and does not ask for the thing again.`
    : announced
      ? 'The assistant could not do it before. The person says that it is possible now, and wants it done.'
      : 'The assistant could not do it before. The person asks for it again, in other words than before, as if it might work now.'
}
