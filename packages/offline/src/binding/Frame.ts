/** A call in the order of execution, with what its place in the path says about its arguments. */
import type { Edit, FunctionName, Path, Signature, World } from '@magnet/core'
import { isSome } from 'fp-ts/lib/Option.js'
import type { Vocabulary } from './Vocabulary.js'

/** A call to bind. */
export interface Frame {
  readonly call: Path.Call
  readonly signature: Signature.Signature
  readonly implementation: World.WorldFunction
  /** The turn that makes the call. */
  readonly turn: number
  /** The turn whose message asks for it: the one before, if that lacks something for it. */
  readonly asked: number
  /** Parameters that the message of `asked` leaves out and that of `turn` supplies. */
  readonly withheld: ReadonlySet<string>
  /** A ghost is asked for, never made: it is bound to show that it could have been. */
  readonly ghost: boolean
  /** Hidden providers by the parameter that they feed. */
  readonly fed: ReadonlyMap<string, Path.CallId>
  /** Hidden calls that establish a premise of this one. */
  readonly premises: ReadonlyArray<Path.CallId>
  /** The call whose output this one processes. */
  readonly source: Path.CallId | undefined
}

/** The identity of a ghost: no call of the path has it. */
const ghost = (turn: number): Path.CallId => `ghost${turn + 1}` as Path.CallId

type Before = Edit.Edit & { readonly _tag: 'InsertBefore' }

/** The frames of a path, or the name of a function that the world does not have. */
export const of = (
  path: Path.Path,
  edits: ReadonlyArray<Edit.Edit>,
  vocabulary: Vocabulary
): ReadonlyArray<Frame> | FunctionName.FunctionName => {
  const befores = new Map<Path.CallId, Array<Before>>()
  for (const edit of edits) {
    if (edit._tag !== 'InsertBefore') continue
    const known = befores.get(edit.consumer)
    if (known === undefined) befores.set(edit.consumer, [edit])
    else known.push(edit)
  }
  const sources = new Map(
    edits.flatMap((edit) =>
      edit._tag === 'InsertAfter' || edit._tag === 'InsertLater' ? [[edit.call.id, edit.source] as const] : []
    )
  )
  const frames: Array<Frame> = []
  for (const [turn, { calls, missing }] of path.entries()) {
    const before = path[turn - 1]?.missing
    const supplied = before !== undefined && isSome(before) && isSome(before.value.call) ? before.value : undefined
    const made: ReadonlyArray<Path.Call> =
      isSome(missing) && !isSome(missing.value.call)
        ? [...calls, { id: ghost(turn), function: missing.value.function, origin: { _tag: 'Walked' }, intent: 'asked' }]
        : calls
    for (const call of made) {
      const implementation = vocabulary.functions.get(call.function)
      if (implementation === undefined) return call.function
      const own = befores.get(call.id) ?? []
      const isGhost = made !== calls && call === made.at(-1)
      frames.push({
        call,
        signature: implementation.signature,
        implementation,
        turn,
        asked: supplied === undefined ? turn : turn - 1,
        withheld: new Set(
          isGhost && isSome(missing)
            ? missing.value.parameters
            : supplied !== undefined && isSome(supplied.call) && supplied.call.value === call.id
              ? supplied.parameters
              : []
        ),
        ghost: isGhost,
        fed: new Map(
          own.flatMap((edit) => (edit.because === 'premise' ? [] : [[edit.because.parameter, edit.call.id] as const]))
        ),
        premises: own.flatMap((edit) => (edit.because === 'premise' ? [edit.call.id] : [])),
        source: sources.get(call.id)
      })
    }
  }
  return frames
}
