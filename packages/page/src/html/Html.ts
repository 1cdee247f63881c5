/**
 * Markup as a value. A text becomes part of it only escaped, so that nothing in a record can become an element, an
 * attribute or a style.
 *
 * Law: the texts of the parsed markup are the texts that went in, well-formed and without control characters.
 */

/** Markup that is whole. */
export interface Html {
  readonly markup: string
}

/** What may stand in an element. Texts are escaped. */
export type Child = Html | string | undefined | ReadonlyArray<Child>

/** Attributes; one that is undefined is left out, and one that is true has no value. Names are written by us. */
export interface Attributes {
  readonly [name: string]: string | number | true | undefined
}

/** Markup that is taken as it is: only what holds no text of a record. */
export const trusted = (markup: string): Html => ({ markup })

/** An element. */
export const element = (tag: string, attributes: Attributes, ...children: ReadonlyArray<Child>): Html => {
  const opening = `<${tag}${Object.entries(attributes).map(attribute).join('')}>`
  return trusted(empty.has(tag) ? opening : `${opening}${fragment(children).markup}</${tag}>`)
}

/** Children without an element around them. */
export const fragment = (children: ReadonlyArray<Child>): Html => trusted(children.map(render).join(''))

/** A text as markup: with nothing in it that could be taken for markup or that no page may hold. */
export const escape = (text: string): string =>
  clean(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** A text without what no page may hold: control characters and halves of pairs. */
export const clean = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\uFFFD')

const empty = new Set(['br', 'hr', 'input', 'meta'])

const render = (child: Child): string =>
  child === undefined
    ? ''
    : typeof child === 'string'
      ? escape(child)
      : isHtml(child)
        ? child.markup
        : child.map(render).join('')

const isHtml = (child: Html | ReadonlyArray<Child>): child is Html => 'markup' in child

const attribute = ([name, value]: readonly [string, Attributes[string]]): string =>
  value === undefined ? '' : value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`
