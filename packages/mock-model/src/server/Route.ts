/** Where a request goes: what its method and path ask for. */
import type { Protocol } from '../protocol/Protocol.js'
import { chat } from '../protocol/Chat.js'
import { gemini } from '../protocol/Gemini.js'
import { responses } from '../protocol/Responses.js'

/** What is asked for. A fault of the path is one that the client wants. */
export type Route =
  | {
      readonly _tag: 'Generate'
      readonly protocol: Protocol
      readonly model: string | undefined
      readonly stream: boolean
      readonly fault: string | undefined
    }
  | { readonly _tag: 'Models'; readonly protocol: Protocol; readonly model: string | undefined }
  | { readonly _tag: 'Requests'; readonly reset: boolean }
  | { readonly _tag: 'Home' }
  | { readonly _tag: 'Unknown'; readonly protocol: Protocol; readonly known: boolean }

const faulty = /^\/fault\/([^/]+)(\/.*)$/
const generation = /^\/v1beta\/models\/([^/:]+):(generateContent|streamGenerateContent)$/
const modelPath = /^\/(v1|v1beta)\/models(?:\/([^/:]+))?$/

/** The route of a request. */
export const of = (method: string, url: string): Route => {
  const question = url.indexOf('?')
  const whole = question < 0 ? url : url.slice(0, question)
  const asked = whole.startsWith('/fault/') ? faulty.exec(whole) : null
  const path = asked?.[2] ?? whole
  const fault = asked?.[1]
  const openai = path === '/v1/chat/completions' ? chat : path === '/v1/responses' ? responses : undefined
  if (openai !== undefined)
    return method === 'POST'
      ? { _tag: 'Generate', protocol: openai, model: undefined, stream: false, fault }
      : { _tag: 'Unknown', protocol: openai, known: true }
  const generate = generation.exec(path)
  if (generate !== null)
    return method === 'POST'
      ? {
          _tag: 'Generate',
          protocol: gemini,
          model: decoded(generate[1] ?? ''),
          stream: generate[2] === 'streamGenerateContent',
          fault
        }
      : { _tag: 'Unknown', protocol: gemini, known: true }
  const models = modelPath.exec(path)
  if (models !== null && method === 'GET')
    return {
      _tag: 'Models',
      protocol: models[1] === 'v1' ? chat : gemini,
      model: models[2] === undefined ? undefined : decoded(models[2])
    }
  if (path === '/requests' && (method === 'GET' || method === 'DELETE'))
    return { _tag: 'Requests', reset: method === 'DELETE' }
  if (path === '/' && method === 'GET') return { _tag: 'Home' }
  return { _tag: 'Unknown', protocol: path.startsWith('/v1beta') ? gemini : chat, known: false }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
