/** What the server says beside replies: its counts, its models, and what it is. */
import type { ServerResponse } from 'node:http'
import type { Json } from '@magnet/core'
import type { Failure, Protocol } from '../protocol/Protocol.js'
import type { Account } from './Account.js'
import type * as Route from './Route.js'

type Other = Exclude<Route.Route, { readonly _tag: 'Generate' }>

/** Answers. */
export const answer = (route: Other, account: Account, response: ServerResponse): void => {
  switch (route._tag) {
    case 'Requests':
      if (route.reset) account.reset()
      return json(response, 200, JSON.stringify(account.counts()))
    case 'Models':
      return json(response, 200, JSON.stringify(models(route.protocol, route.model)))
    case 'Home':
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(text)
      return
    case 'Unknown': {
      const failure: Failure = route.known
        ? { status: 405, message: 'Not allowed to use this method on this URL. (HINT: it takes POST)' }
        : { status: 404, message: 'Unknown request URL. Please check the URL for typos.', code: 'unknown_url' }
      return json(response, failure.status, JSON.stringify(route.protocol.failure(failure)))
    }
  }
}

const json = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
  response.end(text)
}

const id = 'mock-model'

const models = (protocol: Protocol, model: string | undefined): Json.Json => {
  if (protocol.name === 'gemini') {
    const one = {
      name: `models/${model ?? id}`,
      displayName: model ?? id,
      supportedGenerationMethods: ['generateContent']
    }
    return model === undefined ? { models: [one] } : one
  }
  const one = { id: model ?? id, object: 'model', created: 0, owned_by: 'magnet' }
  return model === undefined ? { object: 'list', data: [one] } : one
}

const text = `This is a language model service that answers by rules. It takes any model id and any key.

  POST /v1/chat/completions                     OpenAI, and whatever is compatible with it
  POST /v1/responses                            OpenAI
  POST /v1beta/models/ID:generateContent        Gemini; also :streamGenerateContent
  GET  /v1/models
  GET  /requests                                what was asked so far; DELETE sets it back

A header "x-magnet-fault: KIND", or a base URL /fault/KIND/v1, makes a request fail.
`
