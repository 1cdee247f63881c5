import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { Effect, Stream } from 'effect'
import { describe, expect, test } from 'vitest'
import { on, scratch } from '../test/Scripted.js'
import { Disk, Lines } from './index.js'

const document = (path: string, limit = 1000): Promise<string> =>
  on()(Effect.flatMap(Disk.Disk, (disk) => disk.document(path, limit)))

describe('a document', () => {
  test('is read packed or plain, whatever its name', async () => {
    const folder = await scratch()
    const [plain, packed] = [join(folder, 'a.gz'), join(folder, 'b.json')]
    await writeFile(plain, '{"π": 1}')
    await writeFile(packed, gzipSync('\uFEFF{"π": 1}'))
    expect(await document(plain)).toBe('{"π": 1}')
    expect(await document(packed)).toBe('{"π": 1}')
  })

  test('that grows past the limit when unpacked is refused before it fills the memory', async () => {
    const path = join(await scratch(), 'bomb.gz')
    await writeFile(path, gzipSync(Buffer.alloc(50_000_000)))
    await expect(document(path, 1 << 20)).rejects.toThrow('bomb.gz holds more than 1 MiB, which is the limit')
  })

  test.runIf(process.platform === 'linux')('without end is refused', async () => {
    await expect(document('/dev/zero', 1 << 20)).rejects.toThrow('/dev/zero holds more than 1 MiB')
  })

  test('that was cut off, damaged, is missing or a folder is named in the failure', async () => {
    const folder = await scratch()
    const path = join(folder, 'pool.gz')
    const packed = gzipSync('{"a": [1, 2, 3]}'.repeat(20))
    await writeFile(path, packed.subarray(0, packed.length / 2))
    await expect(document(path)).rejects.toThrow('pool.gz is a gzip file that ends early')
    await writeFile(path, Buffer.concat([packed.subarray(0, 10), Buffer.alloc(40, 0xff)]))
    await expect(document(path)).rejects.toThrow(/pool.gz: expected gzip data/)
    await expect(document(join(folder, 'none'))).rejects.toThrow('none does not exist')
    await mkdir(join(folder, 'deep'))
    await expect(document(join(folder, 'deep'))).rejects.toThrow('deep is a folder, and a file was expected')
    await expect(document(join(path, 'below'))).rejects.toThrow('is a file, and a folder was expected')
  })
})

describe('lines', () => {
  const lines = (path: string): Promise<ReadonlyArray<Lines.Line>> => on()(Stream.runCollect(Lines.read(path)))

  test('are those of the text, with the bytes at which they end', async () => {
    const path = join(await scratch(), 'lines')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '\n', 'é', '🎈') }), async (text) => {
        await writeFile(path, text)
        const read = await lines(path)
        expect(read.map((line) => line.text + (line.complete ? '\n' : '')).join('')).toBe(text)
        for (const [index, line] of read.entries()) {
          expect(line.number).toBe(index + 1)
          expect(line.text).not.toContain('\n')
          expect(
            Buffer.from(text)
              .subarray(0, line.end)
              .toString()
              .endsWith(line.text + (line.complete ? '\n' : ''))
          ).toBe(true)
        }
      }),
      { numRuns: 50 }
    )
  })

  test('longer than what is read at once are whole', async () => {
    const path = join(await scratch(), 'lines')
    const long = '🎈'.repeat(300_000)
    await writeFile(path, `${long}\nb\n${long}`)
    expect((await lines(path)).map((line) => [line.text === long, line.complete])).toEqual([
      [true, true],
      [false, true],
      [true, false]
    ])
  })

  test('of a file that is not there are none', async () => {
    expect(await lines(join(await scratch(), 'none'))).toEqual([])
  })
})
