import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

interface Line {
  readonly id: string
  readonly family: string
  readonly trajectory?: string
  readonly alias?: { readonly functions: { readonly [name: string]: string } }
  readonly tools: ReadonlyArray<{ readonly function: { readonly name: string } }>
  readonly turns?: ReadonlyArray<{
    readonly calls: ReadonlyArray<{ readonly function: string; readonly world: string }>
    readonly missing?: { readonly function: string }
  }>
}

let root = ''
let run = ''
beforeAll(async () => {
  root = await scratch()
  run = join(root, 'run')
  const args = ['--count', '80', '--families', '--pairs', '30', '--proofs', 'labels', '--quiet', '--out', run]
  expect(await magnet(['synth', ...args])).toMatchObject({ status: 0, stderr: '' })
}, 120_000)

const lines = async (...path: ReadonlyArray<string>): Promise<ReadonlyArray<Line>> =>
  (await readFile(join(...path), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => inPool(JSON.parse(line) as Line))

/** A line in the names of the pool: a split is by functions, whatever a record calls them. */
const inPool = (line: Line): Line => {
  const named = (name: string): string => line.alias?.functions[name] ?? name
  const { turns } = line
  return {
    ...line,
    ...(turns === undefined
      ? {}
      : {
          turns: turns.map(({ calls, missing }) => ({
            calls: calls.map((call) => ({ ...call, function: named(call.function) })),
            ...(missing === undefined ? {} : { missing: { function: named(missing.function) } })
          }))
        }),
    ...('tools' in line ? { tools: line.tools.map((tool) => ({ function: { name: named(tool.function.name) } })) } : {})
  }
}

const needed = (records: ReadonlyArray<Line>): ReadonlySet<string> =>
  new Set(
    records
      .flatMap(({ turns = [] }) => turns)
      .flatMap(({ calls, missing }) => [...calls.map((call) => call.function), ...(missing ? [missing.function] : [])])
  )

const split = async (...args: ReadonlyArray<string>): Promise<{ readonly [side: string]: ReadonlyArray<Line> }> => {
  const { status, stderr } = await magnet(['split', run, ...args])
  expect([status, stderr]).toEqual([0, ''])
  const folder = join(run, 'splits')
  return {
    train: await lines(folder, 'train', 'sft.jsonl'),
    held: await lines(folder, 'held-out', 'sft.jsonl'),
    pairs: await lines(folder, 'train', 'preference.jsonl'),
    left: await lines(folder, 'left-out.jsonl')
  }
}

describe('magnet split', { timeout: 60_000 }, () => {
  test('by function: no function of a held-out record is called, missing or listed in training', async () => {
    const { train = [], held = [], pairs = [], left = [] } = await split('--held-out', '0.1')
    expect(held.length).toBeGreaterThanOrEqual(8)
    expect(train.length).toBeGreaterThan(held.length)
    const out = needed(held)
    expect([...needed(train)].filter((name) => out.has(name))).toEqual([])
    expect(pairs.length).toBeGreaterThan(0)
    for (const { tools } of [...train, ...pairs])
      expect(tools.filter((tool) => out.has(tool.function.name))).toEqual([])
    // Everything is somewhere, once.
    const records = await lines(run, 'sft.jsonl')
    const gone = left.filter((line) => 'record' in line)
    expect(train.length + held.length + gone.length).toBe(records.length)
  })

  test('by world: no world of a held-out record is called in training', async () => {
    const { train = [], held = [] } = await split('--by', 'world')
    const worlds = (records: ReadonlyArray<Line>): ReadonlySet<string> =>
      new Set(records.flatMap(({ turns = [] }) => turns.flatMap(({ calls }) => calls.map((call) => call.world))))
    expect(worlds(held).size).toBeGreaterThan(0)
    expect([...worlds(train)].filter((world) => worlds(held).has(world))).toEqual([])
  })

  test('keeps families together', async () => {
    const { train = [], held = [] } = await split('--held-out', '0.3')
    const families = new Set(held.map(({ family }) => family))
    expect(train.filter(({ family }) => families.has(family))).toEqual([])
  })

  test('is the same again, and says what it is', async () => {
    const one = await split()
    expect(await split('--seed', '1')).toEqual(one)
    const description = async (): Promise<unknown> =>
      JSON.parse(await readFile(join(run, 'splits', 'split.json'), 'utf8'))
    expect(await description()).toMatchObject({ schema: 1, finished: true, by: 'function', seed: 1, asked: 0.1 })
  })

  test('leaves the run as it was, and its own records are right', async () => {
    await split()
    for (const place of [run, join(run, 'splits/train/sft.jsonl'), join(run, 'splits/held-out/sft.jsonl')])
      expect(await magnet(['verify', place])).toMatchObject({ status: 0, stderr: '' })
  })

  test('is exported side by side', async () => {
    const { train = [] } = await split()
    const { status, stdout } = await magnet(['export', run, '--split', 'train', '--format', 'jsonl'])
    expect(status).toBe(0)
    expect(stdout).toContain(`${train.length} records`)
    const rows = await lines(run, 'splits/train/exports/jsonl/sft.jsonl')
    expect(rows.length).toBeGreaterThanOrEqual(train.length)
    const other = await magnet(['export', join(run, 'splits/train'), '--format', 'jsonl'])
    expect(other).toEqual({ status: 0, stdout, stderr: '' })
  })

  test('is not exported while it is not finished', async () => {
    await split()
    await writeFile(join(run, 'splits', 'split.json'), '{\n  "schema": 1,\n  "finished": false\n}\n')
    const { status, stderr } = await magnet(['export', run, '--format', 'trl', '--split', 'train'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('has no split that is finished')])
    await split()
  })

  test.each([
    [
      ['split', 'run', '--held-out', '1.5'],
      2,
      '--held-out: expected a share above 0 and below 1, such as 0.1, found 1.5.'
    ],
    [['split', 'run', '--held-out', 'x'], 2, '--held-out: expected a share above 0 and below 1, such as 0.1, found x.'],
    [['split', 'run', '--by', 'family'], 2, '--by: expected function or world, found family.'],
    [['split', 'run', '--held-out', '0.99'], 1, 'to hold out as much, all'],
    [['split', 'none'], 1, 'none does not exist. Check the path.'],
    [['split', 'other'], 1, 'other holds no Magnet run'],
    [['split', 'run', '--out', 'other'], 1, 'other is not empty and holds no split of Magnet (it holds notes.txt)'],
    [['export', 'run', '--format', 'trl', '--split', 'trian'], 2, '--split: expected train or held-out, found trian.'],
    [
      ['export', 'other', '--format', 'trl', '--split', 'train'],
      1,
      'other has no split. Make one with "magnet split other".'
    ]
  ])('answers %j with one message', async (args, expected, message) => {
    await mkdir(join(root, 'other'), { recursive: true })
    await writeFile(join(root, 'other', 'notes.txt'), 'mine')
    const { status, stdout, stderr } = await magnet(args, { cwd: root })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([expected, ''])
  })
})
