/** A language model that does what the hints of a teacher say, and that a test can have stumble. */
import { type Json, Json as J, Pointer, Serial } from '@magnet/core'
import { type Exchange, type Hint, Teacher as Prompt } from '@magnet/prompts'
import type { Model } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'

/** What a model would do next, and what it was asked. */
export type Stumble = (
  reply: Exchange.Reply,
  request: Exchange.Request,
  input: Prompt.Input,
  /** How many requests there were before. */
  count: number
) => Exchange.Reply

/** The model. Requests are kept in `heard`. */
export const model = (stumble: Stumble = (reply) => reply, heard: Array<Exchange.Request> = []): Model.Model => ({
  ask: (request) =>
    Effect.sync(() => {
      const input = Prompt.prompt.inputs(request)
      if (E.isLeft(input)) throw new Error(input.left)
      heard.push(request)
      return stumble(next(request, input.right), request, input.right, heard.length - 1)
    })
})

/** A reply of words. */
export const says = (text: string): Exchange.Reply => ({
  text,
  calls: [],
  finish: 'stop',
  usage: { input: 1, output: 1 },
  model: 'test:scripted'
})

const next = (request: Exchange.Request, input: Prompt.Input): Exchange.Reply => {
  const { messages } = request
  // What a test had it look up beside the hints is no step of them.
  const own = messages
    .slice(1 + messages.findLastIndex((message) => message.role === 'user'))
    .filter(
      (message) =>
        !(message.role === 'tool' && message.call.startsWith('again')) &&
        !(message.role === 'assistant' && message.calls?.[0]?.id.startsWith('again') === true)
    )
  const steps = [...new Set(input.hints.map((hint) => hint.step))].toSorted((left, right) => left - right)
  const step = steps[own.filter((message) => message.role === 'assistant' && (message.calls ?? []).length > 0).length]
  const due = input.hints.filter((hint) => hint.step === step)
  if (due.length === 0) return says(answer(input))
  return {
    ...says(input.reasoning ? '<thought>The next thing is known.</thought>' : ''),
    finish: 'calls',
    calls: due.map((hint, index) => ({
      id: `t${messages.length}_${index}`,
      name: hint.function,
      arguments: Object.fromEntries(Object.entries(hint.arguments).map(([name, one]) => [name, value(one, own)]))
    }))
  }
}

const answer = (input: Prompt.Input): string => {
  const told = input.tell.length === 0 ? 'It is done.' : `Here it is: ${input.tell.flatMap(scalars).join(', ')}.`
  const asked = input.missing === 'nothing' || input.missing === 'refuse' ? '' : ' Could you tell me more?'
  return `${input.reasoning ? '<thought>Everything is there.</thought>' : ''}${input.missing === 'nothing' ? told : `I cannot do that yet.${input.tell.length === 0 ? '' : ` ${told}`}`}${asked}`
}

const scalars = (one: Json.Json): ReadonlyArray<string> =>
  J.isList(one)
    ? one.flatMap(scalars)
    : J.isObject(one)
      ? Object.values(one).flatMap(scalars)
      : typeof one === 'string' || typeof one === 'number'
        ? [String(one)]
        : []

const value = (one: Hint.Argument, own: ReadonlyArray<Exchange.Message>): Json.Json => {
  if ('value' in one) return one.value
  if ('facts' in one) return `For your information: ${one.facts.flatMap(scalars).join(' and ')}.`
  const [name, number] = one.from.split('#')
  const outputs = own.filter((message) => message.role === 'tool' && message.name === name)
  const output = number === undefined ? outputs.at(-1) : outputs[Number(number) - 1]
  return Pointer.get(Serial.parse(output?.content ?? 'null'), one.pointer) ?? null
}
