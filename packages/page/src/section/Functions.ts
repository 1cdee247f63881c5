/** Which functions the records call. */
import * as Bars from '../chart/Bars.js'
import * as Figure from '../chart/Figure.js'
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import type * as Section from './Section.js'

/** Functions, and categories, that are shown; a pool may have thousands. */
const shown = 40

/** Functions without a record that are named. */
const named = 200

/** The section. */
export const section = async ({ categories, statistics, records, manifest }: Run): Promise<Section.Section> => {
  const functions = categories.reduce((sum, one) => sum + one.functions, 0)
  const used = categories.reduce((sum, one) => sum + one.used, 0)
  const uses = categories
    .flatMap(({ name, uses: own }) => own.map((use) => ({ ...use, category: name })))
    .toSorted((left, right) => right.records - left.records || (left.function < right.function ? -1 : 1))
  const never = uses.filter((use) => use.records === 0)
  const head = { id: 'functions', title: 'Functions' }
  if (functions === 0) {
    const called = Object.entries(statistics.functions).toSorted(([, left], [, right]) => right - left)
    return {
      ...head,
      lead: `The records call ${Words.plural(called.length, 'function')}. A file of records does not say which others there were.`,
      body:
        called.length === 0
          ? undefined
          : fold(
              'Calls by function',
              called.map(([name, calls]) => [code(name), Words.count(calls)]),
              'calls'
            )
    }
  }
  return {
    ...head,
    lead: `${Words.count(used)} of the ${Words.plural(functions, 'function')} of the pool are called in some record.${
      (manifest?.pool.uncalled.length ?? 0) === 0
        ? ''
        : ` ${Words.plural(manifest?.pool.uncalled.length ?? 0, 'function')} can never be called: nothing is known of what they return.`
    }`,
    body: [
      Figure.row(
        await Figure.of({
          title: 'Functions covered',
          note: `By world, or by category of the pool: those that some record calls, of all.${categories.length > shown ? ` The ${shown} largest; the table has all.` : ''}`,
          wide: true,
          chart: Bars.chart(
            largest(categories).map((one) => ({
              label: one.name,
              value: one.used,
              of: one.functions,
              text: `${Words.count(one.used)} of ${Words.count(one.functions)}`
            }))
          ),
          columns: [
            { title: 'world' },
            { title: 'functions', numeric: true },
            { title: 'called', numeric: true },
            { title: 'records', numeric: true },
            { title: 'calls', numeric: true }
          ],
          rows: categories.map((one) => [
            one.name,
            Words.count(one.functions),
            Words.count(one.used),
            Words.count(one.records),
            Words.count(one.calls)
          ])
        })
      ),
      fold(
        `The ${Words.count(Math.min(shown, used))} functions that most records call`,
        uses.slice(0, Math.min(shown, used)).map((use) => row(use, records)),
        'records'
      ),
      never.length === 0
        ? undefined
        : fold(
            `${Words.plural(never.length, 'function')} that no record calls${never.length > named ? ` (the first ${named})` : ''}`,
            never.slice(0, named).map((use) => row(use, records)),
            'records'
          )
    ]
  }
}

const largest = (categories: Run['categories']): Run['categories'] =>
  categories.length <= shown
    ? categories
    : categories.toSorted((left, right) => right.functions - left.functions).slice(0, shown)

interface Use {
  readonly function: string
  readonly category: string
  readonly records: number
}

const row = ({ function: name, category, records }: Use, all: number): ReadonlyArray<Html.Child> => [
  code(name),
  category,
  Words.count(records),
  all === 0 ? '' : Words.percent(records / all)
]

const code = (text: string): Html.Html => Html.element('code', {}, text)

const fold = (title: string, rows: ReadonlyArray<ReadonlyArray<Html.Child>>, noun: string): Html.Html | undefined =>
  rows.length === 0
    ? undefined
    : Html.element(
        'details',
        { class: 'fold' },
        Html.element('summary', {}, title),
        Table.table(
          title,
          rows[0]?.length === 2
            ? [{ title: 'function' }, { title: noun, numeric: true }]
            : [
                { title: 'function' },
                { title: 'world' },
                { title: noun, numeric: true },
                { title: 'share', numeric: true }
              ],
          rows
        )
      )
