/** Conversations of words alone: tools stand in the system message, calls and results are text. */
import type { Signature, Trajectory } from '@magnet/core'
import * as Bracketed from './text/Bracketed.js'
import * as Tagged from './text/Tagged.js'
import * as Turns from './Turns.js'

/** A message with a role and a text. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

interface Words {
  readonly system: (own: string | undefined, tools: ReadonlyArray<Signature.Tool>) => string
  readonly said: (message: Trajectory.AssistantMessage) => string
  readonly results: (turn: Extract<Turns.Turn, { readonly _tag: 'Results' }>) => string
}

const written =
  (words: Words) =>
  (messages: ReadonlyArray<Trajectory.Message>, tools: ReadonlyArray<Signature.Tool>): ReadonlyArray<Message> => {
    const { system, turns } = Turns.of(messages)
    return [
      { role: 'system', content: words.system(system, tools) },
      ...turns.map((turn): Message => {
        switch (turn._tag) {
          case 'User':
            return { role: 'user', content: turn.content }
          case 'Results':
            return { role: 'user', content: words.results(turn) }
          case 'Assistant':
            return { role: 'assistant', content: words.said(turn.message) }
        }
      })
    ]
  }

/** In tags, to the letter what the template of Qwen 2.5 makes of a conversation with tools. */
export const tagged: ReturnType<typeof written> = written({
  system: Tagged.qwen,
  said: Tagged.said,
  results: ({ results }) => results.map(Tagged.response).join('\n')
})

/** In brackets, as the Berkeley Function-Calling Leaderboard prompts models that have no calls of their own. */
export const bracketed: ReturnType<typeof written> = written({
  system: Bracketed.system,
  said: Bracketed.said,
  results: ({ answered }) => Bracketed.results(answered)
})
