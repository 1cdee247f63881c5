/** The flags of `magnet import`. */
import { Flag } from 'effect/cli'
import { judge, source } from './Flags.js'
import { type Repeated, repeated, text, type Valued, valued } from './Valued.js'

/** What `magnet import` reads and writes. */
export const imported: {
  readonly [name in 'out' | 'timeout' | 'seed']: Flag.Flag<string>
} & { readonly [name in 'as' | 'rewrite' | 'kinds' | 'budget' | 'cache']: Valued } & {
  readonly [name in 'mcp' | 'env' | 'header' | 'responses' | 'model']: Repeated
} = {
  out: Flag.String('out').pipe(
    Flag.withAlias('o'),
    Flag.withMetavar('FILE'),
    Flag.withDescription('The pool file; one that is there is replaced. Default: pool.jsonl'),
    Flag.withDefault('pool.jsonl')
  ),
  as: valued('as', 'FORMAT', 'The format of the sources, where it is not to be told by their content; see above'),
  mcp: repeated(
    'mcp',
    'COMMAND|URL',
    'A running MCP server: the command that starts it, or its address; may be repeated'
  ),
  env: repeated('env', 'NAME[=VALUE]', 'A variable that MCP servers may see; they see no other. May be repeated'),
  header: repeated('header', 'NAME: VALUE', 'A header for MCP servers at an address; may be repeated'),
  responses: source.responses,
  kinds: source.kinds,
  timeout: text('timeout', 'SECONDS', '60', 'How long an MCP server may take to start and to list its tools'),
  rewrite: valued(
    'rewrite',
    'HOW',
    'Give functions and parameters other names and descriptions: rules, or model for those of --model; or put those back that a pool had: undo'
  ),
  model: judge.model,
  budget: judge.budget,
  cache: valued('cache', 'FILE', 'Where replies of --model are kept, so that they are paid for once; it needs one'),
  seed: text('seed', 'N', '1', 'Which names --rewrite draws: same seed, same names')
}
