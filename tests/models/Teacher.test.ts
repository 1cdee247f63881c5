import { Check, type Trajectory } from '@magnet/core'
import { TeacherHinted } from '@magnet/models'
import * as Offline from '@magnet/offline'
import type { Exchange } from '@magnet/prompts'
import { Environment, Model, type Outcome, Pipeline, Profiles, type Source } from '@magnet/synth'
import { Effect, Layer, Stream } from 'effect'
import { beforeAll, describe, expect, test } from 'vitest'
import { source as build } from '../../packages/offline/test/Built.js'
import * as Scripted from './Scripted.js'
import * as Served from './Served.js'

const settings = Profiles.settings('paper', 'taught', { attempts: 6, alias: 0 })

let source: Source.Source

beforeAll(async () => {
  source = await build()
}, 120_000)

const taught = (
  stumble?: Scripted.Stumble,
  count = 12,
  reasoning = false,
  heard: Array<Exchange.Request> = []
): Promise<ReadonlyArray<Outcome.Outcome>> => {
  const hinted = TeacherHinted.layer().pipe(
    Layer.provide(Offline.layer),
    Layer.provide(Layer.succeed(Model.Model, Scripted.model(stumble, heard)))
  )
  return Effect.runPromise(
    Pipeline.slots({ ...settings, reasoning }, source, 0, count, 1).pipe(
      Stream.runCollect,
      Effect.provide(hinted),
      Effect.provide(Offline.layer)
    )
  )
}

const records = (outcomes: ReadonlyArray<Outcome.Outcome>): ReadonlyArray<Trajectory.Trajectory> =>
  outcomes.flatMap(({ record }) => (record === undefined ? [] : [record]))

const reasons = (outcomes: ReadonlyArray<Outcome.Outcome>): ReadonlyArray<string> => [
  ...new Set(outcomes.flatMap((one) => one.rejected).flatMap((one) => (one.stage === 'teacher' ? [one.reason] : [])))
]

describe('a teacher that follows the hints', () => {
  let outcomes: ReadonlyArray<Outcome.Outcome>
  const heard: Array<Exchange.Request> = []
  beforeAll(async () => {
    outcomes = await taught(undefined, 40, false, heard)
  }, 120_000)

  test('makes records that pass every check', () => {
    const check = Check.all(Environment.of(source, settings.maxTokens))
    expect(records(outcomes).length).toBeGreaterThan(37)
    expect(records(outcomes).flatMap((record) => check(record))).toEqual([])
  })

  test('gets a value of the same turn as a reference, and no function that the conversation lacks', () => {
    expect(heard.some(({ instructions }) => instructions.includes('"from":'))).toBe(true)
    for (const { instructions, tools } of heard) {
      if (!instructions.includes('"miss_func"')) continue
      expect((tools ?? []).length).toBeGreaterThanOrEqual(0)
    }
    for (const record of records(outcomes))
      for (const turn of record.turns)
        if (turn.missing?.tag === 'function') {
          const query = record.messages[turn.user]?.content ?? ''
          const asked = heard.filter(({ messages }) => messages.at(-1)?.content === query)
          expect(asked.length).toBeGreaterThan(0)
          for (const request of asked) {
            expect(request.instructions).not.toContain(turn.missing.function)
            expect((request.tools ?? []).map((tool) => tool.name)).not.toContain(turn.missing.function)
          }
        }
  })

  test('leaves no trace of the hints in a record', () => {
    const traces = /hint|"from"|cannot stand/i
    expect(
      records(outcomes).filter((record) => traces.test(JSON.stringify(record.messages.map((one) => one.content))))
        .length
    ).toBe(0)
  })

  test('composes texts of its own, from which the conversation goes on', () => {
    const own = records(outcomes)
      .flatMap((record) => record.turns.flatMap((turn) => turn.calls))
      .filter((call) => JSON.stringify(call.arguments).includes('For your information'))
    expect(own.length).toBeGreaterThan(0)
  })
})

