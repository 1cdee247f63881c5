/** `magnet decontaminate` with its flags and its help. What does the work is loaded when it is asked for. */
import type { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import { Argument, Command } from 'effect/cli'
import type * as Decontaminate from '../decontaminate/Decontaminate.js'
import type * as Failure from '../Failure.js'
import * as Flags from '../option/Flags.js'
import { prose } from './Prose.js'

/** The command. */
export const command: Command.Command<
  'decontaminate',
  Decontaminate.Request,
  {},
  Failure.Failure | StoreError.StoreError,
  Disk.Disk
> = Command.make(
  'decontaminate',
  {
    run: Argument.String('RUN').pipe(Argument.withDescription('A run folder')),
    files: Argument.String('FILE').pipe(Argument.withDescription('More files of benchmarks'), Argument.variadic()),
    ...Flags.compared,
    json: Flags.json
  },
  (flags) =>
    Effect.gen(function* () {
      const { decontaminate } = yield* Effect.promise(() => import('../decontaminate/Decontaminate.js'))
      yield* decontaminate(flags)
    })
).pipe(
  Command.withShortDescription('Find, and remove, what a run shares with benchmarks'),
  Command.withDescription(
    prose(`Compare a run with the files of benchmarks: what users say (whole messages, and eight adjacent words), paths of functions (as they are called, and mapped to the benchmark's function that takes, gives and does the same), names of functions, and rare literals such as identifiers, names and addresses. RUN/contamination.json holds what was found.

A file is JSON Lines, a list or a document in the layout of BFCL (questions, possible answers, function documents), records of Magnet, chat messages, or objects with "query", "prompt", "question" or "text".

With --remove, overlapping records leave the run, with their families and pairs; rejected.jsonl says why. Such a run cannot be extended any more.`)
  ),
  Command.withExamples([
    {
      command: 'magnet decontaminate runs/first --against BFCL_v3_multi_turn_base.json',
      description: 'What is shared'
    },
    { command: 'magnet decontaminate runs/first --remove --against bfcl/*.json', description: 'And without it' }
  ])
)
