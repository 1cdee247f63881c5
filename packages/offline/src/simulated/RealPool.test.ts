import { Derive, Seed } from '@magnet/core'
import { PoolError, Pools } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import * as Simulated from './Simulated.js'

const file = new URL('../../../../../shared/data/pools/stabletoolbench.apis.jsonl.gz', import.meta.url)
const absent = `the pool ${file.pathname.split('/').slice(-4).join('/')} is not beside the repository`

describe('the pool of StableToolBench', () => {
  test('becomes a world with connected functions of at least 30 categories', (context) => {
    if (!existsSync(file)) return context.skip(absent)
    const pool = Pools.read({ name: 'stabletoolbench.apis.jsonl', text: gunzipSync(readFileSync(file)).toString() })
    if (E.isLeft(pool)) throw new Error(PoolError.message(pool.left))
    const { signatures, skipped, renamed, read } = pool.right
    expect(read).toBe(2490)
    expect(signatures.length + skipped.length).toBeGreaterThan(2450)
    expect(signatures.length).toBeGreaterThan(2000)
    expect(skipped.every((one) => one.reason !== '' && /^line \d+/.test(one.place))).toBe(true)
    expect(renamed.length).toBeGreaterThan(2000)
    const names = signatures.map((one) => String(one.name))
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    const { usable, unusable } = Simulated.usable(signatures)
    expect(usable.length + unusable.length).toBe(signatures.length)
    const graph = Derive.derive(usable, { seed: Seed.root('real') })
    const connected = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]))
    const categories = new Set([...connected].map((name) => graph.signatures.get(name)?.category))
    expect(categories.size).toBeGreaterThanOrEqual(30)
    const world = Simulated.world(usable)
    const state = world.init(Seed.root('real'))
    const ran = world.functions.flatMap((f) => {
      const [given] = f.suggest?.(state) ?? []
      return given === undefined ? [] : [f.run(given)(state)]
    })
    // Those that need an identifier are refused without one; the others answer what people would ask.
    expect(ran.filter(E.isRight).length).toBeGreaterThan(ran.length * 0.6)
    for (const result of ran)
      if (E.isLeft(result)) expect(['invalid_arguments', 'not_found']).toContain(result.left.code)
    return undefined
  }, 60_000)
})
