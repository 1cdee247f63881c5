/** How the built-in kinds are written down. */
import type { Making } from '../Kind.js'
import type { Written } from '../KindCodec.js'

export const text: ReadonlyArray<string> = ['string']
export const numeric: ReadonlyArray<string> = ['number', 'integer']
export const sayable: ReadonlyArray<string> = ['string', 'number', 'integer']

/** One of a table. */
export const oneOf = (values: readonly [string, ...ReadonlyArray<string>]): Making => ({ tag: 'oneOf', values })

/** A number between two, both included. */
export const number = (least: number, most: number, decimals = 0): Making => ({ tag: 'number', least, most, decimals })

/** A text of a shape. */
export const pattern = (shape: string): Making => ({ tag: 'pattern', pattern: shape })

/** Words for the least and the greatest, with `|` between alternatives. */
export const order = (
  min: string,
  max: string
): { readonly order: { readonly min: ReadonlyArray<string>; readonly max: ReadonlyArray<string> } } => ({
  order: { min: min.split('|'), max: max.split('|') }
})

type Rest = Partial<Omit<Written, 'name' | 'names' | 'making'>>

/** A kind that links nothing, unless it says so. */
export const kind = (name: string, names: RegExp, making: Making, rest: Rest = {}): Written => ({
  name,
  names: [`/${names.source}/`],
  making,
  links: 'nowhere',
  voice: 'spoken',
  ...rest
})

/** A kind of texts that link functions of all tools. */
export const linked = (name: string, names: RegExp, making: Making, noun: string, rest: Rest = {}): Written =>
  kind(name, names, making, { links: 'everywhere', types: text, ...rest, speech: { nouns: [noun], ...rest.speech } })
