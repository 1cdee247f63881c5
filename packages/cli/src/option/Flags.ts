/** The flags of the command. Values come in as text; `Options.decode` says what they may be, for flags and files alike. */
import { Flag } from 'effect/cli'
import { type Repeated, repeated, text, type Toggle, toggle, type Valued, valued } from './Valued.js'

/** Calls that were recorded. */
const responses: Repeated = repeated(
  'responses',
  'FILE|FOLDER',
  'Recorded calls: function, arguments and output or error, one a line; or caches of ToolBench. May be gzipped and repeated'
)

/** Kinds of values of one's own. */
const kinds: Valued = valued(
  'kinds',
  'FILE',
  'Kinds of values of your own, by names, formats, units or values, as JSON or YAML; they come before the built-in ones'
)

/** Which functions to use. */
export const source: { readonly [name in 'worlds' | 'pool' | 'kinds']: Valued } & { readonly responses: Repeated } = {
  worlds: valued('worlds', 'a,b', 'Built-in worlds, separated by commas: travel, places, messaging. Default: all'),
  pool: valued(
    'pool',
    'FILE',
    'Your own functions instead: a pool, or a file of any format that "magnet import" reads; may be gzipped'
  ),
  responses,
  kinds
}

/** How records are made. */
export const generator: {
  readonly [
    name in
      | 'seed'
      | 'profile'
      | 'steps'
      | 'walk'
      | 'merge'
      | 'insert'
      | 'split'
      | 'cross'
      | 'change'
      | 'distractors'
      | 'errors'
      | 'proofs'
      | 'talk'
      | 'alias'
      | 'duplicates'
      | 'maxTokens'
      | 'mixture'
      | 'ending'
      | 'irrelevance'
      | 'config'
  ]: Valued
} & { readonly families: Toggle; readonly reasoning: Toggle } = {
  seed: valued('seed', 'N', 'Same seed, same bytes. Default: 1'),
  profile: valued('profile', 'NAME', "paper (the paper's statistics; default) or everyday (short turns)"),
  steps: valued('steps', 'N', 'Functions of a walk before the operations'),
  walk: valued(
    'walk',
    'HOW',
    'What draws a walk: plain (what reads well; default), confidence (the surest edges) or novelty (every edge of the graph in turn)'
  ),
  merge: valued('merge', 'P', 'Chance that two turns become one, from 0 to 1'),
  insert: valued('insert', 'P', 'Chance of each hidden call that is possible, from 0 to 1'),
  split: valued('split', 'P', 'Share of records in which something is missing, from 0 to 1'),
  cross: valued('cross', 'P', 'Share of records that cross from one world to another, from 0 to 1. Default: 0.5'),
  change: valued('change', 'P', 'Share of records in which the user changes their mind, from 0 to 1. Default: 0.12'),
  distractors: valued('distractors', 'MIN-MAX', 'Tools listed beside those that are needed. Default: 5-30'),
  talk: valued('talk', 'P', 'Share of records with a turn of talk, consent or refusal, from 0 to 1. Default: 0.15'),
  alias: valued(
    'alias',
    'P',
    'Share of records with names of their own for functions, parameters and values, from 0 to 1. Default: 0.5'
  ),
  errors: valued('errors', 'P', 'Share of records in which a call fails at first, from 0 to 1. Default: 0.1'),
  mixture: valued(
    'mixture',
    'KINDS',
    'Which kinds of records: paper (59 : 23 : 18), a kind, or weights as in single=3,multi_turn=2. Default: multi_turn'
  ),
  ending: valued('ending', 'P', 'Share of single-turn records that end at their calls, from 0 to 1. Default: 0.33'),
  irrelevance: valued(
    'irrelevance',
    'SORTS',
    'Weights of the sorts of irrelevance, as in withheld=2,no_tool=1: unrelated, near_miss, withheld, no_tool, missing_value. Default: all alike'
  ),
  families: toggle('families', 'Make each conversation twice in a row: whole, and with something missing'),
  reasoning: toggle('reasoning', 'Have the assistant think before it acts, apart from its words'),
  proofs: valued(
    'proofs',
    'HOW',
    'all (search for other ways to what each turn reaches; default) or labels (only check the labels)'
  ),
  duplicates: valued(
    'duplicates',
    'WHAT',
    'What becomes of a record that is much like an earlier one: reject (try again; default) or keep'
  ),
  maxTokens: valued('max-tokens', 'N', 'Longest record, at 3.5 characters a token. Default: 8000'),
  config: valued('config', 'FILE', 'A file with these options, such as magnet.config.ts; flags override it')
}

