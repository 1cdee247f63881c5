/**
 * The student without a model: typed corruptions, each shown to be wrong by execution before it becomes a pair.
 *
 * Laws: the same request gives the same pairs; the chosen side is what the record does; a candidate that comes out right
 * is refused.
 */
import { Pair, Seed, Stream, type Trajectory, Wrong } from '@magnet/core'
import { Student } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as Functions from './mistake/Functions.js'
import * as Helpers from './mistake/Helpers.js'
import type { Kind } from './mistake/Kind.js'
import * as Lacking from './mistake/Lacking.js'
import * as Questions from './mistake/Questions.js'
import * as Summaries from './mistake/Summaries.js'
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
    for (const kind of ordered(direction, stream)) {
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
const ordered = (direction: Pair.Direction, stream: Stream.Stream): ReadonlyArray<Kind> => {
  const left = kinds.filter((kind) => kind.direction === direction)
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
): ReadonlyArray<Student.Draft> | Pair.Refusal => {
  const turn = scene.turns[slip.turn]
  if (turn === undefined) return 'unplayable'
  const at = Scenes.messageAt(turn, slip.step)
  const own = Seed.derive(seed, slip.type, at)
  const played = Play.turn(scene, slip, own)
  if (played === undefined) return 'unworded'
  const { messages } = scene.record
  const sides = (scope: Pair.Scope): Draft | undefined => {
    const first = (scene.turns[0]?.record.user ?? 0) + 1
    switch (scope) {
      case 'decision':
        return { from: at, chosen: messages.slice(at, at + 1), rejected: played.messages.slice(0, 1) }
      case 'turn':
        return { from: at, chosen: messages.slice(at, turn.message + 1), rejected: played.messages }
      case 'conversation': {
        const rejected = Play.conversation(scene, slip, played, own)
        return rejected === undefined ? undefined : { from: first, chosen: messages.slice(first), rejected }
      }
    }
  }
  const whole = sides('turn')
  if (whole === undefined || shown(scene, slip, 'turn', whole, at) === undefined) return 'right'
  const drafts: Array<Student.Draft> = []
  for (const scope of scopes) {
    const draft = sides(scope)
    if (draft === undefined) return 'unworded'
    const wrong = shown(scene, slip, scope, draft, at)
    if (wrong === undefined) return 'unshown'
    drafts.push(pair(scene, slip, scope, draft, wrong, at))
  }
  return drafts
}

/** The sides of a scope, and the message of the record with which they begin. */
interface Draft {
  readonly from: number
  readonly chosen: ReadonlyArray<Trajectory.Message>
  readonly rejected: ReadonlyArray<Trajectory.Message>
}

const shown = (scene: Scene, slip: Slip, scope: Pair.Scope, draft: Draft, at: number): Pair.Wrong | undefined =>
  Wrong.of(scene.environment, scene.record, {
    ...draft,
    turn: slip.turn,
    scope,
    mistake: stated(slip, draft, at),
    start: scope === 'conversation' ? scene.initial : begun(scene, slip)
  })

const begun = (scene: Scene, slip: Slip): Scene['initial'] => {
  const turn = scene.turns[slip.turn]
  return turn === undefined ? scene.initial : Scenes.before(turn, slip.step)
}

const stated = (slip: Slip, { from, chosen, rejected }: Draft, at: number): Pair.Mistake => ({
  error: slip.error,
  type: slip.type,
  direction: Pair.direction(chosen.slice(at - from), rejected.slice(at - from)),
  place: `/rejected/${at - from}${slip.at}`,
  evidence: slip.evidence
})

const pair = (
  scene: Scene,
  slip: Slip,
  scope: Pair.Scope,
  draft: Draft,
  wrong: Pair.Wrong,
  at: number
): Student.Draft => {
  const { record, turns } = scene
  const user = turns[slip.turn]?.record.user ?? 0
  const withheld = record.toolsets.findLast(({ from }) => from <= user)?.withheld ?? []
  const begin = turns.findLastIndex((turn) => turn.record.user < draft.from)
  return {
    family: record.family,
    trajectory: record.id,
    turn: slip.turn,
    scope,
    tools: record.tools.filter((tool) => !withheld.includes(tool.function.name)),
    prompt: trained(scene, slip.turn, record.messages.slice(0, draft.from), -1),
    chosen: trained(scene, slip.turn, draft.chosen, begin),
    rejected: trained(scene, slip.turn, draft.rejected, begin),
    mistake: stated(slip, draft, at),
    wrong,
    source: 'corruption'
  }
}

/** Messages without loss where another tool list was in force than in the erring turn. */
const trained = (
  { record, turns }: Scene,
  turn: number,
  messages: ReadonlyArray<Trajectory.Message>,
  begin: number
): ReadonlyArray<Trajectory.Message> => {
  if (record.toolsets.length < 2) return messages.map(thoughtless)
  const epoch = (index: number): number =>
    record.toolsets.findLastIndex(({ from }) => from <= (turns[index]?.record.user ?? 0))
  const own = epoch(turn)
  let here = begin
  return messages.map(thoughtless).map((message) => {
    if (message.role === 'user') here += 1
    return message.role !== 'assistant' || message.loss === 0 || epoch(here) === own
      ? message
      : { ...message, loss: 0, loss_reason: 'context' }
  })
}

// No rule knows what goes through the head of somebody who is wrong: neither side thinks aloud.
const thoughtless = (message: Trajectory.Message): Trajectory.Message => {
  if (message.role !== 'assistant' || message.reasoning === undefined) return message
  const { reasoning: _, ...rest } = message
  return rest
}
