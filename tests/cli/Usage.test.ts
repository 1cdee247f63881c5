import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

let folder = ''
beforeAll(async () => {
  folder = await scratch()
})

describe('magnet --version', () => {
  test('answers in less than 200 ms', async () => {
    const times: Array<number> = []
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now()
      const { status, stdout } = await magnet(['--version'])
      times.push(performance.now() - began)
      expect(status).toBe(0)
      expect(stdout).toMatch(/^magnet \d+\.\d+\.\d+\n$/)
    }
    expect(Math.min(...times)).toBeLessThan(200)
  })
})

describe('magnet --help', () => {
  test('teaches the commands and what to do first', async () => {
    for (const args of [['--help'], ['-h'], []]) {
      const { status, stdout, stderr } = await magnet(args)
      expect(status).toBe(0)
      expect(stderr).toBe('')
      for (const words of [
        'synth',
        'graph',
        'paths',
        'show',
        'verify',
        'report',
        'mock-model',
        'magnet synth --out runs/first',
        '--pool'
      ])
        expect(stdout).toContain(words)
    }
  })

  test('of each command has examples, and that of synth says what comes out and what to do next', async () => {
    for (const command of ['synth', 'graph', 'paths', 'show', 'verify', 'report', 'mock-model']) {
      const { status, stdout } = await magnet([command, '--help'])
      expect(status).toBe(0)
      expect(stdout).toContain('EXAMPLES')
    }
    const { stdout } = await magnet(['synth', '--help'])
    const flags = ['worlds', 'pool', 'count', 'seed', 'out', 'concurrency', 'profile', 'steps', 'merge', 'insert']
    for (const flag of [...flags, 'split', 'families', 'max-tokens', 'config', 'json', 'quiet'])
      expect(stdout).toContain(`--${flag}`)
    for (const words of ['sft.jsonl', 'rejected.jsonl', 'Ctrl-C', 'magnet show runs/first', 'magnet verify runs/first'])
      expect(stdout).toContain(words)
  })
})

describe('a wrong command line is answered with one line, status 2, and nothing on stdout', () => {
  test.each<readonly [ReadonlyArray<string>, string]>([
    [['synht'], 'There is no command synht; did you mean synth? See "magnet --help".'],
    [['synth', '--coutn', '3'], 'There is no option --coutn; did you mean --count? See "magnet synth --help".'],
    [['synth', 'runs/first'], 'runs/first is one argument too many. See "magnet synth --help".'],
    [['show'], 'RUN is missing. See "magnet show --help".'],
    [['synth', '--count', '0'], '--count: expected a whole number from 1 to 10000000, found 0.'],
    [['synth', '--count', '-5'], '--count: expected a whole number from 1 to 10000000, found -5.'],
    [['synth', '--count', 'ten'], '--count: expected a whole number from 1 to 10000000, found "ten".'],
    [['synth', '--merge', '1.5'], '--merge: expected a number from 0 to 1, found 1.5.'],
    [['synth', '--split=-1'], '--split: expected a number from 0 to 1, found -1.'],
    [['synth', '--steps', '2'], '--steps: expected a whole number from 3 to 100, found 2.'],
    [['synth', '--profile', 'papper'], '--profile: expected paper or everyday, found "papper".'],
    [['synth', '--concurrency', '0'], '--concurrency: expected a whole number from 1 to 1024, found 0.'],
    [['synth', '--max-tokens', '1e99'], '--max-tokens: expected a whole number from 100 to 10000000, found 1e+99.'],
    [['paths', '--count', '🎈\n'], '--count: expected a whole number from 1 to 10000000, found "🎈\\n".']
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await magnet(args)
    expect(stderr).toBe(`magnet: ${message}\n`)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

describe('a configuration file', () => {
  const config = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  test.each([
    ['wrong.ts', 'export default { count: 0 }', /: count: expected a whole number from 1 to 10000000, found 0\.$/],
    ['typo.ts', 'export default { couns: 3 }', /there is no option "couns"; did you mean count\?/],
    ['none.ts', 'export const count = 3', /it has no default export/],
    ['broken.ts', 'export default {', /cannot be read: /],
    ['throws.ts', 'throw new Error("no luck")', /cannot be read: no luck\.$/],
    ['list.json', '[1]', /expected an object with options such as count and seed, found \[1\]\.$/],
    ['cut.json', '{"count": ', /cannot be read: /],
    ['config.yaml', 'count: 3', /expected a file that ends in \.ts/]
  ])('that is wrong is named: %s', async (name, text, message) => {
    const path = await config(name, text)
    const { status, stdout, stderr } = await magnet(['synth', '--config', path])
    expect(stderr.trimEnd()).toMatch(message)
    expect(stderr).toContain(path)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  test('that is missing is named', async () => {
    const { status, stderr } = await magnet(['synth', '--config', join(folder, 'no.ts')])
    expect(stderr).toBe(`magnet: --config: ${join(folder, 'no.ts')} does not exist. Check the path.\n`)
    expect(status).toBe(2)
  })

  test('is overridden by flags', async () => {
    const path = await config('right.ts', 'const count: number = 3\nexport default { count, merge: 7 }')
    const { stderr } = await magnet(['synth', '--config', path, '--merge', '8'])
    expect(stderr).toContain('right.ts: merge: expected a number from 0 to 1, found 7.')
  })
})