describe('a teacher that stumbles', () => {
  /** Stumbles in the first request of every turn that fits; what it is told of that lands in `remarks`. */
  const once =
    (change: Scripted.Stumble, remarks: Array<string> = []): Scripted.Stumble =>
    (reply, request, input, count) => {
      const remark = request.instructions.split('\n\n').at(-1) ?? ''
      if (!/^(?:You did|Before) this step/.test(remark)) return change(reply, request, input, count)
      remarks.push(remark)
      return reply
    }

  const leaking: Scripted.Stumble = (reply) =>
    reply.calls.length > 0 ? reply : Scripted.says(`As the hint says: ${reply.text}`)
  const naming: Scripted.Stumble = (reply, request) =>
    reply.calls.length > 0
      ? reply
      : Scripted.says(`I called ${request.tools?.[0]?.name ?? 'book_flight'}. ${reply.text}`)
  const ignoring: Scripted.Stumble = (reply) => (reply.calls.length > 0 ? Scripted.says('That is done.') : reply)
  const inventing: Scripted.Stumble = (reply) =>
    reply.calls.length > 0 ? reply : Scripted.says(`${reply.text} That makes 48,151,623.`)
  const forgetting: Scripted.Stumble = (reply, _, input) =>
    reply.calls.length > 0 || input.tell.length === 0 || input.missing !== 'nothing'
      ? reply
      : Scripted.says('Very well.')
  const wandering: Scripted.Stumble = (reply) => ({
    ...reply,
    calls: reply.calls.map((call) => ({ ...call, arguments: { ...call.arguments, whatever: 1 } }))
  })

  test.each([
    ['hint_leaked', leaking, 'speaks of what only you were told'],
    ['function_named', naming, 'names the function'],
    ['ignored_hint', ignoring, 'still to be made'],
    ['ignored_hint', wandering, 'none of the hints'],
    ['answer.figure', inventing, 'comes from nowhere'],
    ['answer.missing', forgetting, 'does not convey']
  ])('is told once what is wrong, then rejected: %s', async (reason, stumble, told) => {
    const remarks: Array<string> = []
    const mended = await taught(once(stumble, remarks), 6)
    expect(records(mended).length).toBeGreaterThan(4)
    expect(remarks.some((remark) => remark.includes(told))).toBe(true)
    expect(JSON.stringify(records(mended))).not.toContain('cannot stand')
    const spoiled = await taught(stumble, 3)
    expect(reasons(spoiled)).toContain(reason)
  })

  test('is told once that a text which a call passes on shows the hint', async () => {
    const passing: Scripted.Stumble = (reply, _, input) => ({
      ...reply,
      calls: reply.calls.map((call) => ({
        ...call,
        arguments: Object.fromEntries(
          Object.entries(call.arguments).map(([name, value]) => {
            const hint = input.hints.find((one) => one.function === call.name)?.arguments[name]
            return [name, hint !== undefined && 'facts' in hint ? `As instructed: ${String(value)}` : value]
          })
        )
      }))
    })
    const remarks: Array<string> = []
    const mended = records(await taught(once(passing, remarks), 30))
    expect(remarks.some((remark) => remark.includes('"As instructed" speaks of what only you were told'))).toBe(true)
    expect(mended.length).toBeGreaterThan(25)
    expect(JSON.stringify(mended)).not.toContain('As instructed')
    expect(reasons(await taught(passing, 12))).toContain('hint_leaked')
  }, 60_000)

  test('is told once that a thought holds a figure from nowhere', async () => {
    const musing: Scripted.Stumble = (reply) => ({
      ...reply,
      text: `<thought>About 48,151,623 of them.</thought>${reply.text.replace(/<thought>.*<\/thought>/, '')}`
    })
    const remarks: Array<string> = []
    const mended = records(await taught(once(musing, remarks), 4, true))
    expect(mended.length).toBeGreaterThan(2)
    expect(remarks.some((remark) => remark.includes('in the thought'))).toBe(true)
    expect(reasons(await taught(musing, 2, true))).toContain('reasoning.figure')
  })

  test('is told once that its reply was cut off', async () => {
    const remarks: Array<string> = []
    const cut: Scripted.Stumble = (reply) => ({ ...reply, calls: [], finish: 'length' })
    expect(records(await taught(once(cut, remarks), 4)).length).toBeGreaterThan(2)
    expect(remarks.some((remark) => remark.includes('cut off'))).toBe(true)
    expect(reasons(await taught(cut, 2))).toContain('unusable_reply')
  })

  test('that asks what the turn holds is answered from it, and goes on', async () => {
    const remarks: Array<string> = []
    const asking: Scripted.Stumble = (reply, { messages }, input) => {
      const last = messages.at(-1)
      const [name, first] =
        Object.entries(input.hints[0]?.arguments ?? {}).find(
          ([, one]) => 'value' in one && last?.role === 'user' && last.content.includes(String(one.value))
        ) ?? []
      return reply.calls.length > 0 && name !== undefined && first !== undefined && 'value' in first
        ? Scripted.says(`Which ${name.replaceAll('_', ' ')} do you mean, ${String(first.value)}?`)
        : reply
    }
    const mended = await taught(once(asking, remarks), 8)
    expect(remarks.some((remark) => /the person answered: The .+: .+/.test(remark))).toBe(true)
    expect(records(mended).length).toBeGreaterThan(3)
    expect(JSON.stringify(records(mended))).not.toContain('do you mean')
  })

  test('that asks what nothing answers is rejected', async () => {
    const asking: Scripted.Stumble = (reply) =>
      reply.calls.length > 0 ? Scripted.says('What is your favourite colour?') : reply
    expect(reasons(await taught(asking, 3))).toContain('unexpected_question')
  })
})

