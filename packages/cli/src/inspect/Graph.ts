/** `magnet graph`: which function feeds which, in numbers and edge by edge. */
import { basename } from 'node:path'
import { Dot, Edge, type FunctionGraph, GraphCodec, GraphMl, GraphStatistics } from '@magnet/core'
import * as Offline from '@magnet/offline'
import { Labels } from '@magnet/pools'
import { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as Failure from '../Failure.js'
import * as Choice from '../option/Choice.js'
import type { Options } from '../option/Options.js'
import * as Progress from '../synth/Progress.js'
import * as Sources from '../source/Sources.js'
import type { Prepared } from '../source/Prepared.js'
import * as Output from '../terminal/Output.js'
import * as GraphFigures from './GraphFigures.js'
import * as Style from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

/** Builds the graph, writes it where asked, and prints it. One without edges is shown, with the reasons, and fails. */
export const graph: (options: Options) => Effect.Effect<void, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Effect.fnUntraced(function* (options) {
    const choice = yield* Choice.of(options)
    const prepared = yield* Effect.scoped(
      Effect.gen(function* () {
        const progress = yield* Progress.open(1, () => 0, options.json === true)
        progress.stage('building the graph of functions')
        return yield* Sources.of(choice.source, choice.settings.seed, undefined, 'kept').pipe(
          Effect.provide(Offline.layer)
        )
      })
    )
    if (options.out !== undefined) {
      const disk = yield* Disk.Disk
      const { out } = options
      yield* disk.replace(out, /\.html?$/i.test(out) ? yield* page(prepared) : written(out, prepared.all))
    }
    const style = Style.of(Output.isTerminal('stdout'))
    const pieces =
      options.json === true
        ? json(prepared)
        : [
            [
              ...lines(prepared, style),
              ...(options.out === undefined ? [] : ['', `Written to ${StoreError.quote(options.out)}.`])
            ].join('\n'),
            '\n'
          ]
    yield* Effect.promise(() => Output.pieces(pieces))
    if (prepared.all.edges.length === 0)
      yield* Effect.fail(Failure.make(Sources.edgeless(prepared.name, [...prepared.all.signatures.values()])))
  })

// In pieces, since the edges of a large graph are more than a text can be long.
function* json({ all, source }: Prepared): Iterable<string> {
  const statistics = { ...GraphStatistics.of(all), thinned: source.thinned ?? [] }
  yield `${JSON.stringify({ statistics, nodes: all.nodes }, undefined, 2).slice(0, -'\n}'.length)},\n  "edges": [`
  let between = '\n'
  for (const edge of all.edges) {
    yield `${between}    ${JSON.stringify(GraphCodec.encodeEdge(edge), undefined, 2).replaceAll('\n', '\n    ')}`
    between = ',\n'
  }
  yield '\n  ]\n}\n'
}

// Layout and viewer are read by who wants a page, and by nobody else.
const page = ({ all, name, source, configuration }: Prepared): Effect.Effect<Iterable<string>> =>
  Effect.promise(async () => {
    const [{ GraphPage }, { default: viewer }] = await Promise.all([import('@magnet/page'), import('magnet:viewer')])
    const several = configuration['source'] === 'worlds' && source.parts.length > 3
    // Pages hold the name of a file, but no folder of this machine.
    return [GraphPage.render(all, { name: several ? `${source.parts.length} worlds` : basename(name), viewer })]
  })

// In the language of the program that the ending belongs to.
const written = (file: string, all: Prepared['all']): Iterable<string> =>
  /\.graphml$/i.test(file) ? GraphMl.text(all) : /\.(?:dot|gv)$/i.test(file) ? Dot.text(all) : GraphCodec.text(all)

// More than a person reads; files hold the rest.
const most = 400

function* lines(prepared: Prepared, style: Style.Style): Iterable<string> {
  const { all: built } = prepared
  const statistics = GraphStatistics.of(built)
  yield style.bold(`The graph of ${prepared.name}`)
  yield* GraphFigures.lines(statistics, categories(prepared), style)
  yield* shared(prepared.source.thinned ?? [], style)
  let printed = 0
  for (const name of built.nodes) {
    const edges = built.out.get(name) ?? []
    if (edges.length === 0) continue
    if (printed + edges.length > most) {
      yield ''
      yield style.dim(`… ${Text.count(statistics.edges - printed)} more edges; --out FILE or --json has all of them.`)
      break
    }
    printed += edges.length
    yield ''
    yield style.call(Text.safe(name))
    for (const edge of edges) yield `  -> ${Text.safe(edge.to)}  ${style.dim(why(edge))}`
  }
  if (prepared.pool.skipped.length > 0) {
    yield ''
    yield `${Text.count(prepared.pool.skipped.length)} entries of the pool could not be used:`
    for (const entry of prepared.pool.skipped.slice(0, 10))
      yield `  ${Text.brief(`${entry.place} ${entry.name}`, 60)}: ${Text.brief(entry.reason, 100)}`
    if (prepared.pool.skipped.length > 10) yield style.dim(`  … ${prepared.pool.skipped.length - 10} more`)
  }
}

const categories = ({ all }: Prepared): string => {
  const shelves = Labels.shelves([...all.signatures.values()])
  const found = shelves.filter(({ origin }) => origin !== undefined).length
  return `${Text.count(shelves.length)}${found === 0 ? '' : `, ${found === shelves.length ? 'all' : Text.count(found)} of them not said by the source`}`
}

/** What so many functions share that each reaches only some of the others. */
function* shared(thinned: NonNullable<Prepared['source']['thinned']>, style: Style.Style): Iterable<string> {
  if (thinned.length === 0) return
  const left = thinned.reduce((sum, { pairs, kept }) => sum + pairs - kept, 0)
  yield ''
  yield `${Text.count(left)} pairs of functions that share a meaning were not looked at, because many share it:`
  for (const { by, pairs, kept } of thinned.slice(0, 5))
    yield `  ${Text.brief(Text.safe(by), 60)}: ${Text.count(kept)} of ${Text.count(pairs)} kept`
  if (thinned.length > 5) yield style.dim(`  … ${Text.count(thinned.length - 5)} more meanings; --json has all of them`)
}

const why = (edge: FunctionGraph.FunctionGraph['edges'][number]): string => {
  const links = edge.links
    .slice(0, 3)
    .map(({ pointer, parameter }) => `${pointer === '' ? 'output' : pointer} => ${parameter}`)
  const marks = [
    edge.kind,
    ...(edge.nested ? ['nested'] : []),
    ...(edge.confirmed ? ['confirmed'] : Edge.isRefuted(edge) ? ['refuted'] : []),
    edge.confidence.toFixed(2)
  ]
  return Text.safe(`${[...links, ...(edge.links.length > 3 ? ['…'] : [])].join(', ')} (${marks.join(', ')})`.trim())
}
