import { Plan, Residue, Seed } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { plan } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Query from './Query.js'

const conversation = (
  number: number
): ReadonlyArray<{ readonly text: string; readonly said: ReadonlyMap<string, string>; readonly register: string }> => {
  const history: Array<string> = []
  return plan.turns.map((_, turn) => {
    const query = Query.write({ plan, turn, world, seed: Seed.derive(Seed.root('laws'), number), history, answers: [] })
    if (!isRight(query)) throw new Error(`turn ${turn} has no wording: ${query.left.reason}`)
    const { text, words, register } = query.right
    history.push(text)
    const points = [...text]
    return { text, register, said: new Map([...words].map(([id, { span }]) => [id, points.slice(...span).join('')])) }
  })
}

const conversations = Array.from({ length: 150 }, (_, number) => conversation(number))

describe('the messages of a conversation', () => {
  test('say every mention of their turn and no other, in words that stand at their spans', () => {
    for (const messages of conversations)
      for (const [turn, message] of messages.entries()) {
        expect([...message.said.keys()].toSorted()).toEqual(
          Plan.said(plan, turn)
            .map((mention) => mention.id)
            .toSorted()
        )
        for (const words of message.said.values()) expect(message.text).toContain(words)
      }
  })

  test('say what they must in words for it', () => {
    for (const messages of conversations) {
      expect(messages[0]?.said.get('m1')).toBe('LA')
      expect(['earliest', 'first']).toContain(messages[0]?.said.get('m4'))
      expect(['business', 'business class']).toContain(messages[0]?.said.get('m5'))
      expect(messages[0]?.said.get('m6')).toBe('4417')
      expect(messages[2]?.said.get('m8')).toBe("I can't make it, sorry!")
    }
  })

  test('name no function and no id', () => {
    const secret = [
      ...plan.turns.flatMap((turn) => turn.calls.map((one) => String(one.call.function))),
      'BK7M2Q',
      'card_8812',
      'U-553',
      'PX-207',
      'LAX',
      'F-QK7T2'
    ]
    for (const message of conversations.flat()) for (const word of secret) expect(message.text).not.toContain(word)
  })

  test('keep a withheld value for the turn that supplies it', () => {
    for (const messages of conversations) {
      expect(messages.slice(0, 7).some((message) => message.text.includes('Palo Alto'))).toBe(false)
      expect(messages[7]?.text).toContain('Palo Alto')
    }
  })

  test('give away no hidden call', () => {
    for (const messages of conversations) {
      expect(messages[0]?.text).not.toMatch(/price|fare|quote|airport/i)
      expect(messages[1]?.text).not.toMatch(/contact/i)
      expect(messages[6]?.text).not.toMatch(/conver/i)
    }
  })

  test('are sentences: single spaces, no holes, no wrong article', () => {
    for (const message of conversations.flat()) expect(Residue.of(message.text)).toEqual([])
  })

  test('begin with a capital and end with a mark, but for those who leave them out, and do so throughout', () => {
    const marks = conversations.map((messages) => ({
      register: messages[0]?.register ?? '',
      capitals: new Set(messages.map((message) => /^[\p{Lu}“"]/u.test(message.text))),
      // The lines of a list have no mark at their end.
      closed: messages.every((message) => message.text.includes('\n') || /[.?!]["”]?$/.test(message.text))
    }))
    for (const { register, capitals, closed } of marks)
      if (register === 'polite') expect([[...capitals], closed]).toEqual([[true], true])
    const small = marks.filter(({ capitals }) => capitals.has(false))
    expect(small.length).toBeGreaterThan(10)
    for (const { register } of small) expect(['terse', 'hurried', 'chatty', 'non_native']).toContain(register)
  })

  test('differ by register: in length, courtesy and contractions', () => {
    const by = (register: string): string =>
      conversations
        .flat()
        .flatMap((message) => (message.register === register ? [message.text] : []))
        .join('\n')
    const length = (register: string): number => by(register).split(/\s+/).length / by(register).split('\n').length
    expect(length('polite')).toBeGreaterThan(length('terse') * 1.25)
    expect(length('chatty')).toBeGreaterThan(length('hurried') * 1.1)
    const rate = (register: string, pattern: RegExp): number =>
      (by(register).match(pattern) ?? []).length / by(register).split('\n').length
    expect(rate('polite', /please|thank|grateful|kind|mind/gi)).toBeGreaterThan(
      rate('terse', /please|thank|grateful|kind|mind/gi) * 4
    )
    expect(rate('non_native', /\b\w+['’](?:d|ve|m|ll|re)\b/g)).toBeLessThan(
      rate('chatty', /\b\w+['’](?:d|ve|m|ll|re)\b/g) / 2
    )
  })

  test('are the same for the same seed', () => {
    expect(conversation(5)).toEqual(conversations[5])
  })

  test('come from one person', () => {
    for (const messages of conversations) expect(new Set(messages.map((message) => message.register)).size).toBe(1)
  })

  test('open in many ways', () => {
    const openings = new Set(conversations.flat().map((message) => message.text.split(' ').slice(0, 2).join(' ')))
    expect(openings.size).toBeGreaterThan(120)
    const first = conversations.map((messages) => messages[0]?.text.split(' ').slice(0, 2).join(' '))
    const most = Math.max(...[...Map.groupBy(first, (opening) => opening).values()].map((group) => group.length))
    expect(most / first.length).toBeLessThan(0.3)
  })

  test('differ between conversations', () => {
    expect(new Set(conversations.map((messages) => messages[0]?.text)).size).toBeGreaterThan(conversations.length * 0.9)
  })
})
