/** What is said of a function or a dependency beside the map. */
import * as Element from './Element.js'
import type { Edge, Graph, Node as Function } from './Graph.js'

/** What can be chosen. */
export interface Choice {
  readonly node?: Function
  readonly edge?: Edge
}

/** Says it. */
export const show = (graph: Graph, { node, edge }: Choice, choose: (choice: Choice) => void): void => {
  const panel = Element.byId('detail')
  const parts =
    edge !== undefined
      ? ofEdge(graph, edge, choose)
      : node !== undefined
        ? ofNode(graph, node, choose)
        : [
            Element.make('h2', {}, 'Details'),
            Element.make('p', {}, 'Choose a function or a dependency on the map, or find a function by its name.')
          ]
  panel.replaceChildren(...parts)
  panel.scrollTop = 0
}

const fact = (name: string, value: string): HTMLElement =>
  Element.make('div', {}, Element.make('dt', {}, name), Element.make('dd', {}, value))

const ofNode = (graph: Graph, node: Function, choose: (choice: Choice) => void): ReadonlyArray<HTMLElement> => {
  const [nowhere, nothing] = node.why
  return [
    Element.make('h2', { class: 'name' }, node.name),
    ...(node.description === '' ? [] : [Element.make('p', {}, node.description)]),
    Element.make(
      'dl',
      { class: 'facts' },
      fact('category', graph.data.regions[node.region]?.[0] ?? ''),
      fact('tool', node.tool),
      ...(nowhere === '' ? [] : [fact('leads nowhere', nowhere)]),
      ...(nothing === '' ? [] : [fact('reached by nothing', nothing)])
    ),
    ...(node.inputs.length === 0
      ? []
      : [
          Element.make('h3', {}, 'Parameters'),
          Element.make(
            'ul',
            {},
            ...node.inputs.map(([name, type, required]) =>
              Element.make(
                'li',
                { class: 'plain' },
                Element.make('code', {}, name),
                `${required === 1 ? '' : ', optional'}${type === '' ? '' : `, ${type}`}`
              )
            )
          )
        ]),
    ...list(graph, `Feeds ${node.out.length}`, node.out, ({ to }) => to, choose),
    ...list(graph, `Fed by ${node.in.length}`, node.in, ({ from }) => from, choose)
  ]
}

const list = (
  graph: Graph,
  title: string,
  edges: ReadonlyArray<Edge>,
  other: (edge: Edge) => Function,
  choose: (choice: Choice) => void
): ReadonlyArray<HTMLElement> =>
  edges.length === 0
    ? []
    : [
        Element.make('h3', {}, title),
        Element.make(
          'ul',
          {},
          ...edges.map((edge) =>
            Element.make(
              'li',
              {},
              Element.button(
                'row',
                () => choose({ edge }),
                Element.make('code', {}, other(edge).name),
                Element.make('span', { class: 'about' }, brief(graph, edge))
              )
            )
          )
        )
      ]

/** A dependency in one line. */
export const brief = ({ data }: Graph, edge: Edge): string =>
  [
    edge.links.map(([pointer, parameter]) => `${pointer === '' ? 'output' : pointer} → ${parameter}`).join(', '),
    [
      data.kinds[edge.kind] ?? '',
      ...(edge.nested ? ['nested'] : []),
      ...(edge.execution === 1 ? ['confirmed'] : edge.execution === 2 ? ['refuted'] : []),
      edge.confidence.toFixed(2)
    ].join(', ')
  ]
    .filter((text) => text !== '')
    .join(' · ')

const ofEdge = (graph: Graph, edge: Edge, choose: (choice: Choice) => void): ReadonlyArray<HTMLElement> => {
  const end = (name: string, node: Function): HTMLElement =>
    Element.button(
      'row',
      () => choose({ node }),
      Element.make('code', {}, node.name),
      Element.make('span', { class: 'about' }, name)
    )
  return [
    Element.make('h2', {}, 'Dependency'),
    end('gives', edge.from),
    end('takes', edge.to),
    Element.make('h3', {}, 'Parameters'),
    edge.links.length === 0
      ? Element.make('p', {}, 'None: the first is a premise of the second.')
      : Element.make(
          'ul',
          {},
          ...edge.links.map(([pointer, parameter]) =>
            Element.make(
              'li',
              { class: 'plain' },
              Element.make('code', {}, pointer === '' ? 'the whole output' : pointer),
              ' → ',
              Element.make('code', {}, parameter)
            )
          )
        ),
    Element.make('h3', {}, 'What is known of it'),
    Element.make(
      'dl',
      { class: 'facts' },
      fact('kind', graph.data.kinds[edge.kind] ?? ''),
      fact('nested', edge.nested ? 'yes: it fills what is required' : 'no'),
      fact('confidence', edge.confidence.toFixed(2)),
      fact('execution', ['not tried, or not decided', 'confirmed', 'refuted'][edge.execution] ?? ''),
      fact('evidence', edge.evidence.map((one) => graph.data.evidence[one] ?? '').join('; '))
    )
  ]
}
