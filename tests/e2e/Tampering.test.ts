import { Check, type Json, Pointer, type Trajectory } from '@magnet/core'
import { Environment } from '@magnet/synth'
import { beforeAll, describe, expect, test } from 'vitest'
import { answers, calls, type Fault, sourced, tamper } from './Fault.js'
import * as Run from './Run.js'

const settings = Run.settings('tampering')
const count = 30

let records: ReadonlyArray<Trajectory.Trajectory> = []
let check: ReturnType<typeof Check.all> = () => []
beforeAll(async () => {
  const source = await Run.source()
  records = Run.records(await Run.outcomes(source, settings, { to: count }))
  check = Check.all(Environment.of(source, settings.maxTokens))
})

const faults: ReadonlyArray<readonly [name: string, fault: (record: Trajectory.Trajectory) => Fault | undefined]> = [
  [
    'an argument that is no longer what the call before returned',
    (record) => {
      const found = sourced(record, 'output').at(-1)
      if (found === undefined) return undefined
      const { at, call, made, place } = found
      const other = `${JSON.stringify(Pointer.get(call.arguments, at))}9`
      return {
        changes: { [`${place}/arguments${at}`]: other, [`${made}/arguments${at}`]: other },
        reason: 'source.differs',
        place: Pointer.child(`${place}/sources`, at)
      }
    }
  ],
  [
    'an argument of the message alone',
    (record) => {
      const found = sourced(record, 'user')[0]
      return found === undefined
        ? undefined
        : {
            changes: { [`${found.made}/arguments${found.at}`]: 'elsewhere' },
            reason: 'answered.call',
            place: found.place
          }
    }
  ],
  [
    'an output',
    (record) => {
      const made = calls(record).at(-1)
      const content = record.messages[made?.result ?? -1]?.content
      if (made === undefined || content === undefined) return undefined
      const [key, value] = Object.entries(JSON.parse(content) as Json.JsonObject)[0] ?? []
      return {
        changes: {
          [`/messages/${made.result}/content`]: JSON.stringify({
            ...(JSON.parse(content) as Json.JsonObject),
            [key ?? '']: typeof value === 'number' ? value + 1 : 'something else'
          })
        },
        reason: 'replay.output',
        place: `/messages/${made.result}`
      }
    }
  ],
  [
    'a span',
    (record) => {
      for (const { at, call, place } of sourced(record, 'user')) {
        const source = call.sources[at]
        if (source?.tag === 'user' && source.span[1] - source.span[0] > 1)
          return {
            changes: { [`${Pointer.child(`${place}/sources`, at)}/span/0`]: source.span[0] + 1 },
            reason: 'source.differs',
            place: Pointer.child(`${place}/sources`, at)
          }
      }
      return undefined
    }
  ],
  [
    'a label that is left out',
    (record) => {
      const turn = record.turns.findIndex((one) => one.labels.length > 0)
      const place = `/turns/${turn}/labels`
      return { changes: { [place]: record.turns[turn]?.labels.slice(1) ?? [] }, reason: 'labels', place }
    }
  ],
  [
    'a label that nothing measures',
    (record) => {
      const place = `/turns/${record.turns.length - 1}/labels`
      const labels = [...(record.turns.at(-1)?.labels ?? []), 'error_recovery'].toSorted()
      return { changes: { [place]: labels }, reason: 'labels', place }
    }
  ],
  [
    'the digest of a state before',
    () => ({ changes: { '/worlds/0/initial': 'sha256:0' }, reason: 'replay.initial', place: '/worlds/0/initial' })
  ],
  [
    'the digest of a state after',
    () => ({ changes: { '/worlds/0/final': 'sha256:0' }, reason: 'replay.final', place: '/worlds/0/final' })
  ],
  [
    'the seed of the worlds',
    (record) => ({
      changes: Object.fromEntries(record.worlds.map((_, index) => [`/worlds/${index}/seed`, '0'.repeat(32)])),
      reason: 'replay.initial',
      place: '/worlds/0/initial'
    })
  ],
  [
    'a tool that was missing, and now is listed from the first message on',
    (record) => {
      const turn = record.turns.findIndex((one) => one.missing?.tag === 'function')
      return turn < 0
        ? undefined
        : {
            changes: { '/toolsets': [{ from: 0, withheld: [] }] },
            reason: 'withheld.missing',
            place: `/turns/${turn}/missing`
          }
    }
  ],
  [
    'a figure in an answer',
    (record) => {
      const answer = answers(record).at(-1)
      return answer === undefined
        ? undefined
        : {
            changes: { [`/messages/${answer.index}/content`]: `${answer.text} That makes 77,123.` },
            reason: 'answer.figure',
            place: `/messages/${answer.index}`
          }
    }
  ],
  [
    'an answer without its facts',
    (record) => {
      const outputs = new Map(
        calls(record).map((made) => [String(made.call.id), record.messages[made.result]?.content ?? 'null'])
      )
      for (const { turn, index } of answers(record))
        for (const [position, fact] of (record.turns[turn]?.answer?.must ?? []).entries())
          if (typeof Pointer.get(JSON.parse(outputs.get(fact.call) ?? 'null') as Json.Json, fact.pointer) === 'string')
            return {
              changes: { [`/messages/${index}/content`]: 'Done.' },
              reason: 'answer.missing',
              place: `/turns/${turn}/answer/must/${position}`
            }
      return undefined
    }
  ],
  [
    'a function that the user names',
    (record) => {
      const tool = record.tools.find((one) => one.function.name.includes('_'))?.function.name ?? ''
      const user = record.turns[0]?.user ?? 0
      return {
        changes: { [`/messages/${user}/content`]: `${record.messages[user]?.content ?? ''} Use ${tool}.` },
        reason: 'query_leak.name',
        place: `/messages/${user}`
      }
    }
  ],
  [
    'a hidden call that claims to be asked for',
    (record) => {
      const made = calls(record).find((one) => one.call.intent === 'implied')
      return made === undefined
        ? undefined
        : { changes: { [`${made.place}/intent`]: 'asked' }, reason: 'derivation.path', place: `/turns/${made.turn}` }
    }
  ],
  [
    'a need that is left out',
    (record) => {
      const found = sourced(record, 'output')[0]
      return found === undefined
        ? undefined
        : {
            changes: { [`${found.place}/needs`]: [] },
            reason: 'source.needs',
            place: Pointer.child(`${found.place}/sources`, found.at)
          }
    }
  ],
  [
    'a distance',
    (record) => {
      const found = calls(record).find((one) => one.call.distance !== undefined)
      return found === undefined
        ? undefined
        : { changes: { [`${found.place}/distance`]: 9 }, reason: 'labels.distance', place: `${found.place}/distance` }
    }
  ],
  [
    'a message that training may not learn, without a reason',
    (record) => {
      const index = record.messages.findIndex((one) => one.role === 'assistant' && one.loss === 1)
      return { changes: { [`/messages/${index}/loss`]: 0 }, reason: 'loss.reason', place: `/messages/${index}` }
    }
  ],
  [
    'a result under the name of another function',
    (record) => {
      const index = record.messages.findIndex((one) => one.role === 'tool')
      return {
        changes: { [`/messages/${index}/name`]: 'another' },
        reason: 'answered.result',
        place: `/messages/${index}`
      }
    }
  ]
]

describe('the checks of a record name what was tampered with, and where', () => {
  test('nothing, in the records as they are', () => {
    expect(records).toHaveLength(count)
    expect(records.flatMap(check)).toEqual([])
  })

  test.each(faults)('%s', (_, of) => {
    const tried = records.flatMap((record) => {
      const fault = of(record)
      return fault === undefined ? [] : [{ record, fault }]
    })
    expect(tried.length).toBeGreaterThan(3)
    for (const { record, fault } of tried)
      expect(check(tamper(record, fault)).map(({ reason, place }) => `${reason} ${place}`)).toContain(
        `${fault.reason} ${fault.place}`
      )
  })

  test('several at once, each by itself', () => {
    const [record] = records
    const places = ['/worlds/0/initial', '/worlds/0/final']
    if (record === undefined) throw new Error('there is no record')
    const found = check(
      tamper(record, { changes: Object.fromEntries(places.map((at) => [at, 'sha256:0'])), reason: '', place: '' })
    )
    expect(found.map(({ place }) => place)).toEqual(places)
  })
})
