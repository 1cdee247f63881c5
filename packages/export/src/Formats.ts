/** The formats by name. */
import type { Format } from './Format.js'
import { axolotl } from './format/Axolotl.js'
import { bfclPrompt } from './format/BfclPrompt.js'
import { gemini } from './format/Gemini.js'
import { hermes } from './format/Hermes.js'
import { huggingface } from './format/HuggingFace.js'
import { jsonl } from './format/Jsonl.js'
import { llamaFactory } from './format/LlamaFactory.js'
import { msSwift } from './format/MsSwift.js'
import { openai } from './format/OpenAi.js'
import { sharegpt } from './format/ShareGpt.js'
import { trl } from './format/Trl.js'
import { unsloth } from './format/Unsloth.js'
import { verl } from './format/Verl.js'

/** All of them, in the order in which they are listed. */
export const all: ReadonlyArray<Format> = [
  jsonl,
  trl,
  openai,
  gemini,
  huggingface,
  llamaFactory,
  axolotl,
  verl,
  msSwift,
  unsloth,
  sharegpt,
  hermes,
  bfclPrompt
]

/** The format of a name. */
export const find = (name: string): Format | undefined => all.find((format) => format.name === name)
