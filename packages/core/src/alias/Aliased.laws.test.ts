import { describe, expect, test } from 'vitest'
import * as Check from '../check/Check.js'
import { environment } from '../check/fixture/Library.js'
import { record as loan } from '../check/fixture/Loan.js'
import * as Pointer from '../json/Pointer.js'
import * as Seed from '../random/Seed.js'
import type { Trajectory } from '../trajectory/Trajectory.js'
import type { Alias } from './Alias.js'
import * as Aliased from './Aliased.js'
import * as Draw from './Draw.js'

describe('a record in other names', () => {
  const draw = Draw.of(environment.graph.signatures)
  const many = Array.from({ length: 60 }, (_, index) => Aliased.apply(draw(Seed.root(index), loan))(loan))

  test('is the record again once its alias is undone, to the byte', () => {
    for (const renamed of many)
      expect(JSON.stringify(Aliased.undo(JSON.parse(JSON.stringify(renamed)) as Trajectory))).toBe(JSON.stringify(loan))
  })

  test('passes every check that the record passes', () => {
    for (const renamed of many) expect(Check.all(environment)(renamed)).toEqual([])
  })

  test('calls nothing as the pool does where the alias has another name', () => {
    for (const renamed of many) {
      const called = renamed.messages.flatMap((message) =>
        message.role === 'assistant'
          ? (message.tool_calls ?? []).map((call) => call.function.name)
          : message.role === 'tool'
            ? [message.name]
            : []
      )
      const listed = renamed.tools.map((tool) => tool.function.name)
      expect(called.filter((name) => !listed.includes(name))).toEqual([])
    }
  })

  test('has its arguments, their sources and what else is right under one name', () => {
    for (const renamed of many)
      for (const { calls } of renamed.turns)
        for (const { arguments: given, sources, accept } of calls)
          for (const at of [...Object.keys(sources), ...Object.keys(accept)])
            expect([at, Pointer.get(given, at) ?? null]).not.toEqual([at, null])
  })

  test('says what people said: nothing but names is other', () => {
    const said = (record: Trajectory): ReadonlyArray<string> =>
      record.messages.map(({ content }) => content).filter((content) => !content.includes('invalid_arguments'))
    for (const renamed of many) expect(said(renamed)).toEqual(said(loan))
  })

  test('comes in many names: over sixty seeds no function has fewer than six', () => {
    const names = new Map<string, Set<string>>()
    for (const { alias } of many)
      for (const [name, own] of Object.entries(alias?.functions ?? {}))
        names.set(own, (names.get(own) ?? new Set()).add(name))
    expect([...names].filter(([, all]) => all.size < 6).map(([own]) => own)).toEqual([])
  })

  type Mutant = readonly [name: string, reason: string, mutate: (alias: Alias) => Alias]
  const mutants: ReadonlyArray<Mutant> = [
    [
      'two names of one function',
      'alias.injective',
      (alias) => {
        const [[one] = [''], [, other] = ['', '']] = Object.entries(alias.functions)
        return { ...alias, functions: { ...alias.functions, [one]: other } }
      }
    ],
    [
      'a listed function that is not named',
      'alias.names',
      (alias) => ({ ...alias, functions: Object.fromEntries(Object.entries(alias.functions).slice(1)) })
    ],
    [
      'a name that is not listed',
      'alias.names',
      (alias) => ({ ...alias, functions: { ...alias.functions, another_one: 'yet_another' } })
    ],
    [
      'a listed parameter that is not named',
      'alias.names',
      (alias) => ({
        ...alias,
        parameters: Object.fromEntries(Object.entries(alias.parameters).map(([name]) => [name, {}]))
      })
    ],
    [
      'two functions exchanged',
      'alias.tool',
      (alias) => {
        const [[one, first] = ['', ''], [two, second] = ['', '']] = Object.entries(alias.functions)
        return { ...alias, functions: { ...alias.functions, [one]: second, [two]: first } }
      }
    ]
  ]

  test.each(mutants)('is refused with %s (%s)', (_, reason, mutate) => {
    for (const renamed of many) {
      if (renamed.alias === undefined) continue
      const tampered = JSON.parse(JSON.stringify({ ...renamed, alias: mutate(renamed.alias) })) as Trajectory
      expect(Check.all(environment)(tampered).map((one) => one.reason)).toContain(reason)
    }
  })

  test('is refused where a call has the name of the pool', () => {
    const renamed = many.find(({ alias }) =>
      Object.entries(alias?.functions ?? {}).every(([name, own]) => name !== own)
    )
    const text = JSON.stringify(renamed)
    const { messages = [] } = renamed ?? {}
    const index = messages.findIndex((message) => message.role === 'assistant' && message.tool_calls !== undefined)
    const mixed = JSON.parse(text) as Trajectory
    const back = {
      ...mixed,
      messages: mixed.messages.map((message, at) => (at === index ? (loan.messages[at] ?? message) : message))
    }
    expect(Check.all(environment)(back)).toMatchObject([{ reason: 'alias.mixed', place: `/messages/${index}` }])
  })
})
