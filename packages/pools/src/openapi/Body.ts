/** The body of a request or a response: which of its media types is read, and the schema of that. */
import * as Own from '../entry/Own.js'

/** A body in one media type. */
export interface Body {
  readonly type: string
  readonly schema: unknown
  /** A value that the document shows. */
  readonly example: unknown
}

const json = /^(?:application|text)\/(?:[\w.-]+\+)?json\b|^\*\/\*$/i
const form = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/i

/** The body that says most to a program: JSON first, then forms, then whatever there is. */
export const ofContent = (content: unknown): Body | undefined => {
  if (!Own.is(content)) return undefined
  const types = Object.keys(content)
  const type = types.find((one) => json.test(one)) ?? types.find((one) => form.test(one)) ?? types[0]
  const media = type === undefined ? undefined : Own.get(content, type)
  if (type === undefined || !Own.is(media)) return undefined
  return { type, schema: Own.get(media, 'schema'), example: shown(media) }
}

/** Whether a body is a form. */
export const isForm = ({ type }: Body): boolean => form.test(type)

/** Whether a body is JSON. */
export const isJson = ({ type }: Body): boolean => json.test(type)

/** The first example that a part of a document shows. */
export const shown = (part: Own.Own): unknown => {
  const example = Own.get(part, 'example')
  if (example !== undefined) return example
  const examples = Own.get(part, 'examples')
  if (Array.isArray(examples)) return examples[0] as unknown
  const first: unknown = Own.is(examples) ? Object.values(examples)[0] : undefined
  return Own.is(first) && Object.hasOwn(first, 'value') ? first['value'] : undefined
}
