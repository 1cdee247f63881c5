/** The commands with their flags and their help. What does the work is loaded when it is asked for. */
import { Effect, Option } from 'effect'
import { Argument, Command } from 'effect/cli'
import type { Disk, StoreError } from '@magnet/store'
import type * as Failure from './Failure.js'
import * as Decontaminated from './command/Decontaminated.js'
import * as Divided from './command/Divided.js'
import * as Imported from './command/Imported.js'
import { prose } from './command/Prose.js'
import * as Flags from './option/Flags.js'
import * as Parsed from './option/Parsed.js'

const lazily = <A>(load: () => Promise<A>): Effect.Effect<A> => Effect.promise(load)

const run = Argument.String('RUN').pipe(Argument.withDescription('A run folder, or a file of records'))

const synth = Command.make(
  'synth',
  {
    ...Flags.source,
    count: Flags.count,
    ...Flags.pairs,
    ...Flags.generator,
    ...Flags.models,
    ...Flags.writing,
    json: Flags.json
  },
  (flags) =>
    Effect.gen(function* () {
      const options = yield* Parsed.options(flags)
      const { synth } = yield* lazily(() => import('./synth/Synth.js'))
      yield* synth(options)
    })
).pipe(
  Command.withShortDescription('Make a run: verified conversations with tool calls'),
  Command.withDescription(
    prose(`Make a run: a folder of conversations in which every call was executed and every argument has a checked source.

It builds the graph of which function feeds which, walks it, merges turns, inserts hidden calls and takes things away, executes every call, words what the user and the assistant say, and checks the result. Nothing leaves this machine, and the same options give the same bytes.

The folder then holds
  sft.jsonl       one conversation a line, with tools, messages, sources and labels
  preference.jsonl  with --pairs: two ways to go on, one right, one shown to be wrong
  rejected.jsonl  the attempts that failed, and why
  manifest.json   what was asked for, the yield of every stage, statistics
  pool.jsonl, graph.json   the functions and what feeds what
  responses.jsonl  with --responses: the recorded calls of these functions

Press Ctrl-C at any time and run the same command again: it goes on where it stopped. A larger --count extends a run.`)
  ),
  Command.withExamples([
    { command: 'magnet synth --out runs/first', description: '100 conversations from the built-in worlds' },
    { command: 'magnet synth --pool tools.json --count 50 --out runs/mine', description: 'From your own functions' },
    {
      command: 'magnet synth --pool tools.json --responses calls.jsonl --out runs/mine',
      description: 'Where calls were recorded, answered as they were'
    },
    {
      command: 'magnet synth --profile everyday --seed 7 --out runs/short',
      description: 'Shorter turns, another seed'
    },
    { command: 'magnet synth --steps 7 --merge 0.3 --out runs/walk', description: "The paper's walk, uncalibrated" },
    {
      command: 'magnet synth --mixture paper --count 3400 --out runs/paper',
      description: 'With requests of one message, and such that no tool answers'
    },
    { command: 'magnet synth --count 400 --pairs 100 --out runs/pairs', description: 'With 100 preference pairs' },
    { command: 'magnet show runs/first', description: 'What to do next: look at it' },
    { command: 'magnet verify runs/first', description: 'And check it again' }
  ])
)

const graph = Command.make(
  'graph',
  { ...Flags.source, out: Flags.graphOut, gold: Flags.gold, truth: Flags.truth, ...Flags.judge, json: Flags.json },
  ({ gold, truth, ...flags }) =>
    Effect.gen(function* () {
      const options = yield* Parsed.options(flags)
      if (Option.isSome(gold)) {
        const { agreement } = yield* lazily(() => import('./inspect/Agreement.js'))
        return yield* agreement(gold.value, options)
      }
      if (truth) {
        const { executed } = yield* lazily(() => import('./inspect/Executed.js'))
        return yield* executed(options)
      }
      const { graph } = yield* lazily(() => import('./inspect/Graph.js'))
      yield* graph(options)
    })
).pipe(
  Command.withShortDescription('Show which function feeds which'),
  Command.withDescription(
    prose(
      `Build the dependency graph of worlds or of a pool and print it: which output of which function can be which parameter of another. A walk over it becomes a conversation, so a pool whose functions feed each other nothing makes no data.`
    )
  ),
  Command.withExamples([
    { command: 'magnet graph --worlds travel', description: 'The graph of one world' },
    { command: 'magnet graph --pool tools.json --out graph.json', description: 'Write that of your own functions' },
    { command: 'magnet graph --pool tools.json --out graph.html', description: 'A page to look at it' },
    {
      command: 'magnet graph --gold labelled.jsonl',
      description: 'Precision and recall of dependencies that people have labelled'
    },
    {
      command: 'magnet graph --truth',
      description: 'Precision and recall of the built-in dependencies, by executing them'
    }
  ])
)

