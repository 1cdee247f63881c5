import { cp, readFile, truncate, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ended, magnet, scratch, start } from './Magnet.js'

let root = ''
let run = ''
beforeAll(async () => {
  root = await scratch()
  run = join(root, 'run')
  await magnet(['synth', '--count', '30', '--seed', '2', '--quiet', '--out', run])
}, 60_000)

const example = join(import.meta.dirname, '../../../shared/examples/record.json')

const copy = async (name: string): Promise<string> => {
  const folder = join(root, name)
  await cp(run, folder, { recursive: true })
  return folder
}

const edit = async (path: string, change: (text: string) => string): Promise<void> => {
  const before = await readFile(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path, after)
}

describe('magnet show', { timeout: 30_000 }, () => {
  test('lists records with what they are about, and says how to read one', async () => {
    const { status, stdout, stderr } = await magnet(['show', run])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^mt-000000 {2}\d+ turns, \d+ calls +\S/)
    expect(stdout).toContain(`Read one with: magnet show ${run} mt-000000`)
    expect(stdout).not.toContain('\u001B')
  })

  test('prints a record with its turns, calls and sources', async () => {
    const { stdout } = await magnet(['show', run, 'mt-000003'])
    expect(stdout).toMatch(/^mt-000003 {2}multi_turn/)
    for (const words of ['Turn 1', ' user ', ' assistant ', '-> ', '=> ', '<- ']) expect(stdout).toContain(words)
    const { stdout: json } = await magnet(['show', run, 'mt-000003', '--json'])
    expect(JSON.parse(json)).toMatchObject({ id: 'mt-000003', kind: 'multi_turn' })
  })

  test('lists records as JSON Lines', async () => {
    const { stdout } = await magnet(['show', run, '--json'])
    const first: unknown = JSON.parse(stdout.split('\n')[0] ?? '')
    expect(first).toMatchObject({ id: 'mt-000000', kind: 'multi_turn' })
  })

  test.runIf(existsSync(example))('prints a record that stands alone in a file', async () => {
    const { status, stdout } = await magnet(['show', example])
    expect(status).toBe(0)
    for (const words of [
      'mt-000000',
      'I have to be in New York',
      'user "the 14th of May"',
      'withheld from turn 1 on: get_invoice'
    ])
      expect(stdout).toContain(words)
  })

  test('reads a run that was killed in the middle of a line', async () => {
    const folder = await copy('killed')
    const bytes = await readFile(join(folder, 'sft.jsonl'))
    await truncate(join(folder, 'sft.jsonl'), bytes.length - 100)
    const { status, stdout } = await magnet(['show', folder])
    expect(status).toBe(0)
    expect(stdout).toContain(`${bytes.toString().trimEnd().split('\n').length - 1} records`)
  })

  test('stops when its reader goes away', async () => {
    const child = start(['show', run])
    child.stdout?.destroy()
    const { status, stderr } = await ended(child)
    expect([status, stderr]).toEqual([0, ''])
  })

  test.each([
    [['none'], 'none does not exist. Check the path.'],
    [
      ['.', 'mt-000000'],
      '. holds no Magnet run: it has no manifest.json. Give the folder that "magnet synth --out" wrote.'
    ],
    [['run', 'mt-999999'], 'run holds no record mt-999999. "magnet show run" lists them.'],
    [['cut.json'], 'cut.json ends in the middle of line 1: it was cut off.'],
    [['other.json'], 'other.json at /id: expected string, found nothing.'],
    [['text.jsonl'], 'text.jsonl line 1: expected a record, found a line that is no JSON.']
  ])('answers %j with one message', async (args, message) => {
    await writeFile(join(root, 'cut.json'), '{"id": "mt-00')
    await writeFile(join(root, 'other.json'), '{"name": "x"}')
    await writeFile(join(root, 'text.jsonl'), 'hello\n')
    const { status, stdout, stderr } = await magnet(['show', ...args], { cwd: root })
    expect(stderr).toContain(`magnet: ${message}`)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([1, ''])
  })
})

describe('magnet report', { timeout: 30_000 }, () => {
  test('gives the figures of a run in sections, and as JSON', async () => {
    const { status, stdout, stderr } = await magnet(['report', run])
    expect([status, stderr]).toEqual([0, ''])
    for (const title of ['Yield', 'Turns and calls', 'Worlds', 'What users say', 'distinct-2'])
      expect(stdout).toContain(title)
    const { stdout: json } = await magnet(['report', run, '--json'])
    expect(JSON.parse(json)).toMatchObject({ language: { answers: { unknown: 0 } }, statistics: {}, yield: {} })
  })

  test('reads a file of records, of which nobody knows what failed', async () => {
    const { status, stdout } = await magnet(['report', join(run, 'sft.jsonl')])
    expect(status).toBe(0)
    expect(stdout).toContain('What users say')
    expect(stdout).not.toContain('Yield')
  })
})

