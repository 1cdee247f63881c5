import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Provider from './Provider.js'

const told = (name: string, environment: Provider.Environment = {}): string => {
  const parsed = Provider.parse(name, environment)
  return E.isLeft(parsed) ? parsed.left.message : 'no error'
}

describe('the name of a model', () => {
  test('may hold colons and slashes', () => {
    expect(
      Provider.parse('compatible:my-box:org/qwen:8b', { MAGNET_MY_BOX_BASE_URL: 'http://localhost:8000/v1/' })
    ).toEqual(
      E.right({
        name: 'compatible:my-box:org/qwen:8b',
        provider: 'compatible',
        server: 'my-box',
        id: 'org/qwen:8b',
        url: 'http://localhost:8000/v1'
      })
    )
  })

  test('of a server with one model may leave out its id', () => {
    expect(Provider.parse('compatible:local', { MAGNET_LOCAL_BASE_URL: 'http://localhost:8000/v1' })).toMatchObject(
      E.right({ name: 'compatible:local', server: 'local', id: 'local' })
    )
  })

  test('is explained where it is none', () => {
    expect(told('gpt-4.1')).toContain('openai:ID')
    expect(told('openai:')).toContain('openai:ID')
    expect(told('compatible:local:')).toContain('compatible:NAME:ID')
    expect(told('compatible:1x:y')).toContain('compatible:NAME:ID')
  })
})

describe('the environment', () => {
  test('is asked for what is missing, by name', () => {
    expect(told('openai:x')).toContain('set OPENAI_API_KEY')
    expect(told('google:x', { GOOGLE_GENERATIVE_AI_API_KEY: ' ' })).toContain('set GOOGLE_GENERATIVE_AI_API_KEY')
    expect(told('compatible:box:x')).toContain('set MAGNET_BOX_BASE_URL')
  })

  test('gives an address, which may leave out the path', () => {
    const url = (value: string): unknown =>
      Provider.parse('google:x', { GOOGLE_GENERATIVE_AI_API_KEY: 'k', GOOGLE_BASE_URL: value })
    expect(url('http://127.0.0.1:8080')).toMatchObject({ right: { url: 'http://127.0.0.1:8080/v1beta' } })
    expect(url('https://host/a/v1beta/')).toMatchObject({ right: { url: 'https://host/a/v1beta' } })
  })

  test('is told what is no address, without showing it', () => {
    const environment = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost:8000' }
    expect(told('openai:x', environment)).toContain('OPENAI_BASE_URL is no address')
    expect(told('openai:x', { ...environment, OPENAI_BASE_URL: 'https://me:hidden@host/v1' })).toMatch(
      /OPENAI_BASE_URL holds a password(?!.*hidden)/
    )
  })
})
