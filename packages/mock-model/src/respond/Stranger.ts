/** Answers to prompts that are none of Magnet's: something that fits what was asked for. */
import type { Exchange } from '@magnet/prompts'
import * as Answer from '../Answer.js'
import * as Sample from './Sample.js'

/** A value of the schema, else a call of the first tool, else a friendly text. */
export const answer = (request: Exchange.Request): Answer.Answer => {
  const last = request.messages.at(-1)
  const tool = request.tools?.[0]
  if (tool !== undefined && last?.role === 'user')
    return Answer.calls([
      { id: `call_${request.messages.length}`, name: tool.name, arguments: Sample.ofObject(tool.parameters) }
    ])
  if (request.schema !== undefined) return Answer.value(Sample.of(request.schema.schema))
  if (last?.role === 'tool') return Answer.text(`Here is what ${last.name} says: ${brief(last.content)}`)
  return Answer.text(
    `Hello! I answer by rules, without a language model. You said: ${brief(last?.content ?? 'nothing')}`
  )
}

const brief = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
