/** What `magnet import` says at the end: what was read of each source, kept, left out and why, renamed, merged. */
import { type Json, Rewriting } from '@magnet/core'
import { Format, type Gather, type Heard, Labels } from '@magnet/pools'
import { StoreError } from '@magnet/store'
import * as Recordings from '../source/Recordings.js'
import * as Bill from '../synth/Bill.js'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as Models from './Models.js'

// More than a person reads of one thing; --json has all of it.
const most = 5

/** What is told beside what was read. */
export interface Told {
  readonly calls?: Heard.Matched | undefined
  readonly models?: Models.Account | undefined
}

/** The summary for a person. */
export function* lines(
  { signatures, accounts }: Gather.Gathered,
  out: string,
  style: Style,
  { calls, models }: Told = {}
): Iterable<string> {
  yield Text.table(
    [
      ['source', 'format', 'read', 'kept', 'skipped', 'merged', 'renamed', 'shortened'],
      ...accounts.map((account) => [
        Text.brief(account.name, 48),
        formats(account),
        ...[
          account.read,
          account.kept,
          account.skipped.length,
          account.merged.length,
          account.renamed.length,
          account.shortened.length
        ].map(Text.count)
      ])
    ],
    ''
  )
  yield* part(
    'Skipped',
    accounts.flatMap(({ name, skipped }) =>
      skipped.map((one) => [`${name} ${one.place}  ${one.name}`, `${one.reason}; expected ${one.expected}`] as const)
    ),
    style
  )
  yield* part(
    'Merged, because they are given twice',
    accounts.flatMap(({ name, merged }) =>
      merged.map((one) => [`${name} ${one.place}  ${one.name}`, `the same as ${one.with}`] as const)
    ),
    style
  )
  yield* part(
    'Renamed',
    accounts.flatMap(({ renamed }) => renamed.map((one) => [`${one.from} -> ${one.to}`, one.why] as const)),
    style
  )
  yield* part(
    'Shortened: kept without a part of what the source says',
    accounts.flatMap(({ name, shortened }) => shortened.map((one) => [`${name}  ${one.name}`, one.lost] as const)),
    style
  )
  if (calls !== undefined) {
    yield ''
    yield* Recordings.account(calls)
    const read = signatures.filter(({ responseOrigin }) => responseOrigin === 'recorded').length
    yield `${Text.plural(read, 'function')} without a declared response got one from what was recorded.`
  }
  if (models !== undefined) yield* modelled(signatures, models)
  yield* categories(signatures, style)
  yield* rewritten(signatures)
  const silent = signatures.filter(({ response }) => response === undefined).length
  yield ''
  yield style.bold(`${Text.plural(signatures.length, 'function')} written to ${StoreError.quote(out)}.`)
  if (silent > 0)
    yield `${silent === signatures.length ? 'None of them says' : `${Text.count(silent)} of them do not say`} what it returns: such functions stay in the tool lists and are never called. Add "response" to their lines.`
  yield `Next: magnet synth --pool ${StoreError.quote(out)}`
}

/** The categories, where somebody else than the sources says some of them. */
function* categories(signatures: Gather.Gathered['signatures'], style: Style): Iterable<string> {
  const found = Labels.shelves(signatures).filter(({ origin }) => origin !== undefined)
  if (found.length === 0) return
  yield ''
  yield `Categories that no source says, ${origins[found[0]?.origin ?? 'clustered']} (${Text.count(found.length)}):`
  for (const { category, functions } of found.slice(0, most + 3))
    yield `  ${Text.brief(category, 60)}: ${Text.plural(functions, 'function')}`
  const rest = found.length - most - 3
  if (rest > 0) yield style.dim(`  … ${Text.count(rest)} more; --json has all of them`)
}

function* modelled(
  signatures: Gather.Gathered['signatures'],
  { lines: asked, unanswered }: Models.Account
): Iterable<string> {
  const guessed = Models.predicted(signatures)
  yield ''
  if (guessed > 0) yield `${Text.plural(guessed, 'function')} got the response that a model expects.`
  for (const { step, functions, reason } of unanswered.slice(0, most))
    yield `No ${step} for ${Text.brief(functions.join(', '), 90)}: ${Text.brief(reason, 60)}`
  if (unanswered.length > most)
    yield `… and ${Text.count(unanswered.length - most)} more questions without an answer; --json has all of them`
  yield `Models: ${Bill.whole(asked)}`
}

