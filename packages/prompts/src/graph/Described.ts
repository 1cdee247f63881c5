/** A function as the judge of dependencies sees it: its parameters and the fields of its response, one by one. */
import type { Signature } from '@magnet/core'
import * as Shape from '../Shape.js'

/** A parameter. */
export interface Input {
  readonly parameter: string
  readonly description: string
  readonly required: boolean
}

/** A field of the response. */
export interface Output {
  readonly pointer: string
  readonly description: string
}

export interface Described {
  readonly name: string
  readonly description: string
  /** Whether a call changes something. */
  readonly changes: boolean
  readonly inputs: ReadonlyArray<Input>
  readonly outputs: ReadonlyArray<Output>
}

/** Its shape. */
export const shape: Shape.Shape<Described> = Shape.record({
  name: Shape.note('The name.'),
  description: Shape.note('What it does.', 20_000),
  changes: Shape.flag('Whether a call changes something.'),
  inputs: Shape.list(
    Shape.record({
      parameter: Shape.note('Its name.'),
      description: Shape.note('What it is.', 20_000),
      required: Shape.flag('Whether every call has it.')
    })
  ),
  outputs: Shape.list(
    Shape.record({ pointer: Shape.note('Where it stands.'), description: Shape.note('What it is.', 20_000) })
  )
})

/** A signature, described. */
export const of = (signature: Signature.Signature): Described => ({
  name: signature.name,
  description: signature.description,
  changes: signature.effect === 'write',
  inputs: signature.inputs.map((input) => ({
    parameter: input.name,
    description: about(input.schema),
    required: input.required
  })),
  outputs: signature.outputs.map((output) => ({ pointer: output.pattern, description: about(output.schema) }))
})

const about = (schema: Signature.Parameter['schema']): string =>
  [
    schema.description ?? '',
    `(${[typeof schema.type === 'string' ? schema.type : (schema.type ?? ['any']).join(' or '), schema.format ?? '']
      .filter((part) => part !== '')
      .join(', ')})`
  ]
    .filter((part) => part !== '')
    .join(' ')
