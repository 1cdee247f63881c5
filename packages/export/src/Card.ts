/** The card of a data set on the Hugging Face hub: what it holds, with the types of its columns, for people and programs. */
import type { Written } from './Format.js'
import type { Column } from './table/Column.js'

type Sets = { readonly [set: string]: ReadonlyArray<Column> }

/** The text of the card. */
export const text = (sets: Sets, files: ReadonlyArray<Written>): string => {
  const names = Object.keys(sets).filter((set) => files.some((file) => file.set === set))
  const count = (set: string): number => total(files.filter((file) => file.set === set).map(({ rows }) => rows))
  const size = (set: string): number => total(files.filter((file) => file.set === set).map(({ bytes }) => bytes))
  return `---
license: other
language:
- en
task_categories:
- text-generation
tags:
- function-calling
- tool-use
- synthetic
${sizes(total(names.map(count)))}configs:
${names.map((set, index) => config(set, files, index === 0)).join('')}dataset_info:
${names.map((set) => info(set, sets[set] ?? [], count(set), size(set))).join('')}---

# Multi-turn tool use, made with Magnet

Synthetic conversations in which an assistant uses tools over several turns. Every call was executed, every argument has a
source that a program checked, and the same configuration and seed give the same bytes.

${names.map((set) => about[set] ?? '').join('\n')}
\`messages\` and \`tools\` are lists of the JSON type: \`datasets\` 4.7 or newer gives them back as they were written, without
nulls in the place of absent arguments.

\`\`\`python
from datasets import load_dataset

data = load_dataset(".", "${names[0] ?? 'sft'}", split="train")
\`\`\`

Split by \`family\`: conversations that were made from one derivation share it.
`
}

const about: { readonly [set: string]: string } = {
  sft: `**sft**: one conversation a row, under one tool list. Where tools were withheld at first, a conversation gives one row for
each list that it had. \`loss\` on an assistant message says whether it is to be trained: 0 on mistakes that are corrected
later, and on messages that were written under another list.
`,
  preference: `**preference**: one pair a row, \`chosen\` and \`rejected\` following the same \`prompt\`. \`scope\` says how far they go: one
message, to the end of the turn, or to the end of the conversation; results of tools within them carry no loss.
`
}

const total = (all: ReadonlyArray<number>): number => all.reduce((sum, one) => sum + one, 0)

const sizes = (rows: number): string => {
  const steps: ReadonlyArray<readonly [number, string]> = [
    [1e3, 'n<1K'],
    [1e4, '1K<n<10K'],
    [1e5, '10K<n<100K'],
    [1e6, '100K<n<1M'],
    [Infinity, '1M<n<10M']
  ]
  return `size_categories:\n- ${steps.find(([most]) => rows < most)?.[1] ?? 'n<1K'}\n`
}

const config = (set: string, files: ReadonlyArray<Written>, isDefault: boolean): string =>
  `- config_name: ${set}
${isDefault ? '  default: true\n' : ''}  data_files:
  - split: train
    path:
${files
  .filter((file) => file.set === set)
  .map(({ path }) => `    - ${path}\n`)
  .join('')}`

const types: { readonly [kind in Column['kind']]?: string } = {
  text: 'dtype: string',
  integer: 'dtype: int32',
  texts: 'list: string',
  jsons: 'list: json'
}

const info = (set: string, columns: ReadonlyArray<Column>, rows: number, bytes: number): string =>
  `- config_name: ${set}
  features:
${columns.map(({ name, kind }) => `  - name: ${name}\n    ${types[kind] ?? ''}\n`).join('')}  splits:
  - name: train
    num_bytes: ${bytes}
    num_examples: ${rows}
  download_size: ${bytes}
  dataset_size: ${bytes}
`
