/**
 * Replies in one SQLite file: `cache.sqlite` of a run, or a file that runs share. What was put is on the disk before `put`
 * succeeds, also where the power fails; replies that come within a few milliseconds of each other share one commit, so that
 * the disk is waited for some hundred times a second at most.
 *
 * Laws: those of the port `ReplyCache`; a file that is something else is not touched.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Use } from '@magnet/core'
import type { ReplyCache } from '@magnet/synth'
import { Effect, type Scope } from 'effect'
import * as t from 'io-ts'
import * as StoreError from './StoreError.js'

/** Its name in a run folder. SQLite puts its journal beside it, under names that begin with this one. */
export const name: string = 'cache.sqlite'

/** Marks the file as ours: `MGNT`. */
const application = 0x4d474e54
const version = 1

/** The longest reply, in UTF-16 units: a model that writes more than that is not one that replies. */
const longest = 1 << 24

const schema = `create table replies (
  key text primary key, model text not null, role text not null, prompt text not null, stored text not null
) strict;
pragma application_id = ${application};
pragma user_version = ${version}`

/** A cache with what it holds. */
export interface ReplyFile extends ReplyCache.ReplyCache {
  readonly size: Effect.Effect<number, ReplyCache.CacheError>
  /** What all replies in it took: what was paid for by whoever filled it. */
  readonly uses: Effect.Effect<ReadonlyArray<Use.Use>, ReplyCache.CacheError>
}

/** Opens a file, and makes it where there is none. It is closed when the scope ends. */
export const open = (path: string): Effect.Effect<ReplyFile, StoreError.StoreError, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.tryPromise({
        try: async () => begin(path),
        catch: (error) => StoreError.make('read', path, reason(error))
      }),
      ({ end }) => Effect.sync(end)
    ),
    ({ file }) => file
  )

/** What a file is not. */
class Foreign extends Error {}

const begin = async (path: string): Promise<{ readonly file: ReplyFile; readonly end: () => void }> => {
  // Loaded only where a cache is wanted: older versions of Node have no SQLite.
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(path)
  try {
    prepare(database)
    return make(path, database)
  } catch (error) {
    database.close()
    throw error
  }
}

const prepare = (database: DatabaseSync): void => {
  database.exec('pragma busy_timeout = 5000')
  const tables = number(database, 'select count(*) from sqlite_schema')
  const owner = number(database, 'select application_id from pragma_application_id')
  if (tables > 0 && owner !== application) throw new Foreign('another database')
  if (number(database, 'select user_version from pragma_user_version') > version)
    throw new Foreign('one that a newer version of Magnet wrote')
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  // Two runs that share a file may both be the first.
  transact(database, () => {
    if (number(database, 'select count(*) from sqlite_schema') === 0) database.exec(schema)
  })
}

const number = (database: DatabaseSync, query: string): number =>
  Number(Object.values(database.prepare(query).get() ?? {})[0] ?? 0)

