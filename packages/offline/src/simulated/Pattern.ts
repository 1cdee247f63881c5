/**
 * Texts of a regular expression, as far as those of identifiers go: letters, classes and repetitions in a row
 * (`^MG[0-9a-f]{32}$`). Of any other expression there are none.
 *
 * Laws: a text that is made matches; the same hash makes the same text.
 */
import * as Chance from './Chance.js'

/** Characters, of which one is drawn some times. */
interface Run {
  readonly characters: string
  readonly times: number
}

/** The longest text that is made. */
const longest = 128

/** A text that matches a pattern, or undefined where the pattern is more than a row of characters. */
export const text = (pattern: string, hash: number): string | undefined => {
  const runs = read(pattern)
  if (runs === undefined) return undefined
  let out = ''
  let drawn = hash
  for (const { characters, times } of runs)
    for (let count = 0; count < times; count++) {
      drawn = Chance.join(drawn, out.length)
      out += characters[Chance.below(drawn, characters.length)] ?? ''
    }
  return out
}

// Few patterns, asked for with every identifier: a cache that no caller can observe.
const known = new Map<string, { readonly runs: ReadonlyArray<Run> | undefined }>()

const read = (pattern: string): ReadonlyArray<Run> | undefined => {
  const found = known.get(pattern)
  if (found !== undefined) return found.runs
  const runs = parse(pattern)
  if (known.size < 1000) known.set(pattern, { runs })
  return runs
}

const part =
  /(\[(?!\^)[^\]\\]+\]|\\[dw.-]|[A-Za-z0-9_:@ -]|\((?:\?:)?[A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+)+\))(?:\{(\d+)(?:,\d*)?\}|([+*?]))?/y

const parse = (pattern: string): ReadonlyArray<Run> | undefined => {
  const body = /^\^(.*)\$$/s.exec(pattern)?.[1]
  if (body === undefined || body === '') return undefined
  const runs: Array<Run> = []
  let total = 0
  let at = 0
  while (at < body.length) {
    part.lastIndex = at
    const [whole, characters = '', counted, mark] = part.exec(body) ?? []
    const times = counted !== undefined ? Number(counted) : mark === '+' ? 8 : mark === '*' || mark === '?' ? 0 : 1
    // Of alternatives, the first.
    const first = /^\((?:\?:)?([^|]+)\|/.exec(characters)?.[1]
    if (first !== undefined && times === 1) {
      for (const character of first) runs.push({ characters: character, times })
      total += first.length
      at += (whole ?? '').length
      continue
    }
    const drawn = whole === undefined || first !== undefined ? '' : members(characters)
    total += times
    if (whole === undefined || drawn === '' || total > longest) return undefined
    runs.push({ characters: drawn, times })
    at += whole.length
  }
  return total === 0 ? undefined : runs
}

const members = (characters: string): string => {
  if (characters === '\\d') return '0123456789'
  if (characters === '\\w') return 'abcdefghijklmnopqrstuvwxyz0123456789'
  if (!characters.startsWith('[')) return characters.replace('\\', '')
  let out = ''
  // Hexadecimal digits of both cases are written in small letters.
  const inside = characters.slice(1, -1).replace(/^(?=.*a-f)(.*)A-F(.*)$/, '$1$2')
  for (let at = 0; at < inside.length; at++) {
    const from = inside.charCodeAt(at)
    const to = inside[at + 1] === '-' && at + 2 < inside.length ? inside.charCodeAt(at + 2) : from
    for (let code = from; code <= to && out.length < longest; code++) out += String.fromCharCode(code)
    if (to !== from || (inside[at + 1] === '-' && at + 2 < inside.length)) at += 2
  }
  return out
}
