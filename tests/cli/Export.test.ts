import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

const formats = [
  'jsonl',
  'trl',
  'openai',
  'gemini',
  'huggingface',
  'llama-factory',
  'axolotl',
  'verl',
  'ms-swift',
  'unsloth',
  'sharegpt',
  'hermes',
  'bfcl-prompt'
]

let root = ''
let run = ''
beforeAll(async () => {
  root = await scratch()
  run = join(root, 'run')
  await magnet(['synth', '--count', '12', '--split', '1', '--quiet', '--out', run])
}, 60_000)

describe('magnet export', { timeout: 30_000 }, () => {
  test.each(formats)('writes %s, says what it wrote, and writes the same again', async (format) => {
    const { status, stdout, stderr } = await magnet(['export', run, '--format', format])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`12 records in ${join(run, 'exports', format)}, for ${format}`)
    const ledger = await readFile(join(run, 'exports', format, 'export.json'), 'utf8')
    expect(JSON.parse(ledger)).toMatchObject({ finished: true, format, source: { records: 12 } })
    const { stdout: json } = await magnet(['export', run, '--format', format, '--json'])
    expect(JSON.parse(json)).toEqual({ folder: join(run, 'exports', format), ...JSON.parse(ledger) })
  })

  test('leaves the run as it was', async () => {
    const { status } = await magnet(['verify', run])
    expect(status).toBe(0)
  })

  test('takes a file of records, into a folder that is named', async () => {
    const out = join(root, 'out')
    const { status } = await magnet([
      'export',
      join(run, 'sft.jsonl'),
      '--format',
      'trl',
      '--out',
      out,
      '--shard-size',
      '50kB'
    ])
    expect(status).toBe(0)
    expect((await readdir(out)).filter((name) => /^sft-\d{5}-of-\d{5}\.jsonl$/.test(name)).length).toBeGreaterThan(1)
  })

  test.each([
    [['run', '--format', 'tlr'], 2, 'there is no format tlr. Did you mean trl? Formats: jsonl, trl, '],
    [['run', '--format', 'trl', '--shard-size', 'big'], 2, '--shard-size: expected a size such as 500MB, found big.'],
    [['run/sft.jsonl', '--format', 'trl'], 2, '--out: expected a folder, since run/sft.jsonl is a file'],
    [['none', '--format', 'trl'], 1, 'none does not exist. Check the path.'],
    [['run', '--format', 'trl', '--out', 'other'], 1, 'other is not empty and holds no export of Magnet']
  ])('answers %j with one message', async (args, expected, message) => {
    await mkdir(join(root, 'other'), { recursive: true })
    await writeFile(join(root, 'other', 'notes.txt'), 'mine')
    const { status, stdout, stderr } = await magnet(['export', ...args], { cwd: root })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([expected, ''])
  })
})
