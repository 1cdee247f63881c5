/**
 * The strategy `paraphrase`: conversations are written without a model, which then words the user's messages and the final
 * answers again. The words that records refer to stay letter by letter, so that every source is proven as before.
 */
import { type Json, Json as Jsons, type Plan, Plan as Plans, Pointer, Seed, Serial } from '@magnet/core'
import { Paraphrase } from '@magnet/prompts'
import { BackTranslator, type Halt, Model, type Rejection, Teacher } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Fidelity from '../language/Fidelity.js'
import * as History from '../language/History.js'
import * as Manner from '../language/Manner.js'
import * as Places from '../language/Places.js'
import * as Turn from '../language/Turn.js'

/** A back-translator and a teacher over others that know how to word a plan. */
export const layer: Layer.Layer<
  BackTranslator.BackTranslator | Teacher.Teacher,
  never,
  BackTranslator.BackTranslator | Teacher.Teacher | Model.Model
> = Layer.merge(
  Layer.effect(
    BackTranslator.BackTranslator,
    Effect.gen(function* () {
      const [inner, model] = [yield* BackTranslator.BackTranslator, yield* Model.Model]
      return {
        query: (request) => Effect.flatMap(inner.query(request), (query) => reworded(model, request, query))
      }
    })
  ),
  Layer.effect(
    Teacher.Teacher,
    Effect.gen(function* () {
      const [inner, model] = [yield* Teacher.Teacher, yield* Model.Model]
      return {
        reply: (request) => Effect.flatMap(inner.reply(request), (reply) => retold(model, request, reply))
      }
    })
  )
)

/** A query in other words. */
const reworded = (
  model: Model.Model,
  request: BackTranslator.Request,
  query: BackTranslator.Query
): Effect.Effect<BackTranslator.Query, Rejection.Rejection | Halt.Halt> => {
  const { plan, turn, world } = request
  const mentions = [...query.words]
  const spans = mentions.map(([, { span }]) => span)
  const keep = Places.kept(query.text, spans)
  return Ask.ask(model)(
    Paraphrase.prompt,
    {
      kind: 'query',
      text: query.text,
      keep,
      manner: Manner.of(query.register),
      avoid: within(Turn.avoid(plan, turn, world), keep),
      history: History.of(request.history, request.answers)
    },
    {
      stage: 'query',
      place: `/turns/${turn}`,
      seed: Seed.derive(request.seed, 'paraphrase', 'query', turn),
      accept: ({ text }) => {
        const found = Places.again(query.text, spans, text)
        if (E.isLeft(found)) return E.left(unkept(found.left))
        const fault = Turn.leak(plan, turn, world, text) ?? unfaithful(query.text, text, [])
        return fault === undefined
          ? E.right({
              ...query,
              text,
              words: new Map(
                mentions.map(
                  ([id, words], index) => [id, { ...words, span: found.right[index] ?? words.span }] as const
                )
              )
            })
          : E.left(fault)
      }
    }
  )
}

/** An answer in other words. */
const retold = (
  model: Model.Model,
  request: Teacher.TeacherRequest,
  reply: Teacher.Reply
): Effect.Effect<Teacher.Reply, Rejection.Rejection | Halt.Halt> => {
  const { plan, turn } = request
  const keep = told(plan, reply)
  const names = Turn.functions(plan).filter((name) => /[^a-z]/.test(name))
  return Ask.ask(model)(
    Paraphrase.prompt,
    {
      kind: 'answer',
      text: reply.text,
      keep,
      manner: Manner.assistant,
      avoid: within(names, keep),
      history: [...History.of([], request.history), { role: 'user', content: request.query }]
    },
    {
      stage: 'teacher',
      place: `/turns/${turn}`,
      seed: Seed.derive(request.seed, 'paraphrase', 'answer', turn),
      accept: ({ text }) => {
        const fault = unfaithful(reply.text, text, [request.query])
        return fault === undefined ? E.right({ ...reply, text }) : E.left(fault)
      }
    }
  )
}

/** The texts of an answer that its facts are told with: what is told as it stands, and figures in the form that they have. */
const told = (plan: Plan.Plan, { text, answer }: Teacher.Reply): ReadonlyArray<string> => {
  const outputs = new Map(
    [...Plans.calls(plan), ...(plan.attempts ?? []).map((attempt) => attempt.call)].map(
      (call) => [String(call.call.id), call.output] as const
    )
  )
  const facts = [...answer.must, ...answer.may].flatMap(({ call, pointer }) =>
    strings(Pointer.get(outputs.get(call), pointer))
  )
  const figures = [...text.matchAll(figure)].map(([found]) => found)
  return [...new Set([...facts.filter((fact) => fact !== '' && text.includes(fact)), ...figures])]
}

// Amounts, times and identifiers, with the sign before them.
const figure = /[$€£]?\d[\d.,:]*\d|[$€£]?\d/g

const strings = (value: Json.Json | undefined): ReadonlyArray<string> =>
  typeof value === 'string'
    ? [value]
    : Jsons.isList(value)
      ? value.flatMap(strings)
      : Jsons.isObject(value)
        ? Object.values(value).flatMap(strings)
        : []

/** Words that can be avoided: those that no phrase needs. */
const within = (words: ReadonlyArray<string>, keep: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.filter((word) => !keep.some((phrase) => phrase.toLowerCase().includes(word.toLowerCase())))

const unkept = (phrase: string): Ask.Objection => ({
  reason: 'unsaid_mention',
  message: `the phrase ${Serial.text(phrase)} must stand in the text as whole words, letter by letter`
})

const unfaithful = (old: string, text: string, known: ReadonlyArray<string>): Ask.Objection | undefined => {
  const more = Fidelity.invented(text, [old, ...known])
  if (more !== undefined) return { reason: 'invented', message: `the text says ${more}, which the old one does not` }
  const less = Fidelity.lost(old, text)
  return less === undefined ? undefined : { reason: 'lost', message: `the text no longer says ${less}` }
}
