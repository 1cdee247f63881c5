/** Arithmetic on up to three operands. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

const operators: { readonly [operator: string]: (left: number, right: number) => number } = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right
}

/** The op. */
export const op: Op = {
  name: 'arithmetic',
  doc: 'Two or three numbers, combined from left to right by one operator. Results below 1e6 are rounded to nine decimals.',
  inputs: ['A number.', 'A number.', 'A number; may be absent.'],
  with: { operator: 'add, subtract, multiply or divide.', because: 'The words that ask for it.' },
  forbidden: [
    { verbs: ['calculate', 'calculator', 'compute', 'evaluate', 'math', 'arithmetic'], takes: 'numbers' },
    {
      verbs: ['add', 'sum', 'plus', 'subtract', 'minus', 'difference', 'multiply', 'product', 'divide', 'quotient'],
      takes: 'numbers'
    }
  ],
  compute: (inputs, { operator }) => {
    const operands = O.numbers(inputs)
    if (operands === undefined || operands.length < 2 || operands.length > 3)
      return O.fail('BadInput', 'expected two or three numbers')
    const combine = typeof operator === 'string' && Object.hasOwn(operators, operator) ? operators[operator] : undefined
    if (combine === undefined) return O.fail('BadParameters', 'operator is none of add, subtract, multiply, divide')
    return O.read(O.tidy(operands.reduce(combine)), 'the result is no number')
  },
  vectors: [
    { inputs: [0.1, 0.2], with: { operator: 'add' }, value: 0.3 },
    { inputs: [2180, 218], with: { operator: 'subtract' }, value: 1962 },
    { inputs: [2, 3, 4], with: { operator: 'multiply' }, value: 24 },
    { inputs: [10, 4], with: { operator: 'divide' }, value: 2.5 },
    { inputs: [10, 2, 5], with: { operator: 'subtract' }, value: 3 },
    { inputs: [1, 0], with: { operator: 'divide' }, fails: 'NoReading' },
    { inputs: [1], with: { operator: 'add' }, fails: 'BadInput' },
    { inputs: [1, '2'], with: { operator: 'add' }, fails: 'BadInput' },
    { inputs: [1, 2], with: { operator: 'power' }, fails: 'BadParameters' }
  ]
}
