import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

const python = spawnSync('python3', ['--version']).status === 0

let folder = ''
beforeAll(async () => {
  folder = await scratch()
  await mkdir(join(folder, 'a folder'))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
})

const library = readFileSync(join(import.meta.dirname, '../../docs/examples/library.openapi.yaml'), 'utf8')

const tool = (name: string, description: string): object => ({
  type: 'function',
  function: { name, description, parameters: {} }
})

const files: Readonly<Record<string, string | Buffer>> = {
  'library.yaml': library,
  'tools.json': readFileSync(join(import.meta.dirname, '../../docs/examples/tools.json')),
  'kinds.yaml': readFileSync(join(import.meta.dirname, '../../docs/examples/kinds.yaml')),
  'library.yaml.gz': gzipSync(library),
  'broken.yaml': 'openapi: 3.0.3\npaths:\n  /a: [\n',
  'bomb.yaml': `openapi: 3.0.3\na: &a [x]\n${Array.from({ length: 9 }, (_, n) => `${'bcdefghij'[n]}: &${'bcdefghij'[n]} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[n]}`).join(', ')}]`).join('\n')}\n`,
  'orders.py': `"""Orders."""
from dataclasses import dataclass
from typing import Literal, Optional
import nothing_that_is_installed

raise SystemExit('never run')

@dataclass
class Order:
    order_id: str
    total: float

def list_orders(customer_name: str, status: Optional[Literal["open", "sent"]] = None, limit: int = 10) -> list[Order]:
    """List the orders of a customer.

    Args:
        customer_name: Who ordered.
    """

def get_order(order_id) -> "Order":
    """Get an order.

    Parameters
    ----------
    order_id : str
        The id of the order.
    """

