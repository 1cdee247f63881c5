/** A hint: what to call in a turn. A value that another call of the same turn returns is a reference, so that it cannot be skipped. */
import type { Json } from '@magnet/core'
import * as Shape from '../Shape.js'

/** What an argument is to be: a value, what a call of this turn returns, or a text that tells some facts. */
export type Argument =
  | { readonly value: Json.Json }
  | { readonly from: string; readonly pointer: string }
  | { readonly facts: ReadonlyArray<Json.Json> }

/** A hinted call. Calls of one step are made at once, steps one after the other. */
export interface Hint {
  readonly function: string
  readonly step: number
  readonly arguments: { readonly [parameter: string]: Argument }
}

const argument: Shape.Shape<Argument> = Shape.either(
  Shape.record({ value: Shape.json }),
  Shape.either(
    Shape.record({ from: Shape.note('A function of this turn.'), pointer: Shape.note('Where in its output.') }),
    Shape.record({ facts: Shape.list(Shape.json) })
  )
)

/** Its shape. */
export const shape: Shape.Shape<Hint> = Shape.record({
  function: Shape.note('The function.'),
  step: Shape.whole(0, 1000, 'The step.'),
  arguments: Shape.map(argument)
})

/** The hint as it is written: `book_flight(fare_id=<price_flight/fare_id>, seat="12A")`. */
export const text = (hint: Hint): string =>
  `${hint.function}(${Object.entries(hint.arguments)
    .map(([name, one]) => `${name}=${written(one)}`)
    .join(', ')})`

const written = (one: Argument): string =>
  'value' in one
    ? JSON.stringify(one.value)
    : 'from' in one
      ? `<${one.from}${one.pointer}>`
      : `<a text that tells ${one.facts.map((fact) => JSON.stringify(fact)).join(', ')}>`
