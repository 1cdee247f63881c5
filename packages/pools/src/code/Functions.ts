/** Functions of a program, described by the codecs of what they take and return, as a document that the pools read. */
import type { Json } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import * as CodecSchema from './CodecSchema.js'

/** A function of a program. */
export interface Described {
  readonly name: string
  readonly description: string
  /** An object codec: its members are the parameters. */
  readonly input: t.Mixed
  /** What it returns. Without it the function is listed and never called. */
  readonly output?: t.Mixed
  readonly category?: string
  readonly effect?: 'read' | 'write'
}

/** The tools that functions are, as chat APIs have them with the response added; a reason where a codec cannot be said in JSON Schema. */
export const tools = (functions: ReadonlyArray<Described>): E.Either<string, ReadonlyArray<Json.Json>> => {
  const made: Array<Json.Json> = []
  for (const { name, description, input, output, category, effect } of functions) {
    const parameters = CodecSchema.of(input)
    if (E.isLeft(parameters)) return E.left(`what ${name} takes: ${parameters.left}`)
    const response = output === undefined ? undefined : CodecSchema.of(output)
    if (response !== undefined && E.isLeft(response)) return E.left(`what ${name} returns: ${response.left}`)
    made.push({
      type: 'function',
      function: {
        name,
        description,
        parameters: parameters.right as Json.Json,
        ...(response === undefined ? {} : { response: response.right as Json.Json })
      },
      ...(category === undefined ? {} : { category }),
      ...(effect === undefined ? {} : { effect })
    })
  }
  return E.right(made)
}