function* rewritten(signatures: Gather.Gathered['signatures']): Iterable<string> {
  const { functions, names, descriptions, parameters } = Rewriting.counts(signatures)
  if (functions === 0) return
  yield ''
  yield `Rewritten: ${Text.plural(functions, 'function')}; ${Text.count(names)} with another name, ${Text.count(descriptions)} with another description, ${Text.count(parameters)} with other parameters.`
  yield 'Each line holds what it replaced; --rewrite undo puts it back.'
}

const origins = {
  clustered: 'found by what names and descriptions have in common',
  model: 'given by a model'
} as const

function* part(title: string, rows: ReadonlyArray<readonly [string, string]>, style: Style): Iterable<string> {
  if (rows.length === 0) return
  yield ''
  yield `${title} (${Text.count(rows.length)}):`
  const groups = Map.groupBy(rows, ([, why]) => kind(why))
  for (const [, some] of [...groups].toSorted(([, one], [, other]) => other.length - one.length).slice(0, most)) {
    const [first] = some
    if (first === undefined) continue
    yield `  ${Text.brief(first[0], 90)}: ${Text.brief(first[1], 160)}`
    if (some.length > 1) yield style.dim(`    and ${Text.count(some.length - 1)} more like it`)
  }
  const rest = [...groups].length - most
  if (rest > 0) yield style.dim(`  … ${Text.plural(rest, 'more reason')}; --json has all of them`)
}

// Reasons that differ in what they quote are of one kind.
const kind = (why: string): string => why.replaceAll(/"(?:[^"\\]|\\.)*"|\d+|the parameter \S+/g, '…')

const formats = ({ formats: some }: Gather.Account): string => some.map((one) => Format.titles[one]).join(', ') || '-'

/** The summary for a program. */
export const json = (
  { signatures, accounts }: Gather.Gathered,
  out: string,
  { calls, models }: Told = {}
): Json.JsonObject => ({
  out,
  functions: signatures.length,
  without_response: signatures.filter(({ response }) => response === undefined).length,
  ...(calls === undefined
    ? {}
    : {
        recorded: {
          ...Recordings.counts(calls),
          responses: signatures.filter(({ responseOrigin }) => responseOrigin === 'recorded').length
        }
      }),
  ...(models === undefined
    ? {}
    : {
        models: {
          predicted_responses: Models.predicted(signatures),
          unanswered: models.unanswered.map(({ functions, ...one }) => ({ ...one, functions: [...functions] }))
        }
      }),
  rewritten: { ...Rewriting.counts(signatures) },
  categories: Labels.shelves(signatures).map((one) => ({ ...one })),
  sources: accounts.map(({ name, formats: some, read, kept, skipped, merged, renamed, shortened }) => ({
    name,
    formats: [...some],
    read,
    kept,
    skipped: skipped.map((one) => ({ ...one })),
    merged: merged.map((one) => ({ ...one })),
    renamed: renamed.map((one) => ({ ...one })),
    shortened: shortened.map((one) => ({ ...one }))
  }))
})

/** What is said where no function is left. */
export const nothing = (accounts: ReadonlyArray<Gather.Account>): string => {
  const read = accounts.reduce((sum, account) => sum + account.read, 0)
  const first = accounts.flatMap(({ name, skipped }) => skipped.map((one) => ({ ...one, file: name })))[0]
  return `expected at least one function that can be used, found 0 of ${read} in ${Text.brief(accounts.map(({ name }) => name).join(', '), 160)}.${
    first === undefined
      ? ''
      : ` The first that was left out: ${Text.brief(`${first.file} ${first.place} ${first.name}`, 120)}: ${Text.brief(first.reason, 160)}; expected ${Text.brief(first.expected, 160)}.`
  }`
}
