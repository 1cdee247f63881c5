/**
 * The student as a model (Magnet §3.6): it is sampled on the conversation of a record, and what it gets wrong becomes pairs.
 * The turns are played in a drawn order, each at most `samples` times, until a mistake of the direction that is wanted turns
 * up; where none does, one of another direction stands in, if need be from messages at which that one is not possible. A
 * candidate that turns out right is refused and counted.
 *
 * Laws: the same request and replies give the same pairs; pairs of one record share their samples; the chosen side is what
 * the record does; nothing of a hint is in a pair.
 */
import { type Pair, PairSides, Seed, Stream } from '@magnet/core'
import { type Halt, Model, Student } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as Desk from '../student/Desk.js'
import * as Misled from '../student/Misled.js'
import * as Sampling from '../student/Sampling.js'
import * as Shown from '../student/Shown.js'

/** How a student is sampled. */
export interface Options {
  /** How often each turn of a record is played at most: 10 in the paper. */
  readonly samples: number
  /** Whether a judge is asked about words that no rule finds wrong. */
  readonly judge: boolean
  /** Whether typed corruptions fill the slots in which no mistake turns up. */
  readonly fill: boolean
}

/** A student over one that corrupts by rules. */
export const layer = (options: Options): Layer.Layer<Student.Student, never, Student.Student | Model.Model> =>
  Layer.effect(
    Student.Student,
    Effect.gen(function* () {
      const [rules, model] = [yield* Student.Student, yield* Model.Model]
      return {
        mistake: (request) =>
          Effect.flatMap(sampled(model, options, request), (harvest) =>
            harvest.pairs.length > 0 || !options.fill
              ? Effect.succeed(harvest)
              : Effect.map(rules.mistake(request), (filled) => ({
                  ...harvest,
                  ...filled,
                  tried: [...harvest.tried, ...filled.tried]
                }))
          )
      }
    })
  )

/** What is counted while a record is sampled. */
interface Counts {
  turns: number
  same: number
  extra: number
  readonly tried: Array<Pair.Tried>
}

const sampled = Effect.fnUntraced(function* (
  model: Model.Model,
  options: Options,
  request: Student.StudentRequest
): Effect.fn.Return<Student.Harvest, Halt.Halt> {
  const { record, environment, direction, used } = request
  const desk = Desk.of(environment, record)
  const stream = Stream.make(Seed.derive(request.seed, 'turns'))
  const counts: Counts = { turns: 0, same: 0, extra: 0, tried: [] }
  const turns = stream.shuffle([...record.turns.keys()])
  const seen = new Set<string>()
  const wantsWords = direction === 'call_for_text' || direction === 'text_for_text'
  // First the messages at which the direction that is wanted is possible, then the others.
  for (const words of [wantsWords, !wantsWords]) {
    const others: Array<Sampling.Candidate> = []
    for (let sample = 0; sample < options.samples; sample++)
      for (const turn of turns) {
        const seed = Seed.derive(Desk.seedOf(record), 'student', turn, sample)
        const from = begin(desk, turn, words, seed)
        if (from === undefined) continue
        const candidate = yield* played(model, options, request, desk, counts, { turn, from, seed })
        if (candidate === undefined || used.includes(candidate.at)) continue
        // The same mistake again tells nothing new.
        const key = JSON.stringify([candidate.at, candidate.rejected[0]])
        if (seen.has(key)) continue
        seen.add(key)
        if (words === wantsWords && directionOf(desk, candidate) !== direction) {
          others.push(candidate)
          continue
        }
        const found = yield* pairs(model, desk, candidate, request, counts)
        if (found !== undefined) return harvest(found, candidate, counts)
      }
    for (const candidate of others) {
      const found = yield* pairs(model, desk, candidate, request, counts)
      if (found !== undefined) return harvest(found, candidate, counts)
    }
  }
  return harvest([], undefined, counts)
})

const harvest = (
  pairs: ReadonlyArray<PairSides.Draft>,
  candidate: Sampling.Candidate | undefined,
  { tried, turns, same, extra }: Counts
): Student.Harvest => ({ pairs, message: candidate?.at ?? -1, tried, sampled: { turns, same, extra } })

