/**
 * What can go wrong with a service. Faults of the service itself pass: the same request asked again is drawn again. Faults
 * of the model stay: it says the same to the same request, so only a request that asks differently gets something else.
 */
import * as E from 'fp-ts/lib/Either.js'

const described = {
  '429': ['service', 'too many requests, with retry-after'],
  '429-bare': ['service', 'too many requests, without retry-after'],
  '500': ['service', 'the server fails'],
  '503': ['service', 'the service is overloaded'],
  slow: ['service', 'the right reply, seconds late'],
  stalled: ['service', 'the reply begins and never goes on'],
  reset: ['service', 'the connection breaks in the middle of the reply'],
  truncated: ['service', 'the reply ends in the middle, as if it were whole'],
  empty: ['service', 'a reply without choices'],
  refusal: ['model', 'the model declines'],
  filter: ['model', 'a content filter takes the reply away'],
  'wrong-schema': ['model', 'a value, or arguments, that the schema does not allow'],
  'unknown-tool': ['model', 'a call of a tool that does not exist'],
  'text-arguments': ['model', 'arguments as a string instead of an object'],
  'hint-leaked': ['model', 'a text that mentions the hint'],
  'hint-ignored': ['model', 'another tool than the hint says, or none'],
  'function-named': ['model', "a user's message that names a function"]
} as const

/** A kind of fault. */
export type Kind = keyof typeof described

/** Which kinds there are. */
export const kinds: ReadonlyArray<Kind> = Object.keys(described) as ReadonlyArray<Kind>

/** Whether the service fails, or the model. */
export const of = (kind: Kind): 'service' | 'model' => described[kind][0]

/** What happens, in a few words. */
export const says = (kind: Kind): string => described[kind][1]

/** How often each happens, from 0 to 1. */
export type Rates = { readonly [kind in Kind]?: number }

/** Whether a text names a kind. */
export const isKind = (text: string): text is Kind => Object.hasOwn(described, text)

/** Rates from texts such as `429=0.1`; `all=0.2` spreads a rate evenly over all kinds. */
export const parse = (texts: ReadonlyArray<string>): E.Either<string, Rates> => {
  const rates: { [kind in Kind]?: number } = {}
  for (const text of texts) {
    const [name = '', figure = ''] = text.split('=')
    const rate = Number(figure)
    if (name !== 'all' && !isKind(name)) return E.left(`There is no fault "${name}". Faults: all, ${kinds.join(', ')}`)
    if (figure.trim() === '' || !(rate >= 0 && rate <= 1))
      return E.left(`The rate of the fault "${name}" has to be a number from 0 to 1, as in ${name}=0.1`)
    if (name === 'all') for (const kind of kinds) rates[kind] = (rates[kind] ?? 0) + rate / kinds.length
    else rates[name] = rate
  }
  return total(rates) > 1 + 1e-9 ? E.left('The rates of all faults together exceed 1') : E.right(rates)
}

const total = (rates: Rates): number => Object.values(rates).reduce((sum, rate) => sum + rate, 0)