def _helper(): ...
`,
  'broken.py': 'def f(:\n    pass\n',
  'old.json': JSON.stringify({ swagger: '1.2', apis: [] }),
  'empty.json': '',
  'prose.txt': 'Dear reader,\nthis is no list of tools.\n',
  'twice.json': JSON.stringify([
    tool('find', 'Finds a book.'),
    tool('find', 'Finds a shop.'),
    tool('find', 'Finds a book.')
  ])
}

const run = (...args: ReadonlyArray<string>): ReturnType<typeof magnet> => magnet(['import', ...args], { cwd: folder })

describe('import', { timeout: 60_000 }, () => {
  test('makes a pool of an API, says what was left out and why, and synth makes data of the pool', async () => {
    const { status, stdout, stderr } = await run('library.yaml', '-o', 'library.jsonl')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/library\.yaml +OpenAPI +5 +4 +1 +0 +0 +0/)
    expect(stdout).toContain('/paths/~1scans/post scanBook: the parameter scan: a file')
    expect(stdout).toContain('4 functions written to library.jsonl.\nNext: magnet synth --pool library.jsonl\n')
    const made = await magnet(['synth', '--pool', 'library.jsonl', '--count', '5', '--quiet', '--out', 'run'], {
      cwd: folder
    })
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' })
    expect((await magnet(['verify', 'run'], { cwd: folder })).status).toBe(0)
  })

  test('is not needed: synth and graph take the document itself', async () => {
    const { status, stdout } = await magnet(['graph', '--pool', 'library.yaml.gz'], { cwd: folder })
    expect(status).toBe(0)
    expect(stdout).toContain('borrowBook\n  -> getLoan  /loanId => loanId')
  })

  test('gives the same bytes for the same sources, packed or not, and an account for programs', async () => {
    expect((await run('library.yaml', '-o', 'one.jsonl')).status).toBe(0)
    const { stdout } = await run('library.yaml', '-o', 'two.jsonl', '--json')
    expect(await readFile(join(folder, 'two.jsonl'))).toEqual(await readFile(join(folder, 'one.jsonl')))
    expect(JSON.parse(stdout)).toMatchObject({
      out: 'two.jsonl',
      functions: 4,
      sources: [{ name: 'library.yaml', formats: ['openapi'], read: 5, kept: 4, skipped: [{ name: 'scanBook' }] }]
    })
  })

  test('gives functions that say none a category, and says so', async () => {
    const { stdout } = await run('tools.json', '-o', 'sorted.jsonl', '--json')
    const { categories } = JSON.parse(stdout) as {
      categories: ReadonlyArray<{ functions: number; origin?: string }>
    }
    expect(categories.length).toBeGreaterThan(1)
    expect(categories.every(({ origin }) => origin === 'clustered')).toBe(true)
    expect(categories.reduce((sum, { functions }) => sum + functions, 0)).toBe(8)
    expect((await run('tools.json', '-o', 'sorted.jsonl')).stdout).toContain('Categories that no source says')
  })

  test('takes kinds of values from a file: calls return them, and people say them', async () => {
    expect((await run('library.yaml', '--kinds', 'kinds.yaml', '-o', 'kinds.jsonl')).status).toBe(0)
    const synth = ['synth', '--pool', 'kinds.jsonl', '--count', '4', '--out', 'own', '--quiet']
    expect((await magnet(synth, { cwd: folder })).status).toBe(0)
    const text = await readFile(join(folder, 'own', 'sft.jsonl'), 'utf8')
    expect(text).toMatch(/by (?:Ursula Adler|Ines Okonkwo|Piet Lind|Rosa Quint)/)
    expect(text).toMatch(/\\"loanId\\":\\"L-\d{4}[A-Z]\\"/)
    const wrong = await run('library.yaml', '--kinds', 'tools.json')
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('--kinds tools.json, /0/')])
    expect((await magnet(['synth', '--kinds', 'kinds.yaml'], { cwd: folder })).stderr).toContain(
      '--kinds goes with --pool'
    )
  })

  test('rewrites names and descriptions, and puts them back to the byte', async () => {
    expect((await run('library.yaml', '-o', 'plain.jsonl')).status).toBe(0)
    const { stdout } = await run('library.yaml', '--rewrite', 'rules', '--seed', '7', '-o', 'renamed.jsonl')
    expect(stdout).toContain('Rewritten: 4 functions; 4 with another name')
    const names = async (name: string): Promise<ReadonlyArray<string>> =>
      (await readFile(join(folder, name), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { function: { name: string } }).function.name)
    const before = await names('plain.jsonl')
    for (const name of await names('renamed.jsonl')) expect(before).not.toContain(name)
    expect((await run('renamed.jsonl', '--rewrite', 'undo', '-o', 'back.jsonl')).status).toBe(0)
    expect(await readFile(join(folder, 'back.jsonl'))).toEqual(await readFile(join(folder, 'plain.jsonl')))
    expect(
      (await magnet(['synth', '--pool', 'renamed.jsonl', '--count', '4', '--out', 'other', '--quiet'], { cwd: folder }))
        .status
    ).toBe(0)
    const wrong = await run('library.yaml', '--rewrite', 'rule')
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean rules?')])
  })

  test('lists the tools of running servers, and joins them with files', async () => {
    const server = import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js')
    const command = `"${process.execPath}" "${fileURLToPath(server)}"`
    const { status, stdout } = await run('--mcp', command, 'library.yaml', '-o', 'both.jsonl')
    expect(status).toBe(0)
    expect(stdout).toMatch(/mcp:memory-server +MCP tools +9 +9 +0/)
    // A pool says nothing of the machine on which it was made.
    expect(await readFile(join(folder, 'both.jsonl'), 'utf8')).not.toContain(process.execPath)
  })

  test.runIf(python)('reads a Python module without running it', async () => {
    const { status, stdout } = await run('orders.py', '-o', 'orders.jsonl')
    expect([status, stdout.split('\n')[1]]).toEqual([0, expect.stringMatching(/orders\.py +Python +2 +2 +0/)])
    const lines = (await readFile(join(folder, 'orders.jsonl'), 'utf8')).trim().split('\n')
    const [list, get] = lines.map((line) => (JSON.parse(line) as { function: object }).function)
    expect(list).toMatchObject({
      name: 'list_orders',
      description: 'List the orders of a customer.',
      parameters: {
        properties: {
          customer_name: { type: 'string', description: 'Who ordered.' },
          status: { type: 'string', enum: ['open', 'sent'] },
          limit: { type: 'integer', default: 10 }
        },
        required: ['customer_name']
      },
      response: { type: 'array', items: { properties: { order_id: { type: 'string' }, total: { type: 'number' } } } }
    })
    expect(get).toMatchObject({
      name: 'get_order',
      parameters: { properties: { order_id: { description: 'The id of the order.' } } }
    })
  })

  test('joins sources: what is given twice is merged, what has a name already gets another', async () => {
    const { stdout } = await run('twice.json', 'library.yaml', 'library.yaml.gz', '-o', 'all.jsonl')
    expect(stdout).toMatch(/twice\.json +OpenAI tools +3 +2 +0 +1 +1 +0/)
    expect(stdout).toMatch(/library\.yaml\.gz +OpenAPI +5 +0 +1 +4 +0 +0/)
    expect(stdout).toContain('find -> find_2: another function has this name')
    expect(stdout).toContain('the same as library.yaml /paths/~1books/get')
  })
})

describe('a source that gives no pool is answered with one line, and nothing is written', () => {
  test.each<readonly [ReadonlyArray<string>, RegExp]>([
    [[], /a SOURCE is missing/],
    [['none.json'], /none\.json does not exist/],
    [['a folder'], /"a folder" is a folder/],
    [['empty.json'], /empty\.json: expected a list of functions, found an empty file/],
    [['prose.txt'], /prose\.txt.*expected JSON/],
    [['broken.yaml'], /broken\.yaml, line \d+: expected YAML, found/],
    [['bomb.yaml'], /bomb\.yaml: expected YAML, found Excessive alias count/],
    ...(python
      ? [[['broken.py'], /broken\.py, line 1: expected Python, found/] as const]
      : [[['broken.py'], /expected a python3 on the path/] as const]),
    [['--mcp', 'no-such-program x'], /--mcp "no-such-program x": it does not start: there is no program/],
    [['--mcp', '"open'], /--mcp: a quote \("\) that is not closed/],
    [['--mcp', 'http://'], /is no address/],
    [['--mcp', 'x', '--env', 'NO_SUCH_VARIABLE'], /--env: there is no variable NO_SUCH_VARIABLE/],
    [['--mcp', 'x', '--header', 'secret'], /--header: expected "NAME: VALUE"/],
    [['--mcp', 'x', '--timeout', 'soon'], /--timeout: expected a number of seconds above 0, found "soon"/],
    [['old.json'], /expected at least one function.*version "1\.2" of OpenAPI/],
    [['library.yaml', '--as', 'opnapi'], /there is no format "opnapi"; did you mean openapi\?/],
    [['library.yaml', '--as', 'toolbench'], /it has no api_name/],
    [['library.yaml', '-o', 'a folder'], /"?a folder"? is a folder/]
  ])('%j', async (args, message) => {
    const before = await readdir(folder)
    const { status, stdout, stderr } = await run(...args)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^magnet: [^\n]+\n$/)
    expect([1, 2]).toContain(status)
    expect(stdout).toBe('')
    expect(await readdir(folder)).toEqual(before)
  })
})

const data = join(import.meta.dirname, '../../../shared/data/pools')
describe.runIf(existsSync(data))('the real pools', { timeout: 60_000 }, () => {
  test('are read together, and every function is kept, merged or skipped', async () => {
    const documents = (await readdir(join(data, 'openapi'))).map((name) => join(data, 'openapi', name))
    const others = ['livemcp.tools.json.gz', 'stabletoolbench.apis.jsonl.gz'].map((name) => join(data, name))
    const { status, stdout } = await run(...documents, ...others, '-o', 'real.jsonl', '--json')
    expect(status).toBe(0)
    const { functions, sources } = JSON.parse(stdout) as {
      readonly functions: number
      readonly sources: ReadonlyArray<{
        readonly read: number
        readonly kept: number
        readonly skipped: ReadonlyArray<object>
        readonly merged: ReadonlyArray<object>
      }>
    }
    expect(functions).toBeGreaterThan(3800)
    for (const { read, kept, skipped, merged } of sources) expect(kept + skipped.length + merged.length).toBe(read)
  })
})
