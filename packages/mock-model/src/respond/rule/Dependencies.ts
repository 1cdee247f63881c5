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
      return opens(target) && needsOpen(candidate)
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

const opens = ({ name }: Described.Described): boolean =>
  /^(?:log_?in|sign_?in|authenticate|unlock|connect|start_session)/.test(name)

const needsOpen = ({ description }: Described.Described): boolean =>
  /\b(?:logged in|signed in|a session|unlocked|connected)\b/i.test(description)

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
