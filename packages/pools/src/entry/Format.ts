/** The formats in which functions come. They are told apart by content; a user may say which it is. */

/** The formats by name, each with what a file of it is called. */
export const titles = {
  pool: 'pool of Magnet',
  openai: 'OpenAI tools',
  anthropic: 'Anthropic tools',
  gemini: 'Gemini function declarations',
  bfcl: 'BFCL function documents',
  mcp: 'MCP tools',
  openapi: 'OpenAPI',
  'json-schema': 'JSON Schema',
  toolbench: 'ToolBench',
  python: 'Python'
} as const

/** A format. */
export type Format = keyof typeof titles

/** The names. */
export const names: ReadonlyArray<Format> = Object.keys(titles) as ReadonlyArray<Format>

/** Whether a text names a format. */
export const is = (text: string): text is Format => Object.hasOwn(titles, text)

/** Whether functions of a format may share what they mean with those of any other list: nothing says whose they are. */
export const isPlain = (format: Format): boolean =>
  format === 'openai' || format === 'anthropic' || format === 'gemini' || format === 'bfcl' || format === 'json-schema'
