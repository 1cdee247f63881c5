/** Numbers as people write them: `1,200`, `$1,200.50`, `1.5k`, `twenty-five`, `three hundred`, `a dozen`. */
import type { Op } from '../Op.js'
import * as O from '../Op.js'
import * as Phrase from '../Phrase.js'

const small = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
)
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const)
)
const fixed: ReadonlyMap<string, number> = new Map([
  ['a dozen', 12],
  ['half a dozen', 6],
  ['a couple', 2],
  ['a couple of', 2],
  ['a hundred', 100],
  ['a thousand', 1000]
])
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6]
])
const currency =
  /^(?:(?:usd|eur|gbp|us\$|[$€£¥])\s?)?(.+?)(?:\s?(?:usd|eur|gbp|dollars?|bucks|euros?|pounds?|yen|%|percent|[€£¥]))?$/
const digits = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?k)?$/

/** The number that a text says, or undefined. */
export const parse = (text: string): number | undefined => {
  const phrase = Phrase.of(text)
  const bare = currency.exec(phrase)?.[1] ?? phrase
  const found = digits.exec(bare)
  if (found !== null) {
    const value = Number((found[2] ?? '').replaceAll(',', '') + (found[3] ?? '')) * (found[4] === undefined ? 1 : 1000)
    return O.tidy(found[1] === '' ? value : -value)
  }
  return fixed.get(bare) ?? cardinal(bare)
}

/** The number that number words say: `three hundred and twenty-five`. */
const cardinal = (text: string): number | undefined => {
  const negative = text.startsWith('minus ')
  let total = 0
  let group = 0
  // The size of the last word: each must be smaller, or a scale.
  let last = Number.POSITIVE_INFINITY
  let any = false
  for (const word of (negative ? text.slice(6) : text).split(/[ -]/)) {
    if (word === 'and' && any) continue
    const unit = small.get(word) ?? tens.get(word)
    const scale = scales.get(word)
    if (unit !== undefined) {
      if (last !== Number.POSITIVE_INFINITY && !(last >= 100 || (last >= 20 && unit < 10 && unit > 0))) return undefined
      group += unit
      last = unit
    } else if (scale !== undefined && group > 0 && !(scale === 100 && group >= 100)) {
      if (scale === 100) group *= 100
      else {
        total += group * scale
        group = 0
      }
      last = scale
    } else return undefined
    any = true
  }
  return any ? (negative ? -(total + group) : total + group) : undefined
}

function words(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(' ').map((word, index) => [word, index] as const))
}

/** The op. */
export const op: Op = {
  name: 'parse_number',
  doc: 'The number that a text says: digits with or without thousands separators, a currency before or after them, `k` for thousands, or English number words up to millions.',
  inputs: ['The words.'],
  with: { because: 'Not used.' },
  forbidden: [{ verbs: ['parse', 'extract', 'read'], nouns: ['number', 'numbers', 'amount'] }],
  compute: (inputs) => {
    const text = O.text(inputs, 0)
    return text === undefined ? O.fail('BadInput', 'expected a text') : O.read(parse(text), `"${text}" says no number`)
  },
  vectors: [
    { inputs: ['1,200'], value: 1200 },
    { inputs: ['1200.50'], value: 1200.5 },
    { inputs: ['$1,200'], value: 1200 },
    { inputs: ['1,200 dollars'], value: 1200 },
    { inputs: ['two'], value: 2 },
    { inputs: ['Twenty-five'], value: 25 },
    { inputs: ['three hundred'], value: 300 },
    { inputs: ['three hundred and twenty-five'], value: 325 },
    { inputs: ['two thousand five hundred'], value: 2500 },
    { inputs: ['a dozen'], value: 12 },
    { inputs: ['a couple'], value: 2 },
    { inputs: ['1.5k'], value: 1500 },
    { inputs: ['-12'], value: -12 },
    { inputs: ['12,00'], fails: 'NoReading' },
    { inputs: ['two three'], fails: 'NoReading' },
    { inputs: ['a few'], fails: 'NoReading' },
    { inputs: [null], fails: 'BadInput' }
  ]
}
