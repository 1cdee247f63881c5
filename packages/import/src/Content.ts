/** What a text is, told by how it begins: JSON and JSON Lines, YAML, or Python. */
import { type Format, type PoolError, type Pools } from '@magnet/pools'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'

/** A text as a document that the pools understand. */
export const source = (
  name: string,
  text: string,
  as?: Format.Format
): Effect.Effect<Pools.Source, PoolError.PoolError> => {
  if (as === 'python' || (as === undefined && isPython(name, text)))
    return Effect.flatMap(
      Effect.promise(() => import('./Python.js')),
      (python) => python.source(name, text)
    )
  const rest = as === undefined ? {} : { as }
  if (!isYaml(name, text)) return Effect.succeed({ name, text, ...rest })
  // Most documents are JSON: the parser of YAML is loaded when one is not.
  return Effect.flatMap(
    Effect.promise(() => import('./Yaml.js')),
    ({ parse }) => {
      const value = parse(name, text)
      return E.isLeft(value) ? Effect.fail(value.left) : Effect.succeed({ name, value: value.right, ...rest })
    }
  )
}

/** The beginning of a document; what follows need not be looked at. */
const head = 4096

const isYaml = (name: string, text: string): boolean => {
  const begin = text.slice(0, head).replace(/^\uFEFF/, '')
  if (/^\s*[[{"]/.test(begin)) return false
  return /\.ya?ml(?:\.gz)?$/i.test(name)
    ? begin.trim() !== ''
    : /^(?:---|%YAML|['"]?(?:openapi|swagger|info|paths|components|tools|functions|title|type|\$schema|\$defs)['"]?\s*:|-\s+(?:name|type|function|title)\s*:)/m.test(
        begin
      )
}

const isPython = (name: string, text: string): boolean => {
  if (/^\s*[[{]/.test(text.slice(0, head))) return false
  return (
    /\.pyi?(?:\.gz)?$/i.test(name) ||
    /^(?:#!.*python|from [\w.]+ import |import \w+(?: as \w+)?\s*$|(?:async )?def \w+\(|class \w+(?:\(.*\))?:)/m.test(
      text.slice(0, head)
    )
  )
}
