/** Why a call was refused, as the assistant reads it: an error message of the service, with a code to branch on. */
export type ToolErrorCode = (typeof codes)[number]

const codes = [
  'invalid_arguments',
  'unknown_function',
  'not_found',
  'conflict',
  'sold_out',
  'insufficient_funds',
  'unauthenticated',
  'forbidden',
  'rate_limited',
  'unavailable'
] as const

/** Whether unknown data is a code. */
export const isCode = (value: unknown): value is ToolErrorCode => codes.some((code) => code === value)

/** A refusal. The state of the world is as before. */
export interface ToolError {
  readonly _tag: 'ToolError'
  readonly code: ToolErrorCode
  /** What the service says, in its own words. */
  readonly message: string
  /** The argument that is at fault, where one is. */
  readonly parameter?: string
}

/** A refusal. */
export const make = (code: ToolErrorCode, message: string, parameter?: string): ToolError => ({
  _tag: 'ToolError',
  code,
  message,
  ...(parameter === undefined ? {} : { parameter })
})

/** What the tool message of a refused call holds. */
export const content = (error: ToolError): { readonly error: { readonly code: string; readonly message: string } } => ({
  error: { code: error.code, message: error.message }
})
