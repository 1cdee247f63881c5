/**
 * Templates of phrases: text, slots (`{parameter}`) and optional groups in brackets (`[ on {date}]`). Each template
 * is parsed once.
 */

/** A part of a template. */
export type Part =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'slot'; readonly name: string }
  | { readonly tag: 'group'; readonly parts: Template }

/** A parsed template. */
export type Template = ReadonlyArray<Part>

// Templates are constants of a pool: the cache is no larger than its phrases.
const cache = new Map<string, Template>()

/** The parts of a template. What does not close is text. */
export const parse = (source: string): Template => {
  const known = cache.get(source)
  if (known !== undefined) return known
  const fresh = read(source)
  cache.set(source, fresh)
  return fresh
}

/** The names of all slots, those of groups included. */
export const slots = (template: Template): ReadonlyArray<string> =>
  template.flatMap((part) => (part.tag === 'slot' ? [part.name] : part.tag === 'group' ? slots(part.parts) : []))

const read = (source: string): Template => {
  const parts: Array<Part> = []
  let text = ''
  const flush = (): void => {
    if (text !== '') parts.push({ tag: 'text', text })
    text = ''
  }
  let at = 0
  while (at < source.length) {
    const here = source[at]
    const end = here === '{' ? source.indexOf('}', at) : here === '[' ? closing(source, at) : -1
    if (end < 0) {
      text += here ?? ''
      at += 1
      continue
    }
    flush()
    const inner = source.slice(at + 1, end)
    parts.push(here === '{' ? { tag: 'slot', name: inner.trim() } : { tag: 'group', parts: read(inner) })
    at = end + 1
  }
  flush()
  return parts
}

const closing = (source: string, from: number): number => {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    if (source[at] === '[') depth += 1
    if (source[at] === ']') depth -= 1
    if (depth === 0) return at
  }
  return -1
}
