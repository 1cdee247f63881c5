import { expect, test } from 'vitest'
import * as Template from './Template.js'

test('slots, text and nested groups are told apart', () => {
  expect(Template.parse('book {fare_id}[ on {card_id}[ now]]')).toMatchObject([
    { tag: 'text', text: 'book ' },
    { tag: 'slot', name: 'fare_id', at: '/fare_id' },
    {
      tag: 'group',
      slots: ['card_id'],
      parts: [
        { tag: 'text', text: ' on ' },
        { tag: 'slot', name: 'card_id', at: '/card_id' },
        { tag: 'group', slots: [], parts: [{ tag: 'text', text: ' now' }] }
      ]
    }
  ])
})

test('a slot knows what stands behind it', () => {
  expect(Template.parse('text {a}"[ about {b}\'s {c}]')).toMatchObject([
    { tag: 'text' },
    { behind: { text: '"', possessed: false, quoted: true } },
    { tag: 'text' },
    {
      parts: [
        { tag: 'text' },
        { behind: { text: "'s ", possessed: true, quoted: false } },
        { tag: 'text' },
        { behind: { text: '', possessed: false, quoted: false } }
      ]
    }
  ])
})

test('what does not close is text', () => {
  expect(Template.parse('a {b')).toEqual([{ tag: 'text', text: 'a {b' }])
  expect(Template.parse('a [b')).toEqual([{ tag: 'text', text: 'a [b' }])
})

test('a template is parsed once', () => {
  expect(Template.parse('find {x}')).toBe(Template.parse('find {x}'))
})

test('slots include those of groups', () => {
  expect(Template.slots(Template.parse('{a}[ {b}[ {c}]]'))).toEqual(['a', 'b', 'c'])
})
