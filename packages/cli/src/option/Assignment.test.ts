import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Assignment from './Assignment.js'

describe('an assignment', () => {
  test.each([
    ['openai:gpt-5-mini', { model: 'openai:gpt-5-mini', weight: 1 }],
    ['teacher=google:gemini-2.5-flash', { role: 'teacher', model: 'google:gemini-2.5-flash', weight: 1 }],
    ['back=compatible:ollama:llama3.1:8b@2.5', { role: 'back', model: 'compatible:ollama:llama3.1:8b', weight: 2.5 }],
    ['compatible:router:vendor/model@beta', { model: 'compatible:router:vendor/model@beta', weight: 1 }],
    ['compatible:vllm:a=b', { model: 'compatible:vllm:a=b', weight: 1 }]
  ])('is read: %s', (text, expected) => {
    expect(Assignment.parse(text)).toEqual(E.right(expected))
  })

  test.each([
    ['techer=openai:a', /no role "techer"; did you mean teacher\?/],
    ['=openai:a', /no role ""/],
    ['gpt-5', 'expected PROVIDER:ID such as openai:gpt-5-mini, found "gpt-5"'],
    ['openai:', 'expected PROVIDER:ID such as openai:gpt-5-mini, found "openai:"'],
    ['back=openai:a@0', 'expected a weight above 0, found 0']
  ])('says what is wrong: %s', (text, message) => {
    const parsed = Assignment.parse(text)
    expect(E.isLeft(parsed) ? parsed.left : 'accepted').toMatch(message)
  })

  test('of a role stands in for that of all', () => {
    const roles = Assignment.byRole([
      { model: 'openai:a', weight: 1 },
      { role: 'teacher', model: 'openai:b', weight: 3 },
      { role: 'teacher', model: 'google:c', weight: 1 }
    ])
    expect(roles.back).toEqual([{ model: 'openai:a', weight: 1 }])
    expect(roles.teacher).toEqual([
      { model: 'openai:b', weight: 3 },
      { model: 'google:c', weight: 1 }
    ])
  })
})