const directionOf = (desk: Desk.Desk, { at, rejected }: Sampling.Candidate): Pair.Direction => {
  const [first] = rejected
  const calls = first?.role === 'assistant' && first.tool_calls !== undefined
  return Desk.calls(desk, at) ? (calls ? 'call_for_call' : 'text_for_call') : calls ? 'call_for_text' : 'text_for_text'
}

/**
 * The message with which a turn is begun: its last words, or one of those that make calls, since whoever stumbles over the
 * first would never come to the others.
 */
const begin = (desk: Desk.Desk, turn: number, wantsWords: boolean, seed: Seed.Seed): number | undefined => {
  const all = Desk.decisions(desk, turn).filter((message) => Desk.calls(desk, message) !== wantsWords)
  return Stream.make(Seed.derive(seed, 'begin')).some(all)
}

/** Plays a turn once; a candidate that is not right in effect. */
const played = Effect.fnUntraced(function* (
  model: Model.Model,
  { judge }: Options,
  { direction }: Student.StudentRequest,
  desk: Desk.Desk,
  counts: Counts,
  turn: Sampling.Turn
): Effect.fn.Return<Sampling.Candidate | undefined, Halt.Halt> {
  const outcome = yield* Sampling.play(model, desk, turn)
  counts.turns += 1
  if (outcome.extra > 0) counts.extra += 1
  if (outcome._tag === 'Stuck') {
    counts.tried.push({ type: 'unfinished', reason: outcome.reason })
    return undefined
  }
  if (outcome._tag === 'Same') {
    counts.same += 1
    return undefined
  }
  const { candidate } = outcome
  if (!Shown.isRight(desk, candidate)) return candidate
  const [said] = candidate.rejected
  const isWords = directionOf(desk, candidate) === 'text_for_text'
  if (isWords && judge && direction === 'text_for_text' && said?.role === 'assistant') {
    const verdict = yield* Shown.judged(model, desk, candidate, said.content)
    if (verdict !== undefined) return verdict
  }
  // Other words for the same are no candidate.
  if (isWords) counts.same += 1
  else counts.tried.push({ type: candidate.what.type, reason: 'right' })
  return undefined
})

/** The pairs of a candidate, one a scope; none where it is not wrong in all of them. */
const pairs = Effect.fnUntraced(function* (
  model: Model.Model,
  desk: Desk.Desk,
  candidate: Sampling.Candidate,
  { scopes, seed }: Student.StudentRequest,
  counts: Counts
): Effect.fn.Return<ReadonlyArray<PairSides.Draft> | undefined, Halt.Halt> {
  const refuse = (reason: Pair.Refusal): undefined => {
    counts.tried.push({ type: candidate.what.type, reason })
    return undefined
  }
  const drafts: Array<PairSides.Draft> = []
  for (const scope of scopes) {
    const rejected =
      scope === 'decision'
        ? candidate.rejected.slice(0, 1)
        : scope === 'turn'
          ? candidate.rejected
          : yield* Misled.conversation(model, desk, candidate, Seed.derive(seed, 'conversation', candidate.at))
    if (typeof rejected === 'string') return refuse(rejected)
    const parts = Shown.of(desk, yield* anew(model, desk, candidate, scope, rejected), scope, rejected)
    if (parts === undefined) return refuse('unshown')
    drafts.push(PairSides.pair(desk.record, parts))
  }
  return drafts
})

/** What a judge found wrong is said in other words where it is said again: then they are judged again. */
const anew = (
  model: Model.Model,
  desk: Desk.Desk,
  candidate: Sampling.Candidate,
  scope: Pair.Scope,
  rejected: ReadonlyArray<Parameters<typeof PairSides.pair>[1]['rejected'][number]>
): Effect.Effect<Sampling.Candidate, Halt.Halt> => {
  const said = rejected[candidate.at - PairSides.from(desk.record, scope, candidate.at)]
  return scope !== 'conversation' || candidate.what.evidence['judge'] === undefined || said?.role !== 'assistant'
    ? Effect.succeed(candidate)
    : Effect.map(Shown.judged(model, desk, candidate, said.content), (verdict) => verdict ?? candidate)
}
