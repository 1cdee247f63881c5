/** Values of a call that its request could leave unsaid, so that nothing but a question helps. */
import { type Plan, type Stream, type World } from '@magnet/core'

/** Of the requests that could leave two things unsaid, those that do. */
const two = 0.15

/** The parameters that a request leaves out, where it can leave any out. */
export const draw = (
  plan: Plan.Plan,
  call: Plan.PlannedCall,
  implementation: World.WorldFunction | undefined,
  stream: Stream.Stream
): ReadonlyArray<string> => {
  const able = stream.shuffle(possible(plan, call, implementation))
  return able.slice(0, able.length > 2 && stream.chance(two) ? 2 : 1)
}

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
        mentions.some((mention) => mention.call === call.call.id && mention.parameter === name) &&
        // Another value of the same meaning, or one on file, could stand in.
        !known.has(type) &&
        !signature.inputs.some((other) => other.name !== name && other.type === type)
    )
    .map(({ name }) => name)
}
