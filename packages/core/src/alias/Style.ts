/** How an API writes its names: the case of functions and of parameters, and what stands before them. */

/** A way to join words. */
export type Case = 'snake' | 'camel' | 'pascal' | 'kebab' | 'upper'

/** A style. */
export interface Style {
  readonly functions: Case
  readonly parameters: Case
  /** What stands between the name of the API and that of the function, in styles that name both. */
  readonly prefix?: string
  /** Whether the thing comes before what is done with it: `booking_cancel`. */
  readonly inverted?: boolean
  /** How values of enumerations are written; as the pool has them where absent. */
  readonly values?: Case
}

/** The styles. The first is that of most pools. */
export const styles: readonly [Style, ...ReadonlyArray<Style>] = [
  { functions: 'snake', parameters: 'snake', values: 'snake' },
  { functions: 'camel', parameters: 'camel' },
  { functions: 'pascal', parameters: 'camel', values: 'pascal' },
  { functions: 'kebab', parameters: 'camel', values: 'kebab' },
  { functions: 'snake', parameters: 'snake', prefix: '_' },
  { functions: 'camel', parameters: 'snake', values: 'upper', prefix: '__' },
  { functions: 'snake', parameters: 'camel', values: 'snake', inverted: true },
  { functions: 'pascal', parameters: 'pascal', values: 'upper', prefix: '_' }
]

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Words in a case. */
export const join = (form: Case, words: ReadonlyArray<string>): string => {
  switch (form) {
    case 'snake':
      return words.join('_')
    case 'kebab':
      return words.join('-')
    case 'upper':
      return words.join('_').toUpperCase()
    case 'camel':
      return words.map((word, index) => (index === 0 ? word : capital(word))).join('')
    case 'pascal':
      return words.map(capital).join('')
  }
}
