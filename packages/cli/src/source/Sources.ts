import { Effect } from 'effect'
import type { Seed } from '@magnet/core'
import type { Choice } from '../option/Choice.js'
import * as Failure from '../Failure.js'
import type { Prepared } from './Prepared.js'

export const of = (_source: Choice['source'], _seed: Seed.Seed): Effect.Effect<Prepared, Failure.Failure> =>
  Effect.fail(Failure.make('The worlds are not there yet.'))
