/**
 * A graph in the language of Graphviz: functions boxed by category, nested dependencies drawn through, others dashed.
 *
 * Source: https://graphviz.org/doc/info/lang.html
 */
import type { FunctionGraph } from './FunctionGraph.js'

/** The text of a file in pieces. */
export function* text({ nodes, signatures, edges }: FunctionGraph): Iterable<string> {
  const categories = Map.groupBy(nodes, (name) => signatures.get(name)?.category ?? '')
  yield 'digraph functions {\n  rankdir=LR\n'
  yield '  node [shape=box, fontname="sans-serif"]\n  edge [fontname="sans-serif", fontsize=10]\n'
  for (const [index, [category, names]] of [...categories].entries()) {
    yield `  subgraph cluster_${index} {\n    label=${quoted(category)}\n`
    for (const name of names) yield `    ${quoted(name)}\n`
    yield '  }\n'
  }
  for (const { from, to, kind, nested, links } of edges) {
    const parameters = [...new Set(links.map(({ parameter }) => parameter))].join(', ')
    const style = nested ? 'solid' : 'dashed'
    yield `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(parameters === '' ? kind : parameters)}, style=${style}]\n`
  }
  yield '}\n'
}

const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ')}"`
