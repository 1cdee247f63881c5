/** What a stranger says, up to a number of bytes. */
import type { Reason } from './ImportError.js'

/** Thrown inside of a transport where a bound is passed; it becomes an `ImportError`. */
export class Refusal extends Error {
  readonly reason: Reason
  constructor(reason: Reason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** `fetch` whose answers together hold at most some bytes. */
export const fetch = (bytes: number): ((url: string | URL, init?: RequestInit) => Promise<Response>) => {
  let left = bytes
  return async (url, init) => {
    const response = await globalThis.fetch(url, init)
    if (response.body === null) return response
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          left -= chunk.byteLength
          if (left < 0) controller.error(new Refusal('too_large', `it said more than ${bytes} bytes`))
          else controller.enqueue(chunk)
        }
      })
    )
    // A status without a body cannot have one.
    return new Response(counted, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers
    })
  }
}
