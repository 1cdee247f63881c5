/** `magnet graph --gold FILE`: how well derived dependencies agree with labelled ones. */
import type { Edge } from '@magnet/core'
import { Gold, PoolError, Score } from '@magnet/pools'
import { Disk, StoreError } from '@magnet/store'
import { DependencyJudge } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Asking from '../synth/Asking.js'
import * as Progress from '../synth/Progress.js'
import * as Output from '../terminal/Output.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

const limit = 64 * 1024 * 1024

/** Judges the targets of a file and scores the edges. */
export const agreement: (
  file: string,
  options: Options
) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> = Effect.fnUntraced(
  function* (file, options) {
    const choice = yield* Choice.of(options)
    if (choice.asked !== undefined && choice.asked.cache === undefined)
      return yield* Effect.fail(
        Failure.usage(
          '--model needs --cache FILE here: replies are paid for once, and there is no run folder to keep them.'
        )
      )
    const disk = yield* Disk.Disk
    const read = Gold.read({ name: StoreError.quote(file), text: yield* disk.document(file, limit) })
    if (E.isLeft(read)) return yield* Effect.fail(Failure.make(`--gold ${PoolError.message(read.left)}`))
    const judged = yield* Effect.scoped(
      Effect.gen(function* () {
        const progress = yield* Progress.open(read.right.length, () => 0, options.json === true)
        progress.stage('judging dependencies')
        const asking = yield* Asking.of(choice, process.env, progress.notice)
        return yield* Effect.forEach(read.right, judge, { concurrency: choice.concurrency }).pipe(
          Effect.provide(asking.ports),
          Effect.mapError((failure) => Failure.make(detail(failure)))
        )
      })
    )
    const score = Score.of(judged)
    const style = Style.of(Output.isTerminal('stdout'))
    const text =
      options.json === true
        ? JSON.stringify({ ...score, cases: judged.map(said) }, undefined, 2)
        : [...lines(score, style)].join('\n')
    yield* Effect.promise(() => Output.data(`${text}\n`))
  }
)

/** The edges of one target. */
const judge = Effect.fnUntraced(function* (one: Gold.Case) {
  const { judge: judged } = yield* DependencyJudge.DependencyJudge
  const places = new Map(
    one.candidates.flatMap((candidate, index) => (candidate === undefined ? [] : [[candidate.name, index] as const]))
  )
  const edges = yield* judged({ target: one.target, candidates: one.candidates.filter((each) => each !== undefined) })
  const found = new Map<number, Edge.Edge>()
  for (const edge of edges) {
    const place = places.get(edge.to)
    if (place !== undefined) found.set(place, edge)
  }
  return { case: one, edges: found }
})

const detail = (failure: { readonly detail?: string; readonly reason?: string }): string =>
  failure.detail ?? failure.reason ?? 'a judgement failed'

// What was found where, so that a reader can go through what is wrong.
const said = ({ case: { id, candidates, labels }, edges }: Score.Judged): object => ({
  id,
  candidates: candidates.length,
  found: [...edges].map(([candidate, { kind, nested, links, confidence }]) => ({
    candidate,
    kind,
    parameters: [...new Set(links.map(({ parameter }) => parameter))],
    nested,
    confidence
  })),
  missed: labels.flatMap(({ candidate }) => (edges.has(candidate) ? [] : [candidate]))
})

function* lines({ all, high }: Score.Score, style: Style.Style): Iterable<string> {
  for (const [title, figures] of [
    ['All labels', all],
    ['Without those of medium confidence', high]
  ] as const) {
    yield style.bold(`${title}: ${Text.plural(figures.pairs, 'pair')}`)
    yield Text.table([
      ['', 'labelled', 'found', 'right', 'precision', 'recall'],
      ...(['edges', 'kinds', 'parameters', 'nested'] as const).map((name) => {
        const { labelled, found, right, precision, recall } = figures[name]
        return [name, String(labelled), String(found), String(right), Text.percent(precision), Text.percent(recall)]
      })
    ])
    yield ''
  }
}
