import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MockModel } from '@magnet/mock-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

const library = readFileSync(join(import.meta.dirname, '../../docs/examples/tools.json'), 'utf8')

interface Line {
  readonly function: { readonly name: string }
  readonly category_origin?: string
  readonly response_origin?: string
}

let folder = ''
let service: MockModel.MockModel | undefined
beforeAll(async () => {
  folder = await scratch()
  service = await MockModel.start()
  const tools = JSON.parse(library) as ReadonlyArray<{ readonly function: { response?: unknown } }>
  for (const tool of tools.slice(1)) delete tool.function.response
  await writeFile(join(folder, 'tools.json'), JSON.stringify(tools))
})
afterAll(() => service?.stop())

const run = (...args: ReadonlyArray<string>): ReturnType<typeof magnet> =>
  magnet(['import', 'tools.json', ...args], {
    cwd: folder,
    env: { OPENAI_API_KEY: 'sk-secret', OPENAI_BASE_URL: `${service?.url ?? ''}/v1` }
  })

const lines = async (name: string): Promise<ReadonlyArray<Line>> =>
  (await readFile(join(folder, name), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

describe('importing with a model', { timeout: 120_000 }, () => {
  test('gets responses where none is declared and labels, marks them, and pays once', async () => {
    const args = ['--model', 'openai:any', '--cache', 'replies.sqlite', '-o', 'asked.jsonl']
    const first = await run(...args)
    expect([first.status, first.stdout]).toEqual([
      0,
      expect.stringContaining('7 functions got the response that a model expects.')
    ])
    const made = await lines('asked.jsonl')
    expect(made.map((one) => one.response_origin)).toEqual([undefined, ...Array.from({ length: 7 }, () => 'model')])
    expect(made.every((one) => one.category_origin === 'model')).toBe(true)
    const before = await readFile(join(folder, 'asked.jsonl'))
    const again = await run(...args)
    expect(again.stdout).toContain('Models: 0 requests')
    expect(await readFile(join(folder, 'asked.jsonl'))).toEqual(before)
    const synth = ['synth', '--pool', 'asked.jsonl', '--count', '4', '--out', 'run', '--quiet']
    expect((await magnet(synth, { cwd: folder })).status).toBe(0)
  })

  test('by role does that alone', async () => {
    await run('--model', 'describe=openai:any', '--cache', 'replies.sqlite', '-o', 'described.jsonl')
    expect(new Set((await lines('described.jsonl')).map((one) => one.category_origin))).toEqual(new Set(['clustered']))
    await run('--model', 'label=openai:any', '--cache', 'replies.sqlite', '-o', 'labelled.jsonl')
    expect((await lines('labelled.jsonl')).every((one) => one.response_origin !== 'model')).toBe(true)
  })

  test('rewrites in its words, and undoes that to the byte', async () => {
    const args = ['--model', 'rewrite=openai:any', '--cache', 'replies.sqlite', '--rewrite', 'model']
    const { stdout } = await run(...args, '-o', 'renamed.jsonl')
    expect(stdout).toContain('8 with another name, 8 with another description')
    await run('-o', 'plain.jsonl')
    const undo = ['import', 'renamed.jsonl', '--rewrite', 'undo', '-o', 'back.jsonl']
    expect((await magnet(undo, { cwd: folder })).status).toBe(0)
    expect(await readFile(join(folder, 'back.jsonl'))).toEqual(await readFile(join(folder, 'plain.jsonl')))
  })

  test.each([
    [['--model', 'openai:any'], '--model needs --cache FILE'],
    [['--rewrite', 'model'], '--rewrite model needs a model'],
    [['--model', 'teacher=openai:any', '--cache', 'c'], 'importing asks in the roles describe, label'],
    [['--budget', '1'], '--budget needs a model'],
    [['--model', 'openai:any', '--budget', 'x', '--cache', 'c'], '--budget']
  ])('refuses %j', async (args, message) => {
    const { status, stderr } = await run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
