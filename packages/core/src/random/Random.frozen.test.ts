import { describe, expect, it } from 'vitest'
import * as Random from './Random.js'
import * as Rng from './Rng.js'
import * as Seed from './Seed.js'
import * as Stream from './Stream.js'

const root = Seed.root('frozen')

describe('frozen outputs', () => {
  it('seeds', () => {
    expect([root, Seed.derive(root, 'record', 17), Seed.derive(root, 'record', 17, 'attempt', 1)])
      .toMatchInlineSnapshot(`
      [
        "ddac07f2dc639ddd2523df81873d62b0",
        "2962ea9f3468173c7d89b43e9db225a9",
        "b3131a5f394f56f8d558b34d072fc1d1",
      ]
    `)
  })

  it('draws', () => {
    const draws = Random.all<unknown>([
      Random.int(1, 6),
      Random.real,
      Random.bool(0.5),
      Random.pick(['a', 'b', 'c']),
      Random.some([1, 2, 3]),
      Random.weighted(['rare', 'often'], (each) => (each === 'often' ? 9 : 1)),
      Random.shuffle([1, 2, 3, 4, 5]),
      Random.isolated(Random.int(0, 1000)),
      Random.int(0, 1000)
    ])
    expect(Random.run(root)(draws)).toMatchInlineSnapshot(`
      [
        3,
        0.9788888518825104,
        true,
        "c",
        2,
        "often",
        [
          1,
          4,
          5,
          2,
          3,
        ],
        986,
        94,
      ]
    `)
  })

  it('a stream draws what the generator of its seed draws', () => {
    const stream = Stream.make(root)
    const streamed = Array.from({ length: 20 }, () => [stream.int(0, 99), stream.real()])
    const one = Random.chain((whole: number) => Random.map((real: number) => [whole, real])(Random.real))(
      Random.int(0, 99)
    )
    expect(Random.run(root)(Random.all(Array.from({ length: 20 }, () => one)))).toEqual(streamed)
  })

  it('drawing leaves a generator as it was', () => {
    const rng = Rng.of(root)
    const before = rng.getState()
    Random.shuffle([1, 2, 3])(rng)
    expect(rng.getState()).toEqual(before)
  })
})
