/** How long sessions took. It is the one file of a run that two identical runs do not share. */
import { join } from 'node:path'
import { Effect, Result } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Disk } from './Disk.js'
import type * as StoreError from './StoreError.js'

/** One session of writing. */
export interface Session {
  readonly started: string
  readonly seconds: number
  /** The slots that it made, half-open. */
  readonly from: number
  readonly to: number
  readonly records: number
  /** Records per second. */
  readonly rate: number
  readonly concurrency: number
  /** Peak resident memory in MiB. */
  readonly memory: number
  readonly ended: 'done' | 'interrupted' | 'halted'
  /** What was asked of language models, and what came of it. */
  readonly models?: ReadonlyArray<Asked>
}

/** The requests of one role to one model in one session. */
export interface Asked {
  readonly role: string
  readonly model: string
  /** Requests that were sent, each try counted: `calls = replies + faults`. */
  readonly calls: number
  readonly replies: number
  /** Requests that were answered from the cache, and by the reply to an equal request that was on its way. */
  readonly cached: number
  readonly shared: number
  readonly retries: number
  /** By kind. */
  readonly faults: { readonly [kind: string]: number }
  /** Tokens. */
  readonly input: number
  readonly output: number
  /** US dollars; absent where the price is not known. */
  readonly usd?: number
}

const AskedShape: t.Type<Asked, unknown> = t.intersection([
  t.type({
    role: t.string,
    model: t.string,
    calls: t.number,
    replies: t.number,
    cached: t.number,
    shared: t.number,
    retries: t.number,
    faults: t.record(t.string, t.number),
    input: t.number,
    output: t.number
  }),
  t.partial({ usd: t.number })
])

const SessionShape: t.Type<Session, unknown> = t.intersection([
  t.type({
    started: t.string,
    seconds: t.number,
    from: t.number,
    to: t.number,
    records: t.number,
    rate: t.number,
    concurrency: t.number,
    memory: t.number,
    ended: t.keyof({ done: null, interrupted: null, halted: null })
  }),
  t.partial({ models: t.readonlyArray(AskedShape) })
])

const File: t.Type<{ readonly sessions: ReadonlyArray<Session> }, unknown> = t.type({
  sessions: t.readonlyArray(SessionShape)
})

/** Adds a session to `telemetry.json`. A damaged file is begun anew: nothing is derived from it. */
export const add: (folder: string, session: Session) => Effect.Effect<void, StoreError.StoreError, Disk> =
  Effect.fnUntraced(function* (folder, session) {
    const disk = yield* Disk
    const path = join(folder, 'telemetry.json')
    const present = yield* Effect.result(disk.document(path, 1 << 24))
    const sessions = Result.isSuccess(present) ? parse(present.success) : []
    yield* disk.replace(path, [`${JSON.stringify({ sessions: [...sessions, session] }, undefined, 2)}\n`])
  })

const parse = (text: string): ReadonlyArray<Session> => {
  try {
    const decoded = File.decode(JSON.parse(text))
    return E.isRight(decoded) ? decoded.right.sessions : []
  } catch {
    return []
  }
}
