/**
 * The lock of a run folder: a file that names the process that writes. A lock whose process is gone is taken over;
 * one of another machine is respected, because nothing here can tell whether it is still at work.
 */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Effect, Result, type Scope } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Disk } from './Disk.js'
import * as StoreError from './StoreError.js'

/** The name of the file in the folder. */
export const name: string = '.lock'

const Holder = t.type({
  pid: t.number,
  host: t.string,
  /** When the process began, as the system counts: numbers of processes are used again. */
  began: t.string
})
type Holder = t.TypeOf<typeof Holder>

/** Locks a folder until the scope ends, or fails with who holds it. */
export const hold: (folder: string) => Effect.Effect<void, StoreError.StoreError, Disk | Scope.Scope> =
  Effect.fnUntraced(function* (folder) {
    const disk = yield* Disk
    const path = join(folder, name)
    const own = yield* self
    const text = JSON.stringify(own)
    yield* Effect.acquireRelease(acquire(disk, folder, path, text), () =>
      Effect.gen(function* () {
        const present = yield* disk.document(path, 4096)
        if (present === text) yield* disk.remove(path)
      }).pipe(Effect.ignore)
    )
  })

const acquire = Effect.fnUntraced(function* (disk: Disk, folder: string, path: string, text: string) {
  // Each round either claims the lock, finds its holder at work, or clears away one that is gone.
  for (let round = 0; round < 8; round += 1) {
    if (yield* disk.claim(path, text)) return
    const present = yield* Effect.result(disk.document(path, 4096))
    if (Result.isFailure(present)) {
      if (present.failure.reason._tag === 'Missing') continue
      return yield* Effect.fail(present.failure)
    }
    const holder = parse(present.success)
    if (holder !== undefined && (yield* isAtWork(holder)))
      return yield* Effect.fail(
        StoreError.make('write', folder, { _tag: 'Locked', pid: holder.pid, host: holder.host })
      )
    // Moved aside first: of two processes that find the same dead lock, only one can move it.
    const aside = `${path}.${process.pid}.stale.tmp`
    const moved = yield* Effect.result(disk.move(path, aside))
    if (Result.isSuccess(moved)) {
      const taken = yield* disk.document(aside, 4096)
      // Another process was faster, and this is its new lock.
      if (taken !== present.success) yield* disk.claim(path, taken)
      yield* disk.remove(aside)
    }
  }
  return yield* Effect.fail(
    StoreError.make('write', folder, { _tag: 'System', detail: 'its lock changes hands all the time' })
  )
})

const parse = (text: string): Holder | undefined => {
  try {
    const decoded = Holder.decode(JSON.parse(text))
    return E.isRight(decoded) ? decoded.right : undefined
  } catch {
    return undefined
  }
}

const isAtWork = Effect.fnUntraced(function* (holder: Holder) {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // No permission to signal it means that it exists.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const began = yield* beganAt(holder.pid)
  return began === '' || holder.began === '' || began === holder.began
})

// The 22nd field of /proc/PID/stat; other systems have no such file, and then the number of the process has to do.
const beganAt = (pid: number): Effect.Effect<string> =>
  Effect.promise(async () => {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // A zombie has ended, whatever its number says.
      return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
    } catch {
      return ''
    }
  })

const self: Effect.Effect<Holder> = Effect.map(beganAt(process.pid), (began) => ({
  pid: process.pid,
  host: hostname(),
  began
}))
