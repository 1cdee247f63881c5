/** A refusal of a function, as its result. */
import { ToolError } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'

/** Refuses a call with what the service says. */
export const of = (
  code: ToolError.ToolErrorCode,
  message: string,
  parameter?: string
): E.Either<ToolError.ToolError, never> => E.left(ToolError.make(code, message, parameter))
