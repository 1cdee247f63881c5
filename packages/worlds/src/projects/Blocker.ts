/** What blocks what: a task that waits for another cannot be done before it. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { Link, State, Task } from './State.js'
import { BlockedFrom, BlockerName, BlockerTitle, BlockLinkId, TaskId, TaskTitle } from './Types.js'
import * as Words from './words/Blocker.js'

const write = Declare.write<State>('projects')

/** The task of a name, or a refusal. */
export const named = (state: State, name: string, parameter: string): E.Either<ToolError.ToolError, Task> => {
  const wanted = name.trim().toLowerCase()
  const found = state.tasks.find((one) => one.name === wanted)
  if (found !== undefined) return E.right(found)
  const last = wanted.split(' ').at(-1)
  const near = state.tasks.find((one) => one.name.split(' ').at(-1) === last)
  return Refusal.of(
    'not_found',
    `No task is called "${name}".${near === undefined ? '' : ` Did you mean "${near.name}" (${near.task_id})?`}`,
    parameter
  )
}

/** The first task that another still waits for. */
export const first = (state: State, task_id: string): Task | undefined => {
  for (const link of state.links)
    if (link.task_id === task_id) {
      const blocker = state.tasks.find((one) => one.task_id === link.blocker_id)
      if (blocker !== undefined && blocker.column !== 'done') return blocker
    }
  return undefined
}

const list = Declare.read<State>('projects')({
  name: 'list_blockers',
  description: 'Lists the tasks that a task waits for.',
  toolClass: 'blockers',
  parameters: { task_id: Declare.required(TaskId, 'Id of the task that waits.') },
  returns: Declare.object({
    blockers: Declare.list(Declare.object({ link_id: BlockLinkId, blocker: BlockerTitle, since: BlockedFrom }))
  }),
  phrases: Words.list,
  run:
    ({ task_id }) =>
    (state) =>
      E.either.map(Ids.task(state, task_id), () => [
        {
          blockers: state.links.flatMap((link) => {
            const blocker = state.tasks.find((one) => one.task_id === link.blocker_id)
            return link.task_id !== task_id || blocker === undefined
              ? []
              : [
                  {
                    link_id: Ids.link.write(state, link.number),
                    blocker: blocker.name,
                    since: link.since
                  }
                ]
          })
        },
        state
      ])
})

const block = write({
  name: 'block_task',
  description: 'Notes that a task waits for another one.',
  toolClass: 'blockers',
  parameters: {
    task_id: Declare.required(TaskId, 'Id of the task that waits.'),
    blocker: Declare.required(BlockerName, 'Name of the task that has to be done first.')
  },
  returns: Declare.object({ link_id: BlockLinkId, task_id: TaskId, name: TaskTitle, blocker: BlockerTitle }),
  phrases: Words.block,
  suggest: (state) => state.tasks.filter((one) => one.column !== 'done').map(({ name }) => ({ blocker: name })),
  run:
    ({ task_id, blocker }) =>
    (state) =>
      E.either.chain(Ids.task(state, task_id), (task) =>
        E.either.chain(named(state, blocker, 'blocker'), (other) => {
          if (other === task)
            return Refusal.of('conflict', `${task_id} (${task.name}) can't wait for itself.`, 'blocker')
          if (other.column === 'done')
            return Refusal.of('conflict', `${other.task_id} (${other.name}) is done and blocks nothing.`, 'blocker')
          const known = state.links.find(
            (one) =>
              (one.task_id === task_id && one.blocker_id === other.task_id) ||
              (one.task_id === other.task_id && one.blocker_id === task_id)
          )
          if (known !== undefined)
            return Refusal.of(
              'conflict',
              known.task_id === task_id
                ? `${task_id} waits for ${other.task_id} (${other.name}) already.`
                : `${other.task_id} (${other.name}) waits for ${task_id}; they can't wait for each other.`,
              'blocker'
            )
          const made: Link = { number: state.issued, task_id, blocker_id: other.task_id, since: state.today }
          return E.right([
            { link_id: Ids.link.write(state, made.number), task_id, name: task.name, blocker: other.name },
            { ...state, issued: state.issued + 1, links: [...state.links, made] }
          ] as const)
        })
      )
})

const drop = write({
  name: 'drop_blocker',
  description: 'Notes that a task no longer waits for another one.',
  toolClass: 'blockers',
  undoes: ['block_task'],
  parameters: { link_id: Declare.required(BlockLinkId, 'Id of the link between the two.') },
  returns: Declare.object({ task_id: TaskId, name: TaskTitle, blocker: BlockerTitle }),
  phrases: Words.drop,
  run:
    ({ link_id }) =>
    (state) => {
      const number = Ids.link.read(state, link_id)
      const link = state.links.find((one) => one.number === number)
      const name = (id: string): string => state.tasks.find((one) => one.task_id === id)?.name ?? ''
      return link === undefined
        ? Refusal.of('not_found', `There is no link ${link_id}; nothing waits because of it.`, 'link_id')
        : E.right([
            { task_id: link.task_id, name: name(link.task_id), blocker: name(link.blocker_id) },
            { ...state, links: state.links.filter((one) => one !== link) }
          ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [list, block, drop]
