/**
 * The graph of functions as one page that needs nothing else: the map is laid out beforehand, and a viewer draws it.
 *
 * Laws: the same graph gives the same bytes; no text of a function becomes markup or script.
 */
import { type FunctionGraph, GraphStatistics } from '@magnet/core'
import * as Document from '../html/Document.js'
import * as Html from '../html/Html.js'
import * as Theme from '../html/Theme.js'
import * as Words from '../html/Words.js'
import * as Data from './Data.js'
import * as Sheet from './Sheet.js'

/** What a page is made of, beside the graph. */
export interface Options {
  /** What the functions are of. */
  readonly name: string
  /** The program that draws, whole and without modules. */
  readonly viewer: string
}

/** The text of the page. */
export const render = (graph: FunctionGraph.FunctionGraph, { name, viewer }: Options): string => {
  const title = `The graph of ${name}`
  return Document.render({
    title,
    sheet: Sheet.sheet,
    script: viewer,
    body: [
      side(graph, title),
      bar,
      map,
      Html.element(
        'aside',
        { class: 'detail', 'aria-label': 'Details', 'aria-live': 'polite', id: 'detail' },
        Html.element('h2', {}, 'Details'),
        Html.element('p', {}, 'Choose a function or a dependency on the map, or find a function by its name.')
      ),
      Html.element('script', { type: 'application/json', id: 'data' }, Html.trusted(json(Data.of(graph))))
    ]
  })
}

// Inside a script element no text is markup but its end, and what begins a comment.
const json = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

const side = (graph: FunctionGraph.FunctionGraph, title: string): Html.Html => {
  const { nodes, edges, components, isolated, deadEnds, confirmed } = GraphStatistics.of(graph)
  const counts = [
    ['functions', nodes],
    ['dependencies', edges],
    ['components', components],
    ['isolated', isolated],
    ['dead ends', deadEnds],
    ['confirmed', confirmed]
  ] as const
  return Html.element(
    'aside',
    { class: 'side', 'aria-label': 'Search and filters' },
    Html.element('h1', {}, title),
    Html.element('p', { class: 'about' }, 'Which output feeds which parameter.'),
    Html.element(
      'dl',
      { class: 'counts' },
      counts.map(([word, value]) =>
        Html.element('div', {}, Html.element('dt', {}, word), Html.element('dd', {}, Words.count(value)))
      )
    ),
    Html.element(
      'section',
      {},
      Html.element('h2', {}, Html.element('label', { for: 'search' }, 'Find a function')),
      Html.element('input', {
        class: 'field',
        id: 'search',
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: 'Name or words of the description'
      }),
      Html.element('div', { class: 'found', id: 'found', role: 'region', 'aria-label': 'Functions found' })
    ),
    Html.element('div', { id: 'filters' })
  )
}

const button = (id: string, text: string, label: string): Html.Html =>
  Html.element('button', { type: 'button', id, 'aria-label': label, title: label }, text)

const bar: Html.Html = Html.element(
  'header',
  { class: 'bar' },
  button('nearer', '+', 'Nearer'),
  button('farther', '\u2212', 'Farther'),
  button('whole', 'Whole map', 'Whole map in view'),
  button('clear', 'Clear', 'Clear what is chosen, found and filtered'),
  Theme.choice,
  Html.element('span', { class: 'told', id: 'told', role: 'status' })
)

const map: Html.Html = Html.element(
  'main',
  { class: 'map', id: 'map' },
  Html.element('canvas', { class: 'under', 'aria-hidden': 'true' }),
  Html.element('canvas', {
    class: 'over',
    tabindex: 0,
    role: 'img',
    'aria-label':
      'Map of the functions. Arrow keys move it, plus and minus bring it nearer and farther, 0 shows the whole, a slash goes to the search. All functions can be found and followed in the lists beside it.'
  }),
  Html.element('div', { class: 'tip', id: 'tip', hidden: true })
)
