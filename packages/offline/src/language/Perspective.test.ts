import { Worlds } from '@magnet/worlds'
import { describe, expect, test } from 'vitest'
import * as Perspective from './Perspective.js'

describe('the words of one in the mouth of the other', () => {
  test.each([
    ['block time in your calendar', 'block time in my calendar'],
    ['see where you are', 'see where I am'],
    ['see which tables you have booked', 'see which tables I have booked'],
    ['find a reservation that you made before', 'find a reservation that I made before'],
    ['tell you more about a place', 'tell me more about a place']
  ])('%s', (assistant, user) => {
    expect(Perspective.ofUser(assistant)).toBe(user)
    expect(Perspective.ofAssistant(user)).toBe(assistant)
  })

  test('leads back to what any function of the built-in worlds says that it lacks', async () => {
    const lacks = (await Worlds.all()).flatMap((world) => world.functions.flatMap(({ phrases }) => phrases.lack))
    expect(lacks.filter((words) => words !== Perspective.ofUser(words)).length).toBeGreaterThan(50)
    for (const words of lacks) {
      expect(Perspective.ofUser(words)).not.toMatch(/\byour?\b/)
      expect(Perspective.ofAssistant(Perspective.ofUser(words))).toBe(words)
    }
  })
})
