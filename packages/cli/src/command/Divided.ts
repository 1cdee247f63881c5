/** `magnet split` with its flags and its help. What does the work is loaded when it is asked for. */
import type { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import { Argument, Command } from 'effect/cli'
import type * as Failure from '../Failure.js'
import * as Flags from '../option/Flags.js'
import type * as Split from '../split/Split.js'
import { prose } from './Prose.js'

/** The command. */
export const command: Command.Command<'split', Split.Request, {}, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Command.make(
    'split',
    { run: Argument.String('RUN').pipe(Argument.withDescription('A run folder')), ...Flags.divided, json: Flags.json },
    (flags) =>
      Effect.gen(function* () {
        const { split } = yield* Effect.promise(() => import('../split/Split.js'))
        yield* split(flags)
      })
  ).pipe(
    Command.withShortDescription('Hold out functions or worlds, to try a model on'),
    Command.withDescription(
      prose(`Divide a run: one part to train on, and one to try the model on, which calls no function (or no function of a world) that the other part calls, misses or lists. Records of a family stay together. Records that call functions of both kinds belong to neither part; which functions are held out is chosen so that as few as possible do. The run itself does not change.

RUN/splits then holds
  train/, held-out/   sft.jsonl and preference.jsonl of each part
  left-out.jsonl      what belongs to neither, line by line
  split.json          what is held out, and all counts`)
    ),
    Command.withExamples([
      { command: 'magnet split runs/first', description: 'Hold out functions, for a tenth of the records' },
      { command: 'magnet split runs/first --by world --held-out 0.2', description: 'Hold out whole worlds' },
      { command: 'magnet export runs/first --split train --format trl', description: 'Train on the rest' }
    ])
  )
