/** How a caller authenticates: the names of the schemes of each operation, and the parameters that are no arguments. */
import * as Own from '../entry/Own.js'

/** The schemes of a document. */
export interface Schemes {
  /** `header authorization`, `query api_key`: parameters that a scheme fills in. */
  readonly parameters: ReadonlySet<string>
  /** What holds for operations that say nothing of their own. */
  readonly general: ReadonlyArray<string>
}

/** The schemes that a document declares. */
export const of = (document: Own.Own): Schemes => {
  const components = Own.get(document, 'components')
  const declared =
    (Own.is(components) ? Own.get(components, 'securitySchemes') : undefined) ??
    Own.get(document, 'securityDefinitions')
  const parameters = Object.values(Own.is(declared) ? declared : {}).flatMap((one) =>
    Own.is(one) && Own.text(one, 'type') === 'apiKey'
      ? [key(Own.text(one, 'in') ?? '', Own.text(one, 'name') ?? '')]
      : []
  )
  return { parameters: new Set(parameters), general: names(Own.list(document, 'security')) }
}

/** The schemes of an operation. */
export const ofOperation = ({ general }: Schemes, operation: Own.Own): ReadonlyArray<string> => {
  const own = Own.list(operation, 'security')
  return own === undefined ? general : names(own)
}

/** Whether a parameter authenticates the caller, or is one that every client sets by itself. */
export const fills = ({ parameters }: Schemes, place: string, name: string): boolean =>
  parameters.has(key(place, name)) ||
  (place === 'header' && /^(?:authorization|proxy-authorization|accept|content-type|cookie|user-agent)$/i.test(name)) ||
  (place !== 'path' && secret.test(name))

const secret =
  /^(?:x[-_])?(?:(?:rapid)?api[-_]?(?:key|token|secret)|access[-_]?token|auth[-_]?token|authorization|bearer[-_]?token|client[-_]?secret|csrf[-_]?token|x-rapidapi-\w+)$/i

const key = (place: string, name: string): string => `${place} ${name.toLowerCase()}`

// Alternatives and combinations alike: who reads a pool looks them up in the document.
const names = (requirements: ReadonlyArray<unknown> | undefined): ReadonlyArray<string> => [
  ...new Set((requirements ?? []).flatMap((one) => (Own.is(one) ? Object.keys(one) : [])))
]
