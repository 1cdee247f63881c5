/** Values as a person reads them. */
import { Json } from '@magnet/core'

/** JSON on one line, with spaces so that it can be broken. */
export const text = (value: Json.Json): string =>
  Json.isList(value)
    ? `[${value.map(text).join(', ')}]`
    : Json.isObject(value)
      ? `{${Object.entries(value)
          .map(([key, member]) => `${JSON.stringify(key)}: ${text(member)}`)
          .join(', ')}}`
      : JSON.stringify(value)

/** The text of a result on one line. */
export const line = (content: string): string => {
  try {
    return text(JSON.parse(content) as Json.Json)
  } catch {
    return content
  }
}

/** The text of a result: JSON over several lines, anything else as it is. */
export const block = (content: string): string => {
  try {
    return JSON.stringify(JSON.parse(content), undefined, 2)
  } catch {
    return content
  }
}
