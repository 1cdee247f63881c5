/** Rounding. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

const modes: { readonly [mode: string]: (value: number) => number } = {
  half_up: (value) => Math.sign(value) * Math.round(Math.abs(value)),
  up: Math.ceil,
  down: Math.floor
}

/** The op. */
export const op: Op = {
  name: 'round',
  doc: 'A number rounded to a count of decimals.',
  inputs: ['A number.'],
  with: {
    decimals: 'How many, from 0 to 6; 0 where absent.',
    mode: 'half_up (halves away from zero; where absent), up (to the next greater) or down (to the next less).',
    because: 'The words that ask for it.'
  },
  forbidden: [{ verbs: ['round', 'ceil', 'floor'], takes: 'numbers' }],
  compute: ([value], { decimals = 0, mode = 'half_up' }) => {
    if (typeof value !== 'number') return O.fail('BadInput', 'expected a number')
    if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals < 0 || decimals > 6)
      return O.fail('BadParameters', 'decimals is no integer from 0 to 6')
    const turn = typeof mode === 'string' && Object.hasOwn(modes, mode) ? modes[mode] : undefined
    if (turn === undefined) return O.fail('BadParameters', 'mode is none of half_up, up, down')
    // Shifting by exponent text is exact where multiplication is not: 1.005 is 1.01.
    const shifted = Number(`${O.tidy(value) ?? 0}e${decimals}`)
    return O.read(
      Number.isFinite(shifted) ? O.tidy(turn(shifted) / 10 ** decimals) : undefined,
      'the number is too long to round'
    )
  },
  vectors: [
    { inputs: [2.5], value: 3 },
    { inputs: [-2.5], value: -3 },
    { inputs: [1.005], with: { decimals: 2 }, value: 1.01 },
    { inputs: [12.34], with: { decimals: 1, mode: 'up' }, value: 12.4 },
    { inputs: [12.39], with: { decimals: 1, mode: 'down' }, value: 12.3 },
    { inputs: [12], with: { decimals: 2 }, value: 12 },
    { inputs: [12], with: { decimals: -1 }, fails: 'BadParameters' },
    { inputs: [12], with: { mode: 'even' }, fails: 'BadParameters' },
    { inputs: ['12'], fails: 'BadInput' }
  ]
}
