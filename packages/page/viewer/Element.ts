/** Elements whose texts are only ever texts. */
type Child = Node | string

/** An element with attributes and children. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: { readonly [name: string]: string } = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** The element of an id that the page has. */
export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no ${id}.`)
  return element
}

/** A button that does something. */
export const button = (className: string, act: () => void, ...children: ReadonlyArray<Child>): HTMLButtonElement => {
  const element = make('button', { type: 'button', class: className }, ...children)
  element.addEventListener('click', act)
  return element
}
