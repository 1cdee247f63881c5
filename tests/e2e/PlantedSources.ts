/** Faults of sources and needs, each wherever it applies. */
import { type FunctionGraph, Json, Pointer } from '@magnet/core'
import { calls, type Made, sourced } from './Fault.js'
import {
  first,
  given,
  inCall,
  inDerived,
  inSource,
  isDigit,
  leavesOf,
  output,
  span,
  without,
  type Kind
} from './Plant.js'

/** Faults of sources and needs. */
export const kinds: { readonly [name: string]: Kind } = {
  'another item of a list': (record) =>
    first(sourced(record, 'derived'), (made) => {
      const source = made.call.sources[made.at]
      const [from] = source?.tag === 'derived' && source.op === 'select' ? source.from : []
      const take = source?.tag === 'derived' ? source.with?.['take'] : undefined
      if (from?.tag !== 'output' || typeof take !== 'string') return undefined
      const provider = calls(record).find(({ call }) => call.id === from.call)
      const list = provider === undefined ? undefined : Pointer.get(output(record, provider), from.pointer)
      const name = Pointer.tokens(made.at)[0] ?? ''
      const other = Json.isList(list)
        ? list
            .map((item) => Pointer.get(item, take))
            .find((value) => value !== undefined && value !== made.call.arguments[name])
        : undefined
      return other === undefined ? undefined : given(made, name, other)
    }),
  'the opposite rule': inDerived('select', (source, at) => {
    const rule = Pointer.get(source, '/with/rule')
    return rule === 'min' || rule === 'max' ? { [`${at}/with/rule`]: rule === 'min' ? 'max' : 'min' } : undefined
  }),
  'a rule that nothing states': inDerived('select', (source, at) => ({
    [`${at}/with`]: without(source['with'], 'because')
  })),
  'an op that is none': inSource('derived', (_, at) => ({ [`${at}/op`]: 'guess' })),
  'a span that begins too late': span([1, 0]),
  'a span that ends too early': span([0, -1]),
  'a span off by one': span([1, 1]),
  'a span of another message': inSource('user', (_, at, source) => ({
    [`${at}/message`]: Number(source['message']) + 2
  })),
  'an output pointer to another field': inSource('output', (_made, at, source, record) => {
    const provider = calls(record).find(({ call }) => call.id === source['call'])
    if (provider === undefined) return undefined
    const own = Pointer.get(output(record, provider), String(source['pointer']))
    const other = leavesOf(output(record, provider)).find(([, value]) => value !== own)
    return other === undefined ? undefined : { [`${at}/pointer`]: other[0] }
  }),
  'an equal value of another call': inSource('output', (made, at, source, record) => {
    const own = made.call.arguments[Pointer.tokens(made.at)[0] ?? '']
    return first(
      calls(record).filter(
        ({ call, result }) =>
          call.ok &&
          call.id !== source['call'] &&
          result < (calls(record).find((one) => one.call === made.call)?.result ?? 0) &&
          !made.call.needs.includes(call.id)
      ),
      (other) => {
        const found = leavesOf(output(record, other)).find(([, value]) => value === own)
        return found === undefined ? undefined : { [`${at}/call`]: other.call.id, [`${at}/pointer`]: found[0] }
      }
    )
  }),
  'an output of a later call': inSource('output', (made, at, _, record) => {
    const last = calls(record).at(-1)
    return last === undefined || last.call.id === made.call.id ? undefined : { [`${at}/call`]: last.call.id }
  }),
  'a literal source that says computed': inSource('output', (_, at) => ({ [`${at}/proof`]: 'computed' })),
  'a composed text with another figure': inSource('created', (made, _at) => {
    const name = Pointer.tokens(made.at)[0] ?? ''
    const text = made.call.arguments[name]
    return typeof text === 'string' && isDigit.test(text)
      ? given(
          made,
          name,
          text.replace(/\d/, (digit) => String((Number(digit) + 4) % 10))
        )
      : undefined
  }),
  'an argument without a source': inCall(({ call, place }) => {
    const [name] = Object.keys(call.sources)
    return name === undefined ? undefined : { [`${place}/sources`]: without(call.sources, name) }
  }),
  'needs that leave a provider out': inSource('output', (made) => ({ [`${made.place}/needs`]: [] })),
  'needs of nothing': inCall(({ place }) => ({ [`${place}/needs`]: ['c999'] }))
}

/** An equal value of another semantic type, in an output that was there already. */
export const meaning =
  (graph: FunctionGraph.FunctionGraph): Kind =>
  (record) =>
    inSource('output', (made, at, source) => {
      const own = made.call.arguments[Pointer.tokens(made.at)[0] ?? '']
      const type = typeOf(
        graph,
        calls(record).find(({ call }) => call.id === source['call']),
        String(source['pointer'])
      )
      if (typeof own !== 'string' || type === undefined) return undefined
      return first(
        calls(record).filter((one) => one.call.ok && one.result < made.result && one.call.step < made.call.step + 99),
        (other) => {
          const found = leavesOf(output(record, other)).find(([pointer, value]) => {
            const found = typeOf(graph, other, pointer)
            return value === own && found !== undefined && found !== type && !/\/\d/.test(pointer)
          })
          return found === undefined || found[0] === source['pointer']
            ? undefined
            : {
                [`${at}/call`]: other.call.id,
                [`${at}/pointer`]: found[0],
                [`${made.place}/needs`]: [...new Set([...made.call.needs, other.call.id])]
              }
        }
      )
    })(record)

const typeOf = (graph: FunctionGraph.FunctionGraph, made: Made | undefined, pointer: string): string | undefined => {
  const signature = [...graph.signatures.values()].find((one) => one.name === made?.call.function)
  const type = signature?.outputs.find((one) => one.pattern === pointer.replaceAll(/\/\d+/g, '/*'))?.type
  return type?.startsWith('?') === true ? undefined : type
}
