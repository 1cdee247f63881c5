/** Labels, and names that read well: from the words of the functions. */
import { Labels, Rewrite } from '@magnet/prompts'
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

const good = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/

/** A name that is good stays; another is made of its words. */
export const rewrite: Rule = question(Rewrite.prompt, ({ functions, taken }) => {
  const used = new Set(taken)
  return {
    functions: functions.map(({ name, description }) => {
      const newName = free(good.test(name) && name.length <= 64 ? name : renamed(name, description), used)
      used.add(newName)
      const told = description.trim() === '' ? `Does what its name says: ${Names.spoken(name)}.` : description.trim()
      return {
        name,
        newName,
        description: told
          .split(/(?<=[.!?])\s+/)
          .slice(0, 3)
          .join(' ')
          .slice(0, 1000)
      }
    })
  }
})

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
