/**
 * A graph as GraphML, which graph programs read (Gephi, yEd, NetworkX): functions with what they are of, dependencies
 * with their parameters.
 *
 * Source: http://graphml.graphdrawing.org/specification.html
 */
import type { FunctionGraph } from './FunctionGraph.js'

const keys = [
  ['node', 'category', 'string'],
  ['node', 'tool', 'string'],
  ['node', 'description', 'string'],
  ['edge', 'kind', 'string'],
  ['edge', 'nested', 'boolean'],
  ['edge', 'confirmed', 'boolean'],
  ['edge', 'confidence', 'double'],
  ['edge', 'parameters', 'string'],
  ['edge', 'evidence', 'string']
] as const

/** The text of a file in pieces. */
export function* text({ nodes, signatures, edges }: FunctionGraph): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [of, name, type] of keys)
    yield `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
  yield '  <graph id="functions" edgedefault="directed">\n'
  for (const name of nodes) {
    const { category = '', toolClass = '', description = '' } = signatures.get(name) ?? {}
    yield element('node', `id="${escaped(name)}"`, { category, tool: toolClass, description })
  }
  for (const { from, to, kind, nested, confirmed, confidence, links, evidence } of edges)
    yield element('edge', `source="${escaped(from)}" target="${escaped(to)}"`, {
      kind,
      nested: String(nested),
      confirmed: String(confirmed),
      confidence: String(confidence),
      parameters: links.map(({ pointer, parameter }) => `${pointer} => ${parameter}`).join('; '),
      evidence: evidence.join(' ')
    })
  yield '  </graph>\n</graphml>\n'
}

const element = (name: string, attributes: string, data: { readonly [key: string]: string }): string =>
  `    <${name} ${attributes}>${Object.entries(data)
    .map(([key, value]) => `<data key="${key}">${escaped(value)}</data>`)
    .join('')}</${name}>\n`

// XML has no place for most control characters, not even escaped.
const escaped = (value: string): string =>
  value
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
