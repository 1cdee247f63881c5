/** The pairs of a run, checked against its records: both sides are executed again. */
import { join } from 'node:path'
import { type Environment, Kind, PairCheck, PairTally } from '@magnet/core'
import { type Disk, type Manifest, Pairs, Row, Scan, type StoreError } from '@magnet/store'
import { Effect, Result, Stream } from 'effect'
import type * as Account from './Account.js'
import * as Finding from './Finding.js'

/** Pairs that are held at once: their records stand anywhere in their file. */
const batch = 1000

/** Checks every pair, and what the manifest says of them. */
export const verify: (
  folder: string,
  manifest: Manifest.Manifest,
  environment: Environment.Environment,
  account: Account.Account
) => Effect.Effect<void, StoreError.StoreError, Disk.Disk> = Effect.fnUntraced(
  function* (folder, manifest, environment, account) {
    const file = join(folder, Scan.files.pairs)
    const known = yield* Pairs.records(folder)
    const places = new Map(known.map(({ id }, place) => [id, place] as const))
    const check = PairCheck.check(environment)
    const tally = PairTally.make()
    let last = -1
    yield* Pairs.attempts(folder).pipe(
      Stream.grouped(batch),
      Stream.runForEach((attempts) =>
        Effect.gen(function* () {
          const byPlace = new Map<number, Array<Pairs.Located>>()
          for (const attempt of attempts) {
            if (Result.isFailure(attempt)) {
              account.pair([Finding.of(attempt.failure)])
              continue
            }
            const located = attempt.success
            const { id, trajectory } = located.pair
            const place = places.get(trajectory)
            const slot = Row.slot(id)
            const say = (reason: string, message: string): void =>
              account.pair([{ file, line: located.line, id, reason, place: '', message }])
            if (slot === undefined || slot < last) say('pair.order', 'expected pairs in the order of their slots')
            else if (place === undefined) say('pair.record', `there is no record ${trajectory}`)
            else {
              last = slot
              tally.add(slot, Kind.group(known[place]?.kind ?? 'multi_turn'), located.pair)
              byPlace.set(place, [...(byPlace.get(place) ?? []), located])
            }
          }
          yield* Pairs.some(folder, (place) => byPlace.has(place)).pipe(
            Stream.runForEach(([place, record]) =>
              Effect.sync(() => {
                for (const { line, pair } of byPlace.get(place) ?? [])
                  account.pair(
                    check(record, pair).map(({ reason, place: at, message }) => ({
                      file,
                      line,
                      id: pair.id,
                      reason,
                      place: at,
                      message
                    }))
                  )
              })
            )
          )
        })
      )
    )
    yield* Pairs.unpaired(folder).pipe(
      Stream.runForEach((attempt) =>
        Effect.sync(() => {
          if (Result.isSuccess(attempt)) tally.unpaired(attempt.success.unpaired)
          else account.run([Finding.of(attempt.failure)])
        })
      )
    )
    const counted = tally.pairs(manifest.pairs?.asked ?? 0)
    if ((manifest.pairs === undefined && counted.made > 0) || !same(manifest.pairs, counted))
      account.run([
        {
          file: join(folder, 'manifest.json'),
          reason: 'manifest',
          place: '/pairs',
          message: 'expected what the lines of the pairs add up to'
        }
      ])
  }
)

const same = (stated: PairTally.Pairs | undefined, counted: PairTally.Pairs): boolean =>
  stated === undefined || JSON.stringify(sorted(stated)) === JSON.stringify(sorted(counted))

const sorted = (pairs: PairTally.Pairs): ReadonlyArray<unknown> =>
  Object.entries(pairs).toSorted(([left], [right]) => (left < right ? -1 : 1))
