// What a run adds to the time that a model takes: 2,500 different requests, 256 at once, over HTTP to the service that
// answers by rules, in a process of its own. Through a guarded model with its cache on the disk, and, beside it, through
// `fetch` alone: on two cores that loop is not at the floor (calls x latency / width) either.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const calls = 2500
const width = 256
const name = 'compatible:bench:any'

/** The service, in a process of its own. */
const serve = async (latency) => {
  const child = fork(fileURLToPath(import.meta.url), ['serve', String(latency)])
  const port = await new Promise((resolve) => {
    child.once('message', resolve)
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

if (process.argv[2] === 'serve') {
  const { MockModel } = await import('@magnet/mock-model')
  const service = await MockModel.start({ latency: Number(process.argv[3]) })
  process.send(service.port)
}

/** Some 2 kB, as a prompt of a run has. */
const request = (seed) => ({
  role: 'paraphrase',
  prompt: 'bench@1',
  instructions: `Say it in other words. ${'Keep every name, number and date as it is. '.repeat(35)}`,
  messages: [{ role: 'user', content: `Book a table for ${seed} at seven.` }],
  temperature: 0.7,
  maxTokens: 300,
  seed
})

/** Runs all requests, so many at once. */
const loop = async (ask) => {
  let next = 0
  const work = async () => {
    while (next < calls) await ask(next++)
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** Wall time in seconds, processor time of a call in milliseconds, and the event loop's delay beyond its own beat, p99. */
const measured = async (run) => {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  globalThis.gc?.()
  delay.enable()
  const [began, used] = [performance.now(), process.cpuUsage()]
  await run()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  delay.disable()
  return { seconds, work: (user + system) / 1000 / calls, delay: Math.max(0, delay.percentile(99) / 1e6 - resolution) }
}

const bare = (url) => () =>
  loop(async (seed) => {
    const { instructions, messages, temperature, maxTokens } = request(seed)
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer key' },
      body: JSON.stringify({
        model: 'any',
        messages: [{ role: 'system', content: instructions }, ...messages],
        temperature,
        max_tokens: maxTokens,
        seed
      })
    })
    await response.json()
  })

const connected = async (url) => {
  const { Effect } = await import('effect')
  const { Provider } = await import('@magnet/ai-sdk')
  const environment = { MAGNET_BENCH_BASE_URL: `${url}/v1`, MAGNET_BENCH_API_KEY: 'key' }
  return Effect.runPromise(Provider.connect(name, environment))
}

const plain = (model) => async () => {
  const { Effect } = await import('effect')
  const indices = Array.from({ length: calls }, (_, index) => index)
  await Effect.runPromise(
    Effect.forEach(indices, (seed) => model.ask(request(seed)), { concurrency: width, discard: true })
  )
}

const guarded = (model, folder) => async () => {
  const { Effect } = await import('effect')
  const { Guarded } = await import('@magnet/models')
  const { ReplyFile } = await import('@magnet/store')
  await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const cache = yield* ReplyFile.open(join(folder, `${performance.now()}.sqlite`))
        const { model: safe } = yield* Guarded.make({
          roles: { all: [{ model: name, weight: 1 }], own: {} },
          connect: () => Effect.succeed(model),
          cache,
          budget: 1000,
          prices: { [name]: { input: 1, output: 1 } },
          limits: { concurrency: width }
        })
        const indices = Array.from({ length: calls }, (_, index) => index)
        yield* Effect.forEach(indices, (seed) => safe.ask(request(seed)), { concurrency: width, discard: true })
      })
    )
  )
}

/** The middle one by a figure: others may be at work on the machine. */
const middle = (all, figure) => all.map(figure).toSorted((left, right) => left - right)[Math.floor(all.length / 2)]

/** All three ways in turn, so often. */
const at = async (latency, rounds, targets) => {
  const service = await serve(latency)
  const folder = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
  try {
    const model = await connected(service.url)
    const ways = { 'fetch loop': bare(service.url), 'model alone': plain(model), guarded: guarded(model, folder) }
    // Connections are opened, and code is compiled, before anything is measured.
    for (const way of Object.values(ways)) await way()
    const all = []
    for (let round = 0; round < rounds; round++) {
      const figures = {}
      for (const [way, go] of Object.entries(ways)) figures[way] = await measured(go)
      all.push(figures)
    }
    const floor = (calls * latency) / width / 1000
    const label = `at ${latency} ms`
    return [
      {
        what: `${label}: guarded, to a fetch loop`,
        value: middle(all, (one) => one.guarded.seconds / one['fetch loop'].seconds),
        unit: 'x',
        ...targets.fetch
      },
      ...['guarded', 'model alone', 'fetch loop'].flatMap((way) => [
        {
          what: `${label}: ${way}, to the floor`,
          value: middle(all, (one) => one[way].seconds / floor),
          unit: 'x',
          ...(way === 'guarded' ? targets.floor : {})
        },
        {
          what: `${label}: ${way}, event loop delay p99`,
          value: middle(all, (one) => one[way].delay),
          unit: 'ms',
          ...(way === 'guarded' ? targets.delay : {})
        },
        { what: `${label}: ${way}, processor time of a call`, value: middle(all, (one) => one[way].work), unit: 'ms' }
      ])
    ]
  } finally {
    service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const run = async () => ({
  title: `${calls} calls of a model, ${width} at once`,
  rows: [
    ...(await at(1000, 3, { floor: { target: { most: 1.15 } }, delay: { target: { most: 50 } } })),
    ...(await at(100, 5, { fetch: { target: { most: 1.6 } } }))
  ]
})
