/** Labels, and names that read well: from the words of the functions. */
import type { Json } from '@magnet/core'
import { Labels, Responses, Rewrite } from '@magnet/prompts'
import * as Names from '../Names.js'
import { question, type Rule } from '../Rule.js'

/** A category that a function speaks of, else one for all; as class, what the function is about. */
export const labels: Rule = question(Labels.prompt, ({ functions, categories }) => ({
  labels: functions.map(({ name, description }) => ({
    name,
    category: category(name, description, categories),
    toolClass: (Names.words(name).slice(1).map(Names.singular).slice(-2).join(' ') || 'service').slice(0, 60)
  }))
}))

const category = (name: string, description: string, categories: ReadonlyArray<string>): string => {
  const said = new Set([...Names.words(name), ...Names.words(description)].map(Names.singular))
  return (
    categories.find((one) => Names.words(one).some((word) => said.has(Names.singular(word)))) ??
    categories[0] ??
    'everyday'
  ).slice(0, 60)
}

/** A name with other words around it, and parameters under names that say the same at greater length. */
export const rewrite: Rule = question(Rewrite.prompt, ({ functions, taken }) => {
  const used = new Set([...taken, ...functions.map(({ name }) => name)])
  return {
    functions: functions.map(({ name, description, parameters }) => {
      const newName = free(renamed(name, description), used)
      used.add(newName)
      const told = description.trim() === '' ? `Does what its name says: ${Names.spoken(name)}.` : description.trim()
      return {
        name,
        newName,
        description: `In short: ${told}`
          .split(/(?<=[.!?])\s+/)
          .slice(0, 3)
          .join(' ')
          .slice(0, 1000),
        parameters: members(parameters).map((parameter, index) => ({
          name: parameter,
          newName: `${['given', ...plain(Names.words(parameter))].join('_').slice(0, 56)}_${index}`,
          description: `What is given as ${Names.spoken(parameter)}.`.slice(0, 1000)
        }))
      }
    })
  }
})

/** An identifier and a name of what a function is about. */
export const responses: Rule = question(Responses.prompt, ({ functions }) => ({
  responses: functions.map(({ name }) => {
    const thing = Names.singular(plain(Names.words(name)).slice(1).at(-1) ?? 'result')
    const item = {
      type: 'object',
      properties: { [`${thing}_id`]: { type: 'string' }, name: { type: 'string' } },
      required: [`${thing}_id`]
    }
    return {
      name,
      schema: JSON.stringify(/^(?:list|search|find)/.test(name) ? { type: 'array', items: item } : item)
    }
  })
}))

const members = ({ properties }: Json.JsonObject): ReadonlyArray<string> =>
  typeof properties === 'object' && properties !== null ? Object.keys(properties) : []

const plain = (words: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.map((word) => word.toLowerCase()).filter((word) => /^[a-z0-9]+$/.test(word))

// A verb and its object, with words of the description where the name has too few.
const renamed = (name: string, description: string): string => {
  const spoken = [...Names.words(name), ...Names.words(description)]
  const words = [...new Set(spoken.filter((word) => /^[a-z][a-z0-9]*$/.test(word) && !/^v\d+$/.test(word)))]
  const few = words.slice(0, 4).map((word) => word.slice(0, 14))
  return (few.length > 1 ? few : ['use', ...few, 'service']).join('_')
}

const free = (name: string, used: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}_${String.fromCharCode(96 + number)}`
    if (!used.has(candidate)) return candidate
  }
}
