/** Nested: whether a function can stand unspoken beside the one that it depends on, so that the goal needs both (Magnet §3.4). */
import type { Edge } from '@magnet/core'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Described from './Described.js'

export interface Input {
  readonly source: Described.Described
  readonly target: Described.Described
  readonly kind: Edge.Kind
  readonly links: ReadonlyArray<Edge.Link>
}

export interface Output {
  readonly nested: boolean
  readonly why: string
}

const instructions: ReadonlyArray<string> = [
  'Two functions depend on each other: the target takes a value that the source returns, or may only be called after it. Decide whether the pair is nested.',
  `It is nested if somebody can want what the target does without ever speaking of the source, and yet the target cannot be called correctly unless the source was called: the value cannot be known, guessed or computed by the person or the assistant, or the call is refused without it. (Somebody wants a distance in kilometres; the distance comes in miles; nobody mentions the conversion.)`,
  'It is not nested if people would state that value themselves, if the parameter is optional and mostly left out, or if the target does the same without it. Answer false where you are in doubt.'
]

const link: Shape.Shape<Edge.Link> = Shape.record({
  pointer: Shape.note('An output of the source.'),
  parameter: Shape.note('A parameter of the target.')
})

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'nested',
  version: 1,
  role: 'judge',
  temperature: 0,
  maxTokens: 400,
  input: Shape.record({
    source: Described.shape,
    target: Described.shape,
    kind: Shape.word(['premise', 'whole', 'partial'], 'How they depend.'),
    links: Shape.list(link)
  }),
  instructions: () => instructions,
  output: () =>
    Shape.record({ nested: Shape.flag('Whether the pair is nested.'), why: Shape.text('One sentence.', 600) })
})
