/** The disk of this machine, through `node:fs`. */
import { type FileHandle, link, mkdir, open, readdir, rename, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Effect, Layer, Stream } from 'effect'
import { type Appender, Disk } from './Disk.js'
import * as StoreError from './StoreError.js'

const piece = 1 << 18

type Action = StoreError.StoreError['action']

const attempt = <A>(action: Action, path: string, run: () => Promise<A>): Effect.Effect<A, StoreError.StoreError> =>
  Effect.tryPromise({ try: run, catch: (error) => StoreError.make(action, path, reason(error)) })

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

const reason = (error: unknown): StoreError.Reason => {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
      return { _tag: 'Missing' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { _tag: 'NoPermission' }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { _tag: 'NoSpace' }
    case 'EISDIR':
      return { _tag: 'NotAFile' }
    case 'ENOTDIR':
    case 'EEXIST':
      return { _tag: 'NotAFolder' }
    case 'Z_BUF_ERROR':
      return { _tag: 'CutOff' }
    case 'Z_DATA_ERROR':
      return { _tag: 'Malformed', expected: 'gzip data', found: 'damaged bytes' }
    case 'TOO_LARGE':
    case 'ERR_BUFFER_TOO_LARGE':
      return { _tag: 'TooLarge', limit: 0 }
    default:
      return { _tag: 'System', detail: error instanceof Error ? (error.message.split('\n')[0] ?? code) : code }
  }
}

const gone = (error: unknown): void => {
  if (codeOf(error) !== 'ENOENT') throw error
}

/** All bytes of a file, unless they are more than the limit: a device has no end. */
const readWhole = async (path: string, limit: number): Promise<Buffer> => {
  const file = await open(path, 'r')
  try {
    const parts: Array<Buffer> = []
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(piece), 0, piece, null)
      if (bytesRead === 0) return Buffer.concat(parts, size)
      size += bytesRead
      if (size > limit) throw Object.assign(new Error('too large'), { code: 'TOO_LARGE' })
      parts.push(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

const unpack = promisify(gunzip) as (data: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const document = (path: string, limit: number): Effect.Effect<string, StoreError.StoreError> =>
  attempt('read', path, async () => {
    const packed = await readWhole(path, limit)
    const isGzip = packed[0] === 0x1f && packed[1] === 0x8b
    const text = (isGzip ? await unpack(packed, { maxOutputLength: limit }) : packed).toString('utf8')
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  }).pipe(
    Effect.mapError((error) =>
      error.reason._tag === 'TooLarge' ? StoreError.make('read', path, { _tag: 'TooLarge', limit }) : error
    )
  )

const close = (file: FileHandle): Effect.Effect<void> => Effect.promise(() => file.close()).pipe(Effect.ignore)

const bytes = (path: string): Stream.Stream<Uint8Array, StoreError.StoreError> =>
  Effect.acquireRelease(
    attempt('read', path, () =>
      open(path, 'r').catch((error: unknown) => {
        gone(error)
        return undefined
      })
    ),
    (file) => (file === undefined ? Effect.void : close(file))
  ).pipe(
    Effect.map((file) =>
      file === undefined
        ? Stream.empty
        : Stream.unfold(0, (at) =>
            attempt('read', path, async () => {
              const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(piece), 0, piece, at)
              return bytesRead === 0 ? undefined : ([buffer.subarray(0, bytesRead), at + bytesRead] as const)
            })
          )
    ),
    Stream.unwrap
  )

/** Beside the file that it will replace, so that the renaming stays on one file system. */
const temporary = (path: string): string => `${path}.tmp`

const replace = (path: string, parts: Iterable<string>): Effect.Effect<void, StoreError.StoreError> =>
  attempt('write', path, async () => {
    const file = await open(temporary(path), 'w')
    try {
      let pending = ''
      for (const part of parts) {
        pending += part
        if (pending.length >= piece) {
          await file.appendFile(pending)
          pending = ''
        }
      }
      await file.appendFile(pending)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary(path), path).catch(async (error: unknown) => {
      await unlink(temporary(path)).catch(gone)
      throw error
    })
  })

const appender = Effect.fnUntraced(function* (path: string, length: number) {
  const file = yield* Effect.acquireRelease(
    attempt('write', path, () => open(path, 'a')),
    close
  )
  yield* attempt('write', path, () => file.truncate(length))
  const opened: Appender = {
    append: (piece) => attempt('write', path, () => file.appendFile(piece)),
    sync: attempt('write', path, () => file.sync())
  }
  return opened
})

/** A link is made in one step, so nobody ever reads a claim without its text. */
const claim = (path: string, text: string): Effect.Effect<boolean, StoreError.StoreError> =>
  attempt('write', path, async () => {
    const own = `${path}.${process.pid}.tmp`
    try {
      await writeFile(own, text)
      await link(own, path)
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      // Some file systems have no links.
      if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) return await create(path, text)
      throw error
    } finally {
      await unlink(own).catch(gone)
    }
  })

const create = async (path: string, text: string): Promise<boolean> => {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** The port on this machine. */
export const layer: Layer.Layer<Disk> = Layer.succeed(Disk, {
  list: (folder) =>
    attempt('read', folder, async () => {
      try {
        return (await readdir(folder)).toSorted()
      } catch (error) {
        gone(error)
        return undefined
      }
    }),
  makeFolder: (folder) => attempt('write', folder, () => makeFolder(folder)),
  document,
  bytes,
  replace,
  appender,
  claim,
  move: (from, to) => attempt('write', from, () => rename(from, to)),
  remove: (path) => attempt('write', path, () => unlink(path).catch(gone))
})

// Node's own recursive mkdir never returns where a parent exists that takes no folders, as in /proc.
const makeFolder = async (folder: string): Promise<void> => {
  const made = await mkdir(folder).then(() => 'made', codeOf)
  if (made === 'made' || made === 'EEXIST') return
  if (made === 'ENOENT' && dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder)
}
