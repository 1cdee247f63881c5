/** The filters beside the map: they are the legend too. */
import * as Colours from './Colours.js'
import * as Element from './Element.js'
import type { Filter } from './Filter.js'
import type { Graph } from './Graph.js'

/** Makes the filters, and says what of them is asked for whenever that changes. */
export const make = (
  graph: Graph,
  colours: () => Colours.Colours,
  changed: (filter: Filter) => void
): { readonly reset: () => void; readonly paint: () => void } => {
  const { data, nodes, edges } = graph
  const check = (
    text: string,
    count: string,
    on: boolean,
    mark?: HTMLElement
  ): readonly [HTMLElement, HTMLInputElement] => {
    const input = Element.make('input', { type: 'checkbox', ...(on ? { checked: '' } : {}) })
    input.defaultChecked = on
    input.addEventListener('change', say)
    return [
      Element.make(
        'label',
        { class: 'check' },
        input,
        ...(mark === undefined ? [] : [mark]),
        Element.make('span', {}, text),
        Element.make('span', { class: 'count' }, count)
      ),
      input
    ]
  }
  const count = (value: number): string => value.toLocaleString('en-US')
  const lines = data.kinds.map(() => Element.make('span', { class: 'line' }))
  const swatches = data.regions.map(() => Element.make('span', { class: 'swatch' }))
  const say = (): void =>
    changed({
      regions: new Set(regions.flatMap(([, input], index) => (input.checked ? [index] : []))),
      kinds: new Set(kinds.flatMap(([, input], index) => (input.checked ? [index] : []))),
      nested: nested[1].checked,
      confirmed: confirmed[1].checked,
      isolated: isolated[1].checked,
      confidence: Number(confidence.value)
    })
  const about = ['must come before', 'all that is returned', 'one of its fields']
  const kinds = data.kinds.map((kind, index) =>
    check(
      `${kind}: ${about[index] ?? ''}`,
      count(edges.filter((edge) => edge.kind === index).length),
      true,
      lines[index]
    )
  )
  const nested = check('only nested: what is required', count(edges.filter((edge) => edge.nested).length), false)
  const confirmed = check(
    'only confirmed by execution',
    count(edges.filter((edge) => edge.execution === 1).length),
    false
  )
  const isolated = check(
    'functions without dependencies',
    count(nodes.filter((node) => node.in.length + node.out.length === 0).length),
    true
  )
  const confidence = Element.make('input', {
    type: 'range',
    min: '0',
    max: '1',
    step: '0.05',
    value: '0',
    class: 'field',
    id: 'confidence'
  })
  const value = Element.make('span', { class: 'about' }, '0.00')
  confidence.addEventListener('input', () => {
    value.textContent = Number(confidence.value).toFixed(2)
    say()
  })
  const sizes = Map.groupBy(nodes, (node) => node.region)
  const regions = data.regions.map(([category], index) =>
    check(
      category === '' ? 'without a category' : category,
      count(sizes.get(index)?.length ?? 0),
      true,
      swatches[index]
    )
  )
  const set = (on: boolean) => (): void => {
    for (const [, input] of regions) input.checked = on
    say()
  }
  Element.byId('filters').replaceChildren(
    Element.make(
      'fieldset',
      {},
      Element.make('legend', {}, 'Dependencies'),
      ...[...kinds, nested, confirmed].map(([label]) => label)
    ),
    Element.make(
      'section',
      {},
      Element.make('h2', {}, Element.make('label', { for: 'confidence' }, 'Confidence, at least '), value),
      confidence
    ),
    Element.make(
      'fieldset',
      {},
      Element.make('legend', {}, 'Categories'),
      Element.make('div', { class: 'categories' }, ...regions.map(([label]) => label)),
      Element.make(
        'div',
        { class: 'pair' },
        Element.button('', set(true), 'All'),
        Element.button('', set(false), 'None')
      )
    ),
    Element.make('fieldset', {}, Element.make('legend', {}, 'Functions'), isolated[0])
  )
  const paint = (): void => {
    for (const [index, line] of lines.entries()) line.style.borderTopColor = colours().kinds[index] ?? ''
    for (const [index, swatch] of swatches.entries()) swatch.style.backgroundColor = Colours.region(colours(), index)
  }
  paint()
  const reset = (): void => {
    for (const [, input] of [...regions, ...kinds, nested, confirmed, isolated]) input.checked = input.defaultChecked
    confidence.value = '0'
    value.textContent = '0.00'
    say()
  }
  return { reset, paint }
}