const transact = (database: DatabaseSync, run: () => void): void => {
  database.exec('begin immediate')
  try {
    run()
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** A reply that waits for its commit. */
interface Waiting {
  readonly entry: ReplyCache.Entry
  readonly text: string
  readonly done: (result: Effect.Effect<void, ReplyCache.CacheError>) => void
}

const make = (path: string, database: DatabaseSync): { readonly file: ReplyFile; readonly end: () => void } => {
  const select = database.prepare('select stored from replies where key = ?')
  const insert = database.prepare('insert or ignore into replies values (?, ?, ?, ?, ?)')
  let waiting: Array<Waiting> = []
  let timer: NodeJS.Timeout | undefined
  /** Milliseconds that the last commit took: the next waits for a multiple of it, so that others have their turn. */
  let took = 0.5

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const began = performance.now()
    const result = guard(path, 'write', () => {
      transact(database, () => {
        for (const { entry, text } of batch) insert.run(entry.key, entry.model, entry.role, entry.prompt, text)
      })
    })
    took = performance.now() - began
    for (const { done } of batch) done(result)
  }

  const put = (entry: ReplyCache.Entry): Effect.Effect<void, ReplyCache.CacheError> =>
    Effect.callback((resume) => {
      const text = JSON.stringify(entry.stored)
      if (text.length > longest) {
        resume(Effect.fail(tooLong(entry)))
        return
      }
      waiting.push({ entry, text, done: resume })
      timer ??= setTimeout(flush, Math.min(20, Math.max(1, 4 * took)))
    })

  return {
    file: {
      get: (key) => Effect.suspend(() => guard(path, 'read', () => read(select, key))),
      put,
      size: Effect.suspend(() => guard(path, 'read', () => number(database, 'select count(*) from replies'))),
      uses: Effect.suspend(() => guard(path, 'read', () => database.prepare(taken).all().map(use)))
    },
    end: () => {
      flush()
      database.close()
    }
  }
}

/** Failures that took something hold their usage at the top. */
const tokens = (name: string): string =>
  `sum(coalesce(stored ->> '$.reply.usage.${name}', stored ->> '$.usage.${name}', 0)) as ${name}`

const taken = `select role, model, count(*) as replies, ${tokens('input')}, ${tokens('output')}
  from replies group by role, model order by role, model`

const use = (row: Record<string, unknown>): Use.Use => ({
  role: String(row['role']),
  model: String(row['model']),
  replies: Number(row['replies']),
  input: Number(row['input']),
  output: Number(row['output'])
})

const read = (select: StatementSync, key: string): ReplyCache.Stored | undefined => {
  const row = select.get(key)
  if (row === undefined) return undefined
  const parsed: unknown = JSON.parse(String(row['stored']))
  if (!isStored(parsed)) throw new Foreign('a reply of another shape')
  return parsed
}

const usage = t.type({ input: t.number, output: t.number })
const Reply = t.type({
  text: t.string,
  calls: t.array(t.type({ id: t.string, name: t.string, arguments: t.UnknownRecord })),
  finish: t.keyof({ stop: null, calls: null, length: null }),
  usage,
  model: t.string
})
const Stored = t.union([
  t.type({ _tag: t.literal('Replied'), reply: Reply }),
  t.type({ _tag: t.literal('Refused'), by: t.keyof({ filter: null, model: null }), detail: t.string }),
  t.type({ _tag: t.literal('Unusable'), detail: t.string, reply: t.string })
])
const isStored = (value: unknown): value is ReplyCache.Stored => Stored.is(value)

const guard = <A>(
  path: string,
  action: StoreError.StoreError['action'],
  run: () => A
): Effect.Effect<A, ReplyCache.CacheError> => {
  try {
    return Effect.succeed(run())
  } catch (error) {
    const told = StoreError.message(StoreError.make(action, path, reason(error)))
    return Effect.fail({ _tag: 'CacheError', message: told })
  }
}

const tooLong = ({ key, model }: ReplyCache.Entry): ReplyCache.CacheError => ({
  _tag: 'CacheError',
  message: `A reply of ${model} is longer than ${longest >> 20} MiB, and is not kept (request ${key.slice(0, 12)}). Ask for fewer tokens.`
})

/** What SQLite's codes mean to a reader. */
const reason = (error: unknown): StoreError.Reason => {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0
  const expected = 'a cache of replies'
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof Foreign) return { _tag: 'Malformed', expected, found: error.message }
  if (error instanceof SyntaxError) return { _tag: 'Malformed', expected, found: 'a reply that is no JSON' }
  switch (code) {
    case 26:
      return { _tag: 'Malformed', expected, found: 'a file that is no database' }
    case 11:
      return { _tag: 'Malformed', expected, found: 'a damaged database' }
    case 13:
      return { _tag: 'NoSpace' }
    case 3:
    case 8:
      return { _tag: 'NoPermission' }
    case 14:
      return { _tag: 'System', detail: 'the file cannot be opened; check that its folder exists and is writable' }
    case 5:
      return { _tag: 'System', detail: 'another process has been writing to it for more than five seconds' }
    default:
      return { _tag: 'System', detail }
  }
}
