/** How a reply goes over the wire: whole, or as a fault has it. */
import type { ServerResponse } from 'node:http'

/** What is sent. The parts of a stream are sent one by one. */
export interface Delivery {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly parts: ReadonlyArray<string>
  readonly stream: boolean
}

/** How it fails on the way. */
export type Mishap = 'stalled' | 'reset' | 'truncated'

/** Sends it. */
export const send = (delivery: Delivery, mishap: Mishap | undefined, response: ServerResponse): void => {
  const { status, headers, parts, stream } = delivery
  if (stream && mishap === undefined) {
    response.writeHead(status, headers)
    for (const part of parts) response.write(part)
    response.end()
    return
  }
  const text = parts.join('')
  const half = text.slice(0, text.length >> 1)
  const length = Buffer.byteLength(mishap === 'truncated' ? half : text)
  response.writeHead(status, stream ? headers : { ...headers, 'content-length': String(length) })
  switch (mishap) {
    case undefined:
      response.end(text)
      return
    case 'truncated':
      response.end(half)
      return
    case 'stalled':
      response.write(half)
      return
    case 'reset':
      response.write(half, () => response.socket?.resetAndDestroy())
  }
}