describe('magnet verify', { timeout: 30_000 }, () => {
  test('finds nothing wrong with a run', async () => {
    const { status, stdout, stderr } = await magnet(['verify', run])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d+ records checked and executed again in .*: nothing is wrong\.\n$/)
    const { stdout: json } = await magnet(['verify', run, '--json'])
    expect(JSON.parse(json)).toMatchObject({ violations: 0, faulty: 0, findings: [] })
  })

  test.each<readonly [string, string, (text: string) => string, RegExp]>([
    [
      'an output',
      'sft.jsonl',
      (text) => text.replace(/"role":"tool",(.*?)"content":"\{/, '"role":"tool",$1"content":"{\\"x\\":1,'),
      /sft\.jsonl:1 .*mt-000000/
    ],
    [
      'a line',
      'sft.jsonl',
      (text) => text.replace('"kind":"multi_turn"', '"kind":"single_turn"'),
      /sft\.jsonl:1 .*\/kind/
    ],
    ['the end', 'sft.jsonl', (text) => text.slice(0, -50), /cut off/],
    ['a digest', 'sft.jsonl', (text) => text.replace(/"final":"sha256:./, '"final":"sha256:x'), /sft\.jsonl:1 /],
    [
      'the manifest',
      'manifest.json',
      (text) => text.replace(/"records": \d+/, '"records": 7'),
      /manifest\.json .*\/records/
    ],
    [
      'the pool',
      'pool.jsonl',
      (text) => text.replace('"description":"', '"description":"Really '),
      /pool\.jsonl .*digest/
    ],
    ['a failed attempt', 'rejected.jsonl', (text) => `${text}{"slot":"x"}\n`, /rejected\.jsonl/]
  ])('finds what was changed: %s', async (name, file, change, finding) => {
    const folder = await copy(name.replaceAll(' ', '-'))
    await edit(join(folder, file), change)
    const { status, stdout, stderr } = await magnet(['verify', folder])
    expect(stdout).toMatch(finding)
    expect(stderr).toMatch(/^magnet: \d+ violations?; \d+ of \d+ records? concerned \(.*\)\.\n$/)
    expect(status).toBe(1)
  })

  test.runIf(existsSync(example))(
    'checks a record that stands alone, as far as that goes without its worlds',
    async () => {
      const { status, stdout } = await magnet(['verify', example])
      expect(stdout).toMatch(/^1 record checked in .*: nothing is wrong\. Nothing was executed again/)
      expect(status).toBe(0)
    }
  )

  test('answers what is no run with one message', async () => {
    const { status, stderr } = await magnet(['verify', root])
    expect(stderr).toContain('holds no Magnet run')
    expect(status).toBe(1)
  })
})

describe('magnet graph and paths', { timeout: 30_000 }, () => {
  test('print the graph, write it, and give it as JSON', async () => {
    const out = join(root, 'graph.json')
    const { status, stdout } = await magnet(['graph', '--worlds', 'travel', '--out', out])
    expect(status).toBe(0)
    for (const words of [
      'The graph of travel',
      'functions',
      'edges',
      'Other dead ends, and why',
      'nothing takes what it returns',
      'Longest chains',
      '-> ',
      `Written to ${out}`
    ])
      expect(stdout).toContain(words)
    const written = JSON.parse(await readFile(out, 'utf8')) as { nodes: Array<string>; edges: Array<object> }
    const { stdout: json } = await magnet(['graph', '--worlds', 'travel', '--json'])
    expect(JSON.parse(json)).toMatchObject({ ...written, statistics: { nodes: written.nodes.length } })
  })

  test('say why functions are connected with nothing, where a walk would refuse them', async () => {
    const pool = join(root, 'apart.json')
    const named = (name: string, parameter: string): object => ({
      type: 'function',
      function: {
        name,
        description: 'Reads something by its id.',
        parameters: { type: 'object', properties: { [parameter]: { type: 'string' } }, required: [parameter] }
      }
    })
    await writeFile(pool, JSON.stringify([named('read_note', 'note_id'), named('read_letter', 'letter_id')]))
    const { status, stdout, stderr } = await magnet(['graph', '--pool', pool])
    expect([status, stdout]).toEqual([1, expect.stringMatching(/isolated +2/)])
    expect(stderr).toMatch(
      /^magnet: the graph of [^\n]*apart\.json has no edges: [^\n]+ add "response" to the functions\.\n$/
    )
    expect(stdout).toContain('nothing is known of its response; nothing returns what it takes')
    expect((await magnet(['paths', '--pool', pool])).status).toBe(1)
  })

  test('write the graph in the languages of graph programs', async () => {
    const [markup, picture] = [join(root, 'graph.graphml'), join(root, 'graph.dot')]
    for (const out of [markup, picture])
      expect((await magnet(['graph', '--worlds', 'travel', '--out', out])).status).toBe(0)
    const { edges } = JSON.parse(await readFile(join(root, 'graph.json'), 'utf8')) as { edges: Array<object> }
    expect((await readFile(markup, 'utf8')).match(/<edge /g)).toHaveLength(edges.length)
    expect((await readFile(picture, 'utf8')).match(/ -> /g)).toHaveLength(edges.length)
  })

  test('print derivations, the same for the same seed', async () => {
    const [first, again, other] = await Promise.all(
      ['1', '1', '2'].map((seed) => magnet(['paths', '--count', '3', '--seed', seed]))
    )
    expect(first?.stdout).toContain('Slot 2')
    expect(first?.stdout).toContain('walk')
    expect(again).toEqual(first)
    expect(other?.stdout).not.toBe(first?.stdout)
    const { stdout } = await magnet(['paths', '--count', '3', '--json'])
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { slot: number })
    expect(rows.map(({ slot }) => slot)).toEqual([0, 1, 2])
  })

  test('stop when their reader goes away', async () => {
    const child = start(['paths', '--count', '100000'])
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { status, stderr } = await ended(child)
    expect([status, stderr]).toEqual([0, ''])
  })
})
