/**
 * A graph in the language of Graphviz: functions boxed by category, nested dependencies drawn through, others dashed.
 *
 * Source: https://graphviz.org/doc/info/lang.html
 */
import type { FunctionGraph } from './FunctionGraph.js'

/** The text of a file. */
export const text = ({ nodes, signatures, edges }: FunctionGraph): string => {
  const categories = Map.groupBy(nodes, (name) => signatures.get(name)?.category ?? '')
  return [
    'digraph functions {',
    '  rankdir=LR',
    '  node [shape=box, fontname="sans-serif"]',
    '  edge [fontname="sans-serif", fontsize=10]',
    ...[...categories].flatMap(([category, names], index) => [
      `  subgraph cluster_${index} {`,
      `    label=${quoted(category)}`,
      ...names.map((name) => `    ${quoted(name)}`),
      '  }'
    ]),
    ...edges.map(({ from, to, kind, nested, links }) => {
      const parameters = [...new Set(links.map(({ parameter }) => parameter))].join(', ')
      const style = nested ? 'solid' : 'dashed'
      return `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(parameters === '' ? kind : parameters)}, style=${style}]`
    }),
    '}',
    ''
  ].join('\n')
}

const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ')}"`
