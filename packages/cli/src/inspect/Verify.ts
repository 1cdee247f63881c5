import type { StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as Failure from '../Failure.js'
export const verify = (_request: {
  readonly run: string
  readonly json: boolean
}): Effect.Effect<void, Failure.Failure | StoreError.StoreError> => Effect.fail(Failure.make('not yet'))
