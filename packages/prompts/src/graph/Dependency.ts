/** Dependency: which of several candidates depend on a function, how, and by which parameters; all in one call (Magnet §3.2). */
import type { Edge } from '@magnet/core'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'
import * as Described from './Described.js'

export interface Input {
  readonly target: Described.Described
  readonly candidates: ReadonlyArray<Described.Described>
}

/** That a candidate depends on the target. */
export interface Dependency {
  readonly candidate: string
  readonly kind: Edge.Kind
  readonly links: ReadonlyArray<Edge.Link>
  readonly why: string
}

export interface Output {
  readonly dependencies: ReadonlyArray<Dependency>
}

const instructions: ReadonlyArray<string> = [
  'You know how people use software, and say which functions of a catalogue lead on to which. Given is one function, the target, and a list of candidates. Find the candidates that somebody would call after the target *because of what the target did or returned*.',
  `There are three kinds:
- whole: a field of the target's response is, as it stands, everything that an input of the candidate needs, and that input alone tells the candidate what to work on. (A function that returns a radius, and one that computes the area of a circle from its radius.)
- partial: a field of the response is one of several inputs that the candidate needs from different places. (A function that returns the text of a page, and one that posts a text under a title with tags.)
- premise: no value passes, but the candidate makes sense, or is allowed, only after the target was called with success. (A function that logs in, and one that sends a message; one that checks that a file exists, and one that copies it.)`,
  `For whole and partial give every link: the pointer of a field of the target's response, and the parameter of the candidate that takes that very value. Both must mean the same thing in the same unit and be of a type that fits: two identifiers of different things are no link, and a name is no identifier. For premise the list of links is empty.`,
  'Say of each dependency in one short sentence why it holds. Leave out every candidate of which you are not sure: candidates on the same subject usually do not depend on each other, and a function does not depend on itself. An empty list is a good answer.'
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'dependency',
  version: 1,
  role: 'judge',
  temperature: 0,
  maxTokens: 4000,
  input: Shape.record({ target: Described.shape, candidates: Shape.list(Described.shape) }),
  instructions: () => instructions,
  output: () =>
    Shape.record({
      dependencies: Shape.list(
        Shape.record({
          candidate: Shape.text('The name of the candidate, as given.', 200),
          kind: Shape.word(['premise', 'whole', 'partial'], 'How it depends on the target.'),
          links: Shape.list(
            Shape.record({
              pointer: Shape.note('A pointer of the outputs of the target, as given.'),
              parameter: Shape.note('A parameter of the candidate, as given.')
            })
          ),
          why: Shape.note('One sentence.')
        })
      )
    }),
  wrong: ({ target, candidates }, { dependencies }) => {
    const seen = new Set<string>()
    for (const { candidate, kind, links } of dependencies) {
      const one = candidates.find(({ name }) => name === candidate)
      if (one === undefined || candidate === target.name) return `there is no candidate ${JSON.stringify(candidate)}`
      if (seen.has(candidate)) return `${candidate} stands there twice`
      seen.add(candidate)
      if (kind !== 'premise' && links.length === 0) return `${candidate} is said to take a value, but has no link`
      for (const { pointer, parameter } of links) {
        if (!target.outputs.some((output) => output.pointer === pointer))
          return `${target.name} has no output at ${JSON.stringify(pointer)}`
        if (!one.inputs.some((input) => input.parameter === parameter))
          return `${candidate} has no parameter ${JSON.stringify(parameter)}`
      }
    }
    return undefined
  }
})
