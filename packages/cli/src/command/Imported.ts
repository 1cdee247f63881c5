/** `magnet import` with its flags and its help. What does the work is loaded when it is asked for. */
import type { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import { Argument, Command } from 'effect/cli'
import type * as Failure from '../Failure.js'
import type * as Import from '../import/Import.js'
import * as Flags from '../option/Flags.js'
import * as ImportFlags from '../option/ImportFlags.js'
import { prose } from './Prose.js'

/** The command. */
export const command: Command.Command<'import', Import.Flags, {}, Failure.Failure | StoreError.StoreError, Disk.Disk> =
  Command.make(
    'import',
    {
      source: Argument.String('SOURCE').pipe(
        Argument.withDescription('Files of functions, packed or not'),
        Argument.variadic()
      ),
      ...ImportFlags.imported,
      json: Flags.json
    },
    (flags) =>
      Effect.gen(function* () {
        const { importPool } = yield* Effect.promise(() => import('../import/Import.js'))
        yield* importPool(flags)
      })
  ).pipe(
    Command.withShortDescription('Make a pool of your own functions'),
    Command.withDescription(
      prose(`Read functions from documents of any sort and write them as one pool, which synth, graph and paths take with --pool. What is given twice is merged, names are made valid and unique, and the summary says what was left out and why. The same sources give the same bytes.

The format of each file is told by its content:
  openapi       OpenAPI 3.0 and 3.1, Swagger 2, as JSON or YAML
  mcp           what MCP servers answer to tools/list
  openai, anthropic, gemini, bfcl   tools as these have them
  json-schema   schemas of parameters, named by their title
  toolbench     API descriptions with their api_list
  pool          pools of Magnet

A running MCP server is a source as well: --mcp with the command that starts it, or with its address. It is asked for its tools only, sees no variable of the environment that --env does not name, and is ended with all that it started.

--responses gives calls that were recorded, a line each: {"function": NAME, "arguments": {…}, "output": …}, or "error" in place of "output". A function whose document says nothing of its response gets the schema of what was recorded, and its edges weigh the more the more calls there are. Give the same files to "magnet synth --pool", which then answers such calls as they were.

--kinds names a file that says what values of certain names, formats, units or enumerations are: what they feed, how people speak of them, and which are drawn. The guide to your own functions shows one.

--model asks a language model, once for each question (--cache): in the role describe what functions return of which no document says it, in the role label for categories that no source gives, in the role rewrite for the words of --rewrite model. What comes of it is marked in the pool. --model ROLE=PROVIDER:ID asks in that role alone.

--rewrite rules gives functions, parameters and values other names and descriptions, so that no record shows what a benchmark shows. The lines of the pool hold what was replaced, and --rewrite undo makes of such a pool the one that it was, to the byte.

Arguments of an API come from path, query, headers, body and form; what authenticates the caller is noted in the pool and is no argument. References to other documents are not followed.`)
    ),
    Command.withExamples([
      { command: 'magnet import spotify.openapi.yml -o spotify.jsonl', description: 'From an OpenAPI document' },
      {
        command: 'magnet import shop.json crm.yaml tools.json -o all.jsonl',
        description: 'Several sources as one pool'
      },
      {
        command: 'magnet import --mcp "npx -y @modelcontextprotocol/server-memory" -o memory.jsonl',
        description: 'From a running MCP server'
      },
      {
        command: 'magnet import --mcp https://mcp.example.com/mcp --header "Authorization: Bearer $TOKEN"',
        description: 'From one at an address'
      },
      {
        command: 'magnet import crm.yaml --model describe=openai:gpt-5-mini --cache crm.sqlite -o crm.jsonl',
        description: 'With responses that a model expects'
      },
      {
        command: 'magnet import api.jsonl.gz --rewrite rules --seed 7 -o renamed.jsonl',
        description: 'In names of its own'
      },
      {
        command: 'magnet import crm.yaml --responses calls.jsonl -o crm.jsonl',
        description: 'With responses that were recorded'
      },
      { command: 'magnet synth --pool spotify.jsonl --count 100', description: 'What to do next' }
    ])
  )
