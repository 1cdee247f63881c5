/** Values of a call that its request could leave unsaid, so that nothing but a question helps. */
import type { Phrases, Plan, Stream, World } from '@magnet/core'

/** A parameter that a request leaves out, where it can leave one out. */
export const draw = (
  plan: Plan.Plan,
  call: Plan.PlannedCall,
  implementation: World.WorldFunction | undefined,
  stream: Stream.Stream
): ReadonlyArray<string> => stream.shuffle(possible(plan, call, implementation)).slice(0, 1)

const possible = (
  { mentions, context, shown }: Plan.Plan,
  call: Plan.PlannedCall,
  implementation: World.WorldFunction | undefined
): ReadonlyArray<string> => {
  if (implementation === undefined) return []
  const { phrases, signature } = implementation
  const known = new Set(shown === 'profile' ? Object.values(context.meanings ?? {}) : [])
  return signature.inputs
    .filter(
      ({ name, required, voice, type, schema }) =>
        required &&
        voice === 'spoken' &&
        schema.default === undefined &&
        Object.hasOwn(phrases.wants, name) &&
        (phrases.leaves === undefined ? isLoose(phrases, name) : Object.hasOwn(phrases.leaves, name)) &&
        mentions.some((mention) => mention.call === call.call.id && mention.parameter === name) &&
        // Another value of the same meaning, or one on file, could stand in.
        !known.has(type) &&
        !signature.inputs.some((other) => other.name !== name && other.type === type)
    )
    .map(({ name }) => name)
}

/** Whether the wordings of a request do without a parameter: it stands at their end, behind a little word that goes with it. */
const isLoose = ({ ask }: Phrases.Phrases, name: string): boolean =>
  ask.some((template) =>
    new RegExp(
      `(?: (?:on|at|in|from|to|for|by|of|with|named|called|about)|\\[[^\\[\\]]*) \\{${name}\\}[^\\[\\]]*\\]?$`
    ).test(template)
  )
