/** What a run made, and what to do next. */
import type { Ledger } from '@magnet/models'
import { Pair } from '@magnet/core'
import { type Manifest, StoreError } from '@magnet/store'
import { Pairs } from '@magnet/synth'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as KindFigures from '../inspect/KindFigures.js'
import * as Bill from './Bill.js'

/** A finished session. */
export interface Session {
  readonly folder: string
  readonly manifest: Manifest.Manifest
  /** Slots that this session made, and how long it took. */
  readonly made: number
  readonly seconds: number
  /** What it asked of language models. */
  readonly lines: ReadonlyArray<Ledger.Line>
}

/** The summary as a person reads it. */
export const render = ({ folder, manifest, made, seconds, lines }: Session, style: Style): string => {
  const { statistics, yield: yielded } = manifest
  const place = StoreError.quote(folder)
  const speed = made > 0 && seconds > 0 ? `, ${Text.count(Math.round(made / seconds))} a second` : ''
  const rows: ReadonlyArray<ReadonlyArray<string>> = [
    ...(yielded.kinds === undefined
      ? [
          ['turns', `${statistics.turns.mean} on average (${range(statistics.turns.histogram)})`],
          ['calls', `${statistics.calls.mean} on average (${range(statistics.calls.histogram)})`]
        ]
      : [['kinds', KindFigures.mixture(yielded.kinds)], ...KindFigures.sizes(statistics)]),
    ...(Object.keys(statistics.labels).length === 0 ? [] : [['labels', shares(statistics.labels)]]),
    ['worlds', tallied(statistics.worlds)],
    [
      'functions',
      `${Text.count(Object.keys(statistics.functions).length)} of ${Text.count(manifest.pool.functions)} used${rarest(statistics.covered)}`
    ],
    ['sources', shares(statistics.sources)],
    ...(statistics.executors === undefined ? [] : [['answered', shares(statistics.executors)]]),
    ...(statistics.evidence === undefined ? [] : [['proven', proven(statistics.evidence)]]),
    ['yield', yieldOf(manifest)],
    ...(yielded.kinds === undefined ? [] : [['', KindFigures.yields(yielded.kinds)]]),
    ...(lines.length === 0 ? [] : [['models', Bill.whole(lines)]]),
    ...(manifest.shortfalls.length === 0 ? [] : [['shortfall', shortfall(manifest)]]),
    ...(manifest.pairs === undefined ? [] : [['pairs', paired(manifest.pairs)]]),
    ...(skipped(manifest) === '' ? [] : [['skipped', skipped(manifest)]]),
    ...(uncalled(manifest) === '' ? [] : [['uncalled', uncalled(manifest)]]),
    ...(unjudged(manifest) === '' ? [] : [['unjudged', unjudged(manifest)]]),
    ...(manifest.pool.denied === undefined
      ? []
      : [
          [
            'denied',
            `${Text.plural(manifest.pool.denied, 'dependency').replace('dependencys', 'dependencies')} that types speak for and the judge does not see`
          ]
        ])
  ]
  return [
    `${style.bold(Text.plural(manifest.records, yielded.kinds === undefined ? 'conversation' : 'record'))} in ${style.bold(place)} ${style.dim(
      made === 0 ? '(nothing was left to do)' : `(${Text.plural(made, 'slot')} in ${Text.duration(seconds)}${speed})`
    )}`,
    '',
    ...(yielded.accepted === 0 ? [Text.table([['yield', yieldOf(manifest)]])] : [Text.table(rows)]),
    '',
    'Next',
    Text.table([
      [`magnet show ${place}`, 'list the conversations; add an id to read one'],
      [`magnet verify ${place}`, 'check and execute everything again'],
      ...((manifest.pairs?.made ?? 0) === 0
        ? []
        : [[`magnet show ${place} ${firstPair(manifest)}`, 'read a preference pair']]),
      [`${place}/sft.jsonl`, 'the conversations, one a line'],
      ...((manifest.pairs?.made ?? 0) === 0 ? [] : [[`${place}/preference.jsonl`, 'the pairs, one a line']]),
      [`${place}/rejected.jsonl`, 'what failed, and why']
    ])
  ].join('\n')
}

/** The summary for programs. */
export const json = ({ folder, manifest, made, seconds, lines }: Session): string =>
  JSON.stringify(
    {
      folder,
      slots: manifest.slots,
      records: manifest.records,
      ...(manifest.pairs === undefined ? {} : { pairs: manifest.pairs }),
      shortfalls: manifest.shortfalls,
      skipped: manifest.pool.skipped.length,
      yield: manifest.yield,
      statistics: manifest.statistics,
      cost: manifest.cost,
      session: {
        slots: made,
        seconds: Math.round(seconds * 1000) / 1000,
        ...(lines.length === 0 ? {} : { models: lines })
      }
    },
    undefined,
    2
  )

const shortfall = ({ shortfalls, yield: { kinds = {} } }: Manifest.Manifest): string =>
  [
    `${Text.plural(shortfalls.length, 'slot')} without a record: every attempt failed`,
    ...KindFigures.shortfalls(kinds)
  ].join('; ')

