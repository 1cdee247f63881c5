import { Seed } from '@magnet/core'
import { describe, expect, test } from 'vitest'
import * as Clause from './Clause.js'
import { plan } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as NumberWords from './NumberWords.js'
import * as Sentence from './Sentence.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

const asks = ['find a hotel in Oslo', 'price it', 'book the room', 'tell Maya', 'save the invoice']

const clauses = asks.map((words) => Clause.make('ask', [words]))

const composed = (many: number): ReadonlyArray<{ readonly register: string; readonly text: string }> =>
  Array.from({ length: 600 }, (_, number) => {
    const seed = Seed.derive(Seed.root('sentences'), number)
    const talk = Talk.of({ plan, turn: 0, world, seed, history: [], answers: [] }, 0)
    const text = Sentence.compose(talk, clauses.slice(0, many), {
      first: true,
      turns: false,
      history: []
    })
    return { register: talk.occasion.persona.register, text: Text.plain(text) }
  })

describe('a message with many requests', () => {
  const messages = composed(asks.length)

  test('says each of them once, in their order', () => {
    for (const { text } of messages) {
      // "After finding a hotel, price it."
      const objects = ['a hotel in oslo', 'it', 'the room', 'maya', 'the invoice']
      const places = objects.map((object) => text.toLowerCase().search(new RegExp(`\\b${object}\\b`)))
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(text.toLowerCase().split('the room')).toHaveLength(2)
    }
  })

  test('asks somebody to be so kind once', () => {
    const courtesy = /\b(?:could|would you|would it|I'd be grateful|I'd appreciate|would appreciate|do you mind)\b/i
    const counts = messages
      .filter(({ register }) => register === 'polite')
      .map(({ text }) => text.split(/(?<=[.?!])\s/).filter((sentence) => courtesy.test(sentence)).length)
    expect(counts.length).toBeGreaterThan(30)
    expect(Math.max(...counts)).toBe(1)
  })

  test('is a list for some and an opening that counts the requests for others, in every register', () => {
    for (const name of new Set(messages.map(({ register }) => register))) {
      const own = messages.filter(({ register }) => register === name).map(({ text }) => text)
      expect([name, own.some((text) => text.includes('\n'))]).toEqual([name, true])
      expect([name, own.some((text) => /\bfive\b/i.test(text) && !text.includes('\n'))]).toEqual([name, true])
    }
  })

  test('counts them rightly', () => {
    for (const many of [3, 4])
      for (const { text } of composed(many))
        for (const other of [2, 3, 4, 5])
          if (other !== many) expect(text.toLowerCase()).not.toContain(` ${NumberWords.word(other) ?? ''} `)
  })
})
