/**
 * Templates of phrases: text, slots (`{parameter}`) and optional groups in brackets (`[ on {date}]`). Each template
 * is parsed once.
 */

import { Pointer } from '@magnet/core'

/** A part of a template. */
export type Part =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'slot'; readonly name: string; readonly at: Pointer.Pointer; readonly behind: Behind }
  | { readonly tag: 'group'; readonly parts: Template; readonly slots: ReadonlyArray<string> }

/** What stands directly behind a slot. */
export interface Behind {
  readonly text: string
  /** Whether something belongs to what stands in the slot: "{person}'s number". */
  readonly possessed: boolean
  /** Whether the template has the marks of a quotation around the slot. */
  readonly quoted: boolean
}

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
  template.flatMap((part) => (part.tag === 'slot' ? [part.name] : part.tag === 'group' ? part.slots : []))

const read = (source: string): Template => {
  const parts = cut(source)
  return parts.map((part, index): Part => {
    if (part.tag !== 'slot') return part
    const next = parts[index + 1]
    return { ...part, behind: behind(next?.tag === 'text' ? next.text : '') }
  })
}

const behind = (text: string): Behind => ({
  text,
  possessed: /^['’]s\b/.test(text),
  quoted: /^\s*["”]/.test(text)
})

const nothing = behind('')

const cut = (source: string): Template => {
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
    if (here === '[') {
      const group = read(inner)
      parts.push({ tag: 'group', parts: group, slots: slots(group) })
    } else {
      const name = inner.trim()
      parts.push({ tag: 'slot', name, at: Pointer.of(name), behind: nothing })
    }
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
