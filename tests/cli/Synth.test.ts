import { spawn } from 'node:child_process'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { bin, bytes, ended, magnet, scratch, start } from './Magnet.js'

const count = 120
const wanted = ['synth', '--count', String(count), '--seed', '5', '--quiet']

let root = ''
let whole: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  root = await scratch()
  await magnet([...wanted, '--out', join(root, 'whole')])
  whole = await bytes(join(root, 'whole'))
}, 60_000)

const lines = (text: string | undefined): ReadonlyArray<string> => (text ?? '').split('\n').slice(0, -1)

describe('a run', { timeout: 60_000 }, () => {
  test('has the files of a run, a record for nearly every slot, and a manifest without time, host or path', () => {
    expect(Object.keys(whole)).toEqual(['graph.json', 'manifest.json', 'pool.jsonl', 'rejected.jsonl', 'sft.jsonl'])
    const manifest = JSON.parse(whole['manifest.json'] ?? '') as { slots: number; records: number; seed: number }
    expect(manifest).toMatchObject({ schema: 1, slots: count, seed: 5, configuration: { profile: 'paper' } })
    expect(lines(whole['sft.jsonl'])).toHaveLength(manifest.records)
    expect(whole['manifest.json']).not.toContain(root)
  })

  test('has the same bytes with any concurrency', async () => {
    const folder = join(root, 'wide')
    await magnet([...wanted, '--concurrency', '8', '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
    await magnet([...wanted, '--concurrency', '1', '--out', join(root, 'narrow')])
    expect(await bytes(join(root, 'narrow'))).toEqual(whole)
  })

  test('begins with the lines of a smaller one, which a larger count extends', async () => {
    const folder = join(root, 'small')
    await magnet(['synth', '--count', '20', '--seed', '5', '--quiet', '--out', folder])
    const small = await bytes(folder)
    for (const name of ['sft.jsonl', 'rejected.jsonl']) {
      expect(small[name]).not.toBe('')
      expect(whole[name]?.startsWith(small[name] ?? '-')).toBe(true)
    }
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })

  test('says at the end what was made and what to do next, and nothing on stderr in a pipe', async () => {
    const folder = join(root, 'said')
    const { status, stdout, stderr } = await magnet(['synth', '--count', '6', '--out', folder])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    for (const words of [
      '6 conversations',
      'turns',
      'labels',
      'yield',
      `magnet show ${folder}`,
      `magnet verify ${folder}`
    ])
      expect(stdout).toContain(words)
  })

  test('is told to programs as JSON, and not at all if quiet', async () => {
    const folder = join(root, 'json')
    const { stdout } = await magnet(['synth', '--count', '6', '--json', '--out', folder])
    expect(JSON.parse(stdout)).toMatchObject({ folder, slots: 6, records: 6, shortfalls: [], session: { slots: 6 } })
    const quiet = await magnet(['synth', '--count', '6', '--quiet', '--out', folder])
    expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('takes its options from a configuration file too', async () => {
    const config = join(root, 'magnet.config.ts')
    await writeFile(config, `export default { count: ${count}, seed: 5, quiet: true } satisfies object`)
    const folder = join(root, 'configured')
    expect((await magnet(['synth', '--config', config, '--out', folder])).stderr).toBe('')
    expect(await bytes(folder)).toEqual(whole)
  })

  test('can stand in a folder with any name', async () => {
    const folder = join(root, 'a "quoted"\n🎈 name')
    const { status } = await magnet(['synth', '--count', '2', '--seed', '5', '--quiet', '--out', folder])
    expect(status).toBe(0)
    expect(lines((await bytes(folder))['sft.jsonl'])).toEqual(lines(whole['sft.jsonl']).slice(0, 2))
  })
})

describe('an interrupted run is completed to the same bytes', { timeout: 120_000 }, () => {
  test('after kill -9 at any moment, again and again', async () => {
    const folder = join(root, 'killed')
    for (const delay of [120, 250, 350, 450, 600, 800]) {
      const child = start([...wanted, '--out', folder])
      const end = ended(child)
      await pause(delay)
      child.kill('SIGKILL')
      await end
    }
    expect((await magnet([...wanted, '--out', folder])).status).toBe(0)
    expect(await bytes(folder)).toEqual(whole)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('after %s, which says how to go on', async (signal) => {
    const folder = join(root, signal)
    const child = start(['synth', '--count', '100000', '--seed', '5', '--out', folder])
    const result = ended(child)
    while (!(await readFile(join(folder, 'sft.jsonl'), 'utf8').catch(() => '')).includes('\n')) await pause(20)
    child.kill(signal)
    const { status, stdout, stderr } = await result
    expect(status).toBe(130)
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      /^magnet: interrupted: \d+ of 100000 slots are in .*\. Run the same command again to go on\.\n$/
    )
    const files = await bytes(folder)
    expect(Object.keys(files)).not.toContain('.lock')
    const made = lines(files['sft.jsonl'])
    const common = Math.min(made.length, lines(whole['sft.jsonl']).length)
    expect(made.slice(0, common)).toEqual(lines(whole['sft.jsonl']).slice(0, common))
  })

  test.runIf(process.platform === 'linux')('after its disk was full', async () => {
    const folder = join(root, 'full')
    // No file may grow beyond 800 blocks of 1 KiB: the system refuses the write as it does on a full disk.
    const full = spawn('bash', [
      '-c',
      `ulimit -f 800; exec "$0" "$@"`,
      process.execPath,
      bin,
      ...wanted,
      '--out',
      folder
    ])
    const { status, stdout, stderr } = await ended(full)
    expect(stderr).toMatch(/^magnet: No space is left to write .*sft\.jsonl\. What was finished before is kept; .*\n$/)
    expect([status, stdout]).toEqual([1, ''])
    const kept = lines((await bytes(folder))['sft.jsonl'])
    expect(kept.length).toBeGreaterThan(0)
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })

  test('after half a line was left behind', async () => {
    const folder = join(root, 'half')
    await magnet(['synth', '--count', '10', '--seed', '5', '--quiet', '--out', folder])
    await appendFile(join(folder, 'sft.jsonl'), '{"id":"mt-0000')
    await appendFile(join(folder, 'rejected.jsonl'), '{"slot":10,"attempt":0,"stage":"check","reason":"x"}\n{"slot')
    await magnet([...wanted, '--out', folder])
    expect(await bytes(folder)).toEqual(whole)
  })
})

describe('an output folder is refused', { timeout: 60_000 }, () => {
  // Not even an administrator may write there.
  test.runIf(process.platform === 'linux')('where nobody may write', async () => {
    const { status, stdout, stderr } = await magnet(['synth', '--count', '3', '--out', '/sys/kernel/runs'])
    expect(stderr).toMatch(/^magnet: No permission to write \/sys\/kernel\/runs\..*\n$/)
    expect([status, stdout]).toEqual([1, ''])
  })

  test('while another process writes it', async () => {
    const folder = join(root, 'locked')
    const child = start(['synth', '--count', '100000', '--seed', '5', '--quiet', '--out', folder])
    const result = ended(child)
    while ((await readFile(join(folder, '.lock'), 'utf8').catch(() => '')) === '') await pause(20)
    const { status, stderr } = await magnet(['synth', '--count', '100000', '--seed', '5', '--out', folder])
    expect(stderr).toMatch(new RegExp(`^magnet: .* is being written by process ${child.pid} on .*\\n$`))
    expect(status).toBe(1)
    child.kill('SIGINT')
    await result
  })

  test('that holds another run, with what differs', async () => {
    const folder = join(root, 'whole')
    const other = [
      'synth',
      '--count',
      String(count),
      '--seed',
      '6',
      '--merge',
      '0.1',
      '--worlds',
      'travel',
      '--out',
      folder
    ]
    const { status, stdout, stderr } = await magnet(other)
    expect(stderr).toMatch(
      /^magnet: .* holds another run: seed is 5 there and 6 here; .*merge is [\d.]+ there and 0\.1 here.*\n$/
    )
    expect([status, stdout]).toEqual([1, ''])
    expect(await bytes(folder)).toEqual(whole)
  })

  test('that holds more slots than asked for, or something else, or is a file', async () => {
    const more = await magnet(['synth', '--count', '3', '--seed', '5', '--out', join(root, 'whole')])
    expect(more.stderr).toContain(`already holds ${count} slots, and 3 were asked for`)
    const folder = join(root, 'foreign')
    await mkdir(folder)
    await writeFile(join(folder, 'thesis.doc'), 'years of work')
    const foreign = await magnet(['synth', '--count', '3', '--out', folder])
    expect(foreign.stderr).toContain('is not empty and holds no Magnet run (it holds thesis.doc)')
    const file = await magnet(['synth', '--count', '3', '--out', join(folder, 'thesis.doc')])
    expect(file.stderr).toContain('is a file, and a folder was expected')
    for (const { status, stdout, stderr } of [more, foreign, file]) {
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(await bytes(folder)).toEqual({ 'thesis.doc': 'years of work' })
    expect(await bytes(join(root, 'whole'))).toEqual(whole)
  })
})
