/** Faults of calls, steps and outputs, each wherever it applies. */
import { calls } from './Fault.js'
import { first, given, inCall, leavesOf, output, type Kind } from './Plant.js'

/** Faults of calls. */
export const kinds: { readonly [name: string]: Kind } = {
  'an argument that is not in the schema': inCall((made) => given(made, 'whatever', 1)),
  'an argument of another kind': inCall((made) => {
    const name = Object.keys(made.call.arguments)[0]
    return name === undefined ? undefined : given(made, name, [])
  }),
  'swapped arguments': inCall((made) => {
    const entries = Object.entries(made.call.arguments)
    const pair = entries.flatMap(([name, value], index) =>
      entries
        .slice(index + 1)
        .flatMap(([other, second]) =>
          typeof second === typeof value && second !== value ? [[name, value, other, second] as const] : []
        )
    )[0]
    return pair === undefined ? undefined : { ...given(made, pair[0], pair[3]), ...given(made, pair[2], pair[1]) }
  }),
  'an argument of the message alone': inCall((made) => {
    const [name] = Object.keys(made.call.arguments)
    return name === undefined ? undefined : { [`${made.made}/arguments/${name}`]: 'elsewhere' }
  }),
  'another function in the message': inCall((made) => ({ [`${made.made}/name`]: 'do_something' })),
  'a call with the step of the one before': (record) =>
    first([...record.turns.entries()], ([turn, { calls: own }]) => {
      const at = own.findIndex((call, index) => index > 0 && call.step !== own[index - 1]?.step)
      return at < 0 ? undefined : { [`/turns/${turn}/calls/${at}/step`]: own[at - 1]?.step ?? 0 }
    }),
  'calls of one message in two steps': (record) =>
    first([...record.turns.entries()], ([turn, { calls: own }]) => {
      const at = own.findIndex((call, index) => index > 0 && call.step === own[index - 1]?.step)
      return at < 0 ? undefined : { [`/turns/${turn}/calls/${at}/step`]: 90 }
    }),
  'an id that two calls have': (record) => {
    const [one, other] = calls(record)
    return one === undefined || other === undefined ? undefined : { [`${other.place}/id`]: one.call.id }
  },
  'a call that was refused, it says': inCall(({ call, place }) => (call.ok ? { [`${place}/ok`]: false } : undefined)),
  'an asked call that says it is implied': inCall(({ call, place }) =>
    call.intent === 'asked' ? { [`${place}/intent`]: 'implied' } : undefined
  ),
  'an implied call that says it is asked': inCall(({ call, place }) =>
    call.intent === 'implied' ? { [`${place}/intent`]: 'asked' } : undefined
  ),
  'a write beyond the reference': (record) =>
    first(calls(record), ({ call, place }) =>
      call.ok && call.intent === 'asked' ? { [`${place}/extra`]: true } : undefined
    ),
  'another output': inCall((made, record) => {
    const found = leavesOf(output(record, made)).find(([, value]) => typeof value === 'number')
    const content = record.messages[made.result]?.content ?? ''
    return found === undefined
      ? undefined
      : {
          [`/messages/${made.result}/content`]: content.replace(
            `:${String(found[1])}`,
            `:${String(Number(found[1]) + 1)}`
          )
        }
  }),
  'the output of another call': (record) => {
    const [one, ...rest] = calls(record)
    const other = rest.find(
      (made) => record.messages[made.result]?.content !== record.messages[one?.result ?? 0]?.content
    )
    return one === undefined || other === undefined
      ? undefined
      : { [`/messages/${one.result}/content`]: record.messages[other.result]?.content ?? '' }
  },
  'an answer to no call': inCall((made) => ({ [`/messages/${made.result}/tool_call_id`]: 'call_999' })),
  'an answer under another name': inCall((made) => ({ [`/messages/${made.result}/name`]: 'do_something' }))
}
