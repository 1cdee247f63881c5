/**
 * JSON as Python writes it, with a space behind every comma and colon, and as chat templates render it: so what a format
 * writes as text is what a template would have made of the same call.
 */
/** The text of a value. */
export const text = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`
  return `{${Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${text(inner)}`)
    .join(', ')}}`
}
