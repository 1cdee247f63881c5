/**
 * Tuning files of Gemini. Every turn of the model is trained, so a conversation ends before the first message that must
 * not be. Results of the calls of one message stand together in one content.
 */
import { Json, Serial, type Signature, type Trajectory } from '@magnet/core'
import * as Decision from '../Decision.js'
import * as Format from '../Format.js'
import * as Turns from '../Turns.js'
import * as Whole from '../Whole.js'

/** The format. */
export const gemini: Format.Format = {
  name: 'gemini',
  sets: [
    { name: 'sft', about: 'conversations for supervised tuning' },
    { name: 'preference', about: 'pairs of the scope decision, for preference tuning' }
  ],
  ofRecord: Whole.whole((messages, { tools }) => ({ ...input(messages), ...declared(tools) })),
  ofPair: Decision.rows(({ chosen, rejected }, { prompt, tools }) => ({
    ...input(prompt),
    ...declared(tools),
    completions: [
      { score: 1, completion: model(chosen) },
      { score: 0, completion: model(rejected) }
    ]
  })),
  beside: Format.alone
}

const input = (messages: ReadonlyArray<Trajectory.Message>): Format.Fields => {
  const { system, turns } = Turns.of(messages)
  return {
    ...(system === undefined ? {} : { systemInstruction: { role: 'system', parts: [{ text: system }] } }),
    contents: turns.map((turn) => {
      switch (turn._tag) {
        case 'User':
          return { role: 'user', parts: [{ text: turn.content }] }
        case 'Results':
          return { role: 'user', parts: turn.results.map(result) }
        case 'Assistant':
          return model(turn.message)
      }
    })
  }
}

const model = ({ content, tool_calls: calls = [] }: Trajectory.AssistantMessage): Format.Fields => ({
  role: 'model',
  parts: [
    ...(content === '' && calls.length > 0 ? [] : [{ text: content }]),
    ...calls.map(({ function: { name, arguments: args } }) => ({ functionCall: { name, args } }))
  ]
})

const result = ({ name, content }: Trajectory.ToolMessage): Format.Fields => {
  const value = Serial.parse(content)
  return { functionResponse: { name, response: Json.isObject(value) ? value : { output: value ?? content } } }
}

const declared = (tools: ReadonlyArray<Signature.Tool>): Format.Fields =>
  tools.length === 0 ? {} : { tools: [{ functionDeclarations: tools.map((tool) => tool.function) }] }
