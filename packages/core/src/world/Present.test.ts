import * as E from 'fp-ts/lib/Either.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { environment } from '../check/fixture/Library.js'
import type { JsonObject } from '../json/Json.js'
import type { Seed } from '../random/Seed.js'
import type { FunctionName } from '../signature/FunctionName.js'
import * as Signature from '../signature/Signature.js'
import * as Present from './Present.js'
import * as ToolError from './ToolError.js'
import type { State, World } from './World.js'

const { world, graph, initial } = environment

/** Makes calls one after the other; those that go through, with the state at the end. */
const told = (
  of: World,
  from: State,
  calls: ReadonlyArray<readonly [name: string, given: JsonObject]>,
  signatures: ReadonlyMap<FunctionName, Signature.Signature> = graph.signatures
): { readonly made: ReadonlyArray<Present.Told>; readonly now: State } => {
  let now = from
  const made = calls.flatMap(([name, given]): ReadonlyArray<Present.Told> => {
    const signature = signatures.get(name as FunctionName)
    const result = of.step({ function: name, arguments: given })(now)
    if (signature === undefined || E.isLeft(result)) return []
    const [output, after] = result.right
    now = after
    return [{ signature, arguments: given, output, after }]
  })
  return { made, now }
}

const present = (of: World, { made, now }: ReturnType<typeof told>, index: number): unknown => {
  const one = made[index]
  return one === undefined ? undefined : Present.of(of, one, made.slice(index + 1), now)
}

const start = initial('' as Seed)

describe('what a call told, as it stands now', () => {
  test('is what a later write made of the same thing', () => {
    const episode = told(world, start, [
      ['borrow_copy', { copy_id: 'K-1', period: 'week' }],
      ['renew_loan', { loan_id: 'L-31', until: '2025-07-01' }]
    ])
    expect(present(world, episode, 0)).toEqual({ loan_id: 'L-31', due: '2025-07-01' })
  })

  test('is not what a write says of another thing of its kind', () => {
    const episode = told(world, start, [
      ['borrow_copy', { copy_id: 'K-1', period: 'week' }],
      ['borrow_copy', { copy_id: 'K-2', period: 'month' }],
      ['renew_loan', { loan_id: 'L-32', until: '2025-07-01' }]
    ])
    expect(present(world, episode, 0)).toBe(episode.made[0]?.output)
    expect(present(world, episode, 1)).toEqual({ loan_id: 'L-32', due: '2025-07-01' })
  })

  test('is what it was later told to do with the same thing, where its answer does not say so', () => {
    const [borrowed, moved] = ['borrow_copy', 'renew_loan'].map((name) => graph.signatures.get(name as FunctionName))
    if (borrowed === undefined || moved === undefined) throw new Error('the library has other functions')
    const silent = {
      ...moved,
      inputs: moved.inputs.map((input) => (input.name === 'until' ? { ...input, name: 'due' } : input))
    }
    const loan = { signature: borrowed, arguments: {}, output: { loan_id: 'L-31', due: '2025-05-09' }, after: {} }
    const renewed = (id: string): Present.Told => ({
      signature: silent,
      arguments: { loan_id: id, due: '2025-07-01' },
      output: {},
      after: {}
    })
    expect(Present.of(world, loan, [renewed('L-31')], start)).toEqual({ loan_id: 'L-31', due: '2025-07-01' })
    expect(Present.of(world, loan, [renewed('L-32')], start)).toBe(loan.output)
  })

  describe('of a list', () => {
    const id = { type: 'string', 'x-magnet': { type: 'TaskId', voice: 'opaque' } } as const
    const name = { type: 'string', 'x-magnet': { type: 'Name', voice: 'spoken' } } as const
    const signature = (
      title: string,
      effect: Signature.Effect,
      properties: { readonly [key: string]: typeof id | typeof name },
      response: Signature.Signature['parameters']
    ): Signature.Signature =>
      Signature.make({
        name: title as FunctionName,
        originalName: title,
        description: '',
        parameters: { type: 'object', properties },
        response,
        category: 'board',
        toolClass: 'board',
        source: 'board',
        effect,
        requires: [],
        grants: [],
        undoes: []
      })
    const task = { type: 'object', properties: { task_id: id, holder: name } } as const
    const board: ReadonlyMap<FunctionName, Signature.Signature> = new Map(
      [
        signature(
          'list_tasks',
          'read',
          { holder: name },
          { type: 'object', properties: { tasks: { type: 'array', items: task } } }
        ),
        signature('give_task', 'write', { task_id: id, holder: name }, task)
      ].map((one) => [one.name, one] as const)
    )
    /** Tasks by who holds them, the last that was given away first. */
    const tasks: World = {
      ...world,
      step:
        ({ function: called, arguments: given }) =>
        (state) => {
          const { holder = null, task_id = '' } = given
          if (called === 'list_tasks') {
            const held = Object.entries(state).filter(([, one]) => holder === null || one === holder)
            return E.right([{ tasks: held.map(([key, one]) => ({ task_id: key, holder: one })) }, state] as const)
          }
          if (typeof task_id !== 'string' || !Object.hasOwn(state, task_id))
            return E.left(ToolError.make('not_found', 'There is no such task.'))
          const { [task_id]: _, ...others } = state
          return E.right([
            { task_id, holder },
            { [task_id]: holder, ...others }
          ] as const)
        }
    }
    const all: State = { 'T-1': 'Mei', 'T-2': 'Omar', 'T-3': 'Mei' }

    test('has its items in the old order, with what is new of each', () => {
      const episode = told(
        tasks,
        all,
        [
          ['list_tasks', {}],
          ['give_task', { task_id: 'T-3', holder: 'Ines' }]
        ],
        board
      )
      expect(present(tasks, episode, 0)).toEqual({
        tasks: [
          { task_id: 'T-1', holder: 'Mei' },
          { task_id: 'T-2', holder: 'Omar' },
          { task_id: 'T-3', holder: 'Ines' }
        ]
      })
    })

    test('keeps an item that it would not hold any more', () => {
      const episode = told(
        tasks,
        all,
        [
          ['list_tasks', { holder: 'Mei' }],
          ['give_task', { task_id: 'T-1', holder: 'Ines' }]
        ],
        board
      )
      expect(present(tasks, episode, 0)).toBe(episode.made[0]?.output)
    })

    const call = fc.oneof(
      fc.record({ holder: fc.constantFrom('Mei', 'Omar') }).map((given) => ['list_tasks', given] as const),
      fc.constant(['list_tasks', {}] as const),
      fc
        .record({
          task_id: fc.constantFrom('T-1', 'T-2', 'T-3', 'T-9'),
          holder: fc.constantFrom('Mei', 'Omar', 'Ines')
        })
        .map((given) => ['give_task', given] as const)
    )

    test('and of anything else: stays as it is without a write, and when it is told again', () => {
      fc.assert(
        fc.property(fc.array(call, { minLength: 1, maxLength: 8 }), (calls) => {
          const episode = told(tasks, all, calls, board)
          for (const [index, one] of episode.made.entries()) {
            const later = episode.made.slice(index + 1)
            const now = Present.of(tasks, one, later, episode.now)
            if (!later.some(({ signature: { effect } }) => effect === 'write')) expect(now).toBe(one.output)
            expect(Present.of(tasks, { ...one, output: now }, later, episode.now)).toEqual(now)
          }
        })
      )
    })
  })
})
