/** Numbers as a reader of English wants them. */

/** 12,345. */
export const count = (value: number): string => value.toLocaleString('en-US')

/** 12.3 %, with a space that does not break. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}\u00A0%`

/** 1 record, 2 records. */
export const plural = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? '' : 's'}`

/** A name of our files as words: `long_dependency` is "long dependency", `action/state` is "action, state". */
export const name = (key: string): string => key.replaceAll('_', ' ').replaceAll('/', ', ')

/** A text on one line, cut after so many characters. */
export const brief = (text: string, most: number): string => {
  const points = [...text.replaceAll(/\s+/g, ' ').trim()]
  return points.length <= most ? points.join('') : `${points.slice(0, most - 1).join('')}…`
}
