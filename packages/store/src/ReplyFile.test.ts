import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ReplyCache } from '@magnet/synth'
import { Effect, type Scope } from 'effect'
import { describe, expect, test } from 'vitest'
import { ReplyFile, StoreError } from './index.js'

const scratch = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'magnet-replies-')), 'cache.sqlite')

const on = <A, E>(path: string, use: (file: ReplyFile.ReplyFile) => Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(ReplyFile.open(path), use)))

const entry = (index: number, text = `reply ${index} 🎈`): ReplyCache.Entry => ({
  key: String(index).padStart(64, '0'),
  model: 'test:a',
  role: 'back',
  prompt: 'test@1',
  stored: {
    _tag: 'Replied',
    reply: {
      text,
      value: { index, nested: [null, 'é'] },
      calls: [{ id: 'call_1', name: 'look', arguments: { at: index } }],
      finish: 'stop',
      usage: { input: 10, output: 5 },
      model: 'test:a'
    }
  }
})

const failure = async (path: string): Promise<string> =>
  StoreError.message(await Effect.runPromise(Effect.flip(Effect.scoped(ReplyFile.open(path)))))

describe('a file of replies', () => {
  test('gives what was put, in this session and in the next', async () => {
    const path = await scratch()
    const others: ReadonlyArray<ReplyCache.Stored> = [
      { _tag: 'Refused', by: 'filter', detail: 'no', usage: { input: 1, output: 0 } },
      { _tag: 'Unusable', detail: 'no JSON', reply: '{"a":' }
    ]
    const entries = Array.from({ length: 300 }, (_, index) => entry(index)).concat(
      others.map((stored, index) => ({ ...entry(900 + index), stored }))
    )
    await on(path, (file) => Effect.forEach(entries, file.put, { concurrency: 'unbounded', discard: true }))
    const found = await on(path, (file) => Effect.forEach(entries, ({ key }) => file.get(key)))
    expect(found).toEqual(entries.map(({ stored }) => stored))
    expect(await on(path, (file) => file.size)).toBe(entries.length)
    expect(await on(path, (file) => file.uses)).toEqual([
      { role: 'back', model: 'test:a', replies: entries.length, input: 10 * 300 + 1, output: 5 * 300 }
    ])
    expect(await on(path, (file) => file.get('f'.repeat(64)))).toBeUndefined()
  })

  test('keeps the first reply to a key, also of two runs that share it', async () => {
    const path = await scratch()
    const kept = await on(path, (one) =>
      Effect.flatMap(ReplyFile.open(path), (other) =>
        Effect.andThen(
          one.put(entry(1, 'first')),
          Effect.andThen(other.put(entry(1, 'second')), Effect.all([one.get(entry(1).key), other.get(entry(1).key)]))
        )
      )
    )
    expect(kept).toEqual([entry(1, 'first').stored, entry(1, 'first').stored])
  })

  test('keeps what was put last where it is closed at once', async () => {
    const path = await scratch()
    await on(path, (file) => Effect.forkChild(file.put(entry(1))).pipe(Effect.andThen(Effect.yieldNow)))
    expect(await on(path, (file) => file.get(entry(1).key))).toEqual(entry(1).stored)
  })

  test('has every reply that was said to be kept, whenever the process is killed', { timeout: 60_000 }, async () => {
    const path = await scratch()
    const program = fileURLToPath(new URL('../test/putting.mjs', import.meta.url))
    let known = 0
    for (let kill = 0; kill < 5; kill++) {
      const child = spawn(process.execPath, [program, path, String(kill)], { stdio: ['ignore', 'pipe', 'inherit'] })
      const kept: Array<string> = []
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        kept.push(text)
        if (kept.join('').length > 2000 + 3000 * kill) child.kill('SIGKILL')
      })
      await once(child, 'close')
      const keys = kept
        .join('')
        .split('\n')
        .filter((line) => line.length === 64)
      expect(keys.length).toBeGreaterThan(20)
      const found = await on(path, (file) => Effect.forEach(keys, file.get))
      expect(found.filter((one) => one === undefined)).toEqual([])
      const size = await on(path, (file) => file.size)
      expect(size).toBeGreaterThanOrEqual(known + keys.length)
      known = size
    }
  })

  test('is not made of a file that is something else, which stays as it was', async () => {
    const text = await scratch()
    await writeFile(text, 'Dear diary, today I was happy.\n'.repeat(50))
    expect(await failure(text)).toContain('expected a cache of replies, found a file that is no database')
    expect(await readFile(text, 'utf8')).toContain('Dear diary')
    const other = await scratch()
    const database = new DatabaseSync(other)
    database.exec('create table diary (day text)')
    database.close()
    const before = await readFile(other)
    expect(await failure(other)).toContain('found another database')
    expect((await readFile(other)).equals(before)).toBe(true)
  })

  test('says what is wrong with a damaged one, and with one from the future', async () => {
    const path = await scratch()
    await on(path, (file) =>
      Effect.forEach(
        Array.from({ length: 400 }, (_, index) => entry(index)),
        file.put,
        {
          concurrency: 'unbounded',
          discard: true
        }
      )
    )
    const bytes = await readFile(path)
    await writeFile(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x5a)]))
    const told = await on(path, (file) => Effect.flip(file.get(entry(7).key))).catch(async () => failure(path))
    expect(typeof told === 'string' ? told : told.message).toContain('found a damaged database')
    const later = await scratch()
    await on(later, () => Effect.void)
    const database = new DatabaseSync(later)
    database.exec('pragma user_version = 9')
    database.close()
    expect(await failure(later)).toContain('newer version of Magnet')
  })

  test('says that its folder is missing', async () => {
    expect(await failure(join(await scratch(), 'nowhere', 'cache.sqlite'))).toContain('check that its folder exists')
  })

  test('can be read by whoever has SQLite', async () => {
    const path = await scratch()
    await on(path, (file) => file.put(entry(1)))
    const query = "select role, prompt, json_extract(stored, '$.reply.text') as text from replies"
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-e',
      `const { DatabaseSync } = require('node:sqlite'); console.log(JSON.stringify(new DatabaseSync(${JSON.stringify(path)}).prepare(${JSON.stringify(query)}).all()))`
    ])
    expect(JSON.parse(stdout)).toEqual([{ role: 'back', prompt: 'test@1', text: 'reply 1 🎈' }])
  })
})
