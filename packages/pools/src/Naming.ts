/**
 * Names that a model can call: 1 to 64 letters, digits, `_` or `-`, unique in their pool.
 *
 * Laws: a valid name that nobody has yet stays as it is; the result is always valid and new.
 */
import { FunctionName } from '@magnet/core'

const longest = 64

/** Names that objects have of their own: a table keyed by them would be read wrongly by many programs. */
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype))

/** A name with what was changed of it, if anything. */
export interface Named {
  readonly name: FunctionName.FunctionName
  readonly why: string | undefined
}

/** A valid name from any text: `Spotify Web` and `Album tracks` make `spotify_web_album_tracks`. */
export const valid = (wanted: string): Named => {
  const plain = wanted.normalize('NFKD').replaceAll(/\p{Mark}/gu, '')
  const spelled = plain.replaceAll(/[^A-Za-z0-9_-]+/g, '_').replaceAll(/^_+|_+$/g, '')
  const kept = FunctionName.is(wanted) ? wanted : spelled === '' ? 'function' : spelled
  const own = reserved.has(kept) ? `function_${kept.replaceAll('_', '')}` : kept
  const name = own.length <= longest ? own : shortened(own)
  if (!FunctionName.is(name)) return valid('function')
  const why =
    name === wanted
      ? undefined
      : reserved.has(wanted)
        ? 'every object has a member of this name'
        : wanted.length > longest && own.length > longest
          ? `longer than ${longest} characters`
          : 'only letters, digits, _ and - are allowed'
  return { name, why }
}

/** A valid name that is not among the taken ones; one that is taken is first qualified by its tool. */
export const unique = (wanted: string, taken: ReadonlySet<string>, tool = ''): Named => {
  const first = valid(wanted)
  if (!taken.has(first.name)) return first
  const qualified = tool === '' ? first : valid(joined(tool, wanted))
  if (!taken.has(qualified.name)) return { name: qualified.name, why: 'another function has this name' }
  for (let count = 2; ; count++) {
    const suffix = `_${count}`
    const name = `${first.name.slice(0, longest - suffix.length)}${suffix}`
    if (!taken.has(name) && FunctionName.is(name)) return { name, why: 'another function has this name' }
  }
}

/** The `tool_api` name of a ToolBench entry; words of the tool that the function repeats are said once. */
export const joined = (tool: string, api: string): string => {
  const words = (text: string): ReadonlyArray<string> =>
    FunctionName.words(text.normalize('NFKD').replaceAll(/\p{Mark}|['’]/gu, ''))
  const [before, after] = [words(tool), words(api)]
  const overlap = before.length > 0 && before.every((word, index) => after[index] === word)
  return [...(overlap ? [] : before), ...after].join('_')
}

// A long name loses its first words, which name the tool; what the function does stands at the end.
const shortened = (name: string): string => {
  const words = name.split('_')
  while (words.length > 3 && words.join('_').length > longest) words.splice(1, 1)
  return words
    .join('_')
    .slice(0, longest)
    .replaceAll(/[_-]+$/g, '')
}
