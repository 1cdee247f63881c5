import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { PoolError, Pools } from '@magnet/pools'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type * as ImportError from './ImportError.js'
import * as McpServer from './McpServer.js'

const file = (url: string): string => fileURLToPath(url)
const memory = file(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js'))
const everything = file(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js'))

const run = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): McpServer.Address => ({
  _tag: 'Stdio',
  command: process.execPath,
  args,
  env
})
const fixture = (mode: string): McpServer.Address =>
  run([file(new URL('fixture/server.mjs', import.meta.url).href), mode])

const listed = async (address: McpServer.Address, bounds: Partial<McpServer.Limits> = {}): Promise<Pools.Source> =>
  Effect.runPromise(McpServer.tools('it', address, { ...McpServer.limits, ...bounds }))

const refused = async (
  address: McpServer.Address,
  bounds: Partial<McpServer.Limits> = {}
): Promise<ImportError.ImportError> =>
  Effect.runPromise(Effect.flip(McpServer.tools('it', address, { ...McpServer.limits, ...bounds })))

const functions = (source: Pools.Source): ReadonlyMap<string, string> => {
  const found = Pools.gather([source], { sameName: 'rename' })
  if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
  return new Map(found.right.signatures.map((one) => [one.name, one.description]))
}

const port = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

describe('a server from the registry', { timeout: 60_000 }, () => {
  test('over stdio lists its tools, with the schemas of what they return', async () => {
    const source = await listed(run([memory]))
    const found = Pools.gather([source], { sameName: 'rename' })
    if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
    const search = found.right.signatures.find((one) => one.name === 'search_nodes')
    expect([search?.toolClass, search?.source]).toEqual(['memory-server', 'mcp:memory-server'])
    expect(Object.keys(search?.response?.properties ?? {})).toEqual(['entities', 'relations'])
  })

  test('over streamable HTTP lists its tools', async () => {
    const at = await port()
    const child = spawn(process.execPath, [everything, 'streamableHttp'], {
      env: { PATH: process.env['PATH'], PORT: String(at) },
      stdio: 'ignore'
    })
    try {
      const url = new URL(`http://127.0.0.1:${at}/mcp`)
      let source: Pools.Source | undefined
      for (let tries = 0; source === undefined && tries < 100; tries++)
        source = await listed({ _tag: 'Http', url, headers: {} }).catch(() => wait(100, undefined))
      expect(source === undefined ? [] : [...functions(source).keys()]).toContain('get-structured-content')
    } finally {
      child.kill('SIGKILL')
    }
  })
})

describe('a server', { timeout: 60_000 }, () => {
  test('gives all pages of its list, and may greet first', async () => {
    expect([...functions(await listed(fixture('pages'))).keys()]).toEqual(['one', 'two'])
    expect([...functions(await listed(fixture('chatty'))).keys()]).toEqual(['hello'])
  })

  test('keeps its good tools where others are wrong', async () => {
    const found = Pools.gather([await listed(fixture('wrong'))], { sameName: 'rename' })
    if (E.isLeft(found)) throw new Error(PoolError.message(found.left))
    expect(found.right.accounts[0]?.skipped.map((one) => `${one.place}: ${one.reason}`)).toEqual([
      '/tools/1: it has no name',
      '/tools/2: it has no name'
    ])
  })

  test('sees no variable that it was not given', async () => {
    process.env['MAGNET_TEST_SECRET'] = 'hidden'
    const address = fixture('environment')
    const seen = async (env: Readonly<Record<string, string>>): Promise<string> =>
      functions(await listed({ ...address, env } as McpServer.Address)).get('names') ?? ''
    expect(await seen({})).not.toContain('MAGNET_TEST_SECRET')
    expect(await seen({ GIVEN: 'x' })).toContain('GIVEN')
  })

  test('is ended with what it started', async () => {
    const child = Number(functions(await listed(fixture('parent'))).get('child'))
    const alive = (): boolean => {
      try {
        return process.kill(child, 0)
      } catch {
        return false
      }
    }
    for (let tries = 0; tries < 100 && alive(); tries++) await wait(50)
    expect(alive()).toBe(false)
  })

  test.each<readonly [string, McpServer.Address, Partial<McpServer.Limits>, ImportError.Reason, RegExp]>([
    [
      'does not exist',
      { ...run([]), command: 'no-such-program' } as McpServer.Address,
      {},
      'not_started',
      /there is no program "no-such-program"/
    ],
    ['ends', run(['-e', 'console.error("no key"); process.exit(3)']), {}, 'ended', /status 3.*"no key"/],
    ['says nothing', fixture('silent'), { seconds: 2 }, 'too_slow', /within 2 seconds/],
    ['has a list without end', fixture('circle'), {}, 'refused', /no end/],
    ['says too much', fixture('flood'), { bytes: 50_000 }, 'too_large', /more than/],
    ['has too many tools', fixture('pages'), { tools: 1 }, 'too_large', /more than 1 tools/],
    ['has no list', fixture('other'), {}, 'refused', /a list of tools/],
    [
      'is not there',
      { _tag: 'Http', url: new URL('http://127.0.0.1:59998/mcp'), headers: {} },
      {},
      'refused',
      /ECONNREFUSED/
    ]
  ])('that %s is refused, and says why', async (_name, address, bounds, reason, message) => {
    const error = await refused(address, bounds)
    expect([error.reason, error.message]).toEqual([reason, expect.stringMatching(message)])
  })
})
