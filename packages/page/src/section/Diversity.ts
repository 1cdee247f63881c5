/** How varied and how clean the language of a run is. */
import * as Figure from '../chart/Figure.js'
import * as Bars from '../chart/Bars.js'
import type { Language } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Table from '../html/Table.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = async ({ language }: Run): Promise<Section.Section> => {
  const { answers, residue } = language
  const dirty = Object.values(residue).reduce((sum, { count }) => sum + count, 0)
  return {
    id: 'diversity',
    title: 'Diversity of language',
    lead: 'Over user messages of at least six words in turns that call something or in which something is missing. The aims come from human requests (CLINC150).',
    body: [
      Table.table(
        'Figures of language',
        [
          { title: 'figure' },
          { title: 'users', numeric: true },
          { title: 'assistant', numeric: true },
          { title: 'aim' }
        ],
        [
          ['messages', Words.count(language.messages), Words.count(answers.messages), ''],
          [
            'different messages',
            Words.percent(language.distinct),
            Words.percent(answers.distinct),
            'at least 99.5\u00A0%'
          ],
          ['most common opening', first(language.openings), first(answers.openings), 'at most 3\u00A0%'],
          [
            'distinct-2',
            language.distinct2.toFixed(3),
            '',
            `at least 0.31 (over ${Words.count(language.bigrams)} bigrams here)`
          ],
          ['words a message', `${language.words.mean} ± ${language.words.deviation}`, '', 'mean 12 to 30'],
          ['middle 80\u00A0% of words', `${language.words.p10} to ${language.words.p90}`, '', ''],
          ['figures stated', '', Words.count(answers.figures), ''],
          ['figures from nowhere', '', Words.count(answers.unknown), 'none']
        ]
      ),
      Figure.row(
        await openings('How users begin', language.openings),
        await openings('How answers begin', answers.openings),
        await Figure.of({
          title: 'Words a message, by register',
          chart: Bars.chart(
            Object.entries(language.registers).map(([name, { words, messages }]) => ({
              label: Words.name(name),
              value: words,
              text: `${words.toFixed(1)} words · ${Words.count(messages)}`
            }))
          ),
          columns: [{ title: 'register' }, { title: 'messages', numeric: true }, { title: 'words', numeric: true }],
          rows: Object.entries(language.registers).map(([name, { words, messages }]) => [
            Words.name(name),
            Words.count(messages),
            words.toFixed(1)
          ])
        })
      ),
      Section.part(
        'Residue of templates',
        dirty === 0
          ? Html.element(
              'p',
              {},
              'None: no braces, doubled words or spaces, “a hour” or “1 items” in messages and answers.'
            )
          : Table.table(
              'Residue',
              [{ title: 'kind' }, { title: 'texts', numeric: true }, { title: 'examples' }],
              Object.entries(residue).map(([kind, { count, examples }]) => [
                Words.name(kind),
                Words.count(count),
                examples.map((example) => Words.brief(example, 120)).join(' · ')
              ])
            )
      )
    ]
  }
}

const first = (openings: ReadonlyArray<Language.Frequent>): string => {
  const [most] = openings
  return most === undefined ? '' : Words.percent(most.share)
}

const openings = (title: string, all: ReadonlyArray<Language.Frequent>): Promise<Html.Html | undefined> =>
  Figure.of({
    title,
    note: 'The most common beginnings of three words.',
    chart: Bars.chart(
      all.map(({ words, count, share }) => ({
        label: `“${words} …”`,
        value: share,
        of: Math.max(0.03, all[0]?.share ?? 0),
        text: `${Words.count(count)} · ${Words.percent(share)}`
      }))
    ),
    columns: [{ title: 'beginning' }, { title: 'messages', numeric: true }, { title: 'share', numeric: true }],
    rows: all.map(({ words, count, share }) => [words, Words.count(count), Words.percent(share)])
  })
