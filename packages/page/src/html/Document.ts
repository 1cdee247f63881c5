/** One page that needs nothing else: its policy lets in no more than the style and the script that stand in it. */
import * as Base64 from './Base64.js'
import * as Html from './Html.js'

export interface Document {
  readonly title: string
  /** The style, whole. */
  readonly sheet: string
  /** The program that runs in the page, whole; without one no script runs at all. */
  readonly script?: string
  readonly body: ReadonlyArray<Html.Html>
}

/** The text of the page. */
export const render = ({ title, sheet, script, body }: Document): string => {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(sheet)}'`,
    ...(script === undefined ? [] : [`script-src '${hash(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const page = Html.element(
    'html',
    { lang: 'en' },
    Html.element(
      'head',
      {},
      Html.element('meta', { charset: 'utf-8' }),
      Html.element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      Html.element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      Html.element('meta', { name: 'referrer', content: 'no-referrer' }),
      Html.element('title', {}, title),
      Html.element('style', {}, Html.trusted(sheet))
    ),
    Html.element('body', {}, body, ...(script === undefined ? [] : [Html.element('script', {}, Html.trusted(script))]))
  )
  return `<!doctype html>\n${page.markup}\n`
}

const hash = (text: string): string => `sha256-${Base64.sha256(text)}`
