/** The pairs of a run in figures: what is wrong with them, from which records they come, and what their words give away. */
import { Kind, type Pair, PairTally, Style, type Trajectory } from '@magnet/core'
import { type Disk, Pairs, Row, type StoreError } from '@magnet/store'
import { Effect, Stream } from 'effect'

/** How much happens in a record. */
export interface Size {
  readonly kind: Kind.Group
  readonly turns: number
  readonly calls: number
}

/** The figures. */
export interface PairFigures {
  readonly pairs: PairTally.Pairs
  /** Means over the records of the mistakes, by kind. */
  readonly sizes: { readonly [kind: string]: { readonly turns: number; readonly calls: number } }
  readonly style: { readonly [scope in Pair.Scope]: ReturnType<Style.Style['measures']> }
}

/** The size of a record. */
export const size = (record: Trajectory.Trajectory): Size => ({
  kind: Kind.group(record.kind),
  turns: record.turns.length,
  calls: record.turns.flatMap(({ calls }) => calls).filter(({ extra }) => extra !== true).length
})

/** Whole lines only: a run that is being written, or was interrupted, shows what is there. */
export const whole = (run: string): Stream.Stream<Pair.Pair, StoreError.StoreError, Disk.Disk> =>
  Pairs.attempts(run).pipe(
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.map(({ pair }) => pair)
  )

/** The slots of a run without a pair. */
const unpaired = (run: string): Stream.Stream<Pair.Unpaired, StoreError.StoreError, Disk.Disk> =>
  Pairs.unpaired(run).pipe(
    Stream.mapEffect((attempt) => Effect.fromResult(attempt)),
    Stream.map((one) => one.unpaired)
  )

/** The figures of a run that has pairs. */
export const of: (
  run: string,
  asked: number,
  sizes: ReadonlyMap<string, Size>
) => Effect.Effect<PairFigures | undefined, StoreError.StoreError, Disk.Disk> = Effect.fnUntraced(
  function* (run, asked, sizes) {
    const tally = PairTally.make()
    const style = { decision: Style.make(), turn: Style.make(), conversation: Style.make() }
    const from = new Map<number, Size>()
    let slots = asked
    yield* whole(run).pipe(
      Stream.runForEach((pair) =>
        Effect.sync(() => {
          const slot = Row.slot(pair.id) ?? 0
          const own = sizes.get(pair.trajectory)
          slots = Math.max(slots, slot + 1)
          if (own !== undefined) from.set(slot, own)
          tally.add(slot, own?.kind ?? 'multi_turn', pair)
          style[pair.scope].add(pair)
        })
      )
    )
    yield* unpaired(run).pipe(
      Stream.runForEach((one) =>
        Effect.sync(() => {
          slots = Math.max(slots, one.slot + 1)
          tally.unpaired(one)
        })
      )
    )
    const mean = (all: ReadonlyArray<number>): number =>
      Math.round((all.reduce((sum, one) => sum + one, 0) / all.length) * 100) / 100
    return slots === 0
      ? undefined
      : {
          pairs: tally.pairs(slots),
          sizes: Object.fromEntries(
            [...Map.groupBy(from.values(), ({ kind }) => kind)].map(([kind, all]) => [
              kind,
              { turns: mean(all.map(({ turns }) => turns)), calls: mean(all.map(({ calls }) => calls)) }
            ])
          ),
          style: {
            decision: style.decision.measures(),
            turn: style.turn.measures(),
            conversation: style.conversation.measures()
          }
        }
  }
)
