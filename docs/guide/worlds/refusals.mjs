// How the functions of a world refuse, found by playing it: every reason that comes up, with one message for each.
import { Play } from '@magnet/laws'

const extent = { seeds: 5, calls: 500 }

/** The refusals of each function, by name: a code and a message. */
export const refusals = (world) => {
  const found = new Map(world.functions.map((f) => [String(f.signature.name), new Map()]))
  const note = (f, { _tag, left }) => {
    const codes = found.get(String(f.signature.name))
    if (_tag === 'Left' && left.code !== 'invalid_arguments' && !codes.has(left.code))
      codes.set(left.code, left.message)
  }
  const played = Play.plays(world, extent)
  for (const one of played) {
    note(one.function, one.result)
    // The same call before anything else was done, and about something that nobody knows.
    note(one.function, one.function.run(one.arguments)(played[0].before))
    for (const input of one.function.signature.inputs) {
      const odd = oddity(input)
      if (odd !== undefined && Object.hasOwn(one.arguments, input.name))
        note(one.function, one.function.run({ ...one.arguments, [input.name]: odd })(one.before))
    }
  }
  return found
}

// What no world has: an id that nobody gave out, a name that nobody bears, a day that is long over.
const oddity = ({ voice, schema }) =>
  voice === 'opaque'
    ? 'unheard-of'
    : schema.type !== 'string' || schema.enum !== undefined || schema.pattern !== undefined || voice === 'composed'
      ? undefined
      : schema.format === 'date'
        ? '2001-02-03'
        : 'Nobody Knows'
