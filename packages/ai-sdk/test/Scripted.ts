/** A server on loopback that answers each request as the script says, in the words of the API that was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request as it came in. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What a model says, whatever the API. */
export interface Said {
  readonly text?: string
  readonly refusal?: string
  readonly calls?: ReadonlyArray<{ readonly name: string; readonly arguments: string }>
  readonly finish?: 'length' | 'content_filter'
}

/** How a request is answered. `close` ends the connection after so many bytes of the body. */
export type Step =
  | { readonly said: Said }
  | {
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body: string
      readonly close?: number
    }
  | 'silence'
  | 'reset'

/** The server. */
export interface Server {
  readonly origin: string
  readonly received: ReadonlyArray<Received>
  /** Requests whose connection was closed by the other side before they were answered. */
  readonly aborted: () => number
  readonly close: () => Promise<void>
}

/** Starts a server. */
export const start = async (script: (received: Received, index: number) => Step): Promise<Server> => {
  const received: Array<Received> = []
  let aborted = 0
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one = { path: request.url ?? '', headers: request.headers, body: await text(request) }
    received.push(one)
    response.on('close', () => {
      if (!response.writableFinished) aborted += 1
    })
    const step = script(one, received.length - 1)
    if (step === 'silence') return
    if (step === 'reset') {
      request.socket.resetAndDestroy()
      return
    }
    const { status, headers = {}, body, close } = 'said' in step ? spoken(one.path, step.said) : step
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers
    })
    if (close === undefined) response.end(body)
    else response.write(body.slice(0, close), () => setTimeout(() => request.socket.resetAndDestroy(), 5))
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    aborted: () => aborted,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

type Answer = Exclude<Step, string | { readonly said: Said }>

const spoken = (path: string, said: Said): Answer => ({
  status: 200,
  body: JSON.stringify(
    path.endsWith('/chat/completions') ? chat(said) : path.endsWith('/responses') ? responses(said) : gemini(said)
  )
})

const chat = ({ text: content, refusal, calls = [], finish }: Said): unknown => ({
  id: 'c1',
  object: 'chat.completion',
  created: 0,
  model: 'm',
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        content: content ?? null,
        ...(refusal === undefined ? {} : { refusal }),
        ...(calls.length === 0
          ? {}
          : { tool_calls: calls.map((call, index) => ({ id: `x${index}`, type: 'function', function: call })) })
      },
      finish_reason: finish ?? (calls.length > 0 ? 'tool_calls' : 'stop')
    }
  ],
  usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 }
})

const responses = ({ text: content, refusal, calls = [], finish }: Said): unknown => ({
  id: 'r1',
  created_at: 0,
  model: 'm',
  incomplete_details:
    finish === undefined ? null : { reason: finish === 'length' ? 'max_output_tokens' : 'content_filter' },
  output: [
    ...(content === undefined && refusal === undefined
      ? []
      : [
          {
            type: 'message',
            role: 'assistant',
            id: 'm1',
            content: [
              ...(content === undefined ? [] : [{ type: 'output_text', text: content, annotations: [] }]),
              ...(refusal === undefined ? [] : [{ type: 'refusal', refusal }])
            ]
          }
        ]),
    ...calls.map((call, index) => ({ type: 'function_call', id: `f${index}`, call_id: `x${index}`, ...call }))
  ],
  usage: { input_tokens: 11, output_tokens: 7 }
})

const gemini = ({ text: content, calls = [], finish }: Said): unknown => ({
  candidates: [
    {
      content: {
        role: 'model',
        parts: [
          ...(content === undefined ? [] : [{ text: content }]),
          ...calls.map((call) => ({ functionCall: { name: call.name, args: JSON.parse(call.arguments) as unknown } }))
        ]
      },
      finishReason: finish === undefined ? 'STOP' : finish === 'length' ? 'MAX_TOKENS' : 'SAFETY'
    }
  ],
  usageMetadata: { promptTokenCount: 11, candidatesTokenCount: 7, totalTokenCount: 18 }
})
