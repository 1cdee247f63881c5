/** Faults of turns, lists, words, labels and what stands around them, each wherever it applies. */
import { Pointer } from '@magnet/core'
import { answers, calls } from './Fault.js'
import { epoch, first, inCall, isDigit, json, labelled, lacking, leavesOf, output, user, type Kind } from './Plant.js'

/** Faults of the rest of a record. */
export const kinds: { readonly [name: string]: Kind } = {
  'another initial digest': () => ({ '/worlds/0/initial': `sha256:${'0'.repeat(64)}` }),
  'another final digest': () => ({ '/worlds/0/final': `sha256:${'0'.repeat(64)}` }),
  'a world of another seed': () => ({ '/worlds/0/seed': 'elsewhere' }),
  'a world in another version': () => ({ '/worlds/0/version': 99 }),
  'a world that is not stated': (record) =>
    record.worlds.length > 1 ? { '/worlds': json(record.worlds.slice(1)) } : undefined,
  'a called function that is not listed': (record) => {
    const name = calls(record)[0]?.call.function
    return { '/tools': json(record.tools.filter((tool) => tool.function.name !== name)) }
  },
  'a tool that is listed twice': (record) => ({ '/tools': json([...record.tools, record.tools[0]]) }),
  'a missing function that is listed': epoch((record) => ({
    '/toolsets': json(record.toolsets.map(({ from }) => ({ from, withheld: [] })))
  })),
  'an epoch that begins too late': epoch((record) =>
    record.toolsets.length > 1 ? { '/toolsets/1/from': (record.toolsets[1]?.from ?? 0) + 1 } : undefined
  ),
  'a withheld tool that does not exist': epoch((record) => ({
    '/toolsets/0/withheld': [...(record.toolsets[0]?.withheld ?? []), 'do_something']
  })),
  'a withheld function that an answer names': epoch((record) => {
    const found = answers(record).find(({ turn }) => record.turns[turn]?.missing?.tag === 'function')
    return found === undefined
      ? undefined
      : { [`/messages/${found.index}/content`]: `${found.text} There is no ${record.toolsets[0]?.withheld[0] ?? ''}.` }
  }),
  'something missing that is supplied too late': lacking('function', (turn, record) => ({
    [`/turns/${turn}/missing/supplied`]: record.messages.length - 1
  })),
  'another missing function': lacking('function', (turn, record) => {
    const own = record.turns[turn]?.missing?.function
    const other = calls(record).find(({ call }) => call.function !== own)?.call.function
    return other === undefined ? undefined : { [`/turns/${turn}/missing/function`]: other }
  }),
  'a missing value that is said too early': lacking('parameters', (turn, record) => {
    const { missing, user: asking } = record.turns[turn] ?? {}
    const call = record.turns[turn + 1]?.calls.find((one) => one.function === missing?.function)
    const name = missing?.parameters[0] ?? ''
    const source = call?.sources[Pointer.of(name)]
    const spoken = source?.tag === 'derived' ? source.from[0] : source
    if (spoken?.tag !== 'user' || asking === undefined) return undefined
    const words = [...(record.messages[spoken.message]?.content ?? '')].slice(...spoken.span).join('')
    return words.length > 3 ? user(record, asking, `That is, ${words}.`) : undefined
  }),
  'other missing parameters': lacking('parameters', (turn) => ({
    [`/turns/${turn}/missing/parameters`]: ['whatever']
  })),
  'a turn of another kind': (record) => ({ '/turns/0/kind': record.turns[0]?.kind === 'calls' ? 'missing' : 'calls' }),
  'a turn that opens elsewhere': (record) => ({ '/turns/0/user': (record.turns[0]?.user ?? 0) + 1 }),
  'a user who names a function': (record) => {
    const name = calls(record).find(({ call }) => call.function.includes('_'))?.call.function
    return name === undefined ? undefined : user(record, record.turns[0]?.user ?? 0, `Use ${name}.`)
  },
  'a user who asks for an implied call': (record) =>
    first(calls(record), ({ call, turn }) => {
      const asked = (record.turns[turn]?.calls ?? []).some(
        (one) => one.intent === 'asked' && one.function === call.function
      )
      return call.intent === 'implied' && call.function.includes('_') && !asked
        ? user(record, record.turns[turn]?.user ?? 0, `First ${call.function.replaceAll('_', ' ')}.`)
        : undefined
    }),
  'a value that is there before the helper that looks it up': (record) =>
    first(calls(record), ({ call, turn }) => {
      if (call.intent !== 'implied' || Object.keys(call.arguments).length === 0) return undefined
      const drawn = calls(record).flatMap((made) =>
        Object.entries(made.call.sources).flatMap(([at, source]) =>
          JSON.stringify(source).includes(`"${call.id}"`) ? [[made, at, source] as const] : []
        )
      )
      const [only] = drawn
      if (drawn.length !== 1 || only === undefined || only[2].tag !== 'output') return undefined
      const value = Pointer.get(only[0].call.arguments, only[1])
      const told = (record.turns[turn]?.answer?.must ?? []).some((fact) => fact.call === call.id)
      const said = (record.turns[turn]?.answer?.may ?? []).some((fact) => fact.call === call.id)
      return typeof value === 'string' && !told && !said
        ? user(record, record.turns[0]?.user ?? 0, `My number is ${value}.`)
        : undefined
    }),
  'an identifier that a user repeats': (record) =>
    first([...record.turns.entries()], ([turn, { user: at, register }]) => {
      if (turn === 0 || register === 'explicit') return undefined
      const id = calls(record)
        .filter((made) => made.result < at && made.call.ok)
        .flatMap((made) => leavesOf(output(record, made)))
        .find(([pointer, value]) => pointer.endsWith('_id') && typeof value === 'string' && isDigit.test(value))
      return id === undefined ? undefined : user(record, at, `It is ${String(id[1])}.`)
    }),
  'an answer with another figure': (record) =>
    first(answers(record).toReversed(), ({ index, text, turn }) =>
      /\d/.test(text) && record.turns[turn]?.answer !== undefined
        ? { [`/messages/${index}/content`]: text.replace(/\d+/, '987654') }
        : undefined
    ),
  'an answer without its facts': (record) =>
    first(answers(record), ({ index, turn }) =>
      (record.turns[turn]?.answer?.must ?? []).some((fact) => {
        const made = calls(record).find(({ call }) => call.id === fact.call)
        const value = made === undefined ? undefined : Pointer.get(output(record, made), fact.pointer)
        return typeof value === 'string' || typeof value === 'number'
      })
        ? { [`/messages/${index}/content`]: 'Done.' }
        : undefined
    ),
  'a fact of no output': (record) =>
    first([...record.turns.entries()], ([turn, { answer }]) =>
      (answer?.must.length ?? 0) > 0 ? { [`/turns/${turn}/answer/must/0/pointer`]: '/whatever' } : undefined
    ),
  'a fact of a later call': (record) => {
    const last = calls(record).at(-1)?.call.id
    return record.turns.length > 1 && last !== undefined && (record.turns[0]?.answer?.must.length ?? 0) > 0
      ? { '/turns/0/answer/must/0/call': last }
      : undefined
  },
  'a turn without an answer': (record) =>
    first(answers(record), ({ index }) => ({ [`/messages/${index}/content`]: '' })),
  'a label too many': labelled((labels) => (labels.includes('miss_params') ? undefined : [...labels, 'miss_params'])),
  'a label too few': labelled((labels) =>
    labels.some((label) => label !== 'cross_world') ? labels.filter((label) => label === 'cross_world') : undefined
  ),
  'another distance': inCall(({ call, place }) =>
    call.distance === undefined ? undefined : { [`${place}/distance`]: call.distance + 1 }
  ),
  'no loss without a reason': (record) => first(answers(record), ({ index }) => ({ [`/messages/${index}/loss`]: 0 })),
  'a reason beside a loss': (record) =>
    first(answers(record), ({ index }) => ({ [`/messages/${index}/loss_reason`]: 'mistake' })),
  'a loss that is none': (record) => first(answers(record), ({ index }) => ({ [`/messages/${index}/loss`]: 2 })),
  'loss on a mistake': (record) =>
    first(calls(record), ({ call, made }) =>
      call.failure?.cause === 'mistake' ? { [made.replace(/\/tool_calls.*/, '/loss')]: 1 } : undefined
    ),
  'a mistake that was none': inCall(({ call, place }) =>
    call.ok ? { [`${place}/failure`]: { cause: 'mistake', recovery: 'fix' } } : undefined
  ),
  'a second system message': (record) => ({ [`/messages/${record.messages.length - 2}/role`]: 'system' }),
  'edits that are left out': (record) =>
    record.derivation.edits.length === 0 ? undefined : { '/derivation/edits': [] },
  'another path': (record) => ({
    '/derivation/path': json(record.derivation.path.toReversed()),
    '/derivation/base': json(record.derivation.path)
  }),
  'another function in the derivation': (record) => {
    const id = Object.keys(record.derivation.functions)[0]
    return id === undefined ? undefined : { [`/derivation/functions/${id}`]: 'do_something' }
  },
  'evidence of other work': (record) =>
    (record.evidence?.turns.length ?? 0) > 0 ? { '/evidence/turns/0/executions': 123_456 } : undefined,
  'evidence of another verdict': (record) =>
    (record.evidence?.turns.length ?? 0) > 0
      ? { '/evidence/turns/0/unique': record.evidence?.turns[0]?.unique === 'unproven' ? 'proven' : 'unproven' }
      : undefined,
  'evidence of no turn': (record) => ((record.evidence?.turns.length ?? 0) > 0 ? { '/evidence/turns': [] } : undefined)
}
