/** The catalogue: reads. A look-up that nobody mentions, and a long list from which one is chosen. */
import { Declare, ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { State } from './State.js'
import { Deposit, ListLength, Shelf, ToolId, ToolKind, ToolName, ToolTitle } from './Types.js'
import * as Words from './words.js'

const read = Declare.read<State>('workshop')

const find = read({
  name: 'find_tool',
  description: 'Finds a tool of the workshop by its name.',
  toolClass: 'catalogue',
  parameters: { name: Declare.required(ToolName, 'What the tool is called.') },
  returns: Declare.object({ tool_id: ToolId, name: ToolTitle, shelf: Shelf }),
  phrases: Words.find,
  // Only what a person would say, and what is accepted nine times of ten.
  suggest: (state) => state.tools.map(({ name }) => ({ name })),
  run:
    ({ name }) =>
    (state) => {
      const tool = state.tools.find((one) => one.name === name.trim().toLowerCase())
      return tool === undefined
        ? E.left(ToolError.make('not_found', `The workshop has no "${name}".`, 'name'))
        : E.right([{ tool_id: tool.tool_id, name: tool.name, shelf: tool.shelf }, state])
    }
})

const list = read({
  name: 'list_free_tools',
  description: 'Lists the tools of a kind that are on their shelves.',
  toolClass: 'catalogue',
  parameters: {
    kind: Declare.required(ToolKind, 'What kind of tools.'),
    limit: Declare.optional(ListLength, 'How many to list at most.', 20)
  },
  returns: Declare.object({
    tools: Declare.list(Declare.object({ tool_id: ToolId, name: ToolTitle, shelf: Shelf, deposit: Deposit }))
  }),
  phrases: Words.list,
  suggest: () => (['power tools', 'hand tools', 'garden tools'] as const).map((kind) => ({ kind })),
  run:
    ({ kind, limit }) =>
    (state) => {
      const free = state.tools.filter(
        (tool) => tool.kind === kind && !state.loans.some((loan) => loan.tool_id === tool.tool_id)
      )
      return E.right([
        {
          tools: free.slice(0, limit).map(({ tool_id, name, shelf, deposit }) => ({ tool_id, name, shelf, deposit }))
        },
        state
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [find, list]
