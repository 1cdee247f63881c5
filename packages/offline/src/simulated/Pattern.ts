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

/** Whether a text is for machines: letters and digits in no order. */
export const isToken = (text: string): boolean =>
  /(?:^|[:/_-])(?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{16,}/.test(text)

/** The form of a shown identifier, as a pattern; none where it has no form of its own. */
export const like = (samples: ReadonlyArray<unknown>): string | undefined => {
  for (const sample of samples) {
    if (typeof sample !== 'string') continue
    const one = sample.split(',')[0] ?? ''
    const [, lead = '', rest = one] = /^([A-Za-z]{2,6}[-_])(.+)$/.exec(one) ?? []
    const form = formOf(rest)
    if (form !== undefined) return `^${lead}${form}$`
  }
  return undefined
}

const formOf = (text: string): string | undefined => {
  const { length } = text
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
  if (length < 4 || length > 40) return undefined
  if (/^\d+$/.test(text)) return `[1-9]\\d{${length - 1}}`
  if (length >= 16 && /^[0-9a-f]+$/.test(text)) return `[0-9a-f]{${length}}`
  if (length >= 10 && /^[A-Za-z0-9]+$/.test(text) && /\d/.test(text))
    return `[${/[a-z]/.test(text) ? 'a-z' : ''}${/[A-Z]/.test(text) ? 'A-Z' : ''}0-9]{${length}}`
  const [, letters, digits] = /^([A-Z]{1,4})(\d{3,})$/.exec(text) ?? []
  return letters === undefined || digits === undefined ? undefined : `${letters}[1-9]\\d{${digits.length - 1}}`
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