/** Language models, and what a run over them may take. */
export const models: {
  readonly [
    name in
      | 'strategy'
      | 'callTimeout'
      | 'recordTimeout'
      | 'outage'
      | 'budget'
      | 'requestsPerMinute'
      | 'tokensPerMinute'
      | 'cache'
  ]: Valued
} & { readonly model: Repeated; readonly dryRun: Toggle } = {
  model: Flag.String('model').pipe(
    Flag.withMetavar('[ROLE=]PROVIDER:ID[@WEIGHT]'),
    Flag.withDescription(
      'A language model: openai:ID, google:ID or compatible:NAME:ID; for one role with ROLE=. Repeatable. Default: none, everything by rules'
    ),
    Flag.atLeast(0)
  ),
  strategy: valued(
    'strategy',
    'NAME',
    'execute-first (default), query-first (as in the paper) or paraphrase (cheapest). Needs --model'
  ),
  callTimeout: valued('call-timeout', 'SECONDS', 'Longest wait for one reply. Default: 60'),
  recordTimeout: valued('record-timeout', 'SECONDS', 'Longest work on one attempt at a record. Default: 900'),
  outage: valued('outage', 'SECONDS', 'How long to probe a provider that keeps failing before giving up. Default: 45'),
  budget: valued('budget', 'USD', 'Hard cap: no request starts that could pass it'),
  requestsPerMinute: valued('requests-per-minute', 'N', 'Most requests a minute to each model'),
  tokensPerMinute: valued('tokens-per-minute', 'N', 'Most tokens a minute to and from each model'),
  cache: valued(
    'cache',
    'FILE',
    'Where replies are kept, to share them between runs. Default: cache.sqlite in the run folder'
  ),
  dryRun: toggle('dry-run', 'Only say how many calls and tokens the run would take, and what they cost')
}

/** How much to make. */
export const count: Valued = valued('count', 'N', 'How many records (slots). Default: 100')

/** Preference pairs. */
export const pairs: { readonly [name in 'pairs' | 'pairScopes' | 'samples' | 'pairsFill']: Valued } = {
  pairs: valued(
    'pairs',
    'N',
    'Preference pairs to make from the records: N mistakes, each shown to be wrong. Default: 0'
  ),
  pairScopes: valued(
    'pair-scopes',
    'a,b',
    'How far the sides of a pair go, one line for each: decision (default), turn, conversation'
  ),
  samples: valued(
    'samples',
    'N',
    'How often the student of --model student=… plays each turn of a record at most. Default: 10'
  ),
  pairsFill: valued(
    'pairs-fill',
    'HOW',
    'What fills the pairs for which no mistake of the student turns up: none (default) or corruption (by rules)'
  )
}

/** Machine-readable output. */
export const json: Toggle = toggle('json', 'Write the result to stdout as JSON')

/** Where and how to write. */
export const writing: { readonly out: Valued; readonly concurrency: Valued; readonly quiet: Toggle } = {
  out: valued('out', 'FOLDER', 'The run folder. The same command goes on where it stopped. Default: runs/magnet'),
  concurrency: valued('concurrency', 'N', 'Slots at work at once; never changes the bytes. Default: 4'),
  quiet: toggle('quiet', 'No progress and no summary')
}

