/** Faults of the kind of a record, each wherever it applies, with the reason that has to be given for it. */
import type { Json, Trajectory } from '@magnet/core'
import { calls } from './Fault.js'
import { json, type Kind } from './Plant.js'

/** A fault and the reason for which a record with it is not accepted. */
export interface KindFault {
  readonly plant: Kind
  readonly reason: string
}

const of =
  (kinds: ReadonlyArray<Trajectory.Kind>, plant: Kind): Kind =>
  (record) =>
    kinds.includes(record.kind) ? plant(record) : undefined

const ended =
  (plant: Kind): Kind =>
  (record) =>
    record.ends === undefined ? undefined : plant(record)

const several: ReadonlyArray<Trajectory.Kind> = ['parallel', 'parallel_multiple']

/** The places of two calls of one function. */
const twins = (record: Trajectory.Trajectory): readonly [string, string, Json.Json] | undefined => {
  const second = calls(record).find(({ call }) => call.origin.tag === 'repeated')
  const first = calls(record).find(({ call }) => call.function === second?.call.function)
  return first === undefined || second === undefined
    ? undefined
    : [second.place, second.made, json(first.call.arguments)]
}

/** Faults of kinds. */
export const kinds: { readonly [name: string]: KindFault } = {
  'one call that is called several': {
    plant: of(['single'], () => ({ '/kind': 'parallel' })),
    reason: 'kind.calls'
  },
  'several things of one function that are called several functions': {
    plant: of(['parallel'], () => ({ '/kind': 'multiple' })),
    reason: 'kind.calls'
  },
  'several functions that are called one': {
    plant: of(['multiple'], () => ({ '/kind': 'single' })),
    reason: 'kind.calls'
  },
  'several functions that are called several things': {
    plant: of(['multiple'], () => ({ '/kind': 'parallel_multiple' })),
    reason: 'kind.calls'
  },
  'both that are called several functions': {
    plant: of(['parallel_multiple'], () => ({ '/kind': 'multiple' })),
    reason: 'kind.calls'
  },
  'one message that is called a conversation': {
    plant: of(['single', 'multiple'], () => ({ '/kind': 'multi_turn' })),
    reason: 'kind.turns'
  },
  'a conversation that is called one message': {
    plant: of(['multi_turn'], () => ({ '/kind': 'multiple' })),
    reason: 'kind.turns'
  },
  'an asked call that is called hidden': {
    plant: of(['single'], (record) => {
      const asked = calls(record).find(({ call }) => call.intent === 'asked')
      return asked === undefined ? undefined : { [`${asked.place}/intent`]: 'implied' }
    }),
    reason: 'kind.calls'
  },
  'a hidden call that is called asked for': {
    plant: of(['single'], (record) => {
      const hidden = calls(record).find(({ call }) => call.intent === 'implied')
      return hidden === undefined ? undefined : { [`${hidden.place}/intent`]: 'asked' }
    }),
    reason: 'kind.calls'
  },
  'the same thing asked for twice': {
    plant: of(several, (record) => {
      const [place, made, given] = twins(record) ?? []
      return given === undefined ? undefined : { [`${place}/arguments`]: given, [`${made}/arguments`]: given }
    }),
    reason: 'kind.arguments'
  },
  'things of one function in several messages': {
    plant: of(several, (record) => {
      const [place] = twins(record) ?? []
      return place === undefined ? undefined : { [`${place}/step`]: 9 }
    }),
    reason: 'kind.message'
  },
  'functions of worlds that have nothing to do with each other': {
    plant: of(['multiple'], (record) => {
      const asked = calls(record).filter(({ call }) => call.intent === 'asked')
      const [first, second] = asked
      return first === undefined || second === undefined || asked.length > 2 || second.call.needs.length > 0
        ? undefined
        : { [`${first.place}/world`]: 'elsewhere' }
    }),
    reason: 'kind.unrelated'
  },
  'one message that lacks something': {
    plant: of(['single', 'multiple'], () => ({ '/turns/0/kind': 'talk' })),
    reason: 'kind.turn'
  },
  'a call of one message that is said to fail': {
    plant: of(['single', 'parallel'], (record) => ({ [`${calls(record)[0]?.place ?? ''}/ok`]: false })),
    reason: 'kind.failure'
  },
  'a conversation that ends at a call': {
    plant: of(['multi_turn'], () => ({ '/ends': 'call' })),
    reason: 'kind.ends'
  },
  'an answered record that says that it ends at a call': {
    plant: (record) => (record.kind === 'multi_turn' || record.ends !== undefined ? undefined : { '/ends': 'call' }),
    reason: 'answered.ends'
  },
  'an end at a call that says what is answered': {
    plant: ended(() => ({ '/turns/0/answer': { must: [], may: [] } })),
    reason: 'answered.ends'
  },
  'an end at a call with a result behind it': {
    plant: ended((record) => {
      const last = calls(record).at(-1)
      return last === undefined
        ? undefined
        : {
            '/messages': json([
              ...record.messages,
              { role: 'tool', tool_call_id: last.call.tool_call, name: last.call.function, content: '{}' }
            ])
          }
    }),
    reason: 'answered.ends'
  },
  'an end at a call that nobody has executed': {
    plant: ended(() => ({ '/worlds/0/final': `sha256:${'0'.repeat(64)}` })),
    reason: 'replay.final'
  },
  'an end at another call': {
    plant: ended((record) => {
      const last = calls(record).at(-1)
      return last === undefined ? undefined : { [`${last.place}/function`]: 'do_something' }
    }),
    reason: 'answered.call'
  }
}
