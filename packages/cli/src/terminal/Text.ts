/** Text for a terminal. */

/** Breaks text into lines of a width, at spaces; each line gets the indentation. */
export const wrap = (text: string, width: number, indentation = ''): string =>
  text
    .split('\n')
    .map((paragraph) => fill(paragraph, Math.max(20, width - indentation.length)))
    .join('\n')
    .replaceAll(/^/gm, indentation)

const fill = (paragraph: string, width: number): string => {
  const lines: Array<string> = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** A table with aligned columns; columns of numbers are aligned to the right. */
export const table = (rows: ReadonlyArray<ReadonlyArray<string>>, indentation = '  '): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const numeric = widths.map((_, column) => rows.every((row) => /^[\d.,%]*$/.test(row[column] ?? '')))
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        numeric[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
      )
      return indentation + cells.join('  ').trimEnd()
    })
    .join('\n')
}

/** A text without characters that steer a terminal: records and pools may hold anything. */
export const safe = (text: string): string =>
  // oxfmt-ignore
  text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)

/** A text on one line of at most some characters. */
export const brief = (text: string, most: number): string => {
  const line = safe(text.replaceAll(/\s+/g, ' ').trim())
  const points = [...line]
  return points.length <= most ? line : `${points.slice(0, most - 1).join('')}…`
}

/** 12,345. */
export const count = (value: number): string => value.toLocaleString('en-US')

/** 12.3 %. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** 1 record, 2 records. */
export const plural = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? '' : 's'}`

/** 0.4 s, 14 s, 2 min 10 s, 1 h 5 min. */
export const duration = (seconds: number): string => {
  if (seconds < 9.95) return `${Math.max(0, seconds).toFixed(1)} s`
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
