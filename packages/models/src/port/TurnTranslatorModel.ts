/**
 * Translation in the order of the paper by a model: the message of a turn from signatures without values, then the arguments
 * from the message, the whole history and all outputs, with references to outputs that are still to come.
 */
import { type Json, QueryLeak, Seed, Stream } from '@magnet/core'
import { ForthTranslation, type Function, Query, Reference } from '@magnet/prompts'
import { Model, TurnTranslator } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Ask from '../Ask.js'
import * as Flows from '../language/Flows.js'
import * as History from '../language/History.js'
import * as Manner from '../language/Manner.js'
import * as Signatures from '../language/Signatures.js'
import * as Unbound from '../language/Unbound.js'

/** The layer. */
export const layer: Layer.Layer<never, never, Model.Model> = Layer.effect(
  TurnTranslator.TurnTranslator,
  Effect.map(Model.Model, (model): TurnTranslator.TurnTranslator => ({
    query: (request) => query(model, request),
    fill: (request) => fill(model, request)
  }))
)

type Asked<A> =
  ReturnType<TurnTranslator.TurnTranslator['fill']> extends Effect.Effect<unknown, infer Failure>
    ? Effect.Effect<A, Failure>
    : never

const registers = ['plain', 'plain', 'terse', 'polite', 'chatty', 'businesslike', 'hurried', 'non_native'] as const

const query = (
  model: Model.Model,
  request: TurnTranslator.Turn
): Asked<{ readonly text: string; readonly register: string }> => {
  const { source, turn, context, messages, explicit } = request
  const about = Unbound.of(request)
  // A person keeps a way of speaking.
  const register = explicit ? 'explicit' : Stream.make(Seed.derive(request.person, 'register')).pick(registers)
  const hidden = about.implied.map((signature) => signature.name)
  return Ask.ask(model)(
    Query.prompt,
    {
      operations: about.operations,
      manner: Manner.of(register),
      asked: about.asked.map(Signatures.of),
      implied: about.implied.map(Signatures.of),
      leftOut: about.leftOut,
      ...(about.supplies.length === 0 ? {} : { supplies: about.supplies }),
      purpose: about.purpose,
      avoid: [
        ...about.functions.filter((name) => /[^a-z]/.test(name)),
        ...source.world.functions
          .filter(({ signature }) => hidden.includes(signature.name))
          .flatMap(({ phrases }) => phrases.tells)
      ],
      context,
      known: known(request, about),
      flows: Flows.of(
        request,
        about.calls.map((call) => ({ name: call.function, function: call.function }))
      ),
      history: History.of(messages, []),
      made: made(request)
    },
    {
      stage: 'query',
      place: `/turns/${turn}`,
      seed: Seed.derive(request.seed, 'query'),
      accept: ({ query: text }) => {
        const [name] = QueryLeak.named(about.functions)(text)
        if (name !== undefined)
          return E.left({ reason: 'query_leak.name', message: `the message names the function ${name}` })
        const [told] = QueryLeak.told(source.world, hidden)(text)
        return told === undefined
          ? E.right({ text, register })
          : E.left({
              reason: 'query_leak.intent',
              message: `"${told.words}" asks for a step that must stay unspoken; say only what is wanted in the end`
            })
      }
    }
  )
}

const fill = (model: Model.Model, request: TurnTranslator.Wanted): Asked<ReadonlyArray<TurnTranslator.Filled>> => {
  const { source, turn, calls, context, messages, objections } = request
  const names = [...new Set(calls.map((call) => call.function))]
  return Ask.ask(model)(
    ForthTranslation.prompt,
    {
      functions: names.flatMap((name) => {
        const signature = source.graph.signatures.get(name)
        return signature === undefined ? [] : [Signatures.of(signature)]
      }),
      calls: calls.map((call) => ({ id: call.id, function: call.function })),
      history: History.of(messages, []),
      made: made(request),
      context,
      flows: Flows.of(
        request,
        calls.map((call) => ({ name: call.id, function: call.function }))
      ),
      ...(objections.length === 0 ? {} : { objections })
    },
    {
      stage: 'binding',
      place: `/turns/${turn}`,
      seed: Seed.derive(request.seed, 'arguments'),
      accept: (output) =>
        E.right(
          output.calls.flatMap(({ id, arguments: given }): ReadonlyArray<TurnTranslator.Filled> => {
            const call = calls.find((one) => one.id === id)
            return call === undefined
              ? []
              : [{ id: call.id, arguments: given, resolve: (outputs) => Reference.resolve(outputs)(given) }]
          })
        )
    }
  )
}

const made = ({ made: all }: TurnTranslator.Turn): ReadonlyArray<Function.Made> =>
  all.map(({ call, arguments: given, output }) => ({
    id: call.id,
    function: call.function,
    arguments: given,
    output
  }))

/** How many sets of values are told for a function. */
const sets = 5

/** What a person could know for the functions of the turn: values that go together, or values of single parameters. */
const known = ({ source, initial, seed }: TurnTranslator.Turn, about: Unbound.Unbound): ReadonlyArray<Json.Json> => {
  const stream = Stream.make(Seed.derive(seed, 'known'))
  const facts = Map.groupBy(source.world.visible(initial), (fact) => fact.type)
  return [...about.implied, ...about.asked].flatMap((signature) => {
    const f = source.world.functions.find((one) => one.signature.name === signature.name)
    const suggested = stream.shuffle(f?.suggest?.(initial) ?? []).slice(0, sets)
    const single = signature.inputs.flatMap((input) => {
      if (input.voice !== 'spoken' || suggested.some((set) => Object.hasOwn(set, input.name))) return []
      const values = new Set((facts.get(input.type) ?? []).map((fact) => fact.value))
      return stream
        .shuffle([...values])
        .slice(0, sets)
        .map((value) => ({ [input.name]: value }))
    })
    return [...suggested, ...single].map((values) => ({ function: signature.name, values }))
  })
}
