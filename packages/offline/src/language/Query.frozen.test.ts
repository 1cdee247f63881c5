import { Seed } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { plan } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Answer from './Answer.js'
import * as Query from './Query.js'

test.each([1, 2, 3])('the words of conversation %i stay as they are', (number) => {
  const seed = Seed.root(number)
  const history: Array<string> = []
  const replies: Array<string> = []
  const lines = plan.turns.flatMap((_, turn) => {
    const query = Query.write({ plan, turn, world, seed, history, answers: replies })
    const reply = Answer.write({ plan, turn, world, seed, query: '', history: replies })
    if (!isRight(query) || !isRight(reply)) return ['rejected']
    history.push(query.right.text)
    replies.push(reply.right.text)
    return [`user: ${query.right.text}`, `assistant: ${reply.right.text}`]
  })
  expect(lines).toMatchSnapshot()
})
