import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as FunctionGraph from './FunctionGraph.js'

it('the graph of some functions is the one that is made of them and of the edges between them', () => {
  fc.assert(
    fc.property(Arbitrary.graph(), fc.func(fc.boolean()), (graph, keeps) => {
      const kept = new Set(graph.nodes.filter((name) => keeps(name)))
      const signatures = [...graph.signatures.values()].filter((signature) => kept.has(signature.name))
      expect(FunctionGraph.within(graph, (name) => kept.has(name))).toEqual(FunctionGraph.make(signatures, graph.edges))
    })
  )
})
