import { type FunctionName, Seed, type Signature, Stream, Tokens } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../test/Inn.js'
import * as ToolList from './ToolList.js'

const { graph } = Inn.source
const names = (texts: ReadonlyArray<string>): ReadonlyArray<FunctionName.FunctionName> =>
  graph.nodes.filter((name) => texts.includes(name))
const called = new Set(names(['find_town', 'search_rooms', 'book_room']))

const lists = (
  excluded: ReadonlyArray<string>,
  room = 100_000,
  distractors: readonly [number, number] = [1, 7]
): ReadonlyArray<ReadonlyArray<Signature.Tool>> =>
  Array.from({ length: 100 }, (_, index) =>
    ToolList.draw(
      { source: Inn.source, called, excluded: names(excluded), distractors, room },
      Stream.make(Seed.derive(Seed.root('tools'), index))
    )
  )
const listed = (tools: ReadonlyArray<Signature.Tool>): ReadonlyArray<string> => tools.map((tool) => tool.function.name)

describe('a tool list', () => {
  test('holds what is called, each tool once', () => {
    for (const tools of lists([])) {
      expect(listed(tools)).toEqual(expect.arrayContaining([...called]))
      expect(new Set(listed(tools)).size).toBe(tools.length)
    }
  })

  test('holds others beside it, but none that is excluded', () => {
    const seen = new Set(lists(['best_room', 'read_vault']).flatMap(listed))
    expect(seen).toEqual(new Set(graph.nodes.filter((name) => !['best_room', 'read_vault'].includes(name))))
  })

  test('holds what is called even where it is excluded', () => {
    for (const tools of lists([...called])) expect(listed(tools)).toEqual(expect.arrayContaining([...called]))
  })

  test('shows responses in about half of the lists, to all tools or to none', () => {
    const all = lists([])
    const responding = all.filter((tools) => tools.some((tool) => tool.function.response !== undefined))
    for (const tools of responding) expect(tools.every((tool) => tool.function.response !== undefined)).toBe(true)
    expect(responding.length).toBeGreaterThan(30)
    expect(responding.length).toBeLessThan(70)
  })

  test('has no order that gives away what is called', () => {
    const places = lists([]).map((tools) => listed(tools).indexOf('find_town'))
    expect(new Set(places).size).toBeGreaterThan(4)
  })

  test('holds no annotation of ours', () => {
    expect(JSON.stringify(lists([]))).not.toContain('x-magnet')
  })

  test('gives up responses, then others, where there is little room, and never what is called', () => {
    const tokens = (tools: ReadonlyArray<Signature.Tool>): number => Tokens.estimate({ tools, messages: [] })
    const bare = lists([]).find((tools) => tools.every((tool) => tool.function.response === undefined)) ?? []
    const needed = tokens(bare.filter((tool) => [...called].some((name) => name === tool.function.name)))
    const room = needed + 60
    const small = lists([], room)
    for (const tools of small) {
      expect(tokens(tools)).toBeLessThanOrEqual(room)
      expect(listed(tools)).toEqual(expect.arrayContaining([...called]))
      expect(tools.every((tool) => tool.function.response === undefined)).toBe(true)
    }
    expect(new Set(small.flatMap(listed)).size).toBeGreaterThan(called.size)
    expect(new Set(lists([], 0).flatMap(listed))).toEqual(new Set(called))
  })

  test('holds between the least and the greatest number of others, and rarely many', () => {
    const counts = lists([], 100_000, [1, 5]).map((tools) => tools.length - called.size)
    expect(Math.min(...counts)).toBe(1)
    expect(Math.max(...counts)).toBe(5)
    expect(counts.filter((count) => count < 3).length).toBeGreaterThan(counts.filter((count) => count > 3).length)
    expect(new Set(lists([], 100_000, [0, 0]).flatMap(listed))).toEqual(new Set(called))
  })

  test('is the same for the same seed', () => {
    expect(lists([])).toEqual(lists([]))
  })
})
