import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { magnet } from './Magnet.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'magnet-gold-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const tool = (name: string, required: ReadonlyArray<string> = [], response: string | null = null): object => ({
  tool: 'Marina',
  category: 'Boats',
  name,
  description: name,
  required: required.map((one) => ({ name: one, type: 'STRING', description: '' })),
  optional: ['page'],
  response
})
const edge = (candidate: number, parameters: ReadonlyArray<string>, confidence = 'high'): object => ({
  candidate,
  kind: 'partial',
  parameters,
  nested: true,
  confidence
})

const file = async (name: string, ...lines: ReadonlyArray<object>): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return path
}

describe('magnet graph --gold', () => {
  test('says how well derived dependencies agree with labelled ones', async () => {
    const path = await file(
      'labelled.jsonl',
      {
        id: 'a',
        target: tool('List berths'),
        candidates: [tool('Get berth', ['berth_id']), tool('Get tides', ['date']), tool('Price list')],
        // That the tides depend on berths is made up, so it is missed.
        edges: [edge(0, ['berth_id']), edge(1, ['date'], 'medium')]
      },
      {
        id: 'b',
        // What was recorded of a response may be cut off.
        target: tool('Arrivals', [], '{"arrivals": [{"boat": {"boat_id": "str", "name": "str"}, "wind": "fl'),
        candidates: [tool('Get boat', ['boat_id'])],
        edges: []
      }
    )
    const { status, stdout, stderr } = await magnet(['graph', '--gold', path, '--json'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const found: unknown = JSON.parse(stdout)
    expect(found).toMatchObject({
      all: { pairs: 4, edges: { labelled: 2, found: 2, right: 1, precision: 0.5, recall: 0.5 } },
      high: { pairs: 3, edges: { labelled: 1, found: 2, right: 1 }, parameters: { right: 1 } },
      cases: [
        { id: 'a', found: [{ candidate: 0, parameters: ['berth_id'], nested: true }], missed: [1] },
        { id: 'b', found: [{ candidate: 0, parameters: ['boat_id'] }], missed: [] }
      ]
    })
    expect((await magnet(['graph', '--gold', path])).stdout).toMatch(/edges +2 +2 +1 +50\.0 % +50\.0 %/)
  })

  test('names the line of a label that points nowhere', async () => {
    const path = await file('wrong.jsonl', {
      id: 'a',
      target: tool('List berths'),
      candidates: [],
      edges: [edge(3, [])]
    })
    const { status, stderr } = await magnet(['graph', '--gold', path])
    expect(status).not.toBe(0)
    expect(stderr).toContain('wrong.jsonl')
    expect(stderr).toContain('expected an edge to a candidate')
  })
})
