/**
 * A data set for the Hugging Face hub: Parquet with typed columns, and its card. Messages and tools vary in shape, so
 * they are lists of the JSON type; `datasets` gives them back as they were.
 */
import * as Card from '../Card.js'
import * as Chat from '../Chat.js'
import * as Example from '../Example.js'
import * as Format from '../Format.js'
import type { Column } from '../table/Column.js'

const messages = Chat.messages({
  serialise: Chat.asObject,
  reasoning: 'reasoning_content',
  loss: ({ loss }) => ({ loss })
})

const sft: ReadonlyArray<Column> = [
  { name: 'id', kind: 'text' },
  { name: 'record', kind: 'text' },
  { name: 'family', kind: 'text' },
  { name: 'kind', kind: 'text' },
  { name: 'language', kind: 'text' },
  { name: 'epoch', kind: 'integer' },
  { name: 'labels', kind: 'texts' },
  { name: 'messages', kind: 'jsons' },
  { name: 'tools', kind: 'jsons' }
]
const preference: ReadonlyArray<Column> = [
  { name: 'id', kind: 'text' },
  { name: 'family', kind: 'text' },
  { name: 'scope', kind: 'text' },
  { name: 'error', kind: 'text' },
  { name: 'mistake', kind: 'text' },
  { name: 'direction', kind: 'text' },
  { name: 'prompt', kind: 'jsons' },
  { name: 'chosen', kind: 'jsons' },
  { name: 'rejected', kind: 'jsons' },
  { name: 'tools', kind: 'jsons' }
]

/** The format. */
export const huggingface: Format.Format = {
  name: 'huggingface',
  sets: [
    { name: 'sft', about: 'conversations, with loss on each assistant message', columns: sft },
    { name: 'preference', about: 'pairs of every scope', columns: preference }
  ],
  ofRecord: Example.rows(({ id, record, epoch, messages: all, tools }) => ({
    id,
    record: record.id,
    family: record.family,
    kind: record.kind,
    language: record.language,
    epoch,
    labels: [...new Set(record.turns.flatMap((turn) => turn.labels))].toSorted(),
    messages: messages(all),
    tools
  })),
  ofPair: ({ id, family, scope, mistake, prompt, chosen, rejected, tools }) =>
    Format.rows([
      {
        set: 'preference',
        value: {
          id,
          family,
          scope,
          error: mistake.error,
          mistake: mistake.type,
          direction: mistake.direction,
          prompt: messages(prompt),
          chosen: messages(chosen),
          rejected: messages(rejected),
          tools: tools
        }
      }
    ]),
  beside: (files) => ({ 'README.md': Card.text({ sft, preference }, files) })
}
