/** A run whose outcomes are scripted: some slots fail a few attempts, every seventh yields nothing. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trajectory } from '@magnet/core'
import type { Outcome } from '@magnet/synth'
import { Effect, Exit, type Layer } from 'effect'
import { type Disk, NodeDisk, StoreError, Writer } from '../src/index.js'

export const outcome = (slot: number): Outcome.Outcome => ({
  slot,
  record: slot % 7 === 6 ? undefined : record(slot),
  rejected: Array.from({ length: slot % 7 === 6 ? 3 : slot % 3 }, (_, attempt) => ({
    slot,
    attempt,
    stage: attempt === 0 ? 'walk' : 'check',
    reason: attempt === 0 ? 'short' : 'replay',
    place: '/turns/0',
    evidence: { slot, words: 'é 🎈' }
  }))
})

const record = (slot: number): Trajectory.Trajectory => ({
  id: `mt-${String(slot).padStart(6, '0')}`,
  family: `f-${String(slot).padStart(6, '0')}`,
  kind: 'multi_turn',
  language: 'en',
  strategy: 'execute-first',
  context: { now: '2025-05-02T09:00:00-07:00', timezone: 'America/Los_Angeles', profile: {}, policy: [] },
  tools: [],
  toolsets: [{ from: 0, withheld: [] }],
  messages: [
    { role: 'user', content: `Where is place number ${slot}? 📍 ${'x'.repeat(slot % 50)}` },
    { role: 'assistant', content: 'There.', loss: 1 }
  ],
  turns: [{ user: 0, kind: 'talk', labels: slot % 2 === 0 ? ['nested'] : [], calls: [] }],
  derivation: { base: [], edits: [], path: [], functions: {} },
  worlds: [{ name: 'places', version: 1, seed: 's', initial: 'sha256:a', final: 'sha256:b' }]
})

export const run = (folder: string, slots: number, over: Partial<Writer.Run['identity']> = {}): Writer.Run => ({
  folder,
  slots,
  identity: {
    configuration: { profile: 'paper', merge: 0.3, steps: 7 },
    seed: 1,
    versions: { magnet: '0.1.0', places: 1 },
    pool: 'sha256:0',
    ...over
  },
  pool: { functions: 2, uncalled: [], skipped: [{ place: '/3', name: 'odd', reason: 'no type', expected: 'a type' }] },
  functions: [{ name: 'a' }, { name: 'b' }],
  graph: ['{"nodes":["a","b"],"edges":[]}\n']
})

/** Makes every slot that is missing and finishes. */
export const complete = (plan: Writer.Run): Effect.Effect<number, StoreError.StoreError, Disk.Disk> =>
  Effect.scoped(
    Effect.gen(function* () {
      const writer = yield* Writer.open(plan)
      for (let slot = writer.next; slot < plan.slots; slot += 1) yield* writer.write(outcome(slot))
      yield* writer.finish
      return writer.next
    })
  )

/** Runs on a disk; a failure of the store is thrown as its message. */
export const on =
  (layer: Layer.Layer<Disk.Disk> = NodeDisk.layer) =>
  async <A>(effect: Effect.Effect<A, StoreError.StoreError, Disk.Disk>): Promise<A> => {
    const exit = await Effect.runPromiseExit(
      effect.pipe(
        Effect.mapError((error) => new Error(StoreError.message(error))),
        Effect.provide(layer)
      )
    )
    if (Exit.isSuccess(exit)) return exit.value
    const reason = exit.cause.reasons[0]
    throw reason?._tag === 'Fail' ? reason.error : new Error(`no failure of the store: ${String(exit.cause)}`)
  }

export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'magnet-store-'))

/** The names and contents of a folder. */
export const contents = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder)).toSorted()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const))
  )
}
