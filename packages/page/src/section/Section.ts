/** A section of the page. */
import * as Html from '../html/Html.js'

/** A section under its heading. */
export interface Section {
  /** How the page refers to it. */
  readonly id: string
  readonly title: string
  /** What it says in one or two sentences. */
  readonly lead?: Html.Child
  readonly body: Html.Child
}

/** The section as markup. */
export const render = ({ id, title, lead, body }: Section): Html.Html =>
  Html.element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    Html.element('h2', { id: `${id}-title` }, title),
    lead === undefined ? undefined : Html.element('p', { class: 'lead' }, lead),
    body
  )

/** What is said where something is not known, with the command that would find it out. */
export const absent = (words: string, command?: string): Html.Html =>
  Html.element(
    'p',
    { class: 'absent' },
    words,
    command === undefined ? undefined : [' ', Html.element('code', {}, command)]
  )

/** A smaller heading with what stands under it; nothing where there is nothing. */
export const part = (title: string, ...body: ReadonlyArray<Html.Child>): Html.Html | undefined =>
  body.every((child) => child === undefined) ? undefined : Html.fragment([Html.element('h3', {}, title), ...body])
