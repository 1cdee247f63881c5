import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

let root = ''
let run = ''
beforeAll(async () => {
  root = await scratch()
  run = join(root, 'run')
  await magnet(['synth', '--count', '14', '--seed', '3', '--pairs', '4', '--quiet', '--out', run])
}, 60_000)

/** A text that every browser would take for markup, if it were let through. */
const hostile = `</style></script><script>alert(1)</script><img src=x onerror="alert(1)">'"&amp;`

/** A value in which every text that a reader sees is followed by another. */
const poisoned = (value: unknown, key = ''): unknown =>
  typeof value === 'string'
    ? ['content', 'description', 'register'].includes(key)
      ? value + hostile
      : value
    : Array.isArray(value)
      ? value.map((one) => poisoned(one, key))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]))
        : value

describe('magnet report', { timeout: 30_000 }, () => {
  test('writes a page beside the run, and says where', async () => {
    const { status, stdout } = await magnet(['report', run])
    expect(status).toBe(0)
    expect(stdout).toContain(`The same as a page, with charts and 10 conversations: ${join(run, 'report.html')}`)
    const page = await readFile(join(run, 'report.html'), 'utf8')
    for (const heading of [
      'Yield',
      'Mixture',
      'Turns and calls',
      'Labels',
      'Functions',
      'Names of tools',
      'Sources of arguments',
      'Preference pairs',
      'Diversity of language',
      'Duplicates',
      'Contamination',
      'Cost',
      'How it was made',
      'Ten conversations'
    ])
      expect(page).toMatch(new RegExp(`<h2 [^>]*>${heading}</h2>`))
    expect(page.match(/<details class="record"/g)).toHaveLength(10)
    expect(page).not.toMatch(/<script|<link|<iframe|<object| on[a-z]+="|https?:\/\/(?!www\.w3\.org)/)
    expect(page.length).toBeLessThan(1_500_000)
  })

  test('writes the same bytes for the same run, wherever it stands, and reads it the same with a page in it', async () => {
    const elsewhere = join(root, 'elsewhere')
    await cp(run, elsewhere, { recursive: true })
    await magnet(['report', elsewhere])
    await magnet(['report', run])
    expect(await readFile(join(elsewhere, 'report.html'), 'utf8')).toBe(
      await readFile(join(run, 'report.html'), 'utf8')
    )
    expect((await magnet(['verify', run])).status).toBe(0)
    expect(
      (await magnet(['synth', '--count', '14', '--seed', '3', '--pairs', '4', '--quiet', '--out', run])).status
    ).toBe(0)
  })

  test('writes the page where it is told to, and names it in JSON', async () => {
    const out = join(root, 'other.html')
    const { stdout } = await magnet(['report', run, '--out', out, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ page: out, records: 14 })
    expect(await readFile(out, 'utf8')).toBe(await readFile(join(run, 'report.html'), 'utf8'))
  })

  test('writes nothing for a file of records, unless it is told to', async () => {
    const folder = join(root, 'file')
    await mkdir(folder)
    await cp(join(run, 'sft.jsonl'), join(folder, 'records.jsonl'))
    const { stdout } = await magnet(['report', join(folder, 'records.jsonl')])
    expect(stdout).not.toContain('page')
    expect(existsSync(join(folder, 'report.html'))).toBe(false)
    const out = join(folder, 'page.html')
    await magnet(['report', join(folder, 'records.jsonl'), '--out', out])
    expect(await readFile(out, 'utf8')).toContain('a file of records does not say what failed')
  })

  test('prints the figures also where no page can be written, and says so', async () => {
    const { status, stdout, stderr } = await magnet(['report', run, '--out', join(root, 'nowhere', 'page.html')])
    expect(status).toBe(1)
    expect(stdout).toContain('14 records in')
    expect(stdout).not.toContain('page')
    expect(stderr).toContain(join(root, 'nowhere'))
  })

  test('shows what decontamination found, and refuses a file that is not of its making', async () => {
    const folder = join(root, 'compared')
    await cp(run, folder, { recursive: true })
    const bigrams = { bigrams: { all: 9, shared: 0, records: 0 } }
    const found = {
      against: [{ file: 'tasks.jsonl' }],
      benchmark: { queries: 5, paths: 5, functions: 7, literals: 0 },
      records: 14,
      contaminated: 0,
      reasons: { query: 0 },
      paths: { plain: bigrams, mapped: bigrams },
      names: [],
      functions: { all: 297, mapped: [] },
      literals: [],
      shared_literals: 0,
      found: []
    }
    await writeFile(join(folder, 'contamination.json'), JSON.stringify(found))
    expect((await magnet(['report', folder])).status).toBe(0)
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('overlap with tasks.jsonl')
    await writeFile(join(folder, 'contamination.json'), JSON.stringify({ ...found, names: 3 }))
    const { status, stderr } = await magnet(['report', folder])
    expect(status).toBe(1)
    expect(stderr).toMatch(/contamination\.json.*at \/names: expected .*, found 3\.\n$/)
  })

  test('lets no text of a record become markup', async () => {
    const lines = (await readFile(join(run, 'sft.jsonl'), 'utf8')).trimEnd().split('\n')
    const [path, out] = [join(root, 'hostile.jsonl'), join(root, 'hostile.html')]
    await writeFile(path, lines.map((line) => `${JSON.stringify(poisoned(JSON.parse(line)))}\n`).join(''))
    expect(await magnet(['report', path, '--out', out])).toMatchObject({ status: 0, stderr: '' })
    const page = await readFile(out, 'utf8')
    expect(page).toContain('&#60;script&#62;alert(1)')
    expect(page).not.toMatch(/<script|<img|<\/script/)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })
})
