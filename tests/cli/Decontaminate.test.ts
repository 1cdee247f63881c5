import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

interface Line {
  readonly id: string
  readonly family: string
  readonly slot?: number
  readonly stage?: string
  readonly reason?: string
  readonly evidence?: unknown
  readonly trajectory?: string
  readonly messages: ReadonlyArray<{ readonly role: string; readonly content: string }>
  readonly turns: ReadonlyArray<{
    readonly calls: ReadonlyArray<{ readonly function: string; readonly arguments: Readonly<Record<string, unknown>> }>
  }>
}

const options = ['--count', '40', '--families', '--pairs', '20', '--proofs', 'labels', '--quiet']

let root = ''
let made = ''
let records: ReadonlyArray<Line> = []
beforeAll(async () => {
  root = await scratch()
  made = join(root, 'made')
  expect(await magnet(['synth', ...options, '--out', made])).toMatchObject({ status: 0, stderr: '' })
  records = await lines(made, 'sft.jsonl')
  await plant()
}, 120_000)

const lines = async (...path: ReadonlyArray<string>): Promise<ReadonlyArray<Line>> =>
  (await readFile(join(...path), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const said = (record: Line | undefined): ReadonlyArray<string> =>
  (record?.messages ?? []).filter(({ role }) => role === 'user').map(({ content }) => content)

/** A record whose first message is long, from one on. */
const talkative = (from: number): Line | undefined =>
  records.find((record, place) => place >= from && (said(record)[0] ?? '').split(' ').length > 14)

/** Files in the layout of BFCL, with something of three records. */
const plant = async (): Promise<void> => {
  const jsonl = (...values: ReadonlyArray<object>): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('')
  const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text)
  const [first = ''] = said(talkative(0))
  await write(
    'questions.json',
    jsonl(
      {
        id: 'simple_0',
        question: [[{ role: 'user', content: 'What is the area of a triangle with base 10?' }]],
        function: []
      },
      { id: 'simple_1', question: [[{ role: 'user', content: first.toUpperCase() }]] }
    )
  )
  const path = (talkative(10)?.turns ?? []).flatMap(({ calls }) => calls)
  const text = path.map(
    (call) =>
      `${call.function}(${Object.keys(call.arguments)
        .map((name) => `${name}='x'`)
        .join(', ')})`
  )
  await write('answers.json', jsonl({ id: 'multi_turn_base_7', ground_truth: text.map((call) => [call]) }))
  const [other = ''] = said(talkative(20))
  await write(
    'plain.jsonl',
    jsonl({ prompt: `Please note: ${other.split(' ').slice(2, 12).join(' ')}` }, { nothing: 1 })
  )
  await write('apart.jsonl', jsonl({ query: 'Nobody in this run would ever say a sentence like that.' }))
}

const copy = async (name: string): Promise<string> => {
  await cp(made, join(root, name), { recursive: true })
  return join(root, name)
}

describe('magnet decontaminate', { timeout: 60_000 }, () => {
  test('finds what was planted, says where it stands, and leaves the run alone', async () => {
    const run = await copy('found')
    const args = ['decontaminate', run, '--against', 'questions.json', '--against', 'answers.json', 'plain.jsonl']
    const { status, stdout, stderr } = await magnet(args, { cwd: root })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/a message of the user, word for word +1 /)
    expect(stdout).toMatch(/the whole path of functions +[12] /)
    expect(stdout).toContain('plain.jsonl: 1 of 2 entries hold nothing to compare.')
    const report = JSON.parse(await readFile(join(run, 'contamination.json'), 'utf8')) as {
      readonly found: ReadonlyArray<{ readonly record: string; readonly findings: ReadonlyArray<object> }>
    }
    const by = new Map(report.found.map(({ record, findings }) => [record, findings] as const))
    const planted = [
      [talkative(0), { reason: 'query', with: 'questions.json#simple_1' }],
      [talkative(10), { reason: 'path', with: 'answers.json#multi_turn_base_7' }],
      [talkative(20), { reason: 'words', with: 'plain.jsonl#1' }]
    ] as const
    for (const [record, finding] of planted)
      expect(by.get(record?.id ?? '')).toEqual(expect.arrayContaining([expect.objectContaining(finding)]))
    const { stdout: json } = await magnet([...args, '--json'], { cwd: root })
    expect(JSON.parse(json)).toEqual({ run, ...report })
    expect(await lines(run, 'sft.jsonl')).toEqual(records)
    expect(await magnet(['verify', run])).toMatchObject({ status: 0 })
  })

  test('removes records with their families and pairs, says why, and the run is right again', async () => {
    const run = await copy('removed')
    const args = ['decontaminate', run, '--remove', '--against', 'questions.json', 'answers.json', 'plain.jsonl']
    const { status, stdout } = await magnet(args, { cwd: root })
    expect(status).toBe(0)
    const families = new Set([0, 10, 20].map((from) => talkative(from)?.family))
    const left = await lines(run, 'sft.jsonl')
    expect(left).toEqual(records.filter(({ family }) => !families.has(family)))
    const ids = new Set(left.map(({ id }) => id))
    const pairs = await lines(run, 'preference.jsonl')
    expect(pairs).toEqual((await lines(made, 'preference.jsonl')).filter(({ trajectory = '' }) => ids.has(trajectory)))
    const gone = (await lines(run, 'rejected.jsonl')).filter(({ stage }) => stage === 'contamination')
    expect(gone.length).toBe(records.length - left.length)
    expect(new Set(gone.map(({ reason }) => reason))).toEqual(new Set(['query', 'path', 'words', 'family']))
    expect(stdout).toContain(`Removed: ${gone.length} records`)
    expect(await magnet(['verify', run])).toMatchObject({ status: 0, stderr: '' })
    expect((await magnet(args, { cwd: root })).stdout).toContain('Removed: 0 records')
  })

  test('completes a removal that was cut short', async () => {
    const [whole, cut] = [await copy('whole'), await copy('cut')]
    const args = (run: string): ReadonlyArray<string> => [
      'decontaminate',
      run,
      '--remove',
      '--against',
      'questions.json'
    ]
    await magnet(args(whole), { cwd: root })
    // Only the first of the files was put in its place.
    await cp(join(whole, 'rejected.jsonl'), join(cut, 'rejected.jsonl'))
    await writeFile(join(cut, 'sft.jsonl.tmp'), 'half a li')
    expect(await magnet(args(cut), { cwd: root })).toMatchObject({ status: 0 })
    for (const name of ['sft.jsonl', 'rejected.jsonl', 'preference.jsonl', 'manifest.json'])
      expect(await readFile(join(cut, name), 'utf8')).toBe(await readFile(join(whole, name), 'utf8'))
  })

  test('keeps a run that was cut from being extended', async () => {
    const run = await copy('closed')
    await magnet(['decontaminate', run, '--remove', '--against', 'questions.json'], { cwd: root })
    const before = await lines(run, 'sft.jsonl')
    const { status, stderr } = await magnet(['synth', '--count', '50', ...options.slice(2), '--out', run])
    expect([status, stderr]).toEqual([1, expect.stringContaining('was decontaminated: records were removed from it')])
    expect(await lines(run, 'sft.jsonl')).toEqual(before)
  })

  test('removes nothing where nothing is shared, and the run goes on', async () => {
    const run = await copy('apart')
    const { stdout } = await magnet(['decontaminate', run, '--remove', '--against', 'apart.jsonl'], { cwd: root })
    expect(stdout).toContain('Removed: 0 records and 0 pairs')
    for (const name of ['sft.jsonl', 'rejected.jsonl', 'preference.jsonl', 'manifest.json'])
      expect(await readFile(join(run, name), 'utf8')).toBe(await readFile(join(made, name), 'utf8'))
    expect(await magnet(['synth', ...options, '--out', run])).toMatchObject({ status: 0 })
  })

  test.each([
    [['decontaminate', 'made'], 2, '--against: name at least one file of a benchmark'],
    [['decontaminate', 'made', '--against', 'none.json'], 1, 'none.json does not exist. Check the path.'],
    [['decontaminate', 'made', '--against', 'other'], 1, 'other is a folder, and a file was expected.'],
    [['decontaminate', 'none', '--against', 'plain.jsonl'], 1, 'none does not exist. Check the path.'],
    [['decontaminate', 'other', '--against', 'plain.jsonl'], 1, 'other holds no Magnet run'],
    [['decontaminate', 'made', '--against', 'empty.json'], 1, 'empty.json: expected tasks or functions of a benchmark'],
    [
      ['decontaminate', 'made', '--against', 'cut.json'],
      1,
      'cut.json line 2: expected JSON, or JSON Lines, found a line that is no JSON.'
    ],
    [['decontaminate', 'made', '--against', 'prose.txt'], 1, 'prose.txt line 1: expected JSON, or JSON Lines'],
    [['decontaminate', 'made', '--against', 'useless.json'], 1, 'found 2 entries without any of them']
  ])('answers %j with one message', async (args, expected, message) => {
    await mkdir(join(root, 'other'), { recursive: true })
    await writeFile(join(root, 'empty.json'), '')
    await writeFile(join(root, 'cut.json'), '{"query": "a"}\n{"query": ')
    await writeFile(join(root, 'prose.txt'), 'Dear reader\n')
    await writeFile(join(root, 'useless.json'), '[{"a": 1}, 7]')
    const { status, stdout, stderr } = await magnet(args, { cwd: root })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([expected, ''])
  })
})
