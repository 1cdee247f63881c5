// Services that do not exist, for machines without the real documents: each looks after a few sorts of things, which it
// lists, shows, makes, changes and removes, and all of them know people, cities and days.
import { Seed, Stream } from '@magnet/core'

const services = 84
const sorts = 8

const nouns = `lamp parcel ticket garden recipe lesson voucher camera bridge kettle album theatre harbour planet museum
  vaccine blanket cottage tractor violin carpet orchard compass ladder bakery canvas engine ferry glacier hammer island
  jacket kitchen lantern magnet needle office pillow quarry rocket saddle temple umbrella valley window yacht zebra anchor
  basket candle desert elevator feather guitar helmet igloo jungle kennel lizard mirror nursery oven pencil quilt railway
  shelter tunnel unicorn vessel wagon xylophone yard zeppelin`.split(/\s+/)

const text = (description) => ({ type: 'string', description })

const functions = (service, noun) => {
  const id = `${noun}_id`
  const fields = {
    [id]: text(`Identifier of the ${noun}`),
    [`${noun}_name`]: text(`Name of the ${noun}`),
    city: text('City where it is'),
    date: { type: 'string', format: 'date', description: 'Day on which it was made' }
  }
  const thing = { type: 'object', properties: fields }
  const taking = (properties, required) => ({ type: 'object', properties, required })
  const only = { [id]: fields[id] }
  const { [id]: _, ...rest } = fields
  const made = (name, description, inputSchema, outputSchema) => ({ name, description, inputSchema, outputSchema })
  const list = { type: 'object', properties: { [`${noun}s`]: { type: 'array', items: thing } } }
  return [
    made(`${service}_list_${noun}s`, `Lists the ${noun}s of a city.`, taking({ city: rest.city }, ['city']), list),
    made(`${service}_get_${noun}`, `Shows one ${noun}.`, taking(only, [id]), thing),
    made(`${service}_create_${noun}`, `Makes a ${noun}.`, taking(rest, [`${noun}_name`]), {
      type: 'object',
      properties: only
    }),
    made(`${service}_update_${noun}`, `Changes a ${noun}.`, taking(fields, [id]), thing),
    made(`${service}_delete_${noun}`, `Removes a ${noun}.`, taking(only, [id]), {
      type: 'object',
      properties: { removed: { type: 'boolean', description: 'Whether it was there' } }
    }),
    made(
      `${service}_find_${noun}`,
      `Finds a ${noun} by its name.`,
      taking({ [`${noun}_name`]: rest[`${noun}_name`] }, [`${noun}_name`]),
      {
        type: 'object',
        properties: only
      }
    )
  ]
}

/** Documents as MCP servers answer, about 4,000 functions. */
export const documents = () =>
  Array.from({ length: services }, (_, index) => {
    const stream = Stream.make(Seed.derive(Seed.root('bench'), 'service', index))
    const mine = stream.shuffle(nouns).slice(0, sorts)
    const service = `${stream.pick(mine)}_${stream.pick(nouns)}_${index}`
    return {
      name: `${service}.tools.json`,
      text: JSON.stringify({ tools: mine.flatMap((noun) => functions(service, noun)) })
    }
  })
