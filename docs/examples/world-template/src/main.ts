/** Makes conversations and shows the first: `npm run build && npm run conversations`. With a name, together with a world of Magnet. */
import { Worlds } from '@magnet/worlds'
import * as Conversations from './Conversations.js'
import { world } from './index.js'

const others = await Worlds.load(Worlds.names.filter((name) => process.argv.includes(name)))
const outcomes = await Conversations.make([world, ...others], 50)
const records = outcomes.flatMap(({ record }) => record ?? [])
const failed = outcomes.flatMap(({ rejected }) => rejected).filter(({ stage }) => stage !== 'walk')

for (const record of records.slice(0, 3)) console.log(`${Conversations.text(record)}\n`)
const used = new Set(
  records.flatMap(({ messages }) =>
    messages.flatMap((message) =>
      message.role === 'assistant' ? (message.tool_calls ?? []).map((call) => call.function.name) : []
    )
  )
)
const unused = world.functions.map(({ signature }) => String(signature.name)).filter((name) => !used.has(name))
console.log(`${records.length} conversations; ${failed.length} attempts failed on the way`)
for (const { stage, reason, place } of failed) console.log(`  ${stage}/${reason} at ${place}`)
console.log(unused.length === 0 ? 'every function was called' : `never called: ${unused.join(', ')}`)
