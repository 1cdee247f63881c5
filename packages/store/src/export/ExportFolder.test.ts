import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Format } from '@magnet/export'
import { Effect, Result } from 'effect'
import { beforeEach, describe, expect, test } from 'vitest'
import * as NodeDisk from '../NodeDisk.js'
import * as StoreError from '../StoreError.js'
import * as ExportFolder from './ExportFolder.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'magnet-export-'))
})

const format = (columns: boolean): Format.Format => ({
  name: 'sample',
  ofRecord: () => ({ rows: [], left: [] }),
  ofPair: () => ({ rows: [], left: [] }),
  sets: [
    {
      name: 'sft',
      about: '',
      ...(columns
        ? {
            columns: [
              { name: 'id', kind: 'text' },
              { name: 'messages', kind: 'jsons' }
            ]
          }
        : {})
    },
    { name: 'preference', about: '' }
  ],
  beside: (files) => ({ 'names.txt': files.map(({ path }) => path).join('\n') })
})

const rows = (count: number): ReadonlyArray<Format.Row> =>
  Array.from({ length: count }, (_, index) => ({
    set: index % 10 === 9 ? 'preference' : 'sft',
    value: { id: `row ${index}`, messages: [{ role: 'user', content: 'é'.repeat(index % 50), n: index }] }
  }))

const written = (count: number, limit: number, columns = false, out = folder): Promise<ExportFolder.Ledger> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const opened = yield* ExportFolder.open({
          folder: out,
          format: format(columns),
          versions: { magnet: '0' },
          options: {},
          limit
        })
        for (const row of rows(count)) yield* opened.write(row)
        const left: Format.Left = { reason: 'untrained', unit: 'record', count: 2 }
        opened.leave([left])
        opened.leave([left])
        return yield* opened.finish({ records: count, pairs: 0 })
      })
    ).pipe(Effect.provide(NodeDisk.layer))
  )

describe('an export', () => {
  test('has one file for each set, with checksums and what was left out', async () => {
    const ledger = await written(25, 1e6)
    expect((await readdir(folder)).toSorted()).toEqual(['export.json', 'names.txt', 'preference.jsonl', 'sft.jsonl'])
    expect(JSON.parse(await readFile(join(folder, 'export.json'), 'utf8'))).toEqual(ledger)
    expect(ledger.left).toEqual([{ reason: 'untrained', unit: 'record', count: 4 }])
    expect(ledger.files.map(({ set, rows: count }) => [set, count])).toEqual([
      ['sft', 23],
      ['preference', 2]
    ])
    for (const { path, bytes, sha256 } of [...ledger.files, ...ledger.beside]) {
      const content = await readFile(join(folder, path))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    }
  })

  test('is cut into files of at most the limit, which hold all rows in order', async () => {
    const ledger = await written(100, 1000)
    const sft = ledger.files.filter(({ set }) => set === 'sft')
    expect(sft.length).toBeGreaterThan(5)
    expect(sft[0]?.path).toBe(`sft-00000-of-${String(sft.length).padStart(5, '0')}.jsonl`)
    const texts = await Promise.all(sft.map(({ path }) => readFile(join(folder, path), 'utf8')))
    expect(texts.every((text) => Buffer.byteLength(text) <= 1000)).toBe(true)
    const all = rows(100).filter(({ set }) => set === 'sft')
    expect(texts.join('')).toBe(all.map(({ value }) => `${JSON.stringify(value)}\n`).join(''))
  })

  test('puts a row that is larger than the limit into a file of its own', async () => {
    const ledger = await written(5, 1)
    expect(ledger.files.map(({ rows: count }) => count)).toEqual([1, 1, 1, 1, 1])
  })

  test('in Parquet keeps to the limit as well', async () => {
    const ledger = await written(4000, 40_000, true)
    const sft = ledger.files.filter(({ set }) => set === 'sft')
    expect(sft.length).toBeGreaterThan(2)
    expect(sft.reduce((sum, { rows: count }) => sum + count, 0)).toBe(3600)
    for (const { path } of sft) {
      const content = await readFile(join(folder, path))
      expect(content.length).toBeLessThanOrEqual(40_000)
      expect([content.subarray(0, 4).toString(), content.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
    }
  })

  test.each([false, true])(
    'of the same rows has the same bytes, also over an earlier one (Parquet: %s)',
    async (columns) => {
      const other = await mkdtemp(join(tmpdir(), 'magnet-export-'))
      await written(300, 2000, columns)
      const again = await written(40, 9000, columns)
      expect(await written(40, 9000, columns, other)).toEqual(again)
      expect(await readdir(folder)).toEqual(await readdir(other))
    }
  )

  test('that was broken off says so and is replaced', async () => {
    await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const opened = yield* ExportFolder.open({
            folder,
            format: format(false),
            versions: {},
            options: {},
            limit: 1e6
          })
          for (const row of rows(5)) yield* opened.write(row)
        })
      ).pipe(Effect.provide(NodeDisk.layer))
    )
    expect(await readdir(folder)).toEqual(['export.json', 'sft-00000.part'])
    expect(JSON.parse(await readFile(join(folder, 'export.json'), 'utf8'))).toMatchObject({
      finished: false,
      files: []
    })
    await written(5, 1e6)
    expect(await readdir(folder)).toEqual(['export.json', 'names.txt', 'sft.jsonl'])
  })

  test('does not go into a folder of somebody else', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'mine')
    const result = await Effect.runPromise(
      Effect.result(
        Effect.scoped(ExportFolder.open({ folder, format: format(false), versions: {}, options: {}, limit: 1 }))
      ).pipe(Effect.provide(NodeDisk.layer))
    )
    expect(Result.isFailure(result) && StoreError.message(result.failure)).toMatch(
      /holds no export of Magnet \(it holds thesis.txt\)/
    )
    expect((await stat(join(folder, 'thesis.txt'))).size).toBe(4)
  })
})
