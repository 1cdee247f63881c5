import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import { world as projects } from './index.js'
import { init } from './Init.js'
import type { Column, State } from './State.js'

const start = init(Seed.root('projects'))
const open: World.State = { ...start, open: true }

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  projects.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))

/** A state with a column and links of one's own for the first two tasks. */
const [first, second] = start.tasks
const a = first?.task_id ?? ''
const b = second?.task_id ?? ''
const standing = (column: Column, other: Column = 'backlog'): State => ({
  ...start,
  links: [],
  tasks: start.tasks.map((one) =>
    one.task_id === a ? { ...one, column } : one.task_id === b ? { ...one, column: other } : one
  )
})
const mate = (position: number): string =>
  at(step(start, 'find_teammate', { name: start.teammates[position]?.first ?? '' })[0], '/teammate_id')
const sprint = (index: number): string =>
  at(step(start, 'find_sprint', { name: `sprint ${start.sprints[index]?.number ?? 0}` })[0], '/sprint_id')

describe('a task', () => {
  it('is found by its name, and missed with the closest one', () => {
    expect(at(step(start, 'find_task', { name: first?.name ?? '' })[0], '/task_id')).toBe(a)
    expect(refusal(start, 'find_task', { name: `unheard-of ${first?.name.split(' ').at(-1) ?? ''}` })).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('Did you mean') as string
    })
  })

  it('stands on a page of its board until it is done', () => {
    const listed = (state: World.State) =>
      [1, 2].flatMap((page) =>
        Pointer.matches(step(state, 'list_board_tasks', { board: 'website', page })[0], '/tasks/*/task_id')
      ).length
    expect(listed(start)).toBe(14)
    expect(listed(standing('done', 'done')) - listed(standing('doing', 'done'))).toBe(-1)
  })

  it('gets an id of its board and goes to who has least to do', () => {
    const args = { name: 'status light', board: 'billing', due: Calendar.addDays(9)(start.today) }
    const [made, state] = step(start, 'add_task_to_board', args)
    expect(at(made, '/task_id')).toBe('BIL-1200')
    expect(at(step(state, 'add_task_to_board', { ...args, name: 'status bar' })[0], '/task_id')).toBe('BIL-1201')
    expect(refusal(state, 'add_task_to_board', args).message).toContain('BIL-1200')
    expect(refusal(start, 'add_task_to_board', { ...args, due: '2020-01-01' }).parameter).toBe('due')
  })

  it('is not done before what it waits for', () => {
    const [linked, waits] = step(standing('doing'), 'block_task', { task_id: a, blocker: second?.name ?? '' })
    expect(refusal(waits, 'move_task', { task_id: a, column: 'done' })).toMatchObject({
      code: 'conflict',
      message: `${a} waits for ${b} (${second?.name ?? ''}), which stands in backlog. Finish that first, or drop the blocker.`
    })
    const [, other] = step(waits, 'move_task', { task_id: b, column: 'done' })
    expect(E.isRight(call(other, 'move_task', { task_id: a, column: 'done' }))).toBe(true)
    const [, free] = step(waits, 'drop_blocker', { link_id: at(linked, '/link_id') })
    expect(E.isRight(call(free, 'move_task', { task_id: a, column: 'done' }))).toBe(true)
  })

  it('waits neither for itself nor for what waits for it', () => {
    expect(refusal(start, 'block_task', { task_id: a, blocker: first?.name ?? '' }).message).toContain('itself')
    const [, waits] = step(standing('doing'), 'block_task', { task_id: a, blocker: second?.name ?? '' })
    expect(refusal(waits, 'block_task', { task_id: b, blocker: first?.name ?? '' }).message).toContain('each other')
    expect(refusal(waits, 'block_task', { task_id: a, blocker: second?.name ?? '' }).message).toContain('already')
  })

  it('finds no room in a review that is full', () => {
    const full: State = {
      ...start,
      tasks: start.tasks.map((one, index) => ({ ...one, column: index > 0 && index < 8 ? 'review' : 'backlog' }))
    }
    expect(refusal(full, 'move_task', { task_id: a, column: 'review' }).code).toBe('rate_limited')
  })

  it('is estimated in sizes that the team knows', () => {
    expect(refusal(start, 'estimate_task', { task_id: a, points: 4 }).message).toContain('2, 3, 5, 8, 13')
    expect(refusal(start, 'estimate_task', { task_id: a, points: first?.points ?? 2 }).code).toBe('conflict')
  })

  it('goes to a teammate who is no observer', () => {
    const other = start.teammates.findIndex((_one, position) => position !== first?.assignee)
    expect(at(step(start, 'assign_task', { task_id: a, teammate_id: mate(other) })[0], '/assignee')).toBe(
      start.teammates[other]?.first
    )
    expect(refusal(start, 'assign_task', { task_id: a, teammate_id: mate(11) }).code).toBe('forbidden')
    expect(refusal(start, 'assign_task', { task_id: a, teammate_id: mate(first?.assignee ?? 0) }).code).toBe('conflict')
  })

  it('takes a comment once, and tells who works on it', () => {
    const [said, state] = step(start, 'comment_on_task', { task_id: a, text: 'Nearly there.' })
    expect(at(said, '/notified')).toBe(start.teammates[first?.assignee ?? 0]?.first)
    expect(refusal(state, 'comment_on_task', { task_id: a, text: 'Nearly there.' }).parameter).toBe('text')
  })

  it('has an id with the key of a board', () => {
    expect(refusal(start, 'list_blockers', { task_id: 'XYZ-1' }).message).toContain('no board has the key "XYZ"')
  })
})

