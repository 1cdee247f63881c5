/** Numbers as texts. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'

/** A number with a fixed count of decimals and, if asked for, thousands separators. */
export const format = (value: number, decimals: number | undefined, grouping: boolean): string => {
  const text = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '', fraction] = text.split('.')
  const grouped = grouping ? whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : whole
  const sign = value < 0 && Number(text) !== 0 ? '-' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** The op. */
export const op: Op = {
  name: 'format_number',
  doc: 'A number as a text, with the decimals, separators and texts around it that are asked for.',
  inputs: ['A number of at most 1e15.'],
  with: {
    decimals: 'How many decimals, from 0 to 6; as many as the shortest decimal has where absent.',
    grouping: 'true for commas between thousands.',
    prefix: 'A text before it, like "$".',
    suffix: 'A text after it, like " km".',
    because: 'The words that ask for the form.'
  },
  forbidden: [{ verbs: ['format'], nouns: ['number', 'numbers', 'amount', 'currency'] }],
  compute: ([value], { decimals, grouping, prefix, suffix }) => {
    if (typeof value !== 'number' || Math.abs(value) > 1e15)
      return O.fail('BadInput', 'expected a number of at most 1e15')
    const places =
      typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
        ? decimals
        : undefined
    if (decimals !== undefined && places === undefined)
      return O.fail('BadParameters', 'decimals is no integer from 0 to 6')
    const text = format(value, places, grouping === true)
    return O.read(`${typeof prefix === 'string' ? prefix : ''}${text}${typeof suffix === 'string' ? suffix : ''}`, '')
  },
  vectors: [
    { inputs: [1234.5], with: { decimals: 2, grouping: true }, value: '1,234.50' },
    { inputs: [1234.5], value: '1234.5' },
    { inputs: [1234567], with: { grouping: true, prefix: '$' }, value: '$1,234,567' },
    { inputs: [12], with: { suffix: ' km' }, value: '12 km' },
    { inputs: [-0.001], with: { decimals: 2 }, value: '0.00' },
    { inputs: [12], with: { decimals: 9 }, fails: 'BadParameters' },
    { inputs: ['12'], fails: 'BadInput' }
  ]
}
