/**
 * The report of a run as one page that needs nothing else: no script, no network, no file beside it.
 *
 * Laws: the same run gives the same bytes; no text of a run becomes markup.
 */
import * as Document from './html/Document.js'
import * as Html from './html/Html.js'
import * as Theme from './html/Theme.js'
import * as Words from './html/Words.js'
import type { Run } from './Run.js'
import * as Contamination from './section/Contamination.js'
import * as Cost from './section/Cost.js'
import * as Diversity from './section/Diversity.js'
import * as Duplicates from './section/Duplicates.js'
import * as Functions from './section/Functions.js'
import * as Labels from './section/Labels.js'
import * as Mixture from './section/Mixture.js'
import * as Names from './section/Names.js'
import * as Pairs from './section/Pairs.js'
import * as Records from './section/Records.js'
import * as Section from './section/Section.js'
import * as Setup from './section/Setup.js'
import * as Sources from './section/Sources.js'
import * as Turns from './section/Turns.js'
import * as Yield from './section/Yield.js'
import * as Style from './Style.js'

/** The text of the page. */
export const render = async (run: Run): Promise<string> => {
  const sections: ReadonlyArray<Section.Section> = [
    await Yield.section(run),
    await Mixture.section(run),
    await Turns.section(run),
    await Labels.section(run),
    await Functions.section(run),
    Names.section(run),
    await Sources.section(run),
    await Pairs.section(run),
    await Diversity.section(run),
    await Duplicates.section(run),
    await Contamination.section(run),
    Cost.section(run),
    Setup.section(run),
    Records.section(run)
  ]
  const title = `Magnet run: ${what(run)}`
  return Document.render({
    title,
    sheet: Style.sheet,
    body: [
      Html.element('a', { class: 'skip', href: '#content' }, 'Skip to the figures'),
      header(run),
      Html.element(
        'div',
        { class: 'page' },
        Html.element(
          'nav',
          { 'aria-label': 'Sections' },
          Html.element(
            'ol',
            {},
            sections.map(({ id, title: name }) => Html.element('li', {}, Html.element('a', { href: `#${id}` }, name)))
          )
        ),
        Html.element('main', { id: 'content' }, tiles(run), sections.map(Section.render))
      ),
      Html.element(
        'footer',
        {},
        Html.element(
          'p',
          {},
          'Written by magnet report. Its figures are also in ',
          Html.element('code', {}, 'magnet report RUN --json'),
          '.'
        )
      )
    ]
  })
}

/** What the run holds. The page does not say where it stood: the same run gives the same bytes anywhere. */
const what = ({ records, pairs }: Run): string =>
  `${Words.plural(records, 'record')}${pairs === undefined ? '' : ` and ${Words.plural(pairs.made, 'preference pair')}`}`

const header = (run: Run): Html.Html => {
  const { manifest } = run
  const version = manifest?.versions['magnet']
  const profile = manifest?.configuration['profile']
  return Html.element(
    'header',
    {},
    Html.element(
      'div',
      {},
      Html.element('p', { class: 'kicker' }, 'Report of a Magnet run'),
      Html.element('h1', {}, what(run)),
      Html.element(
        'p',
        { class: 'about' },
        [
          ...(manifest === undefined
            ? []
            : [`seed ${typeof manifest.seed === 'string' ? manifest.seed : JSON.stringify(manifest.seed)}`]),
          ...(manifest === undefined ? [] : [Words.plural(manifest.pool.functions, 'function')]),
          ...(typeof profile === 'string' ? [`profile ${profile}`] : []),
          ...(typeof version === 'string' ? [`Magnet ${version}`] : [])
        ].join(' · ')
      )
    ),
    Theme.choice
  )
}

/** The figures that a reader looks for first. */
const tiles = (run: Run): Html.Html => {
  const { records, statistics, categories, language, pairs, manifest } = run
  const functions = categories.reduce((sum, one) => sum + one.functions, 0)
  const used = categories.reduce((sum, one) => sum + one.used, 0)
  const all: ReadonlyArray<readonly [string, string, string]> = [
    ['records', Words.count(records), manifest === undefined ? '' : `of ${Words.plural(manifest.slots, 'slot')}`],
    ...(manifest === undefined
      ? []
      : [
          [
            'yield',
            Words.percent(manifest.yield.share),
            `of ${Words.plural(manifest.yield.walked, 'attempt')}`
          ] as const
        ]),
    ...(Object.keys(statistics.turns.histogram).length === 0
      ? []
      : [
          ['turns', statistics.turns.mean.toFixed(2), 'a multi-turn record'] as const,
          ['calls', statistics.calls.mean.toFixed(2), 'a multi-turn record'] as const
        ]),
    ...(functions === 0
      ? []
      : [
          [
            'functions',
            Words.percent(used / functions),
            `${Words.count(used)} of ${Words.count(functions)} called`
          ] as const
        ]),
    ['messages', Words.percent(language.distinct), `of ${Words.count(language.messages)} differ`],
    ...(pairs === undefined ? [] : [['pairs', Words.count(pairs.made), `of ${Words.count(pairs.asked)}`] as const])
  ]
  return Html.element(
    'dl',
    { class: 'tiles' },
    all.map(([name, value, about]) =>
      Html.element(
        'div',
        {},
        Html.element('dt', {}, name),
        Html.element(
          'dd',
          {},
          Html.element('span', { class: 'value' }, value),
          Html.element('span', { class: 'about' }, about)
        )
      )
    )
  )
}
