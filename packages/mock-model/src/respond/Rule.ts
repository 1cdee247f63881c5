/** How one prompt is answered: its inputs are read back from the request, and what the rule makes of them becomes the reply. */
import { Seed, Stream } from '@magnet/core'
import type { Json } from '@magnet/core'
import type { Exchange, Prompt } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Answer from '../Answer.js'

/** Answers a request of one prompt; undefined where its inputs cannot be read. */
export type Rule = (request: Exchange.Request) => Answer.Answer | undefined

/** The rule of a question. */
export const question =
  <I, O>(prompt: Prompt.Prompt<I, O>, write: (input: I, stream: Stream.Stream) => Json.Json): Rule =>
  (request) => {
    const input = prompt.inputs(request)
    return E.isLeft(input) ? undefined : Answer.value(write(input.right, chance(request)))
  }

/** The rule of a conversation. */
export const conversation =
  <I>(
    prompt: Prompt.Conversation<I>,
    go: (input: I, request: Exchange.Request, stream: Stream.Stream) => Answer.Answer
  ): Rule =>
  (request) => {
    const input = prompt.inputs(request)
    return E.isLeft(input) ? undefined : go(input.right, request, chance(request))
  }

/** Draws that depend on what is asked alone; who asks again, saying what was wrong, gets others. */
const chance = ({ prompt, seed, messages }: Exchange.Request): Stream.Stream =>
  Stream.make(Seed.derive(Seed.root('mock-model'), prompt, seed, messages.length, messages.at(-1)?.content ?? ''))
