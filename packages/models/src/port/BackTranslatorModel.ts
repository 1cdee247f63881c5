/**
 * Back-translation by a model of turns that are bound and executed. The model says with which words it said each value; each
 * of them is found in its message and proven to give the value, by the rules that every record is checked with.
 */
import { Locate, type Plan, Plan as Plans, Seed, Serial, Signature, Literal } from '@magnet/core'
import { BackTranslation } from '@magnet/prompts'
import { BackTranslator, type Halt, Model, type Rejection } from '@magnet/synth'
import { Effect, Layer, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Fidelity from '../language/Fidelity.js'
import * as History from '../language/History.js'
import * as Manner from '../language/Manner.js'
import * as Turn from '../language/Turn.js'

/** A back-translator over one that makes drafts. */
export const layer: Layer.Layer<BackTranslator.BackTranslator, never, BackTranslator.BackTranslator | Model.Model> =
  Layer.effect(
    BackTranslator.BackTranslator,
    Effect.gen(function* () {
      const [inner, model] = [yield* BackTranslator.BackTranslator, yield* Model.Model]
      return {
        query: (request) =>
          Effect.flatMap(Effect.result(inner.query(request)), (drafted) =>
            // What rules cannot word, a model still can.
            Result.isFailure(drafted) && drafted.failure._tag === 'Halt'
              ? Effect.fail(drafted.failure)
              : worded(model, request, Result.isSuccess(drafted) ? drafted.success : undefined)
          )
      }
    })
  )

const worded = (
  model: Model.Model,
  request: BackTranslator.Request,
  draft: BackTranslator.Query | undefined
): Effect.Effect<BackTranslator.Query, Rejection.Rejection | Halt.Halt> => {
  const { plan, turn, world } = request
  const due = Plans.said(plan, turn)
  const about = Turn.of(plan, turn)
  const register = draft?.register ?? (plan.explicit ? 'explicit' : 'plain')
  const say = due.map((mention, index) => sayOf(mention, named(index), draft))
  const history = History.of(request.history, request.answers)
  const input: BackTranslation.Input = {
    operations: about.operations,
    manner: Manner.of(register),
    asked: about.asked.map(({ call }) => ({
      id: call.id,
      function: call.function,
      description: Turn.signature(world, call.function)?.description ?? ''
    })),
    implied: about.implied.map((name) => ({
      function: name,
      description: Turn.signature(world, name)?.description ?? ''
    })),
    say,
    leftOut: about.leftOut,
    purpose: about.purpose,
    avoid: Turn.avoid(plan, turn, world).filter(
      (word) => !say.some(({ example }) => example.toLowerCase().includes(word.toLowerCase()))
    ),
    history,
    draft: draft?.text ?? ''
  }
  return Ask.ask(model)(BackTranslation.prompt, input, {
    stage: 'query',
    place: `/turns/${turn}`,
    seed: Seed.derive(request.seed, 'back-translation', turn),
    accept: ({ query, phrases: given = {} }) => {
      const phrases = Object.fromEntries(due.map(({ id }, index) => [id, given[named(index)] ?? '']))
      const found = located(request, due, phrases, query)
      if (E.isLeft(found)) {
        const index = due.indexOf(found.left)
        const phrase = phrases[found.left.id] ?? ''
        const example = say[index]?.example ?? ''
        return E.left({
          reason: 'unsaid_mention',
          message: `${Serial.text(phrase)} are no words of its own that say ${Serial.text(value(found.left))} for ${named(index)}; say it as in ${Serial.text(example)}`
        })
      }
      const words = found.right
      const fault =
        Turn.leak(plan, turn, world, query) ??
        invention(query, [
          input.draft,
          ...history.map(({ content }) => content),
          ...say.map(({ example }) => example),
          ...[...words.values()].map(({ span }) => Literal.slice(query, ...span) ?? '')
        ])
      return fault === undefined
        ? E.right({ text: query, register, words: new Map([...words, ...pasted(plan, turn, query, request)]) })
        : E.left(fault)
    }
  })
}

/**
 * Where the message says its mentions, with the ops that compute them, or the first that it does not say. Each has words of
 * its own, but for the same value of the same parameter, which may be said once for all ("both on Friday").
 */
const located = (
  request: BackTranslator.Request,
  due: ReadonlyArray<Plan.Mention>,
  phrases: { readonly [mention: string]: string },
  query: string
): E.Either<Plan.Mention, ReadonlyMap<Plan.MentionId, BackTranslator.Worded>> => {
  const found = new Map<Plan.MentionId, BackTranslator.Worded>()
  let free = query
  // A short phrase must not take the place of a part of a long one.
  const order = due.toSorted((left, right) => (phrases[right.id] ?? '').length - (phrases[left.id] ?? '').length)
  for (const mention of order) {
    const words =
      sought(request, mention, phrases[mention.id] ?? '', free) ??
      due
        .filter(
          ({ parameter, say }) => parameter === mention.parameter && Serial.text(say) === Serial.text(mention.say)
        )
        .map(({ id }) => found.get(id))
        .find((one) => one !== undefined)
    if (words === undefined) return E.left(mention)
    found.set(mention.id, words)
    free = [...free].fill('—', ...words.span).join('')
  }
  return E.right(
    new Map(
      due.flatMap(({ id }) => {
        const words = found.get(id)
        return words === undefined ? [] : [[id, words] as const]
      })
    )
  )
}

const sought = (
  { plan, world }: BackTranslator.Request,
  mention: Plan.Mention,
  phrase: string,
  text: string
): BackTranslator.Worded | undefined => {
  const call = calls(plan).find((one) => one.call.id === mention.call)
  const signature = call === undefined ? undefined : Turn.signature(world, call.call.function)
  const target = signature === undefined ? undefined : Signature.parameter(signature, mention.parameter)?.schema
  return Locate.worded(
    { say: mention.say, target: target ?? {}, phrase },
    text,
    plan.shown === 'none' ? undefined : plan.context.now
  )
}

/** Identifiers that the message pastes though it need not: where it says one that an answer has told, it is the source. */
const pasted = (
  plan: Plan.Plan,
  turn: number,
  query: string,
  { world, answers }: BackTranslator.Request
): ReadonlyArray<readonly [Plan.MentionId, BackTranslator.Worded]> =>
  (plan.turns[turn]?.calls ?? []).flatMap((planned) =>
    (Turn.signature(world, planned.call.function)?.inputs ?? []).flatMap((parameter) => {
      const given = planned.arguments[parameter.name]
      if (!plan.explicit || parameter.voice !== 'opaque' || typeof given !== 'string') return []
      if (!answers.some((answer) => answer.includes(given))) return []
      const found = Locate.worded(
        { say: { tag: 'value', type: parameter.type, value: given }, target: {}, phrase: given },
        query
      )
      return found === undefined ? [] : [[Plans.pasted(planned.call.id, parameter.name), found] as const]
    })
  )

const calls = (plan: Plan.Plan): ReadonlyArray<Plan.PlannedCall> => [
  ...Plans.calls(plan),
  ...plan.turns.flatMap(({ missing, aside }) => [
    ...(missing === undefined ? [] : [missing.withheld]),
    ...(aside === undefined || aside.tag === 'talk' ? [] : [aside.act])
  ]),
  ...(plan.attempts ?? []).map((attempt) => attempt.call)
]

/** What a model calls a mention: identities hold marks that not every provider takes in the name of a field. */
const named = (index: number): string => `m${index + 1}`

const sayOf = (mention: Plan.Mention, name: string, draft: BackTranslator.Query | undefined): BackTranslation.Say => {
  const words = draft?.words.get(mention.id)
  return {
    mention: name,
    call: mention.call,
    parameter: mention.parameter,
    what: what(mention),
    value: value(mention),
    example: (words === undefined ? undefined : Literal.slice(draft?.text ?? '', ...words.span)) ?? plainly(mention)
  }
}

const what = ({ say, fallback }: Plan.Mention): string => {
  const second = fallback === true ? ', which would do instead if the first cannot be had' : ''
  switch (say.tag) {
    case 'value':
      return `${say.type}${second}`
    case 'rank':
      return `the ${say.rule === 'min' ? 'least' : 'greatest'} by ${say.type}${second}`
    case 'place':
      return `the place in the list that was read out, from 1${second}`
    case 'equals':
      return `the one whose ${say.type} is this${second}`
    case 'text':
      return `a text that is dictated, word for word${second}`
  }
}

const value = ({ say }: Plan.Mention): BackTranslation.Say['value'] =>
  say.tag === 'rank' ? say.rule : say.tag === 'place' ? say.place : say.value

const plainly = (mention: Plan.Mention): string => {
  const own = value(mention)
  return typeof own === 'string' ? own : Serial.text(own)
}

const invention = (query: string, known: ReadonlyArray<string>): Ask.Objection | undefined => {
  const found = Fidelity.invented(query, known)
  return found === undefined
    ? undefined
    : { reason: 'invented', message: `the message says ${found}, which nothing that is given says` }
}
