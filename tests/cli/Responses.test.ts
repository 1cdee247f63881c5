import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytes, magnet, scratch } from './Magnet.js'

const examples = join(import.meta.dirname, '../../docs/examples')
const pool = join(examples, 'tools.json')
const calls = join(examples, 'calls.jsonl')

interface Call {
  readonly function: string
  readonly arguments: object
  readonly tool_call: string
  readonly ok: boolean
  readonly executor: string
}
interface Line {
  readonly messages: ReadonlyArray<{ readonly role: string; readonly tool_call_id?: string; readonly content: string }>
  readonly turns: ReadonlyArray<{ readonly calls: ReadonlyArray<Call> }>
}

const lines = <A>(text: string): ReadonlyArray<A> =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as A)

let folder = ''
const run = (...args: ReadonlyArray<string>) =>
  magnet(['synth', '--pool', pool, '--responses', calls, '--alias', '0', '--seed', '3', ...args])

beforeAll(async () => {
  folder = await scratch()
  const made = await run('--count', '24', '--out', join(folder, 'run'))
  expect([made.status, made.stderr]).toEqual([0, expect.not.stringContaining('defect')])
  expect(made.stdout).toContain('recorded')
}, 60_000)

describe('synth --responses', () => {
  test('answers recorded calls exactly as they were, and says of each call who answered', async () => {
    const known = lines<{ function: string; arguments: object; output: unknown }>(await readFile(calls, 'utf8'))
    const shown = (name: string, given: object): string =>
      `${name} ${JSON.stringify(Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1)))}`
    const outputs = new Map(known.map((one) => [shown(one.function, one.arguments), one.output] as const))
    let recorded = 0
    let all = 0
    for (const record of lines<Line>(await readFile(join(folder, 'run', 'sft.jsonl'), 'utf8')))
      for (const call of record.turns.flatMap((turn) => turn.calls)) {
        all += 1
        const message = record.messages.find((one) => one.tool_call_id === call.tool_call)
        if (call.executor === 'recorded') {
          recorded += 1
          expect(JSON.parse(message?.content ?? 'null')).toEqual(outputs.get(shown(call.function, call.arguments)))
        } else expect(call.executor).toBe('simulated')
      }
    // Arguments that were recorded are preferred, so that the calls are not merely possible.
    expect(recorded / all).toBeGreaterThan(0.5)
  })

  test('verifies by the folder alone, wherever it stands', async () => {
    await cp(join(folder, 'run'), join(folder, 'moved'), { recursive: true })
    expect((await magnet(['verify', join(folder, 'moved')])).stdout).toContain('24 records')
  }, 60_000)

  test('finds a response that was tampered with, and a call whose executor is not who answered', async () => {
    const at = join(folder, 'tampered')
    await cp(join(folder, 'run'), at, { recursive: true })
    const text = await readFile(join(at, 'responses.jsonl'), 'utf8')
    await writeFile(join(at, 'responses.jsonl'), text.replaceAll('The Kitchen Garden', 'The Cellar'))
    const first = await magnet(['verify', at, '--json'])
    expect(first.status).toBe(1)
    expect(first.stdout).toContain('"responses"')
    expect(first.stdout).toContain('"replay.output"')
    await writeFile(join(at, 'responses.jsonl'), text)
    const records = await readFile(join(at, 'sft.jsonl'), 'utf8')
    await writeFile(join(at, 'sft.jsonl'), records.replaceAll('"executor":"recorded"', '"executor":"simulated"'))
    expect((await magnet(['verify', at])).stdout).toContain('replay.executor')
  }, 60_000)

  test('gives the same bytes from packed calls, with any concurrency, and continued', async () => {
    await writeFile(join(folder, 'calls.jsonl.gz'), gzipSync(await readFile(calls)))
    expect(gunzipSync(await readFile(join(folder, 'calls.jsonl.gz'))).length).toBeGreaterThan(0)
    const again = (count: string): Promise<{ readonly status: number | null }> =>
      magnet(
        ['synth', '--pool', pool, '--responses', 'calls.jsonl.gz', '--alias', '0', '--seed', '3'].concat([
          '--count',
          count,
          '--concurrency',
          '9',
          '--out',
          'again'
        ]),
        { cwd: folder }
      )
    expect((await again('10')).status).toBe(0)
    expect((await again('24')).status).toBe(0)
    expect(await bytes(join(folder, 'again'))).toEqual(await bytes(join(folder, 'run')))
  }, 60_000)

  test('refuses to go on with other responses, and responses without a pool', async () => {
    const without = await magnet([
      'synth',
      '--pool',
      pool,
      '--alias',
      '0',
      '--seed',
      '3',
      '--count',
      '25',
      '--out',
      join(folder, 'run')
    ])
    expect([without.status, without.stderr]).toEqual([1, expect.stringContaining('responses is sha256:')])
    const worlds = await magnet(['synth', '--responses', calls, '--out', join(folder, 'none')])
    expect([worlds.status, worlds.stderr]).toEqual([2, expect.stringContaining('--responses goes with --pool')])
  }, 60_000)

  test('says what is wrong with a file of calls', async () => {
    const refused = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text)
      const { status, stderr } = await magnet(['synth', '--pool', pool, '--responses', name], { cwd: folder })
      expect(status).toBe(1)
      return stderr
    }
    expect(await refused('bad.jsonl', '{"function":"search_books","arguments":{}}\n')).toContain(
      'bad.jsonl, line 1: expected either "output" or "error", found nothing.'
    )
    expect(await refused('other.jsonl', '{"function":"fly","arguments":{},"output":1}')).toContain(
      'expected calls of functions of the pool, found none among 1; the first is of "fly".'
    )
    const missing = await magnet(['synth', '--pool', pool, '--responses', 'no.jsonl'], { cwd: folder })
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('no.jsonl')])
  }, 60_000)
})

describe('import --responses', () => {
  test('gives functions that declare no response the schema of what was recorded', async () => {
    const tools = (JSON.parse(await readFile(pool, 'utf8')) as ReadonlyArray<{ function: object }>).map((one) => ({
      ...one,
      function: { ...one.function, response: undefined }
    }))
    await writeFile(join(folder, 'silent.json'), JSON.stringify(tools))
    await mkdir(join(folder, 'calls'))
    await cp(calls, join(folder, 'calls', 'calls.jsonl'))
    const made = await magnet(['import', 'silent.json', '--responses', 'calls', '-o', 'heard.jsonl', '--json'], {
      cwd: folder
    })
    expect(JSON.parse(made.stdout)).toMatchObject({
      functions: 8,
      recorded: { calls: 13, kept: 13, functions: 6, contradicted: 0, unknown: {}, responses: 6 }
    })
    const [found] = lines<object>(await readFile(join(folder, 'heard.jsonl'), 'utf8'))
    expect(found).toMatchObject({
      response_origin: 'recorded',
      response_calls: 3,
      function: {
        name: 'search_books',
        response: { properties: { books: { items: { required: ['author', 'book_id', 'title', 'year'] } } } }
      }
    })
  }, 60_000)
})
