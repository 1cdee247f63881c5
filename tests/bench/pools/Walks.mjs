// Walks with operations, streamed to a file: what a program of a user's own would be. A process of its own, so that its
// memory is that of the walks: it reads a pool, and after so many lines says how long it took and what it holds.
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import {
  Derivation,
  Derive,
  EditRecord,
  FunctionGraph,
  Insert,
  Merge,
  PathCodec,
  PathTransform,
  Random,
  Seed,
  Split,
  Walk
} from '@magnet/core'
import { Pools } from '@magnet/pools'

const [pool, out, ...marks] = process.argv.slice(2)
const read = Pools.read({ name: 'pool.jsonl', text: readFileSync(pool, 'utf8') })
if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
const root = Seed.root('walks')
const graph = Derive.derive(read.right.signatures, { seed: root, near: true, fanIn: 200 })
const walk = Walk.walk({ steps: 7 })(graph)
const operations = PathTransform.sequence([
  Merge.merge({ probability: 0.3, maxCalls: 3 }),
  Insert.before({ probability: 0.3 }),
  Insert.after({ probability: 0.1 }),
  Split.split({ functions: 1 })
])(graph)
// A walk of one function is no walk, so all begin where a step leads on.
const starts = graph.nodes.filter((name) => FunctionGraph.out(graph, name).length > 0)
const record = Random.chain((path) => operations(Derivation.of(path)))(Random.chain(walk)(Random.some(starts)))

const file = createWriteStream(out)
const start = { time: performance.now(), processor: process.cpuUsage() }
const found = []
let [steps, edits] = [0, 0]
for (let index = 0; found.length < marks.length; index++) {
  if (index === Number(marks[found.length])) {
    const { user, system } = process.cpuUsage(start.processor)
    found.push({
      walks: index,
      seconds: (performance.now() - start.time) / 1000,
      processor: (user + system) / 1e6,
      memory: process.memoryUsage().rss / 2 ** 20,
      calls: steps / index,
      edits: edits / index
    })
  }
  const one = Random.run(Seed.derive(root, 'record', index))(record)
  steps += one.base.length
  edits += one.edits.length
  const line = {
    base: PathCodec.encode(one.base),
    edits: one.edits.map(EditRecord.encode),
    path: PathCodec.encode(one.path)
  }
  if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain')
}
file.end()
await once(file, 'finish')
console.log(JSON.stringify({ functions: graph.nodes.length, edges: graph.edges.length, marks: found }))
