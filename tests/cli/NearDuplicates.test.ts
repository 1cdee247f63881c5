import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from './Magnet.js'

interface Tool {
  readonly type: string
  readonly function: { readonly name: string; readonly description: string; readonly response?: object }
}
interface Line {
  readonly tools: ReadonlyArray<Tool>
  readonly turns: ReadonlyArray<{
    readonly missing?: { readonly tag: string; readonly function: string }
    readonly calls: ReadonlyArray<{ readonly function: string }>
  }>
}

let root = ''
let rows: ReadonlyArray<string> = []
let twin: Tool | undefined
beforeAll(async () => {
  root = await scratch()
  const tools = JSON.parse(
    await readFile(join(import.meta.dirname, '../../docs/examples/tools.json'), 'utf8')
  ) as ReadonlyArray<Tool>
  const hours = tools.find((one) => one.function.name === 'get_branch_hours')
  if (hours === undefined) throw new Error('there are no branch hours')
  const time = { type: 'string', format: 'time' }
  // Another service for the same, whose fields have names of their own.
  twin = {
    ...hours,
    function: {
      ...hours.function,
      name: 'lookup_branch_hours',
      response: { type: 'object', properties: { from: time, until: time, note: { type: 'string' } } }
    }
  }
  await writeFile(join(root, 'tools.json'), JSON.stringify([...tools, twin]))
  const made = await magnet(
    ['synth', '--pool', 'tools.json', '--alias', '0', '--split', '1', '--count', '60', '--quiet', '--out', 'run'],
    { cwd: root }
  )
  expect(made.status).toBe(0)
  rows = (await readFile(join(root, 'run', 'sft.jsonl'), 'utf8')).split('\n').filter((row) => row !== '')
}, 120_000)

const hours = ['get_branch_hours', 'lookup_branch_hours']
const lacking = (row: string): string | undefined =>
  (JSON.parse(row) as Line).turns.find(({ missing }) => missing?.tag === 'function' && hours.includes(missing.function))
    ?.missing?.function

describe('where a function of a pool is missing', { timeout: 60_000 }, () => {
  test('its near-duplicate is not listed, under whatever names it returns what it returns', () => {
    const lacked = rows.filter((row) => lacking(row) !== undefined)
    expect(lacked.length).toBeGreaterThan(2)
    for (const row of lacked) {
      const listed = (JSON.parse(row) as Line).tools.map((tool) => tool.function.name)
      expect(hours.filter((name) => listed.includes(name))).toEqual([lacking(row)])
    }
  })

  test('a record that lists one is found out', async () => {
    const at = rows.findIndex((row) => lacking(row) === 'get_branch_hours')
    const record = JSON.parse(rows[at] ?? '{}') as Line
    const { response: _, ...bare } = twin?.function ?? { name: '', description: '' }
    const withResponse = record.tools.some((tool) => tool.function.response !== undefined)
    const added = { type: 'function', function: withResponse ? twin?.function : bare }
    const changed = JSON.stringify({ ...record, tools: [...record.tools, added] })
    await writeFile(join(root, 'run', 'sft.jsonl'), `${rows.with(at, changed).join('\n')}\n`)
    const found = await magnet(['verify', join(root, 'run'), '--json'])
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('"labels.substitute"')])
  })
})
