import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Deferred, Effect, Fiber } from 'effect'
import { expect, test } from 'vitest'
import { contents, on, scratch } from '../test/Scripted.js'
import * as Lock from './Lock.js'

const holder = (pid: number | undefined, began = ''): string => JSON.stringify({ pid, host: hostname(), began })
const sleeper = (): ChildProcess => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })

const hold = (folder: string) => Effect.scoped(Lock.hold(folder))

test('a lock is held by one at a time, and gone afterwards', async () => {
  const folder = await scratch()
  const [inside, leave] = [Deferred.makeUnsafe<void>(), Deferred.makeUnsafe<void>()]
  const first = on()(
    Effect.scoped(
      Effect.gen(function* () {
        yield* Lock.hold(folder)
        yield* Deferred.succeed(inside, undefined)
        yield* Deferred.await(leave)
      })
    )
  )
  await Effect.runPromise(Deferred.await(inside))
  await expect(on()(hold(folder))).rejects.toThrow(`is being written by process ${process.pid} on`)
  await Effect.runPromise(Deferred.succeed(leave, undefined))
  await first
  await on()(hold(folder))
  expect(await contents(folder)).toEqual({})
})

test('of many that want it at once, one at most has it', async () => {
  const folder = await scratch()
  await writeFile(join(folder, '.lock'), holder(2 ** 22 + 1))
  let inside = 0
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      on()(
        Effect.scoped(
          Effect.gen(function* () {
            yield* Lock.hold(folder)
            inside += 1
            expect(inside).toBe(1)
            yield* Effect.sleep(20)
            inside -= 1
          })
        )
      )
    )
  )
  expect(results.filter((result) => result.status === 'fulfilled').length).toBeGreaterThan(0)
  expect(await contents(folder)).toEqual({})
})

test('a lock of a process at work is respected, and taken over once it is dead', async () => {
  const folder = await scratch()
  const child = sleeper()
  await writeFile(join(folder, '.lock'), holder(child.pid))
  await expect(on()(hold(folder))).rejects.toThrow(`process ${child.pid} on`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await on()(hold(folder))
})

test.runIf(process.platform === 'linux')('a number that another process has now is no sign of life', async () => {
  const folder = await scratch()
  const child = sleeper()
  await writeFile(join(folder, '.lock'), holder(child.pid, '1'))
  await on()(hold(folder))
  child.kill('SIGKILL')
})

test('a lock that says nothing is taken over', async () => {
  const folder = await scratch()
  for (const text of ['', 'null', '{"pid": "many"}']) {
    await writeFile(join(folder, '.lock'), text)
    await on()(hold(folder))
  }
})

test('an interrupted holder gives the lock back', async () => {
  const folder = await scratch()
  await on()(
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(Lock.hold(folder), Effect.never)))
      yield* Effect.sleep(50)
      expect(JSON.parse(yield* Effect.promise(() => readFile(join(folder, '.lock'), 'utf8')))).toMatchObject({
        pid: process.pid
      })
      yield* Fiber.interrupt(fiber)
    })
  )
  expect(await contents(folder)).toEqual({})
})
