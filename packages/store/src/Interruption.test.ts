import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { Effect, Layer, Stream } from 'effect'
import { describe, expect, test } from 'vitest'
import { complete, contents, on, outcome, run, scratch } from '../test/Scripted.js'
import { Disk, NodeDisk, StoreError, Writer } from './index.js'

const slots = 40

const uninterrupted = async (): Promise<Readonly<Record<string, string>>> => {
  const folder = join(await scratch(), 'run')
  await on()(complete(run(folder, slots)))
  return contents(folder)
}

const bytes = (text: string | undefined): Buffer => Buffer.from(text ?? '')

/** The length of `rejected.jsonl` up to a slot: all of it was written before the records of its batch. */
const rejectedBefore = (slot: number): number =>
  Array.from({ length: slot }, (_, index) => outcome(index).rejected)
    .flat()
    .reduce((sum, attempt) => sum + bytes(`${JSON.stringify(attempt)}\n`).length, 0)

describe('a run that was killed is completed to the bytes of an uninterrupted one', () => {
  test('wherever its files were cut off', { timeout: 60_000 }, async () => {
    const whole = await uninterrupted()
    const records = bytes(whole['sft.jsonl'])
    const rejected = bytes(whole['rejected.jsonl']).length
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(share, share, fc.boolean(), async (first, second, small) => {
        const folder = join(await scratch(), 'run')
        await on()(complete(run(folder, slots)))
        const cut = Math.floor(first * records.length)
        const lines = records.subarray(0, cut).toString().split('\n').slice(0, -1)
        const last = lines.length === 0 ? 0 : Number(/mt-(\d+)/.exec(lines.at(-1) ?? '')?.[1]) + 1
        const least = rejectedBefore(last)
        await truncate(join(folder, 'sft.jsonl'), cut)
        await truncate(join(folder, 'rejected.jsonl'), least + Math.floor(second * (rejected - least)))
        if (small) {
          await rm(join(folder, 'graph.json'))
          await writeFile(join(folder, 'manifest.json.tmp'), '{"sche')
          await writeFile(join(folder, 'graph.json.tmp'), '')
        }
        await on()(complete(run(folder, slots)))
        const { 'manifest.json.tmp': _, 'graph.json.tmp': __, ...after } = await contents(folder)
        expect(after).toEqual(whole)
      }),
      { numRuns: 40 }
    )
  })

  test('before anything but its lock was written', async () => {
    const folder = join(await scratch(), 'run')
    await mkdir(folder)
    await writeFile(join(folder, '.lock'), JSON.stringify({ pid: 2 ** 22 + 1, host: 'elsewhere', began: '' }))
    await expect(on()(complete(run(folder, slots)))).rejects.toThrow(/is being written by process 4194305 on elsewhere/)
    await writeFile(join(folder, '.lock'), '')
    await writeFile(join(folder, 'manifest.json.tmp'), '{')
    await on()(complete(run(folder, slots)))
    expect(await contents(folder)).toEqual(await uninterrupted())
  })

  test('when its process ends without finishing: what was handed over is kept', async () => {
    const folder = join(await scratch(), 'run')
    await on()(
      Effect.scoped(
        Effect.gen(function* () {
          const writer = yield* Writer.open(run(folder, slots))
          for (let slot = 0; slot < 5; slot += 1) yield* writer.write(outcome(slot))
        })
      )
    )
    expect(await on()(complete(run(folder, slots)))).toBe(5)
    expect(await contents(folder)).toEqual(await uninterrupted())
  })

  test('after its disk was full', { timeout: 30_000 }, async () => {
    const whole = await uninterrupted()
    for (const room of [0, 50, 5_000, 12_000, 14_000]) {
      const folder = join(await scratch(), 'run')
      const failing = on(full(room))(complete(run(folder, slots)))
      await expect(failing).rejects.toThrow(/No space is left to write .*run the same command again/)
      await on()(complete(run(folder, slots)))
      expect(await contents(folder)).toEqual(whole)
    }
  })
})

test('a finished part of a run is itself a run', async () => {
  const folder = join(await scratch(), 'run')
  const part = join(await scratch(), 'run')
  await on()(
    Effect.scoped(
      Effect.gen(function* () {
        const writer = yield* Writer.open(run(folder, slots))
        yield* Stream.range(0, 11).pipe(Stream.runForEach((slot) => writer.write(outcome(slot))))
        yield* writer.finish
      })
    )
  )
  await on()(complete(run(part, 12)))
  expect(await contents(folder)).toEqual(await contents(part))
})

/** A disk with room for some bytes of appended text; a write that does not fit is done in part, as systems do. */
const full = (room: number): Layer.Layer<Disk.Disk> =>
  Layer.effect(
    Disk.Disk,
    Effect.map(Disk.Disk, (disk) => {
      let left = room
      return {
        ...disk,
        appender: (path, length) =>
          Effect.map(disk.appender(path, length), (file) => ({
            ...file,
            append: (piece) => {
              const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
              const fits = bytes.subarray(0, left)
              left -= fits.length
              return fits.length === bytes.length
                ? file.append(bytes)
                : Effect.andThen(file.append(fits), Effect.fail(StoreError.make('write', path, { _tag: 'NoSpace' })))
            }
          }))
      }
    })
  ).pipe(Layer.provide(NodeDisk.layer))
