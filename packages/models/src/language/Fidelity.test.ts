import { expect, test } from 'vitest'
import * as Fidelity from './Fidelity.js'

test.each([
  ['It costs 12 dollars.', ['The price is 12.'], undefined],
  ['It costs 13 dollars.', ['The price is 12.'], '13'],
  ['See you at 7:30 pm.', ['At 19:30.'], undefined],
  ['See you at 8 pm.', ['At 19:30.'], 'the time 20:00'],
  ['On May 4, then.', ['On 4 May 2025.'], undefined],
  ['On May 5, then.', ['On 4 May 2025.'], 'the day 5'],
  ['Take BK77Q.', ['Booking BK77P.'], 'BK77Q'],
  ['It is for Ana.', ['for ana'], undefined],
  ['It is for Ben.', ['for Ana'], 'Ben'],
  ['Do it tomorrow.', ['Do it.'], '"tomorrow"'],
  ['Do it on Friday.', ['Do it.'], 'a day of the week']
])('%s against %j', (text, known, found) => {
  expect(Fidelity.invented(text, known)).toBe(found)
})

test.each([
  ['It costs 12 dollars at 7:30 pm.', 'At 19:30 it costs 12.', undefined],
  ['It costs 12 dollars.', 'It costs something.', '12'],
  ['Which day?', 'Tell me the day.', 'the question'],
  ['Which day?', 'What day would you like?', undefined]
])('%s as %s', (old, text, found) => {
  expect(Fidelity.lost(old, text)).toBe(found)
})