/** Where `magnet report` writes its page. */
export const reportOut: Valued = valued('out', 'FILE', 'Where the page goes. Default: RUN/report.html')

/** What `magnet graph` measures itself by, and who judges there. */
export const gold: Valued = valued(
  'gold',
  'FILE',
  'Labelled dependencies, a target with candidates a line: print how well derived ones agree with them'
)

/** Whether `magnet graph` measures itself by execution. */
export const truth: Toggle = toggle(
  'truth',
  'Execute the functions of built-in worlds on what others returned, and print how far edges from signatures alone agree'
)
export const judge: { readonly [name in 'budget' | 'cache']: Valued } & { readonly model: Repeated } = {
  model: models.model,
  budget: models.budget,
  cache: models.cache
}

/** Where `magnet graph` writes. */
export const graphOut: Valued = valued(
  'out',
  'FILE',
  'Write the graph to a file: a page to look at where it ends in .html, GraphML in .graphml, Graphviz in .dot or .gv, else JSON'
)

/** How `magnet mock-model` serves. */
export const mockModel: {
  readonly [name in 'port' | 'latency' | 'retryAfter' | 'seed']: Flag.Flag<string>
} & { readonly fault: Flag.Flag<ReadonlyArray<string>>; readonly quiet: Toggle } = {
  port: text('port', 'N', '4010', 'The port; 0 takes any that is free, and says which'),
  fault: Flag.String('fault').pipe(
    Flag.withMetavar('KIND=RATE'),
    Flag.withDescription('How often what goes wrong, from 0 to 1, as in 429=0.1; may be repeated'),
    Flag.between(0, 100)
  ),
  latency: text('latency', 'MS', '0', 'Milliseconds that every reply takes'),
  retryAfter: text('retry-after', 'S', '1', 'Seconds that "retry-after" says'),
  seed: text('seed', 'N', '1', 'Same seed, same requests that are hit'),
  quiet: toggle('quiet', 'Print the address alone')
}

/** How `magnet export` writes. */
export const exported: {
  readonly format: Flag.Flag<string>
  readonly out: Valued
  readonly split: Valued
  readonly shardSize: Flag.Flag<string>
  readonly oneCall: Toggle
} = {
  format: Flag.String('format').pipe(Flag.withMetavar('F'), Flag.withDescription('The format; see above')),
  out: valued('out', 'FOLDER', 'Where to; an export that is there is replaced. Default: RUN/exports/F'),
  split: valued('split', 'SIDE', 'Only one side of the split of the run: train or held-out'),
  shardSize: text('shard-size', 'SIZE', '500MB', 'Most bytes of one file'),
  oneCall: toggle('one-call', 'Split messages with several calls, for templates that take one a message (Llama 3.1)')
}

/** How `magnet split` divides. */
export const divided: {
  readonly [name in 'heldOut' | 'by' | 'seed']: Flag.Flag<string>
} & { readonly keepListed: Toggle; readonly out: Valued } = {
  heldOut: text('held-out', 'P', '0.1', 'The least share of records to hold out'),
  by: text('by', 'WHAT', 'function', 'What the sides do not share: function or world'),
  seed: text('seed', 'N', '1', 'Same seed, same split'),
  keepListed: toggle('keep-listed', 'Let training records list held-out functions that they do not call'),
  out: valued('out', 'FOLDER', 'Where to; a split that is there is replaced. Default: RUN/splits')
}

/** How `magnet decontaminate` compares. */
export const compared: { readonly against: Repeated; readonly remove: Toggle } = {
  against: Flag.String('against').pipe(
    Flag.withMetavar('FILE'),
    Flag.withDescription('A file of a benchmark; may be repeated, and more files may follow'),
    Flag.atLeast(0)
  ),
  remove: toggle('remove', 'Take overlapping records out of the run, with their families and pairs')
}