const firstPair = ({ pairs }: Manifest.Manifest): string => {
  const scope = Pair.scopes.find((one) => (pairs?.scopes[one] ?? 0) > 0) ?? 'decision'
  const missing = new Set(pairs?.shortfalls ?? [])
  let slot = 0
  while (missing.has(slot)) slot += 1
  return Pairs.id(scope, slot)
}

const paired = ({
  made,
  asked,
  errors,
  shortfalls,
  sources,
  sampled
}: NonNullable<Manifest.Manifest['pairs']>): string =>
  `${Text.count(made)}${
    shortfalls.length === 0
      ? ''
      : ` of ${Text.count(asked)}: ${sampled === undefined ? 'every candidate of the others was refused' : 'in the others no mistake was found; unpaired.jsonl says what was tried'}`
  } (${made === 0 ? 'none' : tallied(errors)})${
    sampled === undefined
      ? ''
      : `; by ${tallied(sources)}${made === 0 ? 'nobody' : ''} after ${Text.plural(sampled.turns, 'sampled turn')}`
  }`

const range = (histogram: { readonly [key: string]: number }): string => {
  const sizes = Object.keys(histogram).map(Number)
  return sizes.length === 0 ? 'none' : `${Math.min(...sizes)} to ${Math.max(...sizes)}`
}

const shares = (counts: { readonly [key: string]: { readonly count: number; readonly share: number } }): string =>
  Object.entries(counts)
    .toSorted(([, left], [, right]) => right.count - left.count)
    .map(([name, { share }]) => `${Text.safe(name)} ${Text.percent(share)}`)
    .join(', ')

const proven = ({ proven: labels, tried }: NonNullable<Manifest.Manifest['statistics']['evidence']>): string =>
  `${shares(labels)} of turns; ${Text.count(Math.round(tried))} calls tried for a record`

const tallied = (counts: { readonly [key: string]: number }): string =>
  Object.entries(counts)
    .map(([name, count]) => `${Text.safe(name)} ${Text.count(count)}`)
    .join(', ')

/** In how many conversations the function stands that came up least. */
const rarest = (covered: { readonly [name: string]: number }): string => {
  const [least] = Object.entries(covered).toSorted(([, left], [, right]) => left - right)
  return least === undefined ? '' : `, each in at least ${Text.plural(least[1], 'conversation')}`
}

/** The world of which attempts failed most. */
const weakest = (worlds: Manifest.Manifest['yield']['worlds']): string => {
  const all = Object.entries(worlds).toSorted(([, left], [, right]) => left.share - right.share)
  const [least] = all
  return least === undefined || all.length < 2
    ? ''
    : `; least in ${Text.safe(least[0])}, ${Text.percent(least[1].share)}`
}

const yieldOf = (manifest: Manifest.Manifest): string => {
  const { accepted, walked, share, attempts } = manifest.yield
  if (walked === 0) return `no walk of ${Text.count(attempts)} was long enough: ${failures(manifest).join(', ')}`
  const most = failures(manifest).filter((reason) => !reason.startsWith('walk/'))
  return `${Text.percent(share)} (${Text.count(accepted)} of ${Text.count(walked)} attempts)${weakest(manifest.yield.worlds)}${
    most.length === 0 ? '' : `; failed most by ${most.slice(0, 3).join(', ')}`
  }`
}

/** Why attempts failed, the most frequent reason first: `check/replay 3`. */
export const failures = ({ yield: { stages } }: Manifest.Manifest): ReadonlyArray<string> =>
  Object.entries(stages)
    .flatMap(([stage, { rejected }]) =>
      Object.entries(rejected).map(([reason, count]) => ({ name: `${stage}/${Text.safe(reason)}`, count }))
    )
    .toSorted((left, right) => right.count - left.count)
    .map(({ name, count }) => `${name} ${Text.count(count)}`)

const skipped = ({ pool: { skipped: entries } }: Manifest.Manifest): string =>
  entries.length === 0
    ? ''
    : `${Text.plural(entries.length, 'entry').replace('entrys', 'entries')} of the pool: ${most(entries)}; manifest.json lists them`

const uncalled = ({ pool: { uncalled: functions } }: Manifest.Manifest): string =>
  functions.length === 0
    ? ''
    : `${Text.plural(functions.length, 'function')} that cannot be simulated: ${most(functions)}; manifest.json lists them`

const unjudged = ({ pool: { unjudged: functions = [] } }: Manifest.Manifest): string =>
  functions.length === 0
    ? ''
    : `${Text.plural(functions.length, 'function')} of which the judge could not say what depends on them: ${most(functions)}; manifest.json lists them`

/** The three most frequent reasons. */
const most = (entries: ReadonlyArray<{ readonly reason: string }>): string =>
  [...Map.groupBy(entries, (entry) => entry.reason)]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .slice(0, 3)
    .map(([reason, all]) => `${Text.brief(reason, 60)} (${all.length})`)
    .join(', ')
