/** The tools of a record, folded: what each does and takes. */
import type { JsonSchema, Trajectory } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'

/** The list. */
export const render = ({ tools }: Trajectory.Trajectory): Html.Html =>
  Html.element(
    'details',
    { class: 'tools' },
    Html.element('summary', {}, Words.plural(tools.length, 'tool')),
    Html.element(
      'ul',
      {},
      tools.map(({ function: tool }) =>
        Html.element(
          'li',
          {},
          Html.element('code', {}, `${tool.name}(${parameters(tool.parameters).join(', ')})`),
          ' ',
          tool.description
        )
      )
    )
  )

/** The parameters of a schema; those that may be left out have a question mark. */
const parameters = ({ properties, required }: JsonSchema.JsonSchema): ReadonlyArray<string> => {
  const needed = new Set<string>(required ?? [])
  return Object.keys(properties ?? {}).map((name) => (needed.has(name) ? name : `${name}?`))
}
