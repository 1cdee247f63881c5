/** Builds a graph, walks it, composes operations, adds one of its own, and holds that one to the laws. */
import assert from 'node:assert/strict'
import { Derivation, Derive, Insert, Merge, type Path, PathTransform, Random, Seed, Split, Walk } from '@magnet/core'
import { OperationRules, TransformRules } from '@magnet/laws'
import { parallel } from './Parallel.js'
import { pool } from './pool.js'

const root = Seed.root('outside')
const graph = Derive.derive(pool, { seed: root })
for (const edge of graph.edges) console.log(`${edge.from} -> ${edge.to} (${edge.kind})`)

// A walk, and what is done to it: one derivation for each seed.
const transform = PathTransform.sequence([
  parallel({ probability: 0.5 }),
  Merge.merge({ probability: 0.3 }),
  Insert.before({ probability: 1, depth: 2 }),
  Insert.after({ probability: 0.5 }),
  Split.split({ probability: 0.5 })
])(graph)

const derive = (index: number): Derivation.Derivation =>
  Random.run(Seed.derive(root, 'record', index))(
    Random.chain((base: Path.Path) => transform(Derivation.of(base)))(Walk.walk({ steps: 5 })(graph)())
  )

// `*` marks a call that nobody asks for.
const text = (path: Path.Path): string =>
  path
    .map(({ calls, missing }) =>
      [
        ...calls.map((call) => (call.intent === 'implied' ? `${call.function}*` : call.function)),
        ...(missing._tag === 'Some'
          ? [`(lacks ${[missing.value.function, ...missing.value.parameters].join(' ')})`]
          : [])
      ].join(' ')
    )
    .join(' | ')

for (const index of [1, 2, 3, 4, 5]) console.log(text(derive(index).path))

// The log of each derivation leads to its path, and back to its base.
for (const index of [1, 2, 3, 4, 5]) {
  const { base, edits, path } = derive(index)
  assert.deepEqual(Derivation.replay(edits, graph)(base), { _tag: 'Right', right: path })
  assert.deepEqual(Derivation.rewind(edits)(path), { _tag: 'Right', right: base })
}

// All laws of a transform hold of Parallel, on arbitrary derivations over arbitrary graphs.
const rules = [
  TransformRules.of('Parallel', parallel()),
  OperationRules.inserting('Parallel', parallel()),
  OperationRules.budgeted('Parallel', (probability) => parallel({ probability }))
]
for (const law of rules.flatMap((each) => each.laws)) {
  assert.deepEqual(law.differences(), [], law.name)
  console.log(`holds: ${law.name}`)
}
