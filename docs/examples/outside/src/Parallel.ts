/**
 * Parallel asks for the same thing several times in one turn, each time with other arguments: the weather in three
 * places. An operation of one's own, written with nothing but what `@magnet/core` exports.
 *
 * Laws: those of every transform, and `forgetInserted ∘ parallel = forgetInserted`.
 */
import { Cap, Choose, type Edit, type Enabled, Path, PathTransform } from '@magnet/core'

/** How often a call is repeated, and how often at most. */
export interface ParallelOptions {
  /** Chance of each repetition, in [0, 1]. */
  readonly probability?: number
  /** Most calls of one function that a turn may hold, the repeated one included. */
  readonly most?: number
}

/** Repeats calls in their turns. */
export const parallel = ({ probability = 0.3, most = 3 }: ParallelOptions = {}): PathTransform.PathTransform =>
  PathTransform.rounds(
    most - 1,
    PathTransform.fromEnabled(repeatable, Choose.ascending(probability, Cap.repetitions(most)))
  )

/** What can be repeated: calls that only read, and of which a person says some argument, so that it can be another. */
const repeatable: Enabled.Enabled = (graph) => (path) =>
  Path.calls(path).flatMap((call): ReadonlyArray<Edit.Edit> => {
    const signature = graph.signatures.get(call.function)
    const varies = signature?.inputs.some((input) => input.required && input.voice === 'spoken') ?? false
    return Path.stands(call) && signature?.effect === 'read' && varies
      ? [
          {
            _tag: 'Repeat',
            call: { ...call, id: Path.fresh(path), origin: { _tag: 'Repeated', of: call.id } },
            of: call.id
          }
        ]
      : []
  })
