/** Dependencies: a field of one function is a parameter of another if both have one name, and one that means something. */
import { Dependency, type Described, Nested } from '@magnet/prompts'
import * as Names from '../Names.js'
import { question, type Rule } from '../Rule.js'

/** Which candidates take what the target returns. */
export const dependency: Rule = question(Dependency.prompt, ({ target, candidates }) => ({
  dependencies: candidates.flatMap((candidate) => {
    if (candidate.name === target.name) return []
    const links = linked(target, candidate)
    const [first] = links
    if (first === undefined)
      return enables(target, candidate)
        ? [
            {
              candidate: candidate.name,
              kind: 'premise',
              links: [],
              why: `It is allowed only after ${target.name} was called with success.`
            }
          ]
        : []
    const needed = candidate.inputs.filter(({ required }) => required)
    const whole = needed.length === 1 && needed[0]?.parameter === first.parameter
    return [
      {
        candidate: candidate.name,
        kind: whole ? 'whole' : 'partial',
        links,
        why: `It takes the ${Names.spoken(first.parameter)} that ${target.name} returns.`
      }
    ]
  })
}))

type Link = { readonly pointer: string; readonly parameter: string }

const linked = (target: Described.Described, candidate: Described.Described): ReadonlyArray<Link> => {
  const taken = new Set(target.inputs.map(({ parameter }) => parameter))
  return target.outputs.flatMap((output) => {
    const name = Names.field(output.pointer)
    // What the target was given itself is nothing that it tells.
    if (taken.has(name)) return []
    return candidate.inputs
      .filter((input) => Names.fits(name, input.parameter) && typeOf(output.description) === typeOf(input.description))
      .map(({ parameter }) => ({ pointer: output.pointer, parameter }))
  })
}

// The type stands in brackets at the end of a description.
const typeOf = (description: string): string =>
  /\(([^()]*)\)$/.exec(description)?.[1]?.replace('integer', 'number') ?? ''

const condition = /\b(?:needs?|has to be|have to be|must be|only (?:after|while|with|when))\b/i

/** Whether a candidate states a condition in words of which the name of the target is made: "Needs a signed-in session". */
const enables = (target: Described.Described, candidate: Described.Described): boolean => {
  if (!target.changes) return false
  const stems = new Set(
    Names.words(target.name)
      .filter((word) => word.length > 3)
      .map(stem)
  )
  return candidate.description
    .split(/[.;]/)
    .some((sentence) => condition.test(sentence) && Names.words(sentence).some((word) => stems.has(stem(word))))
}

const stem = (word: string): string => word.slice(0, 4)

/** Nobody speaks of an identifier, so a required one makes a pair nested; so does a premise. */
export const nested: Rule = question(Nested.prompt, ({ target, kind, links }) => {
  const needed = links.some(
    ({ parameter }) =>
      Names.isIdentifier(parameter) && target.inputs.some((input) => input.parameter === parameter && input.required)
  )
  return {
    nested: kind === 'premise' || needed,
    why: needed
      ? `${target.name} cannot be called without an identifier that nobody would say.`
      : kind === 'premise'
        ? `${target.name} is refused before.`
        : 'People would say the value themselves.'
  }
})