const paths = Command.make(
  'paths',
  { ...Flags.source, count: Flags.count, ...Flags.generator, json: Flags.json },
  (flags) =>
    Effect.gen(function* () {
      const options = yield* Parsed.options(flags)
      const { paths } = yield* lazily(() => import('./inspect/Paths.js'))
      yield* paths(options)
    })
).pipe(
  Command.withShortDescription('Show walks and what the operations make of them'),
  Command.withDescription(
    prose(
      `Print derivations: the walk over the graph, each edit that Merge, Insert and Split made to it, and the path that came of it. Nothing is executed or worded, so this is the quickest way to see what an option does.`
    )
  ),
  Command.withExamples([
    { command: 'magnet paths --count 5', description: 'Five derivations' },
    { command: 'magnet paths --merge 0 --insert 0 --split 0 --count 5', description: 'Bare walks' }
  ])
)

const show = Command.make(
  'show',
  {
    run,
    id: Argument.String('ID').pipe(Argument.withDescription('The id of a record'), Argument.optional),
    json: Flags.json
  },
  (flags) =>
    Effect.gen(function* () {
      const { show } = yield* lazily(() => import('./inspect/Show.js'))
      yield* show(flags)
    })
).pipe(
  Command.withShortDescription('Read conversations'),
  Command.withDescription(
    prose(
      `Print a conversation as a person reads it: turns with their labels, calls with where each argument comes from, outputs and answers. Without an ID it lists the records. RUN may also be a .json or .jsonl file of records.`
    )
  ),
  Command.withExamples([
    { command: 'magnet show runs/first', description: 'List the records' },
    { command: 'magnet show runs/first mt-000017', description: 'Read one' }
  ])
)

const verify = Command.make('verify', { run, json: Flags.json }, (flags) =>
  Effect.gen(function* () {
    const { verify } = yield* lazily(() => import('./inspect/Verify.js'))
    yield* verify(flags)
  })
).pipe(
  Command.withShortDescription('Check a run again, from its files alone'),
  Command.withDescription(
    prose(
      `Run every check on every record of a run, and execute every call again: the outputs and the final state have to be those of the files. Exits with 1 if anything is wrong, and says where.`
    )
  ),
  Command.withExamples([{ command: 'magnet verify runs/first', description: 'Check a run' }])
)

const report = Command.make('report', { run, out: Flags.reportOut, json: Flags.json }, (flags) =>
  Effect.gen(function* () {
    const { report } = yield* lazily(() => import('./inspect/Report.js'))
    yield* report(flags)
  })
).pipe(
  Command.withShortDescription('Read a run in figures'),
  Command.withDescription(
    prose(
      `Print what a run holds: the yield of every stage, labels, kinds of turns, where arguments come from, which functions of which world are called, and how varied and clean its language is. The same is written as one page that opens in any browser, without a network: RUN/report.html, with charts and ten conversations drawn by chance. RUN may also be a .json or .jsonl file of records; then a page is written only with --out.`
    )
  ),
  Command.withExamples([
    { command: 'magnet report runs/first', description: 'The figures of a run, and runs/first/report.html' },
    { command: 'magnet report runs/first --out page.html', description: 'The page somewhere else' },
    { command: 'magnet report runs/first --json', description: 'The same for programs' }
  ])
)

const exported = Command.make('export', { run, ...Flags.exported, json: Flags.json }, (flags) =>
  Effect.gen(function* () {
    const { exportRun } = yield* lazily(() => import('./export/Export.js'))
    yield* exportRun(flags)
  })
).pipe(
  Command.withShortDescription('Write a run in the files of a trainer'),
  Command.withDescription(
    prose(`Write the records and pairs of a run in the format of a trainer. A conversation whose tool list changes gives one row for each list, with loss only on what was said under that list; the same run gives the same bytes. export.json beside the files has their checksums, and says what has no row and why. RUN may also be a .json or .jsonl file of records.

  jsonl          plain, with loss on each message       trl           TRL: SFT and DPO
  openai, gemini the services of OpenAI and Google      huggingface   Parquet and a data set card
  llama-factory  with dataset_info.json                 axolotl       training on each message
  verl           Parquet for SFT and RL                 ms-swift      loss on each message
  unsloth        for train_on_responses_only            sharegpt      from and value
  hermes         calls as text in tags                  bfcl-prompt   calls as [f(a=1)] in text

docs/guide/exports has a page for each: what a row is, what is lost, how to train on it.`)
  ),
  Command.withExamples([
    { command: 'magnet export runs/first --format trl', description: 'Into runs/first/exports/trl' },
    {
      command: 'magnet export runs/first --format huggingface --out hub --shard-size 200MB',
      description: 'A data set to upload'
    },
    { command: 'magnet export runs/first --split train --format trl', description: 'One side of "magnet split"' }
  ])
)

