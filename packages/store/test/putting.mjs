// Puts replies into a file for as long as it lives, and prints the key of each once it is kept.
import { ReplyFile } from '@magnet/store'
import { Effect } from 'effect'

const [path, round] = process.argv.slice(2)
const put = (file) => (index) => {
  const key = `${round}${String(index).padStart(63, '0')}`
  const reply = { text: 'x'.repeat(500), calls: [], finish: 'stop', usage: { input: 1, output: 1 }, model: 'test:a' }
  return Effect.andThen(
    file.put({ key, model: 'test:a', role: 'back', prompt: 'test@1', stored: { _tag: 'Replied', reply } }),
    Effect.sync(() => process.stdout.write(`${key}\n`))
  )
}
const indices = Array.from({ length: 100_000 }, (_, index) => index)
await Effect.runPromise(
  Effect.scoped(
    Effect.flatMap(ReplyFile.open(path), (file) =>
      Effect.forEach(indices, put(file), { concurrency: 16, discard: true })
    )
  )
)
