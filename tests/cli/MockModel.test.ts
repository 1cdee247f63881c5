import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Fault } from '@magnet/mock-model'
import { afterEach, expect, test } from 'vitest'
import { ended, magnet, start } from './Magnet.js'

const started: Array<ChildProcess> = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** Starts the service and waits until it says where it is. */
const serve = async (args: ReadonlyArray<string>) => {
  const child = start(['mock-model', '--port', '0', ...args])
  started.push(child)
  const end = ended(child)
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece: string) => {
      text += piece
      const found = /^http:\S+/.exec(text)?.[0]
      if (found !== undefined && text.includes('\n')) resolve(found)
    })
    void end.then(({ stderr }) => reject(new Error(stderr)))
  })
  return { child, end, url }
}

const ask = (url: string, content: string): Promise<Response> =>
  fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer key' },
    body: JSON.stringify({ model: 'any', messages: [{ role: 'user', content }] })
  })

test.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and says what it did', async (signal) => {
  const { child, end, url } = await serve([])
  expect((await ask(url, 'Hello')).status).toBe(200)
  child.kill(signal)
  const { status, stdout, stderr } = await end
  expect(status).toBe(0)
  expect(stdout).toContain(`OPENAI_BASE_URL=${url}/v1`)
  expect(stderr).toBe('1 request, 1 different; 0 faults; at most 1 at once.\n')
})

test('prints the address alone, and stops with a request in flight', async () => {
  const { child, end, url } = await serve(['--quiet', '--latency', '60000'])
  const pending = ask(url, 'Hello').catch((error: unknown) => error)
  await expect
    .poll(async () => ((await (await fetch(`${url}/requests`)).json()) as { inFlight: number }).inFlight)
    .toBe(1)
  child.kill('SIGINT')
  expect(await end).toEqual({ status: 0, stdout: `${url}\n`, stderr: '' })
  expect(await pending).toBeInstanceOf(TypeError)
})

test('fails as it is told', async () => {
  const { url } = await serve(['--quiet', '--fault', '429=0.5', '--fault', '500=0.5', '--retry-after', '3'])
  const replies = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(url, `Hello ${index}`)))
  const statuses = new Set(replies.map(({ status }) => status))
  expect(statuses).toEqual(new Set([429, 500]))
  expect(replies.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('3')
})

test.each([
  [['--fault', 'flood=0.1'], /There is no fault "flood"\. Faults: all, 429,/],
  [['--fault', '429=2'], /has to be a number from 0 to 1, as in 429=0\.1/],
  [['--fault', '429=0.6', '--fault', '500=0.6'], /together exceed 1/],
  [['--port', 'web'], /--port has to be a whole number from 0 to 65535; it is "web"/],
  [['--latency', '-1'], /--latency has to be a number/]
])('refuses %s', async (args, message) => {
  const { status, stderr } = await magnet(['mock-model', ...args])
  expect(status).toBe(2)
  expect(stderr).toMatch(message)
})

test('names every fault in its help and in the guide', async () => {
  const { stdout } = await magnet(['mock-model', '--help'])
  const guide = await readFile(new URL('../../docs/guide/mock-model.md', import.meta.url), 'utf8')
  for (const kind of Fault.kinds) {
    expect(stdout).toMatch(new RegExp(`(?<![\\w-])${kind}(?![\\w-])`))
    expect(guide).toContain(`\`${kind}\``)
  }
})

test('says that a port is in use', async () => {
  const { url } = await serve(['--quiet'])
  const { port } = new URL(url)
  const { status, stderr } = await magnet(['mock-model', '--port', port])
  expect(status).toBe(1)
  expect(stderr).toBe(`magnet: Port ${port} is in use. Choose another, or --port 0 for any that is free.\n`)
})