const mockModel = Command.make('mock-model', Flags.mockModel, (flags) =>
  Effect.gen(function* () {
    const { mockModel } = yield* lazily(() => import('./mock/MockModel.js'))
    yield* mockModel(flags)
  })
).pipe(
  Command.withShortDescription('Serve a language model that answers by rules'),
  Command.withDescription(
    prose(`Start a language model service on this machine, to try out a run with a model without a key and without a bill. It takes any model id and any key, and speaks the protocols of OpenAI (/v1/chat/completions, /v1/responses) and Gemini (/v1beta), with tools, structured output and streaming. Magnet's own prompts it answers by the offline rules, so a run against it goes through; other clients get something that fits what they asked for.

It can fail as real services do: --fault 429=0.1 turns away one request in ten. Which ones depends on the seed and on what is asked, not on the order, so that the same run meets the same faults. A header "x-magnet-fault: KIND", or a base URL that ends in /fault/KIND/v1, makes a request fail for certain.

Faults of the service, which pass when the same is asked again:
  429, 429-bare   too many requests, with and without retry-after
  500, 503        the server fails, is overloaded
  slow, stalled   the reply is late, begins and never goes on
  reset           the connection breaks in the middle of the reply
  truncated       half a reply, as if it were whole
  empty           a reply without choices
Faults of the model, which stay:
  refusal         it declines
  filter          a content filter takes the reply away
  wrong-schema    a value, or arguments, that the schema does not allow
  unknown-tool    a call of a tool that does not exist
  text-arguments  arguments as a string instead of an object
  hint-leaked     a text that speaks of the hint
  hint-ignored    another tool than the hint says, or none
  function-named  a user's message that names a function
All of them alike: --fault all=0.2

Address /requests tells what was asked so far; with DELETE it starts counting anew.`)
  ),
  Command.withExamples([
    { command: 'magnet mock-model', description: 'Serve on port 4010, until Ctrl-C' },
    { command: 'magnet mock-model --port 0 --quiet', description: 'Any free port; prints the address alone' },
    { command: 'magnet mock-model --fault 429=0.1 --fault reset=0.02 --latency 200', description: 'A bad day' },
    { command: 'magnet mock-model --fault all=0.2 --seed 7', description: 'Everything that can go wrong' }
  ])
)

/** The command with all its parts. */
export const root: Command.Command<'magnet', {}, {}, Failure.Failure | StoreError.StoreError, Disk.Disk> = Command.make(
  'magnet'
).pipe(
  Command.withDescription(
    prose(`Magnet makes training data that teaches language models to use tools over many turns. Every call is executed, every argument has a checked source, everything runs on this machine.

Start with "magnet synth --out runs/first", read a conversation with "magnet show runs/first", then give it your own functions: "magnet import" makes a pool of them for --pool.

Exit status: 0 done; 1 not done, or violations found; 2 a wrong option; 70 a defect of Magnet; 130 interrupted.`)
  ),
  Command.withSubcommands([
    synth,
    Imported.command,
    graph,
    paths,
    show,
    verify,
    report,
    exported,
    Divided.command,
    Decontaminated.command,
    mockModel
  ]),
  Command.withExamples([
    { command: 'magnet synth --out runs/first', description: 'Make 100 conversations' },
    { command: 'magnet show runs/first', description: 'List them; add an ID to read one' },
    { command: 'magnet verify runs/first', description: 'Check every one of them again' },
    { command: 'magnet report runs/first', description: 'Read its figures' },
    { command: 'magnet export runs/first --format trl', description: 'Train on it' },
    { command: 'magnet graph', description: 'See which function feeds which' },
    { command: 'magnet synth --help', description: 'All options of the main job' }
  ])
)
