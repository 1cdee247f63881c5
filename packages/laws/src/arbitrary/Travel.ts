/** One small graph that never changes: the functions of the examples, for counterexamples and frozen outputs. */
import { Derive, FunctionName, type FunctionGraph, type JsonSchema, Seed, Signature } from '@magnet/core'

type Values = { readonly [name: string]: readonly [type: string, voice: JsonSchema.Voice] }

const schema = (values: Values): JsonSchema.JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(values).map(([name, [type, voice]]) => [name, { type: 'string', 'x-magnet': { type, voice } }])
  ),
  required: Object.keys(values)
})

const declare = (
  name: string,
  takes: Values,
  gives: Values,
  more: Partial<Pick<Signature.Signature, 'effect' | 'undoes' | 'requires' | 'grants'>> = {}
): ReadonlyArray<Signature.Signature> =>
  FunctionName.is(name)
    ? [
        Signature.make({
          name,
          originalName: name,
          description: FunctionName.words(name).join(' '),
          parameters: schema(takes),
          response: schema(gives),
          category: 'travel',
          toolClass: 'travel',
          source: 'example',
          effect: 'read',
          requires: [],
          grants: [],
          undoes: [],
          ...more
        })
      ]
    : []

const city = ['City', 'spoken'] as const
const airport = ['Airport', 'opaque'] as const
const flight = ['Flight', 'opaque'] as const
const fare = ['Fare', 'opaque'] as const
const booking = ['Booking', 'opaque'] as const
const money = ['Money', 'opaque'] as const
const day = ['Date', 'spoken'] as const
const currency = ['Currency', 'spoken'] as const
const write = { effect: 'write' } as const

/** Find an airport, search and price flights, book, cancel, bill, convert. */
const signatures: ReadonlyArray<Signature.Signature> = [
  ...declare('find_airport', { city }, { code: airport }),
  ...declare('search_flights', { origin: airport, destination: airport, day }, { flight }),
  ...declare('price_flight', { flight }, { fare, price: money }),
  ...declare('book_flight', { fare }, { booking }, { ...write, requires: ['session'] }),
  ...declare(
    'sign_in',
    { name: ['Name', 'spoken'] },
    { welcome: ['Text', 'composed'] },
    { ...write, grants: ['session'] }
  ),
  ...declare('cancel_booking', { booking }, { refund: money }, { ...write, undoes: ['book_flight'] }),
  ...declare('get_invoice', { booking }, { total: money }),
  ...declare('convert_money', { amount: money, currency }, { converted: money })
]

/** Their graph. */
export const travel: FunctionGraph.FunctionGraph = Derive.derive(signatures, { seed: Seed.root('travel') })
