/**
 * What is asked after a reply that cannot be used: the same, followed by that reply and by what is wrong with it. The request
 * is data, so that it has a place in the cache like every other.
 */
import type { Given } from './Prompt.js'
import type { Request } from './Exchange.js'

/** How often a reply is asked for again, unless said otherwise. */
export const limit: number = 2

/** The request that tells a model what was wrong. */
export const next = (request: Request, bad: Given, reason: string): Request => ({
  ...request,
  messages: [
    ...request.messages,
    { role: 'assistant', content: shown(bad) },
    {
      role: 'user',
      content: `This cannot be used: ${reason}.\n\nReply again, with the whole corrected JSON object and nothing else. Everything that was asked at first still holds.`
    }
  ]
})

/** A reply as it is shown: not empty, and not without end. */
export const shown = (reply: Given): string => {
  const text = reply.text.trim() === '' && reply.value !== undefined ? JSON.stringify(reply.value) : reply.text.trim()
  return text === '' ? '(an empty reply)' : text.length > most ? `${text.slice(0, most)} …` : text
}

const most = 8000
