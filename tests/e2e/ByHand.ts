/** Undoes an alias as `docs/formats/README.md` says, and knows nothing else of it: what a program of somebody else would do. */
import type { Json } from '@magnet/core'

type Value = Json.Json
type Obj = { [key: string]: Value }
type Tables = { readonly [name: string]: { readonly [pattern: string]: string } }

/** The field `alias`. */
interface Alias {
  readonly functions: { readonly [name: string]: string }
  readonly parameters: Tables
  readonly values: { readonly [name: string]: Tables }
  readonly descriptions: Tables
}

const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')
const plain = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

const object = (value: Value | undefined): Obj => value as Obj
const list = (value: Value | undefined): ReadonlyArray<Value> => value as ReadonlyArray<Value>

/** The names of one function. */
const naming = (alias: Alias, name: string) => {
  const parameters = alias.parameters[name] ?? {}
  const values = alias.values[name] ?? {}
  const descriptions = alias.descriptions[name] ?? {}
  const called = (at: string, key: string): string => parameters[`${at}/${escaped(key)}`] ?? key
  const argument = (at: string, value: Value): Value => {
    if (typeof value === 'string') return values[at]?.[value] ?? value
    if (Array.isArray(value)) return list(value).map((item) => argument(`${at}/*`, item))
    return typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(object(value)).map(([key, inner]) => [
            called(at, key),
            argument(`${at}/${escaped(key)}`, inner)
          ])
        )
  }
  const pointer = (given: string): string => {
    let at = ''
    return given
      .split('/')
      .slice(1)
      .map((token) => {
        const isIndex = /^\d+$/.test(token) && parameters[`${at}/${token}`] === undefined
        const to = isIndex ? token : escaped(called(at, plain(token)))
        at += isIndex ? '/*' : `/${token}`
        return `/${to}`
      })
      .join('')
  }
  const schema = (at: string, given: Obj): Obj => {
    const made: Obj = { ...given }
    for (const key of ['enum', 'examples', 'default', 'const'])
      if (key in made) {
        const inner = made[key] ?? null
        made[key] = Array.isArray(inner) ? list(inner).map((item) => argument(at, item)) : argument(at, inner)
      }
    if ('properties' in made)
      made['properties'] = Object.fromEntries(
        Object.entries(object(made['properties'])).map(([key, inner]) => [
          called(at, key),
          schema(`${at}/${escaped(key)}`, object(inner))
        ])
      )
    if ('required' in made) made['required'] = list(made['required']).map((key) => called(at, String(key)))
    if ('items' in made) made['items'] = schema(`${at}/*`, object(made['items']))
    const text = at === '' ? undefined : descriptions[at]
    return text === undefined ? made : { ...made, description: text }
  }
  const tool = (given: Obj): Obj => ({
    ...given,
    name: alias.functions[name] ?? name,
    description: descriptions[''] ?? given['description'] ?? '',
    parameters: schema('', object(given['parameters']))
  })
  return { to: alias.functions[name] ?? name, called: (key: string) => called('', key), argument, pointer, tool }
}

/** A record in the names of its pool. Errors that name a parameter are left as they are. */
export const undone = (record: Obj): Obj => {
  const { alias: given, ...rest } = record
  const alias = JSON.parse(JSON.stringify(given)) as Alias
  const of = (name: Value | undefined): ReturnType<typeof naming> => naming(alias, String(name))
  const acted = (call: Obj, key: 'name' | 'function'): Obj => {
    const names = of(call[key])
    return { ...call, [key]: names.to, arguments: names.argument('', call['arguments'] ?? {}) }
  }
  const keys = (names: ReturnType<typeof naming>, table: Value | undefined): Obj =>
    Object.fromEntries(Object.entries(object(table)).map(([at, inner]) => [names.pointer(at), inner]))
  const lacking = (missing: Obj): Obj => {
    const names = of(missing['function'])
    return {
      ...missing,
      function: names.to,
      parameters: list(missing['parameters']).map((name) => names.called(String(name)))
    }
  }
  const functions = object(object(rest['derivation'])['functions'])
  const edited = (edit: Obj): Obj => {
    const because = edit['because']
    if (edit['tag'] === 'split') return { ...edit, missing: lacking(object(edit['missing'])) }
    return typeof because !== 'object'
      ? edit
      : {
          ...edit,
          because: {
            parameter: of(functions[String(edit['consumer'])]).called(String(object(because)['parameter']))
          }
        }
  }
  return {
    ...rest,
    tools: list(rest['tools']).map((tool) => {
      const own = object(object(tool)['function'])
      return { ...object(tool), function: of(own['name']).tool(own) }
    }),
    toolsets: list(rest['toolsets']).map((epoch) => ({
      ...object(epoch),
      withheld: list(object(epoch)['withheld']).map((name) => of(name).to)
    })),
    messages: list(rest['messages']).map((message) => {
      const own = object(message)
      return 'tool_calls' in own
        ? {
            ...own,
            tool_calls: list(own['tool_calls']).map((call) => ({
              ...object(call),
              function: acted(object(object(call)['function']), 'name')
            }))
          }
        : own['role'] === 'tool'
          ? { ...own, name: of(own['name']).to }
          : own
    }),
    turns: list(rest['turns']).map((turn) => {
      const own = object(turn)
      return {
        ...own,
        calls: list(own['calls']).map((call) => {
          const names = of(object(call)['function'])
          const { sources, accept } = object(call)
          return { ...acted(object(call), 'function'), sources: keys(names, sources), accept: keys(names, accept) }
        }),
        ...('missing' in own ? { missing: lacking(object(own['missing'])) } : {}),
        ...('act' in own ? { act: acted(object(own['act']), 'function') } : {})
      }
    }),
    derivation: {
      ...object(rest['derivation']),
      edits: list(object(rest['derivation'])['edits']).map((edit) => edited(object(edit))),
      functions: Object.fromEntries(Object.entries(functions).map(([call, name]) => [call, of(name).to]))
    }
  }
}
