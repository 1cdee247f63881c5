import type { Edge, Plan } from '@magnet/core'
import { BackTranslator, DependencyJudge, ForthTranslator, Profiles, type Source, Teacher } from '@magnet/synth'
import {
  BackTranslatorConformance,
  type Case,
  DependencyJudgeConformance,
  ForthTranslatorConformance,
  TeacherConformance,
  type Trial
} from '@magnet/synth/conformance'
import { Effect, type Layer, Result } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Built from '../test/Built.js'
import * as Offline from './index.js'

type Ports = Layer.Success<typeof Offline.layer>

let source: Source.Source
beforeAll(async () => {
  source = await Built.source()
})

const trial = (count: number): Trial => ({ settings: Profiles.settings('paper', 'conformance'), source, count })

type Run = Case<Ports>['run']

/** What is broken of a suite, by the name of the promise, with ports that may have been changed. */
const broken = async (
  suite: ReadonlyArray<Case<Ports>>,
  change: (run: Run) => Run = (run) => run
): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {}
  for (const { name, run } of suite) {
    const result = await Effect.runPromise(Effect.result(change(run)).pipe(Effect.provide(Offline.layer)))
    if (Result.isFailure(result)) found[name] = result.failure
  }
  return found
}

describe('the offline ports keep what their ports promise', () => {
  test('the dependency judge', async () => {
    expect(await broken(DependencyJudgeConformance.suite([...source.graph.signatures.values()]))).toEqual({})
  })
  test('the forth-translator', async () => {
    expect(await broken(ForthTranslatorConformance.suite(trial(40)))).toEqual({})
  })
  test('the back-translator', async () => {
    expect(await broken(BackTranslatorConformance.suite(trial(40)))).toEqual({})
  })
  test('the teacher', async () => {
    expect(await broken(TeacherConformance.suite(trial(40)))).toEqual({})
  })
})

describe('a dependency judge is caught that', () => {
  const changed =
    (change: (edge: Edge.Edge) => Edge.Edge) =>
    (run: Run): Run =>
      Effect.updateService(run, DependencyJudge.DependencyJudge, (judge) => ({
        judge: (request) => Effect.map(judge.judge(request), (edges) => edges.map(change))
      }))
  test.each<readonly [name: string, promise: string, change: (edge: Edge.Edge) => Edge.Edge]>([
    [
      'turns edges round',
      'edges go from the target to a candidate',
      (edge) => ({ ...edge, from: edge.to, to: edge.from })
    ],
    [
      'leads functions to themselves',
      'edges go from the target to a candidate',
      (edge) => ({ ...edge, to: edge.from })
    ],
    [
      'links a parameter that is none',
      'links go from an output of the target to a parameter of the candidate',
      (edge) => ({ ...edge, links: edge.links.map((link) => ({ ...link, parameter: `${link.parameter}_id` })) })
    ],
    [
      'links an output that is none',
      'links go from an output of the target to a parameter of the candidate',
      (edge) => ({ ...edge, links: edge.links.map((link) => ({ ...link, pointer: `/result${link.pointer}` })) })
    ],
    [
      'is more than sure',
      'confidence is a share, and an edge of whole or part has a link',
      (edge) => ({ ...edge, confidence: 1.2 })
    ],
    [
      'forgets the links',
      'confidence is a share, and an edge of whole or part has a link',
      (edge) => ({ ...edge, links: [] })
    ]
  ])('%s', async (_, promise, change) => {
    const suite = DependencyJudgeConformance.suite([...source.graph.signatures.values()])
    expect(Object.keys(await broken(suite, changed(change)))).toContain(promise)
  })
})

