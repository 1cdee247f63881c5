/** Colours, for terminals only. */

/** Marks up a piece of text. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly user: (text: string) => string
  readonly call: (text: string) => string
  readonly label: (text: string) => string
  readonly bad: (text: string) => string
}

const same = (text: string): string => text

/** No marks at all. */
export const plain: Style = { bold: same, dim: same, user: same, call: same, label: same, bad: same }

const code =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001B[${on}m${text}\u001B[${off}m`

/** ANSI colours. */
export const colours: Style = {
  bold: code(1, 22),
  dim: code(2, 22),
  user: code(36, 39),
  call: code(33, 39),
  label: code(35, 39),
  bad: code(31, 39)
}

/** Colours where a person looks at the stream and did not ask for none (https://no-color.org). */
export const of = (isTerminal: boolean): Style => {
  const refused = process.env['NO_COLOR']
  return isTerminal && (refused === undefined || refused === '') && process.env['TERM'] !== 'dumb' ? colours : plain
}
