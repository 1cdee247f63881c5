/**
 * A JSON value in a fenced block of a text, and back. A line of JSON is never a fence, so that whatever the value holds,
 * the block ends where it ends.
 *
 * Law: `open(before + close(value) + after)` is `value`, where no fence stands in `before`.
 */
import { type Json, Serial } from '@magnet/core'

/** The block. */
export const close = (value: Json.Json): string => `\`\`\`json\n${JSON.stringify(value, null, 1)}\n\`\`\``

/** The value of the first block of a text, or nothing where there is none that holds JSON. */
export const open = (text: string): Json.Json | undefined => {
  const lines = text.split('\n')
  const from = lines.indexOf('```json')
  const to = from < 0 ? -1 : lines.indexOf('```', from + 1)
  return to < 0 ? undefined : Serial.parse(lines.slice(from + 1, to).join('\n'))
}
