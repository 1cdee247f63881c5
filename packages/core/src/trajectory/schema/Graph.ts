/** Schemas of the graph: the file of a run folder, and what `magnet graph --json` prints. */
import type { JsonObject } from '../../json/Json.js'
import { file, functionName, list, members, natural, number, oneOf, pointer, record, text } from './Shape.js'

const counts = record(natural)

const graph = {
  nodes: list(functionName),
  edges: list(
    members({
      from: functionName,
      to: functionName,
      kind: oneOf('premise', 'whole', 'partial'),
      nested: { type: 'boolean' },
      links: list(members({ pointer, parameter: text })),
      evidence: list(oneOf('types', 'premise', 'judged', 'executed', 'given', 'refused')),
      confirmed: { type: 'boolean' },
      confidence: { type: 'number', minimum: 0, maximum: 1 }
    })
  )
}

/** `graph.json`. */
export const schema: JsonObject = file(
  'graph.json',
  'The functions of the pool and the dependencies between them.',
  members(graph)
)

const lack = (...reasons: ReadonlyArray<string>): JsonObject =>
  members({ reason: oneOf(...reasons), types: list(text) })

/** What `magnet graph --json` prints. */
export const printed: JsonObject = file(
  'graph-printed.json',
  'What `magnet graph --json` prints: the graph as in graph.json, and its numbers.',
  members({
    ...graph,
    statistics: members({
      nodes: natural,
      edges: natural,
      nested: natural,
      confirmed: natural,
      refuted: natural,
      evidence: counts,
      outDegree: members({ mean: number, most: natural }),
      inDegree: members({ most: natural }),
      deadEnds: natural,
      isolated: natural,
      components: natural,
      largest: natural,
      longestChain: natural,
      chains: list(members({ functions: list(functionName), atMost: natural })),
      looseEnds: list(
        members({
          name: functionName,
          'leadsNowhere?': lack('no_response', 'untyped', 'repeats', 'not_taken', 'own', 'left_out', 'refuted'),
          'reachedByNothing?': lack('no_parameters', 'untyped', 'not_given', 'own', 'left_out', 'refuted')
        })
      ),
      'thinned?': list(members({ by: text, pairs: natural, kept: natural }))
    })
  })
)

const cases = list(members({ from: functionName, to: functionName, parameters: list(text) }))
const confusion = members({
  derived: natural,
  untried: natural,
  right: natural,
  precision: number,
  needed: natural,
  found: natural,
  recall: number,
  wrong: cases,
  missed: cases
})

/** What `magnet graph --truth --json` prints. */
export const truth: JsonObject = file(
  'graph-truth.json',
  'What `magnet graph --truth --json` prints: derived edges against what execution shows, by what values are declared to mean, and by names and descriptions alone.',
  members({ declared: confusion, names: confusion })
)
