/** The service behind a function: a response of its schema that says again what the call says, and agrees with what was returned before. */
import { type Json, Json as J, Seed } from '@magnet/core'
import { ToolSimulation } from '@magnet/prompts'
import * as Names from '../Names.js'
import { question, type Rule } from '../Rule.js'
import * as Sample from '../Sample.js'

/** The response. */
export const simulation: Rule = question(ToolSimulation.prompt, (input) => {
  const known = told(input)
  const schema = input.function.response
  const sample = schema === undefined ? { ...input.arguments, status: 'ok' } : Sample.of(schema)
  const output = filled(sample, known, `${input.function.name}\n${JSON.stringify(input.arguments)}`)
  const value = J.isObject(output) && Object.keys(output).length > 0 ? output : { status: 'ok' }
  const facts = Names.leaves(value, 3).map(([pointer, fact]) => `${Names.spoken(Names.field(pointer))} ${String(fact)}`)
  return {
    output: JSON.stringify(value),
    remember: [`${input.function.name} returned ${facts.join(', ')}.`.slice(0, 600)],
    error: ''
  }
})

/** What is known by its name: first what the call says, then what the latest calls did. */
const told = ({ arguments: given, made }: ToolSimulation.Input): ReadonlyMap<string, Json.Json> => {
  const known = new Map<string, Json.Json>()
  for (const call of made)
    for (const [pointer, value] of [...Names.leaves(call.arguments), ...Names.leaves(call.output)])
      known.set(Names.field(pointer), value)
  for (const [name, value] of Object.entries(given)) known.set(name, value)
  return known
}

const filled = (value: Json.Json, known: ReadonlyMap<string, Json.Json>, key: string, name: string = ''): Json.Json => {
  if (J.isList(value)) return value.map((item, index) => filled(item, known, `${key}/${index}`, name))
  if (J.isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, filled(inner, known, `${key}/${member}`, member)])
    )
  const said = known.get(name)
  if (said !== undefined && typeof said === typeof value) return said
  return typeof value === 'string' && Names.isIdentifier(name)
    ? `${Names.words(name)[0]?.slice(0, 3).toUpperCase() ?? 'X'}-${Seed.root(key).slice(0, 6).toUpperCase()}`
    : value
}
