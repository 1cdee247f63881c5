import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

let folder = ''
beforeAll(async () => {
  folder = await scratch()
  await mkdir(join(folder, 'a folder'))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
})

const tool = (name: string, description: string, takes: string, gives?: string): object => ({
  type: 'function',
  function: {
    name,
    description,
    parameters: { type: 'object', properties: { [takes]: { type: 'string' } }, required: [takes] },
    ...(gives === undefined
      ? {}
      : {
          response: {
            type: 'object',
            properties: { [gives]: { type: 'string' }, status: { type: 'string' } },
            required: [gives]
          }
        })
  }
})

const good = [
  tool('find_book', 'Finds a book by its title.', 'title', 'book_id'),
  tool('borrow_book', 'Borrows a book.', 'book_id', 'loan_id'),
  tool('renew_loan', 'Renews a loan.', 'loan_id', 'due_date')
]

const files: Readonly<Record<string, string | Buffer>> = {
  'empty.json': '',
  'prose.txt': 'Dear reader,\nthis is no list of tools.\n',
  'cut.json': JSON.stringify(good).slice(0, -40),
  'cut.json.gz': gzipSync(JSON.stringify(good)).subarray(0, 60),
  'number.json': '17',
  'one.json': JSON.stringify(good.slice(0, 1)),
  'twice.json': JSON.stringify([...good, tool('find_book', 'Finds another book.', 'author', 'book_id')]),
  'apart.json': JSON.stringify([
    tool('sharpen_pencil', 'Sharpens a pencil.', 'pencil_id', 'shavings_weight'),
    tool('peel_apple', 'Peels an apple.', 'apple_id', 'peel_length')
  ]),
  'silent.json': JSON.stringify([
    tool('flip_coin', 'Flips a coin.', 'side'),
    tool('say_hello', 'Says hello.', 'greeting')
  ])
}

describe('input that gives no data is answered with one line, status 1 or 2, and nothing is written', () => {
  test.each<readonly [ReadonlyArray<string>, RegExp]>([
    [['--worlds', 'travle'], /there is no world "travle"; did you mean travel\?/],
    [['--worlds', 'places,__proto__'], /there is no world "__proto__"/],
    [['--worlds', 'pla"ces\n🎈'], /there is no world "pla\\"ces\\n🎈"; did you mean places\?/],
    [['--worlds', ','], /--worlds: expected a list of names, found \[\]/],
    [['--worlds', 'travel', '--pool', 'one.json'], /--worlds and --pool cannot be used together/],
    [['--pool', 'none.json'], /none\.json does not exist/],
    [['--pool', 'no\nsuch 🎈.json'], /"no\\nsuch 🎈\.json" does not exist/],
    [['--pool', 'a folder'], /"a folder" is a folder, and a file was expected/],
    [['--pool', 'empty.json'], /empty\.json: expected a list of functions, found an empty file/],
    [['--pool', 'prose.txt'], /prose\.txt.*expected/],
    [['--pool', 'cut.json'], /cut\.json.*expected the rest of the document, found the end of the file/],
    [['--pool', 'cut.json.gz'], /cut\.json\.gz is a gzip file that ends early/],
    [['--pool', 'number.json'], /number\.json.*expected/],
    [['--pool', 'one.json'], /one\.json: expected at least two functions that can be used, found 1 of 1/],
    [['--pool', 'twice.json'], /twice\.json, \/3: expected one function called "find_book", found another one/]
  ])('%j', async (args, message) => {
    const before = await readdir(folder)
    for (const command of ['synth', 'graph']) {
      const { status, stdout, stderr } = await magnet([command, ...args], { cwd: folder })
      expect(stderr).toMatch(message)
      expect(stderr).toMatch(/^magnet: [^\n]+\n$/)
      expect([1, 2]).toContain(status)
      expect(stdout).toBe('')
    }
    expect(await readdir(folder)).toEqual(before)
  })

  test.each([['apart.json'], ['silent.json']])('%s, of which the graph is shown to say why', async (pool) => {
    const before = await readdir(folder)
    const made = await magnet(['synth', '--pool', pool], { cwd: folder })
    expect([made.status, made.stdout]).toEqual([1, ''])
    expect(made.stderr).toMatch(/^magnet: [^\n]*: expected at least two connected functions[^\n]+\n$/)
    const shown = await magnet(['graph', '--pool', pool], { cwd: folder })
    expect([shown.status, shown.stdout]).toEqual([1, expect.stringMatching(/isolated +2/)])
    expect(shown.stderr).toMatch(/^magnet: the graph of [^\n]* has no edges: [^\n]+\n$/)
    expect(await readdir(folder)).toEqual(before)
  })
})

describe('a pool', { timeout: 60_000 }, () => {
  test('is read packed or plain, and its graph is printed', async () => {
    await writeFile(join(folder, 'good.jsonl.gz'), gzipSync(good.map((each) => JSON.stringify(each)).join('\n')))
    const { status, stdout } = await magnet(['graph', '--pool', 'good.jsonl.gz'], { cwd: folder })
    expect(status).toBe(0)
    expect(stdout).toContain('find_book\n  -> borrow_book  /book_id => book_id')
  })

  const large = join(import.meta.dirname, '../../../shared/data/pools/stabletoolbench.apis.jsonl.gz')
  test.runIf(existsSync(large))(
    'of 2,490 entries gives a graph, and every entry that cannot be used with its reason',
    async () => {
      const { status, stdout } = await magnet(['graph', '--pool', large])
      expect(status).toBe(0)
      expect(stdout).toMatch(/functions +[\d,]{3,}\n/)
      expect(stdout).toMatch(/\d+ entries of the pool could not be used:/)
    }
  )

  test.runIf(existsSync(large))(
    'gives a run whose simulated calls are executed again from its files alone',
    async () => {
      const run = join(folder, 'run')
      const made = await magnet(['synth', '--pool', large, '--count', '10', '--quiet', '--out', run])
      expect(made).toEqual({ status: 0, stdout: '', stderr: '' })
      const { status, stdout } = await magnet(['verify', run])
      expect(stdout).toMatch(/^\d+ records checked and executed again in .*: nothing is wrong\.\n$/)
      expect(status).toBe(0)
    }
  )
})
