/**
 * A call as text: `cd(folder='document')`, `math.add(a=1, b=[2, 3])`. Only its function and the texts among its arguments are
 * read, in one pass.
 */

/** What a text calls. */
export interface CallText {
  readonly name: string
  readonly texts: ReadonlyArray<string>
}

const head = /^\s*\[?\s*([A-Za-z_][\w.-]{0,200})\s*\(/

/** The call, or nothing where the text is none. */
export const parse = (text: string): CallText | undefined => {
  const found = head.exec(text)
  return found?.[1] === undefined ? undefined : { name: found[1], texts: quoted(text, found[0].length) }
}

/** What stands between quotation marks; a backslash takes the meaning of the mark behind it. */
const quoted = (text: string, from: number): ReadonlyArray<string> => {
  const texts: Array<string> = []
  let mark = ''
  let own = ''
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at)
    if (mark === '') {
      if (unit === '"' || unit === "'") [mark, own] = [unit, '']
    } else if (unit === '\\') {
      at += 1
      own += text.charAt(at)
    } else if (unit === mark) {
      texts.push(own)
      mark = ''
    } else own += unit
  }
  return texts
}
