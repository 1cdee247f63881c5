/**
 * Whether a candidate is wrong: executed again, its turn ends in another state or without outputs that it should have, or its
 * words lack a fact or state something from nowhere. Where no rule finds a fault with mere words, a judge may be asked.
 */
import { Dossier, Likeness, Pair, PairSides, Pointer, Seed, type Trajectory, Wrong } from '@magnet/core'
import { type Function, MistakeJudge } from '@magnet/prompts'
import type { Halt, Model } from '@magnet/synth'
import { Effect, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Desk from './Desk.js'
import type { Candidate } from './Sampling.js'

/** What a pair needs beside who made it: nothing where the rejected side is right. */
export const of = (
  desk: Desk.Desk,
  { turn, at, what }: Candidate,
  scope: Pair.Scope,
  rejected: ReadonlyArray<Trajectory.Message>
): PairSides.Parts | undefined => {
  const { environment, record } = desk
  const from = PairSides.from(record, scope, at)
  const chosen = PairSides.chosen(record, scope, turn, at)
  const mistake: Pair.Mistake = {
    error: what.error,
    type: what.type,
    direction: Pair.direction(chosen.slice(at - from), rejected.slice(at - from)),
    place: `/rejected/${at - from}${what.at}`,
    evidence: what.evidence
  }
  const sides = { turn, scope, from, chosen, rejected, mistake, source: 'student' as const }
  const wrong = Wrong.of(environment, record, { ...sides, start: Desk.before(desk, from) })
  return wrong === undefined ? undefined : { ...sides, wrong }
}

/** Whether a turn is right in effect: as it is, or with the record's own arguments where they mean the same. */
export const isRight = (desk: Desk.Desk, candidate: Candidate): boolean =>
  [candidate.rejected, alike(desk, candidate)].some((rejected) => of(desk, candidate, 'turn', rejected) === undefined)

/** The turn with the record's arguments in calls that are in effect those of the record. */
const alike = ({ dossier }: Desk.Desk, { turn, at, rejected }: Candidate): ReadonlyArray<Trajectory.Message> => {
  const left = dossier.entries.filter((entry) => entry.turn === turn && entry.message >= at)
  return rejected.map((message) =>
    message.role !== 'assistant' || message.tool_calls === undefined
      ? message
      : {
          ...message,
          tool_calls: message.tool_calls.map((call) => {
            const index = left.findIndex((entry) => Likeness.is(dossier, entry, call.function))
            const [entry] = index < 0 ? [] : left.splice(index, 1)
            return entry === undefined
              ? call
              : { ...call, function: { ...call.function, arguments: entry.call.arguments } }
          })
        }
  )
}

/** What a judge says of a turn of words that no rule finds wrong: the candidate with its verdict, or nothing. */
export const judged: (
  model: Model.Model,
  desk: Desk.Desk,
  candidate: Candidate,
  says: string
) => Effect.Effect<Candidate | undefined, Halt.Halt> = Effect.fnUntraced(function* (model, desk, candidate, says) {
  const { record, dossier } = desk
  const { turn } = candidate
  const user = record.turns[turn]?.user ?? 0
  const made = (own: boolean): ReadonlyArray<Function.Made> =>
    dossier.entries
      .filter((entry) => (own ? entry.turn === turn : entry.turn < turn))
      .map((entry) => ({
        id: entry.call.id,
        function: entry.call.function,
        arguments: entry.call.arguments,
        output: Dossier.output(dossier, entry) ?? null
      }))
  const input: MistakeJudge.Input = {
    history: record.messages
      .slice(0, user + 1)
      .flatMap(({ role, content }) =>
        (role === 'user' || role === 'assistant') && content !== '' ? [{ role, content }] : []
      ),
    made: made(false),
    reference: { calls: made(true), answer: Dossier.answer(record, turn)?.text ?? '' },
    facts: (record.turns[turn]?.answer?.must ?? []).flatMap((fact) => {
      const entry = dossier.byId.get(fact.call)
      const output = entry === undefined ? undefined : Dossier.output(dossier, entry)
      const value = Pointer.get(output, fact.pointer)
      return value === undefined ? [] : [value]
    }),
    student: { calls: made(true), answer: says }
  }
  const result = yield* Effect.result(
    Ask.ask(model)(MistakeJudge.prompt, input, {
      stage: 'teacher',
      place: `/turns/${turn}`,
      seed: Seed.derive(Desk.seedOf(record), 'mistakes', turn, says),
      accept: (output) => E.right(output)
    })
  )
  if (Result.isFailure(result)) return result.failure._tag === 'Halt' ? yield* Effect.fail(result.failure) : undefined
  const { error, why } = result.success
  return error === 'none'
    ? undefined
    : { ...candidate, what: { error, type: 'false_words', at: '/content', evidence: { judge: why, says } } }
})
