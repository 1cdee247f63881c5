/** A docstring: what a function does, and what it says of each parameter, in the styles of Google, NumPy and Sphinx. */

/** What a docstring says. */
export interface Docstring {
  readonly summary: string
  readonly parameters: ReadonlyMap<string, { readonly type: string; readonly text: string }>
}

const section =
  /^(?:args|arguments|parameters|params|returns?|raises|yields?|examples?|notes?|attributes|see also|warnings?|references)\s*:?\s*$/i
const ours = /^(?:args|arguments|parameters|params)\s*:?\s*$/i

/** Reads a docstring whose common indentation is gone. */
export const read = (text: string): Docstring => {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trimEnd())
  const parameters = new Map<string, { type: string; text: string }>()
  const summary: Array<string> = []
  let inside: 'summary' | 'parameters' | 'elsewhere' = 'summary'
  let indent = -1
  let current: { type: string; text: string } | undefined
  for (const [index, line] of lines.entries()) {
    const bare = line.trim()
    const sphinx = /^:(param|parameter|arg|type|returns?|rtype|raises)\b\s*([^:]*):\s*(.*)$/.exec(bare)
    if (sphinx !== null) {
      inside = 'elsewhere'
      current = undefined
      const [, kind = '', names = '', said = ''] = sphinx
      const words = names.trim().split(/\s+/)
      const name = words.at(-1)?.replace(/^\*+/, '') ?? ''
      if (name === '' || !['param', 'parameter', 'arg', 'type'].includes(kind)) continue
      const before = parameters.get(name) ?? { type: '', text: '' }
      current =
        kind === 'type'
          ? { ...before, type: said }
          : { type: words.length > 1 ? words.slice(0, -1).join(' ') : before.type, text: said }
      parameters.set(name, current)
      continue
    }
    const underlined = /^-{3,}$/.test(lines[index + 1]?.trim() ?? '')
    if (section.test(bare) && (bare.endsWith(':') || underlined)) {
      inside = ours.test(bare) ? 'parameters' : 'elsewhere'
      indent = -1
      current = undefined
      continue
    }
    if (/^-{3,}$/.test(bare)) continue
    if (inside === 'summary') summary.push(bare)
    else if (inside === 'parameters' && bare !== '') {
      const depth = line.length - line.trimStart().length
      if (indent < 0) indent = depth
      const named = /^\*{0,2}(\w+)\s*(?:\(([^)]*)\))?\s*(?::\s*(.*))?$/.exec(bare)
      if (depth <= indent && named !== null) {
        const [, name = '', type, said = ''] = named
        // NumPy has the type after the colon and the text below.
        const numpy =
          type === undefined &&
          /^-{3,}$/.test(
            lines
              .slice(0, index)
              .findLast((one) => /^\s*-{3,}$/.test(one))
              ?.trim() ?? ''
          )
        current = numpy ? { type: said, text: '' } : { type: type ?? '', text: said }
        parameters.set(name, current)
      } else if (current !== undefined) current.text = `${current.text} ${bare}`.trim()
    } else if (inside === 'elsewhere' && current !== undefined && bare !== '')
      current.text = `${current.text} ${bare}`.trim()
  }
  return { summary: summary.join('\n').trim(), parameters }
}
