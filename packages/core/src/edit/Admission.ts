/** Which of several edits a path in which something is missing lets in. */
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Path, Turn } from '../path/Path.js'
import { structurally } from './Apply.js'
import type { Edit } from './Edit.js'

/** Whether a turn lacks something. */
export const lacks = (turn: Turn | undefined): boolean => turn !== undefined && O.isSome(turn.missing)

/**
 * The edits that apply. While nothing is missing enumerations are exact; what is missing adds conditions that only
 * application knows.
 */
export const admitted = (path: Path, edits: ReadonlyArray<Edit>): ReadonlyArray<Edit> =>
  path.some(lacks) ? edits.filter((edit) => E.isRight(structurally(edit)(path))) : edits