test('a default that is written out, and nothings for what is optional, are no difference', async () => {
  const spelling: Scripted.Stumble = (reply) => ({
    ...reply,
    calls: reply.calls.map((call) => {
      const properties = source.graph.signatures.get(call.name as never)?.parameters.properties ?? {}
      const more = Object.entries(properties).flatMap(([name, { default: value }]) =>
        Object.hasOwn(call.arguments, name) ? [] : [[name, value ?? null] as const]
      )
      return { ...call, arguments: { ...call.arguments, ...Object.fromEntries(more) } }
    })
  })
  const all = records(await taught(spelling, 12))
  expect(all.length).toBeGreaterThan(10)
  const check = Check.all(Environment.of(source, settings.maxTokens))
  expect(all.flatMap((record) => check(record))).toEqual([])
  expect(JSON.stringify(all)).toContain('{"tag":"default","proof":"literal"}')
})

describe('a call beside the hints', () => {
  /** Looks again at what was looked at, in a message of its own. */
  const curious: Scripted.Stumble = (reply, request) => {
    const earlier = request.messages.flatMap((message) => (message.role === 'assistant' ? (message.calls ?? []) : []))
    const read = earlier.find(({ name }) => source.graph.signatures.get(name as never)?.effect === 'read')
    const looked = request.messages.some((message) => message.role === 'tool' && message.call.startsWith('again'))
    return read === undefined || looked || request.messages.at(-1)?.role !== 'tool'
      ? reply
      : { ...reply, text: '', finish: 'calls', calls: [{ ...read, id: `again_${request.messages.length}` }] }
  }

  test('is kept as an extra where it changes nothing, and passes every check', async () => {
    const all = records(await taught(curious, 16))
    const extras = all.flatMap((record) => record.turns.flatMap((turn) => turn.calls.filter((call) => call.extra)))
    expect(extras.length).toBeGreaterThan(5)
    const check = Check.all(Environment.of(source, settings.maxTokens))
    expect(all.flatMap((record) => check(record))).toEqual([])
  })
})

test('thoughts stand apart from the words, before every message of the assistant', async () => {
  const all = records(await taught(undefined, 6, true))
  expect(all.length).toBeGreaterThan(4)
  for (const { messages, turns } of all)
    for (const [index, message] of messages.entries()) {
      expect(message.content).not.toContain('<thought>')
      const turn = turns.findLast(({ user }) => user < index)
      if (message.role === 'assistant' && turn?.calls.every((call) => call.ok) === true)
        expect(message.reasoning).toMatch(/^(?:The next thing is known|Everything is there)\.$/)
    }
})

describe.each(['openai:any', 'google:any', 'compatible:mock:any'] as const)('over HTTP, through %s', (name) => {
  const over = (url: string, count: number): Promise<ReadonlyArray<Outcome.Outcome>> =>
    Effect.runPromise(
      Pipeline.slots(settings, source, 0, count, 4).pipe(
        Stream.runCollect,
        Effect.provide(
          TeacherHinted.layer().pipe(Layer.provide(Offline.layer), Layer.provide(Served.layer(url, name)))
        ),
        Effect.provide(Offline.layer)
      )
    )

  test('calls are made by the service, and records pass every check', async () => {
    await Served.served({}, async (service) => {
      const made = records(await over(service.url, 8))
      expect(made.length).toBeGreaterThan(6)
      const check = Check.all(Environment.of(source, settings.maxTokens))
      expect(made.flatMap((record) => check(record))).toEqual([])
    })
  }, 30_000)

  test.each([
    ['hint-leaked', 'hint_leaked'],
    ['hint-ignored', 'ignored_hint']
  ] as const)(
    '%s every time is a rejection, and now and then is mended',
    async (fault, reason) => {
      await Served.served({ faults: { [fault]: 1 } }, async (service) => {
        expect(reasons(await over(service.url, 2))).toContain(reason)
      })
      await Served.served({ faults: { [fault]: 0.05 } }, async (service) => {
        const made = await over(service.url, 4)
        expect(records(made).length).toBeGreaterThan(2)
        expect(JSON.stringify(records(made).map(({ messages }) => messages))).not.toMatch(/hint/i)
      })
    },
    30_000
  )
})