describe('a sprint', () => {
  const sized = (points: number, free: number): State => ({
    ...standing('backlog'),
    tasks: start.tasks.map((one) => (one.task_id === a ? { ...one, points, sprint: null } : one)),
    sprints: start.sprints.map((one, index) => ({ ...one, capacity: one.planned + (index === 3 ? 20 : free) }))
  })

  it('takes tasks as long as there is room, and names another that has some', () => {
    expect(refusal(sized(8, 5), 'plan_into_sprint', { task_id: a, sprint_id: sprint(2) }).message).toContain(
      `has 5 left. There is room in sprint ${start.sprints[3]?.number ?? 0}.`
    )
    const [planned, state] = step(sized(8, 10), 'plan_into_sprint', { task_id: a, sprint_id: sprint(2) })
    expect(at(planned, '/free')).toBe('2')
    const [, moved] = step(state, 'plan_into_sprint', { task_id: a, sprint_id: sprint(3) })
    expect(at(step(moved, 'find_sprint', { name: `sprint ${start.sprints[2]?.number ?? 0}` })[0], '/free')).toBe('10')
  })

  it('takes nothing once it has ended', () => {
    expect(refusal(sized(2, 9), 'plan_into_sprint', { task_id: a, sprint_id: sprint(0) }).message).toContain('ended on')
  })

  it('is asked for before it changes while it runs', () => {
    const rule = projects.policies?.find((one) => one.name === 'projects.running_sprint')
    const applies = (index: number) =>
      rule?.applies({ function: 'plan_into_sprint', arguments: { task_id: a, sprint_id: sprint(index) } })(start)
    expect([applies(1), applies(2)]).toEqual([true, false])
  })
})

describe('the time sheet', () => {
  const args = { task_id: a, hours: 2.5, day: start.today }

  it('is locked until it is opened', () => {
    expect(refusal(start, 'log_work_hours', args).code).toBe('unauthenticated')
    const [, state] = step(start, 'open_timesheet')
    expect(E.isRight(call(state, 'log_work_hours', args))).toBe(true)
  })

  it('adds up, and gives back what is struck', () => {
    const [logged, state] = step(open, 'log_work_hours', args)
    expect(Number(at(step(state, 'list_timesheet')[0], '/total'))).toBe(
      Number(at(step(start, 'list_timesheet')[0], '/total')) + 2.5
    )
    const [, struck] = step(state, 'strike_work_entry', { entry_id: at(logged, '/entry_id') })
    expect(struck['entries']).toEqual(start.entries)
  })

  it('takes neither days to come nor days long past, nor more than a day has', () => {
    expect(refusal(open, 'log_work_hours', { ...args, day: Calendar.addDays(1)(start.today) }).code).toBe('conflict')
    expect(refusal(open, 'log_work_hours', { ...args, day: Calendar.addDays(-15)(start.today) }).code).toBe('forbidden')
    expect(refusal(open, 'log_work_hours', { ...args, hours: 11 }).parameter).toBe('hours')
  })

  it('loses long entries only after a yes', () => {
    const rule = projects.policies?.find((one) => one.name === 'projects.long_entries')
    const listed = Pointer.matches(step(start, 'list_timesheet')[0], '/entries/*')
    expect(
      listed.map(([, entry]) =>
        rule?.applies({ function: 'strike_work_entry', arguments: { entry_id: at(entry, '/entry_id') } })(start)
      )
    ).toEqual(listed.map(([, entry]) => Number(at(entry, '/hours')) > 4))
  })
})

describe('the rules', () => {
  it('leave estimates alone once a task is in review', () => {
    const rule = projects.policies?.find((one) => one.name === 'projects.estimates')
    const applies = (column: Column) =>
      rule?.applies({ function: 'estimate_task', arguments: { task_id: a, points: 5 } })(standing(column))
    expect([applies('doing'), applies('review'), applies('done')]).toEqual([false, true, true])
  })
})
