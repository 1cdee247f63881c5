import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytes, ended, magnet, scratch, start } from './Magnet.js'

const scopes = ['--pair-scopes', 'conversation,decision,turn']
const wanted = ['synth', '--count', '60', '--seed', '5', '--pairs', '50', ...scopes, '--quiet']

interface Pair {
  readonly id: string
  readonly trajectory: string
  readonly scope: string
  readonly mistake: { readonly type: string }
}

let root = ''
let whole: Readonly<Record<string, string>> = {}
const pairs = (text: string | undefined): ReadonlyArray<Pair> =>
  (text ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Pair)

beforeAll(async () => {
  root = await scratch()
  await magnet([...wanted, '--out', join(root, 'whole')])
  whole = await bytes(join(root, 'whole'))
}, 60_000)

describe('the pairs of a run', { timeout: 60_000 }, () => {
  test('are one mistake each, in every scope that is asked for, and are counted in the manifest', () => {
    const all = pairs(whole['preference.jsonl'])
    expect(all.slice(0, 3).map(({ id }) => id)).toEqual(['pd-000000', 'pt-000000', 'pc-000000'])
    expect(new Set(all.slice(0, 3).map(({ mistake }) => mistake.type)).size).toBe(1)
    const manifest = JSON.parse(whole['manifest.json'] ?? '') as { pairs: { asked: number; made: number } }
    expect(manifest.pairs).toMatchObject({ asked: 50, made: 50, shortfalls: [] })
    expect(all).toHaveLength(150)
    expect(manifest).toMatchObject({ configuration: { pair_scopes: ['decision', 'turn', 'conversation'] } })
  })

  test('leave the records as they are without pairs', async () => {
    const folder = join(root, 'none')
    await magnet(['synth', '--count', '60', '--seed', '5', ...scopes, '--quiet', '--out', folder])
    const none = await bytes(folder)
    expect(none['sft.jsonl']).toBe(whole['sft.jsonl'])
    expect(Object.keys(none)).not.toContain('preference.jsonl')
    // And are made from them afterwards.
    await magnet([...wanted, '--concurrency', '1', '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })

  test('begin with those of a smaller number, which a larger one extends', async () => {
    const folder = join(root, 'few')
    await magnet([...wanted.map((word) => (word === '50' ? '20' : word)), '--out', folder])
    const few = await bytes(folder)
    expect(whole['preference.jsonl']?.startsWith(few['preference.jsonl'] ?? '-')).toBe(true)
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
    const { status, stderr } = await magnet([...wanted.map((word) => (word === '50' ? '20' : word)), '--out', folder])
    expect(status).toBe(1)
    expect(stderr).toContain('was made with 50 pairs, and 20 were asked for')
    expect(await bytes(folder)).toEqual(whole)
  })

  test('are those of the larger run where records are added of which some have their turn earlier', async () => {
    const many = ['synth', '--seed', '5', '--pairs', '30', '--quiet']
    await magnet([...many, '--count', '8', '--out', join(root, 'grown')])
    await magnet(['synth', '--seed', '5', '--count', '12', '--quiet', '--out', join(root, 'grown')])
    await magnet([...many, '--count', '12', '--out', join(root, 'large')])
    expect(await bytes(join(root, 'grown'))).toEqual(await bytes(join(root, 'large')))
  })

  test('are completed after kill -9 at any moment', async () => {
    const folder = join(root, 'killed')
    for (const milliseconds of [900, 1400, 1800]) {
      const child = start([...wanted, '--out', folder])
      const end = ended(child)
      await pause(milliseconds)
      child.kill('SIGKILL')
      await end
    }
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
    // Half a line, and a slot without its last scope.
    const text = whole['preference.jsonl'] ?? ''
    const cut = text.split('\n').slice(0, 100).join('\n').slice(0, -300)
    await writeFile(join(folder, 'preference.jsonl'), cut)
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })

  test('are counted where a manifest does not tell of them, as after a kill', async () => {
    const folder = join(root, 'untold')
    await cp(join(root, 'whole'), folder, { recursive: true })
    const path = join(folder, 'manifest.json')
    const { pairs: _, ...manifest } = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>
    await writeFile(path, JSON.stringify(manifest))
    const fewer = await magnet([...wanted.map((word) => (word === '50' ? '20' : word)), '--out', folder])
    expect(fewer.stderr).toContain('was made with 50 pairs, and 20 were asked for')
    await magnet(['synth', '--count', '60', '--seed', '5', ...scopes, '--quiet', '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })
})

describe('reading pairs', { timeout: 60_000 }, () => {
  test('verify executes both sides again', async () => {
    const { status, stdout } = await magnet(['verify', join(root, 'whole')])
    expect(stdout).toContain('60 records and 150 pairs checked and executed again')
    expect(status).toBe(0)
  })

  test('verify finds a rejected side that is right, a false result, and a missing line', async () => {
    const folder = join(root, 'tampered')
    await cp(join(root, 'whole'), folder, { recursive: true })
    const path = join(folder, 'preference.jsonl')
    const all = (await readFile(path, 'utf8')).split('\n')
    const changed = all.map((line, index) => {
      if (line === '' || (index !== 0 && index !== 4)) return line
      const pair = JSON.parse(line) as { chosen: ReadonlyArray<object>; rejected: ReadonlyArray<object> }
      return JSON.stringify(
        index === 0
          ? { ...pair, rejected: pair.chosen }
          : { ...pair, chosen: [...pair.chosen.slice(0, -1), { ...pair.chosen.at(-1), content: 'All is well.' }] }
      )
    })
    await writeFile(path, changed.slice(0, -2).concat('').join('\n'))
    const { status, stdout, stderr } = await magnet(['verify', folder])
    expect(status).toBe(1)
    for (const reason of ['pair.wrong', 'pair.chosen', '/pairs']) expect(stdout + stderr).toContain(reason)
  })

  test('show prints one, and report counts them', async () => {
    const shown = await magnet(['show', join(root, 'whole'), 'pt-000003'])
    expect(shown.stdout).toMatch(/^pt-000003 {2}turn, turn \d+ of mt-\d{6}/)
    for (const words of ['chosen', 'rejected', 'wrong by']) expect(shown.stdout).toContain(words)
    expect((await magnet(['show', join(root, 'whole'), 'pd-999999'])).status).toBe(1)
    const { stdout } = await magnet(['report', join(root, 'whole')])
    for (const words of ['Preference pairs', 'conversation 50', 'call_for_call', 'turned out right'])
      expect(stdout).toContain(words)
  })

  test('what is no number, or no scope, is refused', async () => {
    for (const [flags, words] of [
      [['--pairs', 'many'], '--pairs: expected a whole number'],
      [['--pair-scopes', 'turn,word'], '--pair-scopes: expected decision, turn or conversation']
    ] as const) {
      const { status, stderr } = await magnet(['synth', ...flags, '--out', join(root, 'refused')])
      expect(status).toBe(2)
      expect(stderr).toContain(words)
    }
  })
})
