/** Amounts in another unit of the same dimension. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** Units by dimension, with the factor to the dimension's base unit. */
export const factors: { readonly [dimension: string]: { readonly [unit: string]: number } } = {
  length: { m: 1, mm: 0.001, cm: 0.01, km: 1000, in: 0.0254, ft: 0.3048, yd: 0.9144, mi: 1609.344, nmi: 1852 },
  mass: { kg: 1, g: 0.001, mg: 0.000_001, t: 1000, oz: 0.028_349_523_125, lb: 0.453_592_37 },
  volume: { l: 1, ml: 0.001, gal: 3.785_411_784, floz: 0.029_573_529_562_5 },
  time: { s: 1, ms: 0.001, min: 60, h: 3600, d: 86_400, w: 604_800 },
  data: { b: 1, kb: 1000, mb: 1e6, gb: 1e9, tb: 1e12 },
  share: { ratio: 1, percent: 0.01 },
  money: { unit: 1, cent: 0.01 }
}

/** The op. */
export const op: Op = {
  name: 'scale_unit',
  doc: 'A number of one unit as a number of another: times the factor of the first, divided by that of the second, rounded to six decimals. Celsius (c), Fahrenheit (f) and Kelvin (k) are shifted too.',
  inputs: ['A number.'],
  with: {
    from: 'The unit that it has.',
    to: 'The unit that the target wants.',
    because: 'The words that name a unit.'
  },
  forbidden: [
    { verbs: ['convert', 'converter', 'conversion', 'scale'], takes: 'numbers' },
    {
      verbs: ['convert', 'converter', 'conversion', 'scale'],
      nouns: ['unit', 'units', 'distance', 'length', 'weight', 'temperature', 'volume', 'measure', 'duration', 'time']
    }
  ],
  compute: ([value], { from, to }) => {
    if (typeof value !== 'number') return O.fail('BadInput', 'expected a number')
    if (typeof from !== 'string' || typeof to !== 'string') return O.fail('BadParameters', 'expected two units')
    const result = temperature(value, from, to) ?? scaled(value, from, to)
    if (result === undefined) return O.fail('BadParameters', `${from} and ${to} are no units of one dimension`)
    return O.read(O.tidy(Math.round(result * 1e6) / 1e6), 'the result is no number')
  },
  vectors: [
    { inputs: [10], with: { from: 'mi', to: 'km' }, value: 16.09344 },
    { inputs: [1500], with: { from: 'm', to: 'km' }, value: 1.5 },
    { inputs: [90], with: { from: 'min', to: 'h' }, value: 1.5 },
    { inputs: [100], with: { from: 'c', to: 'f' }, value: 212 },
    { inputs: [0], with: { from: 'k', to: 'c' }, value: -273.15 },
    { inputs: [15], with: { from: 'percent', to: 'ratio' }, value: 0.15 },
    { inputs: [1], with: { from: 'kg', to: 'km' }, fails: 'BadParameters' },
    { inputs: [1], with: { from: 'toString', to: 'm' }, fails: 'BadParameters' },
    { inputs: ['1'], with: { from: 'm', to: 'km' }, fails: 'BadInput' }
  ]
}

const scaled = (value: number, from: string, to: string): number | undefined => {
  for (const units of Object.values(factors)) {
    const first = Object.hasOwn(units, from) ? units[from] : undefined
    const second = Object.hasOwn(units, to) ? units[to] : undefined
    if (first !== undefined && second !== undefined) return (value * first) / second
  }
  return undefined
}

const temperature = (value: number, from: string, to: string): number | undefined => {
  const kelvin =
    from === 'k' ? value : from === 'c' ? value + 273.15 : from === 'f' ? ((value - 32) * 5) / 9 + 273.15 : undefined
  if (kelvin === undefined) return undefined
  return to === 'k' ? kelvin : to === 'c' ? kelvin - 273.15 : to === 'f' ? ((kelvin - 273.15) * 9) / 5 + 32 : undefined
}
