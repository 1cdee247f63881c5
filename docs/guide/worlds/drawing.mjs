// The dependencies of a world as a graph in Mermaid: functions by tool class, joined by the identifiers and premises
// that one gives and another needs. A date or a name that many things share would only tangle it.
import { Derive, Seed } from '@magnet/core'

/** What flows within a world, by what it is: an identifier or a premise, with who gives it and who needs it. */
export const flows = (world) => {
  const signatures = world.functions.map((f) => f.signature)
  const byName = new Map(signatures.map((signature) => [String(signature.name), signature]))
  const found = new Map()
  const add = (what, kind, from, to) => {
    const flow = found.get(what) ?? { what, kind, pairs: [] }
    found.set(what, flow)
    flow.pairs.push([from, to])
  }
  for (const edge of Derive.derive(signatures, { seed: Seed.root('guide') }).edges) {
    const [source, target] = [byName.get(edge.from), byName.get(edge.to)]
    const types = new Set(
      edge.links.flatMap(({ parameter }) =>
        target.inputs.filter(({ name, voice }) => name === parameter && voice === 'opaque').map(({ type }) => type)
      )
    )
    for (const type of types) add(type, 'id', edge.from, edge.to)
    for (const premise of source.grants)
      if (target.requires.includes(premise)) add(premise, 'premise', edge.from, edge.to)
  }
  return [...found.values()].toSorted((left, right) => (left.what < right.what ? -1 : 1))
}

/** The functions of a world by tool class, in the order of their declaration. */
export const classes = (world) => Map.groupBy(world.functions, (f) => f.signature.toolClass)

const word = (text) => text.replaceAll(/\W+/g, '_')

/** The graph. An identifier that several give to several stands as a node of its own, so that lines stay few. */
export const drawing = (world) => {
  const lines = ['flowchart LR']
  for (const [name, functions] of classes(world)) {
    lines.push(`  subgraph group_${word(name)}["${name.replaceAll('_', ' ')}"]`)
    for (const { signature } of functions)
      lines.push(
        `    ${signature.name}${signature.effect === 'write' ? `["${signature.name}"]` : `("${signature.name}")`}`
      )
    lines.push('  end')
  }
  for (const { what, kind, pairs } of flows(world)) {
    const [from, to] = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side]))])
    const [line, text] = kind === 'premise' ? ['-.->', `-. "${what}" .->`] : ['-->', `-- "${what}" -->`]
    if (pairs.length <= from.length + to.length)
      for (const [left, right] of pairs) lines.push(`  ${left} ${text} ${right}`)
    else {
      const node = `flow_${word(what)}`
      lines.push(`  ${node}{{"${what}"}}`)
      for (const left of from) lines.push(`  ${left} ${line} ${node}`)
      for (const right of to) lines.push(`  ${node} ${line} ${right}`)
    }
  }
  return lines.join('\n')
}