describe('a forth-translator is caught that', () => {
  const changed =
    (change: (bound: ForthTranslator.Bound) => ForthTranslator.Bound) =>
    (run: Run): Run =>
      Effect.updateService(run, ForthTranslator.ForthTranslator, (forth) => ({
        bind: (request) => Effect.map(forth.bind(request), change)
      }))
  const calls =
    (change: (call: Plan.PlannedCall) => Plan.PlannedCall) =>
    (bound: ForthTranslator.Bound): ForthTranslator.Bound => ({
      ...bound,
      plan: { ...bound.plan, turns: bound.plan.turns.map((turn) => ({ ...turn, calls: turn.calls.map(change) })) }
    })
  let count = 0
  test.each<readonly [name: string, promise: string, change: (bound: ForthTranslator.Bound) => ForthTranslator.Bound]>([
    [
      'invents an identifier',
      'calls execute again with the same outputs, and leave the same state',
      calls((call) => ({
        ...call,
        arguments: Object.fromEntries(
          Object.entries(call.arguments).map(([name, value]) => [name, name.endsWith('_id') ? 'X-1' : value])
        )
      }))
    ],
    [
      'invents an output',
      'calls execute again with the same outputs, and leave the same state',
      calls((call) => ({ ...call, output: { ok: true } }))
    ],
    [
      'keeps the state of before',
      'calls execute again with the same outputs, and leave the same state',
      (bound) => ({ ...bound, final: {} })
    ],
    [
      'leaves arguments without a source',
      'every argument has a source, and every required parameter an argument',
      calls((call) => ({ ...call, sources: Object.fromEntries(Object.entries(call.sources).slice(1)) }))
    ],
    [
      'leaves a required argument out',
      'every argument has a source, and every required parameter an argument',
      calls((call) => ({ ...call, arguments: {} }))
    ],
    [
      'points beside what it took',
      'outputs that a source draws on belong to earlier calls and hold the value',
      calls((call) => ({
        ...call,
        sources: Object.fromEntries(
          Object.entries(call.sources).map(([at, planned]) => [
            at,
            planned.tag === 'output' ? { ...planned, pointer: `${planned.pointer}/0` } : planned
          ])
        )
      }))
    ],
    [
      'has things said after they are used',
      'what the user says is said before it is used, and once',
      (bound) => ({
        ...bound,
        plan: { ...bound.plan, mentions: bound.plan.mentions.map((mention) => ({ ...mention, turn: 99 })) }
      })
    ],
    [
      'has one thing said twice',
      'what the user says is said before it is used, and once',
      (bound) => ({ ...bound, plan: { ...bound.plan, mentions: bound.plan.mentions.flatMap((one) => [one, one]) } })
    ],
    [
      'answers a request in two ways',
      'the same request gives the same reply',
      (bound) => ({ ...bound, plan: { ...bound.plan, context: { ...bound.plan.context, now: String((count += 1)) } } })
    ]
  ])('%s', async (_, promise, change) => {
    expect(Object.keys(await broken(ForthTranslatorConformance.suite(trial(4)), changed(change)))).toContain(promise)
  })

  test('binds little', async () => {
    const lazy = (run: Run): Run =>
      Effect.updateService(run, ForthTranslator.ForthTranslator, (forth) => ({
        bind: (request) =>
          request.path.length > 4
            ? Effect.fail({ _tag: 'Rejection', stage: 'binding', reason: 'long', place: '', evidence: null })
            : forth.bind(request)
      }))
    expect(await broken(ForthTranslatorConformance.suite(trial(12)), lazy)).toHaveProperty([
      'binds at least nine of ten paths'
    ])
  })
})

describe('a back-translator is caught that', () => {
  const changed =
    (change: (query: BackTranslator.Query) => BackTranslator.Query) =>
    (run: Run): Run =>
      Effect.updateService(run, BackTranslator.BackTranslator, (back) => ({
        query: (request) => Effect.map(back.query(request), change)
      }))
  const text =
    (change: (text: string) => string) =>
    (query: BackTranslator.Query): BackTranslator.Query => ({ ...query, text: change(query.text) })
  let count = 0
  test.each<readonly [name: string, promise: string, change: (query: BackTranslator.Query) => BackTranslator.Query]>([
    [
      'forgets a mention',
      'says every mention of the turn at a place of the text',
      (query) => ({ ...query, words: new Map([...query.words].slice(1)) })
    ],
    [
      'points beyond its text',
      'says every mention of the turn at a place of the text',
      (query) => ({
        ...query,
        words: new Map([...query.words].map(([id, words]) => [id, { ...words, span: [900, 910] }]))
      })
    ],
    ['names a function', 'names no function', text((said) => `${said} Use find_airport.`)],
    ['leaves a slot open', 'leaves no residue of a template', text((said) => `${said} Go to {city}.`)],
    ['says undefined', 'leaves no residue of a template', text((said) => `${said} Book undefined.`)],
    ['never says the same', 'gives the same words for the same seed', text((said) => `${said} ${(count += 1)}`)]
  ])('%s', async (_, promise, change) => {
    expect(Object.keys(await broken(BackTranslatorConformance.suite(trial(2)), changed(change)))).toContain(promise)
  })
})

const given = { _tag: 'Rejection', stage: 'query', reason: 'given_up', place: '', evidence: null } as const

test('ports that give up are caught', async () => {
  const mute = (run: Run): Run =>
    run.pipe(
      Effect.updateService(BackTranslator.BackTranslator, () => ({ query: () => Effect.fail(given) })),
      Effect.updateService(Teacher.Teacher, () => ({ reply: () => Effect.fail(given) }))
    )
  expect(Object.keys(await broken(BackTranslatorConformance.suite(trial(2)), mute))).toEqual([
    'words at least nine of ten turns'
  ])
  expect(Object.keys(await broken(TeacherConformance.suite(trial(2)), mute))).toEqual([
    'replies in at least nine of ten turns'
  ])
})

describe('a teacher is caught that', () => {
  const changed =
    (change: (reply: Teacher.Reply) => Teacher.Reply) =>
    (run: Run): Run =>
      Effect.updateService(run, Teacher.Teacher, (teacher) => ({
        reply: (request) => Effect.map(teacher.reply(request), change)
      }))
  test.each<readonly [name: string, promise: string, change: (reply: Teacher.Reply) => Teacher.Reply]>([
    [
      'tells what nothing returned',
      'tells facts that stand in outputs',
      (reply) => ({
        ...reply,
        answer: { ...reply.answer, must: reply.answer.must.map((fact) => ({ ...fact, pointer: '/nothing' })) }
      })
    ],
    ['says nothing', 'says something, and names no function', (reply) => ({ ...reply, text: ' ' })],
    [
      'names a function',
      'says something, and names no function',
      (reply) => ({ ...reply, text: `${reply.text} I used list_cards.` })
    ],
    [
      'says what it could not read',
      'leaves no residue of a template',
      (reply) => ({ ...reply, text: `${reply.text} It costs NaN.` })
    ]
  ])('%s', async (_, promise, change) => {
    expect(Object.keys(await broken(TeacherConformance.suite(trial(2)), changed(change)))).toContain(promise)
  })
})
