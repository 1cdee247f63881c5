import { Derive, type Edge, type FunctionGraph, Seed, type Signature } from '@magnet/core'
import { Dependencies, DependencyJudge, type Source } from '@magnet/synth'
import { Effect, Layer } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Inn from '../../../synth/test/Inn.js'
import * as Offline from '../index.js'

const signatures = [...Inn.source.graph.signatures.values()]
const judged = (of: ReadonlyArray<Signature.Signature>): Promise<FunctionGraph.FunctionGraph> =>
  Effect.runPromise(
    Dependencies.judged(of, Inn.seed).pipe(
      Effect.map(({ graph }) => graph),
      Effect.provide(Offline.layer)
    )
  )
const confirmed = async (world: Source.Source['world']): Promise<ReadonlyMap<string, boolean>> => {
  const source: Source.Source = { ...Inn.source, world, graph: await judged(signatures) }
  const { graph } = await Effect.runPromise(
    Dependencies.confirmed(source, Seed.root('confirm')).pipe(Effect.provide(Offline.layer))
  )
  return new Map(graph.edges.map((edge) => [`${edge.from} ${edge.to}`, edge.confirmed]))
}

describe('dependencies by rules', () => {
  test('follow what values mean, and what a premise is', async () => {
    const { edges } = await judged(signatures)
    expect(edges.map((edge) => `${edge.from} ${edge.kind} ${edge.to}`).toSorted()).toEqual([
      'best_room whole book_room',
      'best_room whole room_view',
      'book_room partial cancel_stay',
      'book_room partial check_in',
      'book_room partial write_letter',
      'find_town whole best_room',
      'find_town whole search_rooms',
      'open_desk premise check_in',
      'search_rooms partial book_room',
      'search_rooms partial room_view'
    ])
  })

  test('do not depend on the order of the functions', async () => {
    expect(await judged(signatures.toReversed())).toEqual(await judged(signatures))
  })
})

describe('a judge that looks closer than types', () => {
  const judge = Layer.succeed(DependencyJudge.DependencyJudge, {
    judge: ({ target, candidates }: DependencyJudge.JudgeRequest) =>
      Effect.succeed(
        candidates
          .filter(({ name }) => name === 'book_room')
          .flatMap((candidate) => Derive.edge(target, candidate) ?? [])
          .map((edge): Edge.Edge => ({ ...edge, evidence: ['judged'], confidence: 0.6 }))
      )
  })

  test('is joined by what types say, and what it denies is counted', async () => {
    const { graph, denied } = await Effect.runPromise(
      Dependencies.judged(signatures, Inn.seed).pipe(Effect.provide(judge))
    )
    expect(graph.edges.map(({ to }) => to)).toEqual(['book_room', 'book_room'])
    for (const edge of graph.edges) {
      expect(edge.evidence).toEqual(['judged', 'types'])
      expect(edge.confidence).toBeGreaterThan(0.6)
    }
    expect(denied).toBe((await judged(signatures)).edges.length - 2)
  })
})

describe('an edge', () => {
  const unsure = async (world: Source.Source['world']): Promise<ReadonlyArray<string>> =>
    [...(await confirmed(world))].flatMap(([edge, isConfirmed]) => (isConfirmed ? [] : [edge]))

  test('is confirmed where a value passes along it, after what has to be asked for before', async () => {
    // Nothing leads a conversation from the desk to a stay, so that premise is not tried.
    expect(await unsure(Inn.source.world)).toEqual(['open_desk check_in'])
  })

  test('is not confirmed where the target refuses what the source returns', async () => {
    const closed = await unsure({
      ...Inn.source.world,
      step: (made) => (state) =>
        made.function === 'room_view'
          ? E.left({ _tag: 'ToolError', code: 'unavailable', message: 'The windows are closed.' })
          : Inn.source.world.step(made)(state)
    })
    expect(closed).toEqual(['best_room room_view', 'open_desk check_in', 'search_rooms room_view'])
  })
})
