/** `magnet graph --truth`: how far edges that come from signatures alone agree with what execution shows. */
import { Confusion, Derive, type Edge, Seed, Signature, Truth, type World } from '@magnet/core'
import { Pools } from '@magnet/pools'
import type { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Sources from '../source/Sources.js'
import * as Progress from '../synth/Progress.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

/** Executes the functions of worlds on each other's outputs, and scores the edges between them. */
export const executed: (options: Options) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* (options) {
    const { source, settings } = yield* Choice.of(options)
    if (source.pool !== undefined)
      return yield* Effect.fail(
        Failure.usage('--truth needs functions that can be executed: the built-in worlds, without --pool.')
      )
    const worlds = yield* Sources.worldsOf(source.worlds)
    const truth = yield* Effect.scoped(
      Effect.gen(function* () {
        const progress = yield* Progress.open(1, () => 0, options.json === true)
        progress.stage('executing functions on what others returned')
        return yield* Effect.sync(() => Truth.of(worlds, settings.seed))
      })
    )
    const figures = {
      declared: Confusion.of(truth, derived(worlds, settings.seed, declared)),
      names: Confusion.of(truth, derived(worlds, settings.seed, named))
    }
    const style = Style.of(Output.isTerminal('stdout'))
    const text = options.json === true ? JSON.stringify(figures, undefined, 2) : [...lines(figures, style)].join('\n')
    yield* Effect.promise(() => Output.data(`${text}\n`))
  })

const derived = (
  worlds: ReadonlyArray<World.World>,
  seed: Seed.Seed,
  signatures: (world: World.World) => ReadonlyArray<Signature.Signature>
): ReadonlyArray<Edge.Edge> =>
  worlds.flatMap((world) => Derive.derive(signatures(world), { seed: Seed.derive(seed, 'graph', world.name) }).edges)

const declared = (world: World.World): ReadonlyArray<Signature.Signature> => world.functions.map((f) => f.signature)

/** The same functions as the pool of a stranger: what their values mean is told by names and descriptions alone. */
const named = (world: World.World): ReadonlyArray<Signature.Signature> => {
  const value = declared(world).map((signature) => Signature.tool(signature, true))
  const read = Pools.all({ name: world.name, value })
  return E.isRight(read) ? read.right.signatures : []
}

interface Figures {
  readonly declared: Confusion.Confusion
  readonly names: Confusion.Confusion
}

function* lines({ declared: own, names }: Figures, style: Style.Style): Iterable<string> {
  yield style.bold('Edges within each world, from signatures alone, against what execution shows')
  const rows = [
    ['what values mean', own],
    ['names and descriptions only', names]
  ] as const
  yield Text.table([
    ['signatures with', 'derived', 'untried', 'right', 'precision', 'needed', 'found', 'recall'],
    ...rows.map(([name, { derived: all, untried, right, precision, needed, found, recall }]) => [
      name,
      ...[all, untried, right].map(Text.count),
      Text.percent(precision),
      ...[needed, found].map(Text.count),
      Text.percent(recall)
    ])
  ])
  yield* cases('Derived, but refused', own.wrong, style)
  yield* cases('Needed, but not derived', own.missed, style)
}

const few = 10

function* cases(title: string, all: ReadonlyArray<Confusion.Case>, style: Style.Style): Iterable<string> {
  if (all.length === 0) return
  yield ''
  yield style.bold(`${title}, by what values mean`)
  for (const { from, to, parameters } of all.slice(0, few))
    yield `  ${from} -> ${to}  ${style.dim(parameters.length === 0 ? 'premise' : parameters.join(', '))}`
  if (all.length > few) yield style.dim(`  … ${all.length - few} more; --json has all of them.`)
}
