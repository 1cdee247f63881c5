/**
 * The student without a model: typed corruptions, each shown to be wrong by execution before it becomes a pair.
 *
 * Laws: the same request gives the same pairs; the chosen side is what the record does; a candidate that comes out right
 * is refused.
 */
import { Pair, PairSides, Seed, Stream, type Trajectory, Wrong } from '@magnet/core'
import { Student } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as Functions from './mistake/Functions.js'
import * as Helpers from './mistake/Helpers.js'
import type { Kind } from './mistake/Kind.js'
import * as Lacking from './mistake/Lacking.js'
import * as Questions from './mistake/Questions.js'
import * as Summaries from './mistake/Summaries.js'
import * as Unmet from './mistake/Unmet.js'
import * as Values from './mistake/Values.js'
import * as Play from './Play.js'
import type { Scene, Turn } from './Scene.js'
import * as Scenes from './Scene.js'
import type { Slip } from './Slip.js'

const kinds: ReadonlyArray<Kind> = [
  ...Values.kinds,
  ...Functions.kinds,
  ...Helpers.kinds,
  ...Lacking.kinds,
  ...Questions.kinds,
  ...Summaries.kinds
]

/** Places at which a kind is tried. */
const places = 6

/** The layer. */
export const layer: Layer.Layer<Student.Student> = Layer.succeed(Student.Student, {
  mistake: (request) => Effect.sync(() => mistake(request))
})

/** A mistake of the direction that is wanted, or of another one where the record has none. */
export const mistake = (request: Student.StudentRequest): Student.Harvest => {
  const tried: Array<Pair.Tried> = []
  const scene = Scenes.of(request.environment, request.record)
  const stream = Stream.make(Seed.derive(request.seed, 'mistake'))
  const others = stream.shuffle(Pair.directions.filter((one) => one !== request.direction))
  for (const direction of [request.direction, ...others]) {
    const decisions = stream.shuffle(decided(scene, direction, request.used))
    for (const kind of ordered(request.record, direction, stream)) {
      let tries = 0
      for (const [turn, step] of decisions) {
        const slip = kind.of({ scene, turn, step, stream })
        if (slip === undefined) continue
        const found = pairs(scene, slip, request)
        if (typeof found !== 'string') return { pairs: found, message: Scenes.messageAt(turn, step), tried }
        tried.push({ type: slip.type, reason: found })
        tries += 1
        if (tries >= places) break
      }
    }
  }
  return { pairs: [], message: -1, tried }
}

/** The kinds of a direction in a drawn order: each comes first as often as its weight says. */
const ordered = (
  { kind: of }: Trajectory.Trajectory,
  direction: Pair.Direction,
  stream: Stream.Stream
): ReadonlyArray<Kind> => {
  const own = of === 'irrelevance' ? [...kinds, ...Unmet.kinds] : kinds
  const left = own.filter((kind) => kind.direction === direction)
  const order: Array<Kind> = []
  while (left.length > 0) {
    const next = stream.weighted(left, ({ weight }) => weight)
    if (next === undefined) break
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return order
}

/** The decisions in which a mistake of a direction can be made; none of a turn in which a call fails. */
const decided = (
  { turns, record }: Scene,
  direction: Pair.Direction,
  used: ReadonlyArray<number>
): ReadonlyArray<readonly [Turn, number]> =>
  turns.flatMap((turn) => {
    if (turn.record.calls.some(({ ok }) => !ok)) return []
    const steps =
      direction === 'call_for_call' || direction === 'text_for_call' ? [...turn.steps.keys()] : [turn.steps.length]
    return steps.flatMap((step) => {
      const at = Scenes.messageAt(turn, step)
      const said = record.messages[at]
      return used.includes(at) || said?.role !== 'assistant' || said.loss === 0 ? [] : [[turn, step] as const]
    })
  })

/** The pairs of a mistake, or why it is none. */
const pairs = (
  scene: Scene,
  slip: Slip,
  { scopes, seed }: Student.StudentRequest
): ReadonlyArray<PairSides.Draft> | Pair.Refusal => {
  const { record, environment } = scene
  const turn = scene.turns[slip.turn]
  if (turn === undefined) return 'unplayable'
  const at = Scenes.messageAt(turn, slip.step)
  const own = Seed.derive(seed, slip.type, at)
  const played = Play.turn(scene, slip, own)
  if (played === undefined) return 'unworded'
  const rejectedIn = (scope: Pair.Scope): ReadonlyArray<Trajectory.Message> | undefined => {
    switch (scope) {
      case 'decision':
        return played.messages.slice(0, 1)
      case 'turn':
        return played.messages
      case 'conversation':
        return Play.conversation(scene, slip, played, own)
    }
  }
  const shown = (
    scope: Pair.Scope,
    rejected: ReadonlyArray<Trajectory.Message>
  ): Omit<PairSides.Parts, 'wrong'> & { readonly wrong: Pair.Wrong | undefined } => {
    const from = PairSides.from(record, scope, at)
    const source = 'corruption'
    const sides = {
      turn: slip.turn,
      scope,
      source,
      from,
      chosen: PairSides.chosen(record, scope, slip.turn, at),
      rejected
    } as const
    const mistake = stated(slip, sides, at)
    const start = scope === 'conversation' ? scene.initial : Scenes.before(turn, slip.step)
    return {
      ...sides,
      mistake,
      wrong: Wrong.of(environment, record, { ...sides, mistake, start })
    }
  }
  if (shown('turn', played.messages).wrong === undefined) return 'right'
  const drafts: Array<PairSides.Draft> = []
  for (const scope of scopes) {
    const rejected = rejectedIn(scope)
    if (rejected === undefined) return 'unworded'
    const { wrong, ...parts } = shown(scope, rejected)
    if (wrong === undefined) return 'unshown'
    // No rule knows what goes through the head of somebody who is wrong: neither side thinks aloud.
    drafts.push(PairSides.pair(record, { ...parts, wrong }))
  }
  return drafts
}

const stated = (
  slip: Slip,
  { from, chosen, rejected }: Pick<PairSides.Parts, 'from' | 'chosen' | 'rejected'>,
  at: number
): Pair.Mistake => ({
  error: slip.error,
  type: slip.type,
  direction: Pair.direction(chosen.slice(at - from), rejected.slice(at - from)),
  place: `/rejected/${at - from}${slip.at}`,
  evidence: slip.evidence
})
