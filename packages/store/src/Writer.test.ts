import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Duplicates } from '@magnet/core'
import { Effect } from 'effect'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Writer from './Writer.js'
import { complete, contents, on, outcome, run, scratch } from '../test/Scripted.js'

let folder = ''
beforeEach(async () => {
  folder = join(await scratch(), 'run')
})

describe('a written run', () => {
  test('holds records and failed attempts in the order of their slots, the pool and the graph', async () => {
    await on()(complete(run(folder, 9)))
    const files = await contents(folder)
    expect(Object.keys(files)).toEqual(['graph.json', 'manifest.json', 'pool.jsonl', 'rejected.jsonl', 'sft.jsonl'])
    const slots = Array.from({ length: 9 }, (_, slot) => outcome(slot))
    expect(files['sft.jsonl']).toBe(
      slots.flatMap(({ record }) => (record === undefined ? [] : [`${JSON.stringify(record)}\n`])).join('')
    )
    expect(files['rejected.jsonl']).toBe(
      slots.flatMap(({ rejected }) => rejected.map((attempt) => `${JSON.stringify(attempt)}\n`)).join('')
    )
    expect(files['pool.jsonl']).toBe('{"name":"a"}\n{"name":"b"}\n')
    expect(files['graph.json']).toBe('{"nodes":["a","b"],"edges":[]}\n')
  })

  test('has a manifest with its yield and its shortfalls', async () => {
    await on()(complete(run(folder, 9)))
    const manifest: unknown = JSON.parse((await contents(folder))['manifest.json'] ?? '')
    expect(manifest).toMatchObject({
      schema: 1,
      configuration: { profile: 'paper', merge: 0.3, steps: 7 },
      seed: 1,
      versions: { magnet: '0.1.0', places: 1 },
      pool: {
        digest: 'sha256:0',
        functions: 2,
        uncalled: [],
        skipped: [{ place: '/3', name: 'odd', reason: 'no type', expected: 'a type' }]
      },
      slots: 9,
      records: 8,
      shortfalls: [6],
      yield: { accepted: 8 },
      statistics: { labels: { nested: { count: 4, share: 0.5 } }, worlds: { places: 8 } }
    })
  })

  test('begins with the lines of a smaller one, and a smaller one is extended to its bytes', async () => {
    const small = join(folder, 'small')
    const large = join(folder, 'large')
    await on()(complete(run(small, 7)))
    await on()(complete(run(large, 200)))
    const [before, whole] = [await contents(small), await contents(large)]
    expect(whole['sft.jsonl']?.startsWith(before['sft.jsonl'] ?? '-')).toBe(true)
    expect(await on()(complete(run(small, 200)))).toBe(6)
    expect(await contents(small)).toEqual(whole)
  })

  test('tells a session that goes on what was kept, and which attempts were duplicates', async () => {
    const duplicate = { slot: 3, attempt: 0, stage: 'duplicate' as const, reason: 'queries', place: '', evidence: null }
    await on()(
      Effect.scoped(
        Effect.gen(function* () {
          const writer = yield* Writer.open(run(folder, 5))
          for (const slot of [0, 1, 2]) yield* writer.write(outcome(slot))
          yield* writer.write({ ...outcome(3), rejected: [duplicate] })
          yield* writer.finish
        })
      )
    )
    const kept = { records: Duplicates.make(), passed: new Map<number, number>() }
    await on()(Effect.scoped(Writer.open(run(folder, 5), kept)))
    expect([...kept.passed]).toEqual([[3, 1]])
    const [known, unknown] = [outcome(2).record, outcome(40).record]
    if (known === undefined || unknown === undefined) throw new Error('these slots have records')
    expect(kept.records.find({ ...known, family: 'f-1' })).toEqual({ by: 'queries', of: known.id, similarity: 1 })
    expect(kept.records.find(unknown)).toBeUndefined()
  })

  test('is left as it is by the same run again', async () => {
    await on()(complete(run(folder, 20)))
    const before = await contents(folder)
    await on()(complete(run(folder, 20)))
    expect(await contents(folder)).toEqual(before)
  })

  test('keeps names such as __proto__ as they are', async () => {
    const configuration: Readonly<Record<string, string>> = JSON.parse('{"__proto__": "x"}') as Record<string, string>
    await on()(complete(run(folder, 1, { configuration })))
    expect(await on()(complete(run(folder, 1, { configuration })))).toBe(1)
    await expect(on()(complete(run(folder, 1, { configuration: {} })))).rejects.toThrow('__proto__ is x there')
  })
})

describe('a folder is refused', () => {
  test('when it holds something else, and stays untouched', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'my notes\n.txt'), 'dear diary')
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow(/holds no Magnet run \(it holds "my notes\\n\.txt"\)/)
    expect(await contents(folder)).toEqual({ 'my notes\n.txt': 'dear diary' })
  })

  test('when its manifest is not ours', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'manifest.json'), '{"name": "some web app"}')
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow(/expected the manifest of a Magnet run/)
    await writeFile(join(folder, 'manifest.json'), '{"sch')
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow(/found no JSON/)
  })

  test('when the run differs, with what differs', async () => {
    await on()(complete(run(folder, 3)))
    const before = await contents(folder)
    const other = run(folder, 3, { seed: 2, pool: 'sha256:1', configuration: { profile: 'paper', merge: 0.5 } })
    await expect(on()(complete(other))).rejects.toThrow(
      'holds another run: seed is 1 there and 2 here; merge is 0.3 there and 0.5 here; steps is 7 there and absent here; ' +
        'its functions are not those of this pool. Use the same options'
    )
    expect(await contents(folder)).toEqual(before)
  })

  test('when it holds more slots than asked for: nothing is ever removed', async () => {
    await on()(complete(run(folder, 7)))
    const before = await contents(folder)
    await expect(on()(complete(run(folder, 6)))).rejects.toThrow('already holds 7 slots, and 6 were asked for')
    expect(await contents(folder)).toEqual(before)
  })

  test('when it is a file, or lies below one', async () => {
    await writeFile(folder, 'a file')
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow('is a file, and a folder was expected')
    await expect(on()(complete(run(join(folder, 'below'), 3)))).rejects.toThrow(/is a file, and a folder was expected/)
  })

  test('when a record in it was changed by hand', async () => {
    await on()(complete(run(folder, 3)))
    const { 'sft.jsonl': text = '' } = await contents(folder)
    await writeFile(join(folder, 'sft.jsonl'), text.replace('"kind":"multi_turn"', '"kind":"multi"'))
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow(
      /sft\.jsonl line 1 at \/kind: expected .*'multi_turn'.*, found "multi"/
    )
    await writeFile(join(folder, 'sft.jsonl'), text.split('\n').toReversed().join('\n').trimStart() + '\n')
    await expect(on()(complete(run(folder, 3)))).rejects.toThrow(/line 2: expected records in the order of their slots/)
  })
})
