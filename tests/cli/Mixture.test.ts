import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytes, magnet, scratch } from './Magnet.js'

interface Manifest {
  readonly records: number
  readonly shortfalls: ReadonlyArray<number>
  readonly configuration: { readonly mixture?: unknown }
  readonly yield: { readonly kinds?: { readonly [kind: string]: { planned: number; records: number } } }
}

const wanted = ['synth', '--mixture', 'single=5,parallel=2,multiple=2,parallel_multiple=1,multi_turn=2', '--seed', '4']

let root = ''
let folder = ''
let whole: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  root = await scratch()
  folder = join(root, 'whole')
  await magnet([...wanted, '--count', '60', '--quiet', '--out', folder])
  whole = await bytes(folder)
}, 60_000)

const manifest = (text: string | undefined): Manifest => JSON.parse(text ?? '') as Manifest

const records = (): ReadonlyArray<{ id: string; kind: string; ends?: string }> =>
  (whole['sft.jsonl'] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; kind: string; ends?: string })

describe('a run of a mixture', { timeout: 60_000 }, () => {
  test('plans its kinds, and says of each what it made', () => {
    const { yield: yielded, configuration } = manifest(whole['manifest.json'])
    expect(configuration.mixture).toEqual({ single: 5, parallel: 2, multiple: 2, parallel_multiple: 1, multi_turn: 2 })
    const planned = Object.entries(yielded.kinds ?? {}).map(([kind, own]) => [kind, own.planned])
    expect(planned).toEqual([
      ['single', 25],
      ['parallel', 10],
      ['multiple', 10],
      ['parallel_multiple', 5],
      ['multi_turn', 10]
    ])
    for (const [kind, own] of Object.entries(yielded.kinds ?? {}))
      expect(own.records).toBe(records().filter((record) => record.kind === kind).length)
  })

  test('says in the id of a record whether it is a conversation', () => {
    for (const { id, kind } of records()) expect(id.startsWith('mt-')).toBe(kind === 'multi_turn')
  })

  test('goes on where it stopped, with the same bytes', async () => {
    const parts = join(root, 'parts')
    await magnet([...wanted, '--count', '25', '--quiet', '--out', parts])
    await magnet([...wanted, '--count', '60', '--concurrency', '7', '--quiet', '--out', parts])
    expect(await bytes(parts)).toEqual(whole)
  })

  test('passes verification, which sees a record of another kind than its slot has', async () => {
    expect((await magnet(['verify', folder])).status).toBe(0)
    const copy = join(root, 'copy')
    await magnet([...wanted, '--count', '60', '--quiet', '--out', copy])
    const at = join(copy, 'sft.jsonl')
    await writeFile(at, (await readFile(at, 'utf8')).replace('"kind":"single"', '"kind":"multiple"'))
    const { status, stdout } = await magnet(['verify', copy, '--json'])
    expect(status).toBe(1)
    expect(stdout).toContain('"kind.slot"')
    expect(stdout).toContain('"kind.calls"')
  })

  test('is told in a configuration file as well, and shown as it is', async () => {
    const config = join(root, 'magnet.config.json')
    const out = join(root, 'configured')
    await writeFile(config, JSON.stringify({ mixture: { single: 2, multi_turn: 1 }, ending: 1, count: 9, seed: 4 }))
    const { stdout } = await magnet(['synth', '--config', config, '--out', out])
    expect(stdout).toContain('9 records')
    expect(stdout).toContain('single_turn 6')
    expect(stdout).toContain('100.0 % end at the call')
    const listed = await magnet(['show', out])
    expect(listed.stdout).toMatch(/^st-00000\d {2}single, \d calls? /m)
    const shown = await magnet(['show', out, 'st-000000'])
    expect(shown.stdout).toContain('single, 1 turn')
  })

  test('of conversations alone is the run of today', async () => {
    const [one, other] = [join(root, 'one'), join(root, 'other')]
    await magnet(['synth', '--count', '5', '--quiet', '--out', one])
    await magnet(['synth', '--count', '5', '--mixture', 'multi_turn', '--quiet', '--out', other])
    expect(await bytes(other)).toEqual(await bytes(one))
  })

  test.each([
    ['papper', '--mixture: there is no kind "papper"'],
    ['single=1,irrelevance=2', 'give single at least the weight of irrelevance'],
    ['single=', '--mixture: expected paper, or weights']
  ])('says what is wrong with %s', async (mixture, message) => {
    const { status, stderr } = await magnet(['synth', '--mixture', mixture, '--out', join(root, 'none')])
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})
